"""LG7xx: personal information and marks of secrecy."""
