"""The catalogue of metrics, read from data: how each is worded, and which of them a figure's words mean."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


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
    usual: int  # of 100 reports of these issuers, about how many state it; 0: not known
    about: str  # relations and remarks, for the page
    patterns: tuple[re.Pattern[str], ...] = ()
    aliases: tuple[str, ...] = ()  # other names, for the page


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Topics and metrics, the built-in ones and those that a profile adds."""

    topics: Mapping[str, re.Pattern[str]]
    entries: tuple[Entry, ...]

    def entry(self, metric_id: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.id == metric_id), None)

    def identify(self, clause: str, unit: str, topic: str | None) -> Entry | None:
        """The metric whose wording fits best, None if none does.

        ``clause`` is the figure's own words without its number (the place of which is 「#」),
        ``topic`` what the sentence or the heading speaks of. The longest wording wins; of two as
        long, the one nearer to the number, then one bound to the topic.
        """
        best: tuple[int, int, bool] = (0, 0, False)
        found: Entry | None = None
        at = clause.find("#")
        for entry in self.entries:
            if unit and unit not in entry.units:
                continue
            if entry.topic is not None and entry.topic != topic:
                continue
            if any(word in clause for word in entry.exclude):
                continue
            for wording, pattern in zip(entry.match, entry.patterns, strict=True):
                for hit in pattern.finditer(clause):
                    far = min(abs(at - hit.end()), abs(hit.start() - at))
                    score = (len(wording.replace("…", "")), -far, entry.topic is not None)
                    if score > best or found is None:
                        best, found = score, entry
        return found


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
        about=item.get("about", ""),
        patterns=tuple(wording_pattern(wording) for wording in match),
        aliases=tuple(item.get("aliases", ())),
    )


@cache
def built_in() -> Catalogue:
    """The catalogue of data/metrics.toml."""
    data = tomllib.loads((files("lawgov") / "data" / "metrics.toml").read_text("utf-8"))
    topics = {name: re.compile("|".join(words)) for name, words in data["topics"].items()}
    return Catalogue(topics, tuple(read_entry(item) for item in data["metric"]))


def extended(catalogue: Catalogue, items: Iterable[Mapping[str, Any]]) -> Catalogue:
    """The catalogue with the metrics that a profile adds; one of a known id takes its place."""
    added = [read_entry(item) for item in items]
    ids = {entry.id for entry in added}
    kept = tuple(entry for entry in catalogue.entries if entry.id not in ids)
    return Catalogue(catalogue.topics, (*kept, *added)) if added else catalogue
