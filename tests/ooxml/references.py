"""What names something else by an id: comments, notes, numbering, bookmarks, ranges, changes, drawings, headers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from tests.ooxml.names import W14, WORD, WP, W, local

Roots = Mapping[str, etree._Element]  # the parts by the name of their kind: "document", "styles", "header" …
_STORIES = {"comments": "comment", "footnotes": "footnote", "endnotes": "endnote"}
_CHANGES = tuple(
    W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "trPrChange", "tcPrChange",
        "cellIns", "cellDel", "cellMerge", "numberingChange",
    )
)  # fmt: skip
_RANGES = ("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm", "customXmlInsRange", "customXmlDelRange", "customXmlMoveFromRange", "customXmlMoveToRange")  # fmt: skip


def _ids(items: Iterable[etree._Element], key: str = W + "id") -> list[str]:
    return [str(item.get(key)) for item in items]


def _twice(values: Iterable[str]) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count > 1)


def part_faults(root: etree._Element) -> Iterator[str]:
    """What must fit together within one part."""
    for name in _RANGES:
        yield from _ranges(root, name)
    for value in _twice(str(item.get(W + "name")) for item in root.iter(W + "bookmarkStart")):
        yield f"two bookmarks named {value}{WORD}"
    for value in _twice(_ids(root.iter(*_CHANGES))):
        yield f"two tracked changes with the id {value}{WORD}"
    for value in _twice(_ids(root.iter(WP + "docPr"), "id")):
        yield f"two wp:docPr with the id {value}"
    for value in _twice(str(item.get(W14 + "paraId")) for item in root.iter(W + "p", W + "tr") if item.get(W14 + "paraId")):  # fmt: skip
        yield f"two paragraphs with the w14:paraId {value}"
    for value in _twice(_ids(root.iter(W + "sdtPr/" + W + "id"), W + "val")):
        yield f"two content controls with the id {value}"
    for section in root.iter(W + "sectPr"):
        for value in _twice(f"{local(item)} {item.get(W + 'type')}" for item in section if local(item).endswith("Reference")):  # fmt: skip
            yield f"w:sectPr has two w:{value}"


def _ranges(root: etree._Element, name: str) -> Iterator[str]:
    opened: list[str] = []
    closed: list[str] = []
    for item in root.iter(f"{W}{name}Start", f"{W}{name}End"):
        value = str(item.get(W + "id"))
        if local(item).endswith("Start"):
            if value in opened:
                yield f"two w:{name}Start with the id {value}"
            opened.append(value)
        else:
            if value in closed:
                yield f"two w:{name}End with the id {value}"
            elif value not in opened:
                yield f"w:{name}End {value} without a start before it"
            closed.append(value)
    for value in opened:
        if value not in closed:
            yield f"w:{name}Start {value} without an end"


def reference_faults(parts: Mapping[str, tuple[str, etree._Element]]) -> Iterator[str]:
    """What must fit together between parts.

    Args:
        parts: name in the package → the last part of its relationship's type, and its root.
    """
    one = {kind: root for kind, root in parts.values() if kind not in ("header", "footer")}
    texts = [(name, root) for name, (kind, root) in parts.items() if kind in ("officeDocument", "header", "footer", *_STORIES)]  # fmt: skip
    yield from _stories(one, texts)
    yield from _numbering(one, parts)
    yield from _sections(one)


def _stories(one: Roots, texts: list[tuple[str, etree._Element]]) -> Iterator[str]:
    document = one.get("officeDocument")
    for kind, item in _STORIES.items():
        root = one.get(kind)
        ids = _ids(root.iterchildren(W + item)) if root is not None else []
        for value in _twice(ids):
            yield f"two w:{item} with the id {value}"
        special = set(_ids(e for e in root.iterchildren(W + item) if e.get(W + "type", "normal") != "normal")) if root is not None else set()  # fmt: skip
        references: list[str] = []
        for name, text in texts:
            tags = ("commentRangeStart", "commentRangeEnd", "commentReference") if item == "comment" else (f"{item}Reference",)  # fmt: skip
            for found in text.iter(*(W + tag for tag in tags)):
                value = str(found.get(W + "id"))
                if value not in ids or value in special:
                    yield f"{name}: w:{local(found)} {value} without a w:{item}"
                if local(found).endswith("Reference"):
                    references.append(value)
        for value in _twice(references):
            yield f"two w:{item}Reference to {value}"
        for value in ids:
            if value not in special and value not in references and document is not None:
                yield f"w:{item} {value} has no w:{item}Reference"
    settings = one.get("settings")
    for item in ("footnote", "endnote"):
        notes = one.get(item + "s")
        ids = _ids(notes.iterchildren(W + item)) if notes is not None else []
        for found in settings.iterfind(f"{W}{item}Pr/{W}{item}") if settings is not None else ():
            if found.get(W + "id") not in ids:
                yield f"settings: no w:{item} {found.get(W + 'id')}"


def _numbering(one: Roots, parts: Mapping[str, tuple[str, etree._Element]]) -> Iterator[str]:
    root = one.get("numbering")
    nums, abstracts = [], []
    if root is not None:
        nums = _ids(root.iterchildren(W + "num"), W + "numId")
        abstracts = _ids(root.iterchildren(W + "abstractNum"), W + "abstractNumId")
        for value in _twice(nums):
            yield f"two w:num with the id {value}"
        for value in _twice(abstracts):
            yield f"two w:abstractNum with the id {value}"
        for item in root.iterfind(f"{W}num/{W}abstractNumId"):
            if item.get(W + "val") not in abstracts:
                yield f"no w:abstractNum {item.get(W + 'val')}"
        for item in root.iterchildren(W + "abstractNum"):
            for value in _twice(_ids(item.iterchildren(W + "lvl"), W + "ilvl")):
                yield f"w:abstractNum has level {value} twice"
    for name, (_, part) in parts.items():
        for item in part.iterfind(f".//{W}numPr/{W}numId"):
            if item.get(W + "val") not in (*nums, "0"):
                yield f"{name}: no w:num {item.get(W + 'val')}"


def _sections(one: Roots) -> Iterator[str]:
    document, settings = one.get("officeDocument"), one.get("settings")
    if document is None:
        return
    body = document.find(W + "body")
    if body is None:
        yield "w:document lacks w:body"
    elif body.find(W + "sectPr") is None:
        yield "w:body lacks a last w:sectPr"
    even = any(item.get(W + "type") == "even" for item in document.iter(W + "headerReference", W + "footerReference"))
    switch = settings.find(W + "evenAndOddHeaders") if settings is not None else None
    if even and (switch is None or switch.get(W + "val") in ("0", "false", "off")):
        yield "an even header or footer, but no w:evenAndOddHeaders in the settings"
