"""Effective formatting: what defaults, table style, paragraph styles, list level, character style and the text itself say."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, val
from lawgov.docx_io.styles import HEADING, flag
from lawgov.layout.formatting import RunLook

Properties = dict[str, Any]

_SCRIPTS = {"ja-JP": "Jpan", "ko-KR": "Hang", "zh-TW": "Hant", "zh-HK": "Hant"}
_UNITS = {"mm": Decimal("56.6929"), "cm": Decimal("566.929"), "in": Decimal(1440), "pt": Decimal(20), "pc": Decimal(240), "pi": Decimal(240)}  # fmt: skip
_MEASURE = re.compile(r"([-+]?\d{1,9}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?")
_SIDES = {"start": "left", "end": "right"}
_LOOKS = {"rFonts": "fonts", "sz": "size", "b": "bold", "color": "colour"}
_SHAPES = {"ind": "indent", "spacing": "spacing", "jc": "alignment"}


def measure(text: str | None) -> Decimal | None:
    """Twips of a measure: a plain number is in twips, Strict packages may name a unit."""
    match = _MEASURE.fullmatch((text or "").strip())
    if match is None:
        return None
    return Decimal(match[1]) * (_UNITS[match[2]] if match[2] else 1)


@dataclass(frozen=True, slots=True)
class Theme:
    """The fonts of a theme by slot: ``minorEastAsia`` → 宋体. The language of the file chooses among its scripts."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)  # accent1 → "4F81BD"

    @classmethod
    def of(cls, root: "etree._Element | None", settings: "etree._Element | None") -> "Theme":
        language = child(settings, "themeFontLang")
        script = _SCRIPTS.get(attribute(language, "eastAsia") if language is not None else "", "Hans")
        fonts: dict[str, str] = {}
        colours: dict[str, str] = {}
        for element in root.iter() if root is not None else ():
            if is_element(element) and local(element) == "clrScheme":
                colours = _scheme(element)
            if not is_element(element) or local(element) not in ("majorFont", "minorFont"):
                continue
            kind = local(element)[:5]
            latin, east = (attribute(slot, "typeface") if slot is not None else "" for slot in (child(element, "latin"), child(element, "ea")))  # fmt: skip
            scripts = {attribute(f, "script"): attribute(f, "typeface") for f in element if is_element(f) and local(f) == "font"}  # fmt: skip
            fonts |= {kind + "Ascii": latin, kind + "HAnsi": latin, kind + "EastAsia": east or scripts.get(script, "")}
        return cls(fonts, colours)


_SLOTS = {"dk1": ("dark1", "text1"), "lt1": ("light1", "background1"), "dk2": ("dark2", "text2"), "lt2": ("light2", "background2"), "hlink": ("hyperlink",), "folHlink": ("followedHyperlink",)}  # fmt: skip


def _scheme(element: "etree._Element") -> dict[str, str]:
    """The colours of a theme under the names that text uses."""
    found: dict[str, str] = {}
    for slot in element:
        if is_element(slot) and (colour := next((c for c in slot if is_element(c)), None)) is not None:
            value = attribute(colour, "lastClr") or attribute(colour, "val")
            found |= {name: value.upper() for name in _SLOTS.get(local(slot), (local(slot),))}
    return found


def run_properties(element: "etree._Element | None", theme: Theme) -> Properties:
    """What a ``w:rPr`` says by itself. A theme's font wins over a plain one named beside it."""
    found: Properties = {}
    for item in element if element is not None else ():
        if not is_element(item):
            continue
        name = local(item)
        if name == "rFonts":
            for slot in ("eastAsia", "ascii"):
                named = attribute(item, slot + "Theme")
                if named:
                    found[slot] = (theme.fonts.get(named, "") or None, True)
                elif plain := attribute(item, slot):
                    found[slot] = (plain, False)
        elif name == "sz":
            size = measure(val(item))
            found |= {"size": size / 2} if size else {}
        elif name in ("b", "vanish"):
            found[name] = (val(item) or "1") not in ("0", "false", "off", "none")
        elif name == "color":
            value = (val(item) or "").upper()
            if value in ("", "AUTO") and not attribute(item, "themeShade"):
                value = theme.colours.get(attribute(item, "themeColor"), value)
            found["colour"] = value
        elif name == "highlight":
            found["highlight"] = val(item)
        elif name == "shd":
            found["shade"] = _shade(item)
        elif name == "w":
            scale = measure((val(item) or "").rstrip("%"))
            found |= {"scale": scale} if scale else {}
        elif name == "spacing":
            found["tracking"] = (measure(val(item)) or Decimal(0)) / 20
    return found


