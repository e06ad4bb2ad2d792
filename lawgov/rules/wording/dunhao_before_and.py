"""“等”“和”“及”前用了顿号: 甲、乙、等 ; 甲、乙、和丙.

Told only where the letter can be nothing else: 等 before a mark, a count or a noun for what was
listed; 和 and 及 before a word of the dictionary. Where it could begin a word or a name (等保, 和孚镇,
和某) the place is left alone.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.lists import closes_list, joins_last
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BEFORE = re.compile(r"、+(?=[等和及])")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    for match in matches(report, _BEFORE):
        at = match.end()
        if closes_list(text, at) if text[at] == "等" else joins_last(text, at):
            word = text[at]
            yield Finding(
                f"“{word}”前面多用了一个顿号。", Span(match.start(), at + 1), f"请删去“{word}”前的顿号。", fix=word
            )


RULE = Rule(
    id="LG434",
    name="dunhao-before-and",
    title="“等”“和”“及”前多用顿号",
    about="并列的词语之后接“等”，或者最后一项之前用“和”“及”时，前面不再用顿号。“等级、和解、及时、等靠要、和孚镇、和某”等词语和名称开头的，分不清的，都不报；“以及”前的顿号不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/pause",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n开展调解、和解、等级评定、及时公开等工作120件。"),
        sample("一、主要举措和成效\n与公安、法院、和县司法局及其派出机构以及律师协会联合培训12次。"),
        sample(
            "一、主要举措和成效\n破除畏难、等靠要思想，整治慢作为、等一等现象，完成安全性评估、等保测评12次，汇报、等省厅批复后实施。"
        ),
        sample(
            "一、主要举措和成效\n检测等温层、等离子、等高线、等电位设备12台，走访菱湖镇、和孚镇、高塍镇、和桥镇、南山街道、和义街道，表彰宣传员、和事佬12名。"
        ),
        sample("一、主要举措和成效\n调解李某、和某纠纷1件，走访云庆镇、和庆镇、和盛镇12次，表彰王强、和国庆等3人。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n开展宣传、培训、评查、等工作120次。"), at="、等"),
        Bad(sample("一、主要举措和成效\n开展宣传、培训、、等12项工作。"), at="、、等"),
        Bad(sample("一、主要举措和成效\n组织律师、公证员、和调解员120人下沉一线。"), at="、和"),
    ),
    other_documents=True,
)
