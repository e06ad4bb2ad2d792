"""Whether a Word package is what strict readers demand: order of children, relationships, content types, styles."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from lawgov.docx_io.markup import PPR_ORDER, RPR_ORDER

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_BLOCKS = ("p", "tbl", "sdt", "customXml", "ins", "del", "moveFrom", "moveTo", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart", "permEnd", "altChunk")  # fmt: skip
_ANY = "*"

ORDERS: dict[str, tuple[str | tuple[str, ...], ...]] = {
    "document": ("background", "body"),
    "body": (_BLOCKS, "sectPr"),
    "p": ("pPr", _ANY),
    "r": ("rPr", _ANY),
    "pPr": PPR_ORDER,
    "rPr": (("ins", "del", "moveFrom", "moveTo"), *RPR_ORDER, "rPrChange"),
    "sectPr": (
        ("headerReference", "footerReference"), "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols",
        "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
    ),
    "pBdr": ("top", "left", "bottom", "right", "between", "bar"),
    "tbl": (("bookmarkStart", "bookmarkEnd"), "tblPr", "tblGrid", ("tr", "sdt", "customXml", "ins", "del")),
    "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders",
        "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription", "tblPrChange",
    ),
    "tblBorders": ("top", ("left", "start"), "bottom", ("right", "end"), "insideH", "insideV"),
    "tblCellMar": ("top", ("left", "start"), "bottom", ("right", "end")),
    "tr": ("tblPrEx", "trPr", ("tc", "sdt", "customXml", "ins", "del", "bookmarkStart", "bookmarkEnd")),
    "trPr": (
        ("cnfStyle", "divId", "gridBefore", "gridAfter", "wBefore", "wAfter", "cantSplit", "trHeight", "tblHeader", "tblCellSpacing", "jc", "hidden"),
        "ins", "del", "trPrChange",
    ),
    "tc": ("tcPr", _BLOCKS),
    "tcPr": (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark",
        "headers", ("cellIns", "cellDel", "cellMerge"), "tcPrChange",
    ),
    "styles": ("docDefaults", "latentStyles", "style"),
    "docDefaults": ("rPrDefault", "pPrDefault"),
    "style": (
        "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal",
        "personalCompose", "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
    ),
    "settings": (
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape",
        "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts",
        "saveFormsData", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
        "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate", "linkStyles",
        "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge", "revisionView", "trackRevisions", "doNotTrackMoves",
        "doNotTrackFormatting", "documentProtection", "autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation",
        "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle", "defaultTableStyle",
        "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing",
        "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
        "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl",
        "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema",
        "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving",
        "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars",
        "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures",
        "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol",
        "listSeparator",
    ),
    "numbering": ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"),
    "abstractNum": ("nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"),
    "lvl": ("start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"),
    "comments": ("comment",),
    "comment": (_BLOCKS,),
    "hdr": (_BLOCKS,),
    "ftr": (_BLOCKS,),
    "fonts": ("font",),
    "font": ("altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig", "embedRegular", "embedBold", "embedItalic", "embedBoldItalic"),
}  # fmt: skip


def problems(data: bytes) -> list[str]:
    """What a strict reader would refuse, each in one line; empty for a sound package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        found = [f"twice in the package: {name}" for name in sorted(set(names)) if names.count(name) > 1]
        roots = {n: etree.fromstring(package.read(n)) for n in names if n.endswith((".xml", ".rels"))}
    found += _content_types(names, roots)
    found += _relationships(names, roots)
    for name, root in roots.items():
        found += [f"{name}: {problem}" for problem in _order(root)]
    if "word/document.xml" in roots:
        found += _styles(roots)
        found += _comments(roots)
    return found


def _content_types(names: list[str], roots: dict[str, etree._Element]) -> Iterator[str]:
    types = roots.get("[Content_Types].xml")
    if types is None:
        yield "no [Content_Types].xml"
        return
    defaults = {str(e.get("Extension")) for e in types.iter(_TYPES + "Default")}
    overrides = [str(e.get("PartName")).lstrip("/") for e in types.iter(_TYPES + "Override")]
    for name in names:
        if name != "[Content_Types].xml" and name not in overrides and name.rpartition(".")[2] not in defaults:
            yield f"no content type: {name}"
        if name.startswith("word/") and name.endswith(".xml") and name not in overrides:
            yield f"only the default content type: {name}"
    for name in overrides:
        if name not in names:
            yield f"content type without a part: {name}"
        if overrides.count(name) > 1:
            yield f"two content types: {name}"


def _relationships(names: list[str], roots: dict[str, etree._Element]) -> Iterator[str]:
    known: dict[str, set[str]] = {}
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        part = posixpath.join(folder, posixpath.basename(name)[: -len(".rels")])
        ids = [str(e.get("Id")) for e in root]
        known[part] = set(ids)
        if len(ids) != len(set(ids)):
            yield f"{name}: an Id twice"
        for relation in root:
            target = str(relation.get("Target"))
            if relation.get("TargetMode") == "External":
                continue
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if path not in names:
                yield f"{name}: no such part: {target}"
    for name, root in roots.items():
        for element in root.iter():
            for key, value in element.attrib.items():
                if str(key).startswith(R) and str(value) not in known.get(name, set()):
                    yield f"{name}: no relationship {value}"


def _order(root: etree._Element) -> Iterator[str]:
    for element in root.iter(W + "*"):
        name = etree.QName(element).localname
        order = ORDERS.get(name)
        if name == "tc" and (len(element) == 0 or element[-1].tag != W + "p"):
            yield "w:tc does not end with a paragraph"
        if order is None:
            continue
        at = 0
        for child in element.iterchildren(W + "*"):
            own = etree.QName(child).localname
            place = next((n for n, slot in enumerate(order) if own == slot or (isinstance(slot, tuple) and own in slot)), None)  # fmt: skip
            if place is None:
                place = next((n for n, slot in enumerate(order) if slot == _ANY), None)
            if place is None:
                yield f"w:{own} may not stand in w:{name}"
            elif place < at:
                yield f"w:{own} stands too late in w:{name}"
            else:
                at = place


def _styles(roots: dict[str, etree._Element]) -> Iterator[str]:
    styles = roots.get("word/styles.xml")
    known: dict[str, str] = {}
    for style in styles.iter(W + "style") if styles is not None else ():
        key = str(style.get(W + "styleId"))
        if key in known:
            yield f"style twice: {key}"
        known[key] = str(style.get(W + "type"))
    for style in styles.iter(W + "basedOn", W + "next", W + "link") if styles is not None else ():
        if style.get(W + "val") not in known:
            yield f"no style: {style.get(W + 'val')}"
    kinds = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    for name, root in roots.items():
        for tag, kind in kinds.items():
            for used in root.iter(W + tag):
                if known.get(str(used.get(W + "val"))) != kind:
                    yield f"{name}: no {kind} style {used.get(W + 'val')}"


def _comments(roots: dict[str, etree._Element]) -> Iterator[str]:
    part = roots.get("word/comments.xml")
    ids = [str(e.get(W + "id")) for e in part.iter(W + "comment")] if part is not None else []
    if len(ids) != len(set(ids)):
        yield "a comment's id twice"
    document = roots["word/document.xml"]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        used = [str(e.get(W + "id")) for e in document.iter(W + tag)]
        if set(used) - set(ids):
            yield f"w:{tag} without a comment: {sorted(set(used) - set(ids))}"
