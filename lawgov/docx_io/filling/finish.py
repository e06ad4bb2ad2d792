"""The rendered part made right: lines of values, holes, cells that need a paragraph, marks that may stand only once."""

import re
from copy import deepcopy

from lxml import etree

from lawgov.docx_io.elements import child, is_element, local
from lawgov.docx_io.filling.budget import Budget
from lawgov.docx_io.filling.runs import empty_copy, insert_property
from lawgov.docx_io.filling.sheet import WHOLE, instructed, instruction
from lawgov.docx_io.markup import XML_SPACE, W, w
from lawgov.holes import HOLE

_CONTAINERS = tuple(f"{{{W}}}{name}" for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote"))
_WORD14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def finish(root: "etree._Element", budget: Budget) -> None:
    """All that a part needs after rendering, but for the report's body."""
    for node in [item for item in root.iter(etree.ProcessingInstruction) if instructed(item) == WHOLE]:
        _one_value(node, budget)
    for text in list(root.iter(f"{{{W}}}t")):
        if len(text):
            _with_breaks(text)
    for run in [item for item in root.iter(f"{{{W}}}r") if any(HOLE.search(str(t.text or "")) for t in item)]:
        _show_holes(run, budget)
    _mend_containers(root)
    _once_only(root)


def _one_value(node: "etree._Element", budget: Budget) -> None:
    """A paragraph that is just a value: one paragraph a line of it, none if it is empty."""
    paragraph = node.getparent()
    if paragraph is None:
        return
    paragraph.remove(node)
    texts = list(paragraph.iter(f"{{{W}}}t"))
    if len(texts) != 1:
        if not texts or not any(str(t.text or "") or len(t) for t in texts):
            _remove(paragraph)
        return
    lines = _lines(texts[0])
    if lines == [[""]]:
        _remove(paragraph)
        return
    for old in list(texts[0]):
        texts[0].remove(old)
    texts[0].text = ""
    budget.copies(len(lines), paragraph)
    for line in lines:
        texts[0].text = line[0]
        for old in list(texts[0]):
            texts[0].remove(old)
        for piece in line[1:]:
            tab = instruction("tab")
            texts[0].append(tab)
            tab.tail = piece
        paragraph.addprevious(deepcopy(paragraph))
    _remove(paragraph)


def _lines(text: "etree._Element") -> list[list[str]]:
    """The lines of a ``w:t``, each as the pieces between its tabs."""
    lines = [[str(text.text or "")]]
    for node in text:
        if instructed(node) == "line":
            lines.append([str(node.tail or "")])
        elif instructed(node) == "tab":
            lines[-1].append(str(node.tail or ""))
    return lines


def _with_breaks(text: "etree._Element") -> None:
    """Breaks and tabs of a value as Word's own elements between several ``w:t``."""
    for number, line in enumerate(_lines(text)):
        if number:
            text.addprevious(w("br"))
        for position, piece in enumerate(line):
            if position:
                text.addprevious(w("tab"))
            if piece:
                text.addprevious(_text(piece))
    _remove(text)


def _text(piece: str) -> "etree._Element":
    made = w("t")
    made.text = piece
    made.set(XML_SPACE, "preserve")
    return made


def _show_holes(run: "etree._Element", budget: Budget) -> None:
    """【待补充：…】 in yellow, in a run of its own."""
    look = child(run, "rPr")
    pieces: list[tuple[bool, etree._Element]] = []
    for item in list(run):
        if item is look:
            continue
        if not (is_element(item) and local(item) == "t"):
            pieces.append((False, item))
            continue
        parts = re.split(f"({HOLE.pattern})", str(item.text or ""))
        pieces += [(HOLE.fullmatch(part) is not None, _text(part)) for part in parts if part]
    budget.copies(len(pieces), look, empty_copy(run))
    for shown, item in pieces:
        new = empty_copy(run)
        own = w("rPr") if look is None else deepcopy(look)
        if shown and child(own, "highlight") is None:
            insert_property(own, w("highlight", {"val": "yellow"}))
        new.extend([*([own] if len(own) else []), item])
        run.addprevious(new)
    _remove(run)


def _mend_containers(root: "etree._Element") -> None:
    """A table without rows goes; a cell, a text box, a header ends in a paragraph."""
    for table in list(root.iter(f"{{{W}}}tbl")):
        if next(table.iter(f"{{{W}}}tr"), None) is None:
            _remove(table)
    for container in root.iter(*_CONTAINERS):
        blocks = [item for item in container if is_element(item) and local(item) in ("p", "tbl", "sdt")]
        if not blocks or local(blocks[-1]) != "p":
            container.append(w("p"))
    for content in root.iter(f"{{{W}}}sdtContent"):
        parent = content.getparent()
        above = parent.getparent() if parent is not None else None
        if len(content) == 0 and above is not None and local(above) in ("body", "tc", "hdr", "ftr", "txbxContent"):
            content.append(w("p"))


def _once_only(root: "etree._Element") -> None:
    """What a loop has copied and may stand only once: bookmarks, paragraph ids, numbers of drawings."""
    ids: set[str] = set()
    names: set[str] = set()
    for mark in list(root.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
        seen, key = (ids, f"{{{W}}}id") if local(mark) == "bookmarkEnd" else (names, f"{{{W}}}name")
        value = mark.get(key, "")
        if value in seen:
            _remove(mark)
        seen.add(value)
    paragraphs: set[str] = set()
    for item in root.iter(f"{{{W}}}p", f"{{{W}}}tr"):
        value = item.get(_WORD14 + "paraId", "")
        if value and value in paragraphs:
            for name in ("paraId", "textId"):
                item.attrib.pop(_WORD14 + name, "")
        paragraphs.add(value)
    drawings = list(root.iter(_DRAWING))
    used = {item.get("id", "") for item in drawings}
    seen_drawings: set[str] = set()
    following = 1
    for item in drawings:
        if item.get("id", "") in seen_drawings:
            while str(following) in used:
                following += 1
            item.set("id", str(following))
            used.add(str(following))
        seen_drawings.add(item.get("id", ""))


def _remove(item: "etree._Element") -> None:
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)
