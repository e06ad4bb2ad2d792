"""A Word package → ``WordLayout``: the same walk as for the text, looking at formatting instead of words."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, node_text, rows_of, val
from lawgov.docx_io.looks import (
    ListLevels,
    Properties,
    StyleSheet,
    Theme,
    direct_looks,
    laid_over,
    paragraph_properties,
    run_look,
    run_properties,
)
from lawgov.docx_io.numbering import Numbering
from lawgov.docx_io.package import Package
from lawgov.docx_io.read import main_part
from lawgov.docx_io.runs import Paragraph
from lawgov.docx_io.section import Relations, sections_of
from lawgov.docx_io.styles import Styles, flag
from lawgov.docx_io.walk import Walker
from lawgov.errors import SourceError
from lawgov.layout.formatting import ParagraphLayout, Run, RunLook, TableLayout, WordLayout
from lawgov.sources.limits import Limits

_BLOCKS = frozenset({"p", "tbl", "sdt", "customXml", "ins", "AlternateContent"})  # what the reader of the text reads
_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "Fallback", "rt", "drawing", "pict", "object", "sdtPr", "txbxContent"})
_PICTURES = frozenset({"drawing", "pict", "object"})
_TWIPS = Decimal(20)


def read_layout(data: bytes, limits: Limits) -> WordLayout | None:
    """The layout of a package that was read before; None if a part that only the layout needs is broken."""
    try:
        return _Reader(Package(data, limits)).layout()
    except SourceError:
        return None


class _Reader:
    def __init__(self, package: Package) -> None:
        self._main = main_part(package)
        self._root = package.xml(self._main)
        self._relations = Relations(package, self._main)
        self._settings = self._relations.part("settings")
        styles, numbering = self._relations.part("styles"), self._relations.part("numbering")
        theme = Theme.of(self._relations.part("theme"), self._settings)
        self.painter = Painter(StyleSheet(styles, ListLevels(numbering), theme), theme)
        self._walker = _Walker(Styles(styles), Numbering(numbering), self.painter)

    def layout(self) -> WordLayout:
        body = child(self._root, "body")
        setups: list[etree._Element] = []
        for block in body if body is not None else ():
            if not is_element(block):
                continue
            if local(block) == "sectPr":
                setups.append(block)
            elif local(block) in _BLOCKS:
                self._walker.section = len(setups)
                self._walker.block(block)
                setups += _ends_of_sections(block)
        odd_and_even = bool(flag(self._settings, "evenAndOddHeaders"))
        return WordLayout(
            sections=sections_of(
                setups, self._relations, self.painter, gutter_on_top=bool(flag(self._settings, "gutterAtTop"))
            ),
            paragraphs=tuple(sorted(self._walker.found, key=lambda paragraph: paragraph.number)),
            tables=tuple(self._walker.tables),
            odd_and_even=odd_and_even,
            default_size=self.painter.default_size,
        )


def _ends_of_sections(block: "etree._Element") -> "Iterator[etree._Element]":
    """The set-ups that stand in paragraphs of a block, where their sections end; not those of revisions."""
    for element in block.iter():
        if is_element(element) and local(element) == "p":
            setup = child(child(element, "pPr"), "sectPr")
            if setup is not None:
                yield setup


class _Walker(Walker):
    """Notes the look of each paragraph under the number that the text's reader gives it."""

    def __init__(self, styles: Styles, numbering: Numbering, painter: "Painter") -> None:
        super().__init__(styles, numbering)
        self.found: list[ParagraphLayout] = []
        self.tables: list[TableLayout] = []
        self.section = 0
        self._painter = painter
        self._within: list[tuple[int, str | None]] = []  # number and style of the tables around

    def _paragraph(self, element: "etree._Element") -> Paragraph:
        number = self._number + 1
        read = super()._paragraph(element)
        if not self._in_box:
            pieces = read.lines[0].pieces
            automatic = pieces[0][0] if pieces and pieces[0][1].node == -1 else ""
            table, style = self._within[-1] if self._within else (0, None)
            layout = self._painter.paragraph(element, style)
            self.found.append(replace(layout, number=number, list_number=automatic, section=self.section, table=table))
        return read

    def _table(self, table: "etree._Element", *more: Any) -> None:
        number = self._tables + 1
        rows = list(rows_of(table))
        head = bool(rows) and bool(flag(child(rows[0], "trPr"), "tblHeader"))
        self.tables.append(TableLayout(number, len(rows), head))
        self._within.append((number, val(child(table, "tblPr"), "tblStyle")))
        super()._table(table, *more)
        self._within.pop()


