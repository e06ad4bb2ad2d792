"""Located data → ``Draft``; everything that is wrong with it is told at once, with the place and the way out."""

import difflib
from typing import Any

from pydantic import ValidationError

from lawgov.errors import DraftError, Fault
from lawgov.reporters.names import KINDS, LEVELS
from lawgov.schemas.common import model_at, reason_for, unknown_first
from lawgov.schemas.draft import Draft
from lawgov.schemas.located import FieldPath, Located

_SHOWN = 40
"""Characters of a key that a message repeats."""

_SHAPES = {
    "model_type": "这里要写“键: 值”，换行并缩进",
    "dict_type": "这里要写“键: 值”，换行并缩进",
    "list_type": "应为列表，请每项一行，行首写“- ”",
}
_BOUNDS = {
    "too_short": "至少要有 {min_length} 项，请填写",
    "too_long": "最多 {max_length} 项",
    "greater_than_equal": "应不小于 {ge}",
    "less_than_equal": "应不大于 {le}",
}


def validate_draft(located: Located) -> Draft:
    """The data as a ``Draft``.

    Raises:
        DraftError: something does not fit; ``faults`` holds all of it, in the order of the model.
    """
    try:
        return Draft.model_validate(located.data)
    except ValidationError as error:
        faults = tuple(_fault(located, item) for item in unknown_first(error.errors(include_url=False)))
        raise DraftError(located.name or None, faults) from error


def shown(path: FieldPath) -> str:
    """A field path as people see it: positions in lists count from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _fault(located: Located, error: Any) -> Fault:
    loc: FieldPath = error["loc"]
    path = loc
    if error["type"] in ("extra_forbidden", "missing"):
        path = loc[:-1] if error["type"] == "missing" and loc not in located.places else loc
        named = str(loc[-1])[:_SHOWN]
        reason = f"缺少“{named}”，请补上" if error["type"] == "missing" else _unknown(loc, named)
        return Fault(shown(loc), located.place(path), located.worded(reason))
    return Fault(shown(loc), located.place(path), located.worded(_reason(error)))


def _reason(error: Any) -> str:
    given = error.get("input")
    if error["type"] == "literal_error":
        return _choices(str(error.get("ctx", {}).get("expected", "")))
    bounds = _BOUNDS.get(error["type"])
    if bounds is not None:
        return bounds.format(**error["ctx"])
    if isinstance(given, str) and error["type"] in _SHAPES:
        if "：" in given:
            return "冒号要用半角的“:”，后面空一格"
        if ":" in given:
            return "冒号后面要空一格"
    if error["type"] in _SHAPES:
        return _SHAPES[error["type"]]
    reason = reason_for(error) or "值不能用，请核对"
    if isinstance(given, dict) and error["type"] == "value_error":
        return f'{reason}；值以“{{”开头的要加引号，如 "{{编号}}…"'
    return reason.removeprefix("的")


def _choices(expected: str) -> str:
    """The words of a choice with what they mean, if the model says so."""
    words = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    names = {**KINDS, **LEVELS}
    return "只能是 " + "、".join(f"{word}（{names[word]}）" if word in names else word for word in words)


def _unknown(loc: FieldPath, named: str) -> str:
    model = model_at(Draft, loc[:-1])
    if model is None:
        return f"没有“{named}”这个键，请核对拼写"
    titles = {info.title: name for name, info in model.model_fields.items() if info.title}
    if named in titles:
        return f"没有“{named}”这个键，是不是“{titles[named]}”？"
    near = difflib.get_close_matches(named, model.model_fields, 2, 0.6)
    near = near or [titles[title] for title in difflib.get_close_matches(named, titles, 1, 0.6)]
    if near:
        return f"没有“{named}”这个键，是不是{'或者'.join(f'“{name}”' for name in near)}？"
    return f"没有“{named}”这个键，可以用的有 {'、'.join(model.model_fields)}"
