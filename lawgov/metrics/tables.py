"""Table rows → figures: a cell's noun stands in its row or over its column, and so may its unit: 「申请（件）」, 59.

Merged cells hold where they reach: a label over several columns for each of them, one beside several
rows for each of these. A head of several rows names a column by all its labels, from the top.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lawgov.metrics.measures import UNIT
from lawgov.metrics.numerals import SCALES, arabic
from lawgov.metrics.scan import Quantity, plain_unit
from lawgov.sources.model import Block, BlockKind, Cell, Span

_UNIT = f"{UNIT}|%|‰"
_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)(?P<scale>万|亿)?(?P<about>余|多)?"
)
_LABELLED = re.compile(rf"[（(]\s?(?:单位[:：]\s?)?(?P<scale>万|亿)?(?P<unit>{_UNIT})\s?[)）]")
_UNIT_CELL = re.compile(rf"(?P<scale>万|亿)?(?P<unit>{_UNIT})")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?(?:年|$)")
_SERIAL = ("序号", "编号", "年份", "年度", "时间", "日期", "文号", "电话")
_GENERAL = re.compile(
    r"(?:数量|数值|数据|合计|总数|件数|人数|金额|指标|情况|完成数|本年|上年|备注|(?:19|20)\d{2}\s?年?度?)+"
)


_MOST_HEAD = 4  # rows of labels


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words that hold in one column of a row."""

    span: Span  # without the white space around them
    first: bool  # the cell stands here; else it only reaches here
    columns: range  # all that the cell takes
    rows: bool  # merged with a cell above or below it

    def of(self, text: str) -> str:
        return self.span.of(text)


_Row = list[TableCell]


@dataclass(frozen=True, slots=True)
class Label:
    """What a table says of the number in one of its cells."""

    noun: str  # without the unit in brackets
    span: Span  # from the label, where it stands in the cell before, to the end of the number
    year: int | None  # as the column's head says


def with_tables(
    text: str, blocks: Sequence[Block], found: list[Quantity]
) -> tuple[list[Quantity], Mapping[int, Label]]:
    """The quantities, those of bare cells put in at their places; and the labels, by the number's offset."""
    known = {quantity.number_span.start: quantity for quantity in found}
    labels: dict[int, Label] = {}
    for table in _tables(blocks):
        head: list[_Row] = []
        for rows in _parts(_grid(text, table)):
            own = _head(text, rows)
            head = own or head
            for row in rows[len(own) :]:
                for quantity, label in _row(text, _heads(text, head, row), row, known):
                    known[quantity.number_span.start] = quantity
                    labels[quantity.number_span.start] = label
    return [known[start] for start in sorted(known)] if labels else found, labels


def grids(text: str, blocks: Sequence[Block]) -> Iterator[tuple[list[_Row], list[_Row]]]:
    """Each table, or what stands between lines across it, as the rows of its head and the rows under them."""
    for table in _tables(blocks):
        for rows in _parts(_grid(text, table)):
            head = _head(text, rows)
            yield head, rows[len(head) :]


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    rows: list[Block] = []
    for block in blocks:
        if rows and (block.kind is not BlockKind.ROW or block.table != rows[-1].table):
            yield rows
            rows = []
        if block.kind is BlockKind.ROW:
            rows.append(block)
    if rows:
        yield rows


def _grid(text: str, table: Sequence[Block]) -> list[_Row]:
    """The rows with their merged cells' words in every column and row that they reach."""
    grid: list[_Row] = []
    for block in table:
        spans = _cells(text, block)
        told = block.cells if sum(cell.columns for cell in block.cells) == len(spans) else (Cell(),) * len(spans)
        row: _Row = []
        for cell in told:
            at = len(row)
            columns = range(at, at + cell.columns)
            above = grid[-1][at] if grid and at < len(grid[-1]) else None
            if cell.continued and above is not None and above.columns == columns:
                for column in columns:
                    grid[-1][column] = replace(grid[-1][column], rows=True)
                row += [TableCell(above.span, False, columns, True) for _ in columns]
            else:
                row += [TableCell(spans[at], column == at, columns, False) for column in columns]
        grid.append(row)
    return grid


def _parts(grid: list[_Row]) -> Iterator[list[_Row]]:
    """The rows between lines that go across the whole table: its title, a name for what follows, a remark."""
    rows: list[_Row] = []
    for row in grid:
        if len(row) > 1 and len(row[0].columns) == len(row):
            if rows:
                yield rows
            rows = []
        else:
            rows.append(row)
    if rows:
        yield rows


def _head(text: str, rows: list[_Row]) -> list[_Row]:
    """The first row if it holds no figures, and those under it into which its labels go down or part."""
    head: list[_Row] = []
    for row in rows:
        if any(_is_figure(cell.of(text)) for cell in row):
            break
        if head and not _goes_on(head, row):
            break
        head.append(row)
    return head if len(head) <= _MOST_HEAD and len(head) < len(rows) else rows[:1] if head else []


