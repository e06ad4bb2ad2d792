"""Validating a user's TOML: one Chinese sentence for every way in which it can be wrong."""

from pathlib import Path
from typing import Any, TypeVar

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
    "greater_than": "数值过小",
    "greater_than_equal": "数值过小",
}


class Strict(BaseModel):
    """Unknown keys are errors: a misspelt key must not pass in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], data: Any, where: str | Path) -> M:
    """The data as ``model``; the first fault becomes a ``ConfigError`` that names the key."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"]) or "（整个文件）"
        what = reason_for(first)
        raise ConfigError(where, f"“{key}”{what or '的值不能用，请核对'}") from error


def reason_for(error: Any) -> str | None:
    """What one fault of pydantic is in Chinese, with the way out; None for a kind that has no words here."""
    what = _KINDS.get(error["type"])
    if what is None and error["type"] in ("literal_error", "enum"):
        what = f"只能是 {error.get('ctx', {}).get('expected', '')}".replace("'", "").replace(" or ", "、")
    if what is None and error["type"] == "value_error":
        what = str(error.get("ctx", {}).get("error", "")) or None
    return what
