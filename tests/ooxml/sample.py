"""A package by hand with what lawgov does not write yet: comments, tracked changes, notes, content controls, lists."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_BY = 'w:author="甲" w:date="2026-01-05T00:00:00Z"'
_KINDS = ("styles", "settings", "numbering", "comments", "footnotes", "endnotes", "header", "fontTable")
_SEPARATORS = "".join(
    f'<w:{{0}} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:{{0}}>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


def _t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _row(*cells: tuple[str, str]) -> str:
    return (
        f"<w:tr>{''.join(f'<w:tc><w:tcPr>{look}</w:tcPr><w:p>{_t(text)}</w:p></w:tc>' for look, text in cells)}</w:tr>"
    )


_BODY = (
    f'<w:p w:rsidR="00A1B2C3"><w:pPr><w:pStyle w:val="Heading1"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr>{_t("标题 ")}</w:p>'
    f'<w:p><w:bookmarkStart w:id="50" w:name="书签"/>{_t("甲")}<w:bookmarkEnd w:id="50"/><w:hyperlink r:id="rIdLink" w:history="1"><w:r><w:rPr><w:rStyle w:val="Link"/><w:color w:val="0563C1"/><w:sz w:val="24"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr><w:t>链接</w:t></w:r></w:hyperlink>'
    f'<w:r><w:br w:type="page"/></w:r><w:fldSimple w:instr=" PAGE ">{_t("1")}</w:fldSimple></w:p>'
    f'<w:p><w:pPr><w:rPr><w:ins w:id="10" {_BY}/></w:rPr><w:pPrChange w:id="11" {_BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr><w:commentRangeStart w:id="0"/>'
    f'<w:ins w:id="12" {_BY}>{_t("新的")}</w:ins><w:del w:id="13" {_BY}><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">旧的 </w:delText></w:r></w:del>'
    f'<w:r><w:rPr><w:b/><w:rPrChange w:id="14" {_BY}><w:rPr/></w:rPrChange></w:rPr><w:t>粗</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    f'<w:p>{_t("注")}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    f'<w:sdt><w:sdtPr><w:alias w:val="控件"/><w:id w:val="7"/><w:text/></w:sdtPr><w:sdtContent><w:p>{_t("控件")}</w:p></w:sdtContent></w:sdt>'
    '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    + _row(('<w:tcW w:w="3000" w:type="dxa"/><w:vMerge w:val="restart"/>', "一"), ('<w:tcW w:w="6000" w:type="dxa"/><w:gridSpan w:val="2"/>', "二"))
    + _row(('<w:tcW w:w="3000" w:type="dxa"/><w:vMerge/>', ""), ('<w:tcW w:w="3000" w:type="dxa"/>', "三"), ('<w:tcW w:w="3000" w:type="dxa"/>', "四"))
    + f'</w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{_t("今天")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/><w:headerReference w:type="even" r:id="rIdHead"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:pgNumType w:fmt="numberInDash" w:start="1"/><w:cols w:space="425"/></w:sectPr>'
)  # fmt: skip
_PARTS = {
    "document": f"<w:body>{_BODY}</w:body>",
    "styles": (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Heading1Char"/></w:style>'
        '<w:style w:type="character" w:styleId="Heading1Char"><w:name w:val="Heading 1 Char"/><w:link w:val="Heading1"/></w:style>'
        '<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>'
    ),
    "settings": (
        '<w:zoom w:percent="100"/><w:trackRevisions/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
        "<w:compat><w:spaceForUL/><w:useFELayout/></w:compat>"
    ),
    "numbering": (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>'
        '<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    ),
    "comments": f'<w:comment w:id="0" {_BY} w:initials="甲"><w:p><w:r><w:annotationRef/></w:r>{_t("批注")}</w:p></w:comment>',
    "footnotes": _SEPARATORS.format("footnote") + f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{_t(" 脚注")}</w:p></w:footnote>',
    "endnotes": _SEPARATORS.format("endnote") + f'<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/></w:r>{_t(" 尾注")}</w:p></w:endnote>',
    "header": f"<w:p>{_t('页眉')}</w:p>",
    "fontTable": '<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
}  # fmt: skip
_ROOTS = {"header": "hdr", "fontTable": "fonts"}


def parts() -> dict[str, str]:
    """The entries of the package by name."""
    overrides = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}{kind}+xml"/>' for kind in _KINDS)
    keys = {"header": "rIdHead"}
    relations = "".join(
        f'<Relationship Id="{keys.get(kind, f"rId{number}")}" Type="{_R}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(_KINDS, 1)
    )
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}'
        f'<Relationship Id="rIdLink" Type="{_R}/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/></Relationships>',
        **{
            f"word/{name}.xml": f"<w:{_ROOTS.get(name, name)} {_SPACES}>{inner}</w:{_ROOTS.get(name, name)}>"
            for name, inner in _PARTS.items()
        },
    }


def packed(entries: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return stream.getvalue()
