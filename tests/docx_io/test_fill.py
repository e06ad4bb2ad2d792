"""The user's Word file as a template: tags however Word has split them, the look kept, the body in its place."""

import io
import re
import time
import zipfile
from datetime import UTC, datetime

import docx as python_docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.document.model import Document
from lawgov.docx_io.fill import fill_template
from lawgov.drafting.text import source_of
from lawgov.errors import TemplateError
from lawgov.layout.settings import Layout, Properties
from lawgov.report.build import build_report
from lawgov.sources import convert
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.templating import DEFAULT_TEMPLATE_LIMITS, TemplateLimits
from tests.make.word import MAIN, cell, docx, p, table
from tests.ooxml import problems

REPORT = """某县人民政府关于2025年度法治政府建设情况的报告
市人民政府：
2025年，现将情况报告如下：
一、主要举措和成效
（一）推进依法行政
办结案件12件【待补充：去年数】。
表1 案件情况
类别\t件数
复议\t12
二、存在的不足和原因
（一）力量偏弱。主要原因是编制少。
三、2026年工作安排
充实队伍。
附件：统计表
某县人民政府
2026年1月5日
附件
统计表
附件的说明。"""
VALUES = {
    "title": "报告的标题",
    "year": 2025,
    "signatures": ["甲局", "乙局"],
    "date": "2026年1月5日",
    "rows": [{"a": "1<&>", "b": "“甲”"}, {"a": "2", "b": "乙"}],
    "lines": ["一行", "二行"],
    "empty": "",
    "hole": "共【待补充：件数】件",
    "control": "a\x02\x0b\ud800\x030b",
}
PROPERTIES = Properties("标题", "某县人民政府", datetime(2026, 1, 5, tzinfo=UTC))
needs_office = pytest.mark.skipif(convert.find_office() is None, reason="没有安装 LibreOffice")
LOOK = '<w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/><w:b/>'


def report() -> Document:
    return build_report(source_of(REPORT)).document


def filled(data: bytes, limits: TemplateLimits = DEFAULT_TEMPLATE_LIMITS) -> bytes:
    return fill_template(
        data, VALUES, report(), Layout(), where="模板.docx", properties=PROPERTIES, template_limits=limits
    ).data


def lines_of(data: bytes) -> list[str]:
    """The paragraphs of the body, cells included; ``/`` for a break."""
    found = []
    for paragraph in re.findall(r"<w:p[ >].*?</w:p>|<w:p/>", part_of(data), re.DOTALL):
        texts = re.findall(r"<w:t[ >][^<]*|<w:br/>|<w:tab/>", paragraph)
        found.append(
            "".join("/" if t == "<w:br/>" else "\t" if t == "<w:tab/>" else t.partition(">")[2] for t in texts)
        )
    return found


