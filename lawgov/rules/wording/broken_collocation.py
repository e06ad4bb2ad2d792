"""固定说法残缺或者误用: a fixed phrase with a word lost (行政机负责人) or a wrong one in it (截止2023年底)."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, matches
from lawgov.rules.samples import sample
from lawgov.rules.typos import typos_in
from lawgov.sources.model import Span

_DAY = r"(?:目前|今年|年底|月底|(?:20\d\d年?|[今去]年|\d\d年(?=[底末]))?(?:\d{1,2}月份?)?(?:\d{1,2}日|(?<=[年月])[底末初])?)"
_UNTIL = re.compile(
    rf"(?:(?<=[，。；：、\n（,;:(])|(?<=[，。；：、\n（,;:(]截止))截止到?"
    rf"(?:(?=截止到?\d)|(?P<day>(?=\d\d|\d{{1,2}}月|[今去目年月]){_DAY})(?=[，,]|[{HAN}])(?![\d月日年底末初的止前]|[，,]?(?:逾期|过期|不再)))"
)
"""At the start of a clause; 「报名于5月截止」 and 「截止12月底。」 are said of a term that ends."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _UNTIL):
        if match["day"] == "":
            continue
        right = "截至" + (match["day"] or "")
        yield Finding(
            f"“{match[0]}”的说法有误用，通常写作“{right}”。",
            Span(*match.span()),
            f"请核对，改为“{right}”。",
            fixes=(
                (Span(match.start(), match.end() - len(match["day"] or "")), "截至"),
            ),  # the date is others' business
        )
    for typo, span in typos_in(report, "phrase"):
        yield Finding(
            f"“{typo.wrong}”的说法有缺字或者误用，通常写作“{typo.right}”。",
            span,
            f"请核对，改为“{typo.right}”。",
            severity=Severity.NOTE if typo.note else None,
            fix=None if typo.note else typo.right,
        )


RULE = Rule(
    id="LG425",
    name="broken-collocation",
    title="固定说法残缺或者误用",
    about=(
        "按一张词表找残缺或者误用的固定说法，例如“公共法律从能办到智办”（公共法律服务）、“第一责任职责”（第一责任人职责）、"
        "“截止2023年底”（截至）。“报名于5月截止”一类的用法不报；“原因是因为”等重复啰唆的说法只作提示。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/characters",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n上线公共法律网上服务平台，报名5月底截止，截至2023年底受理59件。"),
        sample("一、主要举措和成效\n征集活动于2023年6月截止，提升公共法律服务水平，履行第一责任人职责。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n推动公共法律从“能办”到“智办”，办件120件。"), at="公共法律从"),
        Bad(sample("一、主要举措和成效\n截止2023年底，受理行政复议申请59件。"), at="截止2023年底"),
    ),
    other_documents=True,
)
