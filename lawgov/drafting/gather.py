"""The figures of a draft, tied to the catalogue, and told where a text asks for them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from lawgov.drafting.figures import Figure, amount, growth, phrase, sentence, share
from lawgov.drafting.given import Faulty
from lawgov.drafting.references import FORMS, Reference, references, resolved
from lawgov.holes import hole
from lawgov.metrics.catalogue import Catalogue, Entry
from lawgov.report.issuer import parse_issuer
from lawgov.schemas.draft import Draft, FigureEntry, Table, texts_of
from lawgov.schemas.located import FieldPath


@dataclass(frozen=True, slots=True)
class Named:
    """One entry of ``Draft.figures``; ``figure`` is None while its value is not known."""

    key: str
    name: str
    say: str
    unit: str
    rate: bool
    figure: Figure | None


class Figures:
    """All of a draft's figures, found by key, catalogue id, name or alias."""

    def __init__(self, named: Mapping[str, Named], names: Mapping[str, str]) -> None:
        self._named, self._keys = named, {**names, **{key: key for key in named}}
        self._known = {key: item.figure for key, item in named.items() if item.figure is not None}

    def find(self, key: str) -> Named | None:
        return self._named.get(self._keys.get(key, ""))

    def like(self, key: str) -> str:
        """「，是不是“…”？」 for the nearest known name, "" where none is near."""
        return _like(key, self._keys)

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
            raise KeyError(reference.key)  # ``gather`` has refused such a draft
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


def gather(draft: Draft, catalogue: Catalogue) -> tuple[Figures, list[Faulty]]:
    """The figures of a draft, and all that is wrong with them and with the references to them."""
    entries_by_name = _entries_by_name(catalogue)
    entries = {key: entries_by_name.get(key) for key in draft.figures}
    names: dict[str, str] = {}
    for key, entry in entries.items():
        for name in (entry.id, entry.name, *entry.aliases) if entry else ():
            names.setdefault(name, key)
    faults: list[Faulty] = [*_bad_issuer(draft)]
    named: dict[str, Named] = {}
    for key, given in draft.figures.items():
        entry = entries[key]
        wrong = list(_faults_of(key, given, entry, entries_by_name))
        faults += wrong
        if not wrong:
            named[key] = _named(key, given, entry, names)
    figures = Figures(named, names)
    if not faults:
        faults += [*_bad_shares(draft, figures), *_bad_references(draft, figures), *_bad_tables(draft)]
    return figures, faults


def _bad_issuer(draft: Draft) -> Iterator[Faulty]:
    names = draft.issuer.names
    for number, name in enumerate(names):
        if not name:
            yield ("issuer", "names", number), "没有填写，请写发文机关的全称"
    if all(names) and draft.issuer.kind is None and parse_issuer("、".join(names)).kind is None:
        yield (
            ("issuer", "kind"),
            f"由“{'、'.join(names)}”判断不出机关的种类，请写明 government、department 或者 party_and_government",
        )


def _entries_by_name(catalogue: Catalogue) -> dict[str, Entry]:
    """Entries by id, name, and alias; an alias that two of them share names neither."""
    aliases: dict[str, list[Entry]] = {}
    for entry in catalogue.entries:
        for alias in entry.aliases:
            aliases.setdefault(alias, []).append(entry)
    own = {alias: found[0] for alias, found in aliases.items() if len(found) == 1}
    return {**own, **{e.name: e for e in catalogue.entries}, **{e.id: e for e in catalogue.entries}}


