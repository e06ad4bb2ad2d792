"""The figures of a draft, tied to the catalogue, and told where a text asks for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lawgov.drafting.figures import Figure, amount, growth, phrase, sentence, share
from lawgov.drafting.references import Reference, resolved
from lawgov.holes import hole
from lawgov.metrics.catalogue import Catalogue, Entry
from lawgov.schemas.draft import Draft, FigureEntry

RATE_UNITS = ("%", "％", "比率", "百分比", "百分率")


@dataclass(frozen=True, slots=True)
class Named:
    """One entry of ``Draft.figures``; ``figure`` is None while its value is not known."""

    key: str
    entry: Entry | None  # of the catalogue; None for one of the user's own
    name: str
    say: str
    unit: str  # as the data have it, not as it is told: 元 for what the text tells in 万元
    rate: bool
    figure: Figure | None


class Figures:
    """All of a draft's figures, found by key, catalogue id, name or alias."""

    def __init__(self, named: Mapping[str, Named], names: Mapping[str, str]) -> None:
        self._named, self._keys = named, {**names, **{key: key for key in named}}
        self._known = {key: item.figure for key, item in named.items() if item.figure is not None}

    def find(self, key: str) -> Named | None:
        return self._named.get(self._keys.get(key, ""))

    @property
    def names(self) -> Iterable[str]:
        """All by which a figure of the draft may be called."""
        return self._keys

    def put_into(self, text: str) -> str:
        """The text with its references told; each must be known."""
        return resolved(text, self._tell)

    def sentence(self, keys: Iterable[str]) -> str:
        """The figures as one sentence; those without a value as holes behind the others."""
        found = [item for key in keys if (item := self.find(key)) is not None]
        known = [item.figure for item in found if item.figure is not None]
        holes = [item.say.replace("#", hole(item.name)) for item in found if item.figure is None]
        told = [sentence(known, self._known).rstrip("。")] if known else []
        return "；".join([*told, *holes]) + "。"

    def _tell(self, reference: Reference) -> str:
        item = self.find(reference.key)
        if item is None:
            raise KeyError(reference.key)  # ``faults_of`` has refused such a draft
        figure = item.figure
        if figure is None:
            return item.say.replace("#", hole(item.name)) if reference.form == "句" else hole(item.name)
        if reference.form == "同比":
            return growth(figure) or hole(f"{item.name}的上年数")
        if reference.form == "占比":
            whole = self._known.get(figure.share_of or "")
            return (share(figure, whole) if whole else "") or hole(f"{item.name}占的总数")
        if reference.form == "值":
            return amount(replace(figure, approximate=False)).removesuffix(figure.unit)
        return phrase(figure, self._known) if reference.form == "句" else amount(figure)


def gather(draft: Draft, catalogue: Catalogue) -> Figures:
    """The figures of a draft; what is wrong with them, ``faults_of`` tells."""
    known = entries_by_name(catalogue)
    entries = {key: known.get(key) for key in draft.figures}
    names: dict[str, str] = {}
    for key, entry in entries.items():
        for name in (entry.id, entry.name, *entry.aliases) if entry else ():
            names.setdefault(name, key)
    return Figures({key: _named(key, given, entries[key], names) for key, given in draft.figures.items()}, names)


def entries_by_name(catalogue: Catalogue) -> dict[str, Entry]:
    """Entries by id, name, and alias; an alias that two of them share names neither."""
    aliases: dict[str, list[Entry]] = {}
    for entry in catalogue.entries:
        for alias in entry.aliases:
            aliases.setdefault(alias, []).append(entry)
    own = {alias: found[0] for alias, found in aliases.items() if len(found) == 1}
    return {**own, **{e.name: e for e in catalogue.entries}, **{e.id: e for e in catalogue.entries}}


def _named(key: str, given: FigureEntry, entry: Entry | None, names: Mapping[str, str]) -> Named:
    name = given.name or (entry.name if entry else key)
    rate = entry.kind == "rate" if entry is not None else given.unit in RATE_UNITS
    unit = "比率" if rate else given.unit or (entry.units[0] if entry else "")
    say = given.say or (entry.say if entry else "") or f"{name}#"
    figure = None
    if given.value is not None:
        scale, told = _money_scale(given.value) if unit == "元" else (1, unit)
        figure = Figure(
            id=entry.id if entry else None,
            name=name,
            say=say,
            value=given.value / scale,
            unit=told,
            kind="rate" if rate else entry.kind if entry else "count",
            base=None if given.base is None else given.base / scale,
            share_of=names.get(given.share_of, given.share_of) or None,
            approximate=given.approximate,
        )
    return Named(key, entry, name, say, unit, rate, figure)


def _money_scale(value: Decimal) -> tuple[int, str]:
    """The unit in which an amount in 元 is told: 3500000元 is 350万元, 120000000元 is 1.2亿元, where four decimals hold it."""
    for scale, unit in ((100_000_000, "亿元"), (10_000, "万元")):
        if value >= scale and not value % (scale // 10_000):
            return scale, unit
    return 1, "元"
