"""A tag that Word has split over runs, put into the run in which it begins."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local
from lawgov.docx_io.filling.budget import Budget
from lawgov.docx_io.filling.sheet import ANNEX, BODY, WHOLE, InParagraph, Sheet, instruction, refused
from lawgov.docx_io.filling.tags import ANNEX_NAMES, BODY_NAMES, Kind, Tag, find_tags
from lawgov.docx_io.markup import RPR_ORDER, XML_SPACE, W, w
from lawgov.templating.plain import Refused

_TEXT = {"t": None, "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOT_OWN = frozenset({"txbxContent", "del", "moveFrom", "pPr", "rPr", "Fallback", "tbl"})
_SHOWN = frozenset(
    {"drawing", "pict", "object", "footnoteReference", "endnoteReference", "fldChar", "fldSimple", "instrText", "sym", "ptab", "oMath", "AlternateContent"}
)  # fmt: skip
_MARKS = frozenset({"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"})


def place_tags(paragraph: "etree._Element", sheet: Sheet, budget: Budget) -> None:
    """Find the paragraph's tags and put an instruction in the place of each.

    A paragraph of nothing but control tags gives way to them; one of nothing but a value is marked, so that
    a value of several lines becomes several paragraphs; one of ``{{ body }}`` is marked as the place of the body.
    """
    pieces = list(_pieces(paragraph))
    text = "".join(piece for _, piece in pieces)
    try:
        tags = find_tags(text)
    except Refused as reason:
        raise refused(text, reason) from reason
    if not tags:
        return
    budget.read(len(tags))
    for mark in [item for item in paragraph.iter() if is_element(item) and local(item) == "proofErr"]:
        _remove(mark)
    rest = _outside(text, tags)
    alone = not rest.strip() and not _shows(paragraph)
    values = [tag for tag in tags if tag.kind is Kind.VALUE]
    controls = [tag for tag in tags if tag.kind is Kind.CONTROL]
    special = next((tag for tag in values if tag.inner in (*BODY_NAMES, *ANNEX_NAMES)), None)
    section = child(child(paragraph, "pPr"), "sectPr") is not None
    if special is not None and (not alone or len(values) + len(controls) != 1 or section):
        raise InParagraph(text, f"{{{{ {special.inner} }}}} 要单独成段，同一段里不能有别的内容或者分节符")
    if alone and not values and not section:
        _give_way(paragraph, controls, sheet, text)
        return
    if special is not None:
        for element, _ in pieces:
            _remove(element)
        paragraph.append(instruction(BODY if special.inner in BODY_NAMES else ANNEX))
        return
    _put(pieces, tags, sheet, text)
    if alone and len(values) == 1 and not controls and not section:
        paragraph.append(instruction(WHOLE))
    for run in [item for item in paragraph.iter(f"{{{W}}}r") if _owner(item) is paragraph]:
        _split_run(run, sheet, budget)


def _pieces(paragraph: "etree._Element") -> Iterator[tuple["etree._Element", str]]:
    """The paragraph's own text, element by element: not what was deleted, not that of text boxes in it."""
    stack = list(reversed(paragraph))
    while stack:
        item = stack.pop()
        if not is_element(item):
            continue
        name = local(item)
        if name in _NOT_OWN:
            continue
        if name in _TEXT and item.tag == f"{{{W}}}{name}":
            if name == "br" and attribute(item, "type") in ("page", "column"):
                continue
            yield item, str(item.text or "") if name == "t" else _TEXT[name] or ""
        else:
            stack.extend(reversed(item))


def is_blank(item: "etree._Element") -> bool:
    """Whether nothing is to be seen of a paragraph, and no tag stands in it."""
    tagged = next(item.iter(etree.ProcessingInstruction), None) is not None
    return not tagged and not _shows(item) and not "".join(text for _, text in _pieces(item)).strip()


def _owner(item: "etree._Element") -> "etree._Element | None":
    return next(item.iterancestors(f"{{{W}}}p"), None)


def _shows(paragraph: "etree._Element") -> bool:
    """Whether it holds anything but text: pictures, fields, notes, page breaks."""
    return any(
        local(item) in _SHOWN or (local(item) == "br" and attribute(item, "type") in ("page", "column"))
        for item in paragraph.iter()
        if is_element(item)
    )


def _outside(text: str, tags: list[Tag]) -> str:
    edges = [0, *(edge for tag in tags for edge in (tag.start, tag.end)), len(text)]
    return "".join(text[start:end] for start, end in zip(edges[0::2], edges[1::2], strict=True))


def _give_way(paragraph: "etree._Element", controls: list[Tag], sheet: Sheet, text: str) -> None:
    for item in list(paragraph.iter()):
        if is_element(item) and local(item) in _MARKS and _owner(item) is paragraph:
            item.tail = None
            paragraph.addprevious(item)
    for tag in controls:
        paragraph.addprevious(sheet.add(tag, text))
    _remove(paragraph)


