"""Empty paragraphs in a row, between lines of the text."""

from collections.abc import Iterator
from typing import NamedTuple

from lawgov.layout.model import HEAD, IMPRINT
from lawgov.rules.laid_out import LaidOut, Line


class Gap(NamedTuple):
    before: Line | None  # None at the start
    after: Line
    lines: int


def gaps_of(view: LaidOut) -> Iterator[Gap]:
    """Not those of a cover, of 版头 and 版记, and not the one that has to stand behind a table."""
    known = {line.paragraph.number: line for line in view.lines}
    before: Line | None = None
    empty = 0
    tabled = False
    for paragraph in view.layout.paragraphs:
        if paragraph.table:
            tabled, empty, before = True, 0, None
            continue
        if paragraph.empty:
            empty += not paragraph.framed
            continue
        line = known.get(paragraph.number)
        count = empty - 1 if tabled and empty else empty
        inside = line is not None and line.role not in (*HEAD, *IMPRINT) and not (before and before.role in HEAD)
        if count > 0 and line is not None and inside and not paragraph.framed and not view.is_cover(paragraph.section):
            yield Gap(before, line, count)
        before, empty, tabled = line, 0, False
