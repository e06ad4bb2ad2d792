"""DOCX → Source: our own walk of the package in document order, as the reader of the final text sees it."""

from collections.abc import Iterator
from dataclasses import replace
from posixpath import dirname, join, normpath

from lxml import etree

from lawgov.docx_io.elements import attribute, is_element, local
from lawgov.docx_io.lazy import LazyLayout
from lawgov.docx_io.numbering import Numbering
from lawgov.docx_io.package import Package
from lawgov.docx_io.styles import Styles
from lawgov.docx_io.walk import Walker
from lawgov.errors import SourceError
from lawgov.sources.limits import Limits
from lawgov.sources.model import Omission, Source

_MAIN = (
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml", "ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
)  # fmt: skip
_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


def read_docx(data: bytes, limits: Limits) -> Source:
    """Read a Word package, Transitional or Strict, with or without macros, document or template.

    Returns:
        The ``Source``: tracked insertions are in the text, deletions, hidden text, field codes,
        comments, tables of contents and headers are in ``omissions``. ``Anchor.node`` counts the
        text nodes of the main part in document order.
    Raises:
        SourceError: the package is broken, or is no Word document. LimitError: it is too large.
    """
    package = Package(data, limits)
    main = main_part(package)
    related = related_parts(package, main)
    styles = Styles(_part(package, related, "styles"))
    numbering = Numbering(_part(package, related, "numbering"))
    walker = Walker(styles, numbering)
    for block in _top_level(package, main):
        walker.block(block)
    walker.finish()
    for kind in ("footnotes", "endnotes"):
        root = _part(package, related, kind)
        if root is not None:
            walker.notes(root)
    omissions = [*walker.omissions, *_beside(package, related, walker)]
    source = walker.out.build(omissions, _core_title(package))
    return replace(source, lazy_layout=LazyLayout(data, limits))


def main_part(package: Package) -> str:
    """The name of the part with the text; anything but a Word document is refused."""
    if "[Content_Types].xml" not in package:
        raise SourceError(None, "不是 Word 文档，压缩包里没有内容清单")
    types = package.xml("[Content_Types].xml")
    overrides = {str(e.get("PartName", "")).lstrip("/"): str(e.get("ContentType", "")) for e in types if is_element(e)}
    for kind, target in targets(package, ""):
        name = normpath(target.lstrip("/"))
        if kind == "officeDocument" and name in package:
            found = overrides.get(name, "")
            if not found or found.endswith(_MAIN) or "wordprocessingml" in found:
                return name
    for name, content in overrides.items():
        if content.endswith(_MAIN) and name in package:
            return name
    raise SourceError(None, "压缩包里没有 Word 正文，不是 Word 文档或者已经损坏")


def targets(package: Package, part: str) -> list[tuple[str, str]]:
    """(kind, target) of a part's internal relationships."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels".lstrip("/") if part else "_rels/.rels"
    if rels not in package:
        return []
    return [
        (str(e.get("Type", "")).rpartition("/")[2], str(e.get("Target", "")))
        for e in package.xml(rels)
        if is_element(e) and e.get("TargetMode") != "External"
    ]


def related_parts(package: Package, main: str) -> dict[str, list[str]]:
    """The parts that ``main`` names, by the last word of the relationship's type: ``styles``, ``comments`` …"""
    found: dict[str, list[str]] = {}
    for kind, target in targets(package, main):
        name = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(main), target))
        if name in package:
            found.setdefault(kind, []).append(name)
    return found


def _part(package: Package, related: dict[str, list[str]], kind: str) -> "etree._Element | None":
    return package.xml(related[kind][0]) if related.get(kind) else None


def _top_level(package: Package, main: str) -> Iterator["etree._Element"]:
    """The children of the body, one at a time; what has been read is freed."""
    tags = [f"{{{space}}}{name}" for space in _NAMESPACES for name in ("p", "tbl", "sdt", "customXml", "ins", "body")]
    tags.append("{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent")
    seen = False
    for element in package.iterparse(main, tags):
        parent = element.getparent()
        if local(element) == "body":
            seen = True
            continue
        if parent is None or local(parent) != "body":
            continue
        yield element
        element.clear()
        while (before := element.getprevious()) is not None:
            parent.remove(before)
    if not seen:
        raise SourceError(None, "Word 正文的结构不完整，请在 Word 里打开后另存一份")


def _beside(package: Package, related: dict[str, list[str]], walker: Walker) -> Iterator[Omission]:
    """Comments, headers and footers."""
    comments = _part(package, related, "comments")
    for element in comments if comments is not None else ():
        if is_element(element):
            key = attribute(element, "id")
            yield Omission("comment", _plain(element), walker.comment_places.get(key))
    for kind in ("header", "footer"):
        for name in sorted(related.get(kind, [])):
            text = _plain(package.xml(name))
            if text:
                yield Omission(kind, text)


def _plain(root: "etree._Element") -> str:
    """The text of a part that is not read any closer."""
    paragraphs = [element for element in root.iter() if is_element(element) and local(element) == "p"]
    lines = [
        "".join(str(t.text or "") for t in paragraph.iter() if is_element(t) and local(t) == "t")
        for paragraph in paragraphs
    ]
    return "\n".join(line for line in lines if line.strip())


def _core_title(package: Package) -> str | None:
    if "docProps/core.xml" not in package:
        return None
    for element in package.xml("docProps/core.xml"):
        if is_element(element) and local(element) == "title":
            return (element.text or "").strip() or None
    return None
