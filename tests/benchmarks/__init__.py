"""Ratios against bare work, measured in one run: ``python -m tests.benchmarks``. Not tests: nothing is asserted."""
