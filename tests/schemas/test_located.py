"""Data files as read: what is accepted, and the one sentence for what is not."""

import io
import time
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from lawgov.errors import DraftError
from lawgov.schemas.located import TEXT_BYTES, load_bytes, load_data
from lawgov.sources.limits import DEFAULT_LIMITS, Limits


def _message(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(DraftError) as caught:
        load_bytes(data, "数据.yaml", limits)
    return str(caught.value).removeprefix("数据.yaml：")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("595", 595, id="integer"),
        pytest.param("0.980", Decimal("0.980"), id="digits-kept"),
        pytest.param("98.5%", "98.5%", id="percent-is-text"),
        pytest.param("1,234", "1,234", id="thousands-are-text"),
        pytest.param("010", "010", id="no-octal"),
        pytest.param("0001", "0001", id="copy-number"),
        pytest.param("0x1F", "0x1F", id="no-hexadecimal"),
        pytest.param("12:30", "12:30", id="no-sexagesimal"),
        pytest.param("1e3", "1e3", id="no-exponent"),
        pytest.param("2027-01-15", "2027-01-15", id="date-is-text"),
        pytest.param("true", True, id="true"),
        pytest.param("false", False, id="false"),
        pytest.param("yes", "yes", id="yes-is-text"),
        pytest.param("no", "no", id="no-is-text"),
        pytest.param("off", "off", id="off-is-text"),
        pytest.param("", None, id="empty"),
        pytest.param("null", None, id="null"),
        pytest.param('"595"', "595", id="quoted-number"),
        pytest.param('""', "", id="quoted-empty"),
        pytest.param("9" * 31, "9" * 31, id="too-many-digits"),
        pytest.param("【待定】", "【待定】", id="wide-brackets-need-no-quotes"),
        pytest.param("“一网通办”改革", "“一网通办”改革", id="wide-quotes-need-no-quotes"),
        pytest.param("办结{a}件", "办结{a}件", id="reference-inside"),
    ],
)
def test_yaml_value(text: str, value: Any) -> None:
    found = load_bytes(f"a: {text}\n".encode(), "x").data["a"]
    assert found == value
    assert type(found) is type(value)
    assert str(found) == str(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "文件是空的，请用 lawgov new 生成一份数据文件", id="empty"),
        pytest.param("- a\n", "应为“键: 值”的形式，可以用 lawgov new 生成一份数据文件", id="list"),
        pytest.param("year：2026\n", "读不出键和值，冒号要用半角的“:”，后面空一格，如 year: 2026", id="wide-colon-alone"),
        pytest.param("year:2026\n", "读不出键和值，冒号后面要空一格，如 year: 2026", id="no-space-alone"),
        pytest.param("year: 2026\ntitle：报告\na: 1\n", "第 2 行：冒号要用半角的“:”，后面空一格", id="wide-colon"),
        pytest.param("a:\n  b: 1\n  c：2\n", "第 3 行：冒号要用半角的“:”，后面空一格", id="wide-colon-nested"),
        pytest.param("a:\n  b：\n    c: 2\n", "第 2 行：冒号要用半角的“:”，后面空一格", id="wide-colon-of-a-parent"),
        pytest.param("a: 1\nb:2\nc: 3\n", "第 2 行：冒号后面要空一格", id="no-space"),
        pytest.param("a:\n\tb: 1\n", "第 2 行：用了制表符（Tab）缩进，请改用空格", id="tab"),
        pytest.param("a:\n  - b: 1\n\t- c: 1\n", "第 3 行：用了制表符（Tab）缩进，请改用空格", id="tab-later"),
        pytest.param('a: "文字\nb: 1\n', "第 1 行：引号没有配对，请在值的末尾补上引号", id="quote-not-closed"),
        pytest.param('a: "甲"和乙\nb: 1\n', "第 1 行：引号只括住了值的一部分，请括住整个值，里面的引号改用“”", id="quote-in-part"),
        pytest.param("a: 1\n  b: 2\n", "第 2 行：缩进与上一行不齐，同一层的键要左边对齐", id="indented-too-far"),
        pytest.param("a:\n  b: {c: 1}\n   d: {c: 2}\n", "第 3 行：缩进与上一行不齐，同一层的键要左边对齐", id="a-space-before-a-key-with-braces"),
        pytest.param("a:\n  b: [c]\n   d: e\n", "第 3 行：缩进与上一行不齐，同一层的键要左边对齐", id="a-space-behind-a-list"),
        pytest.param("a:\n  - b: x\n     c: y\n", "第 3 行：缩进与上一行不齐，同一层的键要左边对齐", id="a-space-in-an-item"),
        pytest.param("a: {b}c\n d: 1\n", "第 1 行：值以“{”开头，请给整个值加引号，如 \"{编号}…\"", id="braces-above"),
        pytest.param("a:\n  b: 1\n c: 2\n", "第 3 行：缩进与上一行不齐，同一层的键要左边对齐", id="indented-too-little"),
        pytest.param("a: 甲: 乙\n", "第 1 行：值里有冒号，请给整个值加引号", id="colon-in-value"),
        pytest.param("a: {x}件\nb: 1\n", '第 1 行：值以“{”开头，请给整个值加引号，如 "{编号}…"', id="reference-first"),
        pytest.param("a: {x\nb: 1\n", '第 1 行：值以“{”开头，请给整个值加引号，如 "{编号}…"', id="brace-not-closed"),
        pytest.param("a: @甲\n", "第 1 行：值以“@”开头，请给整个值加引号", id="at-sign"),
        pytest.param("a: %甲\n", "第 1 行：值以“%”开头，请给整个值加引号", id="percent-sign"),
        pytest.param("a: *甲\n", "第 1 行：值以“*”开头，请给整个值加引号", id="star-before-chinese"),
        pytest.param("a: *b\n", "第 1 行：值以“*”开头会被当成引用，请给整个值加引号", id="alias"),
        pytest.param("a: &b 1\n", "第 1 行：值以“&”开头会被当成锚点，请给整个值加引号", id="anchor"),
        pytest.param("a: !!python/name:os.system 1\n", "第 1 行：值以“!”开头会被当成类型标记，请给整个值加引号", id="tag"),
        pytest.param("a: !x 1\n", "第 1 行：值以“!”开头会被当成类型标记，请给整个值加引号", id="own-tag"),
        pytest.param("<<: {a: 1}\n", "第 1 行：不能用“<<”合并，请把内容写全", id="merge"),
        pytest.param("a: 1\nb: 2\na: 3\n", "第 3 行：键“a”写了两次，请删去一个", id="duplicate"),
        pytest.param("a: 1\n---\nb: 2\n", "第 2 行：一个文件只能写一份数据，请去掉“---”，或者分成几个文件", id="two-documents"),
        pytest.param("{a: b}: 1\n", "第 1 行：键要用英文双引号括住，最后一项后面不要逗号", id="brace-is-json"),
        pytest.param("a: 1\n? [b]\n: 1\n", "第 2 行：冒号前面应为键的名字；值以“{”“[”“?”开头的要加引号", id="complex-key"),
        pytest.param("a: 甲\x01乙\n", "第 1 行：有不能用的控制字符（U+0001），请删去", id="control-character"),
        pytest.param("a:\n  -b\n  -c: 1\n", "第 3 行：“-”后面要空一格", id="no-space-after-dash"),
        pytest.param("a: " + "[" * 50 + "]" * 50, "第 1 行：嵌套超过 20 层，请核对缩进和括号", id="deep"),
    ],
)  # fmt: skip
def test_yaml_fault_is_told_with_its_line(text: str, message: str) -> None:
    assert _message(text.encode()) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[1]", "应为“键: 值”的形式，可以用 lawgov new 生成一份数据文件", id="list"),
        pytest.param('{"a": 1,\n "a": 2}', "第 2 行：键“a”写了两次，请删去一个", id="duplicate"),
        pytest.param('{"a": NaN}', "第 1 行：NaN 和 Infinity 不是数字，请写出数字，不知道的写 null", id="nan"),
        pytest.param('{"a":\n -Infinity}', "第 2 行：NaN 和 Infinity 不是数字，请写出数字，不知道的写 null", id="infinity"),
        pytest.param('{"a": 1,}', "第 1 行：键要用英文双引号括住，最后一项后面不要逗号", id="comma-at-the-end"),
        pytest.param('{"a": 1\n "b": 2}', "第 2 行：缺少逗号或者“}”", id="no-comma"),
        pytest.param('{"a"：1}', "第 1 行：键“a”后面缺少半角冒号", id="wide-colon"),
        pytest.param('{"a": "b}', "第 1 行：文字的引号没有配对，或者里面有直接换行、不对的反斜杠", id="quote-not-closed"),
        pytest.param('{"a": “b”}', "第 1 行：不是正确的 JSON，请核对引号、逗号和括号；文字要用英文双引号括住", id="wide-quotes"),
        pytest.param('{"a": 01}', "第 1 行：不是正确的 JSON，请核对引号、逗号和括号；文字要用英文双引号括住", id="leading-zero"),
        pytest.param('{"a": 1}\n{}', "第 2 行：后面有多余的内容，一个文件只能写一份数据", id="two-values"),
        pytest.param('{"a": ' + "[" * 100_000, "第 1 行：嵌套超过 20 层，请核对括号", id="deep"),
        pytest.param('{"a": ' + "9" * 5000 + "}", "第 1 行：不是正确的 JSON，请核对引号、逗号和括号；文字要用英文双引号括住", id="long-number"),
    ],
)  # fmt: skip
def test_json_fault_is_told_with_its_line(text: str, message: str) -> None:
    assert _message(text.encode()) == message


