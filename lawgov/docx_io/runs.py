"""Lines of one paragraph while it is being read: pieces of text with their places and looks."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lawgov.sources.model import Anchor


class Extent(NamedTuple):
    """So many characters of one look."""

    length: int
    blank: bool  # nothing but white space
    bold: bool
    font: str | None  # the East Asian one


@dataclass(slots=True)
class Line:
    """Text between two line breaks. ``strong`` holds, piece by piece, whether it stands out by itself."""

    pieces: list[tuple[str, Anchor]] = field(default_factory=list)
    looks: list[tuple[bool, str | None]] = field(default_factory=list)  # bold, East Asian font
    inserted: list[bool] = field(default_factory=list)

    def add(self, text: str, anchor: Anchor, look: tuple[bool, str | None], inserted: bool) -> None:
        if text:
            self.pieces.append((text, anchor))
            self.looks.append(look)
            self.inserted.append(inserted)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    def extents(self) -> list[Extent]:
        """The looks of the line, in order."""
        return [
            Extent(len(text), not text.strip(), bold, font)
            for (text, _), (bold, font) in zip(self.pieces, self.looks, strict=True)
        ]

    def extend(self, other: "Line", between: str = "") -> None:
        """The other line behind this one, with ``between`` in front of it."""
        if between and self.pieces and other.pieces:
            self.add(between, other.pieces[0][1]._replace(node=-1), other.looks[0], False)
        self.pieces += other.pieces
        self.looks += other.looks
        self.inserted += other.inserted


@dataclass(slots=True)
class Paragraph:
    """The lines of a paragraph and what its properties say."""

    lines: list[Line]
    level: int | None
    centred: bool
    joins_next: bool  # its mark is deleted: the next paragraph goes on in the same line

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)
