"""LG3xx: what the report's own figures say of each other."""
