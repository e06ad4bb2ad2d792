"""The workbook as a clerk fills it in, and as it comes back damaged."""

import contextlib
import io
import random
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from lawgov import pipeline
from lawgov.errors import DraftError
from lawgov.schemas.draft import Draft
from lawgov.schemas.located import load_bytes
from lawgov.schemas.validated import validate_draft
from lawgov.schemas.workbook_layout import sheet_titles
from lawgov.skeleton.previous import starting_data
from lawgov.skeleton.workbook import workbook_bytes


@cache
def _fresh() -> bytes:
    return workbook_bytes(starting_data(2026, names=["云溪县司法局"]))


def _edited(edit: Callable[[Any], None]) -> bytes:
    book = load_workbook(io.BytesIO(_fresh()), rich_text=True)
    edit(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _draft(edit: Callable[[Any], None]) -> Draft:
    return validate_draft(load_bytes(_edited(edit), "数据.xlsx"))


def _message(edit: Callable[[Any], None]) -> str:
    with pytest.raises(DraftError) as caught:
        _draft(edit)
    return str(caught.value).removeprefix("数据.xlsx：")


def _set(sheet: str, **cells: Any) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        for place, value in cells.items():
            book[sheet][place] = value

    return edit


def test_all_sheets_are_there_in_order_with_frozen_headers() -> None:
    book = load_workbook(io.BytesIO(_fresh()))
    assert book.sheetnames == list(sheet_titles())
    assert all(book[title].freeze_panes for title in book.sheetnames[1:])
    assert book.active.title == "基本情况"
    lists = {title: [v.formula1 for v in book[title].data_validations.dataValidation] for title in book.sheetnames}
    assert lists["基本情况"] == ['"政府,部门,党委和政府联合"', '"国家,省级,市级,县级,乡级"', '"是,否"']
    assert len(lists["数字"]) == 3
    assert lists["去年安排落实"] == ["'主要举措和成效'!$A$2:$A$12"]


def test_filled_in() -> None:
    def edit(book: Any) -> None:
        basics, numbers = book["基本情况"], book["数字"]
        basics["B4"] = "市级"
        basics["B14"], basics["B15"] = datetime(2027, 1, 15), "是"  # noqa: DTZ001
        numbers["C2"], numbers["D2"], numbers["F3"] = 12, 10.5, "不读"
        numbers["C3"] = 0.985
        numbers["C3"].number_format = "0.00%"
        numbers["C4"], numbers["G4"] = "1,234", "是"
        numbers["A200"], numbers["C200"], numbers["E200"], numbers["I200"] = "visits", "=1+2", "家", "走访企业"
        book["主要举措和成效"]["B2"] = "第一段。\n第二段。"
        duties = book["第一责任人履职"]
        duties["B2"], duties["C2"], duties["B3"] = "县司法局局长", "张三", "书记"
        duties["D5"], duties["E5"] = 4, "2026-03-05、2026/6/1"
        duties["E6"] = date(2026, 7, 1)
        book.create_sheet("我的草稿")["A1"] = "随便写"

    def without_formula(book: Any) -> None:
        edit(book)
        book["数字"]["C200"] = 3

    draft = _draft(without_formula)
    keys = list(draft.figures)
    assert draft.issuer.level == "city"
    assert (draft.sign_off.date, draft.sign_off.sealed) == (date(2027, 1, 15), True)
    assert (draft.figures[keys[0]].value, draft.figures[keys[0]].base) == (12, Decimal("10.5"))
    assert str(draft.figures[keys[1]].value) == "0.9850"
    assert (draft.figures[keys[2]].value, draft.figures[keys[2]].approximate) == (1234, True)
    assert (draft.figures["visits"].value, draft.figures["visits"].unit, draft.figures["visits"].name) == (
        3,
        "家",
        "走访企业",
    )
    assert draft.achievements.items[0].text == ("第一段。", "第二段。")
    assert [(person.post, person.name) for person in draft.responsibility.persons] == [
        ("县司法局局长", "张三"),
        ("书记", ""),
    ]
    study, discussion = draft.responsibility.study, draft.responsibility.discussion
    assert study is not None
    assert discussion is not None
    assert (study.count, study.dates) == (4, [date(2026, 3, 5), date(2026, 6, 1)])
    assert discussion.dates == [date(2026, 7, 1)]
    assert _message(edit).startswith("工作表“数字”C200：单元格是公式，没有算出的值")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        pytest.param(_set("数字", C2="#REF!"), "工作表“数字”C2：单元格的值是错误 #REF!，请改正公式或者直接写出内容", id="error-cell"),
        pytest.param(_set("数字", C2="很多"), "工作表“数字”C2 figures.party_theory_study_count.value：应为数字，如 595；比率写作 98.5%，约数在“是否约数”一列选“是”", id="no-number"),
        pytest.param(_set("数字", C1="今年数"), "工作表“数字”：表头缺少“本年数”，请恢复原来的列名", id="renamed-column"),
        pytest.param(_set("数字", A3="party_theory_study_count"), "工作表“数字”A3：“party_theory_study_count”写了两次，请删去一个", id="twice"),
        pytest.param(_set("数字", A200=None, C200=5), "工作表“数字”第 200 行：缺少“编号”，请补上", id="no-key"),
        pytest.param(_set("数字", G2="也许"), "工作表“数字”G2：应为“是”或者“否”", id="yes-or-no"),
        pytest.param(_set("基本情况", B3="法院"), "工作表“基本情况”B3 issuer.kind：只能是 政府、部门、党委和政府联合", id="choice"),
        pytest.param(_set("基本情况", B5=None), "工作表“基本情况”第 5 行 year：缺少“报告年度”，请补上", id="no-year"),
        pytest.param(_set("基本情况", B5="今年"), "工作表“基本情况”B5 year：应为整数", id="no-integer"),
        pytest.param(_set("基本情况", A6="题目", B6="x"), "工作表“基本情况”B6：没有“题目”这一项，或者写了两次，请恢复第一列原来的名称", id="renamed-line"),
        pytest.param(_set("第一责任人履职", A5="学习", D5=3), "工作表“第一责任人履职”第 5 行：“事项”一列没有“学习”，或者写了两次，可以用的有 履职的人、带头学法、主持研究法治工作、作出批示、依法决策、合法性审查、出庭应诉、述法、督办整改、讲法治课、宣讲、其他情况", id="renamed-duty"),
        pytest.param(_set("第一责任人履职", D2=3), "工作表“第一责任人履职”D2：“履职的人”一行不填“次数”，请移到该填的格里", id="closed-cell"),
        pytest.param(_set("主要举措和成效", D2="表9"), "工作表“主要举措和成效”D2：工作表“表格”里没有“表9”，请核对编号", id="no-such-table"),
        pytest.param(_set("表格", A2="表1", B2="表头", C2="甲", D2="乙"), "工作表“表格”第 2 行：没有哪一项的“表格”一列写了“表1”，请在举措或者附件里写上", id="unused-table"),
        pytest.param(_set("表格", A2="表1", C2="甲"), "工作表“表格”第 2 行：要写明“编号”，“这一行是”只能是 表名、表头、数据", id="no-role"),
    ],
)  # fmt: skip
def test_fault_names_its_cell(edit: Callable[[Any], None], message: str) -> None:
    assert _message(edit) == message


