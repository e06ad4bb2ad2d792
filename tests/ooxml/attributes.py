"""The attributes of each type with their kinds of value, ``"kind:val!,other"``; ``!``: it must be there.

Milder than the schema in one place: ``w:zoom`` without ``w:percent``, which python-docx's own template has and Word takes.
"""

import re
from collections.abc import Mapping

from tests.ooxml.names import WORD

_MEASURE = r"(mm|cm|in|pt|pc|pi)"
_POINT = r"[0-9]+(\.[0-9]+)?"

_ENUMERATIONS = {
    "onoff": "true false on off 0 1",
    "jc": "start center end both mediumKashida distribute numTab highKashida lowKashida thaiDistribute left right",
    "tblJc": "center end left right start",
    "lineRule": "auto exact atLeast",
    "fldCharType": "begin separate end",
    "merge": "continue restart",
    "highlight": "black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow darkGray lightGray none",
    "brType": "page column textWrapping",
    "clear": "none left right all",
    "numFmt": (
        "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha "
        "decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth "
        "decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle "
        "ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand "
        "taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 "
        "vietnameseCounting russianLower russianUpper none numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels hindiConsonants hindiNumbers "
        "hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText custom"
    ),
    "border": (
        "nil none single thick double dotted dashed dotDash dotDotDash triple thinThickSmallGap thickThinSmallGap thinThickThinSmallGap thinThickMediumGap "
        "thickThinMediumGap thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap wave doubleWave dashSmallGap dashDotStroked "
        "threeDEmboss threeDEngrave outset inset"
    ),
    "shade": (
        "nil clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross thinHorzStripe thinVertStripe thinReverseDiagStripe "
        "thinDiagStripe thinHorzCross thinDiagCross "
        + " ".join(f"pct{n}" for n in (5, 10, 12, 15, 20, 25, 30, 35, 37, 40, 45, 50, 55, 60, 62, 65, 70, 75, 80, 85, 87, 90, 95))
    ),
    "underline": (
        "single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy dotDash dashDotHeavy dotDotDash dashDotDotHeavy wave wavyHeavy "
        "wavyDouble none"
    ),
    "themeColor": (
        "dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink none background1 text1 background2 text2"
    ),
    "mapped": "dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink",
    "themeFont": "majorEastAsia majorBidi majorAscii majorHAnsi minorEastAsia minorBidi minorAscii minorHAnsi",
    "hint": "default eastAsia cs",
    "vertAlign": "baseline superscript subscript",
    "em": "none dot comma circle underDot",
    "effect": "blinkBackground lights antsBlack antsRed shimmer sparkle none",
    "widthType": "nil pct dxa auto",
    "heightRule": "auto exact atLeast",
    "tblLayout": "fixed autofit",
    "overlap": "never overlap",
    "vJc": "top center both bottom",
    "textAlignment": "top center baseline bottom auto",
    "tightWrap": "none allLines firstAndLastLine firstLineOnly lastLineOnly",
    "textDirection": "tb rl lr tbV rlV lrV btLr lrTb lrTbV tbLrV tbRl tbRlV",
    "tabJc": "clear start center end decimal bar num left right",
    "leader": "none dot hyphen underscore heavy middleDot",
    "partKind": "even default first",
    "sectType": "nextPage nextColumn continuous evenPage oddPage",
    "orient": "portrait landscape",
    "grid": "default lines linesAndChars snapToChars",
    "notePos": "pageBottom beneathText sectEnd docEnd",
    "restart": "continuous eachSect eachPage",
    "lineRestart": "newPage newSection continuous",
    "chapSep": "hyphen period colon emDash enDash",
    "noteKind": "normal separator continuationSeparator continuationNotice",
    "styleType": "paragraph character table numbering",
    "tblPart": "wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell swCell",
    "multiLevel": "singleLevel multilevel hybridMultilevel",
    "suff": "tab space nothing",
    "family": "decorative modern roman script swiss auto",
    "pitch": "fixed variable default",
    "view": "none print outline masterPages normal web",
    "zoom": "none fullPage bestFit textFit",
    "spacingControl": "doNotCompress compressPunctuation compressPunctuationAndJapaneseKana",
    "proof": "spellStart spellEnd gramStart gramEnd",
    "frameWrap": "auto notBeside around tight through none",
    "hAnchor": "text margin page",
    "xAlign": "left center right inside outside",
    "yAlign": "inline top center bottom inside outside",
    "dropCap": "none drop margin",
    "lock": "sdtLocked contentLocked unlocked sdtContentLocked",
    "rubyAlign": "center distributeLetter distributeSpace left right rightVertical",
    "direction": "ltr rtl",
    "displaced": "next prev",
    "edGrp": "none everyone administrators contributors editors owners current",
    "ptabJc": "left center right",
    "ptabTo": "margin indent",
    "mergeChange": "cont rest",
    "bool": "true false 0 1",
    "brackets": "none round square angle curly",
}  # fmt: skip
_PATTERNS = {
    "string": r"(?s).*",
    "name": r"(?s).+",
    "signed": rf"-?[0-9]+|-?{_POINT}{_MEASURE}",
    "measure": rf"[0-9]+|{_POINT}{_MEASURE}",
    "size": rf"[0-9]+|{_POINT}{_MEASURE}",
    "width": rf"-?[0-9]+|-?{_POINT}{_MEASURE}|-?{_POINT}%",
    "scale": r"[0-9]+%?",
    "zoomPercent": r"[0-9]+%?",
    "hexColour": r"auto|[0-9A-Fa-f]{6}",
    "rgb": r"[0-9A-Fa-f]{6}",
    "longHex": r"[0-9A-Fa-f]{8}",
    "shortHex": r"[0-9A-Fa-f]{4}",
    "twoHex": r"[0-9A-Fa-f]{1,2}",
    "panose": r"[0-9A-Fa-f]{20}",
    "cnf": r"[01]{12}",
    "bcp47": r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*|[0-9A-Fa-f]{4}|",
    "moment": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
    "w3cdtf": r"dcterms:W3CDTF",
}
_RANGES = {
    "int": (-(2**31), 2**31 - 1),
    "wide": (-(2**31), 2**32 - 1),  # Word writes negative ones unsigned
    "count": (0, 2**31 - 1),
    "id": (-(2**31), 2**31 - 1),
    "drawingId": (0, 2**32 - 1),
    "span": (1, 63),  # Word has 63 columns
    "level": (0, 8),
    "outline": (0, 9),
    "eighths": (0, 96),
    "points": (0, 31),
    "lines": (0, 10),
    "styleRank": (0, 99),
    "twip": (-31680, 31680),  # 22 inches, the most that Word takes
    "twipUp": (0, 31680),
    "halfPoints": (1, 3276),
    "halfPointsUp": (0, 3276),
    "halfPointsSigned": (-3168, 3168),
    "percent": (1, 600),
    "zoomRange": (10, 500),
    "columns": (0, 45),
}
_BOUNDED = {  # a pattern, and a range for what is a plain number in it
    "signed": "twip",
    "measure": "twipUp",
    "size": "halfPoints",
    "scale": "percent",
    "zoomPercent": "zoomRange",
}
_OF_WORD = ("twip", "twipUp", "halfPoints", "halfPointsUp", "halfPointsSigned", "span", "columns")
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_VALUES = {kind: frozenset(values.split()) for kind, values in _ENUMERATIONS.items()}