def part_of(data: bytes, name: str = "word/document.xml") -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def runs(*texts: str, look: str = "") -> str:
    """A paragraph whose text Word has split; what begins with ``<`` stands between the runs."""
    made = [
        text if text.startswith("<") else f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        for text in texts
    ]
    return f"<w:p>{''.join(made)}</w:p>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param(runs("甲{{ year }}乙"), ["甲2025乙"], id="whole"),
        pytest.param(runs("甲{", "{", " ye", "ar ", "}", "} 乙"), ["甲2025 乙"], id="split"),
        pytest.param(runs("{{ ", '<w:proofErr w:type="spellStart"/>', "year", '<w:proofErr w:type="spellEnd"/>', " }}"), ["2025"], id="spelling"),
        pytest.param(runs("{{ ", '<w:bookmarkStart w:id="0" w:name="b"/>', "year", '<w:bookmarkEnd w:id="0"/>', " }}年"), ["2025年"], id="bookmark"),
        pytest.param(runs("{{ 3 ", "<w:r><w:noBreakHyphen/></w:r>", " 1 }}"), ["2"], id="no-break-hyphen"),
        pytest.param(runs("{{", "<w:r><w:br/></w:r>", "year", "<w:r><w:tab/></w:r>", "}}年"), ["2025年"], id="break-and-tab-in-a-tag"),
        pytest.param(runs("{{\u00a0year\u3000}}"), ["2025"], id="blanks-of-other-kinds"),
        pytest.param(runs("{{ nothing|default(“无”) }}{{ year ~ ‘年’ }}"), ["无2025年"], id="smart-quotes"),
        pytest.param(runs("{{ nothing|default(\"无”) }}”"), ["无”"], id="one-smart-quote"),
        pytest.param(runs("{{ nothing|default(\"说“好”\") }}"), ["说“好”"], id="quotes-that-are-meant"),
        pytest.param(runs("{{ “}}” }}"), ["}}"], id="end-in-a-string"),
        pytest.param(runs("｛｛ year ｝｝ { year } }} %}"), ["｛｛ year ｝｝ { year } }} %}"], id="no-tags"),
        pytest.param(runs("甲{# 说", "明 #}乙"), ["甲乙"], id="comment"),
        pytest.param('<w:p><w:hyperlink w:anchor="b"><w:r><w:t>{{ ye</w:t></w:r></w:hyperlink><w:ins w:id="1" w:author="a"><w:r><w:t>ar }}年</w:t></w:r></w:ins></w:p>', ["2025年"], id="link-and-insertion"),
        pytest.param('<w:p><w:r><w:t>{{ ye</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>xx</w:delText></w:r></w:del><w:r><w:t>ar }}</w:t></w:r></w:p>', ["2025"], id="deletion"),
        pytest.param(runs("{% for x in rows %}{{ x.", "a }}、{% end", "for %}完"), ["1&lt;&amp;&gt;、2、完"], id="loop-over-runs"),
        pytest.param(runs("{% if year > 2024 %}新{% else %}旧{% endif %}的"), ["新的"], id="if-over-runs"),
        pytest.param(p("{% for r in rows %}") + p("第{{ loop.index|cn }}") + table(("{{ r.a }}",)) + p("{% endfor %}"), ["第一", "1&lt;&amp;&gt;", "第二", "2"], id="loop-over-paragraphs-and-tables"),
        pytest.param(p("{% for r in rows %}{% if r.a == '2' %}") + p("{{ r.b }}") + p("{% endif %}{% endfor %}{# 完 #}"), ["乙"], id="several-tags-in-a-paragraph"),
        pytest.param(table(("类", "数"), ("{% for r in rows %}", ""), ("{{ r.a }}", "{{ r.b }}"), ("{% endfor %}", "")), ["类", "数", "1&lt;&amp;&gt;", "“甲”", "2", "乙"], id="loop-over-rows"),
        pytest.param(table(("{% for r in rows %}", cell("<w:p><w:r><w:t/></w:r></w:p>")), ("{{ r.a }}", "甲"), ("{% endfor %}", cell(p(" ")))), ["1&lt;&amp;&gt;", "甲", "2", "甲"], id="blank-cells-with-runs"),
        pytest.param(table((cell(p("{% if not year %}") + p("甲") + p("{% endif %}")), "乙")), ["", "乙"], id="cell-left-empty"),
        pytest.param(table(("{% for r in [] %}",), ("{{ r }}",), ("{% endfor %}",)) + p("{{ year }}"), ["2025"], id="table-left-empty"),
        pytest.param(p("{{ lines }}"), ["一行", "二行"], id="lines-are-paragraphs"),
        pytest.param(p("甲{{ lines }}"), ["甲一行/二行"], id="lines-in-a-paragraph"),
        pytest.param(p("{{ empty }}") + p("甲{{ empty }}"), ["甲"], id="empty-value"),
        pytest.param(p("{{ 'a\\tb' }}"), ["a\tb"], id="tab"),
        pytest.param(p("甲{{ control }}"), ["甲a\ufffd\ufffd\ufffd\ufffd0b"], id="what-xml-cannot-hold"),
        pytest.param(p("{% set x = year + 1 %}") + p("{{ x }}年"), ["2026年"], id="set"),
        pytest.param(p("{{ '{{ year }}' }}<b>"), ["{{ year }}&lt;b&gt;"], id="values-are-no-templates"),
    ],
)  # fmt: skip
def test_tags_are_filled_in(body: str, lines: list[str]) -> None:
    made = filled(docx(body + p("尾{{ empty }}")))  # at least one tag in every template
    assert lines_of(made) == [*lines, "尾"]
    assert not [fault for fault in problems(made) if "document.xml" in fault]


