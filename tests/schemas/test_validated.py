"""Data → Draft: every fault is told, with path, place and the way out."""

import pickle
from typing import Any

import pytest

from lawgov.errors import DraftError, Fault
from lawgov.schemas.located import load_bytes
from lawgov.schemas.validated import validate_draft

_HEAD = "issuer: {names: [云溪县司法局]}\nyear: 2026\n"


def _faults(text: str) -> list[str]:
    with pytest.raises(DraftError) as caught:
        validate_draft(load_bytes(text.encode(), "data.yaml"))
    return [str(fault) for fault in caught.value.faults]


def test_a_small_file_is_enough() -> None:
    draft = validate_draft(load_bytes(_HEAD.encode(), "x"))
    assert (draft.issuer.names, draft.year) == (["云溪县司法局"], 2026)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("issuer: {names: [甲]}\n", "year：缺少“year”，请补上", id="no-year"),
        pytest.param("year: 2026\nissuer: {kind: department}\n", "第 2 行 issuer.names：缺少“names”，请补上", id="no-names"),
        pytest.param("year: 2026\nissuer: {names: []}\n", "第 2 行 issuer.names：至少要有 1 项，请填写", id="empty-list"),
        pytest.param("year: 26\nissuer: {names: [甲]}\n", "第 1 行 year：应不小于 1990", id="year-too-small"),
        pytest.param("year: 20266\nissuer: {names: [甲]}\n", "第 1 行 year：应不大于 2098", id="year-too-large"),
        pytest.param("year: 二〇二六\nissuer: {names: [甲]}\n", "第 1 行 year：应为整数", id="year-in-words"),
        pytest.param("year: 2026\nissuer: {names: [甲], kind: 部门}\n", "第 2 行 issuer.kind：只能是 government（政府）、department（部门）、party_and_government（党委和政府联合）", id="choice"),
        pytest.param(_HEAD + "problem:\n", "第 3 行 problem：没有“problem”这个键，是不是“problems”？", id="misspelt"),
        pytest.param(_HEAD + "problems:\n  items:\n    - cuase: x\n", "第 5 行 problems.items[1].cuase：没有“cuase”这个键，是不是“cause”？", id="misspelt-below"),
        pytest.param(_HEAD + "problems:\n  items:\n    - 原因: x\n", "第 5 行 problems.items[1].原因：没有“原因”这个键，是不是“cause”？", id="title-as-key"),
        pytest.param(_HEAD + "plan:\n  items:\n    - zzz: x\n", "第 5 行 plan.items[1].zzz：没有“zzz”这个键，可以用的有 measure、target、time、body", id="unknown"),
        pytest.param(_HEAD + "figures:\n  a: {valeu: 1}\n", "第 4 行 figures.a.valeu：没有“valeu”这个键，是不是“value”？", id="misspelt-in-figure"),
        pytest.param(_HEAD + "responsibility:\n  study: {coutn: 1}\n", "第 4 行 responsibility.study.coutn：没有“coutn”这个键，是不是“count”或者“court”？".replace("或者“court”", ""), id="misspelt-behind-none"),
        pytest.param(_HEAD + "title: 2026\n", "第 3 行 title：应为文字，请加引号", id="number-for-text"),
        pytest.param(_HEAD + "title: true\n", "第 3 行 title：应为文字，请加引号", id="bool-for-text"),
        pytest.param(_HEAD + "title: {a}\n", '第 3 行 title：应为文字，请加引号；值以“{”开头的要加引号，如 "{编号}…"', id="reference-alone"),
        pytest.param(_HEAD + "achievements:\n  items:\n    - text: {a}\n", '第 5 行 achievements.items[1].text：应为文字，或者每段一项的列表；值以“{”开头的要加引号，如 "{编号}…"', id="reference-alone-in-text"),
        pytest.param(_HEAD + "problems: 没有\n", "第 3 行 problems：这里要写“键: 值”，换行并缩进", id="text-for-mapping"),
        pytest.param(_HEAD + "problems:\n  items：\n", "第 3 行 problems：冒号要用半角的“:”，后面空一格", id="wide-colon-for-mapping"),
        pytest.param(_HEAD + "problems:\n  items:x\n", "第 3 行 problems：冒号后面要空一格", id="no-space-for-mapping"),
        pytest.param(_HEAD + "recipients: 县政府\n", "第 3 行 recipients：应为列表，请每项一行，行首写“- ”", id="text-for-list"),
        pytest.param(_HEAD + "problems:\n  items:\n    phenomenon: x\n", "第 5 行 problems.items：应为列表，请每项一行，行首写“- ”".replace("第 5", "第 4"), id="mapping-for-list"),
        pytest.param(_HEAD + "figures:\n  a: 很多\n", "第 4 行 figures.a.value：应为数字，如 595；比率写作 98.5%，约数加 approximate: true", id="no-number"),
        pytest.param(_HEAD + "figures:\n  a: {value: 1, base: -3}\n", "第 4 行 figures.a.base：应为数字，如 595；比率写作 98.5%，约数加 approximate: true", id="negative"),
        pytest.param(_HEAD + "sign_off: {date: 2027-02-30}\n", "第 3 行 sign_off.date：不是存在的日期，请核对", id="no-such-day"),
        pytest.param(_HEAD + "sign_off: {date: 明年}\n", "第 3 行 sign_off.date：应为日期，请写作 2027-01-15", id="no-day"),
        pytest.param(_HEAD + "sign_off: {sealed: 是}\n", "第 3 行 sign_off.sealed：应为 true 或者 false", id="no-bool"),
        pytest.param(_HEAD + "responsibility:\n  study: {count: 3.5}\n", "第 4 行 responsibility.study.count：应为整数", id="half"),
    ],
)  # fmt: skip
def test_fault(text: str, fault: str) -> None:
    assert fault in _faults(text)


