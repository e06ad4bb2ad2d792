"""The known name that a misspelt one most likely means; none rather than a wrong one."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_CUTOFF = 0.75
_COMMON = frozenset({"rate", "count", "cases", "total", "persons"})
"""Words of many ids: sharing one says nothing."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Of the names spelt alike that which shares most words; else one that has all but one of its words."""
    names = list(known)
    words = _words(name)
    close = get_close_matches(name, names, 5, _CUTOFF)
    if not close and len(words) > 1:
        close = [other for other in names if len(words & _words(other)) >= max(2, len(words) - 1)]
    return max(close, key=lambda other: (len(words & _words(other)), _likeness(name, other)), default=None)


def _words(name: str) -> set[str]:
    return set(name.split("_")) - _COMMON


def _likeness(name: str, other: str) -> float:
    return SequenceMatcher(None, name, other).ratio()