def fault_of(kind: str, value: str) -> str | None:
    """What is wrong with a value of this kind."""
    if kind in _VALUES:
        return None if value in _VALUES[kind] else f"not one of {kind}"
    if kind in _COMPILED and _COMPILED[kind].fullmatch(value) is None:
        return f"no {kind}"
    bounds = _RANGES.get(_BOUNDED.get(kind, kind))
    if bounds is None:
        return None
    if re.fullmatch(r"[+-]?[0-9]+", value) is None:
        return None if kind in _COMPILED else "no whole number"
    if bounds[0] <= int(value) <= bounds[1]:
        return None
    return f"out of {bounds[0]}…{bounds[1]}{WORD if _BOUNDED.get(kind, kind) in _OF_WORD else ''}"


_TOGGLES = (
    "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden rtl cs specVanish oMath keepNext keepLines "
    "pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd contextualSpacing mirrorIndents suppressOverlap bidiVisual cantSplit tblHeader hidden noWrap tcFitText hideMark formProt noEndnote titlePg "
    "rtlGutter onOff"
)  # fmt: skip
_EMPTY = (
    "noBreakHyphen softHyphen dayShort monthShort yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator "
    "continuationSeparator pgNum cr lastRenderedPageBreak tab empty"
)  # fmt: skip
_SHADE = "shade:val! hexColour:color,fill themeColor:themeColor,themeFill twoHex:themeTint,themeShade,themeFillTint,themeFillShade"
_CHANGE = "id:id! name:author! moment:date"
_MARK = "id:id! displaced:displacedByCustomXml"
_BOOKMARK = _MARK + " name:name! count:colFirst,colLast"

