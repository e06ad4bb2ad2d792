"""数字用全角逗号分节: 37，949卷."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.prose import UNITS, line_start, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_GROUPED = re.compile(rf"(?<![\d.，,、])(?![0０])\d{{1,3}}(?:，\d{{3}})+(?:\.\d+)?(?=[余多]?[万亿]?({UNITS}))(?!年)")
_BARE = re.compile(
    r"(?:第|分|名|列|居|位|率|度|指数|系数|号|为|是|达|达到|至|到|和|占比|比例|年|月|日|[前后]|比|分别.{0,10})$"
)
"""Behind these a number may stand without a unit, and the comma after it ends a clause."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    for match in matches(report, _GROUPED):
        plain = text[match.start() : match.end()].replace("，", "").replace(",", "")
        before = text[line_start(text, match.start()) : match.start()][-12:]
        sure = match[0].count("，") > 1 or any(unit in before[-2:] for unit in match[1])
        if not sure and _BARE.search(before):
            continue
        yield Finding(
            f"数字“{match[0]}”中间用了全角逗号。",
            Span(*match.span()),
            f"请改为“{plain}”。" if sure else f"如果是一个数，请改为“{plain}”；如果是两个数，请给前一个数写上单位。",
            certainty=Certainty.CERTAIN if sure else Certainty.NEEDS_REVIEW,
            fix=plain if sure else None,
        )


RULE = Rule(
    id="LG446",
    name="comma-in-number",
    title="数字中间用全角逗号",
    about="“37，949卷”一类用中文逗号给数字分节的写法，读者会看成两个数。前面写明了所数的东西（“案卷37，949卷”）或者分了几节的，肯定是一个数；其余请人核对；“排名第1，120件”一类前一个数本来不带单位的，不报。半角的千分号（37,949）可以用，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/grouping",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n自查案卷37,949卷，其中2022，2023两年分别为120，300卷，2024年12月，120件办结。"),
        sample(
            "一、主要举措和成效\n排名全市第1，120件案卷获评优秀，居全市第3，156个村（社区）达标，得分98，320人次接受培训。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n自查案卷37，949卷，抽查170卷。"), at="37，949"),
        Bad(sample("一、主要举措和成效\n接待群众1，156人次，审结50件。"), at="1，156"),
    ),
    other_documents=True,
)
