"""Styles: one of a name and an id, a default one for paragraphs, every reference to one that exists and is of its kind."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from tests.ooxml.names import WORD, W

_USES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table", "clickAndTypeStyle": "paragraph", "defaultTableStyle": "table"}  # fmt: skip


def style_faults(part: etree._Element | None, roots: Mapping[str, etree._Element]) -> Iterator[str]:
    styles = list(part.iterchildren(W + "style")) if part is not None else []
    kinds = {str(style.get(W + "styleId")): str(style.get(W + "type", "paragraph")) for style in styles}
    if part is not None:
        yield from _defaults(styles)
    for value, count in Counter(str(style.get(W + "styleId")).lower() for style in styles).items():
        if count > 1:
            yield f"style twice, id: {value}"
    for value, count in Counter(_value(style, "name").lower() for style in styles).items():
        if count > 1 and value:
            yield f"style twice, name: {value}{WORD}"
    for style in styles:
        yield from _links(style, kinds)
    yield from _circles({str(style.get(W + "styleId")): _value(style, "basedOn") for style in styles})
    for name, root in roots.items():
        for used in root.iter(*(W + tag for tag in _USES)):
            kind = _USES[etree.QName(used).localname]
            if kinds.get(str(used.get(W + "val"))) != kind:
                yield f"{name}: no {kind} style {used.get(W + 'val')}"


def _value(style: etree._Element, name: str) -> str:
    found = style.find(W + name)
    return "" if found is None else str(found.get(W + "val", ""))


def _defaults(styles: list[etree._Element]) -> Iterator[str]:
    chosen = Counter(str(s.get(W + "type")) for s in styles if s.get(W + "default") in ("1", "true", "on"))
    if not chosen["paragraph"]:
        yield f"no default paragraph style{WORD}"
    for kind, count in chosen.items():
        if count > 1:
            yield f"two default {kind} styles"


def _links(style: etree._Element, kinds: Mapping[str, str]) -> Iterator[str]:
    own, kind = style.get(W + "styleId"), str(style.get(W + "type", "paragraph"))
    allowed = {"basedOn": {kind}, "next": {"paragraph"}, "link": {"paragraph", "character"} - {kind}}
    for name, wanted in allowed.items():
        value = _value(style, name)
        if not value and style.find(W + name) is None:
            continue
        if value not in kinds:
            yield f"no style: {value} (w:{name} of {own})"
        elif kinds[value] not in wanted:
            yield f"w:{name} of {own} is a {kinds[value]} style: {value}"


def _circles(based: Mapping[str, str]) -> Iterator[str]:
    for first in based:
        seen: list[str] = []
        at = first
        while at in based and at not in seen:
            seen.append(at)
            at = based[at]
        if at == first:
            yield f"style based on itself: {first}"
