"""The clauses that rules rest on, read from data: wording, whether it was verified, when in force."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from lawgov.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of an instrument, or one statement of practice or of fact."""

    key: str  # inspection-2019/report-content
    instrument: str
    text: str
    source: str
    chapter: str | None = None
    article: str | None = None  # only where the number was seen
    verified: bool = False
    recommends: bool = False  # worded 可以, 一般, 宜: never an error
    in_force_from: date | None = None
    in_force_to: date | None = None  # the last day

    @property
    def citation(self) -> str:
        """《…规定》第四章, 《…规定》第二十四条."""
        return f"{self.instrument}{self.article or self.chapter or ''}"

    def in_force(self, day: date) -> bool:
        begun = self.in_force_from is None or self.in_force_from <= day
        return begun and (self.in_force_to is None or day <= self.in_force_to)


@cache
def _instrument(name: str) -> dict[str, Clause]:
    resource = files("lawgov") / "data" / "clauses" / f"{name}.toml"
    if not resource.is_file():
        return {}
    data = tomllib.loads(resource.read_text("utf-8"))
    return {
        item["key"]: Clause(
            key=f"{name}/{item['key']}",
            instrument=data["instrument"],
            chapter=item.get("chapter"),
            article=item.get("article"),
            text=item["text"],
            verified=item.get("verified", False),
            recommends=item.get("recommends", False),
            source=item["source"],
            in_force_from=item.get("in_force_from", data.get("in_force_from")),
            in_force_to=item.get("in_force_to", data.get("in_force_to")),
        )
        for item in data["clause"]
    }


def clause(key: str) -> Clause:
    """The clause of a key such as ``inspection-2019/report-content``.

    Raises:
        ConfigError: no data file holds the key.
    """
    name, _, item = key.partition("/")
    found = _instrument(name).get(item) if name.replace("-", "").isalnum() else None
    if found is None:
        raise ConfigError(key, "没有这个条款，请核对规则的 clause")
    return found
