"""The page set-up of sections, and the page numbers in their footers and headers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, node_text, val
from lawgov.docx_io.looks import measure
from lawgov.docx_io.package import Package
from lawgov.docx_io.styles import flag
from lawgov.errors import SourceError
from lawgov.layout.formatting import PageNumber, ParagraphLayout, SectionLayout

if TYPE_CHECKING:
    from lawgov.docx_io.formatting import Painter

_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_VML = re.compile(r"mso-position-horizontal:\s*(left|center|right|inside|outside)")
_MOST = 2000  # sections that are looked at: each costs as many footers
_MM = Decimal("25.4") / 1440
_HALF = Decimal(221)  # points: half of the type area


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
    setups: "Sequence[etree._Element]", relations: Relations, painter: "Painter", *, gutter_on_top: bool = False
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
        found.append(_section(setup, kept, gutter_on_top=gutter_on_top))
    return tuple(found) or (SectionLayout(None, None, None, None, None, None),)


def _section(
    setup: "etree._Element", kept: "dict[tuple[str, str], tuple[PageNumber, ...]]", *, gutter_on_top: bool
) -> SectionLayout:
    size, margins, grid = (child(setup, name) for name in ("pgSz", "pgMar", "docGrid"))
    left, top, gutter = _mm(margins, "left"), _mm(margins, "top"), _mm(margins, "gutter") or Decimal(0)
    beside, above = (Decimal(0), gutter) if gutter_on_top else (gutter, Decimal(0))
    form = attribute(grid, "type") if grid is not None else ""
    pitch = measure(attribute(grid, "linePitch")) if grid is not None else None
    added = measure(attribute(grid, "charSpace")) if grid is not None else None
    return SectionLayout(
        width=_mm(size, "w"),
        height=_mm(size, "h"),
        top=None if top is None else top + above,
        bottom=_mm(margins, "bottom"),
        left=None if left is None else left + beside,
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
        text, at = _numbered(element)
        if at is None:
            continue
        layout = painter.paragraph(element)
        look = painter.look_of(element, at)
        found.append(
            PageNumber("", text.strip(), _side(element, text, layout, painter), look, layout.left, layout.right)
        )
    return found


def _side(element: "etree._Element", text: str, layout: ParagraphLayout, painter: "Painter") -> str:
    """On which side of the page the number of a paragraph stands; "" where only rendering would tell."""
    frame = child(child(element, "pPr"), "framePr")
    if frame is not None and (aligned := attribute(frame, "xAlign")):
        return aligned
    if any(local(item) in ("anchor", "inline", "shape") for item in element.iterancestors()):
        return _box_alignment(element)
    tab = next((t for t in element.iter() if is_element(t) and local(t) == "ptab"), None)
    if tab is not None:
        return attribute(tab, "alignment")
    if tabs := len(text) - len(text.lstrip("\t")):
        return _stop(tabs, painter.shape(child(element, "pPr")).get("tabs", ()))
    if layout.alignment in ("left", "both") and layout.left * layout.look.size > _HALF:
        return "right"
    return layout.alignment


def _stop(tabs: int, stops: "Sequence[tuple[Decimal, str]]") -> str:
    """Where so many tabs lead; a left stop in the right half leads there too."""
    stops = sorted(stop for stop in stops if stop[1] not in ("clear", "bar", "num"))
    if tabs > len(stops):
        return ""
    at, kind = stops[tabs - 1]
    return "right" if kind in ("right", "end") or (kind in ("left", "start") and at > _HALF * 20) else kind


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


def _numbered(paragraph: "etree._Element") -> "tuple[str, etree._Element | None]":
    """The text of a paragraph with # for the page number, and the run that shows the number.

    Other fields show what they came to; what stands in a text box is that box's own.
    """
    pieces: list[str] = []
    codes: list[str] = []  # of the complex fields that are open
    results: list[bool] = []  # whether each has come to its result
    shows: etree._Element | None = None
    result: etree._Element | None = None  # the run of the number that is being read
    for item in _own(paragraph):
        name = local(item)
        numbered = any(_PAGE.match(code) for code in codes)
        if name == "pgNum" or (name == "fldSimple" and _PAGE.match(attribute(item, "instr"))):
            pieces.append("#")
            run = next((r for r in item.iter() if is_element(r) and local(r) == "r"), None)
            run = item.getparent() if name == "pgNum" else run
            shows = shows if shows is not None else run if run is not None else item
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
                    at = result if result is not None else item.getparent()
                    shows, result = shows if shows is not None else at, None
        elif name == "instrText" and codes:
            codes[-1] += str(item.text or "")
        elif name == "t" and numbered and all(results) and result is None:
            result = item.getparent()
        elif name in ("t", "tab", "ptab", "noBreakHyphen", "sym") and not numbered and all(results):
            if name == "tab" and item.getparent() is not None and local(item.getparent()) == "tabs":  # type: ignore[arg-type]
                continue
            if not _in_simple_page(item, paragraph):
                pieces.append(node_text(name, item))
    return "".join(pieces), shows


def _own(paragraph: "etree._Element") -> "Iterator[etree._Element]":
    """The elements of a paragraph in order, without those of text boxes on it and of fallbacks."""
    stack = [item for item in reversed(paragraph) if is_element(item)]
    while stack:
        item = stack.pop()
        if local(item) in ("txbxContent", "Fallback", "drawing", "pict"):
            continue
        yield item
        stack += [part for part in reversed(item) if is_element(part)]


def _in_simple_page(item: "etree._Element", paragraph: "etree._Element") -> bool:
    for ancestor in item.iterancestors():
        if ancestor is paragraph:
            return False
        if local(ancestor) == "fldSimple" and _PAGE.match(attribute(ancestor, "instr")):
            return True
    return False
