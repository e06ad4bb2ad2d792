"""What is wrong with a draft beyond its shape: figures, references, dates, tables that do not fit together."""

import re
from collections.abc import Iterable, Iterator

from lawgov.drafting.gather import RATE_UNITS, Figures, Named, entries_by_name
from lawgov.drafting.given import Faulty
from lawgov.drafting.references import FORMS, references, wide_references
from lawgov.metrics.catalogue import Catalogue
from lawgov.nearest import nearest
from lawgov.report.issuer import parse_issuer
from lawgov.schemas.draft import DUTY_KINDS, Draft, DutyFact, FigureEntry, Table, texts_of
from lawgov.schemas.located import FieldPath

_JOINT = re.compile("[，,、；;]")
_NUMBERED = re.compile("[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）")
_LONGEST_TITLE = 120
_LARGE = ("万", "亿", "元")


def faults_of(draft: Draft, figures: Figures, catalogue: Catalogue) -> Iterator[Faulty]:
    """Each fault with the path of its field."""
    yield from _bad_issuer(draft)
    for key, given in draft.figures.items():
        named = figures.find(key)
        if named is not None:
            yield from _bad_figure(named, given, catalogue)
    yield from _bad_shares(draft, figures)
    yield from _bad_references(draft, figures)
    yield from _bad_texts(draft)
    yield from _bad_answers(draft)
    yield from _bad_duty(draft)
    yield from _bad_tables(draft)


def _bad_issuer(draft: Draft) -> Iterator[Faulty]:
    names = draft.issuer.names
    for number, name in enumerate(names):
        if not name:
            yield ("issuer", "names", number), "没有填写，请写发文机关的全称"
        elif _JOINT.search(name):
            yield ("issuer", "names", number), f"“{name}”像是几个机关写在了一起，请每个机关写一项"
    if all(names) and draft.issuer.kind is None and parse_issuer("、".join(names)).kind is None:
        yield (
            ("issuer", "kind"),
            f"由“{'、'.join(names)}”判断不出机关的种类，请写明 government、department 或者 party_and_government",
        )


def _bad_figure(named: Named, given: FigureEntry, catalogue: Catalogue) -> Iterator[Faulty]:
    key, entry = named.key, named.entry
    if entry is None and not (given.name and given.unit):
        advice = "自己起的数字要写明 name 和 unit"
        yield ("figures", key), _unknown("指标目录", key, entries_by_name(catalogue), advice)
        return
    counted = entry is not None and entry.kind == "count" and not given.unit.startswith(_LARGE)
    for field in ("value", "base"):
        number = getattr(given, field)
        if number is None:
            continue
        if named.rate and number > 1:
            yield ("figures", key, field), f"是比率，请写作 {number}%"
        elif counted and number % 1:
            yield ("figures", key, field), f"“{named.name}”应为整数，不能是 {number}"
    if entry is not None and given.unit:
        units = (*entry.units, *RATE_UNITS) if named.rate else entry.units
        if given.unit not in units and given.unit[1:] not in units:
            yield ("figures", key, "unit"), f"“{named.name}”的单位只能是 {'、'.join(entry.units)}，可以在前面加万、亿"
    if given.say and given.say.count("#") != 1:
        yield ("figures", key, "say"), "里要有一个 #，表示数字的位置"


def _bad_shares(draft: Draft, figures: Figures) -> Iterator[Faulty]:
    for key, given in draft.figures.items():
        part = figures.find(key)
        if not given.share_of or part is None:
            continue
        path = ("figures", key, "share_of")
        whole = figures.find(given.share_of)
        if whole is None:
            yield path, _unknown("figures ", given.share_of, figures.names, "请先写上这个总数")
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
                    _unknown("figures ", key, figures.names, "请先在 figures 里写上"),
                )
    for path, text in texts_of(draft):
        if path[0] == "figures":
            continue
        yield from ((path, fault) for fault in _wide_braces(text, figures))
        for reference in references(text):
            found = figures.find(reference.key)
            if found is None:
                yield path, _unknown("figures ", reference.key, figures.names, "要写花括号本身请写两个")
            elif reference.form not in FORMS:
                yield path, f"“:{reference.form}”不认得，冒号后面只能是 {'、'.join(FORMS)}"
            elif reference.form == "占比" and not draft.figures[found.key].share_of:
                yield path, f"“{found.name}”没有写 share_of，算不出占比"


def _wide_braces(text: str, figures: Figures) -> Iterator[str]:
    """Full-width braces around a known figure would be printed as they stand."""
    for reference in wide_references(text):
        if figures.find(reference.key) is not None:
            yield f"“{reference.key}”的花括号是全角的，请改成半角的 {{{reference.key}}}"


def _bad_texts(draft: Draft) -> Iterator[Faulty]:
    if len(draft.title) > _LONGEST_TITLE:
        yield ("title",), f"有 {len(draft.title)} 个字，标题最多 {_LONGEST_TITLE} 个字"
    for path, text in texts_of(draft):
        if path[-2:-1] not in (("text",), ("opening",), ("other",)) or path[0] == "attachments":
            continue
        if (match := _NUMBERED.match(text)) and not (path[0] == "other" and match[0][0] == "（"):
            yield path, f"这一段以“{match[0]}”开头，会与报告的标题混在一起，请改用“一是”或者“1.”"


def _bad_answers(draft: Draft) -> Iterator[Faulty]:
    headings = [item.heading for item in draft.achievements.items if item.heading]
    for number, promise in enumerate(draft.promises):
        if promise.answered_in and promise.answered_in not in headings:
            told = _unknown("举措和成效", promise.answered_in, headings, "请写其中一节的小标题")
            yield ("promises", number, "answered_in"), told


def _bad_duty(draft: Draft) -> Iterator[Faulty]:
    for kind in DUTY_KINDS:
        fact: DutyFact = getattr(draft.responsibility, kind) or DutyFact()
        path = ("responsibility", kind, "dates")
        if fact.count is not None and len(fact.dates) > fact.count:
            yield path, f"写了 {len(fact.dates)} 个日期，次数却是 {fact.count}，请核对"
        for number, day in enumerate(fact.dates):
            if day.year not in (draft.year, draft.year + 1):
                yield (*path, number), f"{day} 不在 {draft.year} 年，请核对"


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


def _unknown(where: str, key: str, known: Iterable[str], advice: str) -> str:
    near = nearest(key, known)
    return f"{where}里没有“{key}”，" + (f"是不是“{near}”？" if near else "") + advice
