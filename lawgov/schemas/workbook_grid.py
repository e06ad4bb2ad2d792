"""An untrusted workbook → the values of the cells of the sheets asked for; openpyxl is met here and nowhere else on the way in."""

import io
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lawgov.docx_io.package import Package
from lawgov.errors import SourceError
from lawgov.schemas.located import Unreadable
from lawgov.schemas.workbook_layout import LARGEST_COLUMN
from lawgov.sources.limits import Limits

if TYPE_CHECKING:
    from openpyxl import Workbook

_UNPACKED = 40_000_000
"""A workbook that a person fills in unpacks to a megabyte; of more than this openpyxl makes gigabytes."""

_MOST_ROWS = 5_000
_STRAY_ROWS = 8
"""Of a sheet that was not asked for: enough to see what it is."""
_MOST_STRAYS = 50
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BROKEN = "工作簿不完整或者已经损坏，请在 Excel 或者 WPS 里打开，另存为 .xlsx"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something."""

    place: str  # 工作表“数字”C5
    value: Any  # str, int, float, bool, date, datetime
    format: str  # number format


Row = dict[int, Cell]
"""Cells by column, from 1."""

Grid = dict[str, list[tuple[int, Row]]]
"""Rows that hold something, with their numbers, by sheet."""


def read_grid(data: bytes, limits: Limits, titles: Iterable[str]) -> Grid:
    """The cells of the sheets named, as far as they are there; of any other sheet the first rows.

    Raises:
        Unreadable: it is no workbook, is broken or hostile, or a cell holds an error or no value.
    """
    bounded = replace(
        limits,
        unpacked_bytes=min(_UNPACKED, limits.unpacked_bytes),
        entry_bytes=min(_UNPACKED, limits.entry_bytes),
    )
    _check_package(data, bounded)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with closing(_open(data, values=True)) as shown, closing(_open(data, values=False)) as written:
            known = [title for title in titles if title in shown.sheetnames]
            strays = [title for title in shown.sheetnames if title not in known][:_MOST_STRAYS]
            return {
                **{title: list(_rows(shown, written, title, _MOST_ROWS)) for title in known},
                **{title: list(_rows(shown, written, title, _STRAY_ROWS)) for title in strays},
            }


def _check_package(data: bytes, limits: Limits) -> None:
    """Every part unpacked within bounds and without a DOCTYPE, before openpyxl sees any of it."""
    try:
        package = Package(data, limits)
        if "xl/workbook.xml" not in package:
            raise Unreadable("", "这不是 Excel 工作簿，请用 lawgov new -o 数据.xlsx 生成一份")
        for name in package.names:
            if name.lower().endswith((".xml", ".rels")):
                package.xml(name)
            elif not name.endswith("/"):
                package.read(name)
    except Unreadable:
        raise
    except SourceError as error:
        raise Unreadable("", error.reason) from error
    except Exception as error:  # whatever zipfile and lxml make of a broken file
        raise Unreadable("", _BROKEN) from error


def _open(data: bytes, values: bool) -> "Workbook":
    from openpyxl import load_workbook

    try:
        return load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
    except Exception as error:  # as above
        raise Unreadable("", _BROKEN) from error


def _rows(shown: "Workbook", written: "Workbook", title: str, most: int) -> Iterator[tuple[int, Row]]:
    """Merged cells hold their value at the upper left, as they show it."""
    try:
        pairs = zip(_iterate(shown, title, most), _iterate(written, title, most), strict=False)
        for number, (values, formulas) in enumerate(pairs, 1):
            row: Row = {}
            for column, (value, formula) in enumerate(zip(values, formulas, strict=False), 1):
                cell = _cell(title, number, column, value, formula)
                if cell is not None:
                    row[column] = cell
            if row:
                yield number, row
        if most == _MOST_ROWS:
            _refuse_rows_below(shown, title)
    except Unreadable:
        raise
    except Exception as error:  # as above
        raise Unreadable(f"工作表“{title}”", _BROKEN) from error


def _iterate(book: "Workbook", title: str, most: int) -> Iterator[Any]:
    sheet = book[title]
    if not hasattr(sheet, "reset_dimensions"):
        return iter(())  # a sheet that holds only a chart
    sheet.reset_dimensions()  # what the file says of its size is not believed
    return iter(sheet.iter_rows(max_row=most, max_col=LARGEST_COLUMN))


def _refuse_rows_below(book: "Workbook", title: str) -> None:
    """Formats may run down to the last row of a sheet; text that nobody would read may not."""
    if not hasattr(book[title], "reset_dimensions"):
        return
    below = book[title].iter_rows(min_row=_MOST_ROWS + 1, max_col=LARGEST_COLUMN, values_only=True)
    for number, values in enumerate(below, _MOST_ROWS + 1):
        if values.count(None) != len(values):
            raise Unreadable(f"工作表“{title}”第 {number} 行", f"内容超过 {_MOST_ROWS} 行，请删去多余的行")


def _cell(title: str, number: int, column: int, shown: Any, written: Any) -> Cell | None:
    from openpyxl.utils import get_column_letter

    place = f"工作表“{title}”{get_column_letter(column)}{number}"
    value = shown.value
    if written.value is not None and written.data_type == "f" and value is None:
        return Cell(place, NO_VALUE, "")
    if value is None:
        return None
    if shown.data_type == "e":
        return Cell(place, ErrorValue(str(value)), "")
    if isinstance(value, str):
        value = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), value)
        if not value.strip():
            return None
    return Cell(place, value, shown.number_format or "General")


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What stands where a value should: 「#REF!」, or nothing behind a formula. Only a cell that is asked for is refused."""

    text: str


NO_VALUE = ErrorValue("")
