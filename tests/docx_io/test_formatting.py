"""Word package → ``WordLayout``: what styles, lists, themes and the text itself come to."""

import io
import zipfile
from decimal import Decimal

import pytest

from lawgov.docx_io.lazy import LazyLayout
from lawgov.layout.formatting import ParagraphLayout, WordLayout
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.open import read_bytes
from tests.make.word import STRICT, cell, docx, p, table

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文"/><w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="l"><w:name w:val="列表"/><w:basedOn w:val="c"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="环"/><w:basedOn w:val="l"/></w:style>'
    '<w:style w:type="character" w:styleId="k"><w:name w:val="强调"/><w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="640" w:hanging="320"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def layout_of(data: bytes) -> WordLayout:
    layout = read_bytes(data, "a.docx", DEFAULT_LIMITS).layout
    assert layout is not None
    return layout


def first(body: str, **parts: str) -> ParagraphLayout:
    return layout_of(docx(body, styles=STYLES, numbering=NUMBERING, **parts)).paragraphs[0]


@pytest.mark.parametrize(
    ("body", "font", "size", "bold"),
    [
        pytest.param(p("字"), "宋体", "10.5", False, id="defaults"),
        pytest.param(p("字", '<w:pStyle w:val="b"/>'), "仿宋", "10.5", True, id="paragraph-style"),
        pytest.param(p("字", '<w:pStyle w:val="b"/>', '<w:rStyle w:val="k"/>'), "仿宋", "10.5", False, id="bold-in-bold-is-plain"),
        pytest.param(p("字", "", '<w:rStyle w:val="k"/>'), "宋体", "10.5", True, id="character-style"),
        pytest.param(p("字", '<w:pStyle w:val="b"/>', '<w:b w:val="0"/><w:sz w:val="32"/>'), "仿宋", "16", False, id="the-run-has-the-last-word"),
        pytest.param(p("字", '<w:pStyle w:val="none"/>'), "宋体", "10.5", False, id="no-such-style"),
        pytest.param(p("字", "", '<w:rFonts w:eastAsia="黑体" w:eastAsiaTheme="minorEastAsia"/>'), None, "10.5", False, id="a-theme-that-is-not-there"),
        pytest.param("<w:p><w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:rFonts w:eastAsia='楷体'/></w:rPr><w:t>大部分</w:t></w:r></w:p>", "楷体", "10.5", False, id="most-of-the-text"),
    ],
)  # fmt: skip
def test_fonts(body: str, font: str | None, size: str, bold: bool) -> None:
    look = first(body).look
    assert (look.east_asian, look.size, look.bold) == (font, Decimal(size), bold)


@pytest.mark.parametrize(
    ("properties", "first_line", "left"),
    [
        pytest.param("", 2, 0, id="from-the-style"),
        pytest.param('<w:ind w:firstLineChars="0" w:firstLine="0"/>', 0, 0, id="taken-back"),
        pytest.param('<w:ind w:firstLine="420"/>', 2, 0, id="characters-win"),
        pytest.param('<w:ind w:left="420" w:hanging="420"/>', -2, 2, id="hanging"),
        pytest.param('<w:ind w:start="420"/>', 2, 2, id="start"),
        pytest.param('<w:numPr><w:numId w:val="1"/></w:numPr>', "-1.52", "3.05", id="list-of-the-paragraph"),
        pytest.param('<w:pStyle w:val="l"/>', "-1.52", "3.05", id="list-of-a-style-in-a-circle"),
        pytest.param('<w:ind w:firstLine="x" w:left="99999999999999"/>', 2, 0, id="nonsense"),
    ],
)
def test_indents(properties: str, first_line: object, left: object) -> None:
    found = first(p("字", properties))
    assert round(found.first_line, 2) == Decimal(str(first_line))
    assert round(found.left, 2) == Decimal(str(left))


def test_a_heading_style_has_its_level_by_name() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 2"/></w:style>'
    assert layout_of(docx(p("字", '<w:pStyle w:val="x"/>'), styles=styles)).paragraphs[0].outline == 1


