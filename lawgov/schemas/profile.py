"""A user's own profile."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator

from lawgov.errors import ConfigError
from lawgov.rules.base import OptionValue, option_value
from lawgov.schemas.common import Strict, validate
from lawgov.toml_file import load_toml

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


class MetricEntry(Strict):
    """One ``[[metric]]``: a metric of the user's own, or another wording for one of the catalogue."""

    id: str = Field(title="编号", description="小写字母、数字和下划线")
    name: str = Field(min_length=1, title="名称")
    units: list[str] = Field(min_length=1, title="单位", description="第一个是没有写单位时显示的单位")
    match: list[str] = Field(min_length=1, title="写法", description="“…”表示中间可以有不超过十二个字")
    kind: Literal["count", "rate", "money"] = Field("count", title="类型")
    issuers: list[Literal["G", "J", "D", "T", "M"]] = Field(default_factory=list, title="适用的主体")
    topic: str | None = Field(None, title="话题", description="句子里必须先说到的话题，见 data/metrics.toml")
    exclude: list[str] = Field(default_factory=list, title="排除的词")
    usual: int = Field(0, ge=0, le=100, title="常见程度", description="一百份同类报告里大约有几份写明")
    aliases: list[str] = Field(default_factory=list, title="别名")
    about: str = Field("", title="说明")
    say: str | None = Field(
        None, title="怎么说", description="起草时的一个分句，要自己说清是哪个指标；# 表示数字和单位，如“检查机井#”"
    )

    @field_validator("say")
    @classmethod
    def one_place(cls, value: str | None) -> str | None:
        if value is not None and value.count("#") != 1:
            raise ValueError("里要有一个 #，表示数字和单位的位置")
        return value

    @field_validator("id")
    @classmethod
    def plain_id(cls, value: str) -> str:
        if not re.fullmatch("[a-z][a-z0-9_]*", value):
            raise ValueError(f"“{value}”只能用小写字母、数字和下划线，以字母开头")
        return value

    @field_validator("match", "units", "exclude")
    @classmethod
    def no_blanks(cls, value: list[str]) -> list[str]:
        if any(not word.strip(" …") for word in value):
            raise ValueError("里有空的词，请删去或者填写")
        return value


class LayoutEntry(Strict):
    """``[layout]``: where a place's template differs from GB/T 9704."""

    line_pitch: float | int | None = Field(
        None,
        ge=20,
        le=60,
        title="行距（磅）",
        description="如 28、29、29.2，检查时照此数值；默认 28.95，检查时每页 22 行的都可以",
    )
    latin_font: str | None = Field(
        None, min_length=1, title="西文和数字的字体", description="如 Times New Roman；默认与正文相同"
    )
    title_font: str | None = Field(None, min_length=1, title="标题字体")
    body_font: str | None = Field(None, min_length=1, title="正文字体")
    heading1_font: str | None = Field(None, min_length=1, title="一级标题字体")
    heading2_font: str | None = Field(None, min_length=1, title="二级标题字体")
    page_number: Literal["dash", "plain"] | None = Field(
        None, title="页码形式", description="dash 为“— 1 —”，plain 为“1”"
    )
    page_number_position: Literal["outside", "center"] | None = Field(
        None, title="页码位置", description="outside 为单页居右、双页居左，center 为居中"
    )


class ProfileFile(Strict):
    """A profile as a TOML file."""

    name: str = Field(min_length=1, title="名称", examples=["yunxi"])
    title: str = Field(min_length=1, title="标题", examples=["云溪县的要求"])
    base: str | None = Field("national", title="所依据的配置集")
    in_force: str = Field(
        min_length=1,
        title="有效期",
        description="起止日期，中间用斜线，如 2024-01-01/",
        examples=["2024-01-01/"],
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}/([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
    )
    verified: bool = Field(False, title="是否核对过原文")
    source: str = Field("", title="出处")
    about: str = Field("", title="说明")
    rule: list[RuleEntry] = Field(default_factory=list, title="规则设置")
    metric: list[MetricEntry] = Field(default_factory=list, title="自己的指标")
    layout: LayoutEntry | None = Field(
        None,
        title="版式",
        description="起草、排版和检查时的本地习惯；页边距用规则 LG502 的选项 top、left、width、height 设",
    )

    @field_validator("in_force")
    @classmethod
    def real_days(cls, value: str) -> str:
        begin, _, end = value.partition("/")
        try:
            first, last = date.fromisoformat(begin), date.fromisoformat(end) if end else None
        except ValueError:
            raise ValueError("里有不存在的日期，应写作 2024-01-01/") from None
        if last is not None and last < first:
            raise ValueError("的截止日期早于起始日期，请核对")
        return value


def read_profile(path: Path) -> dict[str, Any]:
    """The validated content of a profile file; rules and options must exist."""
    profile = validate(ProfileFile, load_toml(path), path)
    for entry in profile.rule:
        check_rule_options(path, entry.id, entry.options)
    return profile.model_dump(exclude_none=True)


class MetricsFile(Strict):
    """Metrics as a TOML file of their own."""

    metric: list[MetricEntry] = Field(title="指标")


def read_metrics(given: Path | list[Any], where: str) -> list[dict[str, Any]]:
    """The validated ``[[metric]]`` of a package: of a TOML file, or as a list; ``where`` names the package."""
    try:
        data = load_toml(given) if isinstance(given, Path) else {"metric": given}
    except ConfigError as error:
        raise ConfigError(where, str(error)) from error
    return [entry.model_dump(exclude_none=True) for entry in validate(MetricsFile, data, where).metric]


def check_rule_options(where: Path, rule_id: str, options: dict[str, OptionInput]) -> None:
    """Refuse a rule or an option that does not exist, or a value of another type."""
    from lawgov.rules import known_rules
    from lawgov.rules.select import matches, selected

    try:
        selected(known_rules(), (rule_id,), ())
    except ConfigError as error:
        raise ConfigError(where, error.reason) from error
    for rule in known_rules():
        if not matches(rule, rule_id):
            continue
        for name, value in options.items():
            known = rule.options.get(name)
            if known is None:
                listed = "、".join(rule.options) or "没有选项"
                raise ConfigError(where, f"规则 {rule.id} 没有选项“{name}”（{listed}）")
            if not _fits(option_value(value), known.value):
                shown = "、".join(known.value[:3]) + "……" if isinstance(known.value, tuple) else known.value
                raise ConfigError(where, f"规则 {rule.id} 的选项“{name}”类型不对，应与默认值（{shown}）同类")


def _fits(given: OptionValue, known: OptionValue) -> bool:
    """A value of the default's type; a whole number where a fraction may stand; no infinity, nothing below 0."""
    if isinstance(given, Decimal) or (isinstance(given, int) and not isinstance(given, bool)):
        if isinstance(known, bool) or not isinstance(known, int | Decimal):
            return False
        fraction = isinstance(given, Decimal) and not isinstance(known, Decimal)
        return not fraction and Decimal(given).is_finite() and given >= 0
    return type(given) is type(known)
