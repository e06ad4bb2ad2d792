"""Tables with merged cells: each cell in its column when read, merged again when written, and nothing lost."""

import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lawgov.docx_io.blocks import text_runs
from lawgov.docx_io.markup import W
from lawgov.docx_io.read import read_docx
from lawgov.docx_io.tables import table_of
from lawgov.pipeline import lay_out
from lawgov.report.build import build_report
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import BlockKind, Cell, Source
from tests.make.merged import MergedTable, merged_tables
from tests.make.word import cell, docx, p, table
from tests.ooxml import problems

NAMES = {"w": W}
DOWN, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def c(text: str, shape: str = "") -> str:
    return cell(p(text), shape)


def span(count: int) -> str:
    return f'<w:gridSpan w:val="{count}"/>'


def read(body: str) -> Source:
    return read_docx(docx(body), DEFAULT_LIMITS)


def rows_of(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks if block.kind is BlockKind.ROW]


HEAD = (
    (c("领域", DOWN), c("案件", span(2)), c("备注", DOWN)),
    (c("", GOES_ON), c("一般程序"), c("简易程序"), c("", GOES_ON)),
    (c("市场监管"), c("10"), c("20"), c("—")),
)


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        pytest.param(table(*HEAD), ["领域\t案件\t\t备注", "\t一般程序\t简易程序\t", "市场监管\t10\t20\t—"], id="two-rows-of-labels"),
        pytest.param(table((c("甲", '<w:hMerge w:val="restart"/>'), c("", "<w:hMerge/>"), c("乙")), ("1", "2", "3")), ["甲\t\t乙", "1\t2\t3"], id="old-horizontal-merge"),
        pytest.param(table((c("甲", '<w:hMerge w:val="restart"/>'), c("藏", "<w:hMerge/>"), c("乙")), ("1", "2", "3")), ["甲\t藏\t乙", "1\t2\t3"], id="a-covered-cell-with-words-is-one"),
        pytest.param("<w:tbl><w:tr>" + c("甲") + c("乙") + c("丙") + '</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>' + c("中") + "</w:tr><w:tr>" + c("1") + c("2") + c("3") + "</w:tr></w:tbl>", ["甲\t乙\t丙", "\t中\t", "1\t2\t3"], id="columns-left-out"),
        pytest.param(table((c("甲", GOES_ON), c("乙")), ("1", "2")), ["甲\t乙", "1\t2"], id="goes-on-nothing"),
        pytest.param(table((c("题", span(2)),), ("甲", "乙"), ("1", "2"), (c("小计", span(2)),), ("3", "4")), ["题\t", "甲\t乙", "1\t2", "小计\t", "3\t4"], id="lines-across-a-table-of-data"),
        pytest.param("<w:tbl><w:tr>" + cell("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>一</w:t></w:r></w:p>") + c("乙") + "</w:tr></w:tbl>", ["甲 一\t乙"], id="a-tab-in-a-cell-is-no-cell"),
        pytest.param(table((c("甲", span(1000000)), c("乙")), ("1", "2")), ["甲\t\t乙", "1\t2\t"], id="a-span-of-a-million"),
        pytest.param(table((c("甲", span(3)), c("乙", span(2))), (c("1", span(3)), c("2", span(2)))), ["甲\t乙", "1\t2"], id="columns-in-which-nothing-begins"),
    ],
)  # fmt: skip
def test_every_cell_in_its_column(body: str, rows: list[str]) -> None:
    assert rows_of(read(body)) == rows


def test_what_is_merged_is_told() -> None:
    blocks = read(table(*HEAD)).blocks
    assert [block.cells for block in blocks] == [
        (Cell(), Cell(2), Cell()),
        (Cell(continued=True), Cell(), Cell(), Cell(continued=True)),
        (),
    ]
    assert [block.table for block in read(table(("甲", "乙")) + table(("丙", "丁"))).blocks] == [1, 2]


def test_words_behind_a_merge_are_told_as_hidden() -> None:
    source = read(table((c("甲", DOWN), c("1")), (c("藏", GOES_ON), c("2"))))
    assert source.text == "甲\t1\n\t2"
    assert ("hidden", "藏") in [(item.kind, item.text) for item in source.omissions]


