"""The kinds of value that a clerk writes into a data file, each with its one Chinese complaint."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

DATE = re.compile(r"(\d{4})(?:年|-|/|\.)(\d{1,2})(?:月|-|/|\.)(\d{1,2})日?")
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,10})?")
_BREAKS = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MOST = 1_000_000
"""Characters in one value: a data file is written by a person."""


def _line(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise ValueError("应为文字，请加引号")
    return clean(" ".join(_BREAKS.split(value)))


def _paragraphs(value: Any) -> Any:
    if value is None:
        return ()
    pieces = [value] if isinstance(value, str) else value
    if not isinstance(pieces, list | tuple) or not all(isinstance(piece, str | None) for piece in pieces):
        raise ValueError("应为文字，或者每段一项的列表")
    lines = [clean(line) for piece in pieces for line in _BREAKS.split(piece or "")]
    return tuple(line for line in lines if line)


def clean(text: str) -> str:
    """One line as a template may print it: no tab (that parts cells), no white space at its ends."""
    if len(text) > _MOST:
        raise ValueError(f"的文字超过 {_MOST} 个字")
    return text.replace("\t", " ").strip()


def _day(value: Any) -> Any:
    if value is None or value == "":
        return None
    if type(value) is date:
        return value
    match = DATE.fullmatch(re.sub(r"\s", "", value)) if isinstance(value, str) else None
    if match is None:
        raise ValueError("应为日期，请写作 2027-01-15")
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueError("不是存在的日期，请核对") from None


def _date(value: Any) -> Any:
    found = _day(value)
    if found is None:
        raise ValueError("应为日期，请写作 2027-01-15")
    return found


def _items(value: Any) -> Any:
    return [] if value is None else list(value) if isinstance(value, tuple) else value


def _amount(value: Any) -> Any:
    """A number as data: 595, "1,234", "98.5%" (0.985, its digits kept); None where it is not known yet."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise ValueError("应为数字，如 595；比率写作 98.5%")
    text = re.sub(r"[,，\s]", "", str(value)).replace("％", "%")
    number, percent = (text[:-1], True) if text.endswith("%") else (text, False)
    if not _NUMBER.fullmatch(number):
        raise ValueError("应为数字，如 595；比率写作 98.5%，约数加 approximate: true")
    try:
        parsed = Decimal(number)
    except InvalidOperation:
        raise ValueError("应为数字，如 595") from None
    return parsed.scaleb(-2) if percent else parsed


def long_date(day: date) -> str:
    """2027年1月15日: no leading zero, the year in full."""
    return f"{day.year}年{day.month}月{day.day}日"


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise ValueError("应为文字或者数字")
    return clean(" ".join(_BREAKS.split(str(value))))


Line = Annotated[str, BeforeValidator(_line), WithJsonSchema({"type": ["string", "null"]})]
"""One line of text; "" where it is still to be filled in."""

Paragraphs = Annotated[
    tuple[str, ...],
    BeforeValidator(_paragraphs),
    WithJsonSchema({"anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"type": "string"}}]}),
]
"""Paragraphs, without empty ones; () where they are still to be filled in."""


class _OrNothing:
    """In the JSON Schema: a key with nothing behind it is allowed too."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        return {**schema, "type": [schema["type"], "null"]}


T = TypeVar("T")
Items = Annotated[list[T], BeforeValidator(_items), _OrNothing()]
"""A list; a key with nothing behind it is an empty one."""

ByKey = Annotated[dict[str, T], BeforeValidator(lambda value: {} if value is None else value), _OrNothing()]
"""Values by the key that a person gives them; a key with nothing behind it holds none."""

AMOUNT_SCHEMA = {"minimum": 0, "pattern": r"^\s*([0-9][0-9,，\s]*(\.[0-9]{1,10})?\s*[%％]?)?\s*$"}

Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "pattern": f"^{DATE.pattern}$"})]
Day = Annotated[
    date | None, BeforeValidator(_day), WithJsonSchema({"type": ["string", "null"], "pattern": f"^({DATE.pattern})?$"})
]
Amount = Annotated[
    Decimal | None, BeforeValidator(_amount), WithJsonSchema({"type": ["number", "string", "null"], **AMOUNT_SCHEMA})
]
Cell = Annotated[str, BeforeValidator(_cell), WithJsonSchema({"type": ["string", "number", "null"]})]
