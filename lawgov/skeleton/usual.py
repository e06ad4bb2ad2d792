"""The topical headings that bodies of a kind usually write, with the figures they usually state under each."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from lawgov.metrics.catalogue import Entry, built_in

_USUAL = 30
"""Of 100 reports: half as common as what ``check`` misses; an empty line is soon deleted."""


class Topic(NamedTuple):
    """One heading of the achievements part."""

    heading: str
    figures: tuple[str, ...]


@cache
def _headings() -> dict[str, list[tuple[str, str]]]:
    data = tomllib.loads((files("lawgov") / "data" / "headings.toml").read_text("utf-8"))
    return {kind: [(heading, groups) for heading, groups in rows] for kind, rows in data.items()}


def usual_topics(kind: str | None, level: str | None, justice: bool) -> tuple[Topic, ...]:
    """The topics for an issuer; those of a government where its kind is not known."""
    letter = _letter(kind, level, justice)
    usual = [entry for entry in built_in().entries if entry.usual >= _USUAL and letter in entry.issuers]
    return tuple(
        Topic(heading, tuple(_of_groups(usual, groups, letter)))
        for heading, groups in _headings()["D" if letter == "M" else letter]
    )


def topic_of(entry: Entry, headings: tuple[Topic, ...], kind: str | None, level: str | None, justice: bool) -> int:
    """The position among ``headings`` (those of this kind of issuer) where a metric is told."""
    letter = _letter(kind, level, justice)
    rows = _headings()["D" if letter == "M" else letter]
    return next((number for number, (_, groups) in enumerate(rows[: len(headings)]) if entry.group in groups), 0)


def _of_groups(usual: list[Entry], groups: str, letter: str) -> Iterator[str]:
    for group in groups:
        for entry in usual:
            if entry.group == group and not (letter == "D" and entry.id.startswith("reconsideration_")):
                yield entry.id  # since 2021 departments decide no reconsideration cases of their own


def _letter(kind: str | None, level: str | None, justice: bool) -> str:
    if level == "township":
        return "T"
    if kind == "department":
        return "M" if level == "state" else "J" if justice else "D"
    return "G"
