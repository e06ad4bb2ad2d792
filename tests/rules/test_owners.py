"""One fault, one finding: where rules overlap, the owner's finding stands alone."""

from collections import Counter

import pytest

from lawgov.findings import Finding
from lawgov.pipeline import check, parse
from lawgov.rules import RULES
from lawgov.rules.owners import owned
from lawgov.rules.samples import SIGN_OFF, sample
from lawgov.sources.model import Span
from tests.rules.test_recall import cases

BY_ID = {rule.id: rule for rule in RULES}
DONE = "一、主要举措和成效\n评查案卷120卷，培训310人次。\n"


def left(*found: tuple[str, int, int]) -> list[str]:
    findings = [Finding("错。", Span(start, end), rule=rule) for rule, start, end in found]
    return [finding.rule for finding in owned(findings, BY_ID)]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        pytest.param([("LG804", 3, 8), ("LG450", 3, 8)], ["LG804"], id="damage-before-wording"),
        pytest.param([("LG804", 3, 8), ("LG208", 3, 8)], ["LG804"], id="damage-before-dates"),
        pytest.param([("LG807", 0, 9), ("LG437", 8, 9)], ["LG807"], id="a-mark-at-the-end-of-residue"),
        pytest.param([("LG401", 0, 20), ("LG417", 0, 2)], ["LG401"], id="within-a-title"),
        pytest.param([("LG401", 0, 20), ("LG204", 9, 14)], ["LG401"], id="a-year-within-a-title"),
        pytest.param([("LG301", 0, 6), ("LG445", 3, 6)], ["LG301"], id="figures-before-wording"),
        pytest.param([("LG208", 0, 9), ("LG457", 0, 9)], ["LG208"], id="dates-before-wording"),
        pytest.param([("LG301", 30, 40), ("LG422", 0, 90)], ["LG301", "LG422"], id="the-wider-one-is-another-fault"),
        pytest.param([("LG808", 0, 90), ("LG420", 8, 12)], ["LG808", "LG420"], id="revisions-are-of-the-file"),
        pytest.param([("LG120", 0, 9), ("LG422", 0, 90)], ["LG422"], id="a-heading-doubled-with-its-text"),
        pytest.param([("LG207", 0, 4), ("LG425", 0, 4)], ["LG425"], id="what-the-rule-says-itself"),
        pytest.param([("LG104", 0, 9), ("LG204", 2, 6)], ["LG104", "LG204"], id="content-is-another-matter"),
        pytest.param([("LG701", 0, 18), ("LG446", 0, 18)], ["LG701", "LG446"], id="privacy-is-another-matter"),
        pytest.param([("LG420", 0, 4), ("LG420", 4, 8)], ["LG420", "LG420"], id="side-by-side"),
    ],
)
def test_owners(found: list[tuple[str, int, int]], wanted: list[str]) -> None:
    assert left(*found) == wanted


def test_a_habit_told_once_stays() -> None:
    habit = Finding("全文有9处。", Span(3, 4), rule="LG438", stands_for=9)
    one = Finding("半角。", Span(3, 4), rule="LG438")
    damage = Finding("残留。", Span(0, 9), rule="LG812")
    assert [f.rule for f in owned([damage, habit], BY_ID)] == ["LG812", "LG438"]
    assert [f.rule for f in owned([damage, one], BY_ID)] == ["LG812"]


def test_a_rule_yields_to_rules_that_are_there() -> None:
    assert {other for rule in RULES for other in rule.yields_to} <= set(BY_ID)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(sample(f"{DONE}落实《法制政府建设实施纲要（2021-2025年）》，培训3期。"), ["LG401"], id="title"),
        pytest.param(sample(sign_off="云溪县司法局\n2024年2月30日"), ["LG208"], id="a-day-that-is-none"),
        pytest.param(sample(sign_off="云溪县司法局\n2024年一月15日"), ["LG210"], id="a-date-in-two-forms"),
        pytest.param(sample(sign_off="云溪县司法局"), ["LG119"], id="no-date-at-all"),
        pytest.param(sample(f"{DONE}全年共受理12件，成效明显浏览次数：126次"), ["LG807"], id="residue"),
        pytest.param(sample(f"{DONE}2023年110月，培训3期。"), ["LG804"], id="lost-dash"),
        pytest.param(sample(f"{DONE}截止目前，培训3期。"), ["LG425"], id="wrong-and-relative"),
        pytest.param(sample(problems=""), ["LG102"], id="a-part-left-out-with-its-number"),
        pytest.param(sample(sign_off=SIGN_OFF + "\n（此件公开发布）"), [], id="clean"),
    ],
)
def test_reports(text: str, wanted: list[str]) -> None:
    assert [f.rule for f in check(parse(text)).findings if f.severity != "note"] == wanted


def test_planted_faults_draw_one_finding_at_their_words() -> None:
    """Of all injectors: no second finding overlaps the words of a fault, but of another matter (1xx, 7xx)."""
    doubles: Counter[tuple[str, ...]] = Counter()
    for case in cases():
        rules = {
            f.rule
            for f in check(case.read(case.text)).findings
            if f.span and f.span.start < case.span.end and case.span.start < f.span.end and f.rule[2] not in "17"
        }
        if len(rules) > 1:
            doubles[(case.kind, *sorted(rules))] += 1
    assert doubles == Counter()
