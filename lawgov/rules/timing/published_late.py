"""逾期公开: made public after 1 April of the year after the reporting year.

1 April itself is in time. A date that the caller states is certain; one read from the page is
a warning, since sites that move their pages give them new dates.
"""

from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date


def check(report: Report, options: Options) -> Iterator[Finding]:
    published, year = report.date_published, report.reporting_year
    if published is None or year is None or published.value <= date(year + 1, 4, 1):
        return
    told = published.origin == "option"
    yield Finding(
        f"公开日期{chinese_date(published.value)}晚于{year + 1}年4月1日，超过了{year}年度报告向社会公开的期限。",
        published.span,
        "请核实首次公开的日期，确属逾期的按要求说明情况。"
        if told
        else "页面上的日期可能因网站改版、迁移而改变，请核实首次公开的日期。",
        certainty=Certainty.CERTAIN if told else Certainty.NEEDS_REVIEW,
        severity=None if told else Severity.WARNING,
    )


RULE = Rule(
    id="LG201",
    name="published-late",
    title="逾期公开",
    about=(
        "公开日期晚于报告年度次年4月1日。4月1日当天算按时。用 --published 给出的日期按错误报，"
        "从页面上读到的发布日期因网站可能迁移，只作警告；没有公开日期的不判断。"
    ),
    basis=Basis.LAW,
    clause="inspection-2019/publication",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), "发布日期：2024-04-01\n" + sample(), "发布日期：2024-03-15\n" + sample()),
    bad=(
        Bad("发布日期：2024-04-02\n" + sample(), at="2024-04-02"),
        Bad("发布机构：云溪县司法局 发布日期：2024-07-11\n" + sample(), at="2024-07-11"),
    ),
)
