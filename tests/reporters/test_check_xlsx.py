"""The workbook of a check: its sheets, text that stays text, the same bytes each time."""

import io
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook

from lawgov.checked import Checked, Unreadable
from lawgov.pipeline import check, parse
from lawgov.reporters.check_xlsx import check_rows, check_xlsx
from lawgov.reporters.json import empty_summary
from lawgov.reporters.run import Run
from lawgov.rules.samples import sample

RESULTS: list[Checked | Unreadable] = [
    replace(check(parse(sample(plan="", title="=云溪县司法局2023年法治政府建设情况报告"))), path="=a.txt"),
    replace(check(parse(sample())), path="b.txt"),
    Unreadable("c.pdf", "没有这个文件"),
]


def book() -> bytes:
    return check_xlsx([check_rows(result) for result in RESULTS], Run(empty_summary()))


def rows(name: str) -> list[dict[str, Any]]:
    head, *body = load_workbook(io.BytesIO(book()))[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_sheets() -> None:
    assert load_workbook(io.BytesIO(book())).sheetnames == ["总览", "发现", "各部分", "勾稽", "未检查", "数字"]
    assert [(row["文件"], row["结论"], row["错误"]) for row in rows("总览")] == [
        ("=a.txt", "有问题", 1), ("b.txt", "通过", 0), ("c.pdf", "无法读取", None),
    ]  # fmt: skip
    assert rows("总览")[2]["说明"] == "没有这个文件"
    (finding,) = [row for row in rows("发现") if row["规则"] == "LG102"]
    assert (finding["级别"], finding["部分"], finding["起"], finding["核对过原文"]) == (
        "错误",
        "下一年度安排",
        None,
        "是",
    )
    assert len(rows("各部分")) == 8
    assert rows("勾稽")
    assert rows("未检查")
    assert rows("数字")


def test_nothing_is_a_formula() -> None:
    sheet = load_workbook(io.BytesIO(book()))["总览"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=a.txt", "s")


def test_the_same_bytes() -> None:
    assert book() == book()
