"""``python -m lawgov``."""

from lawgov.cli import entry

entry()