def test_a_table_of_the_clerk() -> None:
    def edit(book: Any) -> None:
        book["主要举措和成效"]["D3"] = "表甲"
        for row in (
            ["表甲", "表名", "统计表"],
            [None, "表头", "类别", "件数"],
            [None, "数据", "处罚", 120],
            [None, "数据", "许可"],
        ):
            at = 2 + sum(1 for number in range(2, 9) if book["表格"].cell(number, 2).value)
            for column, value in enumerate(row, 1):
                book["表格"].cell(at, column).value = value

    table = _draft(edit).achievements.items[1].table
    assert table is not None
    assert (table.title, table.columns, table.rows) == ("统计表", ["类别", "件数"], [["处罚", "120"], ["许可", ""]])


def test_missing_and_emptied_sheets_give_nothing() -> None:
    def edit(book: Any) -> None:
        for title in ("数字", "版头版记", "附件", "第一责任人履职", "填写说明"):
            del book[title]
        book["表格"].delete_rows(1, 100)

    draft = _draft(edit)
    assert (draft.figures, draft.formal, draft.responsibility.study) == ({}, None, None)


def test_columns_may_be_moved_and_a_line_put_above_the_header() -> None:
    def edit(book: Any) -> None:
        sheet = book["不足和原因"]
        sheet["A1"], sheet["C1"] = "原因", "不足是什么"
        sheet["A2"], sheet["C2"] = "编制少", "力量偏弱"
        sheet.insert_rows(1)
        sheet["A1"] = "科室意见"

    assert [(item.phenomenon, item.cause) for item in _draft(edit).problems.items] == [("力量偏弱", "编制少")]


