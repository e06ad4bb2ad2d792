"""Which fonts a Word file needs: those that its text is set in, not all that its styles could name."""

import re
from collections.abc import Iterator

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, val
from lawgov.docx_io.markup import W
from lawgov.docx_io.package import Package
from lawgov.sources.limits import Limits

_WITH_TEXT = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_STYLES = "word/styles.xml"
_LATIN = re.compile(r"[0-9A-Za-z]")
_HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def fonts_in_use(data: bytes, limits: Limits) -> tuple[str, ...]:
    """Names as the file has them, in the order in which they are first needed; fonts of a theme are left out."""
    package = Package(data, limits)
    styles = _Styles(package.xml(_STYLES) if _STYLES in package else None)
    found: dict[str, None] = {}
    for name in sorted(filter(_WITH_TEXT.fullmatch, package.names)):
        for paragraph in package.xml(name).iter(f"{{{W}}}p"):
            own = styles.looks(val(child(paragraph, "pPr"), "pStyle") or styles.default)
            for run in paragraph.iter(f"{{{W}}}r"):
                text = "".join(str(item.text or "") for item in run.iter(f"{{{W}}}t"))
                look = child(run, "rPr")
                looks = [look, *styles.looks(val(look, "rStyle")), *own, styles.defaults]
                for pattern, slot in ((_HAN, "eastAsia"), (_LATIN, "ascii")):
                    if pattern.search(text) and (font := _first(looks, slot)):
                        found.setdefault(font)
    return tuple(found)


def _first(looks: "list[etree._Element | None]", slot: str) -> str:
    """What the nearest of the properties says of a slot; nothing where a theme has the word."""
    for look in looks:
        fonts = child(look, "rFonts")
        if fonts is None:
            continue
        if attribute(fonts, f"{slot}Theme"):
            return ""
        if font := attribute(fonts, slot):
            return font
    return ""


class _Styles:
    """The run properties along the chain of each style."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._styles: dict[str, etree._Element] = {}
        self.default: str | None = None
        self.defaults: etree._Element | None = None
        for item in root if root is not None else ():
            if not is_element(item):
                continue
            if local(item) == "docDefaults":
                self.defaults = child(child(item, "rPrDefault"), "rPr")
            elif local(item) == "style":
                self._styles[attribute(item, "styleId")] = item
                if attribute(item, "type") == "paragraph" and attribute(item, "default") in ("1", "true", "on"):
                    self.default = attribute(item, "styleId")

    def looks(self, key: str | None) -> "list[etree._Element | None]":
        return [child(style, "rPr") for style in self._chain(key)]

    def _chain(self, key: str | None) -> "Iterator[etree._Element]":
        seen: set[str] = set()
        while key is not None and key in self._styles and key not in seen:
            seen.add(key)
            yield self._styles[key]
            key = val(self._styles[key], "basedOn")