def _goes_on(head: list[_Row], row: _Row) -> bool:
    """Whether a row of words carries on the head above it: labels stand under parts of wider ones alone."""
    if len(row) != len(head[-1]):
        return False
    parted = False
    for above, cell in zip(head[-1], row, strict=True):
        if above.span == cell.span:
            continue
        if len(above.columns) == 1 or len(cell.columns) >= len(above.columns):
            return False
        parted = True
    return parted


def _heads(text: str, head: list[_Row], row: _Row) -> list[list[str]]:
    """For each cell of the row the labels over all of its columns, from the top."""
    found: list[list[str]] = []
    for cell in row:
        spans: list[Span] = []
        for line in head:
            over = {line[column].span for column in cell.columns if column < len(line)}
            if len(over) == 1 and len(line) > cell.columns[-1]:
                spans += [span for span in over if span not in spans]
        found.append([words for span in spans if (words := span.of(text))])
    return found


def _is_figure(words: str) -> bool:
    return _NUMBER.fullmatch(words) is not None and _YEAR.fullmatch(words) is None


def _cells(text: str, row: Block) -> list[Span]:
    """The cells' words, the white space around them left out."""
    cells, start = [], row.start
    for cell in text[row.start : row.end].split("\t"):
        at = start + len(cell) - len(cell.lstrip())
        cells.append(Span(at, at + len(cell.strip())))
        start += len(cell) + 1
    return cells


def _row(
    text: str, heads: list[list[str]], cells: _Row, known: Mapping[int, Quantity]
) -> Iterator[tuple[Quantity, Label]]:
    of_row: TableCell | None = None  # the words last named to the left
    over: list[Span] = []  # those before them that hold for several rows
    year_of_row: int | None = None
    unit_of_row = next((match for cell in cells if (match := _UNIT_CELL.fullmatch(cell.of(text)))), None)
    for column, cell in enumerate(cells):
        words, head = cell.of(text), heads[column]
        there = known.get(cell.span.start)
        if column != cell.columns[0]:
            continue
        if there is not None and there.unit and there.span.end == cell.span.end:
            quantity: Quantity | None = there
        elif (year := _YEAR.match(words)) and year.end() >= len(words) - 1 and _last(_LABELLED, head) is None:
            year_of_row = int(year[1])
            continue
        elif (match := _NUMBER.fullmatch(words)) is None:
            if words and not _UNIT_CELL.fullmatch(words) and (of_row is None or not there):
                if of_row is not None and of_row.rows and not _is_serial(heads[of_row.columns[0]]):
                    over.append(of_row.span)
                of_row = cell
            continue
        elif _is_serial(head):
            continue
        else:
            row_words = of_row.of(text) if of_row else ""
            quantity = _bare(match, cell.span, _LABELLED.search(row_words) or unit_of_row or _last(_LABELLED, head))
        noun = _noun([*(span.of(text) for span in over), *([of_row.of(text)] if of_row else []), *head])
        if quantity is None or not noun or not cell.first or cell.rows:
            continue
        beside = of_row is not None and of_row.first and of_row.columns[-1] == column - 1
        year = _last(_YEAR, head)
        start = of_row.span.start if beside and of_row is not None else cell.span.start
        yield quantity, Label(noun, Span(start, cell.span.end), int(year[1]) if year else year_of_row)


def _last(pattern: re.Pattern[str], labels: Sequence[str]) -> re.Match[str] | None:
    """What the lowest of a column's labels that tells it says."""
    return next((match for label in reversed(labels) if (match := pattern.search(label))), None)


def _is_serial(head: Sequence[str]) -> bool:
    return any(label.strip().startswith(_SERIAL) for label in head)


def _bare(match: re.Match[str], cell: Span, told: re.Match[str] | None) -> Quantity | None:
    """A cell's number with the unit told elsewhere; None where none is: it may be anything."""
    if told is None:
        return None
    value, step = arabic(match["number"])
    unit = told["unit"]
    scale = SCALES[match["scale"] or ""] * SCALES[told["scale"] or ""]
    if unit in ("万元", "亿元"):
        scale, unit = scale * SCALES[unit[0]], "元"
    elif unit in ("%", "‰"):
        scale, unit = scale / Decimal(100 if unit == "%" else 1000), "比率"
    return Quantity(value * scale, None, plain_unit(unit), bool(match["about"]), step * scale, cell, cell)


def _noun(labels: Sequence[str]) -> str:
    """The row's words and the column's, general ones (数量, 合计, a year) left out where there are others."""
    words = [_LABELLED.sub("", piece).strip() for piece in labels]
    telling = [word for word in words if word and not _GENERAL.fullmatch(word)]
    return "".join(telling) or next((word for word in words if word), "")
