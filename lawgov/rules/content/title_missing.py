"""没有标题: the report opens without one."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.title is None:
        yield Finding(
            "没有找到报告的标题。",
            None,
            "请在文首单独一行写标题，例如“××关于××××年度法治政府建设情况的报告”。",
        )


RULE = Rule(
    id="LG114",
    name="title-missing",
    title="没有标题",
    about="文首没有一行可以看作标题的文字。只靠开头的说明判断出是年度报告时才会报。",
    basis=Basis.STANDARD,
    clause="gbt-9704/title",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(title="云溪县司法局\n关于2023年度法治政府建设情况的报告")),
    bad=(
        Bad(sample(title=""), at=None),
        Bad(sample(title="", opening="现将我局2023年度法治政府建设情况报告如下："), at=None),
    ),
)
