"""文件题名中的年份写错: the name is right, the years of the plan are another's.

Years that begin after the last plan on record may be a successor that the data do not know yet,
and are left alone. Two years run together (20212025年) are damage of the source (8xx).
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.instruments import quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import titled_otherwise
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for quote in quotes(report.text):
        if quote.fault == "years":
            yield titled_otherwise(report, quote, "题名中的年份有误")


RULE = Rule(
    id="LG402",
    name="instrument-wrong-years",
    title="文件题名中的年份写错",
    about=("题名的文字是已知的规划或者纲要，括号里的年份却不是它的。起始年份晚于已知各期的，可能是新一期文件，不报。"),
    basis=Basis.FACT,
    clause="fact/instrument-title",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《法治社会建设实施纲要（2020—2025年）》，评查案卷120卷。"),
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2026—2030年）》，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2022—2025年）》，评查案卷120卷。"),
            at="法治政府建设实施纲要（2022—2025年）",
        ),
        Bad(
            sample("一、主要举措和成效\n落实《法治中国建设规划（2021—2025年）》，评查案卷120卷。"),
            at="法治中国建设规划（2021—2025年）",
        ),
    ),
    other_documents=True,
)
