"""The catalogue of metrics, read from data: how each is worded, and which of them a figure's words mean."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from lawgov.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Entry:
    """One metric of the catalogue."""

    id: str
    name: str
    group: str  # A … L, the twelve groups
    units: tuple[str, ...]  # the first is the one to show where a text prints none
    kind: str  # count rate money
    issuers: tuple[str, ...]  # G government, J justice department, D other department, T township, M ministry
    topic: str | None  # a key of topics: the figure must stand under it
    match: tuple[str, ...]  # wordings; 「…」 in one is a gap; each is looked for in the figure's own clause
    exclude: tuple[str, ...]  # words in the clause that make it another metric
    usual: int  # of 100 reports of these issuers, an estimate of how many state it; 0: not known
    seen: int  # documents of the sample that state it
    about: str  # relations and remarks, for the page
    aliases: tuple[str, ...] = ()  # other names, for the page
    say: str = ""  # how a draft states it: one clause, 「#」 for number and unit


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Topics and metrics, the built-in ones and those that a profile adds."""

    topics: Mapping[str, re.Pattern[str]]
    entries: tuple[Entry, ...]
    index: Mapping[str, tuple[tuple[int, str], ...]]  # of ``indexed``

    def entry(self, metric_id: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.id == metric_id), None)

    def identify(self, clause: str, unit: str, topic: str | None) -> Entry | None:
        """The metric whose wording fits best, None if none does.

        ``clause`` is the figure's own words without its number (the place of which is 「#」),
        ``topic`` what the sentence or the heading speaks of. The longest wording wins; of two as
        long, the one nearer to the number, then one bound to the topic, then the first.
        """
        best: tuple[int, int, bool, int] | None = None
        found: Entry | None = None
        at = clause.find("#")
        pairs = dict.fromkeys([*clause, *(clause[index : index + 2] for index in range(len(clause) - 1))])
        for number, wording in (hit for pair in pairs for hit in self.index.get(pair, ())):
            entry = self.entries[number]
            if unit and unit not in entry.units:
                continue
            if entry.topic is not None and entry.topic != topic:
                continue
            near = _distance(clause, wording, at)
            if near is None or any(word in clause for word in entry.exclude):
                continue
            score = (len(wording.replace("…", "")), -near, entry.topic is not None, -number)
            if best is None or score > best:
                best, found = score, entry
        return found


def _distance(clause: str, wording: str, at: int) -> int | None:
    """How far the nearest place that bears the wording is from the number; None where no place does."""
    if "…" not in wording:
        if wording not in clause:
            return None
        places = [
            (clause.find(wording), clause.find(wording) + len(wording)),
            (clause.rfind(wording), clause.rfind(wording) + len(wording)),
        ]
    else:
        places = [hit.span() for hit in wording_pattern(wording).finditer(clause)]
    return min((min(abs(at - end), abs(start - at)) for start, end in places), default=None)


def indexed(entries: Iterable[Entry]) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """The wordings by two characters of theirs (one, where there are no two): only a clause that has these needs a look."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, entry in enumerate(entries):
        for wording in entry.match:
            key = next((piece[:2] for piece in wording.split("…") if len(piece) > 1), wording.strip("…")[:1])
            found.setdefault(key, []).append((number, wording))
    return {pair: tuple(hits) for pair, hits in found.items()}


@cache
def wording_pattern(wording: str) -> re.Pattern[str]:
    """「收到…复议」 → the words in this order, at most twelve characters between them."""
    return re.compile("[^。；]{0,12}?".join(re.escape(piece) for piece in wording.split("…")))


def read_entry(item: Mapping[str, Any]) -> Entry:
    """One ``[[metric]]`` of a data file or a profile."""
    match = tuple(item["match"])
    return Entry(
        id=item["id"],
        name=item["name"],
        group=item.get("group", ""),
        units=tuple(item["units"]),
        kind=item.get("kind", "count"),
        issuers=tuple(item.get("issuers", ())),
        topic=item.get("topic"),
        match=match,
        exclude=tuple(item.get("exclude", ())),
        usual=item.get("usual", 0),
        seen=item.get("seen", 0),
        about=item.get("about", ""),
        aliases=tuple(item.get("aliases", ())),
        say=item.get("say", ""),
    )


@cache
def built_in() -> Catalogue:
    """The catalogue of data/metrics.toml."""
    data = tomllib.loads((files("lawgov") / "data" / "metrics.toml").read_text("utf-8"))
    topics = {name: re.compile("|".join(words)) for name, words in data["topics"].items()}
    entries = tuple(read_entry(item) for item in data["metric"])
    return Catalogue(topics, entries, indexed(entries))


@cache
def group_of(metric_id: str | None) -> str | None:
    """The group of a metric of the built-in catalogue."""
    entry = built_in().entry(metric_id) if metric_id else None
    return entry.group if entry else None


def _with_say(entry: Entry) -> Entry:
    """Without a ``say`` of its own: the name, or a wording where the name alone would not be read back."""
    if entry.say:
        return entry
    plain = [wording for wording in entry.match if not re.search("[…#]", wording)]
    known = not plain or any(wording in entry.name for wording in plain)
    return replace(entry, say=f"{entry.name if known else plain[0]}#")


def extended(catalogue: Catalogue, items: Iterable[Mapping[str, Any]]) -> Catalogue:
    """The catalogue with the metrics that a profile adds; one of a known id takes its place."""
    added = tuple({item["id"]: _with_say(read_entry(item)) for item in items}.values())
    if not added:
        return catalogue
    for entry in added:
        if entry.topic is not None and entry.topic not in catalogue.topics:
            raise ConfigError(entry.id, f"没有话题“{entry.topic}”，可用 {'、'.join(catalogue.topics)}")
    ids = {entry.id for entry in added}
    entries = (*(entry for entry in catalogue.entries if entry.id not in ids), *added)
    return Catalogue(catalogue.topics, entries, indexed(entries))


def known(items: Iterable[Mapping[str, Any]]) -> Catalogue:
    """The built-in catalogue with the metrics of installed packages, then those that a profile adds.

    Raises:
        ConfigError: an entry names an unknown topic, or a package is broken.
    """
    from lawgov.plugins import plugin_metrics

    return extended(built_in(), (*plugin_metrics(), *items))
