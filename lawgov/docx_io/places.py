"""From a span of the text back to the Word file: the text nodes it begins and ends in."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lawgov.docx_io.elements import NODES
from lawgov.docx_io.splice import Markup
from lawgov.sources.model import Anchor, BlockKind, Source, Span

_READ = frozenset({"p", "tbl", "sdt", "customXml", "ins", "AlternateContent"})
"""The children of the body that the reader looks into, and whose nodes it counts."""
_OPAQUE = frozenset(
    {"AlternateContent", "ruby", "oMath", "oMathPara", "drawing", "pict", "object", "txbxContent", "textbox"}
)
"""What takes no comment inside: it is marked as a whole."""
_BOXES = frozenset({"drawing", "pict", "object", "txbxContent"})


class Point(NamedTuple):
    """Behind so many characters of a text node; of another element, before it (0) or behind it (1)."""

    element: int
    characters: int


@dataclass(frozen=True, slots=True)
class Range:
    """Where a comment begins and ends; ``aside`` says what the words stand in that takes no comment."""

    start: Point
    end: Point
    aside: str = ""  # "" box note


class Places:
    """Answers for one document.

    Args:
        source: what the reader made of the package, anchors included.
        markup: its main part.
        notes: of each line of the text that is a note, by its place among such lines, the element of its mark.
        where: turns the spans that are asked for into spans of ``source``; None: they are.
    """

    def __init__(
        self,
        source: Source,
        markup: Markup,
        notes: Mapping[int, int],
        where: Callable[[Span], Span | None] | None = None,
    ) -> None:
        self._where = where
        self._source, self._markup = source, markup
        self._nodes = _nodes(markup)
        self._starts = [anchor.start for anchor in source.anchors]
        self._notes = {
            block.start: notes[at]
            for at, block in enumerate(block for block in source.blocks if block.kind is BlockKind.NOTE)
            if at in notes
        }
        self._block_starts = [block.start for block in source.blocks]

    def of(self, span: Span) -> Range | None:
        """The range of a span: what an automatic number stands in is the first text behind it; None: no way back."""
        moved = span if self._where is None else self._where(span)
        return None if moved is None else self._range(moved)

    def first(self) -> Range | None:
        """The first words of the text that take a comment."""
        return next((place for block in self._source.blocks if (place := self._range(block.span)) is not None), None)

    def _range(self, span: Span) -> Range | None:
        block = self._source.blocks[max(bisect_right(self._block_starts, span.start) - 1, 0)]
        if block.kind is BlockKind.NOTE:
            mark = self._notes.get(block.start)
            return None if mark is None else Range(Point(mark, 0), Point(mark, 1), "note")
        found = self._pieces(span) or self._behind(span)
        if not found:
            return None
        (start, _), (_, end) = found[0], found[-1]
        return Range(start, end, "box" if self._in_box(start.element) else "")

    def _pieces(self, span: Span) -> list[tuple[Point, Point]]:
        """The pieces of the span in order, as long as they follow one another in the file too."""
        found: list[tuple[Point, Point]] = []
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        while at < len(self._starts) and self._starts[at] < span.end:
            piece = self._piece(at, span)
            at += 1
            if piece is None:
                continue
            if found and not self._goes_on(found[-1][1], piece[0]):
                break
            found.append(piece)
        return found

    def _goes_on(self, before: Point, behind: Point) -> bool:
        return before <= behind and self._in_box(before.element) == self._in_box(behind.element)

    def _piece(self, at: int, span: Span) -> tuple[Point, Point] | None:
        """What the span covers of one anchor's text; None where no node holds it."""
        anchor = self._source.anchors[at]
        after = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._source.text)
        start, end = max(span.start, anchor.start), min(span.end, after)
        while end > start and self._source.text[end - 1] == "\n":
            end -= 1
        if end <= start or not 0 <= anchor.node < len(self._nodes):
            return None
        return self._points(anchor, start, end)

    def _points(self, anchor: Anchor, start: int, end: int) -> tuple[Point, Point] | None:
        element = self._nodes[anchor.node]
        if self._markup.local(element) != "t" or self._is_parent(element):
            return Point(element, 0), Point(element, 1)
        first = anchor.offset + start - anchor.start
        last = first + end - start
        held, told = self._markup.text(element)[first:last], self._source.text[start:end]
        same = held == told or held.replace("\t", " ").replace("\n", " ") == told.replace("\t", " ")
        return (Point(element, first), Point(element, last)) if same or self._in_box(element) else None

    def _is_parent(self, element: int) -> bool:
        return next(self._markup.children(element), None) is not None

    def _behind(self, span: Span) -> list[tuple[Point, Point]]:
        """For a number that no node holds: the text that follows it in its paragraph."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        paragraph = self._source.anchors[at].paragraph
        while at < len(self._starts) and self._source.anchors[at].paragraph == paragraph:
            piece = self._piece(at, Span(self._starts[at], len(self._source.text)))
            if piece is not None:
                return [piece]
            at += 1
        return []

    def _in_box(self, element: int) -> bool:
        return any(self._markup.local(at) in _BOXES for at in self._markup.ancestors(element))


def marked(markup: Markup, element: int) -> int:
    """The element, or the outermost one around it that takes no comment inside."""
    path = list(markup.ancestors(element))
    paragraphs = [at for at, number in enumerate(path) if markup.local(number) == "p"]
    inner = path[: paragraphs[-1]] if paragraphs else path[:1]
    return next((number for number in reversed(inner) if markup.local(number) in _OPAQUE), element)


def _nodes(markup: Markup) -> list[int]:
    """The elements that ``Anchor.node`` numbers, in order."""
    bodies = [at for at in range(min(len(markup), 1000)) if markup.local(at) == "body"]
    if not bodies:
        return []
    found: list[int] = []
    read = True
    for at in markup.below(bodies[0]):
        name = markup.local(at)
        if markup.parents[at] == bodies[0]:
            read = name in _READ
        if read and name in NODES and markup.local(markup.parents[at]) != "tabs":
            found.append(at)
    return found
