"""点号在行首: a line begins with a mark that belongs to the end of a sentence.

Only after a line that is itself complete: a line cut in two is a damaged source (8xx).
"""

from collections.abc import Iterator
from itertools import pairwise

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import paragraphs
from lawgov.rules.samples import sample
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    for before, block in pairwise(paragraphs(report)):
        if text[block.start] in "，。、；：！？,;:" and text[before.end - 1] in "。；：！？.;:":
            yield Finding(
                "这一段以点号开头。", Span(block.start, block.start + 1), "请删去段首的点号，或者补上漏掉的文字。"
            )


RULE = Rule(
    id="LG433",
    name="mark-at-line-start",
    title="段落以点号开头",
    about="一段话的第一个字符是逗号、顿号、句号、分号、冒号等，而前一段已经完整。前一段没有说完的，是断行，不由本项报告。",
    basis=Basis.STANDARD,
    clause="gbt-15834/single",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n“放管服”改革持续深化，评查案卷120卷。\n（此项由县司法局负责）")),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n评查案卷120卷，发出执法监督通知书6份，举办培训班3期。\n，培训执法人员310人次，整改问题23个。"
            ),
            at="，",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n评查案卷120卷，发出执法监督通知书6份，举办培训班3期。\n、培训执法人员310人次，整改问题23个。"
            ),
            at="、",
        ),
    ),
    other_documents=True,
)
