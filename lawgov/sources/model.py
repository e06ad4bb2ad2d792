"""What every reader hands on: one text, its lines, and the way back from each character to the file.

The invariant that all later stages rest on: ``Source.text`` is the texts of ``Source.blocks``
joined by ``"\\n"``; no block is blank, begins or ends with white space, or holds a ``"\\n"``. Only a
table row (``Block.table``) may begin or end with tabs: its cells at the edge that are empty.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lawgov.docx_io.lazy import LazyLayout
    from lawgov.layout.formatting import WordLayout


class Span(NamedTuple):
    """Half-open ``[start, end)`` into ``Source.text``, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Place(NamedTuple):
    """Where a character stands in the file, as a person would look for it; all counts from 1.

    ``line`` and ``column`` stand for text, HTML and Markdown, ``page`` for PDF and OFD,
    ``paragraph`` for Word (body paragraphs and those of cells, in document order).
    """

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None


class Anchor(NamedTuple):
    """The text from ``start`` up to the next anchor stands together at one place of the file.

    ``column`` moves on with the text. ``node`` and ``offset`` are the Word reader's own: the
    number of the text node (``w:t``, ``w:tab`` …) in document order of its part, from 0, and the
    character in it, which moves on with the text; -1 for text that no node holds (an automatic
    number).
    """

    start: int
    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    node: int = -1
    offset: int = 0


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    ROW = "row"  # one table row; its cells stand apart by "\t", one for each column of the table (see Cell)
    NOTE = "note"  # a footnote or endnote: all notes follow after the body
    METADATA = "metadata"  # a line of a page's own record: 索引号, 发布机构, 成文日期 …


class Cell(NamedTuple):
    """A cell of a table with merges; the text has an empty one for each further column, and for each that goes on."""

    columns: int = 1  # so many columns merged into one cell, which stands in the first of them
    continued: bool = False  # merged with the cell above it, whose words hold here too


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text: a paragraph (or what a line break leaves of one), or a table row."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None  # as the file says: 0 title, 1 first-level heading …; None: body or unsaid
    emphasis: bool = False  # the whole line stands out: bold, or a font unlike the body's
    lead: int = 0  # so many characters at the start stand out by themselves (a run-in heading)
    centred: bool = False
    continues: bool = False  # the same paragraph as the block before, after a line break within it
    table: int = 0  # of a row: the number of its table in the file, from 1; 0 where the file has lines with tabs only
    cells: tuple[Cell, ...] = ()  # of a row with merged cells: its cells, left to right, their columns all of its own

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Omission(NamedTuple):
    """Something the file holds that is not part of the text, kept so that a rule can speak of it.

    ``kind``: ``deletion``, ``hidden``, ``comment``, ``field_code``, ``contents``,
    ``building_block``, ``header``, ``footer``, ``page_number``, ``navigation``, ``script``,
    ``picture`` (charts too; the text is what the page says in place of it, if anything).
    ``at``: the offset in the text where it would have stood, None for what stands beside it.
    """

    kind: str
    text: str
    at: int | None = None


class Fact(NamedTuple):
    """One entry of a page's own record, named as the page names it, white space and colon removed."""

    name: str  # 成文日期, 发布日期, 发布机构, 索引号, 文号, 来源 …
    value: str
    span: Span | None  # where the value stands in the text, if it does


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read: the text and all that the file itself says about it."""

    format: str  # docx pdf html text markdown ofd; what a converter made keeps the first format: doc wps rtf odt
    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]  # by start, the first at 0
    facts: tuple[Fact, ...] = ()
    omissions: tuple[Omission, ...] = ()
    code: tuple[Span, ...] = ()  # code and formulas: no prose, never changed
    kept: tuple[Span, ...] = ()  # preformatted or struck out: read as prose, never changed
    insertions: tuple[Span, ...] = ()  # tracked insertions: part of the text, not yet accepted
    page_title: str | None = None  # <title>, core properties: a hint, never quoted
    notes: tuple[str, ...] = ()  # what the reader has to say to the person, in Chinese
    not_checked: Mapping[str, str] = field(default_factory=dict)  # what → why, in Chinese
    lazy_layout: "LazyLayout | None" = field(default=None, repr=False, compare=False)  # of a Word file only

    @property
    def layout(self) -> "WordLayout | None":
        """How a Word file looks, read when first asked for; None for other kinds and for what is not to be judged."""
        return self.lazy_layout.value if self.lazy_layout is not None else None

    def place(self, offset: int) -> Place:
        """The place of the character at ``offset`` (the end of the text included)."""
        if not self.anchors:
            return Place()
        anchor = self.anchors[max(bisect_right(self.anchors, offset, key=_start) - 1, 0)]
        column = None if anchor.column is None else anchor.column + offset - anchor.start
        return Place(anchor.line, column, anchor.page, anchor.paragraph)


def _start(anchor: Anchor) -> int:
    return anchor.start