def _shade(item: "etree._Element") -> str | None:
    """The ground that a ``w:shd`` gives: its fill, or the grey of its pattern."""
    fill, pattern = attribute(item, "fill").upper(), re.fullmatch(r"pct(\d+)", val(item) or "")
    if re.fullmatch("[0-9A-F]{6}", fill) and fill != "FFFFFF":
        return fill
    if val(item) == "solid":
        colour = attribute(item, "color").upper()
        return colour if re.fullmatch("[0-9A-F]{6}", colour) else "000000"
    return f"{255 - int(pattern[1]) * 255 // 100:02X}" * 3 if pattern and int(pattern[1]) <= 100 else None


def paragraph_properties(element: "etree._Element | None") -> Properties:
    """What a ``w:pPr`` says by itself, measures in twips, attribute by attribute."""
    found: Properties = {}
    for item in element if element is not None else ():
        if not is_element(item):
            continue
        name = local(item)
        if name == "jc":
            found["jc"] = _SIDES.get(val(item) or "", val(item))
        elif name == "spacing":
            for key in ("line", "before", "after", "beforeLines", "afterLines"):
                if (value := measure(attribute(item, key))) is not None:
                    found[key] = value
            for key in ("beforeAutospacing", "afterAutospacing"):
                if attribute(item, key):
                    found[key] = attribute(item, key) in ("1", "true", "on")
            if "line" in found or attribute(item, "lineRule"):
                found["lineRule"] = attribute(item, "lineRule") or "auto"
        elif name == "ind":
            found |= _indents(item)
        elif name == "outlineLvl":
            level = val(item) or ""
            found["outline"] = int(level) if level in tuple("012345678") else None
        elif name == "shd":
            found["shade"] = _shade(item)
        elif name == "tabs":
            found["tabs"] = tuple(
                (measure(attribute(tab, "pos")) or Decimal(0), val(tab) or "left")
                for tab in item
                if is_element(tab) and local(tab) == "tab"
            )
        elif name in ("pageBreakBefore", "snapToGrid", "contextualSpacing"):
            found[name] = flag(element, name)
    return found


def _indents(item: "etree._Element") -> Properties:
    found: Properties = {}
    for key in item.attrib:
        name = str(key).rpartition("}")[2]
        value = measure(attribute(item, name))
        if value is not None:
            found[name.replace("start", "left").replace("end", "right")] = value
    return found


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> Properties:
    """The properties of ``above`` over those of ``below``; a hanging indent and one of the first line exclude each other."""
    merged = dict(below)
    if above.get("firstLine") or above.get("firstLineChars"):
        merged.pop("hanging", None)
        merged.pop("hangingChars", None)
    if above.get("hanging") or above.get("hangingChars"):
        merged.pop("firstLine", None)
        merged.pop("firstLineChars", None)
    if "tabs" in below and "tabs" in above:
        stops = dict(below["tabs"]) | dict(above["tabs"])
        above = {**above, "tabs": tuple(sorted(stops.items()))}
    merged.update(above)
    return merged


def run_look(properties: Mapping[str, Any]) -> RunLook:
    east, themed = properties.get("eastAsia", (None, False))
    colour = properties.get("colour")
    highlight = properties.get("highlight")
    return RunLook(
        east_asian=east,
        latin=properties.get("ascii", (None, False))[0],
        size=properties.get("size", Decimal(10)),
        bold=bool(properties.get("b")),
        colour=colour if colour and re.fullmatch("[0-9A-F]{6}", colour) else None,
        highlight=highlight if highlight not in (None, "none") else properties.get("shade"),
        tracking=properties.get("tracking", Decimal(0)),
        scale=properties.get("scale", Decimal(100)),
        from_theme=themed,
    )


def direct_looks(paragraph: "etree._Element | None", runs: "Iterable[etree._Element | None]") -> tuple[str, ...]:
    """What is set on a paragraph and its runs themselves rather than by a style; a hint for fonts sets nothing."""
    found = {_SHAPES[local(item)] for item in paragraph if is_element(item) and local(item) in _SHAPES} if paragraph is not None else set()  # fmt: skip
    for run in runs:
        for item in run if run is not None else ():
            if not is_element(item) or local(item) not in _LOOKS:
                continue
            if local(item) == "rFonts":
                slots = {str(key).rpartition("}")[2].removesuffix("Theme") for key in item.attrib}
                found |= {name for name, slot in (("fonts", "eastAsia"), ("latin", "ascii")) if slot in slots}
                continue
            found.add(_LOOKS[local(item)])
    return tuple(sorted(found))


