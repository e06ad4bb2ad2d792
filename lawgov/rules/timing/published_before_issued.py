"""公开日期早于成文日期: the page says it was published before the report was dated. A note: pages are often wrong."""

from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date


def check(report: Report, options: Options) -> Iterator[Finding]:
    issued, published, year = report.date_issued, report.date_published, report.reporting_year
    if issued is None or published is None or published.value >= issued.value:
        return
    if year is not None and published.value < date(year + 1, 1, 1):
        return  # before-year-ended
    yield Finding(
        f"公开日期{chinese_date(published.value)}早于成文日期{chinese_date(issued.value)}。",
        published.span,
        "请核对两个日期。",
        certainty=Certainty.NEEDS_REVIEW,
    )


RULE = Rule(
    id="LG211",
    name="published-before-issued",
    title="公开日期早于成文日期",
    about="页面上的公开日期早于成文日期，有一个写错了。公开日期早于年度结束的另有一条规则，不重复。",
    basis=Basis.FACT,
    clause="fact/date",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), "发布日期：2024-01-15\n" + sample()),
    bad=(
        Bad("发布日期：2024-01-05\n" + sample(), at="2024-01-05"),
        Bad("发布机构：云溪县司法局 发布日期：2024-01-14\n" + sample(), at="2024-01-14"),
    ),
)
