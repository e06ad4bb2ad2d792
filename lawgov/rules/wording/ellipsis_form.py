"""省略号形式不对: dots or full stops in place of ……, half of one, or 等 beside it."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BEFORE = rf"(?<=[{HAN}”》）\d])"
_FORM = re.compile(rf"{_BEFORE}(?:\.{{3,}}|。{{3,}}|·{{3,}}|(?<!…)…(?!…))(?=[{HAN}“《”，。；\n])|……等(?![级候待])|等……")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _FORM):
        if "等" in match[0]:
            yield Finding("省略号和“等”意思重复。", Span(*match.span()), "请只留一个。", fix="等")
        else:
            yield Finding("省略号的形式不对。", Span(*match.span()), "请改为六个点的“……”。", fix="……")


RULE = Rule(
    id="LG439",
    name="ellipsis-form",
    title="省略号形式不对",
    about="用“...”、几个句号或者三个点代替省略号；省略号与“等”连用。目录里的点线不在正文，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/ellipsis",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n群众说“办得好……”，评查案卷120卷，培训3期等。")),
    bad=(
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询...受众310人次。"), at="..."),
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询……等活动12场。"), at="……等"),
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询。。。受众310人次。"), at="。。。"),
    ),
    other_documents=True,
)
