"""“等”“和”“及”前用了顿号: 甲、乙、等 ; 甲、乙、和丙.

Known limit: words that begin with these letters (等级, 和解, 及时) are known from a list; where a
letter could begin another word the place is left alone.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BEFORE = re.compile(
    r"、(?:等(?![级候待额效量值比同于价距份次第速温闲])"
    r"|和(?![解谐平睦县田美气善合缓音硕政静林龙布顺约蔼煦悦好风弦衷戎乐易尚颐记源式棋局讯谈鸣声暖面])"
    r"|及(?![时早格第笄冠龄至])(?!其))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _BEFORE):
        word = match[0][1]
        yield Finding(f"“{word}”前面多用了一个顿号。", Span(*match.span()), f"请删去“{word}”前的顿号。", fix=word)


RULE = Rule(
    id="LG434",
    name="dunhao-before-and",
    title="“等”“和”“及”前多用顿号",
    about="并列的词语之后接“等”，或者最后一项之前用“和”“及”时，前面不再用顿号。“等级、和解、及时”等词开头的不报，“以及”前的顿号不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/pause",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n开展调解、和解、等级评定、及时公开等工作120件。"),
        sample("一、主要举措和成效\n与公安、法院、和县司法局及其派出机构以及律师协会联合培训12次。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n开展宣传、培训、评查、等工作120次。"), at="、等"),
        Bad(sample("一、主要举措和成效\n组织律师、公证员、和调解员120人下沉一线。"), at="、和"),
    ),
    other_documents=True,
)