def test_json_values_and_places() -> None:
    located = load_bytes(b'\n{"a": [1, 2.50,\n true, null, "\\u4e2d\\n"],\n "b": {}}', "x")
    assert located.data == {"a": [1, Decimal("2.50"), True, None, "中\n"], "b": {}}
    assert str(located.data["a"][1]) == "2.50"
    assert located.place(("a", 1)) == "第 2 行"
    assert located.place(("a", 3)) == "第 3 行"
    assert located.place(("b", "absent", 1)) == "第 4 行"
    assert located.place(("absent",)) == ""


def test_places_of_yaml() -> None:
    located = load_bytes(b"a:\n  - b: 1\n    c: 2\n  - b: 3\nd: {e: 1,\n  f: 2}\n", "x")
    assert located.data == {"a": [{"b": 1, "c": 2}, {"b": 3}], "d": {"e": 1, "f": 2}}
    assert [located.place(path) for path in [("a",), ("a", 0), ("a", 0, "c"), ("a", 1, "c"), ("d", "f"), ("x",)]] == [
        "第 1 行", "第 2 行", "第 3 行", "第 4 行", "第 6 行", "",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    located = load_bytes(f"year: 2026{end}title: 云溪县司法局的报告{end}".encode(encoding), "x")
    assert located.data == {"year": 2026, "title": "云溪县司法局的报告"}
    assert located.place(("title",)) == "第 2 行"


def test_unknown_encoding_and_kind() -> None:
    assert _message(b"a: \xff\xff\xfe") == "文件的编码看不出来，请用 UTF-8 编码另存一份"
    assert (
        _message(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        == "这是旧版的或者设了密码的 Office 文件，请去掉密码并另存为 .xlsx"
    )


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, reason in ((tmp_path, "这是文件夹，请给出数据文件"), (tmp_path / "x", "没有这个文件，请核对路径")):
        with pytest.raises(DraftError) as caught:
            load_data(path)
        assert str(caught.value) == f"{path}：{reason}"


def test_too_large() -> None:
    assert _message(b"a" * (TEXT_BYTES + 1)).startswith(f"数据文件有 {TEXT_BYTES + 1} 字节，超过上限 {TEXT_BYTES} 字节")
    assert _message(b"a: 12345", Limits(file_bytes=5)).startswith("数据文件有 8 字节，超过上限 5 字节")


def test_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    assert _message(bomb.encode()) == "第 1 行：值以“&”开头会被当成锚点，请给整个值加引号"


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "a: " + "{" * 100_000, "- " * 100_000, "? " * 50_000, '{"a":' * 50_000]
)
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    began = time.monotonic()
    assert "层" in _message(text.encode()) or "键" in _message(text.encode())
    assert time.monotonic() - began < 5


