"""A document seen as a report: the mandated parts and the facts on its face."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lawgov.document.model import Document, Section
from lawgov.metrics.model import Figures
from lawgov.sources.model import Source, Span

PART_NAMES = ("achievements", "problems", "responsibility", "plan", "other")
"""The order of the clause; a merged part is ``within`` the first of them."""

PART_LABELS: Mapping[str, str] = {
    "achievements": "主要举措和成效",
    "problems": "存在的不足和原因",
    "responsibility": "党政主要负责人履行第一责任人职责情况",
    "plan": "下一年度主要安排",
    "other": "其他需要报告的情况",
}


class Status(StrEnum):
    PRESENT = "present"  # a first-level section of its own
    NESTED = "nested"  # only as a lower section of another part
    MERGED = "merged"  # shares one heading with another part
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Mention:
    """A passing mention: words of an element in a section that is not that part (weak evidence)."""

    part: str
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """One statutory element, found or not.

    A part may stand in several sections (two first-level headings of achievements, say, or all
    topical sections together); ``span`` then runs from the first heading to the end of the last.
    """

    name: str  # one of PART_NAMES
    status: Status
    heading: str | None = None
    heading_span: Span | None = None
    span: Span | None = None
    within: str | None = None
    sections: tuple[Section, ...] = ()
    body_characters: int = 0  # neither heading nor white space; nested parts included
    topical: bool = False  # no heading names the part: topical sections stand for it

    @property
    def found(self) -> bool:
        return self.status is not Status.MISSING


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A date with the place it was read from; ``origin`` is ``signature``, ``metadata``, ``page`` or ``option``."""

    value: date
    span: Span | None
    origin: str


@dataclass(frozen=True, slots=True)
class Title:
    """What a title line says by itself; nothing is guessed, None is 「not stated」."""

    text: str  # line breaks removed
    document_type: str  # annual_report or other
    reason: str  # why it is other, in Chinese; empty for an annual report
    issuer: str | None  # joint issuers joined by 、
    issuer_kind: str | None  # government department party_and_government
    issuer_level: str | None  # state province city county township
    issuer_field: str | None  # justice
    reporting_year: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """One document as the clause sees it. Everything that is not stated is None."""

    document: Document
    document_type: str  # annual_report or other
    type_reason: str  # why it is another kind of document, in Chinese; empty for an annual report
    title: Title | None
    title_span: Span | None
    issuer: str | None
    issuer_kind: str | None
    issuer_level: str | None
    issuer_field: str | None
    reporting_year: int | None
    date_issued: DatedFact | None
    date_published: DatedFact | None
    signature_span: Span | None  # the line of the 署名 after the body
    parts: Mapping[str, Part]  # all of PART_NAMES, in that order
    mentions: tuple[Mention, ...]
    topical_frame: bool  # only topical sections, no four-part frame
    figures: Figures = field(default_factory=Figures)

    @property
    def source(self) -> Source:
        return self.document.source

    @property
    def text(self) -> str:
        return self.document.source.text

    @property
    def achievements(self) -> Part:
        return self.parts["achievements"]

    @property
    def problems(self) -> Part:
        return self.parts["problems"]

    @property
    def responsibility(self) -> Part:
        return self.parts["responsibility"]

    @property
    def plan(self) -> Part:
        return self.parts["plan"]

    @property
    def other(self) -> Part:
        return self.parts["other"]

    def part_at(self, offset: int) -> str | None:
        """The part that the character at ``offset`` belongs to: the innermost, None outside all."""
        best: Part | None = None
        for part in self.parts.values():
            if part.span is not None and part.span.start <= offset < part.span.end:
                if best is None or best.span is None or part.span.start > best.span.start:
                    best = part
        return best.name if best else None

    def walk(self) -> Iterator[Section]:
        return self.document.walk()
