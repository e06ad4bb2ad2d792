"""Checked → output: one file, one function each."""
