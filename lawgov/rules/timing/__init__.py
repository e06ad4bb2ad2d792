"""LG2xx: years and dates within one report."""
