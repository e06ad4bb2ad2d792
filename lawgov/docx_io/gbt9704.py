"""The styles of GB/T 9704-2012 as a table of data, and the measures of its page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from lawgov.docx_io.markup import Property, Values, W, properties, w
from lawgov.layout.model import Role
from lawgov.layout.settings import AREA_WIDTH, Layout

INDENT: Values = {"firstLineChars": 200, "firstLine": 632}  # 632 = 2 of 28 characters of the line
NO_INDENT: Values = {"firstLineChars": 0, "firstLine": 0}
RED = "FF0000"
SMALL = 280  # twips of a 14 pt character

PLACEHOLDER = "LawgovPlaceholder"
LEADS = {Role.HEADING1: "LawgovLead1", Role.HEADING2: "LawgovLead2"}
SIGNER = "LawgovSigner"
TABLE = "LawgovTable"
TABLE_TEXT, TABLE_NUMBER, TABLE_HEAD = "LawgovTableText", "LawgovTableNumber", "LawgovTableHead"
OUTER_RULE, INNER_RULE = "LawgovOuterRule", "LawgovInnerRule"  # 分隔线 of the 版记
END = "LawgovEnd"  # the smallest line there is: the paragraph that has to follow a table


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph or character style; ``font`` is the name of a field of ``Layout``."""

    id: str
    name: str
    font: str | None = None
    size: int | None = None  # half points
    paragraph: Mapping[str, Property] = field(default_factory=dict)
    run: Mapping[str, Property] = field(default_factory=dict)
    based_on: str | None = "Normal"
    next: str | None = None
    kind: str = "paragraph"
    shown: bool = True  # in Word's gallery


def _heading(level: int, font: str) -> Style:
    return Style(
        f"Heading{level}",
        f"heading {level}",
        font,
        paragraph={"keepNext": "", "ind": INDENT, "outlineLvl": level - 1},
        run={"b": 0, "bCs": 0},
        next="LawgovBody",
    )


def _rule(id: str, name: str, height: int) -> Style:
    """A line of text as high as the rule is thick (20 twips are 0.35 mm, 14 are 0.25 mm), shaded black."""
    spacing: Values = {"before": 0, "after": 0, "line": height, "lineRule": "exact"}
    shade = {"val": "clear", "color": "auto", "fill": "000000"}
    return Style(id, name, size=2, paragraph={"shd": shade, "spacing": spacing}, shown=False)


def _centred(**more: Property) -> dict[str, Property]:
    return {"ind": NO_INDENT, "jc": "center", **more}


