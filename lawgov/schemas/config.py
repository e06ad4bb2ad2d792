"""``lawgov.toml``, or ``[tool.lawgov]`` of ``pyproject.toml``."""

from typing import Literal

from pydantic import Field, model_validator

from lawgov.schemas.common import Strict
from lawgov.schemas.profile import Kind, Level, OptionInput


class IgnoreEntry(Strict):
    """One ``[[ignore]]``: a finding silenced, with the reason."""

    rule: str = Field(min_length=1, title="规则", description="规则的编号、编号前缀或者名称")
    file: str | None = Field(None, title="文件", description="文件名或者通配符，相对于配置文件")
    fingerprint: str | None = Field(None, title="指纹", description="某一条发现的指纹")
    reason: str = Field(min_length=1, title="理由")


class ConfigFile(Strict):
    """All keys of a configuration."""

    profile: str = Field("national", title="配置集")
    issuer_kind: Kind | None = Field(None, alias="issuer-kind", title="发文机关种类")
    issuer_level: Level | None = Field(None, alias="issuer-level", title="发文机关层级")
    select: list[str] = Field(default_factory=list, title="只用这些规则")
    fail_on: Literal["error", "warning", "note", "never"] = Field("error", alias="fail-on", title="退出码的级别")
    ignore: list[IgnoreEntry] = Field(default_factory=list, title="不报的发现")
    rules: dict[str, dict[str, OptionInput]] = Field(default_factory=dict, title="规则的选项")
    limits: dict[str, int] = Field(
        default_factory=dict, title="输入的限制", description="以字节、个数、字符、页、秒计，名称见 Limits"
    )

    @model_validator(mode="before")
    @classmethod
    def reasons(cls, data: object) -> object:
        """An entry that silences something must say why."""
        if isinstance(data, dict):
            for position, entry in enumerate(data.get("ignore", ()) if isinstance(data.get("ignore"), list) else (), 1):
                if isinstance(entry, dict) and not str(entry.get("reason", "")).strip():
                    raise ValueError(f"第 {position} 个 [[ignore]] 没有写 reason，不报一条发现必须说明理由")
        return data

    @model_validator(mode="after")
    def known_limits(self) -> "ConfigFile":
        from dataclasses import fields

        from lawgov.sources.limits import Limits

        names = [field.name for field in fields(Limits)]
        for name, value in self.limits.items():
            if name not in names:
                raise ValueError(f"[limits] 里没有“{name}”，可用 {'、'.join(names)}")
            if value <= 0:
                raise ValueError(f"[limits] 里“{name}”应大于 0")
        return self
