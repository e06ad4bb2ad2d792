"""标题没有年度: the title does not say which year is reported."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.title is not None and report.title.reporting_year is None:
        year = f"（正文看是{report.reporting_year}年度）" if report.reporting_year else ""
        yield Finding(
            f"标题没有写明报告的年度{year}。",
            report.title_span,
            f"请在标题写明年度，例如“关于{report.reporting_year or '××××'}年度法治政府建设情况的报告”。",
        )


RULE = Rule(
    id="LG115",
    name="title-without-year",
    title="标题没有年度",
    about="标题里没有年份，或者有几个不同的年份，看不出报告的是哪一年。",
    basis=Basis.PRACTICE,
    clause="practice/title",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(title="云溪县司法局二〇二三年法治政府建设年度报告")),
    bad=(
        Bad(sample(title="云溪县司法局法治政府建设情况报告"), at="云溪县司法局法治政府建设情况报告"),
        Bad(sample(title="云溪县人民政府关于法治政府建设情况的报告"), at="云溪县人民政府关于法治政府建设情况的报告"),
    ),
)
