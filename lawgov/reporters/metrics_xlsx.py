"""Figures → an Excel workbook. The same figures give the same bytes."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lawgov.errors import ConfigError
from lawgov.metrics.model import Metric
from lawgov.reporters.metrics_rows import COLUMNS, RATIO, TEXT_COLUMNS, FileMetrics, decimals, rows
from lawgov.reporters.xlsx import MOST_ROWS, cell_text, fixed_bytes, print_landscape

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"path": 36, "id": 34, "name": 30, "value": 16, "value_to": 14, "period": 14, "scope": 14, "text": 60}
_WIDTH = 13
_EXACT_DIGITS = 15
"""A number in Excel keeps no more significant digits: a longer one stands as text."""


def metrics_xlsx(files: Sequence[FileMetrics]) -> bytes:
    """One sheet, a row a figure, filter and frozen header.

    Raises:
        ConfigError: more figures than a sheet has rows.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "数字"
    fill_metrics(book.active, files)
    return fixed_bytes(book)


def fill_metrics(sheet: "Worksheet", files: Sequence[FileMetrics]) -> None:
    """The figures into an empty sheet.

    Raises:
        ConfigError: more figures than a sheet has rows.
    """
    data = list(rows(files))
    if len(data) >= MOST_ROWS:
        raise ConfigError(None, f"数字有 {len(data)} 个，超过一张工作表的行数，请改用 csv 或者分批处理")
    _header(sheet)
    for number, (metric, row) in enumerate(data, 2):
        for column, key in enumerate(COLUMNS, 1):
            _fill(sheet.cell(number, column), key, row[key], metric)
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes = "A2"
    print_landscape(sheet)


def _header(sheet: "Worksheet") -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, (key, label) in enumerate(COLUMNS.items(), 1):
        cell = sheet.cell(1, column, f"{label} {key}")
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(key, _WIDTH)


def _fill(cell: Any, key: str, value: Any, metric: Metric) -> None:
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(vertical="top", wrap_text=key == "text")
    if value is None:
        return
    if key in TEXT_COLUMNS:
        _set_text(cell, value)
    elif key in ("value", "value_to"):
        exact = metric.value if key == "value" else metric.value_to
        if exact is not None:
            _set_number(cell, value, exact, metric)
    else:
        cell.value = value


def _set_text(cell: Any, text: str) -> None:
    cell.value = cell_text(text)
    cell.data_type = "s"  # never a formula, an error code or a number, whatever it begins with
    cell.number_format = "@"


def _set_number(cell: Any, shown: str, value: Decimal, metric: Metric) -> None:
    places = decimals(metric, value)
    if len(re.sub(r"\D", "", shown).lstrip("0")) > _EXACT_DIGITS or places > _EXACT_DIGITS:
        _set_text(cell, shown)
        return
    point = "." + "0" * places if places else ""
    cell.value = value
    cell.number_format = f"0{point}%" if metric.unit == RATIO else f"#,##0{point}"
