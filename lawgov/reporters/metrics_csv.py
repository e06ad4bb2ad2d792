"""Figures → CSV that a spreadsheet program opens as it is."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from lawgov.reporters.metrics_rows import COLUMNS, TEXT_COLUMNS, FileMetrics, rows

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What begins a formula, full-width forms and what a program skips before it included."""


def metrics_csv(files: Sequence[FileMetrics]) -> str:
    """UTF-8 with a byte order mark, so that Excel does not take it for GBK; the header row is the JSON keys."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for _, row in rows(files):
        writer.writerow([_cell(key, row[key]) for key in COLUMNS])
    return out.getvalue()


def _cell(key: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if key in TEXT_COLUMNS and text.startswith(_FORMULA) else text
