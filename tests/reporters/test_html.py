"""The HTML file: whole by itself, nothing of a report is read as markup, every finding with its words."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lawgov.checked import Checked, Compared, Unreadable
from lawgov.pipeline import check, parse
from lawgov.reporters.html import html_page, html_piece
from lawgov.reporters.json import add_to_summary, empty_summary
from lawgov.reporters.run import Run
from lawgov.rules.samples import sample

EVIL = "<script>alert(1)</script>\"'&lt;{{ x }}{% y %}"
VOID = {"meta", "rect", "br"}


class Page(HTMLParser):
    """Elements in balance, their attributes, the text of marks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag == "mark":
            self.marks.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks[-1] += data


def checked(path: str = "a.txt", **pieces: str) -> Checked:
    return replace(check(parse(sample(**pieces))), path=path)  # type: ignore[arg-type]


def page(*results: Checked | Unreadable, known: int | None = None) -> str:
    counts = empty_summary()
    for result in results:
        add_to_summary(counts, result)
    return html_page([html_piece(result) for result in results], Run(counts, known=known))


def test_it_is_whole_by_itself() -> None:
    text = page(checked(), checked("b.txt", plan=""), Unreadable("c.pdf", "没有这个文件"))
    elements = Page(text).seen
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in elements}
    assert not any(key.startswith("on") or key == "src" for _, found in elements for key in found)
    assert all((found.get("href") or "#").startswith("#") for _, found in elements)
    assert not re.search(r"https?:|url\(|@import", text)
    assert "default-src 'none'" in text
    assert "@page" in text


def test_a_batch_has_an_overview_whose_links_lead_somewhere() -> None:
    elements = Page(page(checked(), checked("b.txt", plan=""), Unreadable("c.pdf", "没有这个文件"))).seen
    links = [found["href"] for tag, found in elements if tag == "a"]
    assert links == ["#r1", "#r2", "#r3"]
    assert [f"#{found['id']}" for tag, found in elements if tag == "article"] == links
    assert not [tag for tag, _ in Page(page(checked())).seen if tag == "a"]


def test_every_finding_stands_with_its_words_marked() -> None:
    result = checked(problems="二、存在的不足和原因\n执法力量偏弱。普法形式单一。", plan="")
    text = page(result)
    for finding in result.findings:
        assert finding.message in text
        assert finding.rule in text
    assert Page(text).marks == [finding.text for finding in result.findings if finding.text is not None]
    assert "第8行第1列" in text


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param({"path": f"{EVIL}.txt"}, id="file-name"),
        pytest.param({"title": f"云溪县司法局{EVIL}2023年法治政府建设情况报告"}, id="title"),
        pytest.param({"problems": f"二、存在的不足{EVIL}\n执法力量偏弱{EVIL}。"}, id="heading"),
        pytest.param({"achievements": f"一、主要举措和成效\n审结{EVIL}行政复议案件50件。"}, id="text"),
    ],
)
def test_nothing_of_a_report_is_markup(hostile: dict[str, str]) -> None:
    text = page(checked(**hostile), Unreadable(EVIL, EVIL))
    assert "<script" not in text
    Page(text)


def test_what_would_turn_the_direction_of_writing_is_shown_as_code() -> None:
    assert "\u202e" not in page(checked(path="a\u202eb.txt"))


def test_what_a_baseline_hid_is_said() -> None:
    text = page(replace(checked(), compared=Compared(3, file_known=True)), known=3)
    assert "另有 3 处基线里已有" in text
    assert "没有新的发现" in text