def test_all_faults_are_told_in_one_line() -> None:
    text = _HEAD + "title: 1\nproblems:\n  items:\n    - cause: 1\n    - cause: 2\n"
    with pytest.raises(DraftError) as caught:
        validate_draft(load_bytes(text.encode(), "data.yaml"))
    error = caught.value
    assert str(error) == (
        "data.yaml：第 3 行 title：应为文字，请加引号；第 6 行 problems.items[1].cause：应为文字，请加引号；"
        "第 7 行 problems.items[2].cause：应为文字，请加引号"
    )
    assert error.faults[2] == Fault("problems.items[2].cause", "第 7 行", "应为文字，请加引号")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_of_many_faults_five_are_shown() -> None:
    text = _HEAD + "problems:\n  items:\n" + "    - cause: 1\n" * 7
    with pytest.raises(DraftError) as caught:
        validate_draft(load_bytes(text.encode(), "data.yaml"))
    assert str(caught.value).count("应为文字") == 5
    assert str(caught.value).endswith("第 9 行 problems.items[5].cause：应为文字，请加引号；另有 2 处")
    assert len(caught.value.faults) == 7


def test_a_misspelt_key_explains_the_missing_one() -> None:
    assert _faults("年度: 2026\nissuer: {names: [甲]}\n") == [
        "第 1 行 年度：没有“年度”这个键，是不是“year”？",
        "year：缺少“year”，请补上",
    ]


def test_a_question_is_not_followed_by_another_mark() -> None:
    with pytest.raises(DraftError) as caught:
        validate_draft(load_bytes("年度: 2026\nissuer: {names: [甲]}\n".encode(), "x"))
    assert str(caught.value) == "x：第 1 行 年度：没有“年度”这个键，是不是“year”？year：缺少“year”，请补上"


def test_without_a_file_there_is_no_colon_in_front() -> None:
    from lawgov.schemas.located import Located

    with pytest.raises(DraftError) as caught:
        validate_draft(Located("", {"issuer": {"names": ["甲"]}}))
    assert str(caught.value) == "year：缺少“year”，请补上"


def test_json_and_its_lines() -> None:
    with pytest.raises(DraftError) as caught:
        validate_draft(load_bytes(b'{"year": 2026,\n "issuer": {"names": ["x"]},\n "title": 5}', "d.json"))
    assert str(caught.value) == "d.json：第 3 行 title：应为文字，请加引号"


@pytest.mark.parametrize(
    "data", [{}, {"issuer": None}, {"year": None, "issuer": []}, {"issuer": {"names": [None, 1, {}]}}]
)
def test_any_shape_ends_in_a_draft_error(data: dict[str, Any]) -> None:
    from lawgov.schemas.located import Located

    with pytest.raises(DraftError) as caught:
        validate_draft(Located("x", data))
    assert all("\n" not in str(fault) and fault.reason for fault in caught.value.faults)
