"""标题自称总结或者工作报告: it is the annual report, under another name."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_OTHERWISE = re.compile(r"工作总结|总结|工作报告|工作汇报|汇报|自评报告|自查报告")


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.title is None or report.title_span is None:
        return
    title = re.sub(r"\s", "", fold(report.title.text))
    match = _OTHERWISE.search(title)
    if match is not None:
        yield Finding(
            f"标题自称“{match.group()}”，不是年度报告的通行名称。",
            report.title_span,
            "建议改为“法治政府建设年度报告”或者“法治政府建设情况的报告”。",
        )


RULE = Rule(
    id="LG116",
    name="title-calls-itself-otherwise",
    title="标题自称总结或者工作报告",
    about="内容是法治政府建设年度报告，标题却写成工作总结、工作报告、汇报。规定所用的名称是年度报告。",
    basis=Basis.PRACTICE,
    clause="practice/title",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(title="云溪县2023年度法治政府建设年度报告")),
    bad=(
        Bad(sample(title="云溪县司法局2023年法治政府建设工作总结"), at="云溪县司法局2023年法治政府建设工作总结"),
        Bad(sample(title="云溪县司法局2023年法治政府建设工作报告"), at="云溪县司法局2023年法治政府建设工作报告"),
    ),
)
