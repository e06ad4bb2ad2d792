"""What a reporter is told of a whole run; the formats that there are."""

from collections.abc import Mapping
from dataclasses import dataclass

BINARY = ("xlsx",)
"""Formats that a terminal cannot show."""

FORMATS = ("text", "json", "jsonl", "sarif", "html", "md", "xlsx")
"""Of ``check --format``, in the order of its help."""


@dataclass(frozen=True, slots=True)
class Run:
    """All results together."""

    counts: Mapping[str, int]  # the ``summary`` of the JSON output
    profile: str | None = None  # the one asked for, None if none was
    known: int | None = None  # findings left out because the baseline has them, None without one
