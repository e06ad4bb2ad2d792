"""What is asked of every rule, and of the runner."""

import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import lawgov.rules as package
from lawgov.clauses import clause
from lawgov.errors import ConfigError
from lawgov.findings import Basis, Finding, Severity
from lawgov.pipeline import check, parse
from lawgov.rules import RULES
from lawgov.rules.base import Options, Rule
from lawgov.rules.run import severity_cap
from lawgov.rules.samples import PLAN, sample

FAMILIES = ("content", "figures", "layout", "privacy", "source", "timing", "wording")
SHARED = ("__init__", "told")
OF_PROFILES = "LG312"  # tells nothing but what a profile adds
OF_FILES = ("LG802", "LG808", "LG809", "LG810", *(rule.id for rule in RULES if rule.id.startswith("LG5")))
"""Rules that speak of what a text cannot show: names, revisions, comments, hidden words; layout (``test_layout``)."""


def test_the_list_is_complete_and_in_order() -> None:
    root = Path(str(package.__file__)).parent
    modules = [
        import_module(f"lawgov.rules.{family}.{path.stem}")
        for family in FAMILIES
        for path in sorted((root / family).glob("*.py"))
        if path.stem not in SHARED
    ]
    assert {module.RULE.id for module in modules} == {rule.id for rule in RULES}
    assert [rule.id for rule in RULES] == sorted(rule.id for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    for module in modules:
        assert module.RULE.name == module.__name__.rpartition(".")[2].replace("_", "-")
        assert module.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule(rule: Rule) -> None:
    assert re.fullmatch(r"LG\d{3}", rule.id)
    assert len(rule.good) >= 2
    assert len(rule.bad) >= 2 or rule.id in (*OF_FILES, OF_PROFILES)
    assert re.search("[\u4e00-\u9fff]", rule.title)
    assert rule.about.endswith("。")
    ground = clause(rule.clause)
    assert ground.text
    assert ground.source
    if rule.basis is Basis.PRACTICE or not ground.verified or ground.recommends:
        assert rule.severity is not Severity.ERROR
    if ground.article:
        assert ground.verified, "an article number is cited only where it was seen"
    for option in rule.options.values():
        assert re.search("[\u4e00-\u9fff]", option.about)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_for_a_clerk(rule: Rule) -> None:
    for example in rule.bad:
        for finding in check(parse(example.text)).findings:
            assert finding.message.endswith("。")
            assert finding.message.count("。") <= 2
            assert finding.suggestion.endswith("。")
            assert rule.id not in finding.message


def test_before_the_rule_was_in_force_nothing_is_demanded() -> None:
    text = sample(problems="", title="云溪县司法局2017年法治政府建设情况报告", opening="现将2017年度情况报告如下：")
    severities = {finding.severity for finding in check(parse(text)).findings if finding.name == "missing-part"}
    assert severities == {Severity.NOTE}
    assert (
        severity_cap(next(r for r in RULES if r.name == "missing-part"), clause("inspection-2019/report-content"), 2018)
        is Severity.NOTE
    )
    assert (
        severity_cap(next(r for r in RULES if r.name == "missing-part"), clause("inspection-2019/report-content"), 2019)
        is Severity.ERROR
    )


def test_dates_of_clauses() -> None:
    content = clause("inspection-2019/report-content")
    assert not content.in_force(date(2019, 4, 1))
    assert content.in_force(date(2020, 4, 1))
    assert content.citation == "《法治政府建设与责任落实督察工作规定》第四章"
    assert clause("inspection-2019/publication").citation.endswith("第二十四条")
    with pytest.raises(ConfigError):
        clause("inspection-2019/none")
    with pytest.raises(ConfigError):
        clause("../secrets/x")


def test_findings_come_in_order_and_with_their_words() -> None:
    report = parse(
        sample(
            "一、主要举措和成效\n（一）甲乙丙丁\n评查。\n（三）戊己庚辛\n评查。",
            problems="二、存在的问题\n一是意识有待提高。二是水平有待提升。",
            sign_off="",
        )
    )
    findings = check(report).findings
    keys = [(finding.span.start if finding.span else -1, finding.rule) for finding in findings]
    assert keys == sorted(keys)
    for finding in findings:
        assert (finding.text is None) == (finding.span is None)
        if finding.span:
            assert finding.span.of(report.text) == finding.text
            assert finding.place.line is not None


def test_fingerprints_survive_edits_elsewhere_and_differ() -> None:
    text = sample("一、主要举措和成效\n（一）甲乙丙丁\n评查。\n（三）戊己庚辛\n评查。", plan="")
    edited = text.replace("2023年，县司法局认真履行职责，", "2023年，县司法局认真履行各项职责，成绩明显，")
    before, after = ({f.rule: f.fingerprint for f in check(parse(t)).findings} for t in (text, edited))
    assert before == after
    all_of_them = [f.fingerprint for f in check(parse(text)).findings]
    assert len(set(all_of_them)) == len(all_of_them)


def test_one_fault_draws_one_finding() -> None:
    """An empty part is not also thin, vague or without causes; a missing one is only missing."""
    names = [f.name for f in check(parse(sample(problems="二、存在的不足和原因"))).findings]
    assert names == ["empty-part"]
    assert [f.name for f in check(parse(sample(plan=""))).findings] == ["missing-part"]
    assert check(parse(sample())).verdict == "pass"


def test_a_rule_may_lower_its_severity_but_not_raise_it() -> None:
    from dataclasses import replace

    from lawgov.profiles import load_profile
    from lawgov.rules.run import run_rules

    report = parse(sample())

    def loud(report: object, options: Options):  # type: ignore[no-untyped-def]
        yield Finding("太响。", severity=Severity.ERROR)

    practice = next(rule for rule in RULES if rule.basis is Basis.PRACTICE)
    findings = run_rules(report, [replace(practice, check=loud)], load_profile("national"), {})
    assert [finding.severity for finding in findings] == [
        min(practice.severity, Severity.WARNING, key=lambda s: s.rank)
    ]


def test_options_change_what_is_found() -> None:
    report = parse(sample(problems="二、存在的不足和原因\n3个乡镇执法力量偏弱，原因是编制少。"))
    assert "few-problems" in {f.name for f in check(report).findings}
    assert "few-problems" not in {f.name for f in check(report, options={"LG109": {"items": 1}}).findings}


def test_selection() -> None:
    report = parse(sample(plan="", sign_off=""))
    names = lambda **how: [f.name for f in check(report, **how).findings]  # type: ignore[arg-type]  # noqa: E731
    assert names(select=["LG102"]) == ["missing-part"]
    assert names(select=["missing-part", "LG118"]) == ["missing-part", "no-signature"]
    assert names(ignore=["LG11", "LG102"]) == []
    with pytest.raises(ConfigError, match="missing-part"):
        check(report, select=["missing-parts"])


def test_stated_facts_replace_what_was_read() -> None:
    report = parse(sample(title="云溪县司法局法治政府建设情况报告", plan=PLAN))
    checked = check(report, year=2016, issuer_kind="government", issuer_level="city", published=date(2017, 1, 2))
    assert (checked.report.reporting_year, checked.report.issuer_kind, checked.report.issuer_level) == (
        2016,
        "government",
        "city",
    )
    assert checked.to_dict()["date_published"] == "2017-01-02"


BODY = "评查案卷120卷，培训执法人员78人次，整改问题23个。"


@pytest.mark.parametrize(
    ("text", "absent", "found"),
    [
        pytest.param(sample(f"一、主要举措和成效\n（一）规范执法\n{BODY}（二）化解争议\n审结50件。\n（三）普法\n宣传30场。"), {"numbering-gap"}, set(), id="a-number-inside-the-text"),
        pytest.param(sample(f"一、主要举措和成效\n执法方面\n1.规范执法\n{BODY}\n2.化解争议\n{BODY}\n普法方面\n1.宣传\n{BODY}\n2.服务\n{BODY}"), {"numbering-gap"}, set(), id="a-list-begins-again"),
        pytest.param(sample(f"一、主要举措和成效\n（一）规范执法\n{BODY}\n2.化解争议\n{BODY}\n（三）普法\n{BODY}"), {"numbering-gap"}, {"numbering-mixed"}, id="another-form-is-one-fault"),
        pytest.param(sample(f"一、主要举措和成效\n（一）规范执法\n主要做法\n{BODY}\n工作成效\n{BODY}\n（二）化解争议\n主要做法\n{BODY}\n工作成效\n{BODY}"), {"repeated-heading", "parts-out-of-order"}, set(), id="the-same-small-headings-twice"),
        pytest.param(sample(title="云溪县司法局2023年法治政府建设情况报告\n目录\n一、主要举措和成效\n二、存在的不足和原因\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n四、下一年度主要安排"), {"empty-part", "repeated-heading", "numbering-gap"}, set(), id="contents-in-plain-text"),
        pytest.param(sample(title="云溪县司法局2023年法治政府建设情况报告\n目  录\n一、主要举措和成效……1\n二、存在的不足和原因……5\n三、党政主要负责人履行推进法治建设第一责任人职责情况……6\n四、下一年度主要安排……7"), {"empty-part", "parts-out-of-order", "numbering-gap"}, set(), id="contents-with-leaders"),
        pytest.param(sample(problems="二、存在的问题\n虽取得成绩，但还存在不足，主要表现在：\n3个乡镇缺执法人员，主要原因是编制少、人员流动大，难以适应工作的需要。\n9卷案卷文书不规范，原因在于对新修订的法律学习不够、业务培训不多。\n针对上述问题，我们将认真研究，采取有力措施，在今后工作中切实加以解决。"), {"problems-without-causes"}, set(), id="lead-in-and-closing-are-no-items"),
        pytest.param(sample(problems="二、存在的问题\n（一）力量偏弱。受编制总量限制，3个乡镇缺人，监督检查的频次不够。\n（二）质量不高。9卷不规范，与基层人员业务培训少、更替频繁有关，指导也跟不上。"), {"problems-without-causes"}, set(), id="causes-in-other-words"),
        pytest.param(sample(problems="二、存在的问题\n存在的问题主要是：一是执法力量偏弱，3个乡镇缺人。二是案卷质量不高，9卷不规范。"), {"few-problems"}, {"problems-without-causes"}, id="主要是-announces-a-list"),
        pytest.param(sample(responsibility="三、党政主要负责人履行第一责任人职责情况\n（一）带头学法\n（二）带头述法"), {"empty-part"}, {"responsibility-without-facts"}, id="headings-without-text"),
        pytest.param(sample(responsibility="三、党政主要负责人履行第一责任人职责情况\n局长每月主持召开党组会研究法治工作，审定重大决策，年终向县委述法，督促整改。"), {"responsibility-without-facts"}, set(), id="every-month-is-a-count"),
        pytest.param(sample(problems="二、存在问题及下一步打算", plan=""), {"missing-part"}, {"empty-part", "merged-part"}, id="empty-and-merged"),
    ],
)  # fmt: skip
def test_precision(text: str, absent: set[str], found: set[str]) -> None:
    """Shapes that drew false alarms or hid a fault once."""
    names = [finding.name for finding in check(parse(text)).findings]
    assert not absent & set(names)
    assert found <= set(names)
    assert names.count("empty-part") <= 1
