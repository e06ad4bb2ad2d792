"""范围的百分号省略: 5-10%, 5～10% for 5%～10%."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_RANGE = re.compile(r"(?<![\d.+/%％A-Za-z-])(\d+(?:\.\d+)?)(?:[-－–—~～]{1,3}|至)(\d+(?:\.\d+)?)([%％])")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _RANGE):
        right = f"{match[1]}{match[3]}～{match[2]}{match[3]}"
        yield Finding(f"范围“{match[0]}”前一个数省略了百分号。", Span(*match.span()), f"请改为“{right}”。", fix=right)


RULE = Rule(
    id="LG451",
    name="range-without-percent",
    title="范围的百分号省略",
    about="两个百分数表示范围时，前一个数的百分号不省略：“5%～10%”，不写“5～10%”“5至10%”。",
    basis=Basis.STANDARD,
    clause="gbt-15835/range",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n办理时限压缩5%～10%，好评率由95%提高至98%，由90升至98%。")),
    bad=(
        Bad(sample("一、主要举措和成效\n办理时限压缩5—10%，办件120件。"), at="5—10%"),
        Bad(sample("一、主要举措和成效\n抽查比例为5至10%，办件120件。"), at="5至10%"),
    ),
    other_documents=True,
)
