"""Markdown: tables stay tables, and nothing of a report is read as Markdown, HTML or a mention."""

from dataclasses import replace

import pytest

from lawgov.checked import Checked, Unreadable
from lawgov.pipeline import check, parse
from lawgov.reporters.json import add_to_summary, empty_summary
from lawgov.reporters.markdown import escaped, markdown_page, markdown_piece
from lawgov.reporters.run import Run
from lawgov.rules.samples import sample


def page(*results: Checked | Unreadable) -> str:
    counts = empty_summary()
    for result in results:
        add_to_summary(counts, result)
    return markdown_page([markdown_piece(result) for result in results], Run(counts))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a|b", "a\\|b", id="cell"),
        pytest.param("<script>", "\\<script\\>", id="html"),
        pytest.param("&lt;", "\\&lt;", id="entity"),
        pytest.param("**粗**`码`[链](地)", "\\*\\*粗\\*\\*\\`码\\`\\[链\\](地)", id="marks"),
        pytest.param("一\n二", "一 二", id="one-line"),
        pytest.param("1. 项", "1\\. 项", id="item"),
        pytest.param("- 项", "\\- 项", id="bullet"),
        pytest.param("2022-01-14", "2022-01-14", id="a-date-is-left-alone"),
        pytest.param("@张三 #12", "\\@<!-- -->张三 \\#<!-- -->12", id="mention"),
        pytest.param("http://a.cn", "http:&#47;&#47;a.cn", id="link"),
        pytest.param("a\x1bb", "a\\\\x1bb", id="control"),
    ],
)
def test_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_every_row_has_the_cells_of_its_table() -> None:
    title = "云溪县司法局|2023年法治政府建设工作报告"
    results: list[Checked | Unreadable] = [
        replace(check(parse(sample(title=title, plan="", problems="二、存在|问题\n力量偏弱|。"))), path="a|b.txt"),
        Unreadable("c.pdf", "没有|这个文件"),
    ]
    text = page(*results)
    wanted = 0
    for line in text.split("\n"):
        if not line.startswith("|"):
            wanted = 0
            continue
        cells = line.replace("\\|", "").count("|") - 1
        wanted = wanted or cells
        assert cells == wanted, line
    assert "## 无法读取：c.pdf" in text
