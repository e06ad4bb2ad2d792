"""写着成文之后的事: a thing told as done bears a month later than the date of issue.

Most often a slip in the year. Deadlines, terms of validity, plans and ranges are left out.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import without_names
from lawgov.sources.model import Span

_MONTH = re.compile(
    r"(?<![\d—–\-~～至到止])(?<!截止)(?<!自)((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月(?:\s?\d{1,2}\s?日)?(?!\s?(?:[底末]?之?前|[—–\-~～至到起止以底末]|\d))"
)
_AHEAD = re.compile(r"[将拟]|计划|力争|预计|有效|期限|为期|届满|截止|生效|施行|实施|到期|安排|目标|争取|确保|过渡")


def check(report: Report, options: Options) -> Iterator[Finding]:
    issued, year = report.date_issued, report.reporting_year
    if issued is None or year is None or issued.origin != "signature":
        return
    last = max((issued.value.year, issued.value.month), (year, 12))  # a date too early is before-year-ended
    text = without_names(report.text)
    for part in (report.achievements, report.responsibility):
        if part.span is None or "plan" in (part.within or ""):
            continue
        for match in _MONTH.finditer(text, part.span.start, part.span.end):
            if (int(match[1]), int(match[2])) <= last or int(match[2]) > 12:
                continue
            begin = max(text.rfind(mark, part.span.start, match.start()) for mark in "。；\n")
            end = min((at for mark in "。；\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
            if _AHEAD.search(text, begin + 1, min(end, match.end() + 200)):
                continue
            yield Finding(
                f"“{report.text[slice(*match.span())]}”在成文日期之后，却写成已经做过的工作。",
                Span(*match.span()),
                "请核对年份和月份。",
                certainty=Certainty.NEEDS_REVIEW,
            )


RULE = Rule(
    id="LG213",
    name="event-after-issue",
    title="写着成文之后的事",
    about="举措成效或者履职部分写着比成文日期还晚的年月，多为年份写错。写期限、有效期、计划、起止时间的句子不报；没有成文日期的不判断。",
    basis=Basis.FACT,
    clause="fact/years",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n2023年11月召开推进会，整改计划在2024年6月底前完成，规划期至2025年12月。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2024年11月召开推进会，评查行政执法案卷120卷。"), at="2024年11月"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷。2032年5月12日举办培训3期。"), at="2032年5月12日"),
    ),
)
