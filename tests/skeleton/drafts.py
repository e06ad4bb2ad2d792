"""Random data in the shape of Draft, built from the model itself, so that a new field is tried at once."""

import types
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from lawgov.schemas.draft import Draft, FigureEntry, Table

AWKWARD = (
    "甲", "a: b", "a #b", "# x", "- x", "{a}", "{a}件", "[1]", "%x", "@x", "*x", "&x", "!x", "|", ">", "'", '"', '"a" b', "\\n", "true", "no", "Off",
    "null", "~", "0001", "010", "1e3", "12:30", "595", "98.5%", "-1", "2027-01-15", "=1+1", "+1", "'=1", "：", "a：b", "？", "---", "...", "<<", "_x0041_",
    "云溪县司法局", "“引号”", "😀", "\u00a0x", "x\u200b", "\u0085a", "\ufeffx", "1,234", "第一段。第二段", "表1", "=SUM(A1)", "#REF!", "a b", "y", "1_000", ".5", "0x1F", "`", ",", "?", ":", "a:", "::",
)  # fmt: skip

_CHARACTERS = st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\ufffe\uffff")
_WORDS = st.one_of(st.sampled_from(AWKWARD), st.text(_CHARACTERS, max_size=12))
TEXT = _WORDS.map(lambda text: " ".join(text.split()) if text.strip() != "待补充" else "x")
KEY = TEXT.filter(bool)
_AMOUNT = st.one_of(
    st.none(),
    st.integers(0, 10**12),
    st.decimals(0, 10**9, places=2),
    st.decimals(0, 1, places=4),
    st.just(Decimal("0.98500")),
    st.just(Decimal("123456789012345.1234567891")),
)
_DAY = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    width = draw(st.integers(2, 4))
    row = st.lists(TEXT, min_size=width, max_size=width)
    return {"title": draw(TEXT), "columns": draw(row), "rows": draw(st.lists(row, max_size=3))}


def drafts() -> st.SearchStrategy[dict[str, Any]]:
    return _model(Draft)


def _model(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    if model is Table:
        return tables()
    needed = {name: _value(name, info.annotation) for name, info in model.model_fields.items() if info.is_required()}
    free = {name: _value(name, info.annotation) for name, info in model.model_fields.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=free)


def _value(name: str, annotation: Any) -> st.SearchStrategy[Any]:
    special = {
        "year": st.integers(1990, 2098),
        "names": st.lists(TEXT, min_size=1, max_size=3),
        "figures": st.lists(KEY, max_size=3),
        "value": _AMOUNT,
        "base": _AMOUNT,
        "count": st.none() | st.integers(0, 10**6),
        "dates": st.lists(_DAY, max_size=3),
        "date": st.none() | _DAY,
        "date_printed": st.none() | _DAY,
    }
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is dict:
        return st.dictionaries(KEY, _model(FigureEntry), max_size=5)
    if name in special:
        return special[name]
    if origin is Annotated:
        return _value(name, inside[0])
    if origin in (Union, types.UnionType):
        return st.none() | _value(name, next(item for item in inside if item is not type(None)))
    if origin is Literal:
        return st.sampled_from(inside)
    if origin in (list, tuple):
        return st.lists(_value("", inside[0]), max_size=3)
    if annotation is bool:
        return st.booleans()
    return TEXT if annotation is str else _model(annotation)
