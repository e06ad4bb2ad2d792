"""比率之差写成百分比: the difference of two rates is told in % and not in 个百分点."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "points")


RULE = Rule(
    id="LG305",
    name="percent-for-points",
    title="比率的变化应写“个百分点”",
    about=(
        "败诉率、纠错率、成功率等比率的升降，是两个百分数之差，写“个百分点”；写“%”会被读成相对幅度。"
        "数量的增减（案件增长 12%）不报。"
        "原意也可能确实是相对幅度，所以只请人工确认。"
        "对应的国家标准条款没有核对过原文，所以依据是通行做法。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/percentage-points",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n行政诉讼败诉率下降5.94个百分点。"),
        sample("一、主要举措和成效\n行政复议案件下降5.94%。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n行政诉讼败诉率下降5.94%。"), at="行政诉讼败诉率下降5.94%"),
        Bad(sample("一、主要举措和成效\n行政机关负责人出庭应诉率提高3.5%。"), at="行政机关负责人出庭应诉率提高3.5%"),
    ),
)