STYLES: tuple[Style, ...] = (
    Style("LawgovBody", "公文正文", paragraph={"ind": INDENT}),
    Style("Title", "Title", "title_font", 44, _centred(keepNext=""), {"b": 0, "bCs": 0, "spacing": 0}, next="LawgovBody"),
    Style("LawgovSubtitle", "公文副题", "heading2_font", paragraph=_centred(), next="LawgovBody"),
    _heading(1, "heading1_font"),
    _heading(2, "heading2_font"),
    _heading(3, "body_font"),
    _heading(4, "body_font"),
    Style("LawgovRecipients", "主送机关", next="LawgovBody"),
    Style("LawgovMark", "版头标注", "heading1_font"),
    Style("LawgovCopyNumber", "份号"),
    Style("LawgovLetterhead", "发文机关标志", "title_font", 100, _centred(), {"color": RED, "spacing": 0}),
    Style("LawgovDocumentNumber", "发文字号", paragraph=_centred()),
    Style("LawgovAttachments", "附件说明", paragraph={"keepLines": "", "ind": {"left": 1887, "hanging": 1255}, "jc": "left"}),
    Style("LawgovSignature", "发文机关署名", paragraph={"keepNext": "", "ind": {"right": 632}, "jc": "right"}),
    Style("LawgovDate", "成文日期", paragraph={"ind": {"right": 632}, "jc": "right"}),
    Style("LawgovNote", "附注", paragraph={"ind": INDENT}),
    Style("LawgovAnnexLabel", "附件标识", "heading1_font", paragraph={"keepNext": "", "pageBreakBefore": ""}),
    Style("LawgovAnnexTitle", "附件标题", "title_font", 44, _centred(keepNext=""), {"spacing": 0}, next="LawgovBody"),
    Style("LawgovCaption", "表题", paragraph=_centred(keepNext="")),
    Style(TABLE_TEXT, "表格文字", size=24, paragraph={"spacing": {"before": 0, "after": 0, "line": 360, "lineRule": "exact"}, "jc": "left"}, run={"spacing": 0}),
    Style(TABLE_NUMBER, "表格数字", based_on=TABLE_TEXT, paragraph={"jc": "center"}),
    Style(TABLE_HEAD, "表格表头", "heading1_font", based_on=TABLE_TEXT, paragraph={"keepNext": "", "jc": "center"}),
    Style("LawgovImprintCopied", "抄送机关", size=28, paragraph={"ind": {"left": 4 * SMALL, "right": SMALL, "hanging": 3 * SMALL}}, run={"spacing": 0}),
    Style("LawgovImprintPrinted", "印发机关和印发日期", size=28, paragraph={"tabs": (("tab", {"val": "right", "pos": AREA_WIDTH - SMALL}),), "ind": {"left": SMALL, "right": SMALL}, "jc": "left"}, run={"spacing": 0}),
    _rule(OUTER_RULE, "版记首末分隔线", 20),
    _rule(INNER_RULE, "版记中间分隔线", 14),
    Style("LawgovOther", "其他文字", paragraph={"ind": INDENT}),
    Style(END, "文末空行", size=2, paragraph={"spacing": {"before": 0, "after": 0, "line": 20, "lineRule": "exact"}}, shown=False),
    Style("Footer", "footer", "page_number_font", 28, {"spacing": {"before": 0, "after": 0, "line": 280, "lineRule": "exact"}, "ind": {"right": SMALL, "rightChars": 100}, "jc": "right"}, {"spacing": 0}, shown=False),
    Style("LawgovFooterEven", "偶数页页码", based_on="Footer", paragraph={"ind": {"left": SMALL, "leftChars": 100, "right": 0, "rightChars": 0}, "jc": "left"}, shown=False),
    Style(LEADS[Role.HEADING1], "一级标题接排", "heading1_font", based_on=None, kind="character"),
    Style(LEADS[Role.HEADING2], "二级标题接排", "heading2_font", based_on=None, kind="character"),
    Style(SIGNER, "签发人姓名", "heading2_font", based_on=None, kind="character"),
    Style(PLACEHOLDER, "待补充", based_on=None, kind="character", run={"shd": {"val": "clear", "color": "auto", "fill": "FFFF00"}}),
)  # fmt: skip

STYLE_OF: Mapping[Role, str] = {
    Role.COPY_NUMBER: "LawgovCopyNumber",
    Role.SECRECY: "LawgovMark",
    Role.URGENCY: "LawgovMark",
    Role.LETTERHEAD: "LawgovLetterhead",
    Role.DOCUMENT_NUMBER: "LawgovDocumentNumber",
    Role.TITLE: "Title",
    Role.SUBTITLE: "LawgovSubtitle",
    Role.RECIPIENTS: "LawgovRecipients",
    Role.HEADING1: "Heading1",
    Role.HEADING2: "Heading2",
    Role.HEADING3: "Heading3",
    Role.HEADING4: "Heading4",
    Role.BODY: "LawgovBody",
    Role.ATTACHMENT_LIST: "LawgovAttachments",
    Role.SIGNATURE: "LawgovSignature",
    Role.DATE: "LawgovDate",
    Role.NOTE: "LawgovNote",
    Role.ANNEX_LABEL: "LawgovAnnexLabel",
    Role.ANNEX_TITLE: "LawgovAnnexTitle",
    Role.CAPTION: "LawgovCaption",
    Role.TABLE: TABLE_TEXT,
    Role.IMPRINT_COPIED: "LawgovImprintCopied",
    Role.IMPRINT_PRINTED: "LawgovImprintPrinted",
    Role.OTHER: "LawgovOther",
}
"""Role → style id in our own base document."""


def styles_part(layout: Layout) -> etree._Element:
    """``word/styles.xml``."""
    return w("styles", children=[_defaults(layout), _normal(layout), *(_made(s, layout) for s in STYLES), *_tables()])


def own_styles(layout: Layout) -> dict[str, etree._Element]:
    """Style id → ``w:style`` of what ``block_elements`` names besides the roles: for a document with other styles.

    Those based on ``Normal`` take what that document's default style says.
    """
    wanted = {PLACEHOLDER, *LEADS.values(), SIGNER, TABLE_TEXT, TABLE_NUMBER, TABLE_HEAD, END, OUTER_RULE, INNER_RULE}
    made = {style.id: _made(style, layout) for style in STYLES if style.id in wanted}
    return made | {TABLE: _tables()[1]}


