"""From a span of the text back to the Word file: the text nodes it begins and ends in."""

from collections.abc import Callable
from dataclasses import dataclass

from lawgov.docx_io.nodes import Point, Stretch, TextNodes
from lawgov.docx_io.splice import Markup
from lawgov.sources.model import BlockKind, Source, Span

_OPAQUE = frozenset(
    {"AlternateContent", "ruby", "oMath", "oMathPara", "drawing", "pict", "object", "txbxContent", "textbox"}
)
"""What takes no comment inside: it is marked as a whole."""
_BOXES = frozenset({"drawing", "pict", "object", "txbxContent"})


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
        where: turns the spans that are asked for into spans of ``source``; None: they are.
    """

    def __init__(self, source: Source, markup: Markup, where: Callable[[Span], Span | None] | None = None) -> None:
        self._where = where
        self._source, self._markup = source, markup
        self._nodes = TextNodes(source, markup)

    def of(self, span: Span) -> Range | None:
        """The range of a span: what an automatic number stands in is the first text behind it; None: no way back."""
        moved = span if self._where is None else self._where(span)
        return None if moved is None else self._range(moved)

    def first(self) -> Range | None:
        """The first words of the text that take a comment."""
        return next((place for block in self._source.blocks if (place := self._range(block.span)) is not None), None)

    def _range(self, span: Span) -> Range | None:
        block = self._source.blocks[max(self._nodes.block(span.start), 0)]
        if block.kind is BlockKind.NOTE:
            mark = self._nodes.stretch(self._nodes.index(span.start))
            return None if mark is None else Range(Point(mark.element, 0), Point(mark.element, 1), "note")
        found = self._pieces(span) or self._behind(span)
        if not found:
            return None
        (start, _), (_, end) = found[0], found[-1]
        return Range(start, end, "box" if self._in_box(start.element) else "")

    def _pieces(self, span: Span) -> list[tuple[Point, Point]]:
        """The pieces of the span in order, as long as they follow one another in the file too."""
        found: list[tuple[Point, Point]] = []
        for at in range(self._nodes.index(span.start), len(self._source.anchors)):
            if self._source.anchors[at].start >= span.end:
                break
            piece = self._piece(at, span)
            if piece is None:
                continue
            if found and not self._goes_on(found[-1][1], piece[0]):
                break
            found.append(piece)
        return found

    def _goes_on(self, before: Point, behind: Point) -> bool:
        return before <= behind and self._in_box(before.element) == self._in_box(behind.element)

    def _piece(self, at: int, span: Span) -> tuple[Point, Point] | None:
        """What the span covers of one stretch of the text; None where no element holds it."""
        held = self._nodes.stretch(at)
        if held is None:
            return None
        start, end = max(span.start, held.start), min(span.end, held.end)
        if end <= start:
            return None
        covered = Stretch(start, end, held.element, held.first + start - held.start)
        if not self._nodes.agrees(covered) and not self._in_box(held.element):
            return None
        if not self._nodes.is_text(held.element):
            return Point(held.element, 0), Point(held.element, 1)
        return Point(held.element, covered.first), Point(held.element, covered.first + end - start)

    def _behind(self, span: Span) -> list[tuple[Point, Point]]:
        """For a number that no element holds: the text that follows it in its paragraph."""
        anchors = self._source.anchors
        first = self._nodes.index(span.start)
        for at in range(first, len(anchors)):
            if anchors[at].paragraph != anchors[first].paragraph:
                break
            if (piece := self._piece(at, Span(anchors[at].start, len(self._source.text)))) is not None:
                return [piece]
        return []

    def _in_box(self, element: int) -> bool:
        return any(self._markup.local(at) in _BOXES for at in self._markup.ancestors(element))


def marked(markup: Markup, element: int) -> int:
    """The element, or the outermost one around it that takes no comment inside."""
    path = list(markup.ancestors(element))
    paragraphs = [at for at, number in enumerate(path) if markup.local(number) == "p"]
    inner = path[: paragraphs[-1]] if paragraphs else path[:1]
    return next((number for number in reversed(inner) if markup.local(number) in _OPAQUE), element)