@given(st.data())
@settings(max_examples=15, deadline=None)
def test_where_word_splits_the_runs_makes_no_difference(data: st.DataObject) -> None:
    text = "甲{{ year }}乙{% for r in rows %}（{{ r.b|default(“无”) }}）{% endfor %}{# x #}丙{% if year %}丁{% endif %}"
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=30)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert lines_of(filled(docx(runs(*pieces, look=LOOK)))) == ["甲2025乙（“甲”）（乙）丙丁"]


def test_the_tag_takes_the_look_of_the_run_it_begins_in() -> None:
    made = part_of(
        filled(docx(f"<w:p><w:r><w:rPr>{LOOK}</w:rPr><w:t>{{{{ ye</w:t></w:r><w:r><w:t>ar }}}}年</w:t></w:r></w:p>"))
    )
    assert re.search(r'<w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/><w:b/></w:rPr><w:t[^>]*>2025</w:t>', made)
    assert re.search(r'<w:r><w:t xml:space="preserve">年</w:t>', made)


def test_headers_notes_and_text_boxes_are_filled_too() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        + p("{{ year }}年")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        + p("{{ year }}年")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    note = f'<w:footnote w:id="1">{p("注{{ year }}")}</w:footnote>'
    made = filled(docx(box, header1=p("眉{{ title }}"), footer1=p("{{ year }}"), footnotes=note))
    assert part_of(made).count("2025") == 2
    assert "报告的标题" in part_of(made, "word/header1.xml")
    assert "2025" in part_of(made, "word/footer1.xml")
    assert "2025" in part_of(made, "word/footnotes.xml")


def test_holes_are_yellow() -> None:
    made = part_of(filled(docx(p("甲{{ hole }}"))))
    assert re.search(r'<w:highlight w:val="yellow"/></w:rPr><w:t[^>]*>【待补充：件数】</w:t>', made)
    assert made.count("highlight") == 1


