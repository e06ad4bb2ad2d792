"""Which rules an entry means: an id, a prefix of ids, a name."""

import re
from collections.abc import Sequence

from lawgov.errors import ConfigError
from lawgov.rules.base import Rule


def selected(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that a selection leaves: all without one, less the ignored.

    Raises:
        ConfigError: an entry is no id, prefix of ids, or name.
    """
    for entry in (*select, *ignore):
        if not any(matches(rule, entry) for rule in rules):
            raise ConfigError(None, f"没有规则“{entry}”{_nearest(rules, entry)}，可用 lawgov rules 查看")
    chosen = [rule for rule in rules if not select or any(matches(rule, entry) for entry in select)]
    return tuple(rule for rule in chosen if not any(matches(rule, entry) for entry in ignore))


def matches(rule: Rule, entry: str) -> bool:
    """Whether an entry means this rule: its id, a prefix of it such as ``LG1``, or its name."""
    wanted = entry.strip()
    return bool(wanted) and (
        rule.name == wanted.lower()
        or (re.fullmatch(r"[A-Za-z]+\d*", wanted) is not None and rule.id.startswith(wanted.upper()))
    )


def _nearest(rules: Sequence[Rule], entry: str) -> str:
    from difflib import get_close_matches

    if re.fullmatch(r"\d+", entry.strip()) and any(rule.id == f"LG{entry.strip()}" for rule in rules):
        return f"（是不是 LG{entry.strip()}？）"
    near = get_close_matches(entry, [rule.name for rule in rules] + [rule.id for rule in rules], 2, 0.5)
    return f"（是不是 {'、'.join(near)}？）" if near else ""