def test_a_workbook_of_something_else() -> None:
    stream = io.BytesIO()
    Workbook().save(stream)
    with pytest.raises(DraftError, match="工作簿里没有“基本情况”等工作表"):
        load_bytes(stream.getvalue(), "x")


def _renamed(old: str, new: str) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        book[old].title = new

    return edit


def _copied(old: str, new: str) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        book.copy_worksheet(book[old]).title = new

    return edit


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        pytest.param(_renamed("下一年度安排", "明年安排"), "工作表“明年安排”：没有这个名称的表，不会被读取，请把名称改回“下一年度安排”", id="renamed"),
        pytest.param(_renamed("数字", "数字 "), "工作表“数字 ”：没有这个名称的表，不会被读取，请把名称改回“数字”", id="a-space-behind"),
        pytest.param(_renamed("版头版记", "版头"), "工作表“版头”：没有这个名称的表，不会被读取，请把名称改回“版头版记”", id="a-sheet-of-pairs"),
        pytest.param(_renamed("表格", "Sheet9"), "工作表“Sheet9”：没有这个名称的表，不会被读取，请把名称改回“表格”", id="tables"),
        pytest.param(_copied("不足和原因", "不足（二稿）"), "工作表“不足（二稿）”：列名与“不足和原因”的相同，但不会被读取，请把内容移到“不足和原因”里，再删去这张表", id="copied"),
    ],
)  # fmt: skip
def test_a_sheet_that_would_be_lost_is_told(edit: Callable[[Any], None], message: str) -> None:
    assert _message(edit) == message


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        pytest.param({"A200": "visits", "C200": 3}, "指标目录里没有“visits”，自己起的数字要写明“名称”和“单位”", id="own-figure-without-name"),
        pytest.param({"A200": "visits", "C200": 3, "E200": "家", "I200": "走访企业", "H200": "all"}, "“数字”表里没有“all”，请先写上这个总数", id="no-such-whole"),
    ],
)  # fmt: skip
def test_a_draft_speaks_of_columns(figure: dict[str, Any], words: str, tmp_path: Path) -> None:
    target = tmp_path / "数据.xlsx"
    target.write_bytes(_edited(_set("数字", **figure)))
    with pytest.raises(DraftError) as caught:
        pipeline.draft(target)
    assert words in str(caught.value)


def test_numbers_in_text_cells_are_text() -> None:
    draft = _draft(_set("不足和原因", A2=2026, B2=0.5, C2=date(2026, 3, 5)))
    item = draft.problems.items[0]
    assert (item.phenomenon, item.evidence, item.cause) == ("2026", "0.5", "2026-03-05")


def test_a_computed_third_is_what_it_shows() -> None:
    def edit(book: Any) -> None:
        book["数字"]["C2"] = 1 / 3
        book["数字"]["C2"].number_format = "0.0%"

    assert next(iter(_draft(edit).figures.values())).value == Decimal("0.333")


def test_damaged_bytes_never_end_in_another_error() -> None:
    chance = random.Random(7)
    for _ in range(300):
        data = bytearray(_fresh())
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data) * 9 // 10, len(data))] = chance.randrange(
                256
            )  # the directory of the package
        with contextlib.suppress(DraftError):
            validate_draft(load_bytes(bytes(data), "x"))