def with_styles() -> bytes:
    """A template made in python-docx: its own heading style, body style and header."""
    document = python_docx.Document()
    style = document.styles.add_style("我的正文", WD_STYLE_TYPE.PARAGRAPH)
    document.sections[0].header.paragraphs[0].text = "{{ title }}"
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ body }}", style=style)
    document.add_paragraph("{{ signature }}")
    document.add_paragraph("{{ date_issued }}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_the_template_s_styles_win() -> None:
    made = filled(with_styles())
    document = python_docx.Document(io.BytesIO(made))
    by_text = {item.text: item.style.name for item in document.paragraphs if item.style is not None}
    assert by_text["报告的标题"] == "Title"
    assert by_text["一、主要举措和成效"] == "Heading 1"
    assert by_text["充实队伍。"] == "我的正文"
    assert by_text["市人民政府："] == "主送机关"  # ours, for the template has none
    texts = [item.text for item in document.paragraphs]
    assert "某县人民政府关于2025年度\n法治政府建设情况的报告" not in texts  # placed by its own tag
    assert "某县人民政府" not in texts
    assert texts.index("2026年1月5日") < texts.index("附件的说明。")  # annexes follow the sign-off
    assert texts[texts.index("2026年1月5日") - 2 :][:2] == ["甲局", "乙局"]
    assert document.sections[0].header.paragraphs[0].text == "报告的标题"
    assert document.core_properties.author == "某县人民政府"
    assert not problems(made)


def test_body_alone_holds_everything() -> None:
    made = filled(docx(p("{{ 正文 }}", run='<w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/>')))
    written = lines_of(made)
    kept = [line for line in written if line]
    assert kept == [
        line.replace("2025年度法治", "2025年度/法治") for row in REPORT.split("\n") for line in row.split("\t")
    ]
    assert re.search(r'<w:rFonts[^>]*w:eastAsia="宋体"[^>]*/><w:sz w:val="24"/></w:rPr><w:t>充实队伍', part_of(made))
    assert not problems(made)


def test_annexes_end_the_document_whatever_follows_the_body() -> None:
    written = lines_of(filled(docx(p("{{ body }}") + p("存档。"))))
    assert written.index("2026年1月5日") < written.index("存档。") < written.index("附件的说明。")
    placed = lines_of(filled(docx(p("{{ body }}") + p("{{ annexes }}") + p("存档。"))))
    assert placed.index("附件的说明。") < placed.index("存档。")


@pytest.mark.parametrize(
    ("paragraph", "indented"),
    [
        pytest.param("", True, id="nothing-said"),
        pytest.param('<w:ind w:left="100"/>', False, id="own-indent"),
        pytest.param('<w:jc w:val="center"/>', False, id="centred"),
    ],
)
def test_body_text_is_indented_where_the_template_says_nothing(paragraph: str, indented: bool) -> None:
    made = part_of(filled(docx(p("{{ body }}", paragraph, run='<w:sz w:val="24"/>'))))
    text = next(item for item in re.findall(r"<w:p>.*?</w:p>", made, re.DOTALL) if "充实队伍" in item)
    assert ('<w:ind w:firstLineChars="200" w:firstLine="480"/>' in text) is indented


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        pytest.param(p("{{ title }}"), "“主要举措和成效”、“存在的不足和原因”", id="no-part"),
        pytest.param(p("{% for x in [achievements, responsibility, plan] %}") + p("{{ x }}") + p("{% endfor %}"), "没有“存在的不足和原因”，", id="one-missing"),
        pytest.param(p("{{ body }}"), None, id="body"),
    ],
)  # fmt: skip
def test_a_template_without_the_report_s_parts_is_told(body: str, missing: str | None) -> None:
    values = {**VALUES, "achievements": "甲", "responsibility": "乙", "plan": "丙"}
    notes = fill_template(docx(body), values, report(), Layout(), properties=PROPERTIES).notes
    assert len(notes) == (missing is not None)
    assert missing is None or missing in notes[0]


def test_same_input_same_bytes() -> None:
    assert filled(with_styles()) == filled(with_styles())


@needs_office
def test_libreoffice_opens_the_result() -> None:
    made = filled(with_styles())
    again = convert.convert_to_docx(made, ".docx", DEFAULT_LIMITS)
    texts = [item.text for item in python_docx.Document(io.BytesIO(again)).paragraphs]
    assert "一、主要举措和成效" in texts
    assert "2026年1月5日" in texts


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(p("甲{{ yaer }}乙"), "“甲{{ yaer }}乙”这一段：没有“yaer”这个名称，是不是“year”？", id="undefined"),
        pytest.param(p("甲") * 50 + p("{{ rows[0].c }}"), "“{{ rows[0].c }}”这一段", id="the-right-paragraph"),
        pytest.param(p("{{ year|foo }}"), "过滤器", id="filter"),
        pytest.param(p("{{ year，1 }}"), "全角的“，”", id="full-width"),
        pytest.param(p("甲{{ year"), "没有用“}}”收尾", id="cut-off"),
        pytest.param(p("{% if year %}") + p("甲"), "没有收尾", id="not-closed"),
        pytest.param(p("{% endfor %}"), "没有与它配对的标签", id="end-alone"),
        pytest.param(p("{% else %}"), "没有与它配对的标签", id="else-alone"),
        pytest.param(table(("{% for r in rows %}{{ r.a }}", "{{ r.b }}{% endfor %}")), "“{% for r in rows %}{{ r.a }}”这一段", id="over-cells"),
        pytest.param(p("{% for r in rows %}") + p("甲{% endfor %}"), "不在同一层", id="over-paragraphs"),
        pytest.param(p("{% include 'parts/head.txt' %}"), "Word 模板里不能用 {% include %}", id="include"),
        pytest.param(p("{% macro m() %}{% endmacro %}"), "不能用 {% macro %}", id="macro"),
        pytest.param(p("{% raw %}{{ x }}{% endraw %}"), "不能用 {% raw %}", id="raw"),
        pytest.param(p("甲{{ body }}"), "要单独成段", id="body-in-a-line"),
        pytest.param(p("甲"), "没有标签", id="no-tags"),
        pytest.param(p("{{ year|safe }}"), "过滤器", id="safe"),
        pytest.param(p("{{ rows }}"), "一列数据", id="list-of-mappings"),
        pytest.param(p("甲{% set x = ''.__class__ %}{{ x }}"), "__class__", id="attribute-trick"),
    ],
)  # fmt: skip
def test_fault_quotes_the_paragraph(body: str, reason: str) -> None:
    with pytest.raises(TemplateError) as caught:
        filled(docx(body))
    assert str(caught.value).startswith("模板.docx：")
    assert reason in str(caught.value)


