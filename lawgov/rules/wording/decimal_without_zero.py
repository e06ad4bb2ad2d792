"""小数点前没有0: 提高.5个百分点."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DECIMAL = re.compile(r"(?<=[高升降长低少加减了为约近达至到])\.\d{1,3}(?=%|％|个百分点|万|亿)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _DECIMAL):
        yield Finding(
            f"小数“{match[0]}”的小数点前缺少“0”。",
            Span(*match.span()),
            "请补上“0”；如果漏了整数部分，请补全。",
        )


RULE = Rule(
    id="LG445",
    name="decimal-without-zero",
    title="小数点前缺“0”",
    about="“提高.5个百分点”一类小数点前没有数字的写法。可能是缺“0”，也可能是整数部分丢了，所以不给改法。",
    basis=Basis.STANDARD,
    clause="gbt-15835/decimal",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n出庭应诉率提高0.5个百分点，同比增长10.25%。")),
    bad=(
        Bad(sample("一、主要举措和成效\n行政复议纠错率下降.5个百分点。"), at=".5"),
        Bad(sample("一、主要举措和成效\n政务服务好评率达到.98%，办件120件。"), at=".98"),
    ),
    other_documents=True,
)
