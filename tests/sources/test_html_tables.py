"""Merged cells and pictures of web pages."""

import time

import pytest
from hypothesis import given, settings

from lawgov.sources.html import html_source
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import BlockKind, Cell, Source
from tests.make.merged import MergedTable, merged_tables


def read(inner: str) -> Source:
    return html_source(f'<html><body><div id="zoom">{inner}</div></body></html>', DEFAULT_LIMITS)


def rows_of(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks if block.kind is BlockKind.ROW]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        pytest.param("<tr><td rowspan=2>领域<td colspan=2>案件<td rowspan=2>备注<tr><td>一般<td>简易<tr><td>市场<td>10<td>20<td>—", ["领域\t案件\t\t备注", "\t一般\t简易\t", "市场\t10\t20\t—"], id="two-rows-of-labels"),
        pytest.param("<tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3", ["甲\t1", "\t2", "\t3"], id="down-to-the-end"),
        pytest.param("<tr><td rowspan=999999999999>甲<td>1<tr><td>乙<td>2", ["甲\t1", "乙\t2"], id="a-number-that-is-none"),
        pytest.param("<tr><td>甲<td>乙<tr><td>1<td>2<tr><td colspan=1000000>注", ["甲\t乙", "1\t2", "注\t"], id="a-million-columns"),
        pytest.param("<tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=3>宽<td>末", ["甲\t乙\t丙", "宽\t\t末"], id="a-span-stops-at-a-cell-from-above"),
        pytest.param("<tr><td>甲<td>乙<tr><td>1<tr><td>3<td>4", ["甲\t乙", "1\t", "3\t4"], id="a-short-row"),
    ],
)  # fmt: skip
def test_every_cell_in_its_column(rows: str, text: list[str]) -> None:
    assert rows_of(read(f"<table>{rows}</table>")) == text


def test_what_is_merged_is_told() -> None:
    source = read("<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>")
    assert [block.cells for block in source.blocks] == [(Cell(), Cell(2)), (Cell(continued=True), Cell(), Cell())]


@settings(max_examples=60, deadline=None)
@given(merged_tables())
def test_random_tables(table: MergedTable) -> None:
    rows = [row.split("\t") for row in rows_of(read(table.html()))]
    for rect in table.rects:
        if rect.text:
            row, column = table.place(rect)
            assert rows[row][column] == rect.text
    assert {len(row) for row in rows} == {len({rect.column for rect in table.rects})}


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("<tr><td colspan=1000000>甲<td>乙", id="wide"),
        pytest.param("<tr><td rowspan=1000000>甲<td>乙", id="deep"),
        pytest.param("<tr><td colspan=1000000 rowspan=1000000>甲<td rowspan=65534>乙", id="both"),
    ],
)
def test_hostile_spans(row: str) -> None:
    began = time.process_time()
    source = read(f"<table>{row * 5000}</table>")
    assert len(source.text) < 5000 * 70
    assert source.text.count("甲") == 5000
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("tag", "count"),
    [
        pytest.param('<img src="W020240101.jpg">', 1, id="a-picture"),
        pytest.param('<img src="a.png" width=600 height="400">', 1, id="large"),
        pytest.param('<img src="a.png" style="width:16px;height:16px">', 0, id="small"),
        pytest.param('<img src="a.png" width=600 height=1>', 0, id="a-rule"),
        pytest.param('<img src="/js/ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif">', 0, id="an-icon-of-a-file"),
        pytest.param('<img src="/images/spacer.gif">', 0, id="spacer"),
        pytest.param('<img src="/upload/logo.png">', 0, id="logo"),
        pytest.param('<img src="data:image/png;base64,iVBORw0KGgo">', 1, id="data-in-the-page"),
        pytest.param('<img src="a.jpg" style="display:none">', 0, id="hidden"),
        pytest.param('<div class="share"><img src="a.jpg"></div>', 0, id="of-the-page"),
        pytest.param("<canvas width=500 height=300></canvas>", 1, id="a-chart"),
        pytest.param("<table><tr><td>甲<td>乙<img src=a.jpg><tr><td>1<td>2</table>", 1, id="in-a-cell"),
    ],
)  # fmt: skip
def test_pictures_of_the_article(tag: str, count: int) -> None:
    source = read(f"<p>办案数量见下图</p><p>{tag}</p><p>以上。</p>")
    pictures = [item for item in source.omissions if item.kind == "picture"]
    assert len(pictures) == count
    assert all(item.at == len("办案数量见下图") + 1 for item in pictures)
