"""JSON: the keys of the contract, always; one line a report."""

import json
from dataclasses import replace

import pytest

from lawgov import __version__
from lawgov.checked import Checked, Unreadable
from lawgov.pipeline import check, parse
from lawgov.reporters.json import add_to_summary, element, empty_summary, json_of, report_jsonl
from lawgov.reporters.run import Run
from lawgov.rule_data import RULES_DATE, RULES_VERSION
from lawgov.rules.samples import sample

REPORT = {
    "path", "verdict", "document_type", "profile", "title", "issuer", "issuer_kind", "issuer_level", "issuer_field",
    "reporting_year", "date_issued", "date_published", "parts", "metrics", "identities", "missing_metrics", "findings",
    "not_checked",
}  # fmt: skip
FINDING = {
    "rule", "name", "severity", "certainty", "basis", "message", "suggestion", "clause", "clause_text", "verified",
    "start", "end", "line", "column", "page", "paragraph", "part", "text", "fix", "fingerprint",
}  # fmt: skip


def a_check(**pieces: str) -> Checked:
    return replace(check(parse(sample(**pieces))), path="a.txt")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("result", "extra"),
    [
        pytest.param(a_check(), set(), id="clean"),
        pytest.param(a_check(plan="", sign_off=""), set(), id="with-findings"),
        pytest.param(Unreadable("a.txt", "没有这个文件"), {"error"}, id="unreadable"),
    ],
)
def test_keys_always_stand(result: Checked | Unreadable, extra: set[str]) -> None:
    told = element(result)
    assert set(told) == REPORT | extra
    assert all(set(finding) == FINDING for finding in told["findings"])
    assert set(told["parts"]) == {"achievements", "problems", "responsibility", "plan", "other"}
    assert json.loads(report_jsonl(result)) == told


def test_what_is_not_built_is_said() -> None:
    told = element(a_check())
    assert {"sense", "layout", "comparison", "privacy"} <= {entry["what"] for entry in told["not_checked"]}
    assert not {"figures", "timing", "wording"} & {entry["what"] for entry in told["not_checked"]}


def test_figures_carry_the_keys_of_the_contract() -> None:
    told = element(a_check())
    keys = {
        "id",
        "name",
        "value",
        "value_to",
        "unit",
        "approximate",
        "year",
        "period",
        "scope",
        "part_of",
        "text",
        "start",
        "end",
    }
    assert told["metrics"]
    assert all(set(metric) == keys for metric in told["metrics"])
    assert told["identities"]
    assert all(set(i) == {"kind", "verdict", "operands", "computed", "stated", "tolerance"} for i in told["identities"])
    assert all(0 <= at < len(told["metrics"]) for i in told["identities"] for at in i["operands"])


def test_something_absent_has_no_place() -> None:
    (finding,) = element(a_check(plan=""))["findings"]
    assert [finding[key] for key in ("start", "end", "line", "column", "page", "paragraph", "text")] == [None] * 7


def test_the_whole_object() -> None:
    results = [a_check(), a_check(plan=""), Unreadable("b.pdf", "没有这个文件")]
    counts = empty_summary()
    for result in results:
        add_to_summary(counts, result)
    text = json_of([element(result) for result in results], Run(counts))
    told = json.loads(text)
    assert text.endswith("}\n")
    assert "县司法局" in text
    assert (told["format"], told["profile"], told["tool"]["name"], told["baseline"]) == (1, None, "lawgov", None)
    assert told["tool"] == {
        "name": "lawgov", "version": __version__, "rules": RULES_VERSION, "rules_date": RULES_DATE, "plugins": [],
    }  # fmt: skip
    assert told["summary"] == {
        "reports": 3, "pass": 1, "review": 0, "fail": 1, "unreadable": 1, "error": 1, "warning": 0, "note": 0,
    }  # fmt: skip


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\n", "\x0b", "\x1e"])
def test_one_line_a_report_whatever_ends_a_line(mark: str) -> None:
    line = report_jsonl(replace(a_check(), path=f"a{mark}b.txt"))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["path"] == f"a{mark}b.txt"
