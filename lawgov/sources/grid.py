"""Tables with merged cells: which column each cell stands in, in Word files and in web pages alike."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lawgov.sources.model import Cell

MOST_COLUMNS = 63
"""Columns that Word takes; a table of more is read cell by cell, without its merges."""

_MOST_SPANNED = 1000  # as browsers have it
_LONE_WORDS, _LONE_LINES = 120, 3


class Slot(NamedTuple):
    """A cell in its row: the columns that it takes."""

    start: int
    width: int
    cell: int | None  # index among the cells that the file has for the row; None: only the merge from above
    continued: bool = False  # goes on the cell above it

    @property
    def end(self) -> int:
        return self.start + self.width


Grid = list[list[Slot]]


def columns_of(rows: Sequence[Sequence[Slot]]) -> tuple[Grid, int] | None:
    """The rows on the columns in which some cell begins, and how many these are; None for too many.

    A column in which no cell of the table begins (a line of Word's drawn a hair beside another, a
    ``colspan="1000000"``) is none.
    """
    starts = sorted({slot.start for row in rows for slot in row})
    if len(starts) > MOST_COLUMNS:
        return None
    placed: Grid = []
    for row in rows:
        made = []
        for slot in row:
            start = bisect_left(starts, slot.start)
            made.append(slot._replace(start=start, width=max(bisect_left(starts, slot.end) - start, 1)))
        placed.append(made)
    return placed, len(starts)


def plain_rows(counts: Iterable[int]) -> Grid:
    """Rows of so many cells, one column each."""
    return [[Slot(at, 1, at) for at in range(count)] for count in counts]


def spanned_rows(rows: Sequence[Sequence[tuple[int, int]]]) -> Grid | None:
    """Rows of cells that tell how many columns and rows they take (0 rows: all that follow); None for too many."""
    placed: Grid = []
    above: list[tuple[int, int, int]] = []  # start, width, rows still to come
    for row in rows:
        slots = [Slot(start, width, None, True) for start, width, _ in above]
        left = [(start, width, more - 1) for start, width, more in above if more > 1]
        taken = [(start, start + width) for start, width, _ in above]
        at = 0
        for index, (columns, down) in enumerate(row):
            while taken and taken[0][0] <= at:
                at = max(at, taken.pop(0)[1])
            width = min(max(columns, 1), _MOST_SPANNED, taken[0][0] - at if taken else _MOST_SPANNED)
            slots.append(Slot(at, width, index))
            if down != 1:
                left.append((at, width, down - 1 if down > 1 else len(rows)))
            at += width
        if len(slots) > MOST_COLUMNS:
            return None
        placed.append(sorted(slots))
        above = sorted(left)
    return placed


def by_column(slots: Sequence[Slot], count: int) -> tuple[list[int | None], tuple[Cell, ...]]:
    """A row over all its columns: the index of the cell that begins in each; and its cells, () where none is merged."""
    columns: list[int | None] = [None] * count
    cells: list[Cell] = []
    at = 0
    for slot in slots:
        cells += [Cell()] * (slot.start - at)
        cells.append(Cell(slot.width, slot.continued))
        columns[slot.start] = slot.cell
        at = slot.end
    cells += [Cell()] * (count - at)
    return columns, tuple(cells) if any(cell != Cell() for cell in cells) else ()


class Merges:
    """Watches which rows of a table are kept, so that no cell goes on one that is not there."""

    def __init__(self) -> None:
        self._live: set[int] = set()

    def kept(self, slots: Sequence[Slot]) -> list[Slot]:
        """The slots of a row that is kept as one."""
        made = [slot._replace(continued=slot.continued and slot.start in self._live) for slot in slots]
        self._live = {slot.start for slot in slots}
        return made

    def empty(self, slots: Sequence[Slot]) -> None:
        """A row without words is left out: what goes through it goes on."""
        self._live &= {slot.start for slot in slots if slot.continued}

    def broken(self) -> None:
        """A row that became paragraphs parts the table."""
        self._live = set()


class Words(NamedTuple):
    """How much one cell holds, tables in it left out."""

    characters: int
    lines: int  # paragraphs


def told_cells(grid: Grid, words: Sequence[Sequence[Words]]) -> list[int]:
    """How many cells of each row have words; a cell that goes down tells them in each of its rows."""
    counts: list[int] = []
    told: dict[int, bool] = {}
    for slots, row in zip(grid, words, strict=True):
        told = {
            slot.start: told.get(slot.start, False)
            if slot.continued
            else slot.cell is not None and row[slot.cell].characters > 0
            for slot in slots
        }
        counts.append(sum(told.values()))
    return counts


def lone_rows(grid: Grid, count: int, words: Sequence[Sequence[Words]]) -> set[int]:
    """Rows in which a single cell has words and which are rows of a table all the same.

    A table of data has at least two rows with words in several cells. Then a line across it is a row
    of it: its title, a name for the rows below, a total, a remark. Where any such cell holds more
    than a line or a short remark, the table only lays out a page.
    """
    told = told_cells(grid, words)
    data = [index for index, cells in enumerate(told) if cells >= 2]
    lone = {index for index, cells in enumerate(told) if cells == 1}
    if len(data) < 2 or count < 2:
        return set()
    for index in lone:
        most = max((cell for cell in words[index]), default=Words(0, 0))
        if most.characters > _LONE_WORDS or most.lines > _LONE_LINES:
            return set()
    return {index for index in lone if index > data[0] or any(slot.width == count for slot in grid[index])}
