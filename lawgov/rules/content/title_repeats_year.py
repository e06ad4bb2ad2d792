"""标题“年度”重复: 2024年度…年度报告. A note."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_TWICE = re.compile(r"年度.+年度")


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.title is not None and _TWICE.search(re.sub(r"\s", "", fold(report.title.text))):
        year = report.reporting_year or "××××"
        yield Finding(
            "标题里“年度”出现了两次。",
            report.title_span,
            f"建议写作“{year}年法治政府建设年度报告”或者“关于{year}年度法治政府建设情况的报告”。",
        )


RULE = Rule(
    id="LG117",
    name="title-repeats-year",
    title="标题“年度”重复",
    about="标题写成“××××年度……年度报告”，“年度”重复。只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/title",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample(title="云溪县2023年法治政府建设年度报告")),
    bad=(
        Bad(sample(title="云溪县2023年度法治政府建设年度报告"), at="云溪县2023年度法治政府建设年度报告"),
        Bad(
            sample(title="云溪县司法局2023年度法治政府建设工作年度报告"),
            at="云溪县司法局2023年度法治政府建设工作年度报告",
        ),
    ),
)