def fonts(layout: Layout, field_name: str) -> dict[str, str | int]:
    """All four slots of ``w:rFonts``: what is left out would come from a theme."""
    east = str(getattr(layout, field_name))
    latin = east if field_name == "page_number_font" or layout.latin_font is None else layout.latin_font
    return {"ascii": latin, "hAnsi": latin, "eastAsia": east, "cs": latin}


def _defaults(layout: Layout) -> etree._Element:
    run: dict[str, Property] = {
        "rFonts": fonts(layout, "body_font"),
        "sz": 32,
        "szCs": 32,
        "lang": {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"},
    }
    return w(
        "docDefaults",
        children=[
            w("rPrDefault", children=[properties("rPr", run)]),
            w("pPrDefault", children=[properties("pPr", {"spacing": {"before": 0, "after": 0}})]),
        ],
    )


def _normal(layout: Layout) -> etree._Element:
    """The base of all: one line pitch, no grid for larger type, no punctuation hanging out, 28 characters a line."""
    style = w("style", {"type": "paragraph", "default": 1, "styleId": "Normal"})
    style.append(w("name", {"val": "Normal"}))
    style.append(w("qFormat"))
    style.append(
        properties(
            "pPr",
            {
                "widowControl": 0,
                "kinsoku": 1,
                "overflowPunct": 0,
                "autoSpaceDE": 0,
                "autoSpaceDN": 0,
                "snapToGrid": 0,
                "spacing": {"before": 0, "after": 0, "line": layout.pitch, "lineRule": "exact"},
                "jc": "both",
            },
        )
    )
    style.append(properties("rPr", {"spacing": -5, "kern": 0}))
    return style


def _made(style: Style, layout: Layout) -> etree._Element:
    element = w("style", {"type": style.kind, "styleId": style.id})
    if not style.id.startswith(("Heading", "Title", "Footer")):
        element.set(f"{{{W}}}customStyle", "1")
    for name, value in (("name", style.name), ("basedOn", style.based_on), ("next", style.next)):
        if value is not None:
            element.append(w(name, {"val": value}))
    element.append(w("uiPriority", {"val": 1 if style.shown else 99}))
    if style.shown:
        element.append(w("qFormat"))
    shape = _footer_shape(style) if layout.page_number_position == "center" else style.paragraph
    if shape:
        element.append(properties("pPr", shape))
    run = dict(style.run)
    if style.font is not None:
        run["rFonts"] = fonts(layout, style.font)
    if style.size is not None:
        run |= {"sz": style.size, "szCs": style.size}
    if run:
        element.append(properties("rPr", run))
    return element


def _footer_shape(style: Style) -> Mapping[str, Property]:
    """Of the styles of page numbers, in the middle; of others, their own."""
    if style.id not in ("Footer", "LawgovFooterEven"):
        return style.paragraph
    return {**style.paragraph, "ind": {"left": 0, "leftChars": 0, "right": 0, "rightChars": 0}, "jc": "center"}


def _tables() -> list[etree._Element]:
    """The default table style, which every document has, and ours: a grid of thin lines."""
    margins = w(
        "tblCellMar",
        children=[
            w(side, {"w": width, "type": "dxa"})
            for side, width in (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
        ],
    )
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w(
        "tblBorders", children=[w(edge, {"val": "single", "sz": 4, "space": 0, "color": "auto"}) for edge in edges]
    )
    plain = w(
        "style",
        {"type": "table", "default": 1, "styleId": "TableNormal"},
        [
            w("name", {"val": "Normal Table"}),
            w("uiPriority", {"val": 99}),
            w("semiHidden"),
            w("unhideWhenUsed"),
            w("tblPr", children=[w("tblInd", {"w": 0, "type": "dxa"})]),
        ],
    )
    grid = w(
        "style",
        {"type": "table", "customStyle": 1, "styleId": TABLE},
        [
            w("name", {"val": "公文表格"}),
            w("basedOn", {"val": "TableNormal"}),
            w("uiPriority", {"val": 1}),
            w("tblPr", children=[borders, margins]),
        ],
    )
    return [plain, grid]


def line_of(characters: float) -> int:
    """Twips of so many characters of body text, as the standard counts: 28 fill the line."""
    return round(characters * AREA_WIDTH / 28)
