"""写的是其他年度的工作: a paragraph of achievements opens with an earlier year and counts that year's work.

Silent wherever the paragraph also names the reporting year, compares, or says since when: then the
earlier year is background. What is left may still be background, so a person has to look.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import without_names
from lawgov.sources.model import BlockKind, Span

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?年")
_LEADS = re.compile(
    r"(?:^|(?<=[。；、）.是]))((?:19|20)\d{2})\s?年(?:度)?(?:\d{1,2}月)?[，,]?(?![—–\-~～至到以底末初起])"
)
_COUNTS = re.compile(
    r"(?:办理|受理|审结|收到|审查|开展|举办|召开|组织|培训|检查|评查|调解|化解|宣传|发放|制定|修订|清理|查处|作出|提供|发出)[^，。；\d]{0,16}\d+(?:\.\d+)?余?(?:[万件次场期份人名个项卷起宗家部])"
)
_BACKGROUND = re.compile(
    r"今年|本年|当年|年内|上年|去年|同比|环比|[较比]|以来|历年|连续|自|首次|曾|原|前期|基础上|同期|增长|下降|增加|减少|截至|累计|此前|评为|荣获|获评|入选|命名"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = report.reporting_year
    if year is None:
        return
    text = without_names(report.text)
    for part in (report.achievements, report.responsibility):
        for section in part.sections:
            for block in report.document.lines(section.body_span):
                if block.kind is not BlockKind.PARAGRAPH:
                    continue
                words = text[block.start : block.end]
                years = {int(match[1]) for match in _YEAR.finditer(words)}
                if len(years) != 1 or (other := years.pop()) >= year or _BACKGROUND.search(words):
                    continue
                lead = _LEADS.search(words)
                if lead is None or _COUNTS.search(words, lead.end()) is None:
                    continue
                start = block.start + lead.start(1)
                yield Finding(
                    f"这一段写的是{other}年的工作，这份报告的年度是{year}年。",
                    Span(start, start + len(lead[0].rstrip("，,"))),
                    f"请核对：年份写错的改为{year}年；确是往年工作的，请删去或者写明与本年度的关系。",
                    certainty=Certainty.NEEDS_REVIEW,
                )


RULE = Rule(
    id="LG206",
    name="events-of-another-year",
    title="写的是其他年度的工作",
    about=(
        "举措成效或者履职部分的一段以往年开头并列出那一年的工作数量，段内没有提到报告年度，也不是比较或者说明背景。请人工核对是年份写错，还是上一年的内容没有更新。"
    ),
    basis=Basis.FACT,
    clause="fact/years",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n2022年，评查案卷100卷，2023年评查案卷120卷，发出执法监督通知书6份。"),
        sample("一、主要举措和成效\n2021年，县司法局入选示范单位。评查案卷120卷，较2022年增加20卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n（一）规范执法\n2022年，全局评查行政执法案卷120卷，发出监督通知书6份。"),
            at="2022年",
        ),
        Bad(
            sample("一、主要举措和成效\n（一）规范执法\n着力提升质量。2021年3月组织培训3期，培训执法人员310人次。"),
            at="2021年3月",
        ),
    ),
)
