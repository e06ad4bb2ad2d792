"""Laws, regulations, party rules and plans by their official titles, and what a 《…》 in a text quotes.

A title is called misquoted only where it cannot well be another instrument: the localities have
their own rules and plans under titles that differ from the national ones by a place, by a kind of
document (实施意见 for 意见) or by a numeral.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lawgov.chinese import fold
from lawgov.sources.model import Span

SOURCE = Path(str(files("lawgov") / "data" / "instruments.toml"))
QUOTED = re.compile(r"[《〈<]([^《》〈〉<>]{4,90})[》〉>]")

_STATE = "中华人民共和国"
_YEARS = re.compile(r"(?P<base>.+?)(?P<open>（)?(?P<begin>\d{4})年?—(?P<end>\d{4})(?P<year>年)?(?P<close>）)?")
_EDITION = re.compile(r"(?P<base>.+?)（(?P<begin>\d{4})年?版）")
_DASHES = re.compile(r"(?<=[\d年])[-—–－─―~～至到]+(?=\d)")
_MARKS = str.maketrans("()[]", "（）（）")
_DAMAGED = re.compile(r"\d{8}|\d[A-Za-z]|[A-Za-z]\d|[\ufffd\ue000-\uf8ff]")  # the business of 8xx
_REMARK = re.compile(r"（(?:试行|草案|修订|修正|送审稿|征求意见稿|(?:19|20)\d{2}年?(?:修订|修正))(?:草案|稿|版|本)?）$")
_PLACES = frozenset("省市区县州盟旗镇乡村我本全各局厅委办")
_NUMERALS = frozenset("零一二三四五六七八九十两百0123456789")
_KINDS = re.compile(
    r"(?:条例|规定|规则|细则|办法|意见|通知|通告|公告|决定|方案|规划|计划|纲要|指引|指南|清单|标准|规范|制度|要点|体系|报告|措施|法|则)$"
)
_TAKEN_FOR = frozenset(map(frozenset, (("制", "治"), ("察", "查"), ("权", "利"), ("定", "订"))))
"""Characters that are put for each other though both make words."""
_LONG = 17  # from this length on a missing word is a misquote and no other title
_SHORT = 8  # below this, a title that differs in one character may well be another


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument as it is to be quoted."""

    base: str  # without the years
    period: str | None  # "2021—2025年", "2021年版"
    short: tuple[str, ...]
    wrong: tuple[str, ...]
    issuers: tuple[str, ...]  # empty: not recorded
    number: str | None
    numbers: tuple[tuple[str, date], ...]  # earlier ones, each with its last day
    published: date | None
    ended: date | None  # the last day in force, the last day of a plan's period
    replaced: str | None  # the title of what took its place
    seat: str  # the place that the title of a local instrument begins with
    local: bool  # of one place, or under a title that places give to documents of their own as well
    seen: bool  # False: from memory; nothing that rests on it is an error

    @property
    def title(self) -> str:
        return f"{self.base}（{self.period}）" if self.period else self.base

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(int(year) for year in re.findall(r"\d{4}", self.period or ""))

    @property
    def is_plan(self) -> bool:
        """It plans for a span of years, after which nothing is done under it."""
        return len(self.years) == 2

    @property
    def names(self) -> tuple[str, ...]:
        """Every right form without the years."""
        own = (self.base, *self.short)
        return (*own, *(name.removeprefix(_STATE) for name in own if name.startswith(_STATE)))


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between 《 and 》 and what it is: ``fault`` is ``words``, ``years``, ``marks``, ``issuer`` or None."""

    span: Span  # without the marks
    instrument: Instrument
    fault: str | None = None
    right: str = ""  # the title as it should be quoted, where ``fault`` says that it is not
    dated: bool = True  # the words name one instrument, not a family of plans
    sure: bool = True  # ``fault`` is beyond doubt; else the words may be the title of a local document
    remark: str = ""  # （试行） and the like at the end, which the title does not bear


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All instruments, and the ways to find one."""

    instruments: tuple[Instrument, ...]

    @cached_property
    def by_name(self) -> dict[str, tuple[Instrument, ...]]:
        found: dict[str, tuple[Instrument, ...]] = {}
        for instrument in self.instruments:
            for name in instrument.names:
                found[_plain(name)] = (*found.get(_plain(name), ()), instrument)
        return found

    @cached_property
    def by_wrong(self) -> dict[str, Instrument]:
        return {_plain(name): instrument for instrument in self.instruments for name in instrument.wrong}

    @cached_property
    def forms(self) -> tuple[tuple[str, frozenset[str], Instrument, str], ...]:
        """Plain form, its characters, the instrument, the base the form begins with: for the nearest match."""
        rows = []
        for instrument in self.instruments:
            for name in instrument.names:
                base = _plain(name)
                rows.append((base, frozenset(base), instrument, base))
                if instrument.period:
                    whole = f"{base}（{instrument.period}）"
                    rows.append((whole, frozenset(whole), instrument, base))
        return tuple(rows)

    @cached_property
    def issuers(self) -> re.Pattern[str]:
        names = {issuer for instrument in self.instruments for issuer in instrument.issuers}
        return re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))

    def titled(self, title: str) -> Instrument | None:
        return next((instrument for instrument in self.instruments if instrument.title == title), None)


