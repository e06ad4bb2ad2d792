"""A text laid out anew against the text it was made from: which character became which.

Layout moves line breaks, tabs and blanks, and nothing else; so the characters that show are matched by their order,
never by looking for words. Where they differ after all (a joint 版头 set as a table), what stands before and behind
the difference is matched, and the middle is not.
"""

from bisect import bisect_left

from lawgov.sources.model import Span


class Alignment:
    """Places of ``old`` in ``new``."""

    def __init__(self, old: str, new: str) -> None:
        self._old = [at for at, char in enumerate(old) if not char.isspace()]
        self._new = [at for at, char in enumerate(new) if not char.isspace()]
        before = [old[at] for at in self._old]
        after = [new[at] for at in self._new]
        shorter = min(len(before), len(after))
        self._head = next((at for at in range(shorter) if before[at] != after[at]), shorter)
        rest = shorter - self._head
        self._tail = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)

    def span(self, span: Span) -> Span | None:
        """The same characters in the new text; None where some of them have no place there."""
        first = bisect_left(self._old, span.start)
        last = bisect_left(self._old, span.end) - 1
        if last < first:
            return None
        start, end = self._place(first), self._place(last)
        return None if start is None or end is None or end < start else Span(start, end + 1)

    def _place(self, at: int) -> int | None:
        if at < self._head:
            return self._new[at]
        from_end = len(self._old) - at
        return self._new[-from_end] if from_end <= self._tail else None