def test_the_theme_follows_the_language_of_the_file() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont><a:latin typeface="Cambria"/>'
        '<a:ea typeface=""/><a:font script="Jpan" typeface="ＭＳ 明朝"/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:theme>'
    )
    body = p("字", "", '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorAscii"/>')
    for language, font in (("ja-JP", "ＭＳ 明朝"), ("zh-CN", "宋体")):
        data = docx(body, settings=f'<w:themeFontLang w:eastAsia="{language}"/>', theme="")
        look = layout_of(_with(data, "word/theme.xml", theme)).paragraphs[0].look
        assert (look.east_asian, look.latin, look.from_theme) == (font, "Cambria", True)


def _with(data: bytes, entry: str, content: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == entry else old.read(name))
    return stream.getvalue()


def test_sections_and_page_numbers() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    total = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    framed = f'<w:p><w:pPr><w:framePr w:xAlign="outside"/></w:pPr><w:r><w:t>第</w:t></w:r>{field}<w:r><w:t>页共</w:t></w:r>{total}</w:p>'
    setup = '<w:sectPr><w:footerReference w:type="default" r:id="r1"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = f"{p('甲', setup)}{p('乙')}"
    layout = layout_of(docx(body, footer1=framed))
    assert [section.landscape for section in layout.sections] == [True, False]
    assert [paragraph.section for paragraph in layout.paragraphs] == [0, 1]
    for section in layout.sections:  # the second takes over the footer of the first
        assert [(n.kind, n.text, n.alignment) for n in section.numbers] == [("default", "第#页共9", "outside")]


def test_breaks_boxes_and_tables_keep_the_numbers_of_the_text() -> None:
    box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>外</w:t></w:r></w:p>"
    breaks = '<w:p><w:r><w:t>前</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>后</w:t></w:r></w:p>'
    nested = table([cell(p("甲") + table(["丙", "丁"]) + p("")), "乙"])
    source = read_bytes(docx(box + breaks + nested + p("")), "a.docx", DEFAULT_LIMITS)
    layout = source.layout
    assert layout is not None
    shown = {paragraph.number: paragraph.text for paragraph in layout.paragraphs}
    for block in source.blocks:
        place = source.place(block.start).paragraph
        assert place is not None
        text = block.span.of(source.text).split("\t")[0]
        assert text == "框" or text == shown[place]
    assert [(q.text, q.breaks_before, q.breaks_after) for q in layout.paragraphs[1:3]] == [
        ("前", False, True),
        ("后", True, False),
    ]
    assert layout.paragraphs[-1].empty
    assert [(t.number, t.rows, t.repeats_head) for t in layout.tables] == [(1, 1, False), (2, 1, False)]


def test_strict_packages_name_their_units() -> None:
    pitch = '<w:spacing w:line="28.95pt" w:lineRule="exact"/>'
    setup = '<w:sectPr><w:pgMar w:top="37mm" w:left="2.8cm" w:right="26mm" w:bottom="35mm"/></w:sectPr>'
    body = p("字", pitch + setup)
    layout = layout_of(docx(body, space=STRICT))
    assert round(layout.paragraphs[0].line, 2) == Decimal("28.95")
    section = layout.sections[0]
    assert [round(value, 1) for value in (section.top, section.left) if value is not None] == [37, 28]


def test_a_part_that_only_the_layout_needs_may_be_broken() -> None:
    assert layout_of(_with(docx(p("字"), theme=""), "word/theme.xml", "<")).paragraphs[0].text == "字"


def test_a_plain_read_does_not_read_the_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawgov.docx_io.formatting.read_layout", lambda data, limits: pytest.fail("read"))
    source = read_bytes(docx(p("字")), "a.docx", DEFAULT_LIMITS)
    assert source.lazy_layout is not None
    assert not source.lazy_layout.unreadable


def test_a_layout_that_cannot_be_read_says_so() -> None:
    lazy = LazyLayout(b"PK", DEFAULT_LIMITS)
    assert lazy.value is None
    assert lazy.unreadable
