"""缺少法定部分: one of the four mandated parts is not there.

A part counts as there whatever its heading is called and wherever it stands; also nested in
another or merged with one. 其他需要报告的情况 is never missed. Provincial and city governments
that report by topic alone may treat an element inside a topic, so a person must look.

Known limit: an element told in the running text, under no heading, is a passing mention.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import PART_LABELS, Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_MANDATED = ("achievements", "problems", "responsibility", "plan")


def check(report: Report, options: Options) -> Iterator[Finding]:
    by_topic = (
        report.topical_frame and report.issuer_level in ("province", "city") and report.issuer_kind != "department"
    )
    for name in _MANDATED:
        if report.parts[name].found:
            continue
        label = PART_LABELS[name]
        mention = next((mention for mention in report.mentions if mention.part == name), None)
        passing = f"，只在别处一句带过（“{mention.span.of(report.text)}”）" if mention else ""
        yield Finding(
            f"缺少法定内容“{label}”{passing}。",
            None,
            f"请增加一章，写明{label}。" if not by_topic else f"请核对各专题里是否写了{label}，没有的请补写。",
            part=name,
            certainty=Certainty.NEEDS_REVIEW if by_topic else Certainty.CERTAIN,
            severity=Severity.WARNING if by_topic else None,
        )


RULE = Rule(
    id="LG102",
    name="missing-part",
    title="缺少法定部分",
    about=(
        "规定要求报告写四项内容：主要举措和成效、存在的不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排。"
        "不论标题怎么写、放在哪里都算有；写在其他部分里面或者与其他部分合写也算有。只在正文里一句带过的不算。"
        "省、市政府按专题平铺的报告，要由人核对专题里是否写到，因此只作警告。"
    ),
    basis=Basis.LAW,
    clause="inspection-2019/report-content",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan="")),
    bad=(Bad(sample(problems=""), at=None), Bad(sample(plan=""), at=None), Bad(sample(responsibility=""), at=None)),
)
