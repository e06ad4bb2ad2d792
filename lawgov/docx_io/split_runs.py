"""One run cut at changes: what stays, what goes, what comes, each a run of its own with the same formatting."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lxml import etree

from lawgov.docx_io.elements import child, is_element, local
from lawgov.docx_io.markup import XML_SPACE

Kind = Literal["stays", "goes", "comes"]

_EAST_ASIAN = frozenset("“”‘’—…·×－～")
"""Marks that Word shows in the Latin font unless it is told that they are Chinese."""


@dataclass(slots=True)
class RunChanges:
    """What is to become of the text nodes of one run; of a node that is no ``w:t`` the whole is offsets 0 to 1."""

    deleted: "defaultdict[etree._Element, list[tuple[int, int]]]" = field(default_factory=lambda: defaultdict(list))
    inserted: "defaultdict[tuple[etree._Element, int], str]" = field(default_factory=lambda: defaultdict(str))


class Piece(NamedTuple):
    kind: Kind
    run: "etree._Element"


def cut(run: "etree._Element", changes: RunChanges) -> list[Piece]:
    """The pieces in order, new elements all; the run given is left with its properties only."""
    pieces: list[Piece] = []
    for kind, item in _atoms(run, changes):
        if kind == "comes":
            assert isinstance(item, str)
            pieces.append(Piece(kind, _new_run(run, item)))
            continue
        assert not isinstance(item, str)
        if not pieces or pieces[-1].kind != kind:
            pieces.append(Piece(kind, _like(run)))
        pieces[-1].run.append(item)
    return pieces


def cut_plainly(run: "etree._Element", changes: RunChanges) -> list["etree._Element"]:
    """The same with the changes made: what goes is gone, what comes stands in the run that it follows."""
    runs: list[etree._Element] = []
    joined = False  # whether the last run may be written on
    for kind, item in _atoms(run, changes):
        if kind == "goes":
            continue
        if isinstance(item, str):
            new = _new_run(run, item)
            alone = _wants_hint(run, item)
            content = [part for part in new if local(part) != "rPr"]
            if alone:
                runs.append(new)
                joined = False
                continue
        else:
            content = [item]
        if not joined:
            runs.append(_like(run))
            joined = True
        for part in content:
            _write_on(runs[-1], part)
    return runs


def _atoms(run: "etree._Element", changes: RunChanges) -> Iterator[tuple[Kind, "etree._Element | str"]]:
    """The children of the run without its properties, text nodes in pieces, and the new words between them."""
    touched = {*changes.deleted, *(node for node, _ in changes.inserted)}
    for item in list(run):
        if not is_element(item) or local(item) == "rPr":
            continue
        if item not in touched:
            yield "stays", item
            continue
        text = str(item.text or "") if local(item) == "t" else ""
        length = len(text) if local(item) == "t" else 1
        gone = sorted(changes.deleted.get(item, []))
        new = {at: words for (node, at), words in changes.inserted.items() if node is item}
        cuts = sorted({0, length, *new, *(at for pair in gone for at in pair)})
        for begin, end in zip(cuts, [*cuts[1:], length], strict=True):
            if begin in new:
                yield "comes", new[begin]
            if begin < end:
                before = bisect_right(gone, begin, key=_first) - 1
                kind: Kind = "goes" if before >= 0 and begin < gone[before][1] else "stays"
                yield kind, _part(item, text[begin:end], kind) if local(item) == "t" else item


def _first(pair: tuple[int, int]) -> int:
    return pair[0]


def _part(node: "etree._Element", text: str, kind: Kind) -> "etree._Element":
    part = etree.Element(str(node.tag) if kind == "stays" else _named(node, "delText"))
    part.text = text
    if text != text.strip() or node.get(XML_SPACE):
        part.set(XML_SPACE, "preserve")
    return part


def _write_on(run: "etree._Element", item: "etree._Element") -> None:
    last = run[-1] if len(run) else None
    if last is None or local(last) != "t" or local(item) != "t":
        run.append(item)
        return
    last.text = str(last.text or "") + str(item.text or "")
    if last.text != last.text.strip() or item.get(XML_SPACE):
        last.set(XML_SPACE, "preserve")


def _like(run: "etree._Element") -> "etree._Element":
    """An empty run with the same attributes and formatting."""
    made = etree.Element(str(run.tag), {str(key): str(value) for key, value in run.attrib.items()}, nsmap=_spaces(run))
    properties = child(run, "rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    return made


def _new_run(run: "etree._Element", text: str) -> "etree._Element":
    """A run of new words that looks like the given one; a change of formatting that is pending there is not its own."""
    made = etree.Element(str(run.tag), nsmap=_spaces(run))
    properties = deepcopy(child(run, "rPr"))
    if properties is not None:
        for change in list(properties):
            if is_element(change) and local(change) == "rPrChange":
                properties.remove(change)
        made.append(properties)
    if _wants_hint(run, text):
        _hint(made)
    for position, words in enumerate(text.split("\t")):
        if position:
            made.append(etree.Element(_named(run, "tab")))
        if words:
            node = etree.SubElement(made, _named(run, "t"))
            node.text = words
            if words != words.strip():
                node.set(XML_SPACE, "preserve")
    return made


def _wants_hint(run: "etree._Element", text: str) -> bool:
    fonts = child(child(run, "rPr"), "rFonts")
    return not _EAST_ASIAN.isdisjoint(text) and (fonts is None or fonts.get(_named(run, "hint")) != "eastAsia")


def _hint(run: "etree._Element") -> None:
    properties = child(run, "rPr")
    if properties is None:
        properties = etree.Element(_named(run, "rPr"))
        run.insert(0, properties)
    fonts = child(properties, "rFonts")
    if fonts is None:
        fonts = etree.Element(_named(run, "rFonts"))
        properties.insert(1 if child(properties, "rStyle") is not None else 0, fonts)
    fonts.set(_named(run, "hint"), "eastAsia")


def _spaces(run: "etree._Element") -> dict[str, str]:
    """The prefixes in use, so that no others are made up."""
    return {prefix: space for prefix, space in run.nsmap.items() if prefix is not None}


def _named(element: "etree._Element", name: str) -> str:
    """``name`` in the namespace of the element: Strict and Transitional packages keep their own."""
    return str(element.tag).rpartition("}")[0] + "}" + name
