"""Making WordprocessingML: elements with their children in the order that the schema demands."""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

PPR_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
RPR_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
    "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip

Values = Mapping[str, str | int]
Property = str | int | Values | tuple[tuple[str, Values], ...]
"""A property's ``w:val`` ("" for none), its attributes, or its children by name."""

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")


def w(name: str, attributes: Values | None = None, children: Iterable[etree._Element] = ()) -> etree._Element:
    """One element; the attributes are in the same namespace."""
    element = etree.Element(f"{{{W}}}{name}", nsmap={"w": W})
    for key, value in (attributes or {}).items():
        element.set(f"{{{W}}}{key}", str(value))
    element.extend(children)
    return element


def properties(name: str, values: Mapping[str, Property]) -> etree._Element:
    """``w:pPr`` or ``w:rPr`` with its children sorted as the schema wants them."""
    order = PPR_ORDER if name == "pPr" else RPR_ORDER
    element = w(name)
    for key in sorted(values, key=order.index):
        value = values[key]
        if isinstance(value, str | int):
            element.append(w(key, {"val": value} if value != "" else {}))
        elif isinstance(value, Mapping):
            element.append(w(key, value))
        else:
            element.append(w(key, children=[w(child, attributes) for child, attributes in value]))
    return element


def storable(text: str) -> str:
    """The text without what XML cannot hold: control characters are blanks, non-characters U+FFFD."""
    return _NO_CHARACTER.sub("\ufffd", _FORBIDDEN.sub(" ", text))


def run(text: str, style: str | None = None, extra: Mapping[str, Property] | None = None) -> etree._Element:
    """A run of text; tabs become ``w:tab``. The hint gives “ ” — … the Chinese font."""
    values: dict[str, Property] = {"rFonts": {"hint": "eastAsia"}, **(extra or {})}
    if style is not None:
        values["rStyle"] = style
    element = w("r", children=[properties("rPr", values)])
    for position, piece in enumerate(storable(text).split("\t")):
        if position:
            element.append(w("tab"))
        if piece:
            node = w("t")
            node.text = piece
            if piece != piece.strip() or "  " in piece:
                node.set(XML_SPACE, "preserve")
            element.append(node)
    return element


def paragraph(
    style: str | None, runs: Iterable[etree._Element] = (), extra: Mapping[str, Property] | None = None
) -> etree._Element:
    """A paragraph of a style; ``extra`` holds what depends on its content."""
    values: dict[str, Property] = dict(extra or {})
    if style is not None:
        values["pStyle"] = style
    return w("p", children=[*([properties("pPr", values)] if values else []), *runs])


def serialised(root: etree._Element) -> bytes:
    """A part as it stands in the package; prefixes that mc:Ignorable names stay, without them Word calls the file damaged."""
    named = {prefix for node in root.iter(etree.Element) for prefix in node.get(_IGNORABLE, "").split()}
    etree.cleanup_namespaces(root, keep_ns_prefixes=sorted(named))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
