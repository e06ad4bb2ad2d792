"""Validating a user's TOML: one Chinese sentence for every way in which it can be wrong."""

import types
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from lawgov.errors import ConfigError

_KINDS = {
    "extra_forbidden": "没有这个键，请核对拼写",
    "missing": "缺少这个键，请补上",
    "string_type": "应为文字，请加引号",
    "string_too_short": "不能为空，请填写",
    "string_pattern_mismatch": "格式不对，应写作 2024-01-01/",
    "int_type": "应为整数",
    "bool_type": "应为 true 或者 false",
    "bool_parsing": "应为 true 或者 false",
    "int_parsing": "应为整数",
    "list_type": "应为列表，请用方括号",
    "tuple_type": "应为列表，请用方括号",
    "dict_type": "应为表",
    "model_type": "应为表",
}


class Strict(BaseModel):
    """Unknown keys are errors: a misspelt key must not pass in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


_BOUNDS = {"greater_than_equal": ("ge", "不小于"), "less_than_equal": ("le", "不大于")}
_NUMBERS = ("int", "float")
"""What pydantic adds to the path of a value that may be either."""

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], data: Any, where: str | Path) -> M:
    """The data as ``model``; the first fault becomes a ``ConfigError`` that names the key.

    Of keys that are missing all are named.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        errors = unknown_first(error.errors())
        first = errors[0]
        path = first["loc"]
        if first["type"] in ("float_type", "int_type") and path[-1] in _NUMBERS:
            path = path[:-1]
        missing = [e["loc"] for e in errors if e["type"] == "missing" and e["loc"][:-1] == path[:-1]]
        if first["type"] == "missing" and len(missing) > 1:
            raise ConfigError(where, _all_missing(model, missing)) from error
        what = "应为数字" if path != first["loc"] else _range(model, first) or reason_for(first)
        named = f"“{_key(path)}”" if path else ""
        raise ConfigError(where, f"{named}{what or '的值不能用，请核对'}") from error


def _key(path: tuple[str | int, ...]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _all_missing(model: type[BaseModel], missing: Sequence[tuple[str | int, ...]]) -> str:
    """With an example of each where the model has one."""
    fields = [info.model_fields[str(path[-1])] for path in missing if (info := model_at(model, path[:-1]))]
    examples = [(str(path[-1]), info.examples[0]) for path, info in zip(missing, fields, strict=False) if info.examples]
    shown = "、".join(f'{name} = "{example}"' for name, example in examples)
    return f"缺少 {'、'.join(map(_key, missing))}，请补上" + (f"，如 {shown}" if shown else "")


def _range(model: type[BaseModel], error: Any) -> str | None:
    """「应在 20 到 60 之间」: both limits of the field, whichever of them was passed."""
    if error["type"] not in _BOUNDS:
        return None
    limit, words = _BOUNDS[error["type"]]
    holder = model_at(model, error["loc"][:-1])
    info = holder.model_fields.get(str(error["loc"][-1])) if holder is not None else None
    rules = info.metadata if info is not None else []
    low, high = (next((getattr(r, name) for r in rules if hasattr(r, name)), None) for name in ("ge", "le"))
    if low is not None and high is not None:
        return f"应在 {low} 到 {high} 之间"
    return f"应{words} {error['ctx'][limit]}"


def unknown_first(errors: Sequence[Any]) -> list[Any]:
    """A key that is not known before those that are missing beside it: it explains why one of them is."""
    found = list(errors)
    for error in [error for error in errors if error["type"] == "extra_forbidden"]:
        parent = error["loc"][:-1]
        missing = [at for at, other in enumerate(found) if other["type"] == "missing" and other["loc"][:-1] == parent]
        at = found.index(error)
        if missing and missing[0] < at:
            found.insert(missing[0], found.pop(at))
    return found


def model_at(root: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel] | None:
    """The model that stands at a path of ``root``."""
    kind: Any = root
    for part in path:
        if isinstance(part, str) and isinstance(kind, type) and issubclass(kind, BaseModel):
            info = kind.model_fields.get(part)
            kind = _bare(info.annotation) if info is not None else None
        else:
            arguments = get_args(kind)
            kind = _bare(arguments[-1]) if arguments else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _bare(annotation: Any) -> Any:
    """Without ``Annotated`` and 「or None」."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            annotation = next(item for item in get_args(annotation) if item is not type(None))
        else:
            return annotation


def reason_for(error: Any) -> str | None:
    """What one fault of pydantic is in Chinese, with the way out; None for a kind that has no words here."""
    what = _KINDS.get(error["type"])
    if what is None and error["type"] in ("literal_error", "enum"):
        what = f"只能是 {error.get('ctx', {}).get('expected', '')}".replace("'", "").replace(" or ", "、")
    if what is None and error["type"] == "value_error":
        what = str(error.get("ctx", {}).get("error", "")) or None
    return what
