"""Web pages: the article among the rest, the page's record, places, tag soup."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.pipeline import check
from lawgov.report.build import build_report
from lawgov.sources.html import html_source
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import BlockKind, Source
from lawgov.sources.open import read_bytes
from tests.corpus.cases import CASES
from tests.make.web import page, paragraphs

LINES = next(case.text for case in CASES if case.id == "county-department").split("\n")


def read(html: str) -> Source:
    return html_source(html, DEFAULT_LIMITS)


def article(inner: str) -> str:
    return read(f'<html><body><div id="zoom">{inner}</div></body></html>').text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param("<p>甲</p><p>乙</p>", "甲\n乙", id="paragraphs"),
        pytest.param("甲<br>乙<br/>丙", "甲\n乙\n丙", id="breaks"),
        pytest.param("<p>甲<span>乙</span><b>丙</b></p>", "甲乙丙", id="inline"),
        pytest.param("<p>&nbsp;&nbsp;甲&amp;乙&#20013;&#x56fd;&ldquo;好&rdquo;</p>", "甲&乙中国“好”", id="entities"),
        pytest.param("<p>第一\n      行</p>", "第一行", id="line-ends-between-characters"),
        pytest.param("<p>AI\n  model</p>", "AI model", id="line-ends-between-words"),
        pytest.param("<p>见<!-- 注 <p>x</p> -->此</p>", "见此", id="comments"),
        pytest.param("<script>if (a<b) {}</script><style>p{}</style><p>文</p>", "文", id="script-and-style"),
        pytest.param('<p>见</p><p style="display:none">不见</p>', "见", id="hidden"),
        pytest.param("<ol><li>甲</li><li>乙</li></ol>", "1.甲\n2.乙", id="numbered-list"),
        pytest.param("<ul><li>甲<li>乙</ul>", "甲\n乙", id="unclosed-items"),
        pytest.param(
            "<table><tr><th>类</th><th>件</th></tr><tr><td>处罚</td><td>12</td></tr></table>",
            "类\t件\n处罚\t12",
            id="table",
        ),
        pytest.param("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>", "甲\n乙", id="layout-table"),
        pytest.param("<table><tr><td>类<td>件<tr><td>处罚<td>12</table>", "类\t件\n处罚\t12", id="unclosed-cells"),
        pytest.param("<p>甲<p>乙<div>丙", "甲\n乙\n丙", id="nothing-closed"),
        pytest.param("<P ALIGN=center>甲</P >乙</b></i>", "甲\n乙", id="stray-ends"),
        pytest.param("<p>3 < 5 且 7 > 2</p>", "3 < 5 且 7 > 2", id="bare-brackets"),
        pytest.param("<pre>甲\n乙</pre>", "甲\n乙", id="preformatted"),
        pytest.param('<p title="a>b">甲</p>', "甲", id="bracket-in-attribute"),
    ],
)
def test_article(inner: str, text: str) -> None:
    assert article(inner) == text


def test_what_stands_around_is_left_out() -> None:
    source = read(page(f'<div id="zoom">{paragraphs(LINES)}</div>'))
    assert source.text.split("\n") == LINES
    assert {item.kind for item in source.omissions} <= {"navigation", "script", "hidden"}


RECORDS = {
    "table": "<table><tr><td>索引号：</td><td>A-1</td><td>发布机构：</td><td>县司法局</td></tr><tr><td>成文日期：</td><td>2024-01-19</td><td>发布日期：</td><td>2024-02-02</td></tr></table>",
    "list": "<ul><li>索引号：A-1</li><li>发布机构：县司法局</li><li>成文日期：2024-01-19</li><li>发布日期：2024-02-02</li></ul>",
    "line": '<div class="info">索引号：A-1　发布机构：县司法局　成文日期：2024-01-19　发布日期：2024-02-02</div>',
    "definitions": "<dl><dt>索引号</dt><dd>A-1</dd><dt>成文日期</dt><dd>2024-01-19</dd><dt>发布日期</dt><dd>2024-02-02</dd></dl>",
    "two-blocks": "<div class=x><div>索引号：</div><div>A-1</div><div>成文日期：</div><div>2024-01-19</div><div>发布日期：</div><div>2024-02-02</div></div>",
    "brackets": "<div><p>[索引号] A-1</p><p>[成文日期]：2024-01-19</p><p>[发布日期]：2024-02-02</p></div>",
}


@pytest.mark.parametrize("record", RECORDS)
def test_the_record_of_a_page_is_kept_as_facts(record: str) -> None:
    html = page(f'{RECORDS[record]}<h1>{LINES[0]}</h1><div id="zoom">{paragraphs(LINES[1:-2])}</div>')
    source = read(html)
    report = build_report(source)
    assert report.title is not None
    assert report.title.text == LINES[0]
    assert report.date_issued is not None
    assert (report.date_issued.value.isoformat(), report.date_issued.origin) == ("2024-01-19", "metadata")
    assert report.date_published is not None
    assert report.date_published.value.isoformat() == "2024-02-02"
    assert any(block.kind is BlockKind.METADATA for block in source.blocks)
    assert "no-issue-date" not in {finding.name for finding in check(report).findings}


def test_meta_elements_are_facts_too() -> None:
    html = page(
        f'<div id="zoom">{paragraphs(LINES)}</div>',
        '<meta name="PubDate" content="2024-03-30 09:10"><meta name="ContentSource" content="县司法局">',
    )
    source = read(html)
    assert ("发布日期", "2024-03-30 09:10") in [(fact.name, fact.value) for fact in source.facts]
    report = build_report(source)
    assert report.date_published is not None
    assert report.date_published.value.isoformat() == "2024-03-30"


def test_titles_of_related_pages_are_not_the_title() -> None:
    related = "".join(f"<li><a href='{n}'>某县司法局20{n}年法治政府建设年度报告</a></li>" for n in range(15, 23))
    html = f'<html><body><div class="list"><ul>{related}</ul></div><div class="article"><h2>{LINES[0]}</h2>{paragraphs(LINES[1:])}</div><div><ul>{related}</ul></div></body></html>'
    report = build_report(read(html))
    assert report.title is not None
    assert report.title.text == LINES[0]


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "gbk", "big5", ""])
@pytest.mark.parametrize("actual", ["utf-8", "gb18030"])
def test_charsets(declared: str, actual: str) -> None:
    html = page(f'<div id="zoom">{paragraphs(LINES)}</div>').replace("utf-8", declared)
    assert read_bytes(html.encode(actual), "a.html").text.split("\n") == LINES


def test_saved_by_word_as_doc() -> None:
    html = f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=gb2312><!--[if gte mso 9]><xml><o:x>垃圾</o:x></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>{paragraphs(LINES)}</div></body></html>"
    source = read_bytes(html.encode("gb18030"), "报告.doc")
    assert source.text.split("\n") == LINES
    assert source.notes


PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "文字",
            "一、",
            "&nbsp;",
            "&amp;",
            "&#20013;",
            " ",
            "\n",
            "<",
            ">",
            "<div>",
            "</div>",
            "<td>",
            "<table>",
            "<!--x-->",
            "</ul>",
            "\r\n",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(PIECES)
def test_places_lead_back_into_any_soup(soup: str) -> None:
    """Each piece of the text stands at its line and column in the page, as itself or as an entity."""
    html = f"<body>{soup}"
    source = read(html)
    lines = re.split(r"\r\n|\n|\r", html)
    for number, anchor in enumerate(source.anchors):
        end = source.anchors[number + 1].start if number + 1 < len(source.anchors) else len(source.text)
        told = source.text[anchor.start : end].rstrip("\n")
        assert anchor.line is not None
        assert anchor.column is not None
        there = lines[anchor.line - 1][anchor.column - 1 :]
        assert there.startswith((told, "&")) or told.isspace()


@pytest.mark.parametrize("name", ["pages_content", "page-content", "print-content", "article-page", "main-print"])
def test_an_article_in_a_container_named_like_furniture(name: str) -> None:
    assert read(page(f'<div class="{name}">{paragraphs(LINES)}</div>')).text.split("\n") == LINES
