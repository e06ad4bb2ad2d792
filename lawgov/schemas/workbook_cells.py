"""The value of a cell as its field takes it; what does not fit is passed on, for the model to complain of."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lawgov.schemas.located import Unreadable
from lawgov.schemas.workbook_grid import Cell, ErrorValue
from lawgov.schemas.workbook_layout import UNKNOWN, Column, Kind

_PLACES = re.compile(r"0\.(0+)")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DIGITS = 15  # that Excel keeps
_MOST_PLACES = 10  # that a data file may hold


def cell_value(cell: Cell, column: Column) -> Any:
    """The value; None for 待补充.

    Raises:
        Unreadable: an error, a formula without a value, or neither 是 nor 否.
    """
    value = cell.value
    if isinstance(value, ErrorValue):
        if value.text:
            raise Unreadable(cell.place, f"单元格的值是错误 {value.text}，请改正公式或者直接写出内容")
        raise Unreadable(cell.place, "单元格是公式，没有算出的值，请在 Excel 里打开并保存一次，或者直接写出内容")
    if isinstance(value, str):
        value = value.strip()
        if value == UNKNOWN:
            return [None] if column.kind is Kind.LINES else None
    if column.kind is Kind.NUMBER:
        return _number(value, cell.format)
    if column.kind is Kind.COUNT:
        return _count(value)
    if column.kind is Kind.YES:
        return _yes(value, cell.place)
    if column.kind is Kind.DAY:
        return _day(value)
    if column.kind is Kind.DAYS:
        days = re.split(r"[\n、，,；;]+", value.strip("\n、，,；;")) if isinstance(value, str) else [_day(value)]
        return [day.strip() if isinstance(day, str) else day for day in days]
    text = _text(value, cell.format)
    if column.kind is Kind.CHOICE:
        return next((name for name, word in (column.choices or {}).items() if text == word), text)
    if column.kind is Kind.LINES:
        return [None if line.strip() == UNKNOWN else line for line in text.split("\n") if line.strip()]
    return text


def _number(value: Any, form: str) -> Any:
    """A number by the digits that Excel keeps, and as many decimals as its format shows: 0.985 as 98.50% is 0.9850."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return _decimal(value, form)


def _decimal(value: float, form: str) -> Decimal | int:
    if isinstance(value, int) and "%" not in form and "." not in form:
        return value
    exact = Decimal(format(value, f".{_DIGITS}g")) if isinstance(value, float) else Decimal(value)
    plain = _QUOTED.sub("", form.split(";")[0])
    match = _PLACES.search(plain)
    places = (len(match.group(1)) if match else 0) + (2 if "%" in plain else 0)
    exponent = exact.as_tuple().exponent
    have = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if have > _MOST_PLACES:  # computed, a third for instance: what is shown is what is meant
        return exact.quantize(Decimal(1).scaleb(-(places or _MOST_PLACES)), ROUND_HALF_UP)
    if exact == exact.to_integral_value() and not places:
        return int(exact)
    return exact.quantize(Decimal(1).scaleb(-max(places, have)))


def _count(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}", value):
        return int(value)
    return value


def _yes(value: Any, place: str) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("是", "否"):
        return bool(value == "是")
    raise Unreadable(place, "应为“是”或者“否”")


def _day(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value


def _text(value: Any, form: str) -> str:
    """What a person sees in the cell, nearly: 2026 for a number, 2026-03-05 for a date."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        number = _decimal(value, form)
        shown = Decimal(number).scaleb(2) if "%" in form else Decimal(number)
        return f"{shown:f}{'%' if '%' in form else ''}"
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    return (
        value.isoformat(" ")
        if isinstance(value, datetime)
        else value.isoformat()
        if isinstance(value, date)
        else str(value)
    )
