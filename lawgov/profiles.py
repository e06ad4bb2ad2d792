"""Profiles: which rules apply, how severe, with which options, for whom and for which years. Data, not code."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lawgov.errors import ConfigError
from lawgov.findings import Severity
from lawgov.report.model import Report
from lawgov.rules.base import OptionValue, Rule, option_value
from lawgov.rules.select import matches


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which something is in force, both included; None is open."""

    begin: date | None = None
    end: date | None = None

    def holds_for(self, year: int | None) -> bool:
        """Whether it is in force when the report on ``year`` is due, on 1 April after it; an unknown year is current."""
        due = date(year + 1, 4, 1) if year is not None else None
        return due is None or ((self.begin is None or self.begin <= due) and (self.end is None or due <= self.end))


@dataclass(frozen=True, slots=True)
class Entry:
    """One ``[[rule]]`` of a profile, for the rules and reports that it names."""

    rule: str  # an id, a prefix, or a name
    enabled: bool | None = None
    severity: Severity | None = None
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    issuer_kinds: tuple[str, ...] = ()  # empty: all
    issuer_levels: tuple[str, ...] = ()
    from_year: int | None = None  # reporting years, both included
    to_year: int | None = None
    reason: str = ""
    period: Period = Period()  # that of the profile which says so
    verified: bool = False  # likewise

    def applies(self, rule: Rule, report: Report) -> bool:
        year = report.reporting_year
        return (
            matches(rule, self.rule)
            and (not self.issuer_kinds or report.issuer_kind in self.issuer_kinds)
            and (not self.issuer_levels or report.issuer_level in self.issuer_levels)
            and (self.from_year is None or (year is not None and year >= self.from_year))
            and (self.to_year is None or (year is not None and year <= self.to_year))
            and self.period.holds_for(year)
        )

    def severity_of(self, rule: Rule) -> Severity | None:
        """What the entry may say: wording that nobody verified raises nothing above a warning."""
        if self.severity is None or self.verified:
            return self.severity
        most = max(rule.severity, Severity.WARNING, key=lambda severity: severity.rank)
        return min(self.severity, most, key=lambda severity: severity.rank)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a profile says of one rule for one report."""

    enabled: bool = True
    severity: Severity | None = None
    options: Mapping[str, OptionValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of entries over those of its base."""

    name: str
    title: str
    base: str | None
    in_force: str  # "2019-04-15/": first day and, after the slash, last day
    verified: bool
    source: str
    about: str
    entries: tuple[Entry, ...]  # the base's first
    period: Period = Period()  # ``in_force`` as dates
    metrics: tuple[Mapping[str, Any], ...] = ()  # ``[[metric]]``: added to the catalogue
    layout: Mapping[str, Any] = field(default_factory=dict)  # ``[layout]``: fields of ``layout.settings.Layout``

    def in_force_for(self, year: int | None) -> bool:
        return self.period.holds_for(year)

    def setting(self, rule: Rule, report: Report) -> Setting:
        """All entries that apply, the later over the earlier."""
        enabled, severity, options = True, None, dict[str, OptionValue]()
        for entry in self.entries:
            if entry.applies(rule, report):
                enabled = entry.enabled if entry.enabled is not None else enabled
                severity = entry.severity_of(rule) or severity
                options.update(entry.options)
        return Setting(enabled, severity, options)


@cache
def profile_names() -> tuple[str, ...]:
    """The built-in profiles, ``national`` first, then those of installed packages.

    Raises:
        ConfigError: a package is broken, or gives a profile the name of a built-in one.
    """
    from lawgov.plugins import plugin_profiles

    added = plugin_profiles()
    for name, (_, where) in added.items():
        if name in _built_in_names():
            raise ConfigError(where, f"配置集“{name}”与内置的同名，请改名")
    return (*_built_in_names(), *added)


@cache
def _built_in_names() -> tuple[str, ...]:
    folder = files("lawgov") / "data" / "profiles"
    names = sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml"))
    return tuple(sorted(names, key=lambda name: name != "national"))


def load_profile(profile: "str | Path | Profile") -> Profile:
    """A built-in profile or one of an installed package by name, or a user's own TOML file.

    Raises:
        ConfigError: no such profile, or the file is not as it must be; the message names the entry.
    """
    if isinstance(profile, Profile):
        return profile
    name = str(profile)
    if name in profile_names():
        return _named(name)
    path = Path(name)
    if path.suffix.lower() == ".toml" or os.path.isfile(path):
        from lawgov.schemas.profile import read_profile

        try:
            return _profile(read_profile(path))
        except ConfigError as error:
            raise ConfigError(path, error.reason) from error
    raise ConfigError(None, f"没有配置集“{name}”，可选 {'、'.join(profile_names())}，或者给出自己的 .toml 文件")


@cache
def _named(name: str, above: tuple[str, ...] = ()) -> Profile:
    """A profile of ``profile_names``; ``above`` are those that rest on it."""
    if name in _built_in_names():
        data = (files("lawgov") / "data" / "profiles" / f"{name}.toml").read_text("utf-8")
        return _profile(tomllib.loads(data))
    from lawgov.plugins import plugin_profiles
    from lawgov.schemas.profile import read_profile

    path, where = plugin_profiles()[name]
    try:
        return _profile(read_profile(path), (*above, name))
    except ConfigError as error:
        raise ConfigError(where, f"{path.name}：{error.reason}") from error


def _profile(data: Mapping[str, Any], above: tuple[str, ...] = ()) -> Profile:
    base = data.get("base")
    if base is not None and base not in profile_names():
        raise ConfigError(None, f"base 只能是已有的配置集 {'、'.join(profile_names())}，不能是“{base}”")
    if base in above:
        raise ConfigError(None, f"base 绕了一圈又回到“{base}”，请改成别的配置集")
    parent = _named(base, above) if base else None
    inherited = parent.entries if parent else ()
    begin, _, end = data["in_force"].partition("/")
    period = Period(date.fromisoformat(begin), date.fromisoformat(end) if end else None)
    verified = data.get("verified", False)
    return Profile(
        name=data["name"],
        title=data["title"],
        base=base,
        in_force=data["in_force"],
        verified=verified,
        source=data.get("source", ""),
        about=data.get("about", ""),
        entries=(*inherited, *(_entry(item, period, verified) for item in data.get("rule", ()))),
        period=period,
        metrics=(*(parent.metrics if parent else ()), *data.get("metric", ())),
        layout={**(parent.layout if parent else {}), **data.get("layout", {})},
    )


def _entry(item: Mapping[str, Any], period: Period, verified: bool) -> Entry:
    return Entry(
        rule=item["id"],
        enabled=item.get("enabled"),
        severity=Severity(item["severity"]) if "severity" in item else None,
        options={name: option_value(value) for name, value in item.get("options", {}).items()},
        issuer_kinds=tuple(item.get("issuer_kinds", ())),
        issuer_levels=tuple(item.get("issuer_levels", ())),
        from_year=item.get("from_year"),
        to_year=item.get("to_year"),
        reason=item.get("reason", ""),
        period=period,
        verified=verified,
    )