def _put(pieces: list[tuple["etree._Element", str]], tags: list[Tag], sheet: Sheet, text: str) -> None:
    """Cut every tag out of the text and put its instruction where it begins."""
    start, first = 0, 0
    for element, piece in pieces:
        end = start + len(piece)
        while first < len(tags) and tags[first].end <= start:
            first += 1
        inside = first < len(tags) and tags[first].start < end
        if local(element) == "t" and inside:
            _rewrite(element, piece, start, tags, first, sheet, text)
        elif piece and inside and tags[first].start < start:
            _remove(element)
        start = end


def _rewrite(
    element: "etree._Element", piece: str, start: int, tags: list[Tag], first: int, sheet: Sheet, text: str
) -> None:
    """One ``w:t`` without what belongs to tags, with the instructions of those that begin in it."""
    end, position = start + len(piece), start
    plain, nodes = [""], []
    for index in range(first, len(tags)):
        tag = tags[index]
        if tag.start >= end:
            break
        plain[-1] += piece[position - start : max(tag.start, position) - start]
        if tag.start >= start and tag.kind is not Kind.COMMENT:
            nodes.append(sheet.add(tag, text))
            plain.append("")
        position = min(tag.end, end)
    plain[-1] += piece[position - start :]
    element.text = plain[0]
    for node, after in zip(nodes, plain[1:], strict=True):
        element.append(node)
        node.tail = after
    element.set(XML_SPACE, "preserve")


def _split_run(run: "etree._Element", sheet: Sheet, budget: Budget) -> None:
    """Control tags stand between runs, so that what they hold are whole runs; emptied runs go."""
    look = child(run, "rPr")
    texts = [item for item in run if is_element(item) and local(item) == "t"]
    tagged = any(len(item) for item in texts)
    if not tagged and all(item.text for item in texts) and any(item is not look for item in run):
        return
    if tagged:
        look = _hinted(run, look)
    made: list[list[etree._Element]] = [[]]
    for item in list(run):
        if item is look:
            continue
        for part in _parts(item, sheet) if is_element(item) and local(item) == "t" else [item]:
            tag = sheet.of(part)
            made += [[part], []] if tag is not None else []
            if tag is None:
                made[-1].append(part)
    budget.copies(len(made) // 2, look, empty_copy(run))
    for group in made:
        if not group:
            continue
        if sheet.of(group[0]) is not None:
            run.addprevious(group[0])
            continue
        new = empty_copy(run)
        new.extend([*([deepcopy(look)] if look is not None else []), *group])
        run.addprevious(new)
    _remove(run)


def _parts(text: "etree._Element", sheet: Sheet) -> list["etree._Element"]:
    """A ``w:t`` as several, with the control tags between them; empty ones are left out."""
    nodes = list(text)

    def fresh(start: str) -> etree._Element:
        new = w("t")
        new.text = start
        new.set(XML_SPACE, "preserve")
        return new

    current = fresh(str(text.text or ""))
    parts = [current]
    for node in nodes:
        tag, tail = sheet.of(node), str(node.tail or "")
        node.tail = None
        if tag is not None and tag.kind is Kind.CONTROL:
            current = fresh(tail)
            parts += [node, current]
        else:
            node.tail = tail
            current.append(node)
    return [part for part in parts if not is_element(part) or len(part) or part.text]


def _hinted(run: "etree._Element", look: "etree._Element | None") -> "etree._Element":
    """The run's properties, which give “ ” — … in a value the Chinese font."""
    if look is None:
        look = etree.Element(f"{{{W}}}rPr")
        run.insert(0, look)
    fonts = child(look, "rFonts")
    if fonts is None:
        fonts = etree.Element(f"{{{W}}}rFonts")
        insert_property(look, fonts)
    if fonts.get(f"{{{W}}}hint") is None:
        fonts.set(f"{{{W}}}hint", "eastAsia")
    return look


def empty_copy(element: "etree._Element") -> "etree._Element":
    """The element with its attributes, without what is in it."""
    made = etree.Element(element.tag)
    for key, value in element.attrib.items():
        made.set(key, value)
    return made


def insert_property(look: "etree._Element", item: "etree._Element") -> None:
    """One more child of a ``w:rPr``, at the place that the schema gives it."""
    rank = RPR_ORDER.index(local(item))
    for position, other in enumerate(look):
        if is_element(other) and local(other) in RPR_ORDER and RPR_ORDER.index(local(other)) > rank:
            look.insert(position, item)
            return
    look.append(item)


def _remove(item: "etree._Element") -> None:
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)
