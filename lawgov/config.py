"""The configuration that holds for a file: found upward from it, validated, read once a folder."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from lawgov.errors import ConfigError
from lawgov.findings import Finding
from lawgov.rules.base import OptionValue, option_value
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.toml_file import load_toml


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings silenced: of a rule, in files of a pattern, or one by its fingerprint."""

    rule: str
    file: str | None
    fingerprint: str | None
    reason: str

    def silences(self, finding: Finding, path: Path | None, root: Path) -> bool:
        from lawgov.rules import known_rules
        from lawgov.rules.select import matches

        rule = next((rule for rule in known_rules() if rule.id == finding.rule), None)
        if rule is None or not matches(rule, self.rule):
            return False
        if self.fingerprint is not None and finding.fingerprint != self.fingerprint:
            return False
        return self.file is None or (path is not None and _matches_file(path, self.file, root))


def _matches_file(path: Path, pattern: str, root: Path) -> bool:
    full = path.absolute()
    try:
        relative = full.relative_to(root).as_posix()
    except ValueError:
        relative = full.as_posix()
    return fnmatch(relative, pattern) or fnmatch(full.name, pattern)


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file sets; the command line goes over it."""

    root: Path
    profile: str = "national"
    issuer_kind: str | None = None
    issuer_level: str | None = None
    select: tuple[str, ...] = ()
    fail_on: str = "error"
    ignores: tuple[Ignore, ...] = ()
    options: Mapping[str, Mapping[str, OptionValue]] = field(default_factory=dict)
    limits: Limits = DEFAULT_LIMITS

    def kept(self, findings: Sequence[Finding], path: Path | None) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """The findings in a file that are not silenced; of those that are, how many by each entry and why."""
        kept: list[Finding] = []
        counts: Counter[Ignore] = Counter()
        for finding in findings:
            entry = next((one for one in self.ignores if one.silences(finding, path, self.root)), None)
            if entry is None:
                kept.append(finding)
            else:
                counts[entry] += 1
        return tuple(kept), tuple(f"{entry.rule} {count} 处（{entry.reason}）" for entry, count in counts.items())


def config_for(path: Path | None) -> Config:
    """The configuration in force for a file, a folder, or (None) the working directory.

    Raises:
        ConfigError: the file found is not as it must be.
    """
    start = Path.cwd() if path is None else path.absolute()
    return _find(start if os.path.isdir(start) else start.parent)


@cache
def _find(folder: Path) -> Config:
    for place in (folder, *folder.parents):
        own = place / "lawgov.toml"
        if os.path.isfile(own):
            return _load(own, None)
        project = place / "pyproject.toml"
        if os.path.isfile(project) and (data := _tool_section(project)) is not None:
            return _load(project, data)
        if os.path.exists(place / ".git"):
            break
    return Config(folder)


def _tool_section(path: Path) -> object:
    """``[tool.lawgov]``; a broken pyproject that does not speak of us is another tool's business."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if b"lawgov" not in data:
        return None
    tools = load_toml(path).get("tool")
    return tools.get("lawgov") if isinstance(tools, dict) else None


def _load(path: Path, data: object) -> Config:
    from lawgov.profiles import load_profile
    from lawgov.rules import known_rules
    from lawgov.rules.select import matches
    from lawgov.schemas.common import validate
    from lawgov.schemas.config import ConfigFile
    from lawgov.schemas.profile import check_rule_options

    given = validate(ConfigFile, load_toml(path) if data is None else data, path)
    for entry in (*given.select, *(item.rule for item in given.ignore)):
        check_rule_options(path, entry, {})
    options: dict[str, dict[str, OptionValue]] = {}
    for name, values in given.rules.items():
        check_rule_options(path, name, values)
        for rule in known_rules():
            if matches(rule, name):
                options.setdefault(rule.id, {}).update({key: option_value(value) for key, value in values.items()})
    profile = given.profile
    if profile.endswith(".toml"):
        profile = str(path.parent / profile)
    try:
        load_profile(profile)
    except ConfigError as error:
        raise ConfigError(path if error.where is None else error.where, error.reason) from error
    return Config(
        root=path.parent,
        profile=profile,
        issuer_kind=given.issuer_kind,
        issuer_level=given.issuer_level,
        select=tuple(given.select),
        fail_on=given.fail_on,
        ignores=tuple(Ignore(item.rule, item.file, item.fingerprint, item.reason) for item in given.ignore),
        options=options,
        limits=replace(DEFAULT_LIMITS, **given.limits),
    )
