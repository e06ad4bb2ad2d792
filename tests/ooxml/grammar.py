"""A small notation for content models, and the check of an element against it.

``"pPr? (r|hyperlink)* sectPr=last{1,2}"``: children in this order; ``?`` ``*`` ``+`` ``{2,3}`` say how often, ``=``
names another type than that of the element's own name, ``$NAME`` takes a group, ``{a b}`` stands for any order, each
at most once. ``ANY`` looks only at the WordprocessingML inside.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from tests.ooxml.attributes import ATTRIBUTES, fault_of
from tests.ooxml.content import ANY, CONTENT, GROUPS, ORDERED_BY_WORD, TEXT
from tests.ooxml.names import IGNORABLE, MC, WORD, WP, XML, R, W, prefixed

_TOKEN = re.compile(r"\{[a-zA-Z:= ]+\}|(?:\([^)]*\)|[$\w:=]+)(?:[?*+]|\{\d+,\d*\})?")
_COUNT = re.compile(r"^(.*?)([?*+]|\{(\d+),(\d*)\})?$")
_MANY = 10**9
_ORDERED_ANYHOW = ("ins", "del", "moveFrom", "moveTo", "rPrChange")


@dataclass(frozen=True, slots=True)
class _Slot:
    types: Mapping[str, str]  # name → type
    least: int
    most: int
    each_once: bool = False


@cache
def _model(kind: str) -> tuple[_Slot, ...]:
    return tuple(_slot(token) for token in _TOKEN.findall(CONTENT.get(kind, "")))


def _slot(token: str) -> _Slot:
    if token.startswith("{"):
        return _Slot(_types(token[1:-1].split()), 0, _MANY, each_once=True)
    found = _COUNT.fullmatch(token)
    assert found is not None
    names, count, least, most = found.groups()
    bounds = {None: (1, 1), "?": (0, 1), "*": (0, _MANY), "+": (1, _MANY)}.get(count)
    low, high = bounds if bounds is not None else (int(least), int(most) if most else _MANY)
    return _Slot(_types(names.strip("()").split("|")), low, high)


def _types(names: list[str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for name in names:
        if name.startswith("$"):
            made |= _types(GROUPS[name[1:]].split())
        else:
            own, _, kind = name.partition("=")
            made[own] = kind or own
    return made


def faults(root: etree._Element, kind: str | None = None, skipped: frozenset[str] = frozenset()) -> Iterator[str]:
    """What an element has wrong in itself and below.

    Args:
        kind: its type; None: that of its name.
        skipped: namespaces that ``mc:Ignorable`` further up lets readers pass over.
    """
    name = prefixed(root)
    skipped |= {str(root.nsmap.get(prefix)) for prefix in str(root.get(IGNORABLE, "")).split()}
    kind = kind or name.removeprefix("w:")
    if kind not in CONTENT and kind not in ATTRIBUTES:
        yield f"unknown element {name}"
        return
    yield from _attributes(root, name, kind, skipped)
    if CONTENT.get(kind) == ANY:
        for child in root.iterchildren("*"):
            yield from _below(child, skipped)
        return
    if kind not in TEXT and any(
        str(text).strip() for text in (root.text, *(child.tail for child in root)) if text is not None
    ):
        yield f"text straight in {name}"
    if kind == "moment" and (fault := fault_of(kind, str(root.text or ""))) is not None:
        yield f"{name}={root.text!r}: {fault}"
    slots = _model(kind)
    counts = [0] * len(slots)
    seen: set[str] = set()
    at = 0
    for child in _children(root, skipped):
        own = prefixed(child)
        short = own.removeprefix("w:")
        places = [place for place, slot in enumerate(slots) if short in slot.types]
        place = next((place for place in places if place >= at), places[-1] if places else None)
        if place is None:
            if own.startswith("w:") and short not in _known():
                yield f"unknown element {own} in {name}"
            else:
                yield f"{own} may not stand in {name}"
            continue
        slot = slots[place]
        mark = WORD if kind in ORDERED_BY_WORD and short not in _ORDERED_ANYHOW else ""
        if place < at:
            yield f"{own} stands too late in {name}{mark}"
        else:
            at = place
        counts[place] += 1
        if counts[place] == slot.most + 1 or (slot.each_once and short in seen):
            yield f"{own} too often in {name}{mark}"
        seen.add(short)
        yield from faults(child, slot.types[short], skipped)
    for slot, count in zip(slots, counts, strict=True):
        if count < slot.least:
            missing = "/".join(item if ":" in item else f"w:{item}" for item in list(slot.types)[:3])
            yield f"{name} lacks {missing}" if count == 0 else f"{name} has too few {missing}"


@cache
def _known() -> frozenset[str]:
    """The names that stand somewhere, so that a misplaced element is told from one that does not exist."""
    return frozenset(name for kind in CONTENT if CONTENT[kind] != ANY for slot in _model(kind) for name in slot.types)


def _children(root: etree._Element, skipped: frozenset[str]) -> Iterator[etree._Element]:
    """Elements as a reader without extensions sees them: the fallback of each alternative, nothing ignorable."""
    for child in root.iterchildren("*"):
        if child.tag == MC + "AlternateContent":
            fallback = child.find(MC + "Fallback")
            if fallback is not None:
                yield from _children(fallback, skipped)
        elif etree.QName(child).namespace not in skipped:
            yield child


def _below(element: etree._Element, skipped: frozenset[str]) -> Iterator[str]:
    """The nearest text box, or picture, below something that is not looked into."""
    if element.tag == W + "txbxContent" or (str(element.tag).startswith(WP) and prefixed(element) in CONTENT):
        yield from faults(element, None, skipped)
    else:
        for child in element.iterchildren("*"):
            yield from _below(child, skipped)


def _attributes(element: etree._Element, name: str, kind: str, skipped: frozenset[str]) -> Iterator[str]:
    allowed = ATTRIBUTES.get(kind, {})
    if allowed is None:
        return
    own = W if name.startswith("w:") else ""
    present: set[str] = set()
    for raw, value in element.attrib.items():
        key, text = str(raw), str(value)
        short = key.removeprefix(W) if own and key.startswith(W) else key
        if not own or key.startswith(W):
            if short in allowed:
                present.add(short)
                _, type_name = allowed[short]
                if (fault := fault_of(type_name, text)) is not None:
                    yield f"{name} {short}={text!r}: {fault}"
                continue
        if key.startswith(("{" + XML, R, MC)):
            continue
        if key[1:].partition("}")[0] in skipped:
            continue
        yield f"{name} has no attribute {short}"
    for short, (required, _) in allowed.items():
        if required and short not in present:
            yield f"{name} lacks the attribute {short}"
