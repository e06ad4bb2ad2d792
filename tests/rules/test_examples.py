"""Every rule's own examples: silent on the good ones, one finding at the right words of the bad ones."""

from collections.abc import Iterator

import pytest

from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.rules import RULES
from lawgov.rules.base import Bad, Rule
from lawgov.sources.open import read_bytes


def good() -> Iterator[object]:
    for rule in RULES:
        for number, text in enumerate(rule.good):
            yield pytest.param(rule, text, id=f"{rule.id}-{number}")


def bad() -> Iterator[object]:
    for rule in RULES:
        for number, example in enumerate(rule.bad):
            yield pytest.param(rule, example, id=f"{rule.id}-{number}")


def told(rule: Rule, text: str) -> list[str | None]:
    return [finding.text for finding in check(parse(text)).findings if finding.rule == rule.id]


@pytest.mark.parametrize(("rule", "text"), good())
def test_good_examples_are_silent(rule: Rule, text: str) -> None:
    assert told(rule, text) == []


@pytest.mark.parametrize(("rule", "example"), bad())
def test_bad_examples_are_found_at_their_words(rule: Rule, example: Bad) -> None:
    assert told(rule, example.text) == [example.at]


def test_a_wrong_suffix_is_told() -> None:
    """LG802 speaks of files, which an example text cannot show."""
    page = "<html><body><p>云溪县2023年法治政府建设年度报告</p><p>一、主要举措和成效</p><p>评查案卷120卷。</p></body></html>".encode()
    found = {
        name: [f.rule for f in check(build_report(read_bytes(page, name))).findings] for name in ("a.doc", "a.html")
    }
    assert "LG802" in found["a.doc"]
    assert "LG802" not in found["a.html"]
