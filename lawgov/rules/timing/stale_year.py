"""开头或者标题留有其他年度: the opening or the heading of a part names a year that is not the report's.

Only where the report says what it is about: 「现将2022年度…情况报告如下」, 「2022年，」 at the
beginning, headings of parts. Years of background (2022年以来, titles in 《》, ranges) are not looked
at. The plan's year is the business of ``plan-in-the-past``; a title at odds with all the rest that
of ``title-year-differs``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import stated_years, title_is_odd


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = report.reporting_year
    if year is None or title_is_odd(report) is not None:
        return
    titled = report.title is not None and report.title.reporting_year == year
    for stated in stated_years(report):
        if stated.where not in ("opening", "heading") or stated.year == year:
            continue
        where = "开头" if stated.where == "opening" else "标题"
        yield Finding(
            f"{where}写的是{stated.year}年，这份报告的年度是{year}年。",
            stated.span,
            f"请核对：是上一年稿件留下的年份就改为{year}年；写的确是{stated.year}年的工作，请说明。",
            certainty=Certainty.CERTAIN if titled else Certainty.NEEDS_REVIEW,
            severity=None if titled else Severity.WARNING,
        )


RULE = Rule(
    id="LG204",
    name="stale-year",
    title="开头或者标题写着其他年度",
    about=(
        "报告的标题是一个年度，开头（“现将××××年度……报告如下”“××××年，……”）或者各部分的标题写的是另一个年度，"
        "多为上一年稿件的残留。正文里提到往年、起止年份（2021—2025年）、书名号里的年份不算；"
        "标题没有年度的只作警告。下一年安排的年份另有一条规则。"
    ),
    basis=Basis.FACT,
    clause="fact/years",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            opening="2021年以来，县司法局认真落实《云溪县2022年法治政府建设工作要点》，现将2023年度法治政府建设情况报告如下："
        ),
    ),
    bad=(
        Bad(sample(opening="县司法局认真履行职责，现将2022年度法治政府建设情况报告如下："), at="2022年度"),
        Bad(
            sample("一、2022年法治政府建设基本情况\n评查行政执法案卷120卷，发出监督通知书6份，培训310人次。"),
            at="2022年",
        ),
        Bad(sample(opening="2022年，县司法局认真履行职责，现将2023年度法治政府建设情况报告如下："), at="2022年"),
    ),
)
