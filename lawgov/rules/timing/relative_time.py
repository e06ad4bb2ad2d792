"""相对时间: 今年、目前、近日 in a document that is read the year after. Told once, at the first.

Known limit: words that look alike across a word's edge (说明年度、项目前期、5月1日前) are ruled out one by one.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import without_names
from lawgov.sources.model import Span

_WORDS = re.compile(
    r"(?=[今去明截目近日])(?:(?<![如当迄])今年(?:以来|初|底|上半年|下半年)?(?![轻龄纪届])|(?<![除减失过])去年(?:同期|底)?|(?<![说证文表指阐声写注标列查鲜光透黎聪精申])明年(?![限份龄])"
    r"|(?:截至|截止)?(?<![项科题栏节条名头类细书账数醒瞩盲])目前|(?<![\u4e00-\u9fff\d])(?:近日|日前)(?=[，,]))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    span = report.document.body_span
    found = list(_WORDS.finditer(without_names(report.text), span.start, span.end))
    if len(found) < options.count("times"):
        return
    first = Span(*found[0].span())
    year = report.reporting_year or "××××"
    times = f"全文共{len(found)}处" if len(found) > 1 else "仅此一处"
    yield Finding(
        f"用了“{first.of(report.text)}”这样的相对时间，{times}，公开后读者不知道指的是哪一年。",
        first,
        f"请写明年份或者日期，例如“{year}年”“截至{year}年12月31日”。",
    )


RULE = Rule(
    id="LG207",
    name="relative-time",
    title="相对时间",
    about="正文用“今年以来”“目前”“截至目前”“近日”“去年”“明年”等，报告在次年公开，读者不知道所指的时间。全文报一次，标在第一处。",
    basis=Basis.PRACTICE,
    clause="practice/relative-time",
    severity=Severity.NOTE,
    check=check,
    options={"times": Option(1, "出现多少处才报，单位：处")},
    yields_to=("LG425",),
    good=(
        sample(),
        sample(opening="2023年，县司法局推进项目前期工作，5月1日前完成整改，说明年度安排，现将有关情况报告如下："),
    ),
    bad=(
        Bad(sample(opening="今年以来，县司法局认真履行职责，现将有关情况报告如下："), at="今年以来"),
        Bad(
            sample("一、主要举措和成效\n评查行政执法案卷120卷，截至目前已整改95卷，去年遗留的8件已办结。"),
            at="截至目前",
        ),
    ),
)
