"""Widths, wrapping and tables of Chinese text; nothing that steers a terminal passes."""

import pytest

from lawgov.reporters.columns import shorten, table, width, wrap
from lawgov.reporters.names import printable, visible


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("abc", 3, id="latin"),
        pytest.param("年度", 4, id="chinese"),
        pytest.param("ＡＢ", 4, id="full-width-letters"),
        pytest.param("e\u0301", 1, id="combining-mark"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "short"),
    [
        pytest.param("年度报告", 8, "年度报告", id="just-fits"),
        pytest.param("年度报告", 7, "年度报…", id="cut"),
        pytest.param("年度报告", 6, "年度…", id="half-a-character-is-none"),
        pytest.param("年 度\n报\t告", 20, "年 度 报 告", id="one-line"),
        pytest.param("年", 1, "…", id="no-room"),
        pytest.param("", 5, "", id="nothing"),
    ],
)
def test_shorten(text: str, columns: int, short: str) -> None:
    assert shorten(text, columns) == short


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("一二三四五六", ["一二三四", "五六"], id="plain"),
        pytest.param("一二三四。五", ["一二三", "四。五"], id="no-closing-mark-first"),
        pytest.param("一二三四”）。五", ["一二三", "四”）。", "五"], id="three-of-them"),
        pytest.param("一二三四 五", ["一二三四", "五"], id="no-space-first"),
        pytest.param("标　题", ["标　题"], id="the-wide-space-stays"),
        pytest.param("。。。。。。", ["。。。。", "。。"], id="only-closing-marks"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert wrap(text, 8) == lines
    assert wrap(text, 10, "  ") == [f"  {line}" for line in lines]
    assert all(width(line) <= 8 for line in wrap(text, 8))


def test_table_columns_stand_under_each_other() -> None:
    lines = table([("部分", "字数"), ("举措和成效", "5021"), ("ab", "7")], (8, 6))
    assert lines == ["部分     字数", "举措和…  5021", "ab       7"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b[31mb", "a\\x1b[31mb", id="escape-code"),
        pytest.param("a\x9b31mb", "a\\x9b31mb", id="escape-code-of-one-character"),
        pytest.param("a\rb", "a\\x0db", id="carriage-return"),
        pytest.param("a\u202eb", "a\\u202eb", id="turned-direction"),
        pytest.param("a\u2028b", "a\\u2028b", id="line-separator"),
        pytest.param("\udcb1\ud800", "\\xb1\\ud800", id="bytes-and-lone-surrogates"),
        pytest.param("年　度 a", "年　度 a", id="nothing-to-hide"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    printable(text).encode("utf-8")
