"""两个不同的成文日期: the signature and the page's record name different days.

Sites often enter the day on which the page was made; only another year is a warning.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.dates import find_date
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date
from lawgov.sources.residue import record_entries

_ISSUED = ("成文日期", "成文时间")


def check(report: Report, options: Options) -> Iterator[Finding]:
    issued = report.date_issued
    if issued is None or issued.origin != "signature":
        return
    values = [fact.value for fact in report.source.facts if fact.name in _ISSUED]
    for block in report.source.blocks:
        if not report.document.body_span.start <= block.start < report.document.closing_span.end:
            words = block.span.of(report.text)
            values += [words[start:end] for name, start, end in record_entries(words) if name in _ISSUED]
    for value in values:
        recorded = find_date(value)
        if recorded is not None and recorded.value != issued.value:
            other_year = recorded.value.year != issued.value.year
            yield Finding(
                f"署名下的成文日期是{chinese_date(issued.value)}，页面信息里写的是{chinese_date(recorded.value)}。",
                issued.span,
                "请核对，两处写同一个日期。",
                certainty=Certainty.NEEDS_REVIEW,
                severity=None if other_year else Severity.NOTE,
            )
            return


RULE = Rule(
    id="LG209",
    name="two-issue-dates",
    title="两个不同的成文日期",
    about="署名下的成文日期与页面信息栏里的“成文日期”不同。同一年的只作提示，年份不同的作警告。",
    basis=Basis.FACT,
    clause="fact/date",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), "成文日期：2024-01-15\n" + sample(), "发布日期：2024-01-20\n" + sample()),
    bad=(
        Bad("成文日期：2023-01-15\n" + sample(), at="2024年1月15日"),
        Bad("发布机构：云溪县司法局 成文日期：2024-01-22\n" + sample(), at="2024年1月15日"),
    ),
)
