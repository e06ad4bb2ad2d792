"""不可能的数值: a value that its kind of figure cannot have."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "impossible")


RULE = Rule(
    id="LG308",
    name="impossible-value",
    title="数值不可能成立",
    about=(
        "占整体一部分的比率（出庭应诉率、合格率、办结率、纠错率等）不会超过 100%。"
        "增长幅度、任务完成率可以超过 100%，不报；结案率含上年结转时可以超过 100%，写明结转的不报，没有写明的请人工确认。"
        "目录里没有、也看不出是否占整体一部分的比率不判断。"
    ),
    basis=Basis.FACT,
    clause="fact/impossible",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n行政机关负责人出庭应诉率100%。"),
        sample("一、主要举措和成效\n行政复议案件同比增长120%。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n行政机关负责人出庭应诉率120%。"), at="行政机关负责人出庭应诉率120%"),
        Bad(sample("一、主要举措和成效\n行政诉讼败诉率150%。"), at="行政诉讼败诉率150%"),
    ),
)
