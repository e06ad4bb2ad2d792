"""The walk itself: body → lines. One ``Walker`` reads one main part, element by element."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from lawgov.docx_io.elements import (
    MARKS,
    NODES,
    attribute,
    child,
    count_nodes,
    is_element,
    is_node,
    local,
    named,
    node_text,
    rows_of,
    val,
)
from lawgov.docx_io.emit import Emitter
from lawgov.docx_io.numbering import Numbering
from lawgov.docx_io.runs import Line, Paragraph
from lawgov.docx_io.styles import Look, Styles, flag, paragraph_look, run_look
from lawgov.sources.grid import Grid, Merges, Slot, Words, by_column, columns_of, lone_rows, plain_rows, told_cells
from lawgov.sources.model import Anchor, BlockKind, Omission

_TRANSPARENT = frozenset(
    {
        "hyperlink",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "sdtContent",
        "fldSimple",
        "moveToRangeStart",
        "rubyBase",
        "subDoc",
    }
)
_INSERTED = frozenset({"ins", "moveTo", "conflictIns"})
_SKIPPED = frozenset({"del", "moveFrom", "conflictDel"})
_GALLERIES = {"Table of Contents": "contents", "Cover Pages": "building_block", "Watermarks": "building_block"}


@dataclass(slots=True)
class _Field:
    """A complex field being read: its code until the separator, then its result."""

    code: str = ""
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.code.strip().upper().startswith("TOC")


class Walker:
    """Reads blocks in order; ``out`` holds the text, the other attributes what stands beside it."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.out = Emitter()
        self.omissions: list[Omission] = []
        self.comment_places: dict[str, int] = {}
        self._styles, self._numbering = styles, numbering
        self._number = 0  # of the current paragraph, as Anchor.paragraph counts
        self._node = 0
        self._marks: dict[tuple[str, str], Anchor] = {}  # of the notes, by what the sign is called and its id
        self._gone: set[tuple[str, str]] = set()  # signs in deleted text
        self._fields: list[_Field] = []
        self._boxed: list[Line] = []
        self._nested: list[tuple[etree._Element, int]] = []  # tables in a cell, and the number of their first node
        self._in_box = 0
        self._tables = 0  # read so far

    def block(self, element: "etree._Element") -> None:
        """Read one child of the body."""
        behind = self._node + count_nodes(element)
        for item in self._blocks(element):
            if isinstance(item, Paragraph):
                for boxed in self._take_boxed():
                    self.out.line(boxed)
                self.out.paragraph(item)
            else:
                self._table(item)
        self._node = behind  # whatever stood in it that is not read

    def finish(self) -> None:
        self.out.finish()

    def notes(self, root: "etree._Element") -> None:
        """The text of footnotes or endnotes, behind the body; separators have a type and are left out, as is what is deleted."""
        self._in_box += 1
        sign = local(root).removesuffix("s") + "Reference"
        for note in root:
            if not is_element(note) or attribute(note, "type") not in ("", "normal"):
                continue
            key = (sign, attribute(note, "id"))
            place = self._marks.get(key, Anchor(0))
            if key in self._gone and key not in self._marks:
                continue
            whole = Line()
            for element in note.iter():
                if is_element(element) and local(element) == "p":
                    for line in self._paragraph(element).lines:
                        whole.extend(line, " ")
            self.out.builder.line([(text, place) for text, _ in whole.pieces], kind=BlockKind.NOTE)
        self._in_box -= 1

    def _blocks(self, element: "etree._Element") -> Iterator["Paragraph | etree._Element"]:
        """The paragraphs and tables that an element is or holds, in order."""
        name = local(element)
        if name == "p":
            yield self._paragraph(element)
        elif name == "tbl":
            yield element
        elif name == "sdt":
            yield from self._control(element)
        elif name in (
            "customXml",
            "sdtContent",
            "ins",
            "moveTo",
            "txbxContent",
            "tc",
            "AlternateContent",
            "Choice",
            "Fallback",
        ):
            for item in _choose(element, self):
                yield from self._blocks(item)
        elif name in ("del", "moveFrom"):
            self._omit("deletion", element)
        elif name in ("commentRangeStart", "commentReference"):
            self._comment(element)
        else:
            self._node += count_nodes(element)

    def _control(self, element: "etree._Element") -> Iterator["Paragraph | etree._Element"]:
        kind = _apart(element)
        content = child(element, "sdtContent")
        if kind:
            self._omit(kind, element)
        elif content is not None:
            for item in content:
                if is_element(item):
                    yield from self._blocks(item)

    def _omit(self, kind: str, element: "etree._Element") -> None:
        """Keep the text of an element apart; its nodes and paragraphs are counted all the same."""
        words: list[str] = []
        for item in element.iter():
            if not is_element(item):
                continue
            name = local(item)
            if name in MARKS and kind == "deletion":
                self._gone.add((name, attribute(item, "id")))
            elif name in MARKS:
                self._marks.setdefault((name, attribute(item, "id")), self._anchor(self._node))
            if is_node(item):
                self._node += 1
                words.append(str(item.text or "") if name in ("t", "delText") else "")
            elif name == "p":
                self._number += not self._in_box
                words.append("\n")
        text = "".join(words).strip()
        if text:
            self.omissions.append(Omission(kind, text, self.out.builder.next_start))

    def _comment(self, element: "etree._Element") -> None:
        key = attribute(element, "id")
        self.comment_places.setdefault(key, self.out.builder.next_start)

    # Paragraphs

    def _paragraph(self, element: "etree._Element") -> Paragraph:
        if not self._in_box:
            self._number += 1
        behind = self._node + count_nodes(element)
        properties = child(element, "pPr")
        style = val(properties, "pStyle") or self._styles.default_paragraph
        look = paragraph_look(properties).over(self._styles.look(style))
        deleted = properties is not None and _mark_is_deleted(properties)
        lines = [Line()]
        mark = run_look(child(properties, "rPr"))
        number = "" if deleted or mark.hidden else self._list_number(look, properties, style)
        if number:
            lines[0].add(number, self._anchor(-1), (False, None), False)
        base = look.over(self._styles.defaults)
        self._content(element, lines, base, False)
        self._node = behind  # whatever stood in it that is not read
        self._fields = [part for part in self._fields if part.in_result]  # a code does not outlive its paragraph
        if number and not any(text.strip() for line in lines for text, anchor in line.pieces if anchor.node >= 0):
            lines = [Line()]  # a number without text says nothing
        return Paragraph(lines, look.level, bool(look.centred), deleted)

    def _list_number(self, look: Look, properties: "etree._Element | None", style: str | None) -> str:
        if look.list_id is None:
            return ""
        own = child(properties, "numPr")
        at = look.list_level or 0
        named = self._styles.list_style(style)
        if (own is None or child(own, "ilvl") is None) and named is not None:
            tied = next(
                (
                    level
                    for key in self._styles.chain(style)
                    if (level := self._numbering.level_of_style(look.list_id, key)) is not None
                ),
                None,
            )
            at = tied if tied is not None else at
        return self._numbering.text(look.list_id, at)

    def _anchor(self, node: int) -> Anchor:
        return Anchor(0, paragraph=self._number or None, node=node)

    def _content(self, parent: "etree._Element", lines: list[Line], base: Look, inserted: bool) -> None:
        for item in parent:
            if not is_element(item):
                continue
            name = local(item)
            if name == "r":
                self._run(item, lines, base, inserted)
            elif name == "fldSimple" and attribute(item, "instr").strip().upper().startswith("TOC"):
                self._omit("contents", item)
            elif name in _TRANSPARENT:
                self._content(item, lines, base, inserted)
            elif name in _INSERTED:
                self._content(item, lines, base, True)
            elif name in _SKIPPED:
                self._omit("deletion", item)
            elif name == "sdt":
                self._inline_control(item, lines, base, inserted)
            elif name in ("AlternateContent", "Choice", "Fallback"):
                for chosen in _choose(item, self):
                    self._content_or_box(chosen, lines, base, inserted)
            elif name in ("commentRangeStart", "commentReference"):
                self._comment(item)
            elif name in ("oMath", "oMathPara"):
                self._math(item, lines, inserted)
            elif name != "pPr":
                self._node += count_nodes(item)

    def _inline_control(self, item: "etree._Element", lines: list[Line], base: Look, inserted: bool) -> None:
        kind = _apart(item)
        content = child(item, "sdtContent")
        if kind:
            self._omit(kind, item)
        elif content is not None:
            self._content(content, lines, base, inserted)

    def _content_or_box(self, item: "etree._Element", lines: list[Line], base: Look, inserted: bool) -> None:
        name = local(item)
        if name == "r":
            self._run(item, lines, base, inserted)
        elif name in ("drawing", "pict", "object"):
            self._drawing(item, lines)
        else:
            self._content(item, lines, base, inserted)

    def _math(self, item: "etree._Element", lines: list[Line], inserted: bool) -> None:
        """The letters of a formula, as one run of text."""
        for element in item.iter():
            if is_node(element):
                if local(element) == "t":
                    lines[-1].add(str(element.text or ""), self._anchor(self._node), (False, None), inserted)
                self._node += 1

    def _run(self, run: "etree._Element", lines: list[Line], base: Look, inserted: bool) -> None:
        properties = child(run, "rPr")
        look = base
        if properties is not None:
            look = run_look(properties).over(self._styles.look(val(properties, "rStyle"))).over(base)
        for item in run:
            if is_element(item):
                self._run_item(item, lines, look, base, inserted)

    def _run_item(self, item: "etree._Element", lines: list[Line], look: Look, base: Look, inserted: bool) -> None:
        """One thing in a run of this look, in a paragraph of that base."""
        name = local(item)
        if name in NODES:
            self._text_node(name, item, lines, look, inserted)
            self._node += 1
        elif name == "fldChar":
            self._field_char(item)
        elif name == "ruby":
            self._ruby(item, lines, base, inserted)
        elif name in ("drawing", "pict", "object"):
            self._drawing(item, lines)
        elif name == "AlternateContent":
            for chosen in _choose(item, self):
                self._run_item(chosen, lines, look, base, inserted)
        elif name == "commentReference":
            self._comment(item)
        elif name != "rPr":
            self._node += count_nodes(item)

    def _ruby(self, item: "etree._Element", lines: list[Line], base: Look, inserted: bool) -> None:
        for part in item:
            if is_element(part):
                if local(part) == "rubyBase":
                    self._content(part, lines, base, inserted)
                else:
                    self._node += count_nodes(part)

    def _text_node(self, name: str, item: "etree._Element", lines: list[Line], look: Look, inserted: bool) -> None:
        if name in MARKS:
            self._marks.setdefault((name, attribute(item, "id")), self._anchor(self._node))
            return
        text = node_text(name, item)
        if self._fields and not all(part.in_result for part in self._fields):
            if name == "instrText":
                self._fields[-1].code += str(item.text or "")
            return
        if name in ("instrText", "delText"):
            if name == "delText" and text:
                self.omissions.append(Omission("deletion", text, self.out.builder.next_start))
            return
        kind = "contents" if any(part.is_contents for part in self._fields) else "hidden" if look.hidden else None
        if kind:
            if text:
                self.omissions.append(Omission(kind, text, self.out.builder.next_start))
            return
        if name in ("br", "cr"):
            if not any(str(v) == "column" for k, v in item.attrib.items() if str(k).endswith("}type")):
                lines.append(Line())
            return
        lines[-1].add(text, self._anchor(self._node), (bool(look.bold), look.font), inserted)

    def _field_char(self, item: "etree._Element") -> None:
        kind = attribute(item, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            done = self._fields.pop()
            if done.code.strip():
                self.omissions.append(Omission("field_code", done.code.strip(), self.out.builder.next_start))

    def _drawing(self, item: "etree._Element", lines: list[Line]) -> None:
        """Text boxes in a drawing: their lines go before the paragraph that holds them."""
        behind = self._node + count_nodes(item)
        boxes = list(_boxes(item))
        if not boxes or _has_picture(item):
            before = "\n".join(line.text for line in lines).lstrip()
            self.omissions.append(Omission("picture", "", self.out.builder.next_start + len(before)))
        for box in boxes:
            self._in_box += 1
            for block in self._blocks(box):
                if isinstance(block, Paragraph):
                    self._boxed.extend(line for line in block.lines if line.text.strip())
                else:
                    self._boxed.extend(self._box_table(block))
            self._in_box -= 1
        self._node = behind

    def _box_table(self, table: "etree._Element") -> list[Line]:
        rows: list[Line] = []
        for row in rows_of(table):
            whole = Line()
            for cell in self._cells(row, ()):
                for paragraph in cell:
                    for line in paragraph.lines:
                        whole.extend(line, "\t" if whole.pieces else "")
            rows.append(whole)
        return rows

    # Text boxes and tables

    def _take_boxed(self) -> list[Line]:
        boxed, self._boxed = self._boxed, []
        return boxed

    def _table(self, table: "etree._Element", first_node: int | None = None) -> None:
        self.out.finish()
        first = self._node if first_node is None else first_node
        nodes, end = _row_nodes(table, first)
        self._tables += 1
        number, merges = self._tables, Merges()
        rows = list(rows_of(table))
        words = [[_words(cell) for cell in named(row, "tc")] for row in rows]
        grid, count = _grid(rows, words)
        lone, told = lone_rows(grid, count, words), told_cells(grid, words)
        for index, (row, slots) in enumerate(zip(rows, grid, strict=True)):
            self._node = nodes[row]
            cells = self._cells(row, slots)
            filled = [cell for cell in cells if cell]
            if not filled:
                merges.empty(slots)
            elif (max(len(filled), told[index]) <= 1 and index not in lone) or any(
                len(cell) > 3 and sum(len(part.text) for part in cell) > 200 for cell in filled
            ):
                merges.broken()
                for cell in filled:
                    for paragraph in cell:
                        self.out.paragraph(paragraph)
            else:
                columns, merged = by_column(merges.kept(slots), count)
                lines = [[] if at is None else [line for part in cells[at] for line in part.lines] for at in columns]
                self.out.row(lines, self._anchor(-1), number, merged)
            for boxed in self._take_boxed():
                self.out.line(boxed)
            for nested, node in self._take_nested():
                self._table(nested, node)
        self._node = end

    def _cells(self, row: "etree._Element", slots: Sequence[Slot]) -> list[list[Paragraph]]:
        """The paragraphs with words of each cell; what stands behind a merge, where Word shows nothing, is left out."""
        covered = {slot.cell for slot in slots if slot.continued}
        cells: list[list[Paragraph]] = []
        for index, cell in enumerate(named(row, "tc")):
            paragraphs: list[Paragraph] = []
            for item in cell:
                if not is_element(item):
                    continue
                for block in self._blocks(item):
                    if isinstance(block, Paragraph):
                        paragraphs.append(block)
                    else:  # read behind the row; its nodes are counted where they stand
                        self._nested.append((block, self._node))
                        self._node += count_nodes(block)
            paragraphs = [part for part in paragraphs if part.text.strip()]
            if index in covered and paragraphs:
                text = "\n".join(part.text for part in paragraphs).strip()
                self.omissions.append(Omission("hidden", text, self.out.builder.next_start))
                paragraphs = []
            cells.append(paragraphs)
        return cells

    def _take_nested(self) -> list[tuple["etree._Element", int]]:
        nested, self._nested = self._nested, []
        return nested


def _grid(rows: Sequence["etree._Element"], words: Sequence[Sequence[Words]]) -> tuple[Grid, int]:
    """Where the cells of a table stand, by ``gridSpan``, ``vMerge``, ``hMerge`` and the columns that rows leave out."""
    placed: Grid = []
    above: dict[int, int] = {}  # start → width of the cells that a vertical merge may go on from
    for row, told in zip(rows, words, strict=True):
        at = _columns(child(row, "trPr"), "gridBefore", 0)
        slots: list[Slot] = []
        merging: dict[int, int] = {}
        for index, cell in enumerate(named(row, "tc")):
            properties = child(cell, "tcPr")
            width = _columns(properties, "gridSpan", 1)
            vertical = _merge(properties, "vMerge")
            if _merge(properties, "hMerge") == "continue" and slots and not told[index].characters:
                slots[-1] = slots[-1]._replace(width=slots[-1].width + width)
                if slots[-1].start in merging:
                    merging[slots[-1].start] += width
            else:
                slots.append(Slot(at, width, index, vertical == "continue"))
                if vertical:
                    merging[at] = width
            at += width
        slots = [slot._replace(continued=slot.continued and above.get(slot.start) == slot.width) for slot in slots]
        placed.append(slots)
        above = merging
    return columns_of(placed) or (
        plain_rows(len(row) for row in words),
        max((len(row) for row in words), default=0),
    )


def _row_nodes(table: "etree._Element", first: int) -> tuple[dict["etree._Element", int], int]:
    """The number of the first node of each row, those of rows that are not read counted too; that behind the table."""
    starts: dict[etree._Element, int] = {}
    for item in table.iter():
        if is_node(item):
            first += 1
        elif is_element(item) and local(item) == "tr":
            starts[item] = first
    return starts, first


def _columns(properties: "etree._Element | None", name: str, least: int) -> int:
    number = val(properties, name) or ""
    return max(least, min(int(number), 1000)) if number.isdecimal() and len(number) < 9 else least


def _merge(properties: "etree._Element | None", name: str) -> str | None:
    """``restart`` or ``continue``; None without the element."""
    return None if child(properties, name) is None else val(properties, name) or "continue"


def _words(cell: "etree._Element") -> Words:
    """The words of a cell, without those of tables in it and of what was deleted."""
    characters = lines = 0
    stack = [part for part in cell if is_element(part)]
    while stack:
        element = stack.pop()
        name = local(element)
        if name in ("t", "sym"):
            characters += len(node_text(name, element).strip())
        elif name not in ("tbl", "del", "moveFrom"):
            lines += name == "p"
            stack.extend(part for part in element if is_element(part))
    return Words(characters, lines)


def _apart(control: "etree._Element") -> str | None:
    """What a content control holds besides text of the report: a table of contents, a cover, a prompt."""
    properties = child(control, "sdtPr")
    gallery = val(child(properties, "docPartObj"), "docPartGallery")
    return _GALLERIES.get(gallery or "") or ("building_block" if flag(properties, "showingPlcHdr") else None)


def _boxes(item: "etree._Element") -> Iterator["etree._Element"]:
    """The outermost text boxes of a drawing, each once: of alternatives only the first choice."""
    stack = [item]
    while stack:
        element = stack.pop()
        if local(element) == "txbxContent":
            yield element
            continue
        inner = [part for part in element if is_element(part)]
        if local(element) == "AlternateContent":
            inner = inner[:1]
        stack.extend(reversed(inner))


def _has_picture(item: "etree._Element") -> bool:
    """Whether a drawing with text boxes has a picture or a chart beside them."""
    return any(
        is_element(part) and local(part) in ("blip", "imagedata", "chart", "relIds", "OLEObject")
        for part in item.iter()
    )


def _mark_is_deleted(properties: "etree._Element") -> bool:
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _choose(element: "etree._Element", walker: Walker) -> Iterator["etree._Element"]:
    """The children to read; of alternatives only the first choice, the rest is counted and passed over."""
    if local(element) != "AlternateContent":
        for item in element:
            if is_element(item):
                yield item
        return
    chosen = child(element, "Choice")
    if chosen is None:
        chosen = child(element, "Fallback")
    for item in element:
        if item is chosen:
            for part in item:
                if is_element(part):
                    yield part
        elif is_element(item):
            walker._node += count_nodes(item)
