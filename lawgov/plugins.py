"""What installed packages add by entry points: rules, metrics, profiles. Nothing is imported where none does."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov.errors import ConfigError, LawgovError
from lawgov.records import mentioned

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from lawgov.rules.base import Rule

RULES_GROUP, METRICS_GROUP, PROFILES_GROUP = "lawgov.rules", "lawgov.metrics", "lawgov.profiles"


@dataclass(frozen=True, slots=True)
class Plugin:
    """One installed package that adds something."""

    name: str
    version: str


@cache
def plugins() -> tuple[Plugin, ...]:
    """The packages that add something, by name: a result depends on them."""
    found = {
        point.dist.name: point.dist.version
        for group in (RULES_GROUP, METRICS_GROUP, PROFILES_GROUP)
        for point in _points(group)
        if point.dist is not None
    }
    return tuple(Plugin(name, found[name]) for name in sorted(found))


@cache
def plugin_rules() -> "tuple[Rule, ...]":
    """The rules that packages add, by id.

    Raises:
        ConfigError: a package is broken; the message names it.
    """
    points = _points(RULES_GROUP)
    if not points:
        return ()
    from lawgov.rules.base import Rule

    found: list[Rule] = []
    for point in points:
        where = _where(point)
        given = _loaded(point)
        for rule in [given] if isinstance(given, Rule) else _items(given, where, "规则（Rule）"):
            if not isinstance(rule, Rule):
                raise ConfigError(where, f"应给出规则（Rule），不能是 {type(rule).__name__}")
            _refuse_rule(rule, found, where)
            found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.id))


@cache
def plugin_metrics() -> tuple[Mapping[str, Any], ...]:
    """The ``[[metric]]`` that packages add, validated.

    Raises:
        ConfigError: a package is broken; the message names it.
    """
    found: list[Mapping[str, Any]] = []
    for point in _points(METRICS_GROUP):
        from lawgov.schemas.profile import read_metrics

        where, given = _where(point), _loaded(point)
        path = _path(given)
        entries = given if path is not None else list(_items(given, where, "指标的列表，或者 TOML 文件的路径"))
        found += read_metrics(entries if path is None else path, where)
    return tuple(found)


@cache
def plugin_profiles() -> Mapping[str, tuple[Path, str]]:
    """The profiles that packages add: name → file, and the package for messages.

    Raises:
        ConfigError: a package is broken; the message names it.
    """
    found: dict[str, tuple[Path, str]] = {}
    for point in _points(PROFILES_GROUP):
        where, given = _where(point), _loaded(point)
        path = _path(given)
        if path is None or not path.exists():
            raise ConfigError(where, "应给出一个配置集文件或者文件夹的路径（Path），文件要存在")
        for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
            if file.stem in found:
                raise ConfigError(where, f"配置集“{file.stem}”在 {found[file.stem][1]} 里已经有了，请改名")
            found[file.stem] = (file, where)
    return found


def _refuse_rule(rule: "Rule", others: "Iterable[Rule]", where: str) -> None:
    """Ids and names must be ones that can be selected, and nobody else's."""
    from lawgov.rules import RULES

    if not re.fullmatch(r"[A-Z]{2,}[0-9]+", rule.id) or rule.id.startswith("LG"):
        raise ConfigError(where, f"规则编号“{rule.id}”不能用，应为大写字母加数字，不能以 LG 开头，如 YX101")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", rule.name):
        raise ConfigError(where, f"规则 {rule.id} 的名称“{rule.name}”不能用，应为小写英文，用连字符连接")
    for other in (*RULES, *others):
        if rule.id == other.id or rule.name == other.name:
            raise ConfigError(where, f"规则 {rule.id}（{rule.name}）与 {other.id}（{other.name}）重复，请改编号和名称")
    try:
        rule.ground()
    except ConfigError as error:
        raise ConfigError(where, f"规则 {rule.id} 的条款“{rule.clause}”找不到，请改用 Clause 写明") from error


@cache
def _points(group: str) -> "tuple[EntryPoint, ...]":
    """The entry points of a group, by package and name."""
    if not mentioned():
        return ()
    from importlib.metadata import entry_points

    return tuple(sorted(entry_points(group=group), key=lambda point: (_where(point), point.name)))


def _where(point: "EntryPoint") -> str:
    """The package as messages name it."""
    return f"插件 {point.dist.name if point.dist is not None else point.value}"


def _loaded(point: "EntryPoint") -> Any:
    try:
        return point.load()
    except LawgovError as error:
        raise ConfigError(_where(point), f"载入 {point.value} 时出错：{error}") from error
    except Exception as error:
        raise ConfigError(
            _where(point),
            f"载入 {point.value} 时出错（{type(error).__name__}：{str(error)[:120]}），请更新或者卸载这个包",
        ) from error


def _items(given: Any, where: str, wanted: str) -> Iterator[Any]:
    if not isinstance(given, Iterable) or isinstance(given, str | bytes | Mapping):
        raise ConfigError(where, f"应给出{wanted}，不能是 {type(given).__name__}")
    yield from given


def _path(given: Any) -> Path | None:
    return Path(given) if isinstance(given, str | os.PathLike) else None
