"""The checker of Word packages: what is sound passes, and each way of breaking it is named."""

import base64
import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path

import docx as python_docx
import pytest
from lxml import etree

import lawgov
from lawgov.sources import convert
from tests.ooxml import W, problems, sample

EXAMPLES = Path(__file__).parents[1] / "examples" / "draft"
needs_office = pytest.mark.skipif(convert.find_office() is None, reason="没有安装 LibreOffice")
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
RELATIONS, TYPES, THEME = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/theme/theme1.xml"


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@cache
def drafted() -> Mapping[str, bytes]:
    """What lawgov writes of its example, with 版头 and 版记."""
    return unpacked(lawgov.draft(EXAMPLES / "data.yaml", occasion="formal").data)


@cache
def of_python_docx() -> Mapping[str, bytes]:
    document = python_docx.Document()
    document.add_heading("标题", 1)
    document.add_paragraph("项目", style="List Bullet")
    table = document.add_table(3, 3, style="Table Grid")
    table.cell(0, 0).merge(table.cell(1, 1))
    for _ in range(2):
        document.add_picture(io.BytesIO(PIXEL))
    document.add_section()
    document.sections[0].header.paragraphs[0].text = "页眉"
    stream = io.BytesIO()
    document.save(stream)
    return unpacked(stream.getvalue())


@cache
def by_hand() -> Mapping[str, bytes]:
    return {name: text.encode() for name, text in sample.parts().items()}


BASES: dict[str, Callable[[], Mapping[str, bytes]]] = {"draft": drafted, "docx": of_python_docx, "hand": by_hand}


@pytest.mark.parametrize("base", BASES)
def test_a_sound_package_is_not_complained_about(base: str) -> None:
    assert problems(sample.packed(BASES[base]())) == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.docx")), ids=lambda path: path.name)
def test_the_examples_are_sound(path: Path) -> None:
    assert problems(path.read_bytes()) == []


def test_python_docx_s_own_template_is_sound() -> None:
    template = Path(python_docx.__file__).parent / "templates" / "default.docx"
    assert problems(template.read_bytes()) == []


