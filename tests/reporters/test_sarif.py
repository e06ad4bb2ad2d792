"""SARIF: valid by the published schema; places, levels and fixes as code review systems read them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from lawgov.checked import Checked, Compared, Unreadable
from lawgov.findings import Finding
from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.reporters.json import add_to_summary, empty_summary
from lawgov.reporters.run import Run
from lawgov.reporters.sarif import sarif_log, sarif_piece
from lawgov.rules.samples import sample
from lawgov.sources.model import Span
from lawgov.sources.open import read_bytes
from tests.make.word import docx_of

SCHEMA = Draft7Validator(
    json.loads((Path(__file__).parent.parent / "data" / "sarif-schema-2.1.0.json").read_text("utf-8"))
)
FAULTY = sample(problems="二、存在的不足和原因\n执法力量偏弱。普法形式单一。", plan="")


def checked(text: str = FAULTY, path: str = "a.txt") -> Checked:
    return replace(check(parse(text)), path=path)


def log(*results: Checked | Unreadable) -> dict[str, Any]:
    counts = empty_summary()
    for result in results:
        add_to_summary(counts, result)
    told: dict[str, Any] = json.loads(sarif_log([sarif_piece(result) for result in results], Run(counts)))
    assert [f"{error.json_path}: {error.message}" for error in SCHEMA.iter_errors(told)] == []
    return told["runs"][0]  # type: ignore[no-any-return]


def word(text: str) -> Checked:
    return replace(check(build_report(read_bytes(docx_of(text.split("\n")), "a.docx"))), path="a.docx")


@pytest.mark.parametrize(
    "results",
    [
        pytest.param([], id="nothing"),
        pytest.param([checked(sample())], id="clean"),
        pytest.param([checked(), word(FAULTY), Unreadable("b.pdf", "没有这个文件")], id="batch"),
        pytest.param([replace(checked(), path=None)], id="text-without-a-file"),
    ],
)
def test_it_is_valid(results: list[Checked | Unreadable]) -> None:
    run = log(*results)
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert not any("helpUri" in rule for rule in rules)


def test_words_stand_where_the_region_says() -> None:
    lines = FAULTY.split("\n")
    placed = [result for result in log(checked())["results"] if "region" in _physical(result)]
    assert placed
    for result in placed:
        region = _physical(result)["region"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_where_there_are_no_lines_offsets_count_in_the_outline() -> None:
    result = word(FAULTY)
    regions = [_physical(entry).get("region") for entry in log(result)["results"]]
    placed = [region for region in regions if region]
    assert placed
    for region in placed:
        start = region["charOffset"]
        assert result.report.text[start : start + region["charLength"]] == region["snippet"]["text"]
        assert region["properties"]["offsetsInto"] == "lawgov outline --text"
        assert region["properties"]["paragraph"] >= 1


def test_what_is_absent_has_a_file_and_no_region() -> None:
    absent = [result for result in log(checked())["results"] if result["ruleId"] == "LG102"]
    assert [set(_physical(result)) for result in absent] == [{"artifactLocation"}]
    assert absent[0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "plan"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        pytest.param("报告/a b.txt", "%E6%8A%A5%E5%91%8A/a%20b.txt", id="chinese-and-space"),
        pytest.param("a:b#c?.txt", "a%3Ab%23c%3F.txt", id="marks-of-a-uri"),
        pytest.param("/tmp/a.txt", "file:///tmp/a.txt", id="absolute"),
        pytest.param("\udcb1.txt", "%B1.txt", id="bytes-that-are-no-utf8"),
        pytest.param("<标准输入>", "%3C%E6%A0%87%E5%87%86%E8%BE%93%E5%85%A5%3E", id="standard-input"),
    ],
)
def test_file_names_are_uri_references(path: str, uri: str) -> None:
    assert log(checked(path=path))["artifacts"][0]["location"] == {"uri": uri}


def test_files_that_could_not_be_read_are_told() -> None:
    run = log(checked(sample()), Unreadable("b.pdf", "没有这个文件"))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    first, *others = invocation["toolExecutionNotifications"]
    assert (first["level"], first["message"]["text"]) == ("error", "没有这个文件")
    assert {note["level"] for note in others} == {"note"}
    assert {note["properties"]["what"] for note in others} == set(checked(sample()).not_checked)
    assert log(checked())["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(("format", "fixes"), [("text", 1), ("markdown", 1), ("html", 0), ("docx", 0)])
def test_words_are_replaced_only_where_the_file_is_plain_text(format: str, fixes: int) -> None:
    result = checked(sample())
    document = result.report.document
    report = replace(result.report, document=replace(document, source=replace(document.source, format=format)))
    finding = Finding("错。", Span(0, 2), fix="对", rule="LG101", text="云溪", place=report.source.place(0))
    (told,) = log(replace(result, report=report, findings=(finding,)))["results"]
    assert len(told.get("fixes", ())) == fixes
    if fixes:
        (replacement,) = told["fixes"][0]["artifactChanges"][0]["replacements"]
        assert replacement["deletedRegion"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 3}
        assert replacement["insertedContent"] == {"text": "对"}


def test_against_a_baseline_all_are_new() -> None:
    assert not any("baselineState" in result for result in log(checked())["results"])
    told = log(replace(checked(), compared=Compared(1, file_known=True)))["results"]
    assert {result["baselineState"] for result in told} == {"new"}


def _physical(result: dict[str, Any]) -> dict[str, Any]:
    return result["locations"][0]["physicalLocation"]  # type: ignore[no-any-return]
