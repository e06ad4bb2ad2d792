"""同一指标单位不一: one metric is counted in two units."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "units")


RULE = Rule(
    id="LG310",
    name="units-mixed",
    title="同一指标单位混用",
    about=(
        "同一指标一处用“件”，一处用“起”“宗”等，读者会以为是两种口径，标在后一处。"
        "场和次、人和人次本来就是两种数，不算混用。"
        "目录里没有的指标不比较。"
        "只作提示。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/units",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample("一、主要举措和成效\n（一）规范执法\n收到行政复议申请59件。\n（二）化解争议\n收到行政复议申请59件。"),
        sample("一、主要举措和成效\n举办普法宣传活动12场，参加1500人次。"),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n收到行政复议申请59件。\n（二）化解争议\n收到行政复议申请59宗。"
            ),
            at="收到行政复议申请59宗",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n受理法律援助案件120件。\n（二）服务群众\n受理法律援助案件120起。"
            ),
            at="受理法律援助案件120起",
        ),
    ),
)
