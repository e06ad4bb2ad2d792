"""The page set-up of sections, and the page numbers in their footers and headers."""

import re
from collections.abc import Sequence
from decimal import Decimal
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, node_text, val
from lawgov.docx_io.looks import measure
from lawgov.docx_io.package import Package
from lawgov.docx_io.styles import flag
from lawgov.errors import SourceError
from lawgov.layout.formatting import PageNumber, SectionLayout

if TYPE_CHECKING:
    from lawgov.docx_io.formatting import Painter

_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_VML = re.compile(r"mso-position-horizontal:\s*(left|center|right|inside|outside)")
_MOST = 2000  # sections that are looked at: each costs as many footers
_MM = Decimal("25.4") / 1440


class Relations:
    """The parts that the main part refers to, by kind and by id; one that is broken counts as missing."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._targets: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._read: dict[str, etree._Element | None] = {}
        folder, _, name = main.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        for item in package.xml(rels) if rels in package else ():
            if not is_element(item) or item.get("TargetMode") == "External":
                continue
            target = str(item.get("Target", ""))
            path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(main), target))
            self._targets[str(item.get("Id", ""))] = path
            self._kinds.setdefault(str(item.get("Type", "")).rpartition("/")[2], path)

    def part(self, kind: str) -> "etree._Element | None":
        return self._open(self._kinds.get(kind))

    def target(self, key: str) -> "etree._Element | None":
        return self._open(self._targets.get(key))

    def _open(self, name: str | None) -> "etree._Element | None":
        if name is None or name not in self._package:
            return None
        if name not in self._read:
            try:
                self._read[name] = self._package.xml(name)
            except SourceError:
                self._read[name] = None
        return self._read[name]


def sections_of(
    setups: "Sequence[etree._Element]", relations: Relations, painter: "Painter"
) -> tuple[SectionLayout, ...]:
    """Each section with the footers and headers that it names or takes over from the one before; at least one."""
    kept: dict[tuple[str, str], tuple[PageNumber, ...]] = {}
    found: list[SectionLayout] = []
    known: dict[str, list[PageNumber]] = {}
    for setup in setups[:_MOST]:
        for item in setup:
            if not is_element(item) or local(item) not in ("footerReference", "headerReference"):
                continue
            where, kind, key = local(item)[:6], attribute(item, "type") or "default", attribute(item, "id")
            if key not in known:
                known[key] = _page_numbers(relations.target(key), painter)
            kept[(where, kind)] = tuple(
                PageNumber(kind, n.text, n.alignment, n.look, n.left, n.right, where == "header") for n in known[key]
            )
        found.append(_section(setup, kept))
    return tuple(found) or (SectionLayout(None, None, None, None, None, None),)


def _section(setup: "etree._Element", kept: "dict[tuple[str, str], tuple[PageNumber, ...]]") -> SectionLayout:
    size, margins, grid = (child(setup, name) for name in ("pgSz", "pgMar", "docGrid"))
    left, gutter = _mm(margins, "left"), _mm(margins, "gutter") or Decimal(0)
    form = attribute(grid, "type") if grid is not None else ""
    pitch = measure(attribute(grid, "linePitch")) if grid is not None else None
    added = measure(attribute(grid, "charSpace")) if grid is not None else None
    return SectionLayout(
        width=_mm(size, "w"),
        height=_mm(size, "h"),
        top=_mm(margins, "top"),
        bottom=_mm(margins, "bottom"),
        left=None if left is None else left + gutter,
        right=_mm(margins, "right"),
        grid=form if form and form != "default" else None,
        grid_pitch=None if pitch is None else pitch / 20,
        grid_tracking=(added or Decimal(0)) / 4096,
        continuous=val(setup, "type") == "continuous",
        title_page=bool(flag(setup, "titlePg")),
        numbers=tuple(number for numbers in kept.values() for number in numbers),
        footers=tuple(kind for where, kind in kept if where == "footer"),
    )


def _mm(element: "etree._Element | None", name: str) -> Decimal | None:
    """A measure of the page in millimetres; margins may be negative, which only fixes them."""
    if element is None:
        return None
    names = {"left": ("left", "start"), "right": ("right", "end")}.get(name, (name,))
    value = next((value for key in names if (value := measure(attribute(element, key))) is not None), None)
    return None if value is None else abs(value) * _MM


def _page_numbers(root: "etree._Element | None", painter: "Painter") -> list[PageNumber]:
    """The paragraphs with a page number, those of text boxes and frames too."""
    found = []
    for element in root.iter() if root is not None else ():
        if not is_element(element) or local(element) != "p" or _in_fallback(element):
            continue
        text = _numbered(element)
        if "#" not in text:
            continue
        layout = painter.paragraph(element)
        frame = child(child(element, "pPr"), "framePr")
        alignment = (attribute(frame, "xAlign") if frame is not None else "") or _box_alignment(element)
        tabs = len(text) - len(text.lstrip("\t"))
        if not alignment:
            alignment = layout.alignment if not tabs else "center" if tabs == 1 else "right"
        found.append(PageNumber("", text.strip(), alignment, layout.look, layout.left, layout.right))
    return found


def _in_fallback(element: "etree._Element") -> bool:
    return any(is_element(item) and local(item) == "Fallback" for item in element.iterancestors())


def _box_alignment(element: "etree._Element") -> str:
    """How the text box around a paragraph stands; nothing outside of one."""
    for item in element.iterancestors():
        if local(item) == "anchor":
            return next((str(a.text or "").strip() for a in item.iter() if is_element(a) and local(a) == "align" and local(a.getparent()) == "positionH"), "")  # type: ignore[arg-type]  # fmt: skip
        if local(item) == "shape" and (match := _VML.search(str(item.get("style", "")))):
            return match[1]
    return ""


def _numbered(paragraph: "etree._Element") -> str:
    """The text of a paragraph with # for the page number; other fields show what they came to."""
    pieces: list[str] = []
    codes: list[str] = []  # of the complex fields that are open
    results: list[bool] = []  # whether each has come to its result
    for item in paragraph.iter():
        if not is_element(item):
            continue
        name = local(item)
        numbered = any(_PAGE.match(code) for code in codes)
        if name == "pgNum" or (name == "fldSimple" and _PAGE.match(attribute(item, "instr"))):
            pieces.append("#")
        elif name == "fldChar":
            kind = attribute(item, "fldCharType")
            if kind == "begin":
                codes.append("")
                results.append(False)
            elif kind == "separate" and results:
                results[-1] = True
            elif kind == "end" and codes:
                results.pop()
                if _PAGE.match(codes.pop()):
                    pieces.append("#")
        elif name == "instrText" and codes:
            codes[-1] += str(item.text or "")
        elif name in ("t", "tab", "ptab", "noBreakHyphen", "sym") and not numbered and all(results):
            if name == "tab" and item.getparent() is not None and local(item.getparent()) == "tabs":  # type: ignore[arg-type]
                continue
            if not _in_simple_page(item, paragraph):
                pieces.append(node_text(name, item))
    return "".join(pieces)


def _in_simple_page(item: "etree._Element", paragraph: "etree._Element") -> bool:
    for ancestor in item.iterancestors():
        if ancestor is paragraph:
            return False
        if local(ancestor) == "fldSimple" and _PAGE.match(attribute(ancestor, "instr")):
            return True
    return False
