"""Text and Markdown: encodings, places, joined lines, marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.sources.decode import decode
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import BlockKind, Source
from lawgov.sources.open import read_bytes, read_string
from lawgov.sources.text import read_text
from lawgov.sources.wrapped import paragraphs
from tests.corpus.cases import CASES
from tests.corpus.pieces import POLICE, PROBLEM_ITEMS

SENTENCES = [line for case in CASES for line in case.text.split("\n") if len(line) >= 6]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("length", [6, 20, 60, 400])
def test_encodings(encoding: str, length: int) -> None:
    whole = "\n".join(SENTENCES)
    for start in range(0, 3000, 517):
        text = whole[start : start + length].replace("\n", "，")
        assert decode(text.encode(encoding)).text == text, (encoding, start)


def test_big5_of_a_traditional_mirror() -> None:
    text = next(case.text for case in CASES if case.id == "traditional-characters")
    found = decode(text.encode("big5hkscs"))
    assert found.text == text
    assert read_bytes(text.encode("big5hkscs"), "a.txt").text == text


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", "big5", "nonsense", "iso-8859-1", None])
def test_a_wrong_declaration_is_survived(declared: str | None) -> None:
    text = "，".join(POLICE)
    assert decode(text.encode("gb18030"), declared).text == text
    assert decode(text.encode(), declared).text == text


def test_what_cannot_be_decoded_is_marked() -> None:
    data = "法治政府建设情况报告，全年评查案卷。".encode()
    broken = data[:9] + b"\xff" + data[9:]
    found = decode(broken)
    assert found.encoding == "utf-8"
    assert found.text == "法治政\ufffd府建设情况报告，全年评查案卷。"


def test_line_and_column_of_every_character() -> None:
    raw = "　　第一行\r\n\r\n  二、第二行  \r第三行\u2028第四行"
    source = read_text(raw.encode(), DEFAULT_LIMITS)
    assert source.text == "第一行\n二、第二行\n第三行\n第四行"
    places = [source.place(source.text.index(word))[:2] for word in ("第一", "二、", "第三", "第四")]
    assert places == [(1, 3), (3, 3), (4, 1), (5, 1)]
    assert source.place(source.text.index("二行"))[:2] == (3, 6)


MARKED = st.lists(
    st.sampled_from(["**", "一是加强。", "`", "\\_", "[链接](u)", "#", "*", " ", "文字"]), max_size=8
).map("".join)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(MARKED, MARKED.map(lambda s: "## " + s), MARKED.map(lambda s: "- " + s)), min_size=1, max_size=6)
)
def test_markdown_places_lead_back(lines: list[str]) -> None:
    """Each piece of the text stands in the file at the line and column that its anchor names."""
    raw = ["# 报告 **甲**", *lines]
    source = read_text("\n".join(raw).encode(), DEFAULT_LIMITS)
    for number, anchor in enumerate(source.anchors):
        end = source.anchors[number + 1].start if number + 1 < len(source.anchors) else len(source.text)
        told = source.text[anchor.start : end].rstrip("\n")
        assert anchor.line is not None
        assert anchor.column is not None
        assert raw[anchor.line - 1][anchor.column - 1 :].startswith(told)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("# 报告\n\n## 一、成效\n\n正文。", "报告\n一、成效\n正文。", id="headings"),
        pytest.param("# 报告\n\n**（一）抓执法。**始终坚持。", "报告\n（一）抓执法。始终坚持。", id="bold-start"),
        pytest.param("# 报告\n- 甲\n* 乙\n+ 丙\n1. 丁", "报告\n甲\n乙\n丙\n1. 丁", id="list-marks-go-numbers-stay"),
        pytest.param("# 报告\n> 引用\n\n---\n\n```\n代码\n```", "报告\n引用\n代码", id="quotes-rules-fences"),
        pytest.param("# 报告\n见[链接](http://x)和![图](y.png)。", "报告\n见链接和。", id="links-and-pictures"),
        pytest.param("# 报告\n1\\. 甲 2\\*3 a\\_b", "报告\n1. 甲 2*3 a_b", id="escapes"),
        pytest.param("# 报告\n| 类别 | 件数 |\n|---|---|\n| 处罚 | 12 |", "报告\n类别\t件数\n处罚\t12", id="tables"),
        pytest.param("# 报告\n甲<br>乙&nbsp;丙<!-- 注 -->丁", "报告\n甲 乙\xa0丙丁", id="tags-and-comments"),
    ],
)
def test_markdown(raw: str, text: str) -> None:
    assert read_string(raw).text == text


def test_markdown_says_levels_and_emphasis() -> None:
    source = read_string("# 报告\n\n## 一、成效\n\n**要点**\n\n**（一）抓执法。**始终坚持。")
    assert source.format == "markdown"
    assert [(b.level, b.emphasis, b.lead) for b in source.blocks] == [
        (0, False, 0),
        (1, False, 0),
        (None, True, 0),
        (None, False, 7),
    ]


def groups(text: str) -> list[str]:
    lines = text.split("\n")
    return ["".join(line.strip() for line in (lines[i] for i in group)) for group in paragraphs(lines)]


def wrapped(text: str, width: int, indent: str) -> list[str]:
    """Lines of ``width`` wide characters; narrow ones take half the room."""
    lines, line, used = [], "", 0
    for char in indent + text:
        step = 1 if char.isascii() else 2
        if used + step > width * 2:
            lines.append(line)
            line, used = "", 0
        line += char
        used += step
    return [*lines, line]


@pytest.mark.parametrize("width", [28, 34, 40])
@pytest.mark.parametrize("indent", ["　　", "    "], ids=["ideographic", "ascii"])
@pytest.mark.parametrize("name", ["county-department", "heading-over-two-lines", "numbers-run-on", "level-jump"])
def test_text_wrapped_at_a_width_is_joined(name: str, width: int, indent: str) -> None:
    lines = next(case.text for case in CASES if case.id == name).split("\n")
    raw = "\n".join(part for line in lines for part in wrapped(line, width, indent))
    assert groups(raw) == lines


def test_page_breaks_in_paragraphs_are_joined() -> None:
    first, second = POLICE[0][:40], POLICE[0][40:]
    assert groups(f"一、主要举措和成效\n\n{first}\n\n{second}\n\n{POLICE[1]}") == [
        "一、主要举措和成效",
        POLICE[0],
        POLICE[1],
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "上海市宝山区人民政府关于法治政府\n建设情况报告\n2023年，宝山区政府在市委的领导下，扎实推进。",
            id="title-lines-stay",
        ),
        pytest.param(
            "创新活动，行政机关负责人出庭应诉率达80.46%，全市法院通报表扬并在全国推广经验做法\n(二)用法治规范和保障",
            id="a-heading-after-a-missing-full-stop",
        ),
        pytest.param(
            "一、加强执法队伍建设，全面提升依法行政的能力和水平，推动法治政府建设再上新台阶\n全年培训。",
            id="a-long-heading-and-its-text",
        ),
        pytest.param(
            "各项工作取得了新的成绩，为全县经济社会高质量发展提供了坚实的法治保障和服务\n云阳县司法局\n2024年1月2日",
            id="signature-and-date",
        ),
        pytest.param("\n".join(PROBLEM_ITEMS), id="a-paragraph-a-line"),
        pytest.param("类别\t件数\n处罚\t12\n许可\t88", id="rows"),
    ],
)
def test_lines_that_are_not_joined(text: str) -> None:
    assert groups(text) == text.split("\n")


def test_rows_and_control_characters() -> None:
    source: Source = read_string("类别\t件数\n处罚\x00\u200b\t12\ufeff\n")
    assert source.text == "类别\t件数\n处罚\t12"
    assert {block.kind for block in source.blocks} == {BlockKind.ROW}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_keeps_the_invariant(text: str) -> None:
    source = read_text(text.encode("utf-8", "replace"), DEFAULT_LIMITS)
    lines = [block.span.of(source.text) for block in source.blocks]
    assert "\n".join(lines) == source.text
    assert all(line == line.strip() and line for line in lines)


@pytest.mark.parametrize(
    "declared", ["zip", "base64", "idna", "punycode", "rot13", "hex", "undefined", "unicode_escape", "x" * 500]
)
def test_strange_codec_names_do_no_harm(declared: str) -> None:
    text = "，".join(POLICE)
    assert decode(text.encode("gb18030"), declared).text == text


def test_the_empty_corner_of_a_table_is_a_cell() -> None:
    source = read_text("# 报告\n\n|  | 2022年 | 2023年 |\n|---|---|---|\n| 复议 | 5 |  |\n".encode(), DEFAULT_LIMITS)
    assert source.text.split("\n")[1:] == ["\t2022年\t2023年", "复议\t5\t"]
