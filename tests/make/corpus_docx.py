"""Word files made in different ways, each with the features of its name: ``CORPUS`` name → bytes, made on demand.

Shared by the tests of ``review`` and ``fix``. The files of ``tests/data/docx`` were made once by other programs.
"""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.make.word import STRICT, W, docx, p, table

_DATA = Path(__file__).resolve().parent.parent / "data" / "docx"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff89993d1d0000000049454e44ae426082"
)
_STYLES = (
    '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)
_TITLE = "云溪县司法局2023年度法治政府建设情况报告"
_HEADS = ("一、主要举措和成效", "二、存在的不足和原因", "三、党政主要负责人履职情况", "四、下一年度安排")


def t(text: str, looks: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{looks}</w:rPr>" if looks else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def report(middle: str, before: str = "") -> str:
    """A whole report with ``middle`` in its first part; faults in it for the rules to find."""
    return (
        before
        + p(_TITLE, '<w:jc w:val="center"/>')
        + p(_HEADS[0], '<w:pStyle w:val="1"/>')
        + middle
        + p("全年办理行政复议案件20件，其中维持8件、撤销3件、驳回5件。")
        + p(_HEADS[1], '<w:pStyle w:val="1"/>')
        + p("执法力量偏弱,主要原因是编制少。")
        + p(_HEADS[3], '<w:pStyle w:val="1"/>')
        + p("加强队伍建设，，提高能力。")
        + p("云溪县司法局")
        + p("2024年1月15日")
    )


def made(middle: str, *, styles: str = _STYLES, before: str = "", **more: object) -> bytes:
    return docx(report(middle, before), styles=styles, **more)  # type: ignore[arg-type]


def changed(data: bytes, edits: dict[str, bytes | None], types: str = "", relations: str = "") -> bytes:
    """A package with entries replaced, added or (None) taken out, and more content types and relationships."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        entries: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        listed = entries["[Content_Types].xml"] or b""
        entries["[Content_Types].xml"] = listed.replace(b"</Types>", f"{types}</Types>".encode())
        rels = "word/_rels/document.xml.rels"
        entries[rels] = (entries[rels] or b"").replace(b"</Relationships>", f"{relations}</Relationships>".encode())
        for name, content in {**entries, **edits}.items():
            if content is not None:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _relation(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{kind if kind.startswith("http") else f"{_R}/{kind}"}" Target="{target}"/>'


def _drawing(inner: str, uri: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="图"/>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def _picture() -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    inner = f'<pic:pic xmlns:pic="{space}"><pic:nvPicPr><pic:cNvPr id="1" name="图"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="p1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    data = made(f"<w:p>{t('办理案件')}{_drawing(inner, space)}{t('12件。')}</w:p>")
    return changed(
        data, {"word/media/image1.png": _PNG}, '<Default Extension="png" ContentType="image/png"/>',
        _relation("p1", "image", "media/image1.png"),
    )  # fmt: skip


def _chart() -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    inner = f'<c:chart xmlns:c="{space}" r:id="c1"/>'
    chart = f'<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="{space}" xmlns:a="{_A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>12</c:v></c:pt></c:numLit></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>'
    data = made(f"<w:p>{t('案件见图')}{_drawing(inner, space)}{t('所示。')}</w:p>")
    return changed(
        data, {"word/charts/chart1.xml": chart.encode()},
        '<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
        _relation("c1", "chart", "charts/chart1.xml"),
    )  # fmt: skip


def _ole() -> bytes:
    inner = '<w:object><v:shape id="s1" style="width:50pt;height:50pt"><v:imagedata r:id="p1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s1" DrawAspect="Content" ObjectID="_1" r:id="e1"/></w:object>'
    data = made(f"<w:p>{t('附表')}<w:r>{inner}</w:r>{t('如上，共12件。')}</w:p>")
    return changed(
        data, {"word/media/image1.png": _PNG, "word/embeddings/sheet1.bin": b"\xd0\xcf\x11\xe0 nothing"},
        '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
        _relation("p1", "image", "media/image1.png") + _relation("e1", "oleObject", "embeddings/sheet1.bin"),
    )  # fmt: skip


def _smart_art() -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    inner = f'<dgm:relIds xmlns:dgm="{space}" r:dm="d1" r:lo="d2" r:qs="d3" r:cs="d4"/>'
    names = (("d1", "data", "dataModel", "diagramData"), ("d2", "layout", "layoutDef", "diagramLayout"), ("d3", "quickStyle", "styleDef", "diagramStyle"), ("d4", "colors", "colorsDef", "diagramColors"))  # fmt: skip
    parts = {f"word/diagrams/{name}1.xml": f'<dgm:{root} xmlns:dgm="{space}" xmlns:a="{_A}"/>'.encode() for _, name, root, _ in names}  # fmt: skip
    types = "".join(f'<Override PartName="/word/diagrams/{name}1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.{kind}+xml"/>' for _, name, _, kind in names)  # fmt: skip
    relations = "".join(_relation(key, kind, f"diagrams/{name}1.xml") for key, name, _, kind in names)
    return changed(made(f"<w:p>{t('流程')}{_drawing(inner, space)}{t('见图。')}</w:p>"), dict(parts), types, relations)


def _text_box() -> bytes:
    box = f"<w:txbxContent>{p('全年立案12件，，办结10件。')}</w:txbxContent>"
    shape = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline xmlns:wp="{_WP}"><wp:extent cx="1828800" cy="914400"/><wp:docPr id="1" name="框"/><a:graphic xmlns:a="{_A}"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:144pt;height:72pt"><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>'
    return made(f"<w:p>{t('见右框')}<w:r>{shape}</w:r>{t('，下同。')}</w:p>")


def _notes(kind: str) -> bytes:
    one = kind.removesuffix("s")
    notes = "".join(
        f'<w:{one} w:type="{kind_of}" w:id="{n}"><w:p><w:r><w:{kind_of}/></w:r></w:p></w:{one}>'
        for n, kind_of in ((-1, "separator"), (0, "continuationSeparator"))
    )
    for n, words in ((1, "口径与上年相同。"), (2, "数据截至2023年12月31日，，未经审计。")):
        notes += f'<w:{one} w:id="{n}"><w:p><w:r><w:{one}Ref/></w:r>{t(words)}</w:p></w:{one}>'
    text = f'<w:p>{t("另有")}<w:r><w:{one}Reference w:id="1"/></w:r>{t("办理12件")}<w:r><w:{one}Reference w:id="2"/></w:r>{t("。")}</w:p>'
    return made(text, **{kind: notes})


def _comments(modern: bool) -> bytes:
    middle = f'<w:p><w:commentRangeStart w:id="0"/>{t("办理案件")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeStart w:id="7"/>{t("12件。")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    space = "http://schemas.microsoft.com/office/word/2010/wordml"
    inner = "".join(f'<w:comment w:id="{n}" w:author="甲" w:initials="甲"><w:p xmlns:w14="{space}" w14:paraId="0000000{n + 1}">{t("请核对")}</w:p></w:comment>' for n in (0, 7))  # fmt: skip
    data = made(middle, comments=inner)
    if not modern:
        return data
    extended = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000008" w15:done="0"/></w15:commentsEx>'
    return changed(
        data, {"word/commentsExtended.xml": extended.encode()},
        '<Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/>',
        _relation("x1", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml"),
    )  # fmt: skip


def _numbered() -> bytes:
    numbering = '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbered = '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p(_TITLE) + "".join(
        p(head[2:], numbered) + p(text)
        for head, text in zip(
            _HEADS, ("办理12件,维持8件。", "力量偏弱，，编制少。", "常务会议3次。", "加强建设。"), strict=True
        )
    )
    return docx(body, styles=_STYLES, numbering=numbering)


def _sections() -> bytes:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    middle = p("横排一页，，共12件。") + p("", section) + p("又一页。")
    return made(middle, header1=p("内部资料"), footer1='<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')  # fmt: skip


def _custom_xml() -> bytes:
    control = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a/b" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/><w:text/></w:sdtPr><w:sdtContent>' + t("云溪县司法局") + "</w:sdtContent></w:sdt>"  # fmt: skip
    return changed(
        made(f"<w:p>{t('本报告由')}{control}{t('起草，，审定。')}</w:p>"),
        {"customXml/item1.xml": b"<a><b>\xe4\xba\x91</b></a>"}, "", _relation("x1", "customXml", "../customXml/item1.xml"),
    )  # fmt: skip


def _macros() -> bytes:
    data = docx(report(p("办理12件。")), content_type="application/vnd.ms-word.document.macroEnabled.main+xml", styles=_STYLES)  # fmt: skip
    return changed(
        data, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros"},
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        _relation("v1", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    )  # fmt: skip


def _rewritten(edit: Callable[[str], bytes]) -> bytes:
    """The plain report with its main part written in another way."""
    with zipfile.ZipFile(io.BytesIO(made(p("办理12件，，另有<3件>&其他。")))) as package:
        return changed(made(""), {"word/document.xml": edit(package.read("word/document.xml").decode())})


def _default_namespace() -> bytes:
    def edit(text: str) -> bytes:
        text = text.replace("<w:", "<").replace("</w:", "</")
        return text.replace("<document ", f'<document xmlns="{W}" ', 1).encode()

    return _rewritten(edit)


def _python_docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(_TITLE, 0)
    for head in _HEADS:
        document.add_heading(head, 1)
        line = document.add_paragraph("办理")
        line.add_run("行政复议").bold = True
        line.add_run("案件12件,其中\t维持8件。\n另起一行，，仍是一段。")
    grid = document.add_table(rows=2, cols=2, style="Table Grid")
    for at, text in enumerate(("类别", "件数", "复议", "12")):
        grid.cell(at // 2, at % 2).text = text
    document.add_comment(line.runs[0], "请核对", author="甲", initials="甲")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _ours() -> bytes:
    from lawgov.pipeline import lay_out, parse

    seed = next((Path(__file__).resolve().parent.parent.parent / "seeds").glob("004*.txt"))
    return lay_out(parse(seed.read_text("utf-8"))).data


def _field(code: str, result: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


_REVISION = 'w:id="90" w:author="乙" w:date="2024-01-02T00:00:00Z"'
_MOVED = f'<w:moveFromRangeStart w:id="91" w:name="m1" w:author="乙"/><w:moveFrom {_REVISION}>{t("移走的话。")}</w:moveFrom><w:moveFromRangeEnd w:id="91"/>{t("前面的话。")}<w:moveToRangeStart w:id="92" w:name="m1" w:author="乙"/><w:moveTo {_REVISION}>{t("移走的话。")}</w:moveTo><w:moveToRangeEnd w:id="92"/>'
_LINE = '<w:u w:val="single"/>'
_DELETED = f"<w:del {_REVISION}><w:r><w:delText>十件</w:delText></w:r></w:del>"
_MATH = "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"

CORPUS: dict[str, Callable[[], bytes]] = {
    "plain": lambda: made(p("办理12件。")),
    "no-styles": lambda: docx(report(p("办理12件。"))),
    "split-runs": lambda: made("<w:p>" + "".join(t(c, "<w:b/>" if n % 2 else "<w:i/>") for n, c in enumerate("全年办理案件12件，，办结10件。")) + "</w:p>"),
    "tabs-and-breaks": lambda: made('<w:p><w:r><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/><w:t>办理</w:t><w:tab/><w:t xml:space="preserve"> 12 件</w:t><w:br/><w:t>其中8件</w:t><w:noBreakHyphen/><w:t>9件</w:t></w:r></w:p>'),
    "unkept-blanks": lambda: made("<w:p><w:r><w:t>  办理 12  件 另 3 件  </w:t></w:r><w:r><w:t> 结案 </w:t></w:r></w:p>"),
    "hyperlink": lambda: changed(made(f'<w:p>{t("详见")}<w:hyperlink r:id="h1" w:history="1">{t("县政府网站，，公开栏", _LINE)}</w:hyperlink>{t("。")}</w:p>'), {}, "", f'<Relationship Id="h1" Type="{_R}/hyperlink" Target="https://example.org/" TargetMode="External"/>'),
    "simple-field": lambda: made(f'<w:p>{t("共")}<w:fldSimple w:instr=" DOCPROPERTY n ">{t("12件，，余")}</w:fldSimple>{t("。")}</w:p>'),
    "complex-field": lambda: made(f'<w:p>{t("共")}{_field("REF b1", t("12件，") + t("，余3件", "<w:b/>"))}{t("。")}</w:p>'),
    "inline-control": lambda: made(f'<w:p>{t("由")}<w:sdt><w:sdtPr><w:alias w:val="机关"/></w:sdtPr><w:sdtContent>{t("云溪县，，司法局")}</w:sdtContent></w:sdt>{t("负责。")}</w:p>'),
    "block-control": lambda: made(f'<w:sdt><w:sdtPr/><w:sdtContent>{p("控件里的一段，，办理12件。")}</w:sdtContent></w:sdt>'),
    "revisions": lambda: made(f'<w:p>{t("办理")}{_DELETED}<w:ins {_REVISION}>{t("12件，")}{t("，维持8件", "<w:b/>")}</w:ins>{t("。")}</w:p>'),
    "paragraph-mark-deleted": lambda: made(f'<w:p><w:pPr><w:rPr><w:del {_REVISION}/></w:rPr></w:pPr>{t("前一段，")}</w:p><w:p>{t("，后一段。")}</w:p>'),
    "moves": lambda: made(f"<w:p>{_MOVED}{t('后面的话。')}</w:p>"),
    "comments": lambda: _comments(modern=False),
    "modern-comments": lambda: _comments(modern=True),
    "table": lambda: made(table(("类别", "件数"), ("行政复议，，应诉", "12"), ("应诉", "5")) + p("表后。")),
    "nested-table": lambda: made(table(("外", f'<w:tc><w:tcPr/>{table(("内，，一", "内二"), ("内三", "内四"))}{p("外二")}</w:tc>'), ("外三", "外四")) + p("表后，，一段。")),
    "text-box": _text_box,
    "footnotes": lambda: _notes("footnotes"),
    "endnotes": lambda: _notes("endnotes"),
    "numbered": _numbered,
    "picture": _picture,
    "chart": _chart,
    "ole": _ole,
    "equation": lambda: made(f"<w:p>{t('比率')}{_MATH}{t('，，计算。')}</w:p>"),
    "smart-art": _smart_art,
    "custom-xml": _custom_xml,
    "sections": _sections,
    "bookmarks": lambda: made(f'<w:p><w:bookmarkStart w:id="5" w:name="b1"/>{t("办理，")}<w:bookmarkEnd w:id="5"/><w:permStart w:id="6" w:edGrp="everyone"/>{t("，12件")}<w:permEnd w:id="6"/><w:proofErr w:type="spellStart"/>{t("。")}</w:p>'),
    "ruby": lambda: made(f'<w:p>{t("读作")}<w:r><w:ruby><w:rubyPr/><w:rt>{t("yún")}</w:rt><w:rubyBase>{t("云")}</w:rubyBase></w:ruby></w:r>{t("溪，，县。")}</w:p>'),
    "hidden": lambda: made(f'<w:p>{t("办理")}{t("不公开", "<w:vanish/>")}{t("12件，，。")}</w:p>'),
    "strict": lambda: docx(report(p("办理12件。")), space=STRICT, styles=_STYLES),
    "macros": _macros,
    "default-namespace": _default_namespace,
    "other-prefix": lambda: _rewritten(lambda text: text.replace("w:", "x:").replace("xmlns:w=", "xmlns:x=").encode()),
    "utf-16": lambda: _rewritten(lambda text: text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")),
    "byte-order-mark": lambda: _rewritten(lambda text: b"\xef\xbb\xbf" + text.encode()),
    "cdata": lambda: _rewritten(lambda text: text.replace("办理12件，，", "<![CDATA[办理<12>件，]]>&#xFF0C;").encode()),
    "python-docx": _python_docx,
    "ours": _ours,
    **{path.stem: path.read_bytes for path in sorted(_DATA.glob("*.docx"))},
}  # fmt: skip


@cache
def corpus(name: str) -> bytes:
    """One of them; made once in a run."""
    return CORPUS[name]()