@needs_office
def test_libreoffice_s_exports_are_sound_but_for_its_known_faults(tmp_path: Path) -> None:
    for name in ("docx", "hand"):
        (tmp_path / f"{name}.docx").write_bytes(sample.packed(BASES[name]()))
    office = convert.find_office()
    assert office is not None
    profile = (tmp_path / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    files = map(str, sorted(tmp_path.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(tmp_path / "out"), *files], check=True, capture_output=True, timeout=120)
    found = {path.stem: set(problems(path.read_bytes(), as_word=False)) for path in (tmp_path / "out").glob("*.docx")}
    of_libreoffice = {  # the schema does forbid these, LibreOffice writes them all the same
        f"{DOCUMENT}: w:pStyle stands too late in w:pPr",  # behind w:sectPr
        f"{DOCUMENT}: w:rPr stands too late in w:pPr",  # behind w:sectPr, or w:pPrChange
        f"{DOCUMENT}: w:rPrChange lacks w:rPr",
    }
    assert set(found) == {"docx", "hand"}
    assert set().union(*found.values()) <= of_libreoffice


# (what, of which package, part, old, new, words of the complaint)
MUTATIONS = [
    # order, number, names
    ("swapped", "hand", DOCUMENT, '<w:pStyle w:val="Heading1"/><w:keepNext/>', '<w:keepNext/><w:pStyle w:val="Heading1"/>', "w:pStyle stands too late in w:pPr"),
    ("properties-behind-text", "hand", DOCUMENT, '<w:r><w:br w:type="page"/></w:r>', '<w:r><w:br w:type="page"/><w:rPr/></w:r>', "w:rPr stands too late in w:r"),
    ("swapped-in-a-run", "hand", DOCUMENT, '<w:color w:val="0563C1"/><w:sz w:val="24"/>', '<w:sz w:val="24"/><w:color w:val="0563C1"/>', "w:color stands too late in w:rPr"),
    ("swapped-in-a-table", "hand", DOCUMENT, '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="fixed"/><w:jc w:val="center"/>', "w:jc stands too late in w:tblPr"),
    ("swapped-in-a-section", "hand", DOCUMENT, '<w:pgNumType w:fmt="numberInDash" w:start="1"/><w:cols w:space="425"/>', '<w:cols w:space="425"/><w:pgNumType w:fmt="numberInDash" w:start="1"/>', "w:pgNumType stands too late in w:sectPr"),
    ("swapped-settings", "hand", SETTINGS, "<w:trackRevisions/><w:evenAndOddHeaders/>", "<w:evenAndOddHeaders/><w:trackRevisions/>", "w:trackRevisions stands too late in w:settings"),
    ("swapped-compat", "hand", SETTINGS, "<w:spaceForUL/><w:useFELayout/>", "<w:useFELayout/><w:spaceForUL/>", "w:spaceForUL stands too late in w:compat"),
    ("swapped-style", "hand", STYLES, '<w:next w:val="Normal"/><w:link w:val="Heading1Char"/>', '<w:link w:val="Heading1Char"/><w:next w:val="Normal"/>', "w:next stands too late in w:style"),
    ("swapped-level", "hand", "word/numbering.xml", '<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/>', '<w:lvlJc w:val="left"/><w:lvlText w:val="%1、"/>', "w:lvlText stands too late in w:lvl"),
    ("swapped-font", "hand", "word/fontTable.xml", '<w:charset w:val="86"/><w:family w:val="auto"/>', '<w:family w:val="auto"/><w:charset w:val="86"/>', "w:charset stands too late in w:font"),
    ("compat-order", "draft", SETTINGS, "</w:compat>", "<w:spaceForUL/></w:compat>", "w:spaceForUL stands too late in w:compat"),
    ("theme-order", "draft", THEME, '<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>', '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk1><a:srgbClr val="000000"/></a:dk1>', "a:dk1 stands too late in a:clrScheme"),
    ("theme-scheme-gone", "draft", THEME, "<a:majorFont>", "<a:majorFont/><a:majorFont>", "a:majorFont too often in a:fontScheme"),
    ("theme-fonts", "draft", THEME, '<a:cs typeface=""/>', "", "a:majorFont lacks a:cs"),
    ("theme-formats", "draft", THEME, "<a:effectStyle><a:effectLst/></a:effectStyle>", "", "a:effectStyleLst has too few a:effectStyle"),
    ("twice-keep-next", "hand", DOCUMENT, "<w:keepNext/>", "<w:keepNext/><w:keepNext/>", "w:keepNext too often in w:pPr"),
    ("twice-bold", "hand", DOCUMENT, "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:b/><w:b/></w:rPr>", "w:b too often in w:rPr"),
    ("two-last-sections", "hand", DOCUMENT, "</w:body>", "<w:sectPr/></w:body>", "w:sectPr too often in w:body"),
    ("seven-references", "hand", DOCUMENT, '<w:type w:val="nextPage"/>', '<w:footerReference w:type="first" r:id="rIdHead"/>' * 5 + '<w:type w:val="nextPage"/>', "w:footerReference too often in w:sectPr"),
    ("no-last-section", "draft", DOCUMENT, "<w:sectPr>(?!.*<w:sectPr>).*</w:sectPr></w:body>", "</w:body>", "w:body lacks a last w:sectPr"),
    ("no-body", "hand", DOCUMENT, "<w:body>.*</w:body>", "", "w:document lacks w:body"),
    ("unknown-in-a-run", "hand", DOCUMENT, '<w:r><w:br w:type="page"/>', "<w:r><w:sparkle/>", "unknown element w:sparkle in w:r"),
    ("foreign-in-a-run", "hand", DOCUMENT, '<w:r><w:br w:type="page"/>', '<w:r><x:y xmlns:x="urn:x"/>', "{urn:x}y may not stand in w:r"),
    ("paragraph-in-a-paragraph", "hand", DOCUMENT, '<w:r><w:br w:type="page"/></w:r>', "<w:p/>", "w:p may not stand in w:p"),
    ("run-in-the-body", "hand", DOCUMENT, "<w:body>", "<w:body><w:r/>", "w:r may not stand in w:body"),
    ("insertion-of-a-paragraph", "hand", DOCUMENT, "<w:body>", '<w:body><w:ins w:id="99" w:author="甲"><w:p/></w:ins>', "w:p may not stand in w:ins"),
    ("text-in-a-paragraph", "hand", DOCUMENT, '<w:r><w:br w:type="page"/></w:r>', "字", "text straight in w:p"),
    ("empty-header", "hand", "word/header.xml", "<w:p>.*</w:p>", "", "w:hdr lacks w:p"),
    ("change-without-the-old", "hand", DOCUMENT, "<w:rPr/></w:rPrChange>", "</w:rPrChange>", "w:rPrChange lacks w:rPr"),
    ("core-twice", "draft", "docProps/core.xml", "<dc:language>zh-CN</dc:language>", "<dc:language>zh-CN</dc:language>" * 2, "dc:language too often"),
    ("core-date", "draft", "docProps/core.xml", r"(<dcterms:created[^>]*>)[^<]*", r"\1gestern", "dcterms:created='gestern': no moment"),
    ("app-unknown", "draft", "docProps/app.xml", "<Application>", "<Colour/><Application>", "ep:Colour may not stand in ep:Properties"),
    # values and attributes
    ("jc", "hand", DOCUMENT, '<w:jc w:val="center"/></w:pPr>', '<w:jc w:val="middle"/></w:pPr>', "w:jc val='middle': not one of jc"),
    ("jc-of-a-table", "hand", DOCUMENT, '<w:jc w:val="center"/><w:tblLayout', '<w:jc w:val="both"/><w:tblLayout', "w:jc val='both': not one of tblJc"),
    ("line-rule", "draft", STYLES, 'w:lineRule="exact"', 'w:lineRule="exactly"', "lineRule='exactly'"),
    ("fldCharType", "hand", DOCUMENT, 'w:fldCharType="separate"', 'w:fldCharType="middle"', "fldCharType='middle'"),
    ("vMerge", "hand", DOCUMENT, '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="start"/>', "w:vMerge val='start'"),
    ("highlight", "hand", DOCUMENT, '<w:highlight w:val="yellow"/>', '<w:highlight w:val="orange"/>', "w:highlight val='orange'"),
    ("break", "hand", DOCUMENT, '<w:br w:type="page"/>', '<w:br w:type="line"/>', "w:br type='line'"),
    ("page-numbers", "hand", DOCUMENT, 'w:fmt="numberInDash"', 'w:fmt="dash"', "w:pgNumType fmt='dash'"),
    ("section-type", "hand", DOCUMENT, '<w:type w:val="nextPage"/>', '<w:type w:val="newPage"/>', "w:type val='newPage'"),
    ("underline", "hand", DOCUMENT, '<w:u w:val="single"/>', '<w:u w:val="simple"/>', "w:u val='simple'"),
    ("number-format", "hand", "word/numbering.xml", "chineseCounting", "chinese", "w:numFmt val='chinese'"),
    ("switch", "draft", STYLES, '<w:kinsoku w:val="1"/>', '<w:kinsoku w:val="yes"/>', "w:kinsoku val='yes'"),
    ("colour", "hand", DOCUMENT, 'w:val="0563C1"', 'w:val="blue"', "w:color val='blue': no hexColour"),
    ("border", "hand", STYLES, '<w:top w:val="single"', '<w:top w:val="thin"', "w:top val='thin'"),
    ("negative-column", "hand", DOCUMENT, '<w:gridCol w:w="3000"/>', '<w:gridCol w:w="-3000"/>', "w:gridCol w='-3000': no measure"),
    ("negative-page", "hand", DOCUMENT, 'w:w="11906"', 'w:w="-11906"', "w:pgSz w='-11906'"),
    ("huge-page", "hand", DOCUMENT, 'w:h="16838"', 'w:h="99999"', "w:pgSz h='99999': out of"),
    ("huge-type", "hand", STYLES, '<w:sz w:val="24"/>', '<w:sz w:val="9999"/>', "w:sz val='9999': out of"),
    ("fraction", "hand", STYLES, '<w:sz w:val="24"/>', '<w:sz w:val="10.5"/>', "w:sz val='10.5'"),
    ("level-nine", "hand", DOCUMENT, '<w:ilvl w:val="0"/>', '<w:ilvl w:val="9"/>', "w:ilvl val='9': out of"),
    ("outline", "draft", STYLES, '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="10"/>', "w:outlineLvl val='10': out of"),
    ("span-99", "hand", DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="99"/>', "w:gridSpan val='99': out of"),
    ("no-value", "hand", DOCUMENT, '<w:jc w:val="center"/></w:pPr>', "<w:jc/></w:pPr>", "w:jc lacks the attribute val"),
    ("no-author", "hand", DOCUMENT, '<w:ins w:id="12" w:author="甲"', '<w:ins w:id="12"', "w:ins lacks the attribute author"),
    ("bad-moment", "hand", "word/comments.xml", "2026-01-05T00:00:00Z", "2026-01-05", "w:comment date='2026-01-05': no moment"),
    ("unknown-attribute", "hand", DOCUMENT, "<w:keepNext/>", '<w:keepNext w:on="1"/>', "w:keepNext has no attribute on"),
    ("attribute-without-namespace", "hand", DOCUMENT, "<w:keepNext/>", '<w:keepNext val="1"/>', "w:keepNext has no attribute val"),
    # tables
    ("no-grid", "hand", DOCUMENT, "<w:tblGrid>.*</w:tblGrid>", "", "w:tbl lacks w:tblGrid"),
    ("no-table-properties", "hand", DOCUMENT, "<w:tblPr>.*?</w:tblPr>", "", "w:tbl lacks w:tblPr"),
    ("fewer-columns", "hand", DOCUMENT, '<w:gridCol w:w="3000"/>', "", "row 1 of a w:tbl fills 3 of 2 columns"),
    ("fewer-cells", "hand", DOCUMENT, '<w:gridSpan w:val="2"/>', "", "row 1 of a w:tbl fills 2 of 3 columns"),
    ("no-cells", "hand", DOCUMENT, "<w:tr><w:tc>.*?</w:tr>", "<w:tr/>", "row 1 of a w:tbl has no cells"),
    ("no-rows", "hand", DOCUMENT, "<w:tr>.*</w:tr>", "", "w:tbl without rows"),
    ("merge-of-nothing", "hand", DOCUMENT, '<w:vMerge w:val="restart"/>', "", "w:vMerge in row 2, column 1 goes on nothing"),
    ("cell-ends-in-a-table", "hand", DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>", "w:tc does not end with a paragraph"),
    ("empty-cell", "docx", DOCUMENT, r"(<w:tcW [^>]*></w:tcPr>|<w:tcW [^>]*/>\s*</w:tcPr>)\s*<w:p/>", r"\1", "w:tc does not end with a paragraph"),
    # styles
    ("no-default-style", "hand", STYLES, 'w:type="paragraph" w:default="1"', 'w:type="paragraph"', "no default paragraph style"),
    ("two-default-styles", "hand", STYLES, '<w:style w:type="paragraph" w:styleId="Heading1">', '<w:style w:type="paragraph" w:default="1" w:styleId="Heading1">', "two default paragraph styles"),
    ("two-of-an-id", "hand", STYLES, 'w:styleId="Link"', 'w:styleId="Heading1Char"', "style twice, id: heading1char"),
    ("two-of-a-name", "hand", STYLES, 'w:val="Hyperlink"', 'w:val="Heading 1"', "style twice, name: heading 1"),
    ("based-on-nothing", "hand", STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Gone"/>', "no style: Gone (w:basedOn of Heading1)"),
    ("next-nothing", "hand", STYLES, '<w:next w:val="Normal"/>', '<w:next w:val="Gone"/>', "no style: Gone (w:next of Heading1)"),
    ("linked-to-nothing", "hand", STYLES, '<w:link w:val="Heading1Char"/>', '<w:link w:val="Gone"/>', "no style: Gone (w:link of Heading1)"),
    ("based-on-another-kind", "hand", STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Link"/>', "w:basedOn of Heading1 is a character style: Link"),
    ("circle", "hand", STYLES, '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>', "style based on itself: Normal"),
    ("no-paragraph-style", "draft", DOCUMENT, '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Gone"/>', "no paragraph style Gone"),
    ("run-style-of-a-paragraph", "hand", DOCUMENT, '<w:rStyle w:val="Link"/>', '<w:rStyle w:val="Heading1"/>', "no character style Heading1"),
    ("table-style-of-a-paragraph", "hand", DOCUMENT, '<w:tblStyle w:val="Grid"/>', '<w:tblStyle w:val="Normal"/>', "no table style Normal"),
    # ids and references
    ("comment-gone", "hand", "word/comments.xml", '<w:comment w:id="0"', '<w:comment w:id="5"', "w:commentReference 0 without a w:comment"),
    ("comment-nowhere", "hand", DOCUMENT, '<w:r><w:commentReference w:id="0"/></w:r>', "", "w:comment 0 has no w:commentReference"),
    ("comment-open", "hand", DOCUMENT, '<w:commentRangeEnd w:id="0"/>', "", "w:commentRangeStart 0 without an end"),
    ("comment-backwards", "hand", DOCUMENT, '<w:commentRangeStart w:id="0"/>', "", "w:commentRangeEnd 0 without a start"),
    ("comment-twice", "hand", "word/comments.xml", "(<w:comment .*</w:comment>)", r"\1\1", "two w:comment with the id 0"),
    ("footnote-gone", "hand", DOCUMENT, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="8"/>', "w:footnoteReference 8 without a w:footnote"),
    ("separator-as-a-note", "hand", DOCUMENT, '<w:endnoteReference w:id="1"/>', '<w:endnoteReference w:id="0"/>', "w:endnoteReference 0 without a w:endnote"),
    ("separator-gone", "hand", SETTINGS, '<w:footnote w:id="-1"/>', '<w:footnote w:id="7"/>', "settings: no w:footnote 7"),
    ("list-gone", "hand", DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="6"/>', "no w:num 6"),
    ("abstract-list-gone", "hand", "word/numbering.xml", '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="4"/>', "no w:abstractNum 4"),
    ("bookmark-open", "hand", DOCUMENT, '<w:bookmarkEnd w:id="50"/>', "", "w:bookmarkStart 50 without an end"),
    ("bookmark-twice", "hand", DOCUMENT, '(<w:bookmarkStart [^>]*/>)', r"\1\1", "two w:bookmarkStart with the id 50"),
    ("bookmark-name-twice", "hand", DOCUMENT, '(<w:bookmarkStart [^>]*/>)', r'\1<w:bookmarkStart w:id="51" w:name="书签"/><w:bookmarkEnd w:id="51"/>', "two bookmarks named 书签"),
    ("change-twice", "hand", DOCUMENT, '<w:del w:id="13"', '<w:del w:id="12"', "two tracked changes with the id 12"),
    ("drawing-twice", "docx", DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"', "two wp:docPr with the id 1"),
    ("even-without-switch", "draft", SETTINGS, "<w:evenAndOddHeaders/>", "", "no w:evenAndOddHeaders in the settings"),
    ("even-switched-off", "hand", SETTINGS, "<w:evenAndOddHeaders/>", '<w:evenAndOddHeaders w:val="0"/>', "no w:evenAndOddHeaders in the settings"),
    ("two-of-a-header", "hand", DOCUMENT, '<w:headerReference w:type="even"', '<w:headerReference w:type="default"', "w:sectPr has two w:headerReference default"),
    # text and fields
    ("edge-of-a-text", "hand", DOCUMENT, '<w:t xml:space="preserve">标题 </w:t>', "<w:t>标题 </w:t>", "w:t with white space at its edge lacks xml:space"),
    ("edge-of-a-deletion", "hand", DOCUMENT, '<w:delText xml:space="preserve">', "<w:delText>", "w:delText with white space at its edge"),
    ("text-in-a-deletion", "hand", DOCUMENT, "<w:delText xml:space=\"preserve\">旧的 </w:delText>", "<w:t>旧的</w:t>", "w:t in w:del"),
    ("deletion-out-of-place", "hand", DOCUMENT, "<w:t>粗</w:t>", "<w:delText>粗</w:delText>", "w:delText outside w:del"),
    ("field-without-end", "hand", DOCUMENT, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "w:body: 1 field without an end"),
    ("field-without-begin", "draft", "word/footer1.xml", 'w:fldCharType="begin"', 'w:fldCharType="end"', "w:ftr: field end without a begin"),
    ("field-parted-twice", "draft", "word/footer1.xml", '(<w:fldChar w:fldCharType="separate"/>)', r"\1\1", "w:ftr: field separated twice"),
    ("code-outside-a-field", "hand", DOCUMENT, "<w:t>粗</w:t>", "<w:instrText>粗</w:instrText>", "w:instrText outside the code of a field"),
    # the package
    ("type-of-the-main-part", "draft", TYPES, "document.main+xml", "document+xml", "word/document.xml: wrong content type"),
    ("type-of-another-part", "draft", TYPES, "wordprocessingml.styles+xml", "wordprocessingml.settings+xml", "word/styles.xml: wrong content type"),
    ("no-type", "draft", TYPES, '<Override PartName="/word/styles.xml"[^>]*/>', "", "only the default content type: word/styles.xml"),
    ("no-default-type", "docx", TYPES, '<Default Extension="png"[^>]*/>', "", "no content type: word/media/image1.png"),
    ("two-types", "draft", TYPES, '(<Override PartName="/word/styles.xml"[^>]*/>)', r"\1\1", "two content types: /word/styles.xml"),
    ("type-of-no-part", "draft", TYPES, "/word/styles.xml", "/word/gone.xml", "content type without a part: word/gone.xml"),
    ("unknown-relationship", "draft", RELATIONS, 'relationships/styles"', 'relationships/style"', "unknown relationship type"),
    ("relationship-of-another-type", "draft", RELATIONS, 'relationships/theme"', 'relationships/footer"', "word/theme/theme1.xml: wrong content type"),
    ("relationship-to-nothing", "draft", RELATIONS, 'Target="styles.xml"', 'Target="gone.xml"', "no such part: word/gone.xml"),
    ("no-relationship", "draft", RELATIONS, '<Relationship [^>]*Target="settings.xml"/>', "", "no relationship leads to word/settings.xml"),
    ("id-twice", "draft", RELATIONS, 'Id="rId2"', 'Id="rId1"', "an Id twice: rId1"),
    ("id-gone", "hand", DOCUMENT, 'r:id="rIdLink"', 'r:id="rId99"', "no relationship rId99"),
    ("link-to-a-header", "hand", DOCUMENT, 'r:id="rIdLink"', 'r:id="rIdHead"', "relationship rIdHead of w:hyperlink has type"),
    ("footer-to-a-header", "hand", DOCUMENT, '<w:headerReference w:type="even"', '<w:footerReference w:type="even"', "relationship rIdHead of w:footerReference has type"),
    ("reference-to-nothing", "hand", DOCUMENT, '<w:headerReference w:type="even" r:id="rIdHead"/>', '<w:headerReference w:type="even"/>', "w:headerReference names no relationship"),
    ("no-main-part", "hand", "_rels/.rels", "<Relationship .*/>", "", "0 relationships to a main document"),
    ("wrong-root", "hand", "word/header.xml", "w:hdr", "w:ftr", "the root is w:ftr, not w:hdr"),
    ("no-xml", "hand", STYLES, "</w:styles>", "", "word/styles.xml: no XML"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("base", "part", "old", "new", "words"), [pytest.param(*row[1:], id=row[0]) for row in MUTATIONS]
)
def test_each_fault_is_named(base: str, part: str, old: str, new: str, words: str) -> None:
    parts = dict(BASES[base]())
    before = parts[part].decode()
    after = changed(before, old, new, everywhere=part == "word/header.xml")
    assert after != before
    parts[part] = after.encode()
    found = problems(sample.packed(parts))
    assert [fault for fault in found if words in fault], found


def changed(text: str, old: str, new: str, *, everywhere: bool) -> str:
    """As plain text where it stands there so, else as a pattern."""
    if old in text:
        return text.replace(old, new, -1 if everywhere else 1)
    return re.sub(old, new, text, count=1, flags=re.DOTALL)


def test_no_property_may_stand_twice() -> None:
    root = etree.fromstring(by_hand()[DOCUMENT])
    groups = [W + name for name in ("pPr", "rPr", "numPr", "tblPr", "tcPr", "sectPr", "sdtPr")]
    properties = [item for group in root.iter(*groups) for item in group]
    assert len(properties) > 30
    for item in properties:
        again = deepcopy(item)
        item.addnext(again)
        assert problems(sample.packed({**by_hand(), DOCUMENT: etree.tostring(root)})), item.tag
        parent = again.getparent()
        assert parent is not None
        parent.remove(again)
    assert problems(sample.packed({**by_hand(), DOCUMENT: etree.tostring(root)})) == []


def test_a_part_left_out_is_named() -> None:
    parts = dict(drafted())
    del parts[THEME]
    found = problems(sample.packed(parts))
    assert "word/_rels/document.xml.rels: no such part: word/theme/theme1.xml" in found
    assert "content type without a part: word/theme/theme1.xml" in found


def test_what_only_word_demands_can_be_left_out() -> None:
    parts = {**by_hand(), STYLES: by_hand()[STYLES].replace(b' w:default="1"', b"")}
    assert problems(sample.packed(parts)) == ["no default paragraph style [Word]"]
    assert problems(sample.packed(parts), as_word=False) == []


def test_what_is_ignorable_is_passed_over() -> None:
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w99="urn:w99"'
    text = by_hand()[DOCUMENT].decode().replace("<w:keepNext/>", '<w99:glow/><w:keepNext w99:by="1"/>')
    declared = text.replace("<w:document ", f'<w:document {spaces} mc:Ignorable="w99" ')
    assert problems(sample.packed({**by_hand(), DOCUMENT: declared})) == []
    undeclared = text.replace("<w:document ", f"<w:document {spaces} ")
    assert problems(sample.packed({**by_hand(), DOCUMENT: undeclared})) == [
        f"{DOCUMENT}: {{urn:w99}}glow may not stand in w:pPr",
        f"{DOCUMENT}: w:keepNext has no attribute {{urn:w99}}by",
    ]
