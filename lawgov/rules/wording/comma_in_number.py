"""数字用全角逗号分节: 37，949卷."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import UNITS, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_GROUPED = re.compile(rf"(?<![\d.，,、])[1-9]\d{{0,2}}(?:，\d{{3}})+(?:\.\d+)?(?=[余多]?[万亿]?{UNITS})(?!年)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _GROUPED):
        if report.text[max(match.start() - 12, 0) : match.start()].rfind("分别") >= 0:
            continue
        plain = match[0].replace("，", "")
        yield Finding(f"数字“{match[0]}”中间用了全角逗号。", Span(*match.span()), f"请改为“{plain}”。", fix=plain)


RULE = Rule(
    id="LG446",
    name="comma-in-number",
    title="数字中间用全角逗号",
    about="“37，949卷”一类用中文逗号给数字分节的写法，读者会看成两个数。半角的千分号（37,949）可以用，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/grouping",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n自查案卷37,949卷，其中2022，2023两年分别为120，300卷，2024年12月，120件办结。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n自查案卷37，949卷，抽查170卷。"), at="37，949"),
        Bad(sample("一、主要举措和成效\n接待群众1，156人次，审结50件。"), at="1，156"),
    ),
    other_documents=True,
)
