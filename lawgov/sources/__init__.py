"""Bytes → Source: one reader a kind of file, chosen by what the bytes are."""
