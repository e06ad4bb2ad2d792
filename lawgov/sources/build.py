"""How a reader puts a ``Source`` together, piece by piece, so that every one keeps the invariant."""

import re
from collections.abc import Iterable, Iterator, Mapping

from lawgov.sources.model import Anchor, Block, BlockKind, Cell, Fact, Omission, Source, Span
from lawgov.sources.verbatim import Ranges, placed

Piece = tuple[str, Anchor]
"""Some text and where it stands; ``Anchor.start`` is ignored, the builder sets it."""


INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")

ROW_BLANK = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\t")
"""White space that is cut from the ends of a table's row: its tabs are empty cells."""


def _visible(piece: Piece) -> Iterator[Piece]:
    """The pieces that are left of one without its invisible characters, each at its own place."""
    text, anchor = piece
    at = 0
    for match in [*INVISIBLE.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            column = None if anchor.column is None else anchor.column + at
            yield text[at:end], anchor._replace(column=column, offset=anchor.offset + at if anchor.node >= 0 else 0)
        at = match.end() if match else end


class SourceBuilder:
    """Collects lines; ``build()`` hands over the ``Source``.

    A line is given as pieces, each with its place. White space at both ends of a line is cut
    (the places follow), a line of nothing but white space is left out.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.blocks: list[Block] = []  # a reader may replace one that is done, not its span
        self._anchors: list[Anchor] = []
        self._length = 0

    @property
    def next_start(self) -> int:
        """The offset at which the next line's text will begin."""
        return self._length + 1 if self._parts else 0

    def line(
        self,
        pieces: Iterable[Piece],
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int | None = None,
        emphasis: bool = False,
        lead: int = 0,
        centred: bool = False,
        continues: bool = False,
        table: int = 0,
        cells: tuple[Cell, ...] = (),
    ) -> Span | None:
        """Add one line; the span it got, or None if there was nothing but white space.

        ``lead`` counts characters of the line as given; white space cut from its start is taken off.
        A ``"\\n"`` inside a piece becomes a space; control and zero-width characters, which no
        reader sees but which would split a word, are left out. The row of a ``table`` keeps its tabs.
        """
        kept = [piece for piece in pieces if piece[0]]
        whole = kept[0][0] if len(kept) == 1 else "".join([text for text, _ in kept])
        if "\n" in whole:
            whole = whole.replace("\n", " ")
        if INVISIBLE.search(whole):
            lead -= len(INVISIBLE.findall(whole[:lead]))
            kept = [part for piece in kept for part in _visible(piece)]
            whole = "".join([text for text, _ in kept]).replace("\n", " ")
        body = whole.strip()
        if not body:
            return None
        if table:
            body = whole.strip(ROW_BLANK)
        cut = whole.index(body[0])
        start = self.next_start
        if self._parts:
            self._parts.append("\n")
        self._parts.append(body)
        end = start + len(body)
        self._anchor(kept, start, end, cut)
        self._length = end
        lead = min(max(lead - cut, 0), len(body))
        self.blocks.append(Block(start, end, kind, level, emphasis, lead, centred, continues, table, cells))
        return Span(start, end)

    def _anchor(self, kept: list[Piece], start: int, end: int, cut: int) -> None:
        """Place the pieces of a line from which ``cut`` characters were taken at the start."""
        at = start - cut
        for text, anchor in kept:
            after = at + len(text)
            if after > start and at < end:
                skipped = max(start - at, 0)
                self._anchors.append(
                    anchor._replace(
                        start=max(at, start),
                        column=None if anchor.column is None else anchor.column + skipped,
                        offset=anchor.offset + skipped if anchor.node >= 0 else anchor.offset,
                    )
                )
            at = after

    def build(
        self,
        format: str,
        *,
        facts: Iterable[Fact] = (),
        omissions: Iterable[Omission] = (),
        insertions: Iterable[Span] = (),
        code: Ranges | None = None,
        kept: Ranges | None = None,
        page_title: str | None = None,
        notes: Iterable[str] = (),
        not_checked: Mapping[str, str] | None = None,
    ) -> Source:
        anchors, text = tuple(self._anchors), "".join(self._parts)
        return Source(
            format=format,
            text=text,
            blocks=tuple(self.blocks),
            anchors=anchors,
            facts=tuple(facts),
            omissions=tuple(omissions),
            code=placed(code or {}, anchors, len(text)),
            kept=placed(kept or {}, anchors, len(text)),
            insertions=tuple(insertions),
            page_title=page_title,
            notes=tuple(notes),
            not_checked=dict(not_checked or {}),
        )
