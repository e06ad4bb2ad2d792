"""Elements of a page → lines of the text, with the page's own record set apart."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lawgov.sources.build import Piece, SourceBuilder
from lawgov.sources.grid import Merges, Words, by_column, columns_of, lone_rows, plain_rows, spanned_rows, told_cells
from lawgov.sources.html_body import is_chrome, is_hidden
from lawgov.sources.html_pictures import PICTURES, is_picture
from lawgov.sources.html_tree import Element, Text
from lawgov.sources.html_words import BLOCK, SILENT, SPACE, first_words
from lawgov.sources.model import Anchor, BlockKind, Cell, Fact, Omission, Source
from lawgov.sources.residue import is_key, is_record, record_entries

_STRONG = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|font-family\s*:[^;]*(?:黑体|楷体|SimHei|KaiTi|小标宋)", re.IGNORECASE
)
_CODE = ("code", "kbd", "samp", "var")
_KEPT = ("pre", "del", "s", "strike")
_LOOKED_AT = 2000  # elements of a cell in which a table is looked for
_CENTRE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_META = {
    "pubdate": "发布日期",
    "publishdate": "发布日期",
    "articletitle": "标题",
    "contentsource": "来源",
    "author": "作者",
}


@dataclass(slots=True)
class _Line:
    """The line being read."""

    pieces: list[tuple[str, int]] = field(default_factory=list)
    strong: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class _Style:
    strong: bool = False
    centred: bool = False
    level: int | None = None


class Page:
    """Collects the lines of one page."""

    def __init__(self, source: str) -> None:
        self.builder = SourceBuilder()
        self.facts: list[Fact] = []
        self.omissions: list[Omission] = []
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", source))]
        self._line = _Line()
        self._broken = False  # the line goes on from a <br>
        self._in_cell = False  # the cells of a row keep names and values together themselves
        self._tables = 0  # read so far
        self._key: _Line | None = None  # the name of a record entry whose value is still to come

    def _anchor(self, offset: int) -> Anchor:
        number = bisect_right(self._starts, offset)
        return Anchor(0, line=number, column=offset - self._starts[number - 1] + 1)

    def lines_of(self, element: Element, level: int | None = None) -> None:
        """The lines of one element."""
        if element.tag == "table":
            self._table(element, _Style())
        else:
            self._walk(element, _Style(level=level), ordered=None)
        self._end(_Style(level=level))
        if self._key is not None:
            key, self._key = self._key, None
            self.builder.line(self._placed(key))

    def _walk(self, element: Element, style: _Style, ordered: list[int] | None) -> None:
        for child in element.children:
            if isinstance(child, Text):
                self._text(child, style, element.tag == "pre")
            elif child.tag == "br":
                self._end(style, broken=True)
            elif child.tag in PICTURES:
                self._picture(child)
            elif child.tag in SILENT or is_hidden(child):
                self._leave_out(child, "hidden" if child.tag not in SILENT else "script")
            elif is_chrome(child) and not _long_text(child):
                self._end(style)
                self._leave_out(child, "navigation")
            elif child.tag == "table":
                self._end(style)
                self._table(child, style)
            else:
                self._element(child, style, ordered)

    def _element(self, child: Element, style: _Style, ordered: list[int] | None) -> None:
        inner = _Style(
            strong=style.strong
            or child.tag in ("b", "strong", "h1", "h2", "h3")
            or bool(_STRONG.search(child.get("style"))),
            centred=style.centred
            or child.tag == "center"
            or child.get("align").lower() == "center"
            or bool(_CENTRE.search(child.get("style"))),
            level=_level(child, style),
        )
        block = child.tag in BLOCK
        if block:
            self._end(style)
        counter = [1] if child.tag == "ol" else ordered if child.tag == "li" else None
        if child.tag == "li" and ordered is not None:
            self._line.pieces.append((f"{ordered[0]}.", child.start))
            self._line.strong.append(False)
            ordered[0] += 1
        self._walk(child, inner, counter if child.tag == "ol" else None if child.tag in ("ul", "li") else ordered)
        if block:
            self._end(inner)

    def _text(self, text: Text, style: _Style, preformatted: bool) -> None:
        for words, offset in text.pieces:
            if preformatted:
                at = 0
                for part in re.split(r"(\n)", words):
                    if part == "\n":
                        self._end(style, broken=True)
                    else:
                        self._add(part, offset + at, style.strong)
                    at += len(part)
                continue
            at = 0
            for match in SPACE.finditer(words):
                self._add(words[at : match.start()], offset + at, style.strong)
                if self._line.pieces and not self._line.pieces[-1][0].endswith(" ") and self._needs_space(words, match):
                    self._add(" ", offset + match.start(), style.strong)
                at = match.end()
            self._add(words[at:], offset + at, style.strong)

    def _needs_space(self, words: str, match: re.Match[str]) -> bool:
        """A line end between Chinese characters is the editor's, not a space that a person sees as one."""
        if "\n" not in match.group() and "\r" not in match.group():
            return True
        before = words[match.start() - 1 : match.start()] or self._line.text[-1:]
        return before.isascii() and words[match.end() : match.end() + 1].isascii()

    def _add(self, text: str, offset: int, strong: bool) -> None:
        if text:
            self._line.pieces.append((text, offset))
            self._line.strong.append(strong)

    def _end(self, style: _Style, broken: bool = False) -> None:
        line, self._line = self._with_key(self._line), _Line()
        text = line.text
        if is_key(text) and not self._in_cell:
            self._key = line
        elif text.strip():
            kind = BlockKind.METADATA if is_record(text.strip()) else BlockKind.PARAGRAPH
            lead = 0
            for (piece, _), strong in zip(line.pieces, line.strong, strict=True):
                if not strong:
                    break
                lead += len(piece)
            whole = all(
                strong or not piece.strip() for (piece, _), strong in zip(line.pieces, line.strong, strict=True)
            )
            self.builder.line(
                self._placed(line),
                kind=kind,
                level=style.level,
                emphasis=whole,
                lead=0 if whole else lead,
                centred=style.centred,
                continues=self._broken,
            )
            if kind is BlockKind.METADATA:
                self._keep_facts(text.strip())
            self._broken = broken
        elif not broken:
            self._broken = False

    def _with_key(self, line: _Line) -> _Line:
        """The line behind the name of a record entry that stood on a line of its own, if this is its value."""
        if self._key is None or not line.text.strip():
            return line
        key, self._key = self._key, None
        if is_key(line.text) or len(line.text) > 60:
            self.builder.line(self._placed(key))
            return line
        gap = ("\t", line.pieces[0][1])
        return _Line([*key.pieces, gap, *line.pieces], [*key.strong, False, *line.strong])

    def _placed(self, line: _Line) -> list[Piece]:
        return [(text, self._anchor(offset)) for text, offset in line.pieces]

    def _keep_facts(self, text: str) -> None:
        block = self.builder.blocks[-1]
        for name, start, end in record_entries(text):
            self.facts.append(
                Fact(
                    name,
                    text[start:end].strip(),
                    None if end <= start else block.span._replace(start=block.start + start, end=block.start + end),
                )
            )

    def _leave_out(self, element: Element, kind: str) -> None:
        words = first_words(element, 400) if kind != "script" else ""
        if words:
            self.omissions.append(Omission(kind, words, self.builder.next_start))

    def _picture(self, element: Element) -> None:
        if is_picture(element):
            at = self.builder.next_start + len(self._line.text.lstrip())
            self.omissions.append(Omission("picture", element.get("alt").strip()[:80], at))

    # Tables

    def _table(self, table: Element, style: _Style) -> None:
        rows = [_cells(row) for row in _rows(table)]
        self._tables += 1
        number, merges = self._tables, Merges()
        words = [[_words(cell) for cell in row] for row in rows]
        spanned = spanned_rows([[(_span(cell, "colspan"), _span(cell, "rowspan")) for cell in row] for row in rows])
        grid, count = (columns_of(spanned) if spanned is not None else None) or (
            plain_rows(map(len, rows)),
            max(map(len, rows), default=0),
        )
        lone = lone_rows(grid, count, words)
        told = told_cells(grid, words)
        for index, (row, slots) in enumerate(zip(rows, grid, strict=True)):
            filled = [cell for cell, held in zip(row, words[index], strict=True) if held.characters]
            if not filled:
                merges.empty(slots)
                for cell in row:
                    self._walk(cell, style, None)
                    self._end(style)
            elif (told[index] <= 1 and index not in lone) or any(_is_layout(cell) for cell in filled):
                merges.broken()
                for cell in row:
                    self._walk(cell, style, None)
                    self._end(style)
            elif (record := _record([first_words(cell, 500) for cell in row])) is not None:
                merges.broken()
                self._row(row, range(len(row)), style, record)
            else:
                columns, merged = by_column(merges.kept(slots), count)
                self._row(row, columns, style, BlockKind.ROW, number, merged)

    def _row(
        self,
        cells: Sequence[Element],
        columns: Iterable[int | None],
        style: _Style,
        kind: BlockKind,
        table: int = 0,
        merged: tuple[Cell, ...] = (),
    ) -> None:
        pieces: list[Piece] = []
        place = 0
        for position, at in enumerate(columns):
            cell = None if at is None else cells[at]
            place = cell.start if cell is not None else place or cells[0].start
            if position:
                pieces.append(("\t", self._anchor(place)))
            if cell is not None:
                pieces += self._cell(cell, style)
        self.builder.line(pieces, kind=kind, table=table, cells=merged)
        if kind is BlockKind.METADATA:
            self._keep_facts("".join(text for text, _ in pieces).strip())

    def _cell(self, cell: Element, style: _Style) -> list[Piece]:
        """The words of a cell on one line."""
        inner = Page("")
        inner._starts, inner._in_cell = self._starts, True
        inner._walk(cell, style, None)
        inner._end(style)
        self.omissions += [item._replace(at=self.builder.next_start) for item in inner.omissions]
        source = inner.builder.build("html")
        pieces: list[Piece] = []
        for anchor, after in pairwise([*source.anchors, None]):
            assert anchor is not None
            stop = after.start if after else len(source.text)
            pieces.append((re.sub(r"[\n\t]", " ", source.text[anchor.start : stop]), anchor))
        return pieces

    def build(self, root: Element) -> Source:
        title = None
        code: dict[int, list[tuple[int, int]]] = {}
        kept: dict[int, list[tuple[int, int]]] = {}
        stack: list[Element] = [root]
        while stack:
            element = stack.pop()
            if element.tag == "title" and title is None:
                title = (
                    SPACE.sub(
                        " ", "".join(text for c in element.children if isinstance(c, Text) for text, _ in c.pieces)
                    ).strip()
                    or None
                )
            elif element.tag == "meta":
                name = _META.get(element.get("name").lower())
                if name and element.get("content").strip():
                    self.facts.append(Fact(name, element.get("content").strip(), None))
            if element.tag in _CODE or element.tag in _KEPT:
                self._mark(element, code if element.tag in _CODE else kept)
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))
        return self.builder.build(
            "html", facts=self.facts, omissions=self.omissions, code=code, kept=kept, page_title=title
        )

    def _mark(self, element: Element, ranges: dict[int, list[tuple[int, int]]]) -> None:
        """Note where in the file the text of an element stands."""
        stack: list[Element | Text] = [element]
        while stack:
            item = stack.pop()
            if isinstance(item, Element):
                if item is element or item.tag not in (*_CODE, *_KEPT):
                    stack.extend(item.children)
                continue
            for words, offset in item.pieces:
                at = 0
                for line in words.split("\n"):
                    anchor = self._anchor(offset + at)
                    assert anchor.line is not None
                    assert anchor.column is not None
                    ranges.setdefault(anchor.line, []).append((anchor.column, anchor.column + len(line)))
                    at += len(line) + 1