def test_a_page_laid_out_by_a_table_stays_paragraphs() -> None:
    long = "坚持依法行政。" * 20
    body = table(("单位", "县司法局"), ("联系人", "张三"), (c("一、主要举措和成效", span(2)),), (c(long, span(2)),))
    kinds = [block.kind for block in read(body).blocks]
    assert kinds == [BlockKind.ROW, BlockKind.ROW, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def shape(row: etree._Element) -> list[tuple[str, int, str | None]]:
    told = []
    for one in row.iterfind("w:tc", NAMES):
        across, down = one.find("w:tcPr/w:gridSpan", NAMES), one.find("w:tcPr/w:vMerge", NAMES)
        told.append(
            (
                "".join(one.itertext()),
                1 if across is None else int(across.get(f"{{{W}}}val")),
                None if down is None else down.get(f"{{{W}}}val"),
            )
        )
    return told


def test_merges_are_written_again() -> None:
    source = read(table(*HEAD))
    made = table_of(rows_of(source), text_runs, [block.cells for block in source.blocks])
    rows = made.findall("w:tr", NAMES)
    assert [shape(row) for row in rows] == [
        [("领域", 1, "restart"), ("案件", 2, None), ("备注", 1, "restart")],
        [("", 1, "continue"), ("一般程序", 1, None), ("简易程序", 1, None), ("", 1, "continue")],
        [("市场监管", 1, None), ("10", 1, None), ("20", 1, None), ("—", 1, None)],
    ]
    assert [row.find("w:trPr/w:tblHeader", NAMES) is not None for row in rows] == [True, True, False]


@pytest.mark.parametrize(
    ("rows", "merged", "shapes"),
    [
        pytest.param(["甲\t乙"], [(Cell(2), Cell())], [[("甲", 1, None), ("乙", 1, None)]], id="too-many-columns"),
        pytest.param(["甲\t乙\t丙"], [(Cell(2), Cell())], [[("甲", 1, None), ("乙", 1, None), ("丙", 1, None)]], id="would-swallow-words"),
        pytest.param(["\t乙"], [(Cell(continued=True), Cell())], [[("", 1, None), ("乙", 1, None)]], id="goes-on-nothing"),
    ],
)  # fmt: skip
def test_merges_that_do_not_fit_are_none(
    rows: list[str], merged: list[tuple[Cell, ...]], shapes: list[list[tuple[str, int, str | None]]]
) -> None:
    assert [shape(row) for row in table_of(rows, text_runs, merged).iterfind("w:tr", NAMES)] == shapes


NUMBERING = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
FOOTNOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>脚注所说</w:t></w:r></w:p></w:footnote>'
PIECES = {
    "numbered": (p("抓好执法。", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), "抓好执法。"),
    "hyperlink": ("<w:p><w:r><w:t>详见</w:t></w:r><w:hyperlink><w:r><w:t>某网站</w:t></w:r></w:hyperlink></w:p>", "详见某网站"),
    "box": ("<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框中的话</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>框外的话。</w:t></w:r></w:p>", "框中的话框外的话。"),
    "note": ('<w:p><w:r><w:t>有注的话。</w:t><w:footnoteReference w:id="2"/></w:r></w:p>', "有注的话。"),
    "breaks": ("<w:p><w:r><w:t>上行，</w:t><w:br/><w:t>下行。</w:t></w:r></w:p>", "上行，下行。"),
}  # fmt: skip
PARTS = st.sampled_from(sorted(PIECES)) | merged_tables() | st.tuples(merged_tables("外"), merged_tables("内"))


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=5))
def test_format_keeps_every_character_and_every_cell(
    parts: list[str | MergedTable | tuple[MergedTable, MergedTable]],
) -> None:
    body, expected, tables = p("某县2023年法治政府建设年度报告") + p("2023年，某县依法行政。"), "", []
    expected = "某县2023年法治政府建设年度报告2023年，某县依法行政。脚注所说"
    numbers = 0
    for part in parts:
        if isinstance(part, str):
            body, expected = body + PIECES[part][0], expected + PIECES[part][1]
            if part == "numbered":
                numbers += 1
                expected += f"（{'一二三四五'[numbers - 1]}）"
            continue
        outer, *inner = part if isinstance(part, tuple) else (part,)
        holder = next(rect.text for rect in outer.rects if rect.text)
        body += outer.xml({holder: inner[0].xml() + p()} if inner else None) + p()
        tables += [outer, *inner]
    expected += "".join(rect.text for one in tables for rect in one.rects)
    source = read_docx(docx(body, numbering=NUMBERING, footnotes=FOOTNOTE), DEFAULT_LIMITS)
    made = lay_out(build_report(source)).data
    assert problems(made) == []
    back = read_docx(made, DEFAULT_LIMITS)
    for held in (source, back):
        assert Counter("".join(held.text.split())) == Counter(expected)
    for one in tables:
        columns = len({rect.column for rect in one.rects})
        for rect in one.rects:
            if rect.text:
                _, column = one.place(rect)
                found = [row.split("\t") for held in (source, back) for row in rows_of(held)]
                assert any(len(row) == columns and row[column] == rect.text for row in found)
    told = [(block.span.of(source.text), block.cells) for block in source.blocks if block.kind is BlockKind.ROW]
    again = [(block.span.of(back.text), block.cells) for block in back.blocks if block.kind is BlockKind.ROW]
    if not any(isinstance(part, tuple) for part in parts):  # a nested table parts the outer one
        assert again == told
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    assert not root.xpath("//w:tbl/following-sibling::*[1][self::w:tbl]", namespaces=NAMES)
