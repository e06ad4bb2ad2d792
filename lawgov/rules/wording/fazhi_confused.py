"""法制、法治混用: 法制 where 法治 belongs, or the other way round.

From a list of forms (data/expressions.toml): 法制政府, 区委法制办, 决定法治审核 … 法制审核, 法制机构, 法制科,
社会主义法制, 法制宣传日, 法制日报 and 执法制度 are right and not in it. What stands in 《》 is left to the
rules on instruments.
"""

import re
from collections.abc import Iterator

from lawgov.expressions import any_of, expressions, own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_NAME = re.compile(r".{0,4}(?:研究[院所会基中室]|学会|协会|基地|杂志|频道|栏目|出版社|丛书|论坛)")
"""The rest of a name that may well be so: 中国法制社会研究基地."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    slips = {slip.words: slip for slip in expressions().fazhi}
    text = own_words(report.text)
    for match in any_of(tuple(slips)).finditer(text):
        slip = slips[match[0]]
        if not slip.fits(text, *match.span()) or _NAME.match(text, match.end()):
            continue
        if slip.note:
            yield Finding(
                f"“{slip.words}”现在一般写作“{slip.right}”。",
                Span(*match.span()),
                f"请核对，不是名称或者旧文的，改为“{slip.right}”。",
                certainty=Certainty.NEEDS_REVIEW,
                severity=Severity.NOTE,
            )
            continue
        yield Finding(
            f"“{slip.words}”应为“{slip.right}”，法制、法治用混了。",
            Span(*match.span()),
            f"请改为“{slip.right}”。",
            severity=None if slip.sure else Severity.WARNING,
            fix=slip.right,
        )


RULE = Rule(
    id="LG417",
    name="fazhi-confused",
    title="法制、法治混用",
    about=(
        "固定写“法治”的地方写成了“法制”，或者“法制审核”写成了“法治审核”，按已知的误写查找，逐处报。"
        "法制审核、法制机构、法制科、社会主义法制等本来写“法制”，不报；书名号里的不看。"
    ),
    basis=Basis.FACT,
    clause="fact/expression",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n法制科完成重大执法决定法制审核60件，完善执法制度12项。"),
        sample("一、主要举措和成效\n法治政府、法治社会一体建设，在全国法制宣传日开展活动12场。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n扎实推进法制政府建设，评查案卷120卷。"), at="法制政府"),
        Bad(sample("一、主要举措和成效\n完成重大执法决定法治审核60件。"), at="决定法治审核"),
    ),
    other_documents=True,
)
