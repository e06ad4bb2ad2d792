"""A source seen as a document: its title, its headings as a tree, its closing."""

from collections.abc import Iterator
from dataclasses import dataclass

from lawgov.sources.model import Block, Source, Span


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a heading as printed, and what it counts."""

    text: str  # "一、" "（二）" "3." "第一部分"
    form: (
        str  # the style it is written in: "一、" "（一）" "1." "1、" "（1）" "1）" "①" "第一部分" "第一章" "一是" "1.1"
    )
    number: int
    rank: int  # the level that GB/T 9704 gives the form: 1 for 一、 2 for （一） 3 for 1. 4 for （1）


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, over one line or several, or at the start of a paragraph (run-in)."""

    span: Span  # number included; a run-in heading without the full stop that closes it
    text: str  # as printed, number included, line breaks removed: "二、存在的不足和原因"
    title: str  # without its number
    label: Label | None
    level: int  # 1 for the outermost
    run_in: bool
    evidence: str  # what made it a heading: "label", "style", "emphasis", "phrase", "habit"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it, up to the next heading of its level."""

    heading: Heading
    body_span: Span  # from the end of the heading's line (of the heading, if run-in) to the end of the last child
    children: tuple["Section", ...] = ()

    @property
    def span(self) -> Span:
        """From the first character of the heading to the end of the section."""
        return Span(self.heading.span.start, self.body_span.end)

    def walk(self) -> Iterator["Section"]:
        """The section itself and all below it, in text order."""
        stack = [self]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))


@dataclass(frozen=True, slots=True)
class Document:
    """Where the parts of the page stand: head matter, title, opening, sections, closing."""

    source: Source
    title_span: Span | None
    head_span: Span  # what stands before the title: 版头, 文号, page navigation
    opening_span: Span  # between the title and the first section (recipients included)
    body_span: Span  # opening and sections
    sections: tuple[Section, ...]  # first level only
    closing_span: Span  # 附件说明, 署名, date; empty at the end of the body when there is none
    tail_span: Span  # what follows: 版记, attachments, page navigation, notes

    @property
    def text(self) -> str:
        return self.source.text

    def walk(self) -> Iterator[Section]:
        """All sections of all levels in text order."""
        for section in self.sections:
            yield from section.walk()

    def lines(self, span: Span) -> Iterator[Block]:
        """The blocks that lie in the span, whole or in part, in order."""
        from lawgov.document.lines import blocks_in

        return blocks_in(self.source.blocks, span)
