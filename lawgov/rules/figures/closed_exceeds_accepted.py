"""审结多于受理: more cases closed than accepted, and nothing carried over is told."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "closed_exceeds")


RULE = Rule(
    id="LG307",
    name="closed-exceeds-accepted",
    title="审结多于受理而未说明结转",
    about=(
        "同类案件的审结数大于受理数，又没有写上年结转。"
        "含结转的案件时这样写并没有错，所以只请人工确认，最高到警告。"
        "写明“上年结转”“含结转”的不报。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n共收到行政复议申请820件，受理808件，审结790件。"),
        sample("一、主要举措和成效\n共收到行政复议申请820件，受理808件，上年结转40件，审结834件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n共收到行政复议申请820件，受理808件，审结834件。"), at="审结834件"),
        Bad(sample("一、主要举措和成效\n共收到行政复议申请60件，受理52件，审结56件。"), at="审结56件"),
    ),
)
