"""增减幅度与两年的数不符: a change is not what both years' figures give."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "growth")


RULE = Rule(
    id="LG304",
    name="growth-does-not-match",
    title="增减幅度与两年数值不符",
    about=(
        "同一处写明了本年和上年的数以及增减幅度，按（本年数－上年数）÷上年数复算，差别不超过所写幅度末位的半个单位算相符。"
        "幅度相符而增减的方向写反的（由6起到4起写“增长”，由18万元“减少至”23万元），数量的增减写成百分点的，也在这里报。"
        "截尾的不报，数前后有“约”“余”的不核对。"
        "只写了本年数的，看有没有一个整数的上年数能得出所写的幅度，没有的标为需人工确认。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n2023年办理行政处罚案件216件，2022年办理行政处罚案件244件，同比下降11.5%。"),
        sample("一、主要举措和成效\n2023年办理行政复议案件244件，同比增长27.7%。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n2023年办理行政复议案件244件，2022年办理行政复议案件216件，同比增长27.6%。"),
            at="同比增长27.6%",
        ),
        Bad(
            sample("一、主要举措和成效\n2023年办理行政处罚案件350件，2022年办理行政处罚案件280件，同比增长20%。"),
            at="同比增长20%",
        ),
        Bad(
            sample("一、主要举措和成效\n罚没款由2022年的18.2万元减少至2023年的23.5万元。"), at="减少至2023年的23.5万元"
        ),
    ),
)
