"""Which style of the user's template each element of the report takes; ours only where the template has none."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from functools import cache

from lxml import etree

from lawgov.docx_io.elements import child, is_element, local, val
from lawgov.docx_io.filling.runs import insert_property
from lawgov.docx_io.gbt9704 import PLACEHOLDER, STYLE_OF, STYLES, styles_part
from lawgov.docx_io.markup import PPR_ORDER, W, w
from lawgov.layout.model import Role
from lawgov.layout.settings import Layout

_HEADING_NAMES = ("一级标题", "二级标题", "三级标题", "四级标题")
_KNOWN: Mapping[Role, tuple[str, ...]] = {
    Role.TITLE: ("title", "标题", "公文标题", "大标题", "主标题"),
    Role.SUBTITLE: ("subtitle", "副标题", "公文副题"),
    Role.RECIPIENTS: ("主送机关", "主送"),
    Role.ATTACHMENT_LIST: ("附件说明",),
    Role.SIGNATURE: ("发文机关署名", "署名", "落款"),
    Role.DATE: ("成文日期", "落款日期"),
    Role.NOTE: ("附注",),
    Role.ANNEX_LABEL: ("附件标识",),
    Role.ANNEX_TITLE: ("附件标题",),
    Role.CAPTION: ("caption", "题注", "表题"),
} | {
    role: (f"heading {level}", f"标题 {level}", f"标题{level}", _HEADING_NAMES[level - 1])
    for level, role in enumerate((Role.HEADING1, Role.HEADING2, Role.HEADING3, Role.HEADING4), 1)
}


class TemplateStyles:
    """The styles of the template, and those of ours that its body needs besides."""

    def __init__(self, root: "etree._Element", layout: Layout) -> None:
        self.root, self._layout = root, layout
        self._by_name: dict[str, str] = {}
        self._ids: set[str] = set()
        self.default = "Normal"
        for style in root.iter(f"{{{W}}}style"):
            key = style.get(f"{{{W}}}styleId", "")
            self._ids.add(key)
            if style.get(f"{{{W}}}type") == "paragraph":
                self._by_name.setdefault((val(style, "name") or key).strip().casefold(), key)
                if style.get(f"{{{W}}}default") in ("1", "true", "on"):
                    self.default = key

    def by_role(self, placeholder: "etree._Element | None") -> dict[Role, str]:
        """Role → style id; body text takes the style of the paragraph that holds its place."""
        found = dict(STYLE_OF)
        for role, names in _KNOWN.items():
            for name in (*names, _own_name(STYLE_OF[role])):
                if (key := self._by_name.get(name.casefold())) is not None:
                    found[role] = key
                    break
        style = val(placeholder, "pStyle")
        found[Role.BODY] = style if style in self._ids and style is not None else self.default
        found[Role.OTHER] = found[Role.BODY]
        return found

    def missing_indent(self, placeholder: "etree._Element", body: str) -> "etree._Element | None":
        """A ``w:pPr`` with the first-line indent of two characters, if nothing says how body text is indented.

        Text that is centred, set to the right or numbered is no running text.
        """
        looks = [_first_look(placeholder), *(child(style, "rPr") for style in self._chain(body))]
        said = [child(placeholder, "pPr"), *(child(style, "pPr") for style in self._chain(body))]
        defaults = child(self.root, "docDefaults")
        said.append(child(child(defaults, "pPrDefault"), "pPr"))
        looks.append(child(child(defaults, "rPrDefault"), "rPr"))
        if any(child(item, name) is not None for item in said for name in ("ind", "numPr")):
            return None
        if next((found for item in said if (found := val(item, "jc"))), None) in ("center", "right", "end"):
            return None
        size = next((found for item in looks if (found := val(item, "sz")) and found.isdigit()), "20")
        return w("pPr", children=[w("ind", {"firstLineChars": 200, "firstLine": 20 * int(size)})])

    def _chain(self, key: str | None) -> "Iterator[etree._Element]":
        """A style and those it is based on."""
        seen: set[str] = set()
        while key is not None and key not in seen:
            seen.add(key)
            style = next((item for item in self.root.iter(f"{{{W}}}style") if item.get(f"{{{W}}}styleId") == key), None)
            if style is None:
                return
            yield style
            key = val(style, "basedOn")

    def complete(self, blocks: Iterable["etree._Element"], body: str) -> None:
        """Append those of our styles that the blocks name and the template lacks; text among them goes by the body's."""
        ours = _own_styles(self._layout)
        wanted = [
            str(node.get(f"{{{W}}}val"))
            for block in blocks
            for node in block.iter(f"{{{W}}}pStyle", f"{{{W}}}rStyle", f"{{{W}}}tblStyle")
        ]
        for key in dict.fromkeys(wanted):
            self._append(key, ours, body)

    def _append(self, key: str, ours: Mapping[str, "etree._Element"], body: str) -> None:
        if key in self._ids or key not in ours:
            return
        self._ids.add(key)
        style = deepcopy(ours[key])
        based, following = child(style, "basedOn"), child(style, "next")
        if following is not None and following.get(f"{{{W}}}val") not in self._ids:
            following.set(f"{{{W}}}val", body)
        if based is not None and based.get(f"{{{W}}}val") == "Normal":
            based.set(f"{{{W}}}val", body)
            _no_indent(style)
        elif based is not None:
            self._append(str(based.get(f"{{{W}}}val")), ours, body)
        kind = style.get(f"{{{W}}}type")
        if style.get(f"{{{W}}}default") is not None and any(
            other.get(f"{{{W}}}default") in ("1", "true", "on") and other.get(f"{{{W}}}type") == kind
            for other in self.root
        ):
            del style.attrib[f"{{{W}}}default"]
        self.root.append(style)


