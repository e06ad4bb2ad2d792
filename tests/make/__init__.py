"""Makers of input files for tests: the same lines in every format that is read."""
