"""Every error and warning on the varied set was read and judged: ``verdicts.tsv``.

A finding that stands nowhere in the table, or an entry that no finding answers to, fails: judge it
(true, false, arguable, with a short reason), or mend the rule. Every error must be true, and of the
warnings at least 95 %.
"""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from lawgov.findings import Severity
from lawgov.pipeline import check
from tests.precision.collection import reports

TABLE = Path(__file__).with_name("verdicts.tsv")
VERDICTS = ("true", "false", "arguable")
SHARE = 0.95


class Told(NamedTuple):
    text: str
    severity: str
    rule: str
    words: str


class Judged(NamedTuple):
    told: Told
    verdict: str
    reason: str


def judged() -> list[Judged]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Judged(Told(*row[:4]), row[4], row[5]) for row in rows[1:]]


@pytest.fixture(scope="module")
def found() -> Counter[Told]:
    return Counter(
        Told(name, str(finding.severity), finding.rule, " ".join((finding.text or "—").split())[:60])
        for name, report in reports()
        for finding in check(report).findings
        if finding.severity is not Severity.NOTE
        and not finding.rule.startswith("LG5")  # the Word copies have no layout of their own; see test_layout
    )


def test_each_finding_is_judged_and_no_verdict_is_left_over(found: Counter[Told]) -> None:
    known = Counter(row.told for row in judged())
    assert found - known == Counter(), "not judged yet"
    assert known - found == Counter(), "judged, and no longer found"


def test_every_row_has_a_verdict_and_a_reason() -> None:
    for row in judged():
        assert row.verdict in VERDICTS, row
        assert row.reason, row


def test_every_error_is_true() -> None:
    assert [row for row in judged() if row.told.severity == "error" and row.verdict != "true"] == []


@pytest.mark.parametrize(
    ("families", "least"),
    [
        pytest.param(("",), 100, id="all"),
        pytest.param(("seed/", "own/"), 50, id="no-copies"),  # the others share passages, or are one text in two forms
    ],
)
def test_nearly_every_warning_is_true(families: tuple[str, ...], least: int) -> None:
    warnings = [
        row.verdict == "true"
        for row in judged()
        if row.told.severity == "warning" and row.told.text.startswith(families)
    ]
    assert len(warnings) >= least
    assert sum(warnings) / len(warnings) >= SHARE
