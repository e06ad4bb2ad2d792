"""A user's own profile."""

from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from lawgov.errors import ConfigError
from lawgov.rules.base import option_value
from lawgov.schemas.common import Strict, load_toml, validate

Kind = Literal["government", "department", "party_and_government"]
Level = Literal["state", "province", "city", "county", "township"]
OptionInput = bool | int | float | str | list[str]


class RuleEntry(Strict):
    """One ``[[rule]]``."""

    id: str = Field(min_length=1, title="规则", description="规则的编号、编号前缀或者名称")
    enabled: bool | None = Field(None, title="是否启用")
    severity: Literal["error", "warning", "note"] | None = Field(
        None, title="级别", description="不会高于依据所允许的级别"
    )
    options: dict[str, OptionInput] = Field(default_factory=dict, title="选项")
    issuer_kinds: list[Kind] = Field(default_factory=list, title="适用的发文机关种类")
    issuer_levels: list[Level] = Field(default_factory=list, title="适用的层级")
    from_year: int | None = Field(None, ge=1990, title="起始报告年度")
    to_year: int | None = Field(None, ge=1990, title="截止报告年度")
    reason: str = Field("", title="理由")


class ProfileFile(Strict):
    """A profile as a TOML file."""

    name: str = Field(min_length=1, title="名称")
    title: str = Field(min_length=1, title="标题")
    base: str | None = Field("national", title="所依据的配置集")
    in_force: str = Field(
        min_length=1,
        title="有效期",
        description="起止日期，中间用斜线，如 2024-01-01/",
        pattern=r"^\d{4}-\d\d-\d\d/(\d{4}-\d\d-\d\d)?$",
    )
    verified: bool = Field(False, title="是否核对过原文")
    source: str = Field("", title="出处")
    about: str = Field("", title="说明")
    rule: list[RuleEntry] = Field(default_factory=list, title="规则设置")


def read_profile(path: Path) -> dict[str, Any]:
    """The validated content of a profile file; rules and options must exist."""
    profile = validate(ProfileFile, load_toml(path), path)
    for entry in profile.rule:
        check_rule_options(path, entry.id, entry.options)
    return profile.model_dump(exclude_none=True)


def check_rule_options(where: Path, rule_id: str, options: dict[str, OptionInput]) -> None:
    """Refuse a rule or an option that does not exist, or a value of another type."""
    from lawgov.rules import RULES
    from lawgov.rules.select import matches, selected

    try:
        selected(RULES, (rule_id,), ())
    except ConfigError as error:
        raise ConfigError(where, error.reason) from error
    for rule in RULES:
        if not matches(rule, rule_id):
            continue
        for name, value in options.items():
            known = rule.options.get(name)
            if known is None:
                listed = "、".join(rule.options) or "没有选项"
                raise ConfigError(where, f"规则 {rule.id} 没有选项“{name}”（{listed}）")
            given = option_value(value)
            numeric = not isinstance(given, bool | str | tuple) and not isinstance(known.value, bool | str | tuple)
            if type(given) is not type(known.value) and not numeric:
                raise ConfigError(where, f"规则 {rule.id} 的选项“{name}”类型不对，应与默认值相同")
