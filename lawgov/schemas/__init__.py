"""What people write by hand, validated by pydantic; imported only when such a file is given."""
