"""What a clerk reads: the parts at a glance, the findings with their words, no line too long, nothing hidden."""

from dataclasses import replace

import pytest

from lawgov.checked import Checked, Unreadable
from lawgov.pipeline import check, parse
from lawgov.reporters.columns import width
from lawgov.reporters.json import add_to_summary, empty_summary
from lawgov.reporters.outline import outline_text
from lawgov.reporters.text import report_text, summary_text
from lawgov.rules.samples import sample

OTHER = "云溪县2023年政府信息公开年度报告\n一、总体情况\n公开信息120条。"


def told(text: str, profile: str = "national", year: int | None = None, *, colours: bool = False) -> str:
    return report_text(replace(check(parse(text), profile=profile, year=year), path="报告.txt"), colours)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(sample(), ["【通过】 报告.txt", "没有发现问题。", "未检查："], id="clean"),
        pytest.param(
            sample(plan=""), ["【有问题】", "下一年度安排    缺", "错误 LG102", "建议：", "依据："], id="missing"
        ),
        pytest.param(sample(sign_off=""), ["【需人工确认】", "警告 LG118", "成文日期　未写明"], id="warnings"),
        pytest.param(
            sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan=""),
            ["与“不足和原因”合写"],
            id="merged",
        ),
        pytest.param(
            sample(problems="二、存在的不足和原因\n执法力量偏弱。普法形式单一。"),
            ["—— 不足和原因 ——", "第8行第1列", "原文：“二、存在的不足和原因”"],
            id="with-place-and-words",
        ),
        pytest.param(OTHER, ["其他文件", "LG101"], id="other"),
    ],
)
def test_words_that_a_clerk_finds(text: str, words: list[str]) -> None:
    shown = told(text)
    assert [word for word in words if word not in shown] == []
    assert max(width(line) for line in shown.split("\n")) <= 80
    assert "\x1b" not in shown


def test_a_table_of_parts_stands_only_for_the_kind_of_document() -> None:
    assert "字数" in told(sample())
    assert "字数" not in told(OTHER)


def test_the_title_stands_in_line_with_the_other_facts() -> None:
    lines = told(sample()).split("\n")
    assert lines[1].startswith("  标题　　　云溪县")
    assert lines[2].startswith("  发文机关　云溪县")


@pytest.mark.parametrize(
    ("profile", "year", "words"),
    [
        pytest.param("national", 2023, "", id="the-default-needs-no-word"),
        pytest.param("anhui", 2023, "未核对原文）", id="local"),
        pytest.param("anhui", 2019, "没有采用", id="local-but-not-yet-in-force"),
    ],
)
def test_another_profile_is_named(profile: str, year: int, words: str) -> None:
    shown = told(sample(), profile, year).replace("\n  ", "")
    assert ("配置集" in shown) is bool(words)
    assert words in shown


def test_colours_only_where_asked() -> None:
    assert "\x1b[31;1m【有问题】\x1b[0m" in told(sample(plan=""), colours=True)


def test_names_and_text_do_not_steer_the_terminal() -> None:
    checked = check(parse(sample()))
    title = checked.report.title
    assert title is not None
    report = replace(checked.report, title=replace(title, text="标\x1b[2J题"), issuer="局\x1b]0;x\x07\n司")
    results: list[Checked | Unreadable] = [
        replace(checked, report=report, path="a\x1b[31m\nb\udcff.txt"),
        Unreadable("a\x1b[31m.txt", "坏\x1b[31m了"),
    ]
    shown = "".join(report_text(result, colours=False) for result in results) + outline_text(report)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "a\\x1b[31m b\\xff.txt" in shown
    shown.encode("utf-8")


def test_the_last_line_counts() -> None:
    counts = empty_summary()
    for result in (check(parse(sample())), check(parse(sample(plan=""))), Unreadable("a", "b")):
        add_to_summary(counts, result)
    assert summary_text(counts) == (
        "共 3 份：有问题 1 份，通过 1 份，无法读取 1 份；错误 1 处、警告 0 处、提示 0 处。\n"
    )
