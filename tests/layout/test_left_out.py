"""What format tells of things that are gone, that should not stay, or that need a look."""

import pytest

from lawgov.docx_io.read import read_docx
from lawgov.layout.left_out import left_out
from lawgov.sources.build import SourceBuilder
from lawgov.sources.html import html_source
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import Anchor, BlockKind
from lawgov.sources.text import read_text
from tests.make.word import docx, p

PICTURE = '<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>'


def test_where_a_picture_was_in_word() -> None:
    body = (
        p("全年办理情况见下图所示统计结果。")
        + f"<w:p>{PICTURE}</w:p>"
        + f"<w:p><w:r><w:t>左</w:t></w:r>{PICTURE}</w:p>"
    )
    assert list(left_out(read_docx(docx(body), DEFAULT_LIMITS))) == [
        "2张图片、图表没有带过去，请自行补上（原在“…情况见下图所示统计结果。”之后、“左”之后）"
    ]


def test_many_pictures_are_counted_and_a_few_placed() -> None:
    body = "".join(f"<p>第{n}段。<img src={n}.jpg></p>" for n in range(1, 8))
    (told,) = left_out(html_source(f"<div id=zoom><img src=0.jpg>{body}</div>", DEFAULT_LIMITS))
    assert told.startswith("8张图片")
    assert "原在开头、“第1段。”之后" in told
    assert told.endswith("“第4段。”之后等处）")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("返回上一级\n字号：大 中 小\n某县报告\n正文。\n打印", ["网页自身的 3 行（返回上一级……打印）留在文中，请删去"], id="around"),
        pytest.param("索引号：A-1\n某县报告", ["网页自身的 1 行（索引号）留在文中，请删去"], id="one"),
        pytest.param("某县报告\n正文。\n主动公开", [], id="a-line-of-the-document"),
    ],
)  # fmt: skip
def test_lines_of_the_page(text: str, told: list[str]) -> None:
    assert list(left_out(read_text(text.encode(), DEFAULT_LIMITS))) == told


@pytest.mark.parametrize(
    ("line", "kind", "told"),
    [
        pytest.param("甲\t乙", BlockKind.ROW, True, id="rows"),
        pytest.param("市场监管 10 20 30", BlockKind.PARAGRAPH, True, id="a-row-that-ran-together"),
        pytest.param("2023年，办理案件10件。", BlockKind.PARAGRAPH, False, id="no-table"),
    ],
)
def test_tables_of_pdf_need_a_look(line: str, kind: BlockKind, told: bool) -> None:
    for form, there in (("pdf", told), ("ofd", told), ("docx", False)):
        builder = SourceBuilder()
        builder.line([(line, Anchor(0))], kind=kind)
        assert any("表格" in note for note in left_out(builder.build(form))) == there