LOOPS = "{% for i in range(100000) %}"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(docx(p(LOOPS) * 2 + p("甲") + p("{% endfor %}") * 2), id="paragraphs-without-end"),
        pytest.param(docx(p(LOOPS * 2 + "{% endfor %}" * 2)), id="time"),
        pytest.param(docx(p(LOOPS) + p("甲" * 1000) + p("{% endfor %}")), id="copies-of-a-long-paragraph"),
        pytest.param(docx(p("{{ 'a' * 10**9 }}")), id="repeat"),
        pytest.param(docx(p(LOOPS) + p("{{ body }}") + p("{% endfor %}")), id="many-bodies"),
        pytest.param(docx(p("{{ '\\n' * 500000 }}", f'<w:pStyle w:val="{"a" * 9000}"/>')), id="lines-times-properties"),
        pytest.param(docx(p("{% if year %}甲{% endif %}" * 4000, run=f'<w:rFonts w:eastAsia="{"a" * 9000}"/>')), id="tags-times-properties"),
        pytest.param(docx(p("{{ '【待补充：x】' * 50000 }}", run=f'<w:rFonts w:eastAsia="{"a" * 9000}"/>')), id="holes-times-properties"),
        pytest.param(docx(p("{{ year }}" * 20000)), id="many-tags"),
        pytest.param(docx(p("{{ “a\" }}" * 9000 + "{{")), id="quotes-that-do-not-match"),
        pytest.param(docx(p("{{ year }}"), content_type="application/vnd.ms-word.document.macroEnabled.main+xml"), id="docm"),
        pytest.param(docx(p("{{ year }}"), raw={"word/vbaProject.bin": b"x"}), id="macros"),
        pytest.param(docx(p("{{ year }}"), raw={"word/document.xml ": b"x", "WORD/document.xml": b"y"}), id="duplicates"),
        pytest.param(docx(p("{{ year }}"), content_type="application/xml"), id="no-word-file"),
        pytest.param(docx(p("{{") * 20000), id="many-open-tags"),
        pytest.param(docx(p("{" * 200_000)), id="many-braces"),
        pytest.param(b"PK\x03\x04 nothing", id="broken"),
        pytest.param(docx(p("{{ year }}") + " " * 60_000_000), id="large-part"),
    ],
)  # fmt: skip
def test_hostile_template_ends_in_one_error(data: bytes) -> None:
    begun = time.monotonic()
    with pytest.raises(TemplateError):
        filled(data, TemplateLimits(seconds=1))
    assert time.monotonic() - begun < 15


def test_a_word_template_becomes_a_document_and_forgets_its_own() -> None:
    kind = MAIN.replace("document.main", "template.main")
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>'
    made = filled(
        docx(
            p("{{ year }}"),
            content_type=kind,
            settings='<w:attachedTemplate r:id="r1"/>',
            raw={"word/_rels/settings.xml.rels": relations.encode()},
        )
    )
    assert "template.main" not in part_of(made, "[Content_Types].xml")
    assert "attachedTemplate" not in part_of(made, "word/settings.xml") + part_of(made, "word/_rels/settings.xml.rels")


def test_many_paragraphs_in_bounded_time() -> None:
    begun = time.monotonic()
    made = filled(docx("".join(runs("甲{{ ye", "ar }}") for _ in range(3000))))
    assert part_of(made).count("2025") == 3000
    assert time.monotonic() - begun < 10