def catalogue() -> Catalogue:
    """The instruments of ``SOURCE``."""
    return _load(SOURCE)


@cache
def _load(source: Path) -> Catalogue:
    return Catalogue(
        tuple(_instrument(item) for item in tomllib.loads(source.read_text("utf-8"))["instrument"]),
    )


def _instrument(item: dict[str, Any]) -> Instrument:
    return Instrument(
        base=item["title"],
        period=item.get("period"),
        short=tuple(item.get("short", ())),
        wrong=tuple(item.get("wrong", ())),
        issuers=tuple(item.get("issuers", ())),
        number=item.get("number"),
        numbers=tuple((one["number"], one["to"]) for one in item.get("numbers", ())),
        published=item.get("published"),
        ended=item.get("to"),
        replaced=item.get("replaced"),
        seat=item.get("seat", ""),
        local=item.get("local", False),
        seen=item["seen"],
    )


def quotes(text: str) -> tuple[Quote, ...]:
    """What of the catalogue a text quotes in 《》 or 〈〉, rightly or not, in text order."""
    return _quotes(text, catalogue())


@lru_cache(maxsize=4)  # several rules ask of one report
def _quotes(text: str, known: Catalogue) -> tuple[Quote, ...]:
    found = (_identify(match.group(1), match.start(1), known) for match in QUOTED.finditer(text))
    return tuple(quote for quote in found if quote is not None)


def _identify(words: str, start: int, known: Catalogue) -> Quote | None:
    span = Span(start, start + len(words))
    plain = _plain(words)
    remark = _REMARK.search(plain)
    if remark:
        plain = plain[: remark.start()]
    if len(plain) < 4 or _DAMAGED.search(plain):
        return None
    exact = known.by_name.get(plain)
    if exact:
        return Quote(span, exact[-1], dated=len(exact) == 1 and remark is None)
    quote = (
        _by_years(plain, span, known)
        or _by_issuer(plain, span, known)
        or _listed(plain, span, known)
        or _nearest(plain, span, known)
    )
    if quote is None or remark is None or quote.fault is None:
        return quote
    if quote.fault == "marks":
        return replace(quote, right=quote.right + remark[0])
    return replace(quote, sure=False, remark=remark[0])


def _by_years(plain: str, span: Span, known: Catalogue) -> Quote | None:
    """The name is right and years follow: are they those of an instrument, and whole?"""
    match = _YEARS.fullmatch(plain) or _EDITION.fullmatch(plain)
    family = known.by_name.get(match["base"]) if match else None
    if match is None or family is None or not family[-1].period:
        return None
    groups = match.groupdict()
    years = tuple(int(groups[name]) for name in ("begin", "end") if groups.get(name))
    for instrument in family:
        if instrument.years == years:
            whole = len(years) == 1 or all(groups[name] for name in ("open", "year", "close"))
            right = f"{match['base']}（{instrument.period}）"
            return Quote(span, instrument, None if whole else "marks", right)
    if years[0] > max(instrument.years[-1] for instrument in family):
        return None  # a successor that the catalogue does not know yet
    given = "".join(map(str, years))
    nearest = max(
        family, key=lambda one: sum(a == b for a, b in zip(given, "".join(map(str, one.years)), strict=False))
    )
    if nearest.local and set(years).isdisjoint(nearest.years):
        return None
    if (
        nearest.local
        and len(years) == len(nearest.years)
        and years[-1] - years[0] == nearest.years[-1] - nearest.years[0]
    ):
        return None  # a plan of the same length for other years: a locality's own
    return Quote(span, nearest, "years", f"{match['base']}（{nearest.period}）", sure=not nearest.local)


def _by_issuer(plain: str, span: Span, known: Catalogue) -> Quote | None:
    """国务院办公厅关于…: the issuer before the title is one of its own, or not."""
    base, about, rest = plain.partition("关于")
    issuers = tuple(known.issuers.findall(base))
    if not about or not issuers or known.issuers.sub("", base).strip("、和"):
        return None
    inner = _identify(about + rest, span.start, known)
    if inner is None:
        return None
    if inner.fault is None and inner.instrument.issuers and not set(issuers) <= set(inner.instrument.issuers):
        right = "、".join(inner.instrument.issuers) + about + rest
        return Quote(span, inner.instrument, "issuer", right, inner.dated)
    return replace(inner, span=span, right=base + inner.right if inner.right else "")


