"""What a paragraph or run looks like through its styles: only what recognition needs."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from lawgov.docx_io.elements import child, is_element, local, val

HEADING = re.compile(r"(?:heading|标题|標題)\s*(\d)", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题|標題|公文标题|主标题|文章标题)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """Properties along a chain of styles; None where nothing says."""

    bold: bool | None = None
    font: str | None = None  # the East Asian font
    hidden: bool | None = None
    level: int | None = None  # 0 title, 1 first-level heading …; -1 body text, said outright
    centred: bool | None = None
    list_id: str | None = None
    list_level: int | None = None

    def over(self, below: "Look") -> "Look":
        """This look laid over another."""
        if self is NOTHING:
            return below
        if below is NOTHING:
            return self
        return Look(
            bold=below.bold if self.bold is None else self.bold,
            font=below.font if self.font is None else self.font,
            hidden=below.hidden if self.hidden is None else self.hidden,
            level=below.level if self.level is None else self.level,
            centred=below.centred if self.centred is None else self.centred,
            list_id=below.list_id if self.list_id is None else self.list_id,
            list_level=below.list_level if self.list_level is None else self.list_level,
        )


NOTHING = Look()


def flag(parent: "etree._Element | None", name: str) -> bool | None:
    """An on-off property: present without a value means on."""
    element = child(parent, name)
    if element is None:
        return None
    return (val(element) or "1") not in ("0", "false", "off", "none")


def run_look(properties: "etree._Element | None") -> Look:
    """What a ``w:rPr`` says by itself."""
    if properties is None or len(properties) == 0:
        return NOTHING
    fonts = child(properties, "rFonts")
    font = None
    if fonts is not None:
        font = next((str(v) for k, v in fonts.attrib.items() if str(k).endswith("}eastAsia")), None)
    hidden = flag(properties, "vanish")
    return Look(bold=flag(properties, "b"), font=font, hidden=True if flag(properties, "specVanish") else hidden)


def paragraph_look(properties: "etree._Element | None") -> Look:
    """What a ``w:pPr`` says by itself."""
    if properties is None or len(properties) == 0:
        return NOTHING
    level = val(properties, "outlineLvl")
    alignment = val(properties, "jc")
    numbers = child(properties, "numPr")
    at = val(numbers, "ilvl")
    outline = None
    if level is not None and level.isdigit():
        outline = int(level) + 1 if int(level) < 9 else -1
    return Look(
        level=outline,
        centred=None if alignment is None else alignment == "center",
        list_id=val(numbers, "numId"),
        list_level=int(at) if at is not None and at.isdigit() else None,
    )


class Styles:
    """The styles of a document; chains are resolved once each."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._own: dict[str, Look] = {}
        self._based: dict[str, str | None] = {}
        self._resolved: dict[str, Look] = {}
        self.default_paragraph: str | None = None
        self.defaults = NOTHING
        for element in root if root is not None else ():
            if not is_element(element):
                continue
            if local(element) == "docDefaults":
                self.defaults = run_look(child(child(element, "rPrDefault"), "rPr"))
            elif local(element) == "style":
                self._add(element)

    def _add(self, element: "etree._Element") -> None:
        attributes = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
        key = attributes.get("styleId", "")
        name = val(element, "name") or key
        look = paragraph_look(child(element, "pPr")).over(run_look(child(element, "rPr")))
        if attributes.get("type") == "paragraph":
            if attributes.get("default") in ("1", "true", "on"):
                self.default_paragraph = key
            heading = HEADING.fullmatch(name.strip())
            if heading and look.level is None:
                look = replace(look, level=int(heading[1]))
            elif _TITLE.fullmatch(name.strip()):
                look = replace(look, level=0)
        self._own[key] = look
        self._based[key] = val(element, "basedOn")

    def chain(self, key: str | None) -> list[str]:
        """The style and its ancestors, itself first."""
        found: list[str] = []
        while key is not None and key in self._own and key not in found:
            found.append(key)
            key = self._based[key]
        return found

    def look(self, key: str | None) -> Look:
        """All that a style says, its ancestors included."""
        if key is None:
            return NOTHING
        if key not in self._own:
            heading = HEADING.fullmatch(key)  # a package without styles: the id alone tells
            return Look(level=int(heading[1])) if heading else NOTHING
        if key not in self._resolved:
            look = NOTHING
            for ancestor in self.chain(key):
                look = look.over(self._own[ancestor])
            self._resolved[key] = look
        return self._resolved[key]

    def list_style(self, key: str | None) -> str | None:
        """The style of the chain that carries the list, whose name a list level may give."""
        return next((name for name in self.chain(key) if self._own[name].list_id is not None), None)
