"""What the walk of a Word package reads, and what it keeps apart."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.docx_io.elements import NODES
from lawgov.docx_io.read import read_docx
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import BlockKind, Source
from tests.make.word import MAIN, STRICT, cell, docx, p, table


def read(body: str, **parts: str) -> Source:
    return read_docx(docx(body, **parts), DEFAULT_LIMITS)


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


BOX = "<w:txbxContent><w:p><w:r><w:t>某县司法局文件</w:t></w:r></w:p></w:txbxContent>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(p("甲") + p("") + p("乙"), "甲\n乙", id="empty-paragraphs-are-no-lines"),
        pytest.param("<w:p><w:r><w:t>关于</w:t><w:br/><w:t>报告</w:t></w:r></w:p>", "关于\n报告", id="soft-line-break"),
        pytest.param('<w:p><w:r><w:t>甲</w:t><w:br w:type="column"/><w:t>乙</w:t></w:r></w:p>', "甲乙", id="column-break-is-none"),
        pytest.param("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "甲\t乙", id="tab"),
        pytest.param("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r></w:p>", "A-B", id="hyphens"),
        pytest.param('<w:p><w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink>之后</w:p>', "链接", id="hyperlink"),
        pytest.param("<w:p><w:smartTag><w:r><w:t>宝山区</w:t></w:r></w:smartTag><w:r><w:t>政府</w:t></w:r></w:p>", "宝山区政府", id="smart-tag"),
        pytest.param(f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>", "控件", id="block-control"),
        pytest.param(f"<w:p><w:sdt><w:sdtContent>{r('控')}</w:sdtContent></w:sdt>{r('件')}</w:p>", "控件", id="inline-control"),
        pytest.param(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('单击此处')}</w:sdtContent></w:sdt>{p('正文')}", "正文", id="prompt-of-a-control"),
        pytest.param(f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{FIELD.format('separate')}{r('2024年')}{FIELD.format('end')}</w:p>", "2024年", id="field-result"),
        pytest.param(f'<w:p><w:fldSimple w:instr="TITLE">{r("标题")}</w:fldSimple></w:p>', "标题", id="simple-field"),
        pytest.param(f"<w:p>{r('受理')}<w:ins w:id='1'>{r('24')}</w:ins><w:del w:id='2'><w:r><w:delText>20</w:delText></w:r></w:del>{r('件')}</w:p>", "受理24件", id="revisions-in-their-final-state"),
        pytest.param(f"<w:p><w:moveFrom w:id='1'>{r('旧')}</w:moveFrom><w:moveTo w:id='2'>{r('新')}</w:moveTo></w:p>", "新", id="moved-text-once"),
        pytest.param(p("前", "<w:rPr><w:del w:id='1'/></w:rPr>") + p("后"), "前后", id="deleted-paragraph-mark-joins"),
        pytest.param(f"<w:p>{r('看')}{r('不见', '<w:vanish/>')}{r('得')}</w:p>", "看得", id="hidden-text"),
        pytest.param("<w:p>" + r("见", '<w:vanish w:val="0"/>') + "</w:p>", "见", id="hidden-switched-off"),
        pytest.param(f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{r('正文')}</w:p>", "某县司法局文件\n正文", id="text-box-stored-twice-read-once"),
        pytest.param(f"<w:p><w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r></w:p>", "某县司法局文件", id="old-text-box"),
        pytest.param("<w:p><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "拼", id="ruby-base-only"),
        pytest.param("<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>", "x+1", id="formula"),
        pytest.param('<w:p><w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:t>要点</w:t></w:r></w:p>', "●要点", id="known-symbol"),
        pytest.param(table(("甲", "乙"), ("1", "2")), "甲\t乙\n1\t2", id="table-rows"),
        pytest.param(table(("正文一", ""), ("正文二", "")), "正文一\n正文二", id="layout-table"),
        pytest.param(table((cell(p("一") + p("二")), "丙")), "一 二\t丙", id="paragraphs-of-a-cell"),
        pytest.param(table((cell(p("合"), '<w:vMerge w:val="restart"/>'), "1"), (cell(p(""), "<w:vMerge/>"), "2")), "合\t1\n\t2", id="vertical-merge-once"),
        pytest.param(table((cell(p("外") + table(("内一", "内二"))), "旁")), "外\t旁\n内一\t内二", id="nested-table"),
        pytest.param("<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cell(p("删")) + "</w:tr><w:tr>" + cell(p("留")) + cell(p("下")) + "</w:tr></w:tbl>", "留\t下", id="deleted-row"),
        pytest.param("<w:customXml>" + p("定制") + "</w:customXml>", "定制", id="custom-xml"),
    ],
)  # fmt: skip
def test_text(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        pytest.param("<w:p><w:del><w:r><w:delText>旧话</w:delText></w:r></w:del></w:p>", "deletion", "旧话", id="deletion"),
        pytest.param(f"<w:p>{r('密', '<w:vanish/>')}</w:p>", "hidden", "密", id="hidden"),
        pytest.param(f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{FIELD.format('end')}</w:p>", "field_code", "PAGE", id="field-code"),
        pytest.param(f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{FIELD.format('separate')}{r('一、成效……1')}</w:p>" + f"<w:p>{r('二、不足……3')}{FIELD.format('end')}</w:p>", "contents", "一、成效……1", id="contents-by-field"),
        pytest.param(f"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>{p('目录')}</w:sdtContent></w:sdt>", "contents", "目录", id="contents-by-control"),
        pytest.param(f"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Cover Pages'/></w:docPartObj></w:sdtPr><w:sdtContent>{p('封面')}</w:sdtContent></w:sdt>", "building_block", "封面", id="cover-page"),
    ],
)  # fmt: skip
def test_kept_apart(body: str, kind: str, text: str) -> None:
    source = read(p("正文") + body)
    assert source.text == "正文"
    assert (kind, text) in [(item.kind, item.text) for item in source.omissions]


def test_comments_headers_and_notes() -> None:
    source = read(
        p("正文")
        + '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>被批</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
        comments='<w:comment w:id="7"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>',
        footnotes='<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>脚注文字</w:t></w:r></w:p></w:footnote>',
        header1="<w:p><w:r><w:t>页眉</w:t></w:r></w:p>",
    )
    assert source.text == "正文\n被批\n脚注文字"
    assert source.blocks[-1].kind is BlockKind.NOTE
    found = {item.kind: item for item in source.omissions}
    assert found["comment"].text == "请核实"
    assert found["comment"].at == source.text.index("被批")
    assert found["header"].text == "页眉"


def test_insertions_have_their_spans() -> None:
    source = read(f"<w:p>{r('  受理')}<w:ins>{r('24')}</w:ins>{r('件')}</w:p>")
    assert [span.of(source.text) for span in source.insertions] == ["24"]


LEVELS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{0}"/><w:lvlText w:val="{1}"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def listed(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_as_word_shows_them() -> None:
    body = (
        listed("甲")
        + listed("子", 1)
        + listed("丑", 1)
        + p("文")
        + listed("乙")
        + listed("寅", 1)
        + listed("卯", 2)
        + listed("丙", number=2)
    )
    source = read(body, numbering=LEVELS.format("chineseCountingThousand", "%1、"))
    assert source.text.split("\n") == ["一、甲", "（一）子", "（二）丑", "文", "二、乙", "（一）寅", "2.1卯", "五、丙"]
    assert source.anchors[0].node == -1
    assert source.anchors[1].node == 0


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        pytest.param("decimal", "1. 2. 3.", id="decimal"),
        pytest.param("decimalZero", "01. 02. 03.", id="leading-zero"),
        pytest.param("upperRoman", "I. II. III.", id="roman"),
        pytest.param("lowerLetter", "a. b. c.", id="letters"),
        pytest.param("ideographTraditional", "甲. 乙. 丙.", id="stems"),
        pytest.param("ideographZodiac", "子. 丑. 寅.", id="branches"),
        pytest.param("chineseLegalSimplified", "壹. 贰. 叁.", id="formal"),
        pytest.param("decimalEnclosedCircleChinese", "①. ②. ③.", id="circled"),
        pytest.param("decimalFullWidth", "１. ２. ３.", id="full-width"),
        pytest.param("bullet", "  ", id="bullets-are-not-text"),
        pytest.param("unknownFormat", "1. 2. 3.", id="unknown-falls-back"),
    ],
)
def test_number_formats(form: str, numbers: str) -> None:
    source = read(listed("x") + listed("x") + listed("x"), numbering=LEVELS.format(form, "%1."))
    assert source.text.split("\n") == [number + "x" for number in numbers.split(" ")]


@pytest.mark.parametrize(
    ("number", "text"),
    [(10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"), (2024, "二千零二十四")],
)
def test_chinese_counting(number: int, text: str) -> None:
    from lawgov.docx_io.numbering import counting

    assert counting(number) == text


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>'
)
STYLED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="2"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_lists_tied_to_styles_and_outline_levels() -> None:
    body = (
        p("报告", '<w:pStyle w:val="t"/>')
        + p("成效", '<w:pStyle w:val="1"/>')
        + p("执法", '<w:pStyle w:val="2"/>')
        + p("不足", '<w:pStyle w:val="1"/>')
    )
    body += p("文", '<w:outlineLvl w:val="2"/>') + p("自定", '<w:pStyle w:val="mine"/>')
    source = read(body, styles=STYLES, numbering=STYLED)
    assert source.text.split("\n") == ["报告", "一、成效", "（一）执法", "二、不足", "文", "三、自定"]
    assert [block.level for block in source.blocks] == [0, 1, 2, 1, 3, 1]
    assert source.blocks[0].centred


def test_what_stands_out() -> None:
    plain = "".join(p("正文文字很多很多。") for _ in range(5))
    source = read(
        plain
        + p("加粗标题", run="<w:b/>")
        + "<w:p>"
        + r("（一）抓执法。", '<w:rFonts w:eastAsia="楷体"/>')
        + r("始终坚持。")
        + "</w:p>"
    )
    assert [block.emphasis for block in source.blocks] == [False] * 5 + [True, False]
    assert source.blocks[-1].lead == len("（一）抓执法。")


@pytest.mark.parametrize(
    "content_type",
    [
        MAIN,
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
    ids=["docx", "docm", "dotx"],
)
@pytest.mark.parametrize("space", [None, STRICT], ids=["transitional", "strict"])
def test_kinds_of_package(content_type: str, space: str | None) -> None:
    data = docx(p("正文"), content_type=content_type, **({"space": space} if space else {}))
    assert read_docx(data, DEFAULT_LIMITS).text == "正文"


def test_made_by_python_docx() -> None:
    import docx as library

    document = library.Document()
    document.add_heading("报告", 0)
    document.add_heading("一、成效", 1)
    document.add_paragraph("正文。")
    grid = document.add_table(2, 2)
    for number, one in enumerate(c for row in grid.rows for c in row.cells):
        one.text = str(number)
    document.add_paragraph("受理").add_run("59件").bold = True
    stream = BytesIO()
    document.save(stream)
    source = read_docx(stream.getvalue(), DEFAULT_LIMITS)
    assert source.text == "报告\n一、成效\n正文。\n0\t1\n2\t3\n受理59件"
    assert [block.level for block in source.blocks] == [0, 1, None, None, None, None]


PIECE = st.text(alphabet="甲乙丙1 　\t", min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(PIECE, st.sampled_from(["t", "ins", "del", "hidden"])), max_size=4), min_size=1, max_size=5
    )
)
def test_every_character_leads_back_to_its_place(paragraphs: list[list[tuple[str, str]]]) -> None:
    """An anchor names the paragraph and the text node, and the character in it, that hold what the text says."""
    shape = {
        "t": lambda text: r(text),
        "ins": lambda text: f"<w:ins>{r(text)}</w:ins>",
        "del": lambda text: f'<w:del><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>',
        "hidden": lambda text: r(text, "<w:vanish/>"),
    }
    data = docx("".join("<w:p>" + "".join(shape[kind](text) for text, kind in runs) + "</w:p>" for runs in paragraphs))
    source = read_docx(data, DEFAULT_LIMITS)
    nodes = text_nodes(data)
    for number, anchor in enumerate(source.anchors):
        end = source.anchors[number + 1].start if number + 1 < len(source.anchors) else len(source.text)
        told = source.text[anchor.start : end].rstrip("\n")
        paragraph, held = nodes[anchor.node]
        assert held[anchor.offset : anchor.offset + len(told)] == told
        assert anchor.paragraph == paragraph


def text_nodes(data: bytes) -> list[tuple[int, str]]:
    """(number of the paragraph, text) of every text node, in document order."""
    from lxml import etree

    root = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    found: list[tuple[int, str]] = []
    paragraph = 0
    for element in root.iter():
        name = etree.QName(element).localname
        if name == "p":
            paragraph += 1
        elif name in NODES:
            found.append((paragraph, element.text or ""))
    return found


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(p("一") + f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>DATE</w:instrText></w:r></w:p>" + p("二"), "一\n二", id="a-field-that-never-ends"),
        pytest.param(f"<w:p><w:r><w:pict><v:group><v:shape><v:textbox>{BOX}</v:textbox></v:shape><v:shape><v:textbox>{BOX.replace('司法局文件', '水利局')}</v:textbox></v:shape></v:group></w:pict></w:r></w:p>", "某县司法局文件\n某县水利局", id="two-boxes-in-a-group"),
        pytest.param(p("前", "<w:rPr><w:del w:id='1'/></w:rPr>") + table(("甲", "乙")) + p("后"), "前\n甲\t乙\n后", id="a-deleted-mark-before-a-table"),
        pytest.param("<mc:AlternateContent><mc:Choice Requires='w14'>" + p("选") + "</mc:Choice><mc:Fallback>" + p("退") + "</mc:Fallback></mc:AlternateContent>" + p("后"), "选\n后", id="alternatives-in-the-body"),
        pytest.param(f'<w:p><w:fldSimple w:instr=" TOC \\o ">{r("一、成效…1")}</w:fldSimple></w:p>' + p("正"), "正", id="contents-by-simple-field"),
        pytest.param('<w:p><w:r><w:sym w:font="宋体" w:char="2460"/><w:t>要点</w:t></w:r></w:p>', "①要点", id="a-symbol-that-is-a-character"),
    ],
)  # fmt: skip
def test_odd_packages(body: str, text: str) -> None:
    assert read(body).text == text


def test_numbers_of_paragraphs_that_are_gone() -> None:
    gone = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr></w:pPr></w:p>'
    for mark in ('<w:del w:id="1"/>', "<w:vanish/>"):
        body = listed("甲") + gone.format(mark) + listed("乙")
        assert read(body, numbering=LEVELS.format("chineseCounting", "%1、")).text == "一、甲\n二、乙"


def test_headings_inside_a_layout_table_keep_their_level() -> None:
    styled = p("成效", '<w:pStyle w:val="1"/><w:jc w:val="center"/>') + p("正文。")
    source = read(table((cell(styled),)), styles=STYLES)
    assert [(block.level, block.centred) for block in source.blocks] == [(1, True), (None, False)]
    assert read(p("成效", '<w:pStyle w:val="Heading1"/>')).blocks[0].level == 1


def test_an_ordinary_footnote_may_say_so() -> None:
    assert (
        read(
            p("正"), footnotes='<w:footnote w:id="2" w:type="normal"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>'
        ).text
        == "正\n注"
    )


def test_headings_stand_out_from_a_body_that_names_no_font() -> None:
    plain = p("正文内容很长很长很长很长很长很长。")
    for run in ("<w:b/>", '<w:rFonts w:eastAsia="黑体"/>'):
        source = read(p("一、成效", run=run) + plain + p("二、问题", run=run) + plain)
        assert [block.emphasis for block in source.blocks] == [True, False, True, False]


def test_tab_stops_are_no_text_nodes() -> None:
    gallery = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    contents = '<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>目录</w:t></w:r></w:p>'
    assert read(gallery.format(contents) + p("后")).anchors[0].node == 1
