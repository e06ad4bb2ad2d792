"""省略号形式不对: dots or full stops in place of ……, half of one, or 等 beside it."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.lists import closes_list
from lawgov.rules.prose import HAN, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BEFORE = rf"(?<=[{HAN}”》）\d])"
_FORM = re.compile(
    rf"{_BEFORE}(?:\.{{3,}}|。{{3,}}|·{{3,}}|(?<!…)…(?!…))(?=[{HAN}“《”，。；\n])|等?……(?=等)|等……(?!等)"
)
_ENDS = re.compile(r"[，。；：、）)”\n]|$")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _FORM):
        if "……" in match[0]:
            end = match.end() + (report.text[match.end()] == "等" if match.end() < len(report.text) else 0)
            if closes_list(report.text, end - 1) if end > match.end() else _ENDS.match(report.text, end):
                yield Finding("省略号和“等”意思重复。", Span(match.start(), end), "请只留一个。", fix="等")
        elif match[0].startswith("。"):  # also what a key held down leaves behind
            yield Finding(
                "句号连用了几个。", Span(*match.span()), "如果是省略号，请改为“……”；如果是多打的，请只留一个“。”。",
                certainty=Certainty.NEEDS_REVIEW,
            )  # fmt: skip
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
    good=(
        sample(),
        sample("一、主要举措和成效\n群众说“办得好……”，评查案卷120卷，培训3期等。"),
        sample("一、主要举措和成效\n整治“不作为……等于失职”现象，对纠纷看一看……等到矛盾激化才处理的，通报12次。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n开展宣传、咨询等……等工作12场。"), at="等……等"),
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询...受众310人次。"), at="..."),
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询……等活动12场。"), at="……等"),
        Bad(sample("一、主要举措和成效\n开展普法宣传、法律咨询。。。受众310人次。"), at="。。。"),
    ),
    other_documents=True,
)
