"""What ``lawgov new`` gives: a data file to fill in, from nothing or from last year's report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Data in the shape of ``Draft``, and what stands beside it only for the person who fills it in."""

    data: dict[str, Any]
    words: Mapping[str, str] = field(default_factory=dict)  # by figure id: last year's words it was read from
    problems: tuple[str, ...] = ()  # last year's shortcomings, to be thought about
    previous_year: int | None = None