def overlay(
    blocks: Iterable["etree._Element"],
    placeholder: "etree._Element",
    styles: Mapping[Role, str],
    indent: "etree._Element | None" = None,
) -> None:
    """What the place of the body says by itself, beyond its style, holds for the body's paragraphs.

    Spacing and indents for those of its own style, fonts and size also for those that the standard sets like body text.

    Args:
        indent: a ``w:pPr`` with the indent of body text, where neither place nor style says anything of it.
    """
    properties, look = child(placeholder, "pPr"), _first_look(placeholder)
    like_body = {styles[role] for role, own in STYLE_OF.items() if _is_plain(own)} | {styles[Role.BODY]}
    for paragraph in blocks:
        if local(paragraph) != "p":
            continue
        own = child(paragraph, "pPr")
        style = val(own, "pStyle")
        if style == styles[Role.BODY] and properties is not None and own is not None:
            _under(own, properties, PPR_ORDER)
        if style == styles[Role.BODY] and indent is not None and own is not None and child(paragraph, "r") is not None:
            _under(own, indent, PPR_ORDER)
        if style in like_body and look is not None:
            for run in paragraph.iter(f"{{{W}}}r"):
                _look_under(run, look)


def _under(own: "etree._Element", given: "etree._Element", order: tuple[str, ...]) -> None:
    """The given properties where ``own`` has none of that name."""
    for item in given:
        name = local(item)
        if name in ("sectPr", "rPr", "pPrChange", "framePr") or name not in order or child(own, name) is not None:
            continue
        rank = order.index(name)
        place = next((i for i, other in enumerate(own) if order.index(local(other)) > rank), len(own))
        own.insert(place, deepcopy(item))


def _look_under(run: "etree._Element", given: "etree._Element") -> None:
    look = child(run, "rPr")
    if look is None or val(look, "rStyle") not in (None, PLACEHOLDER):
        return
    for item in given:
        own = child(look, local(item))
        if local(item) == "rPrChange":
            continue
        if own is None:
            insert_property(look, deepcopy(item))
        elif local(item) == "rFonts":
            for key, value in item.attrib.items():
                if own.get(key) is None:
                    own.set(key, value)


def _first_look(placeholder: "etree._Element") -> "etree._Element | None":
    return next((child(run, "rPr") for run in placeholder.iter(f"{{{W}}}r")), None)


@cache
def _plain_styles() -> frozenset[str]:
    return frozenset(style.id for style in STYLES if style.font is None and style.size is None and not style.run)


def _is_plain(style: str) -> bool:
    return style in _plain_styles()


@cache
def _names() -> Mapping[str, str]:
    return {style.id: style.name for style in STYLES}


def _own_name(style: str) -> str:
    return _names()[style]


def _own_styles(layout: Layout) -> dict[str, "etree._Element"]:
    return {
        str(style.get(f"{{{W}}}styleId")): style
        for style in styles_part(layout)
        if is_element(style) and local(style) == "style"
    }


def _no_indent(style: "etree._Element") -> None:
    """A style that says nothing of indents must not take those of the body."""
    if style.get(f"{{{W}}}type") != "paragraph":
        return
    properties = child(style, "pPr")
    if properties is None:
        properties = w("pPr")
        look = child(style, "rPr")
        if look is None:
            style.append(properties)
        else:
            look.addprevious(properties)
    if child(properties, "ind") is None:
        given = w("pPr", children=[w("ind", {"firstLineChars": 0, "firstLine": 0})])
        _under(properties, given, PPR_ORDER)
