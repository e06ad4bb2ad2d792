"""Table rows → figures: a cell's noun stands in its row or over its column, and so may its unit: 「申请（件）」, 59."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lawgov.metrics.measures import UNIT
from lawgov.metrics.numerals import SCALES, arabic
from lawgov.metrics.scan import Quantity, plain_unit
from lawgov.sources.model import Block, BlockKind, Span

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
    for rows in _tables(blocks):
        header = _cells(text, rows[0])
        if any(_NUMBER.fullmatch(cell.of(text)) and not _YEAR.fullmatch(cell.of(text)) for cell in header):
            header = []
        for row in rows[1:] if header else rows:
            for quantity, label in _row(text, header, _cells(text, row), known):
                known[quantity.number_span.start] = quantity
                labels[quantity.number_span.start] = label
    return [known[start] for start in sorted(known)] if labels else found, labels


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    rows: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.ROW:
            rows.append(block)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _cells(text: str, row: Block) -> list[Span]:
    """The cells' words, the white space around them left out."""
    cells, start = [], row.start
    for cell in text[row.start : row.end].split("\t"):
        at = start + len(cell) - len(cell.lstrip())
        cells.append(Span(at, at + len(cell.strip())))
        start += len(cell) + 1
    return cells


def _row(
    text: str, header: list[Span], cells: list[Span], known: Mapping[int, Quantity]
) -> Iterator[tuple[Quantity, Label]]:
    of_row: Span | None = None  # the words last named to the left
    year_of_row: int | None = None
    unit_of_row = next((match for cell in cells if (match := _UNIT_CELL.fullmatch(cell.of(text)))), None)
    for column, cell in enumerate(cells):
        words = cell.of(text)
        head = header[column].of(text) if column < len(header) else ""
        there = known.get(cell.start)
        if there is not None and there.unit and there.span.end == cell.end:
            quantity: Quantity | None = there
        elif (year := _YEAR.match(words)) and year.end() >= len(words) - 1 and not _LABELLED.search(head):
            year_of_row = int(year[1])
            continue
        elif (match := _NUMBER.fullmatch(words)) is None:
            if words and not _UNIT_CELL.fullmatch(words) and (of_row is None or not there):
                of_row = cell
            continue
        elif head.strip().startswith(_SERIAL):
            continue
        else:
            row_words = of_row.of(text) if of_row else ""
            quantity = _bare(match, cell, _LABELLED.search(row_words) or unit_of_row or _LABELLED.search(head))
        noun = _noun(of_row.of(text) if of_row else "", head)
        if quantity is None or not noun:
            continue
        beside = of_row is not None and column > 0 and cells[column - 1] == of_row
        year = _YEAR.search(head)
        start = of_row.start if beside and of_row is not None else cell.start
        yield quantity, Label(noun, Span(start, cell.end), int(year[1]) if year else year_of_row)


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


def _noun(row: str, head: str) -> str:
    """The row's words and the column's, general ones (数量, 合计, a year) left out where there are others."""
    words = [_LABELLED.sub("", piece).strip() for piece in (row, head)]
    telling = [word for word in words if word and not _GENERAL.fullmatch(word)]
    return "".join(telling) or next((word for word in words if word), "")
