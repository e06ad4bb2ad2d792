"""Rows of the text → a Word table as wide as the type area, its columns as wide as their texts ask."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from lxml import etree

from lawgov.docx_io.gbt9704 import TABLE, TABLE_HEAD, TABLE_NUMBER, TABLE_TEXT
from lawgov.docx_io.markup import paragraph, w
from lawgov.layout.settings import AREA_WIDTH
from lawgov.layout.widths import characters
from lawgov.sources.model import Cell

_CHARACTER = 240  # twips of 12 pt type
_PADDING = 290  # the cell's margins, and air for programs that set gaps around digits
_LONGEST = 30 * _CHARACTER  # a text longer than this asks for no more width
_SHORT = 12.0  # characters: cells of a column no wider are centred
_MOST = 63  # columns that Word takes
_MOST_HEAD = 4  # rows of labels
_FIGURE = re.compile(r"[-+]?\d[\d,.]*\s?[%‰]?")

Runs = Callable[[str], list[etree._Element]]


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell to be written; where it is merged with the one above, a vertical merge begins or goes on."""

    at: int  # its first column
    columns: int
    text: str
    merge: str | None = None  # restart, continue


def table_of(rows: Sequence[str], runs: Runs, merged: Sequence[tuple[Cell, ...]] = ()) -> etree._Element:
    """A table; cells are apart by tabs, the head is repeated on each page.

    Args:
        runs: makes the runs of a cell's text.
        merged: for each row, its merged cells (``Block.cells``).
    """
    texts = [_cells(row) for row in rows]
    count = max(len(row) for row in texts)
    cells = _merged(texts, merged or [()] * len(rows), count)
    single = [
        [next((cell.text for cell in row if cell.at == at and cell.columns == 1), "") for at in range(count)]
        for row in cells
    ]
    widths = _with_room([row for row in single if any(row)] or texts, cells, count)
    head = _head_rows(cells)
    centred = [max((characters(row[at]) for row in single[head:]), default=0) <= _SHORT for at in range(count)]
    table = w(
        "tbl",
        children=[
            w(
                "tblPr",
                children=[
                    w("tblStyle", {"val": TABLE}),
                    w("tblW", {"w": AREA_WIDTH, "type": "dxa"}),
                    w("jc", {"val": "center"}),
                    w("tblLayout", {"type": "fixed"}),
                    w("tblLook", {"val": "0420", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 0, "noVBand": 1}),
                ],
            ),
            w("tblGrid", children=[w("gridCol", {"w": width}) for width in widths]),
        ],
    )  # fmt: skip
    for position, row in enumerate(cells):
        styles = [TABLE_HEAD if position < head else TABLE_NUMBER if middle else TABLE_TEXT for middle in centred]
        table.append(_row(row, widths, styles, runs, repeated=position < head))
    return table


def _cells(row: str) -> list[str]:
    """The cells of a row; what is more than a table can hold stays together in the last."""
    return row.split("\t", _MOST - 1)


def _merged(texts: Sequence[Sequence[str]], merged: Sequence[tuple[Cell, ...]], count: int) -> list[list[_Cell]]:
    """The rows with their merges; one that would swallow words, or goes on nothing, is none."""
    rows: list[list[_Cell]] = []
    for row, told in zip(texts, merged, strict=True):
        across = (Cell(count),) if len(row) == 1 else (Cell(),) * count
        plan = told if sum(cell.columns for cell in told) == count else across
        made: list[_Cell] = []
        at = 0
        for cell in plan:
            own = [row[column] if column < len(row) else "" for column in range(at, at + cell.columns)]
            if any(own[1:]):
                made += [_Cell(at + index, 1, text) for index, text in enumerate(own)]
            else:
                goes_on = cell.continued and not own[0]
                made.append(_Cell(at, cell.columns, own[0], "continue" if goes_on else None))
            at += cell.columns
        above = {(cell.at, cell.columns): index for index, cell in enumerate(rows[-1])} if rows else {}
        for index, done in enumerate(made):
            if done.merge is not None:
                over = above.get((done.at, done.columns))
                if over is None:
                    made[index] = replace(done, merge=None)
                elif rows[-1][over].merge is None:
                    rows[-1][over] = replace(rows[-1][over], merge="restart")
        rows.append(made)
    return rows


