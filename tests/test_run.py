"""The runner: which severity a finding gets, in what order findings stand, what their fingerprints hold on to."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lawgov.clauses import clause
from lawgov.findings import Basis, Finding, Severity
from lawgov.pipeline import check, parse
from lawgov.profiles import Entry, Profile, load_profile
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.run import run_rules, severity_cap
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
LAW = "inspection-2019/report-content"
NATIONAL = load_profile("national")


def a_rule(
    *findings: Finding,
    rule_id: str = "LG199",
    basis: Basis = Basis.LAW,
    severity: Severity = ERROR,
    other_documents: bool = False,
) -> Rule:
    def look(report: Report, options: Options) -> Iterator[Finding]:
        yield from findings

    return Rule(
        id=rule_id,
        name=f"rule-{rule_id.lower()}",
        title="试验",
        about="试验。",
        basis=basis,
        clause=LAW,
        severity=severity,
        check=look,
        good=(),
        bad=(),
        other_documents=other_documents,
    )


def profile_saying(severity: Severity | None, *, verified: bool) -> Profile:
    return replace(NATIONAL, entries=(Entry("LG199", severity=severity, verified=verified),))


@pytest.mark.parametrize(
    ("basis", "own", "of_finding", "of_profile", "verified", "told"),
    [
        pytest.param(Basis.LAW, ERROR, None, None, True, ERROR, id="a-verified-clause"),
        pytest.param(Basis.PRACTICE, ERROR, None, None, True, WARNING, id="practice-is-no-error"),
        pytest.param(Basis.LAW, ERROR, NOTE, None, True, NOTE, id="a-finding-may-lower"),
        pytest.param(Basis.LAW, NOTE, ERROR, None, True, NOTE, id="a-finding-raises-nothing"),
        pytest.param(Basis.LAW, ERROR, None, NOTE, True, NOTE, id="a-profile-lowers"),
        pytest.param(Basis.LAW, NOTE, None, WARNING, False, WARNING, id="a-local-profile-raises-a-note"),
        pytest.param(Basis.LAW, NOTE, None, ERROR, False, WARNING, id="but-to-no-error-unless-verified"),
        pytest.param(Basis.LAW, WARNING, None, ERROR, True, ERROR, id="a-verified-one-may"),
        pytest.param(Basis.LAW, ERROR, None, ERROR, False, ERROR, id="an-error-of-the-rule-stays"),
        pytest.param(Basis.PRACTICE, NOTE, None, ERROR, True, WARNING, id="practice-raised-is-a-warning"),
    ],
)
def test_severity(
    basis: Basis,
    own: Severity,
    of_finding: Severity | None,
    of_profile: Severity | None,
    verified: bool,
    told: Severity,
) -> None:
    rule = a_rule(Finding("试验。", severity=of_finding), basis=basis, severity=own)
    (finding,) = run_rules(parse(sample()), [rule], profile_saying(of_profile, verified=verified), {})
    assert finding.severity is told


@pytest.mark.parametrize(
    ("basis", "change", "year", "cap"),
    [
        pytest.param(Basis.LAW, {}, 2018, NOTE, id="due-1-april-2019-before-the-instrument"),
        pytest.param(Basis.LAW, {}, 2019, ERROR, id="due-after-it"),
        pytest.param(Basis.LAW, {}, None, ERROR, id="year-unknown"),
        pytest.param(Basis.FACT, {}, 2010, ERROR, id="facts-need-no-clause-in-force"),
        pytest.param(Basis.LAW, {"verified": False}, 2023, WARNING, id="not-verified"),
        pytest.param(Basis.STANDARD, {"recommends": True}, 2023, WARNING, id="only-recommends"),
        pytest.param(Basis.LAW, {"verified": False}, 2018, NOTE, id="neither-verified-nor-in-force"),
    ],
)
def test_the_most_that_a_clause_allows(basis: Basis, change: dict[str, bool], year: int | None, cap: Severity) -> None:
    ground = replace(clause(LAW), **change)  # type: ignore[arg-type]
    assert severity_cap(a_rule(basis=basis), ground, year) is cap


def test_findings_are_whole_and_in_order() -> None:
    report = parse(sample())
    plan = report.plan.heading_span
    assert plan is not None
    early, absent = Finding("前。", Span(0, 2)), Finding("缺。")
    first = a_rule(Finding("后。", plan), early, absent, rule_id="LG198")
    second = a_rule(Finding("前。", Span(0, 4)), absent, rule_id="LG199")
    found = run_rules(report, [second, first], NATIONAL, {})
    assert [(f.span.start if f.span else None, f.rule) for f in found] == [
        (None, "LG198"), (None, "LG199"), (0, "LG198"), (0, "LG199"), (plan.start, "LG198"),
    ]  # fmt: skip
    last = found[-1]
    assert (last.text, last.part, last.place.line) == (plan.of(report.text), "plan", 13)
    assert (last.clause, last.verified) == (clause(LAW).citation, True)
    assert (found[0].text, found[0].part, found[0].place.line) == (None, None, None)


def test_other_documents_meet_only_the_rules_for_them() -> None:
    report = parse("云溪县2023年政府信息公开工作年度报告\n一、总体情况\n全年公开信息120条。")
    assert report.document_type == "other"
    rules = [a_rule(Finding("试验。")), a_rule(Finding("试验。"), rule_id="LG198", other_documents=True)]
    assert [finding.rule for finding in run_rules(report, rules, NATIONAL, {})] == ["LG198"]


def test_fingerprints_are_unique_among_equals() -> None:
    rule = a_rule(*[Finding("试验。", Span(0, 2))] * 3, *[Finding("缺。")] * 2)
    found = run_rules(parse(sample()), [rule], NATIONAL, {})
    assert len({finding.fingerprint for finding in found}) == 5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("培训310人次。", "培训310人次。\n全年另发文9件，召开会议12次。", id="a-paragraph-before"),
        pytest.param("合格率达到98%。", "合格率达到98%。\n（三）加强普法。2024年6月底前办班3期。", id="an-item-after"),
        pytest.param("报告如下：", "报告如下：\n\n", id="blank-lines"),
        pytest.param("2024年1月15日", "2024年1月16日", id="another-date"),
    ],
)
def test_fingerprints_stay_when_other_text_changes(old: str, new: str) -> None:
    text = sample(problems="二、存在的不足和原因\n执法力量偏弱。普法形式单一。")
    assert old in text
    before = {(f.rule, f.text): f.fingerprint for f in check(parse(text)).findings}
    after = {(f.rule, f.text): f.fingerprint for f in check(parse(text.replace(old, new))).findings}
    assert before
    assert before.items() <= after.items()


def test_what_is_absent_is_known_by_its_part_not_by_the_words_of_the_message() -> None:
    report = parse(sample())
    marks = [
        run_rules(report, [a_rule(Finding(message, part="plan"))], NATIONAL, {})[0]
        for message in ("缺。", "缺，只在别处一句带过。")
    ]
    assert marks[0].fingerprint == marks[1].fingerprint
    assert marks[0].part == "plan"