def _zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param({"a.txt": b"x"}, "这不是 Excel 工作簿", id="some-zip"),
        pytest.param({"xl__workbook.xml": b"<x"}, "不完整或者已经损坏", id="broken-xml"),
        pytest.param({"xl__workbook.xml": b"<x/>"}, "工作簿不完整或者已经损坏", id="empty-workbook"),
        pytest.param({"xl__workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}, "DOCTYPE", id="entity"),
        pytest.param({"xl__workbook.xml": b"<x/>", "xl__bomb.xml": b" " * 60_000_000}, "超过上限", id="bomb"),
        pytest.param({"xl__workbook.xml": b"<x/>", "..__a": b"x"}, "不正常的文件名", id="path"),
    ],
)
def test_hostile_packages_never_reach_openpyxl(parts: dict[str, bytes], message: str) -> None:
    assert message in _message(_zip(**parts))


def test_broken_zip() -> None:
    assert _message(b"PK\x03\x04" + b"\x00" * 50) == "文件不完整或者已经损坏，请重新获取或者另存一份"


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_merge_over_the_whole_sheet_is_harmless() -> None:
    book = Workbook()
    book.active.title = "不足和原因"
    for column, label in enumerate(("不足是什么", "实据", "原因"), 1):
        book.active.cell(1, column, label)
    book.active.cell(2, 1, "执法力量偏弱")
    data = _saved(book)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith("sheet1.xml"):
                part = part.replace(
                    b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'
                )
            new.writestr(name, part)
    began = time.monotonic()
    located = load_bytes(stream.getvalue(), "x.xlsx")
    assert located.data == {"problems": {"items": [{"phenomenon": "执法力量偏弱"}]}}
    assert time.monotonic() - began < 2


def test_a_cell_far_below_is_refused() -> None:
    book = Workbook()
    book.active.title = "不足和原因"
    for column, label in enumerate(("不足是什么", "实据", "原因"), 1):
        book.active.cell(1, column, label)
    book.active.cell(1_048_576, 1, "x")
    assert _message(_saved(book)) == "工作表“不足和原因”第 1048576 行：内容超过 5000 行，请删去多余的行"
