"""年度未结束就成文或者公开: dated or published before the reporting year was over.

A date in the first months of the reporting year itself is most often last year's figure in the
date; the message says so.
"""

from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date, title_is_odd


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = report.reporting_year
    if year is None or title_is_odd(report) is not None:
        return
    for name, fact in (("成文日期", report.date_issued), ("公开日期", report.date_published)):
        if fact is None or fact.value >= date(year + 1, 1, 1):
            continue
        slip = fact.value < date(year, 7, 1)
        yield Finding(
            f"{name}{chinese_date(fact.value)}早于{year}年度结束，"
            + ("年份可能写错了。" if slip else "全年的数据和工作还没有结束。"),
            fact.span,
            f"请核对年份，是否应为{year + 1}年。" if slip else "请在年度结束后补齐全年数据，再定稿和公开。",
            certainty=Certainty.NEEDS_REVIEW,
        )
        return


RULE = Rule(
    id="LG203",
    name="before-year-ended",
    title="年度未结束就成文或者公开",
    about=(
        "成文日期或者公开日期早于报告年度次年1月1日：数据统计不到年末，或者日期的年份写错了。"
        "两个日期都早的只报成文日期。11月、12月提前定稿的单位不少，请人工判断。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/year-ended",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(sign_off="云溪县司法局\n2024年1月1日")),
    bad=(
        Bad(sample(sign_off="云溪县司法局\n2023年12月25日"), at="2023年12月25日"),
        Bad(sample(sign_off="云溪县司法局\n2023年1月15日"), at="2023年1月15日"),
        Bad("发布日期：2023-12-29\n" + sample(sign_off=""), at="2023-12-29"),
    ),
)
