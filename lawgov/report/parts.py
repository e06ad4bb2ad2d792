"""The statutory elements among the sections: own, nested, merged or missing; and weak evidence kept apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawgov.chinese import fold
from lawgov.document.model import Document, Section
from lawgov.report.classify import classify
from lawgov.report.model import PART_NAMES, Mention, Part, Status
from lawgov.sources.model import Span

_WEAK_OVERVIEW = re.compile(r"(?:总体|基本|整体|概)(?:情况|概况|状况|进展)|概况|总体$")
_MENTION = re.compile(
    r"第一责任人|关键少数|(?:党政|行政机关|政府)?主要(?:负责人|负责同志|领导)[^，。；]{0,20}(?:职责|责任|述法)|述法"
)
_ANNEX = re.compile(r"附\s*[件表录]|名词解释|联系方式")


@dataclass(frozen=True, slots=True)
class PartView:
    """The five parts in order, the mentions, and whether only topics structure the report."""

    parts: Mapping[str, Part]
    mentions: tuple[Mention, ...]
    topical_frame: bool


def find_parts(document: Document, reporting_year: int | None) -> PartView:
    """Judge each section by what its heading says; positions decide nothing."""
    named = [(section, _names(section, reporting_year)) for section in document.sections]
    own = _own(named, document)
    topical = _topical(named)
    topical_frame = bool(topical) and not any(name in own for name in PART_NAMES)
    if topical and "achievements" not in own and not _nested_in("achievements", topical, reporting_year):
        own["achievements"] = _joined(document, "achievements", topical, topical=True)
    parts: dict[str, Part] = {}
    for name in PART_NAMES:
        parts[name] = own.get(name) or _nested(document, name, named, own, reporting_year) or Part(name, Status.MISSING)
    return PartView(parts, _mentions(document, parts), topical_frame)


def no_parts() -> PartView:
    """What another kind of document shows: none of the parts."""
    return PartView({name: Part(name, Status.MISSING) for name in PART_NAMES}, (), False)


def _names(section: Section, year: int | None) -> tuple[str, ...]:
    named = classify(section.heading.text, year)
    return tuple(named.split("+")) if named else ()


def _own(named: Sequence[tuple[Section, tuple[str, ...]]], document: Document) -> dict[str, Part]:
    """Parts that first-level sections name; a part of its own wins over a merged one."""
    own: dict[str, Part] = {}
    for name in PART_NAMES:
        alone = [index for index, (_, names) in enumerate(named) if names == (name,)]
        if alone:
            own[name] = _joined(document, name, [named[i][0] for i in _adjacent(named, alone, name)])
            continue
        for section, names in named:
            if name in names:
                first = next(n for n in PART_NAMES if n in names)
                rest = [n for n in names if n != name]
                within = first if first != name else rest[0]
                own[name] = _single(document, name, Status.MERGED, section, within)
                break
    return own


def _adjacent(named: Sequence[tuple[Section, tuple[str, ...]]], alone: Sequence[int], name: str) -> list[int]:
    """The sections of one part that stand together: several in a row, or an overview with the topics after it."""
    run = [alone[0]]
    following = alone[0] + 1
    overview = name == "achievements" and bool(_WEAK_OVERVIEW.search(fold(named[alone[0]][0].heading.title)))
    while following < len(named):
        names = named[following][1]
        topic = not names and overview and not _ANNEX.match(named[following][0].heading.title)
        if names != (name,) and not topic:
            break
        run.append(following)
        following += 1
    return run


def _topical(named: Sequence[tuple[Section, tuple[str, ...]]]) -> list[Section]:
    """The longest run of first-level sections that name no part."""
    best: list[Section] = []
    run: list[Section] = []
    for section, names in named:
        if names or _ANNEX.match(section.heading.title):
            run = []
            continue
        run = [*run, section]
        if len(run) > len(best):
            best = run
    return best


def _nested_in(name: str, sections: Sequence[Section], year: int | None) -> bool:
    return any(
        name in _names(child, year) and not child.heading.run_in for section in sections for child in section.children
    )


def _nested(
    document: Document,
    name: str,
    named: Sequence[tuple[Section, tuple[str, ...]]],
    own: Mapping[str, Part],
    year: int | None,
) -> Part | None:
    for section, names in named:
        for child in section.walk():
            if child is section or name not in _names(child, year):
                continue
            within = names[0] if names else _holder(own, child, name)
            if within is None or within == name:
                continue
            return _single(document, name, Status.NESTED, child, within)
    return None


def _holder(own: Mapping[str, Part], child: Section, name: str) -> str | None:
    """The part whose span holds the section; achievements stand for topics that name nothing."""
    for part in own.values():
        if part.name != name and part.span and part.span.start <= child.span.start < part.span.end:
            return part.name
    return "achievements" if name != "achievements" else None


def _single(document: Document, name: str, status: Status, section: Section, within: str | None) -> Part:
    return Part(
        name=name,
        status=status,
        heading=section.heading.text,
        heading_span=section.heading.span,
        span=section.span,
        within=within,
        sections=(section,),
        body_characters=body_characters(document, [section]),
    )


def _joined(document: Document, name: str, sections: Sequence[Section], topical: bool = False) -> Part:
    first = sections[0]
    return Part(
        name=name,
        status=Status.PRESENT,
        heading=first.heading.text,
        heading_span=first.heading.span,
        span=Span(first.span.start, sections[-1].span.end),
        sections=tuple(sections),
        body_characters=body_characters(document, sections),
        topical=topical,
    )


def body_characters(document: Document, sections: Sequence[Section]) -> int:
    """Characters that are neither heading nor white space; 一是、二是 count as text."""
    count = 0
    for section in sections:
        count += _printed(section.span.of(document.text))
        for part in section.walk():
            label = part.heading.label
            if label is None or label.form not in ("一是", "第一，"):
                count -= _printed(part.heading.span.of(document.text))
    return count


def _printed(text: str) -> int:
    return sum(map(len, text.split()))


def _mentions(document: Document, parts: Mapping[str, Part]) -> tuple[Mention, ...]:
    """Words of the responsibility element that stand outside that part; only where the part itself is missing."""
    if parts["responsibility"].found:
        return ()
    start, end = document.body_span
    folded = fold(document.text[start:end])
    return tuple(
        Mention("responsibility", Span(start + match.start(), start + match.end()))
        for match in _MENTION.finditer(folded)
    )