def _level(child: Element, style: _Style) -> int | None:
    match = re.fullmatch(r"h([1-6])", child.tag)
    if match:
        return int(match[1]) - 1
    return style.level


def _long_text(element: Element) -> bool:
    """Chrome by its name that holds an article after all."""
    words = first_words(element, 1200)
    return len(words) >= 300 and words.count("。") >= 4


def _rows(table: Element) -> list[Element]:
    found: list[Element] = []
    for child in table.children:
        if isinstance(child, Element):
            if child.tag == "tr":
                found.append(child)
            elif child.tag in ("tbody", "thead", "tfoot", "form", "caption"):
                found.extend(_rows(child))
    return found


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]


def _span(cell: Element, name: str) -> int:
    number = cell.get(name).strip()
    return int(number) if number.isdecimal() and len(number) < 9 else 1


def _words(cell: Element) -> Words:
    words = first_words(cell, 200)
    return Words(len(words), sum(isinstance(child, Element) and child.tag in BLOCK for child in cell.children))


def _record(cells: Sequence[str]) -> BlockKind | None:
    """The kind of a row of the page's own record; None for any other row."""
    entries = record_entries("\t".join(cells).strip())
    return BlockKind.METADATA if entries and all(end - start <= 60 for _, start, end in entries) else None


def _is_layout(cell: Element) -> bool:
    """A cell that holds paragraphs of an article, or a table of its own."""
    words = first_words(cell, 1500)
    if len(words) > 400 and words.count("。") >= 3:
        return True
    stack = [child for child in cell.children if isinstance(child, Element)]
    for element in stack:
        if element.tag == "table":
            return True
        if len(stack) < _LOOKED_AT:
            stack += [child for child in element.children if isinstance(child, Element)]
    return False