def _faults_of(key: str, given: FigureEntry, entry: Entry | None, known: Mapping[str, Entry]) -> Iterator[Faulty]:
    if entry is None and not (given.name and given.unit):
        yield ("figures", key), f"指标目录里没有“{key}”{_like(key, known)}；自己起的数字要写明 name 和 unit"
        return
    rate = _is_rate(given, entry)
    for field in ("value", "base"):
        number = getattr(given, field)
        if number is not None and rate and number > 1:
            yield ("figures", key, field), f"是比率，请写作 {number}%"
        if (
            number is not None
            and not rate
            and number % 1
            and given.unit[:1] not in ("万", "亿", "元")
            and entry
            and entry.kind == "count"
        ):
            yield ("figures", key, field), f"“{entry.name}”应为整数，不能是 {number}"
    if entry is not None and given.unit and given.unit not in entry.units and given.unit[1:] not in entry.units:
        yield ("figures", key, "unit"), f"“{entry.name}”的单位只能是 {'、'.join(entry.units)}，可以在前面加万、亿"
    if given.say and given.say.count("#") != 1:
        yield ("figures", key, "say"), "里要有一个 #，表示数字的位置"


def _named(key: str, given: FigureEntry, entry: Entry | None, names: Mapping[str, str]) -> Named:
    name = given.name or (entry.name if entry else key)
    unit = given.unit or (entry.units[0] if entry else "")
    rate = _is_rate(given, entry)
    say = given.say or (entry.say if entry else "") or f"{name}#"
    figure = None
    if given.value is not None:
        figure = Figure(
            id=entry.id if entry else None,
            name=name,
            say=say,
            value=given.value,
            unit=unit,
            kind="rate" if rate else entry.kind if entry else "count",
            base=given.base,
            share_of=names.get(given.share_of, given.share_of) or None,
            approximate=given.approximate,
        )
    return Named(key, name, say, unit, rate, figure)


def _is_rate(given: FigureEntry, entry: Entry | None) -> bool:
    return entry.kind == "rate" if entry is not None else given.unit in ("%", "比率")


def _bad_shares(draft: Draft, figures: Figures) -> Iterator[Faulty]:
    for key, given in draft.figures.items():
        part = figures.find(key)
        if not given.share_of or part is None:
            continue
        path = ("figures", key, "share_of")
        whole = figures.find(given.share_of)
        if whole is None:
            yield path, f"figures 里没有“{given.share_of}”{figures.like(given.share_of)}，请先写上这个总数"
        elif whole.key == key:
            yield path, "不能是它自己"
        elif part.rate or whole.rate or part.unit != whole.unit:
            yield path, f"“{part.name}”与“{whole.name}”的单位不同，算不出占比"
        elif part.figure and whole.figure and part.figure.value > whole.figure.value:
            yield path, f"“{part.name}”{part.figure.value} 大于“{whole.name}”{whole.figure.value}，请核对"


def _bad_references(draft: Draft, figures: Figures) -> Iterator[Faulty]:
    for number, item in enumerate(draft.achievements.items):
        for position, key in enumerate(item.figures):
            if figures.find(key) is None:
                yield (
                    ("achievements", "items", number, "figures", position),
                    f"figures 里没有“{key}”{figures.like(key)}，请先在 figures 里写上",
                )
    for path, text in texts_of(draft):
        if path[0] == "figures":
            continue
        for reference in references(text):
            found = figures.find(reference.key)
            if found is None:
                yield path, f"figures 里没有“{reference.key}”{figures.like(reference.key)}；要写花括号本身请写两个"
            elif reference.form not in FORMS:
                yield path, f"“:{reference.form}”不认得，冒号后面只能是 {'、'.join(FORMS)}"
            elif reference.form == "占比" and not draft.figures[found.key].share_of:
                yield path, f"“{found.name}”没有写 share_of，算不出占比"


def _bad_tables(draft: Draft) -> Iterator[Faulty]:
    for path, table in _tables(draft):
        for number, cells in enumerate(table.rows):
            if len(cells) != len(table.columns):
                told = f"有 {len(cells)} 格，表头有 {len(table.columns)} 格，请补齐；没有数据的格写“—”"
                yield (*path, "table", "rows", number), told


def _tables(draft: Draft) -> Iterator[tuple[FieldPath, Table]]:
    for number, item in enumerate(draft.achievements.items):
        if item.table is not None:
            yield ("achievements", "items", number), item.table
    for number, attachment in enumerate(draft.attachments):
        if attachment.table is not None:
            yield ("attachments", number), attachment.table


def _like(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, known, 1)
    return f"，是不是“{near[0]}”？" if near else ""
