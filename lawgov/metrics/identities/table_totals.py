"""Tables: a row or a column called 合计 against the plain numbers that it adds up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lawgov.metrics.identities.view import View
from lawgov.metrics.model import Identity, plain
from lawgov.metrics.numerals import arabic
from lawgov.metrics.tables import TableCell, grids
from lawgov.sources.model import Span

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?")
_TOTAL = re.compile(r"(?:合|总|共)\s*计|总\s*数")
_NO_PART = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|其中|率|平均|同比|环比|增|减|占|上年|去年|同期|%")
"""Row labels of which a column is not simply the sum."""
_NOT_ADDED = re.compile(r"率|占|比|%|‰|平均|增|减|标准|序号|编号|年份|时间|排名|得分|分值|电话|面积|单价")
_MAY_OVERLAP = re.compile(r"家|单位|人数|户|部门|企业")
_SHOWN = 8  # terms of a sum that are written out
_LEAST = 2  # rows that bear out what a column is the sum of

_Body = Sequence[Sequence[TableCell]]


def table_totals(view: View) -> Iterator[Identity]:
    starts = {metric.number_span.start: index for index, metric in enumerate(view.metrics)}
    for head, body in grids(view.text, view.report.source.blocks):
        if not head or len(body) < _LEAST or any(len(row) != len(head[-1]) for row in body):
            continue
        if any(cell.rows or len(cell.columns) > 1 for row in body for cell in row):
            continue
        yield from _rows(view, head, body, starts)
        yield from _columns(view, head, body, starts)


def _rows(view: View, head: _Body, body: _Body, starts: dict[int, int]) -> Iterator[Identity]:
    """A last or first row called 合计: each column of plain numbers."""
    labels = [_label(view, row) for row in body]
    at = next((i for i in (len(body) - 1, 0) if _TOTAL.fullmatch(labels[i])), None)
    if at is None:
        return
    others = [label for i, label in enumerate(labels) if i != at]
    if len(others) < _LEAST or not all(others) or len(set(others)) < len(others):
        return
    if any(_NO_PART.search(label) for label in others):
        return
    tried: list[tuple[Identity, str]] = []
    for column in range(1, len(body[0])):
        name = " ".join(dict.fromkeys(row[column].of(view.text) for row in head if row[column].of(view.text)))
        if not name or _NOT_ADDED.search(name):
            continue
        parts = [row[column] for i, row in enumerate(body) if i != at]
        found = _try(view, parts, body[at][column], f"表中“{name}”一列的合计", starts)
        if found is not None:
            tried.append((found, name))
    held = any(identity.verdict == "holds" for identity, _ in tried)
    for identity, name in tried:
        sure = held or len(tried) == 1
        if _MAY_OVERLAP.search(name) and identity.stated < identity.computed:
            sure = False  # one body may stand in several rows
        yield from _told(identity, sure)


def _columns(view: View, head: _Body, body: _Body, starts: dict[int, int]) -> Iterator[Identity]:
    """A last column called 合计: each row, where some rows bear out that it adds up the others."""
    names = [" ".join(dict.fromkeys(row[column].of(view.text) for row in head)) for column in range(len(head[-1]))]
    if not _TOTAL.fullmatch(head[-1][-1].of(view.text)) or any(_NO_PART.search(name) for name in names[1:-1]):
        return
    numbered = [
        column
        for column in range(1, len(names) - 1)
        if not _NOT_ADDED.search(names[column]) and all(_value(view, row[column]) is not None for row in body)
    ]
    if len(numbered) < _LEAST:
        return
    tried = [
        found
        for row in body
        if (found := _try(view, [row[i] for i in numbered], row[-1], f"表中“{_label(view, row)}”一行的合计", starts))
    ]
    if sum(identity.verdict == "holds" for identity in tried) >= _LEAST:
        for identity in tried:
            yield from _told(identity, sure=True)


def _told(identity: Identity, sure: bool) -> Iterator[Identity]:
    if identity.verdict != "holds":
        yield identity if sure else _review(identity)
    elif len(identity.operands) > _LEAST:
        yield identity


def _review(identity: Identity) -> Identity:
    return replace(identity, verdict="needs_review")


def _label(view: View, row: Sequence[TableCell]) -> str:
    """The first words of a row that are no number."""
    return next((words for cell in row if (words := cell.of(view.text)) and _PLAIN.fullmatch(words) is None), "")


def _value(view: View, cell: TableCell) -> tuple[Decimal, Decimal] | None:
    words = cell.of(view.text)
    return arabic(words) if _PLAIN.fullmatch(words) else None


def _try(
    view: View, parts: Sequence[TableCell], total: TableCell, what: str, starts: dict[int, int]
) -> Identity | None:
    """The sum of plain numbers; None where any cell is anything else."""
    values = [value for cell in parts if (value := _value(view, cell)) is not None]
    whole = _value(view, total)
    if whole is None or len(values) != len(parts):
        return None
    computed = sum((value for value, _ in values), Decimal(0))
    stated, step = whole
    uneven = any(other != step for _, other in values)  # 12.35+9.2: rounded, each by itself
    tolerance = max(step, *(other for _, other in values)) if uneven and step < 1 else Decimal(0)
    difference = computed - stated
    shown = "+".join(plain(value) for value, _ in values[:_SHOWN]) + ("+…" if len(values) > _SHOWN else "")
    operands = tuple(starts[cell.span.start] for cell in (total, *parts) if cell.span.start in starts)
    return Identity(
        "sum",
        "holds" if abs(difference) <= tolerance else "broken",
        operands,
        computed,
        stated,
        tolerance,
        Span(total.span.start, total.span.end),
        f"{what}与各项之和不符：{shown}={plain(computed)}，表中写{plain(stated)}，"
        f"各项合起来{'多' if difference > 0 else '少'}{plain(abs(difference))}。",
        "请核对各项和合计。",
    )
