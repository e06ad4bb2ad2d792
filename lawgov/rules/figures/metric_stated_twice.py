"""同一指标前后不一: one metric is stated twice with two values."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "repeat")


RULE = Rule(
    id="LG309",
    name="metric-stated-twice",
    title="同一指标前后数值不同",
    about=(
        "同一指标、同一年度和时段、同一范围、同一单位，前后两处的数不同，标在后一处。"
        "一处取整、一处精确的（“1500余件”和“1543件”，“92.7%”和“92.75%”）不算不同。"
        "一个镇、一个领域、一个季度的数和“其中”的数不与全年的数比较；“受理申请”可能指收到也可能指受理，不与“依法受理”比较。"
        "全区和本级、全年和上半年、上年和本年的数不互相比较；口径看不清的，标为需人工确认。"
        "目录里没有的指标不比较。"
    ),
    basis=Basis.FACT,
    clause="fact/twice",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n（一）规范执法\n行政机关负责人出庭应诉率100%。\n（二）化解争议\n行政机关负责人出庭应诉率100%。"
        ),
        sample("一、主要举措和成效\n2022年收到行政复议申请62件，2023年收到行政复议申请59件。"),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n行政机关负责人出庭应诉率100%。\n（二）化解争议\n行政机关负责人出庭应诉率98%。"
            ),
            at="行政机关负责人出庭应诉率98%",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n收到行政复议申请59件。\n（二）化解争议\n收到行政复议申请62件。"
            ),
            at="收到行政复议申请62件",
        ),
    ),
)
