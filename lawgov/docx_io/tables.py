"""Rows of the text → a Word table as wide as the type area, its columns as wide as their texts ask."""

from collections.abc import Callable, Sequence

from lxml import etree

from lawgov.docx_io.gbt9704 import TABLE, TABLE_HEAD, TABLE_NUMBER, TABLE_TEXT
from lawgov.docx_io.markup import paragraph, w
from lawgov.layout.settings import AREA_WIDTH
from lawgov.layout.widths import characters

_CHARACTER = 240  # twips of 12 pt type
_PADDING = 290  # the cell's margins, and air for programs that set gaps around digits
_LONGEST = 30 * _CHARACTER  # a text longer than this asks for no more width
_SHORT = 12.0  # characters: cells of a column no wider are centred
_MOST = 63  # columns that Word takes

Runs = Callable[[str], list[etree._Element]]


def table_of(rows: Sequence[str], runs: Runs) -> etree._Element:
    """A table; cells are apart by tabs, the first row is repeated on each page.

    Args:
        runs: makes the runs of a cell's text.
    """
    cells = [_cells(row) for row in rows]
    count = max(len(row) for row in cells)
    widths = column_widths(cells, count)
    centred = [
        max((characters(row[at]) for row in cells[1:] if at < len(row) and len(row) > 1), default=0) <= _SHORT
        for at in range(count)
    ]
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
    head = _head_rows(cells)
    for position, row in enumerate(cells):
        styles = [TABLE_HEAD if position < head else TABLE_NUMBER if middle else TABLE_TEXT for middle in centred]
        table.append(_row(row, widths, styles, runs, repeated=position < head))
    return table


def _cells(row: str) -> list[str]:
    """The cells of a row; what is more than a table can hold stays together in the last."""
    return row.split("\t", _MOST - 1)


def _head_rows(cells: Sequence[Sequence[str]]) -> int:
    """The first row, and the one under it if the first is a line across the table; none where there is but one row."""
    if len(cells) < 2:
        return 0
    return 2 if len(cells[0]) == 1 and len(cells[1]) > 1 and len(cells) > 2 else 1


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
    row: Sequence[str], widths: Sequence[int], styles: Sequence[str], runs: Runs, *, repeated: bool
) -> etree._Element:
    element = w("tr", children=[w("trPr", children=[w("cantSplit"), *([w("tblHeader")] if repeated else [])])])
    if len(row) == 1 and len(widths) > 1:
        spanned = w("tcPr", children=[w("tcW", {"w": sum(widths), "type": "dxa"}), w("gridSpan", {"val": len(widths)}), w("vAlign", {"val": "center"})])  # fmt: skip
        element.append(w("tc", children=[spanned, paragraph(styles[0], runs(row[0]))]))
        return element
    for at, width in enumerate(widths):
        text = row[at] if at < len(row) else ""
        sizes = w("tcPr", children=[w("tcW", {"w": width, "type": "dxa"}), w("vAlign", {"val": "center"})])
        element.append(w("tc", children=[sizes, paragraph(styles[at], runs(text))]))
    return element
