"""One value in its cell of the workbook: what is shown, and in which format."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lawgov.metrics.catalogue import built_in
from lawgov.schemas.workbook_layout import UNKNOWN, Column, Kind
from lawgov.skeleton.amounts import amount_text
from lawgov.skeleton.sheets import INPUT_FILL, put

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_DIGITS = 15  # that Excel keeps: a longer number stands as text


def shown_value(value: Any, column: Column) -> Any:
    """What stands in the cell; None for an empty one."""
    if value is None or value == "" or (isinstance(value, list | tuple) and not value):
        return None
    if column.kind is Kind.YES:
        return "是" if value else None
    if column.kind is Kind.CHOICE:
        choices: Mapping[str, str] = column.choices or {}
        return choices.get(value, value)
    if column.kind is Kind.DAYS:
        return "\n".join(day.isoformat() for day in value)
    if column.kind is Kind.LINES and not isinstance(value, str):
        return "\n".join(line or UNKNOWN for line in value)
    return value


def fill(page: "Worksheet", row: int, column: int, shown: Any, about: Column) -> Any:
    if isinstance(shown, Decimal):
        exact = amount_text(shown)
        digits = len(exact.replace(".", "").lstrip("0"))
        value: Any = exact if digits > _DIGITS or exact.endswith("%") else shown
    else:
        value = shown
    cell = put(page, row, column, value, fill=INPUT_FILL)
    if about.kind in (Kind.TEXT, Kind.LINES, Kind.DAYS) or isinstance(value, str):
        cell.number_format = "@"
    elif about.kind is Kind.DAY or isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, Decimal):
        cell.number_format = _format(value, percent=False)
    return cell


def _format(value: Decimal, percent: bool) -> str:
    exponent = value.as_tuple().exponent
    places = max(0, -exponent if isinstance(exponent, int) else 0) - (2 if percent else 0)
    return ("#,##0" if not percent else "0") + ("." + "0" * places if places > 0 else "") + ("%" if percent else "")


def number_format(cell: Any, key: str, item: Any) -> None:
    """A rate is shown, and may be typed, as a percentage."""
    entry = built_in().entry(key)
    rate = item.unit in ("比率", "%") or (not item.unit and entry is not None and entry.kind == "rate")
    if not rate or isinstance(cell.value, str):
        return
    given = cell.value if isinstance(cell.value, Decimal) else item.base if isinstance(item.base, Decimal) else None
    cell.number_format = _format(given, percent=True) if given is not None else "0.00%"
