"""车辆号牌: a full plate with a province's short name, a letter and at least two digits. A note."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.mask import masked
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・\s]?(?=[A-HJ-NP-Z]{0,4}\d[A-HJ-NP-Z]{0,4}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9*])"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _PLATE.finditer(folded(report.text)):
        yield Finding(
            f"文中有车辆号牌（{masked(match[0])}）。",
            Span(*match.span()),
            "公开前请核对是否需要隐去。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG709",
    name="licence-plate",
    title="有车辆号牌",
    about="完整的机动车号牌。只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n查处豫A·***12号车1辆，川A级景区3家，评查案卷120卷。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，查处豫B12345号货车超载。"), at="豫B12345"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，查处沪A·D12345号网约车。"), at="沪A·D12345"),
    ),
    other_documents=True,
)
