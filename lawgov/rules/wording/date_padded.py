"""日期编了虚位: 2024年01月05日 in the text. The date of the signature is the business of ``date-form``."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DATE = re.compile(
    r"(?<!\d)\d{4}年(?:0\d月(?:\d{1,2}日)?|1[0-2]月0\d日)|(?<![\d年])(?:0\d月(?:\d{1,2}日)?|1[0-2]月0\d日)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = []
    for match in matches(report, _DATE):
        right = re.sub(r"(?<!\d)0(?=\d[月日])", "", match[0])
        found.append(
            Finding(f"日期“{match[0]}”的月、日前面多写了“0”。", Span(*match.span()), f"请改为“{right}”。", fix=right)
        )
    yield from told(found, 3, lambda count: f"全文有{count}处日期的月、日前面多写了“0”。")


RULE = Rule(
    id="LG456",
    name="date-padded",
    title="日期的月、日前多写“0”",
    about="日期的月、日不编虚位：写“2024年1月5日”，不写“2024年01月05日”。处数多的合并为一条；落款的成文日期由“成文日期写法不合标准”一项报告。",
    basis=Basis.STANDARD,
    clause="gbt-9704/date",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n2023年10月5日召开会议，10月20日印发，审结50件。")),
    bad=(
        Bad(sample("一、主要举措和成效\n2023年03月15日召开会议，审结50件。"), at="2023年03月15日"),
        Bad(sample("一、主要举措和成效\n截至12月05日，审结50件。"), at="12月05日"),
    ),
    other_documents=True,
)