def _listed(plain: str, span: Span, known: Catalogue) -> Quote | None:
    """A form that the data call wrong, and 中华人民共和国 before a title that does not bear it."""
    match = _YEARS.fullmatch(plain)
    instrument = known.by_wrong.get(plain) or (known.by_wrong.get(match["base"]) if match else None)
    if instrument is not None:
        if match and (int(match["begin"]), int(match["end"])) != instrument.years:
            return None  # another term of it
        years = f"（{instrument.period}）" if match and instrument.period else ""
        return Quote(span, instrument, "words", instrument.base + years)
    stated = known.by_name.get(plain.removeprefix(_STATE)) if plain.startswith(_STATE) else None
    return Quote(span, stated[-1], "words", stated[-1].title) if stated else None


def _nearest(plain: str, span: Span, known: Catalogue) -> Quote | None:
    """The one title that the words are a slip of; None where they may well be another title."""
    letters = frozenset(plain)
    dated = _YEARS.fullmatch(plain)
    forms = [form for form in known.forms if plain.startswith(form[2].seat)]
    for form, own, instrument, base in forms:
        if abs(len(form) - len(plain)) > 4 or len(form) < _SHORT or len(own ^ letters) > 6:
            continue
        if not _is_slip(plain, form, base):
            continue
        if not plain.startswith(base):
            return Quote(span, instrument, "words", form, sure=not instrument.local and is_no_title(plain, form))
        years = "".join(filter(str.isdigit, plain[len(base) :])) != "".join(map(str, instrument.years))
        return Quote(span, instrument, "years" if years else "marks", form)
    if dated is None:
        return None
    # The years are exactly an instrument's: its name alone may hold the slip, whatever the marks.
    years_of = (int(dated["begin"]), int(dated["end"]))
    for form, _, instrument, base in forms:
        if (
            form == base
            and instrument.years == years_of
            and len(base) >= _SHORT
            and _is_slip(dated["base"], base, base)
        ):
            sure = not instrument.local and is_no_title(dated["base"], base)
            return Quote(span, instrument, "words", f"{base}（{instrument.period}）", sure=sure)
    return None


def is_no_title(given: str, right: str) -> bool:
    """Whether a slip makes words that are none: not 质效 for 质量, nor a title that lacks a whole word."""
    put, lost, head = _difference(given, right)
    if frozenset((put, lost)) in _TAKEN_FOR:
        return True
    if len(lost) > 1:
        return False
    if not put or not lost:
        return True
    from lawgov.words import is_word

    return not any(is_word(given[at : at + 2]) for at in (head - 1, head) if 0 <= at < len(given) - 1)


def _difference(given: str, right: str) -> tuple[str, str, int]:
    """What is there and should not be, what should be there, and where."""
    shorter = min(len(given), len(right))
    head = next((n for n in range(shorter) if given[n] != right[n]), shorter)
    tail = next((n for n in range(shorter - head) if given[-1 - n] != right[-1 - n]), shorter - head)
    return given[head : len(given) - tail], right[head : len(right) - tail], head


def _is_slip(given: str, right: str, base: str) -> bool:
    """One stretch differs, and in a way in which two titles seldom do."""
    put, lost, head = _difference(given, right)
    in_years = head >= len(base)
    if in_years:
        return max(len(put), len(lost)) == 1
    if _kind(given) != _kind(right) and _kind(given) is not None:
        return False
    if len(put) <= 1 and len(lost) <= 1:
        if put and lost:
            return put not in _PLACES and not (put in _NUMERALS and lost in _NUMERALS)
        if put:
            doubled = put in (given[head - 1 : head], given[head + 1 : head + 2])
            return doubled or (head > 0 and put not in _PLACES and put not in _NUMERALS)
        return lost not in _PLACES
    # A missing word: only of a long title that no locality would give to its own document.
    return not put and len(lost) <= 4 and head > 0 and len(right) >= _LONG and not base.startswith("关于")


def _kind(title: str) -> str | None:
    """The kind of document that a title ends in, years and remarks left out."""
    match = _KINDS.search(title.partition("（")[0])
    return match[0] if match else None


@lru_cache(maxsize=1024)
def _plain(words: str) -> str:
    """White space and marks that vary left out, so that only the words themselves are compared."""
    return _DASHES.sub("—", "".join(fold(words).split()).translate(_MARKS))
