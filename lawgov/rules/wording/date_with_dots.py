"""日期用点号、横线或者斜线: 2022.3.5 in the text. The date of the signature is the business of ``date-form``."""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DATE = re.compile(r"(?<![\d./\-A-Za-z〔])((?:19|20)\d{2})([./\-])(\d{1,2})\2(\d{1,2})(?![\d./\-A-Za-z])")


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = []
    for match in matches(report, _DATE):
        try:
            day = date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
        if is_within(report.text, match.start(), "《", "》"):
            continue
        right = f"{day.year}年{day.month}月{day.day}日"
        found.append(Finding(f"日期“{match[0]}”没有写出年月日。", Span(*match.span()), f"请改为“{right}”。", fix=right))
    yield from told(found, 3, lambda count: f"全文有{count}处日期用点号、横线或者斜线，没有写出年月日。")


RULE = Rule(
    id="LG455",
    name="date-with-dots",
    title="日期没有写出年月日",
    about="正文里的日期写作“2024年1月5日”，不写“2024.1.5”“2024-01-05”“2024/1/5”。落款的成文日期由“成文日期写法不合标准”一项报告；网页上的发布时间、索引号等不在正文，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/date",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n2023年3月5日召开会议，平台升级到2.0.1版，编号2023-12。")),
    bad=(
        Bad(sample("一、主要举措和成效\n2023.3.5召开专题会议，审结50件。"), at="2023.3.5"),
        Bad(sample("一、主要举措和成效\n于2023-03-05召开专题会议，审结50件。"), at="2023-03-05"),
    ),
    other_documents=True,
)