def _head_rows(cells: Sequence[Sequence[_Cell]]) -> int:
    """The head: a line across the table, and the row of labels with those merged or parted under it; at most four.

    None where there is but one row, or where the head would be all of the table.
    """
    if len(cells) < 2:
        return 0
    first = 1 if len(cells[0]) == 1 and len(cells[1]) > 1 and len(cells) > 2 else 0
    head = first + 1
    while head < len(cells) and _parts_head(cells[head - 1], cells[head]):
        head += 1
    return head if head - first <= _MOST_HEAD and head < len(cells) else first + 1


def _parts_head(above: Sequence[_Cell], below: Sequence[_Cell]) -> bool:
    """Whether the lower row belongs to the upper one's labels: a label goes down into it, or stands over several."""
    if any(cell.merge == "continue" for cell in below):
        return any(cell.merge != "continue" for cell in below) and not any(map(_is_figure, below))
    return (
        any(cell.columns > 1 and cell.text for cell in above)
        and len(below) > len(above)
        and not any(map(_is_figure, below))
    )


def _is_figure(cell: _Cell) -> bool:
    return _FIGURE.fullmatch(cell.text.strip()) is not None


def _with_room(single: Sequence[Sequence[str]], cells: Sequence[Sequence[_Cell]], count: int) -> list[int]:
    """Widths by the cells of one column each; a label over several that asks for more makes them all wider."""
    rows = [list(row) for row in single]
    for row in cells:
        for cell in row:
            if 1 < cell.columns < count:
                needed = characters(cell.text)
                held = [
                    max((characters(line[at]) for line in single if at < len(line)), default=0.0)
                    for at in range(cell.at, cell.at + cell.columns)
                ]
                if needed > sum(held):
                    share = "　" * min(ceil(needed / cell.columns), 30)
                    rows.append([share if cell.at <= at < cell.at + cell.columns else "" for at in range(count)])
    return column_widths(rows, count)


def column_widths(cells: Sequence[Sequence[str]], count: int) -> list[int]:
    """Twips a column, together the type area.

    A column whose text fits into its fair share takes no more than its text needs, and what it
    leaves goes to the wide ones; if all fit, they are widened alike.
    """
    needed = [
        max((characters(row[at]) for row in cells if at < len(row) and len(row) > 1), default=2.0) * _CHARACTER
        + _PADDING
        for at in range(count)
    ]
    if sum(needed) <= AREA_WIDTH:
        return _filled([width * AREA_WIDTH / sum(needed) for width in needed])
    widths, wide, left = needed[:], list(range(count)), float(AREA_WIDTH)
    while wide:
        share = left / len(wide)
        fitting = [at for at in wide if needed[at] <= share]
        if not fitting:
            break
        left -= sum(needed[at] for at in fitting)
        wide = [at for at in wide if needed[at] > share]
    scale = sum(min(needed[at], _LONGEST) for at in wide)
    for at in wide:
        widths[at] = (left / len(wide) + left * min(needed[at], _LONGEST) / scale) / 2
    return _filled(widths)


def _filled(widths: Sequence[float]) -> list[int]:
    """Whole twips that add up to the type area."""
    whole = [int(width) for width in widths]
    whole[-1] += AREA_WIDTH - sum(whole)
    return whole


def _row(
    row: Sequence[_Cell], widths: Sequence[int], styles: Sequence[str], runs: Runs, *, repeated: bool
) -> etree._Element:
    element = w("tr", children=[w("trPr", children=[w("cantSplit"), *([w("tblHeader")] if repeated else [])])])
    for cell in row:
        shape = [w("tcW", {"w": sum(widths[cell.at : cell.at + cell.columns]), "type": "dxa"})]
        if cell.columns > 1:
            shape.append(w("gridSpan", {"val": cell.columns}))
        if cell.merge is not None:
            shape.append(w("vMerge", {"val": cell.merge}))
        shape.append(w("vAlign", {"val": "center"}))
        style = styles[cell.at]
        if cell.columns > 1 and style == TABLE_TEXT and characters(cell.text) <= _SHORT:
            style = TABLE_NUMBER
        element.append(w("tc", children=[w("tcPr", children=shape), paragraph(style, runs(cell.text))]))
    return element
