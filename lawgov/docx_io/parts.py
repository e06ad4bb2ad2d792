"""The parts of a Word package besides text and styles: settings, theme, fonts, footers, properties, relations."""

from collections.abc import Sequence
from datetime import UTC, datetime

from lxml import etree

from lawgov import __version__
from lawgov.docx_io.gbt9704 import END
from lawgov.docx_io.markup import Property, R, W, paragraph, properties, w
from lawgov.layout.settings import Layout

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

CONTENT_TYPES = {
    "word/document.xml": _WORD + "document.main+xml",
    "word/styles.xml": _WORD + "styles+xml",
    "word/settings.xml": _WORD + "settings+xml",
    "word/fontTable.xml": _WORD + "fontTable+xml",
    "word/footer1.xml": _WORD + "footer+xml",
    "word/footer2.xml": _WORD + "footer+xml",
    "word/footer3.xml": _WORD + "footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
PACKAGE_RELATIONS = (
    (R + "/officeDocument", "word/document.xml"),
    ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    (R + "/extended-properties", "docProps/app.xml"),
)
DOCUMENT_RELATIONS = (
    (R + "/styles", "styles.xml"),
    (R + "/settings", "settings.xml"),
    (R + "/theme", "theme/theme1.xml"),
    (R + "/fontTable", "fontTable.xml"),
    (R + "/footer", "footer1.xml"),
    (R + "/footer", "footer2.xml"),
    (R + "/footer", "footer3.xml"),  # of the 版记, where there is one
)
ODD_FOOTER, EVEN_FOOTER, EMPTY_FOOTER = "rId5", "rId6", "rId7"  # by the place in DOCUMENT_RELATIONS


def content_types(*, imprint: bool) -> etree._Element:
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(root, f"{{{_TYPES}}}Default", {"Extension": extension, "ContentType": kind})
    for name, kind in CONTENT_TYPES.items():
        if name == "word/footer3.xml" and not imprint:
            continue
        etree.SubElement(root, f"{{{_TYPES}}}Override", {"PartName": "/" + name, "ContentType": kind})
    return root


def relations(targets: tuple[tuple[str, str], ...]) -> etree._Element:
    root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
    for number, (kind, target) in enumerate(targets, 1):
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", {"Id": f"rId{number}", "Type": kind, "Target": target})
    return root


def settings_part() -> etree._Element:
    """Odd and even footers; no squeezing of punctuation; the behaviour of Word 2013 and later."""
    compatibility = [
        w("compatSetting", {"name": name, "uri": "http://schemas.microsoft.com/office/word", "val": value})
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    ]
    mapping = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink"}  # fmt: skip
    mapping |= {f"accent{number}": f"accent{number}" for number in range(1, 7)}
    return w(
        "settings",
        children=[
            w("zoom", {"percent": 100}),
            w("defaultTabStop", {"val": 420}),
            w("evenAndOddHeaders"),
            w("drawingGridVerticalSpacing", {"val": 156}),
            w("characterSpacingControl", {"val": "doNotCompress"}),
            w("compat", children=[w("doNotExpandShiftReturn"), *compatibility]),
            w("themeFontLang", {"val": "en-US", "eastAsia": "zh-CN"}),
            w("clrSchemeMapping", mapping),
            w("decimalSymbol", {"val": "."}),
            w("listSeparator", {"val": ","}),
        ],
    )


def font_table(layout: Layout) -> etree._Element:
    """The fonts the document names, as Chinese ones, so that a machine without them chooses a Chinese one instead."""
    names = (layout.title_font, layout.body_font, layout.heading1_font, layout.heading2_font, layout.page_number_font)
    fonts = [
        w("font", {"name": name}, [w("charset", {"val": "86"}), w("family", {"val": "auto"}), w("pitch", {"val": "variable"})])
        for name in dict.fromkeys(names)
    ]  # fmt: skip
    if layout.latin_font is not None and layout.latin_font not in names:
        fonts.append(
            w("font", {"name": layout.latin_font}, [w("charset", {"val": "00"}), w("pitch", {"val": "variable"})])
        )
    return w("fonts", children=fonts)


def footer(layout: Layout, style: str) -> etree._Element:
    """The page number, between dashes or bare, as a field."""
    dashed = layout.page_number == "dash"
    pieces: list[etree._Element] = [_footer_run("t", "— ")] if dashed else []
    pieces += [
        _footer_run("fldChar", attributes={"fldCharType": "begin"}),
        _footer_run("instrText", " PAGE "),
        _footer_run("fldChar", attributes={"fldCharType": "separate"}),
        _footer_run("t", "1"),
        _footer_run("fldChar", attributes={"fldCharType": "end"}),
    ]
    if dashed:
        pieces.append(_footer_run("t", " —"))
    return w("ftr", children=[paragraph(style, pieces)])


def _footer_run(name: str, text: str | None = None, attributes: dict[str, str | int] | None = None) -> etree._Element:
    element = w(name, attributes)
    if text is not None:
        element.text = text
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    hint: dict[str, Property] = {"rFonts": {"hint": "eastAsia"}}
    return w("r", children=[properties("rPr", hint), element])


def empty_footer(style: str) -> etree._Element:
    """The footer of a page without number."""
    return w("ftr", children=[paragraph(style)])


def section(layout: Layout, *, numbered: bool = True, continuous: bool = False) -> etree._Element:
    """A4, margins 37 28 26 35 mm, page number 7 mm under the type area, a line grid of the pitch.

    Args:
        continuous: it goes on where the section before ends, on the same page.
    """
    footers = [w("footerReference", {"type": kind}) for kind in ("default", "even")]
    for reference, key in zip(footers, (ODD_FOOTER, EVEN_FOOTER) if numbered else (EMPTY_FOOTER,) * 2, strict=True):
        reference.set(f"{{{R}}}id", key)
    return w(
        "sectPr",
        children=[
            *footers,
            *([w("type", {"val": "continuous"})] if continuous else []),
            w("pgSz", {"w": 11906, "h": 16838}),
            w("pgMar", {"top": 2098, "right": 1474, "bottom": 1984, "left": 1588, "header": 851, "footer": 1446, "gutter": 0}),
            w("cols", {"space": 425}),
            w("docGrid", {"type": "lines", "linePitch": layout.pitch}),
        ],
    )  # fmt: skip


def core_properties(title: str, author: str, created: datetime) -> etree._Element:
    """Who, what, when; a time without a zone counts as UTC, so that no machine's clock shows in the bytes."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    moment = created.replace(tzinfo=created.tzinfo or UTC).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, text in (
        (f"{{{_DC}}}title", title),
        (f"{{{_DC}}}creator", author),
        (f"{{{_DC}}}language", "zh-CN"),
        (f"{{{_CORE}}}lastModifiedBy", author),
        (f"{{{_TERMS}}}created", moment),
        (f"{{{_TERMS}}}modified", moment),
    ):
        element = etree.SubElement(root, name)
        element.text = text
        if name.startswith(f"{{{_TERMS}}}"):
            element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return root


def app_properties() -> etree._Element:
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})  # type: ignore[dict-item]
    etree.SubElement(root, f"{{{_EXTENDED}}}Application").text = "lawgov"
    etree.SubElement(root, f"{{{_EXTENDED}}}AppVersion").text = ".".join(__version__.split(".")[:2])
    return root


def theme(layout: Layout) -> etree._Element:
    """The least theme that Word accepts: its fonts are the document's, in case someone resets a style."""
    root = etree.Element(f"{{{_A}}}theme", {"name": "公文"}, nsmap={"a": _A})
    elements = etree.SubElement(root, f"{{{_A}}}themeElements")
    _colours(elements)
    scheme = etree.SubElement(elements, f"{{{_A}}}fontScheme", {"name": "公文"})
    for kind, name in (("majorFont", layout.title_font), ("minorFont", layout.body_font)):
        group = etree.SubElement(scheme, f"{{{_A}}}{kind}")
        for slot, face in (("latin", layout.latin_font or name), ("ea", name), ("cs", "")):
            etree.SubElement(group, f"{{{_A}}}{slot}", {"typeface": face})
    _formats(elements)
    return root


def _colours(elements: etree._Element) -> None:
    scheme = etree.SubElement(elements, f"{{{_A}}}clrScheme", {"name": "公文"})
    for name, value in (
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"),
        ("accent3", "A5A5A5"), ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72"),
    ):  # fmt: skip
        etree.SubElement(etree.SubElement(scheme, f"{{{_A}}}{name}"), f"{{{_A}}}srgbClr", {"val": value})


def _formats(elements: etree._Element) -> None:
    """Three of each, which the schema demands."""
    scheme = etree.SubElement(elements, f"{{{_A}}}fmtScheme", {"name": "公文"})

    def fill(parent: etree._Element) -> None:
        solid = etree.SubElement(parent, f"{{{_A}}}solidFill")
        etree.SubElement(solid, f"{{{_A}}}schemeClr", {"val": "phClr"})

    fills = etree.SubElement(scheme, f"{{{_A}}}fillStyleLst")
    lines = etree.SubElement(scheme, f"{{{_A}}}lnStyleLst")
    effects = etree.SubElement(scheme, f"{{{_A}}}effectStyleLst")
    backgrounds = etree.SubElement(scheme, f"{{{_A}}}bgFillStyleLst")
    for _ in range(3):
        fill(fills)
        fill(etree.SubElement(lines, f"{{{_A}}}ln", {"w": "6350"}))
        etree.SubElement(etree.SubElement(effects, f"{{{_A}}}effectStyle"), f"{{{_A}}}effectLst")
        fill(backgrounds)


def imprint_at(children: Sequence[etree._Element]) -> int:
    """Where the frame of the 版记 begins; 0 without one, or without anything before it."""
    framed = (i for i, item in enumerate(children) if item.find(f"{{{W}}}pPr/{{{W}}}framePr") is not None)
    return next(framed, 0)


def document_part(children: Sequence[etree._Element], layout: Layout) -> etree._Element:
    """``word/document.xml``; the 版记 is a section of its own (``imprint`` says why)."""
    root = etree.Element(f"{{{W}}}document", nsmap={"w": W, "r": R})
    at = imprint_at(children)
    if not at:
        root.append(w("body", children=[*children, section(layout)]))
        return root
    end = children[at - 1]
    if end.tag != f"{{{W}}}p":
        end = paragraph(END)
        children = [*children[:at], end, *children[at:]]
    look = end.find(f"{{{W}}}pPr")
    if look is None:
        look = w("pPr")
        end.insert(0, look)
    look.append(section(layout))  # in the order of the schema nothing of ours comes behind it
    root.append(w("body", children=[*children, section(layout, numbered=False, continuous=True)]))
    return root
