"""From characters of the text back to the elements of a Word file's main part that hold them."""

from bisect import bisect_right
from typing import NamedTuple

from lawgov.docx_io.elements import NODES, shown_text
from lawgov.docx_io.splice import Markup
from lawgov.sources.model import Source

_READ = frozenset({"p", "tbl", "sdt", "customXml", "ins", "AlternateContent"})
"""The children of the body that the reader looks into, and whose nodes it counts."""
_BLANK = str.maketrans("\t\n", "  ")
"""What the reader of a row makes blanks."""


class Point(NamedTuple):
    """Behind so many characters of a text node; of another element, before it (0) or behind it (1)."""

    element: int
    characters: int


class Stretch(NamedTuple):
    """Characters of the text that stand together in one element, from its ``first`` character on."""

    start: int
    end: int
    element: int
    first: int


class TextNodes:
    """Answers for one document: its main part and what the reader made of it, anchors included."""

    def __init__(self, source: Source, markup: Markup) -> None:
        self._source, self._markup = source, markup
        self._starts = [anchor.start for anchor in source.anchors]
        self._block_starts = [block.start for block in source.blocks]
        self._elements = _counted(markup)

    def index(self, offset: int) -> int:
        """The number of the stretch that a character belongs to."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def block(self, offset: int) -> int:
        """The number of the line of the text that it stands in; -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1

    def stretch(self, at: int) -> Stretch | None:
        """The stretch of that number without the line break behind it; None where no element holds it."""
        if at >= len(self._starts):
            return None
        anchor, text = self._source.anchors[at], self._source.text
        end = self._starts[at + 1] if at + 1 < len(self._starts) else len(text)
        while end > anchor.start and text[end - 1] == "\n":
            end -= 1
        if end <= anchor.start or not 0 <= anchor.node < len(self._elements):
            return None
        return Stretch(anchor.start, end, self._elements[anchor.node], anchor.offset)

    def is_text(self, element: int) -> bool:
        """Whether it holds characters that can be told apart; anything else is taken whole."""
        return self._markup.local(element) == "t" and next(self._markup.children(element), None) is None

    def agrees(self, stretch: Stretch) -> bool:
        """Whether the element holds just these characters: a miscount must never touch other words."""
        markup = self._markup
        name = markup.local(stretch.element)
        code = markup.attribute(stretch.element, "char") if name == "sym" else ""
        held = shown_text(name, markup.text(stretch.element) if name == "t" else "", code)
        told = self._source.text[stretch.start : stretch.end]
        return held[stretch.first : stretch.first + len(told)].translate(_BLANK) == told.translate(_BLANK)


def _counted(markup: Markup) -> list[int]:
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
        if read and is_counted(markup, at):
            found.append(at)
    return found


def is_counted(markup: Markup, element: int) -> bool:
    """One of ``NODES``; a tab stop of a paragraph's properties is none."""
    return markup.local(element) in NODES and markup.local(markup.parents[element]) != "tabs"