class Painter:
    """From the properties of a paragraph and its runs to what they come to."""

    def __init__(self, styles: StyleSheet, theme: Theme) -> None:
        self._styles, self._theme = styles, theme
        self._looks: dict[RunLook, RunLook] = {}  # each look once in memory

    @property
    def default_size(self) -> Decimal:
        return run_look(laid_over(self._styles.run_defaults, self._styles.run(self._styles.default))).size

    def shape(self, own: "etree._Element | None", table_style: str | None = None) -> Properties:
        """What a ``w:pPr`` comes to over styles and defaults."""
        style = val(own, "pStyle") or self._styles.default
        shape = laid_over(self._styles.paragraph_defaults, self._styles.paragraph(table_style))
        shape = laid_over(shape, self._styles.paragraph(style))
        shape = laid_over(shape, self._styles.list_indents(own))
        return laid_over(shape, paragraph_properties(own))

    def look_of(self, paragraph: "etree._Element", run: "etree._Element") -> RunLook:
        """The look of one run."""
        style = val(child(paragraph, "pPr"), "pStyle") or self._styles.default
        return self._look(laid_over(self._styles.run_defaults, self._styles.run(style)), child(run, "rPr"))

    def paragraph(self, element: "etree._Element", table_style: str | None = None) -> ParagraphLayout:
        """Its number, section and table are for the caller to fill in."""
        own = child(element, "pPr")
        style = val(own, "pStyle") or self._styles.default
        shape = self.shape(own, table_style)
        base = laid_over(laid_over(self._styles.run_defaults, self._styles.run(table_style)), self._styles.run(style))
        mark = self._look(base, child(own, "rPr"))
        runs: list[Run] = []
        plain: list[etree._Element | None] = []
        breaks_before = breaks_after = furnished = False
        for name, item in _contents(element):
            if name in _PICTURES:
                furnished, breaks_after = True, False
                continue
            if name == "br":
                furnished = True
                if any(run.text.strip() for run in runs):
                    breaks_after = True
                else:
                    breaks_before = True
                continue
            properties = child(item, "rPr")
            look = self._look(base, properties)
            text = _text_of(item)
            if not text or flag(properties, "vanish"):
                furnished = furnished or bool(text.strip())
                continue
            plain.append(properties)
            breaks_after = breaks_after and not text.strip()
            if runs and runs[-1].look is look:
                runs[-1] = Run(runs[-1].text + text, look)
            else:
                runs.append(Run(text, look))
        words = max(runs, key=lambda run: len(run.text.strip())).look if runs else mark
        alone = not any(run.text.strip() for run in runs)
        rule = shape.get("lineRule", "auto")
        return ParagraphLayout(
            number=0,
            runs=tuple(runs),
            mark=mark,
            style=self._styles.name(style),
            alignment=shape.get("jc") or "left",
            first_line=_first_line(shape, words.size),
            left=_characters(shape, "left", words.size),
            right=_characters(shape, "right", words.size),
            line_rule=rule,
            line=shape.get("line", Decimal(240)) / (240 if rule == "auto" else 20),
            before=_white(shape, "before"),
            after=_white(shape, "after"),
            snaps=shape.get("snapToGrid") is not False,
            outline=shape.get("outline"),
            breaks_before=bool(shape.get("pageBreakBefore")) or (breaks_before and not alone),
            breaks_after=breaks_after or (breaks_before and alone),
            direct=direct_looks(own, plain),
            framed=child(own, "framePr") is not None,
            shade=shape.get("shade"),
            furnished=furnished or child(own, "sectPr") is not None,
        )

    def _look(self, base: Properties, own: "etree._Element | None") -> RunLook:
        styled = self._styles.run(val(own, "rStyle"))
        merged = laid_over(base, styled)
        if base.get("b") and styled.get("b"):
            merged["b"] = False  # a toggle: bold in bold text is plain
        look = run_look(laid_over(merged, run_properties(own, self._theme)))
        return self._looks.setdefault(look, look)


def _contents(paragraph: "etree._Element") -> "Iterator[tuple[str, etree._Element]]":
    """What a paragraph shows, in order: runs, breaks of the page, pictures; nothing deleted, one of alternatives."""
    stack = [item for item in reversed(paragraph) if is_element(item)]
    while stack:
        item = stack.pop()
        name = local(item)
        if name in _PICTURES or (name == "br" and attribute(item, "type") == "page"):
            yield name, item
        elif name == "r":
            yield "r", item
            stack += [part for part in reversed(item) if is_element(part) and local(part) in ("br", *_PICTURES, "AlternateContent", "ruby")]  # fmt: skip
        elif name == "AlternateContent":
            chosen = child(item, "Choice")
            stack += [part for part in reversed(chosen if chosen is not None else item) if is_element(part)]
        elif name not in _LEFT_OUT and name != "br":
            stack += [part for part in reversed(item) if is_element(part)]


def _text_of(run: "etree._Element") -> str:
    return "".join(node_text(local(item), item) for item in run if is_element(item) and local(item) in ("t", "tab", "ptab", "sym", "noBreakHyphen"))  # fmt: skip


def _characters(shape: Properties, name: str, size: Decimal) -> Decimal:
    """An indent in characters; where both forms are there, that in characters holds."""
    if shape.get(name + "Chars"):
        return Decimal(shape[name + "Chars"]) / 100
    return Decimal(shape.get(name) or 0) / (_TWIPS * (size or 1))


def _white(shape: Properties, name: str) -> Decimal:
    """Points of white before or after a paragraph; a share of a line holds over points, what a page sets itself over both."""
    if shape.get("contextualSpacing"):
        return Decimal(0)  # nothing between paragraphs of one style
    if shape.get(name + "Autospacing"):
        return Decimal(14)
    if shape.get(name + "Lines"):
        return Decimal(shape[name + "Lines"]) / 100 * 12
    return Decimal(shape.get(name) or 0) / _TWIPS


def _first_line(shape: Properties, size: Decimal) -> Decimal:
    hanging = _characters(shape, "hanging", size)
    return -hanging if hanging else _characters(shape, "firstLine", size)
