"""The folded text of a report, made once for all the rules that look at it."""

from functools import lru_cache

from lawgov.chinese import fold


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """``fold`` of a whole text; the length stays the same."""
    return fold(text)
