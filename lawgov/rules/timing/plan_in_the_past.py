"""下一年度安排写着过去的时间: the plan speaks of the reporting year, or an earlier one, as its time.

The heading of the plan must name the next year; in its text a sentence that opens with a year and
goes on with 将、继续 …, and a deadline (2023年底前完成), must not lie in the past. Years of what
is being built on (巩固2023年督察整改成果) are no time of the plan.
"""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import stated_years, title_is_odd, without_names
from lawgov.sources.model import Span

_LEADS = re.compile(
    r"(?:^|(?<=[。；\n是）\]、.]))((?:19|20)\d{2})\s?年(?:度)?[，,](?=(?:(?!取得|得到|成效|但是)[^。；\n\d已了虽]){0,40}?(?:将|继续|打算|拟(?![定订])|力争|进一步))"
)
_DUE = re.compile(
    r"(?<![\d—–\-~～对把从自])(?<!截至)(?<!截止)(?:到)?((?:19|20)\d{2})\s?年"
    r"(?:(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?[底末]?之?前(?=，?(?:全部|全面|基本|力争|确保|完成|实现|建成|建立|达到|出台|配齐|印发|形成|制定|落实|到位|销号|报送|启动))"
    r"|(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?[底末]?|[底末])之?前(?=，?(?:开展|组织|为|将|由|每|对))(?![^，。；\n]{0,30}的))"
    r"(?![^，。；\n]{1,4}的|，[^，。；\n]{1,4}的)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = report.reporting_year
    if year is None or title_is_odd(report) is not None:
        return
    for stated in stated_years(report):
        if stated.where == "plan" and stated.reported != year:
            yield Finding(
                f"安排部分的标题写的是{stated.year}年，应当是{year + 1}年。",
                stated.span,
                "请核对年份，多为上一年稿件的残留。",
            )
    if not report.plan.found:
        return
    issued = report.date_issued
    early = issued is not None and issued.value < date(year + 1, 1, 1)
    text = without_names(report.text)
    for section in report.plan.sections:
        start, end = section.body_span
        words = text[start:end]
        for pattern in (_LEADS, _DUE):
            for match in pattern.finditer(words):
                if int(match[1]) < year + (not early):
                    begin = start + match.start(1)
                    what = "说的是" if pattern is _LEADS else "定的期限是"
                    place = Span(begin, start + match.end() - (pattern is _LEADS))
                    yield Finding(
                        f"下一年度的安排{what}{place.of(report.text)}，这个时间已经过去。",
                        place,
                        "请核对年份，多为上一年稿件的残留。",
                        certainty=Certainty.NEEDS_REVIEW,
                        severity=Severity.WARNING,
                    )


RULE = Rule(
    id="LG205",
    name="plan-in-the-past",
    title="下一年度安排写着过去的时间",
    about=(
        "下一年度安排的标题不是次年；安排里以某年开头说“将”“继续”的，或者规定“××××年底前完成”的，那一年是报告年度或者更早。"
        "“巩固2023年督察整改成果”这样说明基础的年份不报；年度结束前就成文的，当年的期限不报。标题写错按错误报，文字里的请人工核对。"
    ),
    basis=Basis.FACT,
    clause="fact/years",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            plan="四、2024年工作安排\n（一）巩固2023年督察整改成果，2024年6月底前为每个乡镇配齐5名执法人员。\n"
            "（二）落实《法治政府建设实施纲要（2021—2025年）》，2024年评查案卷150卷，对2023年底前未办结的案件逐件督办。"
        ),
    ),
    bad=(
        Bad(sample(plan="四、2023年工作安排\n为每个乡镇配齐5名以上持证执法人员，由县司法局负责。"), at="2023年"),
        Bad(
            sample(plan="四、下一年度主要安排\n2023年，县司法局将开展案卷评查2次，评查案卷150卷，合格率达到98%。"),
            at="2023年",
        ),
        Bad(
            sample(plan="四、下一年度主要安排\n2023年6月底前为每个乡镇配齐5名持证执法人员，由县司法局负责。"),
            at="2023年6月底前",
        ),
    ),
)
