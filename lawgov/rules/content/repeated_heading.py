"""标题重复: one heading stands twice among its siblings, or twice in a row."""

import re
from collections.abc import Iterator, Sequence

from lawgov.chinese import fold
from lawgov.document.model import Section
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from _among(report.document.sections)


def _among(siblings: Sequence[Section], parent: str = "") -> Iterator[Finding]:
    seen: set[str] = {parent} if parent else set()
    for section in siblings:
        words = re.sub(r"\s", "", fold(section.heading.title))
        if len(words) >= 4 and words in seen:
            yield Finding(
                f"标题“{section.heading.title}”在同一处重复出现。",
                section.heading.span,
                "请删去重复的标题；如果内容不同，请改写其中一个。",
            )
        seen.add(words)
        yield from _among(section.children, words)


RULE = Rule(
    id="LG120",
    name="repeated-heading",
    title="标题重复",
    about="同一级的标题里有两个完全相同的，或者下级标题与它的上级标题相同。多为复制时漏删。",
    basis=Basis.FACT,
    clause="fact/repeated",
    severity=Severity.ERROR,
    check=check,
    yields_to=("LG422",),
    good=(sample(), sample("一、主要举措和成效\n（一）规范执法\n评查案卷120卷。\n（二）化解争议\n审结50件。")),
    bad=(
        Bad(
            sample("一、主要举措和成效\n（一）规范行政执法\n评查案卷120卷。\n（二）规范行政执法\n培训3期。"),
            at="（二）规范行政执法",
        ),
        Bad(
            sample("一、主要举措和成效\n（一）强化党的领导\n（一）强化党的领导\n研究法治工作4次。"),
            at="（一）强化党的领导",
        ),
    ),
)
