"""What a text holds to the letter: addresses of the net, code and formulas. It is no prose, and nobody may mend it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from lawgov.sources.model import Anchor, Span

_ADDRESS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]{1,15}://|(?<![A-Za-z0-9.])www\.|mailto:)[!-~]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    re.A,
)
_BEHIND = ").,;:!?'\"]>}"
"""What stands at the end of an address belongs to the sentence around it."""
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_INDENTED = re.compile(r"(?: {4}|\t)[ \t]*\S")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_INLINE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|\$\$[^$\n]+\$\$|(?<![\\$])\$(?=\S)[^$\n]*[^\s$\\]\$(?!\d)|<[A-Za-z][A-Za-z0-9+.-]{1,15}:[^\s<>]*>")  # fmt: skip

Ranges = Mapping[int, Sequence[tuple[int, int]]]
"""Of a line of the file (from 1) its columns (from 1), half-open."""


@lru_cache(maxsize=4)
def addresses(text: str) -> tuple[Span, ...]:
    """Addresses of the net and of mail, in order."""
    return tuple(
        Span(match.start(), match.start() + len(match[0].rstrip(_BEHIND))) for match in _ADDRESS.finditer(text)
    )


def code_of(lines: Sequence[str], *, indented: bool) -> dict[int, list[tuple[int, int]]]:
    """Code and formulas in the lines of a Markdown file; ``indented``: four blanks make code as well."""
    found: dict[int, list[tuple[int, int]]] = {}
    fence = ""
    blank = True  # whether the line before was blank, or code
    listed = False  # within a list, whose items go on indented
    for number, line in enumerate(lines, 1):
        mark = _FENCE.match(line)
        if fence or mark:
            found[number] = [(1, len(line) + 1)]
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        elif not line.strip():
            blank = True
            continue
        elif indented and blank and not listed and _INDENTED.match(line):
            found[number] = [(1, len(line) + 1)]
            continue
        else:
            spans = [(match.start() + 1, match.end() + 1) for match in _INLINE.finditer(line)]
            if spans:
                found[number] = spans
            listed = bool(_ITEM.match(line)) or (listed and line[:1].isspace())
        blank = False
    return found


def placed(ranges: Ranges, anchors: Sequence[Anchor], length: int) -> tuple[Span, ...]:
    """The same as spans of the text."""
    if not ranges:
        return ()
    found: list[Span] = []
    for anchor, after in pairwise([*anchors, None]):
        assert anchor is not None
        end = after.start if after else length
        if anchor.line is None or anchor.column is None:
            continue
        shift = anchor.start - anchor.column
        for low, high in ranges.get(anchor.line, ()):
            start, stop = max(anchor.start, low + shift), min(end, high + shift)
            if start < stop:
                found.append(Span(start, stop))
    return tuple(found)


class Kept:
    """Stretches of a text, to ask whether others touch them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start <= self._spans[-1].end:
                self._spans[-1] = Span(self._spans[-1].start, max(span.end, self._spans[-1].end))
            else:
                self._spans.append(span)
        self._ends = [span.end for span in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether a character of ``[start, end)``, or the place itself where that is empty, is inside of one."""
        at = bisect_left(self._ends, start + 1)
        if at == len(self._spans):
            return False
        return self._spans[at].start < (end if end > start else start)