class StyleSheet:
    """The styles of a document with their list levels; what a chain of styles comes to is worked out once."""

    def __init__(self, root: "etree._Element | None", lists: "ListLevels", theme: Theme) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._lists, self._theme = lists, theme
        self._runs: dict[str | None, Properties] = {}
        self._paragraphs: dict[str | None, Properties] = {}
        self.default: str | None = None
        self.run_defaults: Properties = {}
        self.paragraph_defaults: Properties = {}
        for item in root if root is not None else ():
            if not is_element(item):
                continue
            if local(item) == "docDefaults":
                self.run_defaults = run_properties(child(child(item, "rPrDefault"), "rPr"), theme)
                self.paragraph_defaults = paragraph_properties(child(child(item, "pPrDefault"), "pPr"))
            elif local(item) == "style":
                self._styles[attribute(item, "styleId")] = item
                if attribute(item, "type") == "paragraph" and attribute(item, "default") in ("1", "true", "on"):
                    self.default = attribute(item, "styleId")

    def name(self, key: str | None) -> str:
        return (val(self._styles[key], "name") or key) if key in self._styles else key or ""

    def chain(self, key: str | None) -> "list[etree._Element]":
        """From the outermost ancestor to the style itself."""
        found: list[etree._Element] = []
        seen: set[str] = set()
        while key is not None and key in self._styles and key not in seen:
            seen.add(key)
            found.append(self._styles[key])
            key = val(self._styles[key], "basedOn")
        return found[::-1]

    def run(self, key: str | None) -> Properties:
        if key not in self._runs:
            merged: Properties = {}
            for style in self.chain(key):
                merged = laid_over(merged, run_properties(child(style, "rPr"), self._theme))
            self._runs[key] = merged
        return self._runs[key]

    def paragraph(self, key: str | None) -> Properties:
        """With the indents of the list that a style of the chain belongs to, under the style's own."""
        if key not in self._paragraphs:
            merged: Properties = {}
            for style in self.chain(key):
                own = child(style, "pPr")
                merged = laid_over(merged, self._lists.indents(child(own, "numPr"), attribute(style, "styleId")))
                if heading := HEADING.fullmatch(self.name(attribute(style, "styleId")).strip()):
                    merged["outline"] = int(heading[1]) - 1  # the name of a built-in style is enough for Word
                merged = laid_over(merged, paragraph_properties(own))
            self._paragraphs[key] = merged
        return self._paragraphs[key]

    def list_indents(self, own: "etree._Element | None") -> Properties:
        """Of the list that a paragraph itself joins: they stand over those of its style."""
        return self._lists.indents(child(own, "numPr"), None)


class ListLevels:
    """The indents that levels of lists give to their paragraphs."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._levels: dict[str, dict[str, etree._Element]] = {}
        abstract: dict[str, dict[str, etree._Element]] = {}
        for item in root if root is not None else ():
            if not is_element(item):
                continue
            if local(item) == "abstractNum":
                abstract[attribute(item, "abstractNumId")] = _levels(item)
            elif local(item) == "num":
                levels = dict(abstract.get(val(item, "abstractNumId") or "", {}))
                for override in item:
                    if is_element(override) and local(override) == "lvlOverride":
                        levels |= _levels(override)
                self._levels[attribute(item, "numId")] = levels

    def indents(self, numbers: "etree._Element | None", style: str | None) -> Properties:
        """Of the level that a ``w:numPr`` names; of a style's list, the level tied to that style."""
        levels = self._levels.get(val(numbers, "numId") or "", {})
        tied = next((level for level in levels.values() if style is not None and val(level, "pStyle") == style), None)
        level = tied if tied is not None else levels.get(val(numbers, "ilvl") or "0")
        properties = paragraph_properties(child(level, "pPr"))
        return {key: value for key, value in properties.items() if key != "outline"}


def _levels(parent: "etree._Element") -> "dict[str, etree._Element]":
    return {attribute(item, "ilvl"): item for item in parent if is_element(item) and local(item) == "lvl"}
