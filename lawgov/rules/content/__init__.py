"""LG1xx: what the report must hold, and how it is built."""
