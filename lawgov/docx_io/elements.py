"""Small questions to the elements of a Word part, Strict and Transitional alike."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

MARKS = frozenset({"footnoteReference", "endnoteReference"})
"""The signs of notes: the text of a note leads back to them."""
NODES = MARKS | {"t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab", "delText", "instrText"}
"""The elements that ``Anchor.node`` counts, wherever they stand in the part."""

_SYMBOLS = {"F0A7": "▪", "F06C": "●", "F06E": "■", "F0FC": "✓", "F0FE": "☑", "F0A8": "☐", "F0D8": "➢", "F0B7": "•"}


def is_element(item: "etree._Element") -> bool:
    """Whether a node is an element: comments and instructions have no name (the stubs say otherwise)."""
    tag: object = item.tag
    return isinstance(tag, str)


def local(element: "etree._Element") -> str:
    """The tag without its namespace: Strict and Transitional packages are read alike."""
    return _local_name(str(element.tag))


@cache
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2]


@cache
def _sibling_tag(tag: str, name: str) -> str:
    """``name`` in the namespace of ``tag``."""
    return tag[: tag.rfind("}") + 1] + name


def child(parent: "etree._Element | None", name: str) -> "etree._Element | None":
    """The first child of that name in the parent's own namespace."""
    return None if parent is None else parent.find(_sibling_tag(str(parent.tag), name))


def val(parent: "etree._Element | None", name: str | None = None) -> str | None:
    """``w:val`` of the element, or of its child ``name``; None without either."""
    element = parent if name is None else child(parent, name)
    if element is None:
        return None
    value = element.get(_sibling_tag(str(element.tag), "val"))
    return None if value is None else str(value)


def attribute(element: "etree._Element", name: str) -> str:
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).endswith("}" + name) or key == name), ""
    )


def rows_of(table: "etree._Element") -> Iterator["etree._Element"]:
    return named(table, "tr")


def named(parent: "etree._Element", name: str) -> Iterator["etree._Element"]:
    """Rows of a table, cells of a row: also those in content controls, not those deleted."""
    for item in parent:
        if not is_element(item):
            continue
        tag = local(item)
        if tag == name:
            if name != "tr" or child(child(item, "trPr"), "del") is None:
                yield item
        elif tag in ("sdt", "sdtContent", "customXml", "ins"):
            yield from named(item, name)


def count_nodes(element: "etree._Element") -> int:
    return sum(1 for item in element.iter() if is_node(item))


def is_node(item: "etree._Element") -> bool:
    """One of ``NODES``; a tab stop of a paragraph's properties is none."""
    if not is_element(item) or local(item) not in NODES:
        return False
    parent = item.getparent()
    return parent is None or local(parent) != "tabs"


def node_text(name: str, item: "etree._Element") -> str:
    """What one of ``NODES`` shows."""
    return shown_text(name, str(item.text or ""), attribute(item, "char") if name == "sym" else "")


def shown_text(name: str, text: str, code: str = "") -> str:
    """The same of its parts: the name, the characters in it, and the ``w:char`` of a symbol."""
    if name in ("t", "delText"):
        return text
    if name in ("tab", "ptab"):
        return "\t"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        code = code.upper()
        plain = re.fullmatch(r"[0-9A-DF][0-9A-F]{3}", code) and not code.startswith(
            ("D8", "D9", "DA", "DB", "DC", "DD", "DE", "DF", "F0")
        )
        return _SYMBOLS.get(code) or (chr(int(code, 16)) if plain else "")
    return ""