# None: not looked at
_SPECS: dict[str, str | None] = {
    **dict.fromkeys(_TOGGLES.split(), "onoff:val"),
    **dict.fromkeys(_EMPTY.split(), ""),
    **{kind: f"{kind}:val!" for kind in ("highlight", "vertAlign", "em", "effect", "textDirection", "textAlignment", "suff", "family", "pitch", "rubyAlign")},
    **{kind: f"{kind}:val!" for kind in ("jc", "tblJc", "notePos", "sectType", "longHex", "panose", "numFmt")},
    **dict.fromkeys(("any", "webSettings", "glossaryDocument", "recipients", "m:oMath", "m:oMathPara", "leaf"), None),
    "string": "string:val!", "number": "int:val!", "measure": "measure:val!", "size": "size:val!", "lid": "bcp47:val!", "relation": None,
    "pStyle": "name:val!", "rStyle": "name:val!", "tblStyle": "name:val!",
    "rFonts": "hint:hint string:ascii,hAnsi,eastAsia,cs themeFont:asciiTheme,hAnsiTheme,eastAsiaTheme,cstheme",
    "color": "hexColour:val! themeColor:themeColor twoHex:themeTint,themeShade",
    "spacing": "signed:val!", "w": "scale:val", "kern": "halfPointsUp:val!", "position": "halfPointsSigned:val!", "sz": "size:val!", "szCs": "size:val!",
    "u": "underline:val hexColour:color themeColor:themeColor twoHex:themeTint,themeShade",
    "border": "border:val! hexColour:color themeColor:themeColor twoHex:themeTint,themeShade eighths:sz points:space onoff:shadow,frame",
    "shd": _SHADE, "fitText": "measure:val! id:id", "lang": "bcp47:val,eastAsia,bidi",
    "eastAsianLayout": "id:id onoff:combine,vert,vertCompress brackets:combineBrackets",
    "framePr": (
        "dropCap:dropCap lines:lines measure:w,h,vSpace,hSpace frameWrap:wrap hAnchor:hAnchor,vAnchor signed:x,y xAlign:xAlign yAlign:yAlign "
        "heightRule:hRule onoff:anchorLock"
    ),
    "ilvl": "level:val!", "numPr": "", "outlineLvl": "outline:val!", "divId": "int:val!", "textboxTightWrap": "tightWrap:val!",
    "cnfStyle": (
        "cnf:val onoff:firstRow,lastRow,firstColumn,lastColumn,oddVBand,evenVBand,oddHBand,evenHBand,firstRowFirstColumn,firstRowLastColumn,"
        "lastRowFirstColumn,lastRowLastColumn"
    ),
    "tabStop": "tabJc:val! leader:leader signed:pos!",
    "pSpacing": "measure:before,after int:beforeLines,afterLines onoff:beforeAutospacing,afterAutospacing signed:line lineRule:lineRule",
    "ind": "signed:left,right,start,end int:startChars,endChars,leftChars,rightChars,hangingChars,firstLineChars measure:hanging,firstLine",
    "p": "longHex:rsidRPr,rsidR,rsidDel,rsidP,rsidRDefault", "r": "longHex:rsidRPr,rsidDel,rsidR",
    "tr": "longHex:rsidRPr,rsidR,rsidDel,rsidTr", "tc": "string:id", "document": "string:conformance",
    "t": "", "delText": "", "instrText": "", "delInstrText": "", "fldData": "",
    "br": "brType:type clear:clear", "sym": "string:font shortHex:char", "ptab": "ptabJc:alignment! ptabTo:relativeTo! leader:leader!",
    "fldChar": "fldCharType:fldCharType! onoff:fldLock,dirty", "fldSimple": "string:instr! onoff:fldLock,dirty",
    "noteReference": "id:id! onoff:customMarkFollows", "commentReference": "id:id!",
    "hyperlink": "string:tgtFrame,tooltip,docLocation,anchor onoff:history",
    "smartTag": "string:uri,element!", "customXmlBlock": "string:uri,element!", "customXmlRun": "string:uri,element!", "customXmlRow": "string:uri,element!",
    "customXmlCell": "string:uri,element!", "dir": "direction:val", "bdo": "direction:val",
    **dict.fromkeys(("change", "runChange", "pPrChange", "rPrChange", "markRPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "cellIns", "cellDel"), _CHANGE),
    "cellMerge": _CHANGE + " mergeChange:vMerge,vMergeOrig",
    "bookmarkStart": _BOOKMARK, "bookmarkEnd": _MARK, "moveStart": _BOOKMARK + " name:author! moment:date!",
    **dict.fromkeys(("moveFromRangeEnd", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd"), _MARK),
    **{f"customXml{name}RangeStart": _CHANGE for name in ("Ins", "Del", "MoveFrom", "MoveTo")},
    **{f"customXml{name}RangeEnd": "id:id!" for name in ("Ins", "Del", "MoveFrom", "MoveTo")},
    "permStart": "string:id! displaced:displacedByCustomXml edGrp:edGrp string:ed count:colFirst,colLast", "permEnd": "string:id! displaced:displacedByCustomXml",
    "proofErr": "proof:type!", "sdtLock": "lock:val",
    "comment": _CHANGE + " string:initials", "footnote": "noteKind:type id:id!",
    "sectPr": "longHex:rsidRPr,rsidDel,rsidR,rsidSect", "sectPrBase": "longHex:rsidRPr,rsidDel,rsidR,rsidSect",
    "partReference": "partKind:type!", "pgSz": "measure:w,h orient:orient int:code",
    "pgMar": "signed:top!,bottom! measure:right!,left!,header!,footer!,gutter!",
    "paperSrc": "int:first,other", "pgBorders": "string:zOrder,display,offsetFrom", "lnNumType": "count:countBy,start measure:distance lineRestart:restart",
    "pgNumType": "numFmt:fmt count:start int:chapStyle chapSep:chapSep", "cols": "onoff:equalWidth measure:space columns:num onoff:sep", "col": "measure:w,space",
    "vAlign": "vJc:val!", "docGrid": "grid:type int:linePitch wide:charSpace", "printerSettings": None, "numRestart": "restart:val!",
    "notesFmt": "numFmt:val! string:format", "width": "width:w widthType:type",
    "tblpPr": "measure:leftFromText,rightFromText,topFromText,bottomFromText hAnchor:vertAnchor,horzAnchor xAlign:tblpXSpec yAlign:tblpYSpec signed:tblpX,tblpY",
    "tblOverlap": "overlap:val!", "tblStyleRowBandSize": "count:val!", "tblStyleColBandSize": "count:val!", "tblLayout": "tblLayout:type",
    "tblLook": "onoff:firstRow,lastRow,firstColumn,lastColumn,noHBand,noVBand shortHex:val", "gridCol": "measure:w", "gridSpan": "span:val!", "merge": "merge:val",
    "trHeight": "measure:val heightRule:hRule",
    "latentStyles": "onoff:defLockedState,defSemiHidden,defUnhideWhenUsed,defQFormat styleRank:defUIPriority count:count",
    "lsdException": "name:name! onoff:locked,semiHidden,unhideWhenUsed,qFormat styleRank:uiPriority",
    "style": "styleType:type name:styleId onoff:default,customStyle", "tblStylePr": "tblPart:type!",
    "abstractNum": "id:abstractNumId! string:restartNumberingAfterBreak", "multiLevelType": "multiLevel:val!",
    "lvl": "level:ilvl! longHex:tplc onoff:tentative", "lvlText": "string:val onoff:null", "num": "id:numId! int:durableId", "lvlOverride": "level:ilvl!",
    "font": "name:name!", "charset": "twoHex:val string:characterSet", "sig": "longHex:usb0!,usb1!,usb2!,usb3!,csb0!,csb1!", "embedded": "string:fontKey onoff:subsetted",
    "view": "view:val!", "zoom": "zoom:val zoomPercent:percent", "characterSpacingControl": "spacingControl:val!",
    "clrSchemeMapping": "mapped:bg1,t1,bg2,t2,accent1,accent2,accent3,accent4,accent5,accent6,hyperlink,followedHyperlink",
    "compatSetting": "string:name,uri,val",
    "wp:inline": None, "wp:anchor": None, "wp:docPr": "drawingId:id! string:name! string:descr,title bool:hidden",
    "a:theme": "string:name", "a:clrScheme": "string:name!", "a:fontScheme": "string:name!", "a:fmtScheme": "string:name",
    "a:latin": "string:typeface! string:panose,pitchFamily,charset", "themeFont": "string:script!,typeface!", "a:srgbClr": "rgb:val!",
    "a:sysClr": "string:val! rgb:lastClr", "a:schemeClr": "string:val!", "moment": "w3cdtf:{http://www.w3.org/2001/XMLSchema-instance}type!",
}  # fmt: skip


def _read(spec: str) -> Mapping[str, tuple[bool, str]]:
    made: dict[str, tuple[bool, str]] = {}
    for token in spec.split():
        kind, _, names = token.partition(":")
        for name in names.split(","):
            made[name.rstrip("!")] = (name.endswith("!"), kind)
    return made


ATTRIBUTES: dict[str, Mapping[str, tuple[bool, str]] | None] = {
    kind: None if spec is None else _read(spec) for kind, spec in _SPECS.items()
}
