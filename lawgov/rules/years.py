"""The years that a report states of itself, and dates in the words of a message."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lawgov.report.classify import classify
from lawgov.report.model import Report, Status
from lawgov.rules.folded import folded
from lawgov.sources.model import Span

RANGE = r"[—–\-－~～至到、和]"
_ALONE = r"(?<![\d—–\-－~～至到])(?<!\d[、和])(?<!年[、和])"
YEAR = re.compile(rf"{_ALONE}((?:19|20)\d{{2}})\s?年(?:度)?(?!\s?{RANGE}\s?\d|以来|[起前后底末初])")
"""A year that stands alone: neither end of 2021—2025年."""
_NAMES = re.compile(r"《[^《》\n]{1,120}》|〈[^〈〉\n]{1,80}〉|“[^“”\n]{1,60}”|〔[^〔〕\n]{1,12}〕")
_REPORTS = re.compile(
    rf"现[就将][^。；\n]{{0,30}}?{_ALONE}((?:19|20)\d{{2}})\s?年(?:度)?(?!\s?{RANGE}\s?\d)"
    r"[^。；\n]{0,40}?(?:报告|汇报|公布|公开|公示|通报)"
)
_REPORTS_BACK = re.compile(r"情况$|成效$|成果$")
"""A heading that ends so tells what was done and plans nothing."""
_REVISITS = re.compile(r"整改|反馈|考核|督[察查]")
"""In a heading: the year is that of what was found, not of the report."""
_BACKGROUND = re.compile(r"对|贯彻|落实|按照|根据|对照|围绕|针对|整改|关于|学习")
"""Before a year in a heading: then it is that of what is carried out, not the report's."""
_OPENS = re.compile(
    r"((?:19|20)\d{2})\s?年(?:度)?(?=[，,](?:在|我|全|本|[省市区县旗州镇乡局厅]|街道|[\u4e00-\u9fff]{2,12}(?:局|厅|委|办|政府|街道|司法所)))"
)
"""「2022年，我局」 and not 「2022年，党的二十大」, which is history."""


class Stated(NamedTuple):
    """A year written where the report says what it is about."""

    year: int  # as printed
    reported: int  # the reporting year that it speaks for: one less in the plan
    span: Span
    where: str  # opening heading plan signature


@lru_cache(maxsize=8)
def without_names(text: str) -> str:
    """The folded text with titles and quoted words blotted out; the length stays the same."""
    return _NAMES.sub(lambda match: "□" * len(match[0]), folded(text))


def chinese_date(day: date) -> str:
    """2024年1月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def stated_years(report: Report) -> list[Stated]:
    """The years of the opening, of the headings of parts, and of the signature, in text order."""
    return [*_in_opening(report), *_in_headings(report), *_in_signature(report)]


def title_is_odd(report: Report) -> int | None:
    """The year that everything else agrees on, where the title alone names another; None otherwise."""
    named = report.title.reporting_year if report.title else None
    if named is None or named != report.reporting_year:
        return None
    stated = stated_years(report)
    years = {item.reported for item in stated}
    places = {item.where for item in stated}
    return years.pop() if len(years) == 1 and named not in years and len(places) >= 2 else None


def _in_opening(report: Report) -> list[Stated]:
    text = without_names(report.text)
    found: dict[int, Stated] = {}
    opening = report.document.opening_span
    for block in report.document.lines(opening):
        words = text[block.start : min(block.end, opening.end)]
        matches = [_OPENS.match(words), *_REPORTS.finditer(words)]
        for match in matches:
            if match is not None:
                year, start = int(match[1]), block.start + match.start(1)
                end = start + len(re.match(r"\d{4}\s?年?(?:度)?", text[start:])[0])  # type: ignore[index]
                found[start] = Stated(year, year, Span(start, end), "opening")
    return [found[start] for start in sorted(found)]


def _in_headings(report: Report) -> list[Stated]:
    found: list[Stated] = []
    text = without_names(report.text)
    for section in report.walk():
        span = section.heading.span
        words = text[span.start : span.end]
        years = [match for match in YEAR.finditer(words) if not _BACKGROUND.search(words[: match.start()])]
        for match, after in zip(years, [*years[1:], None], strict=False):
            piece = words[match.start() : after.start() if after else len(words)]
            part = classify(piece.strip("、，及和与暨 "), report.reporting_year)
            if part is None or part == "other":
                continue
            year = int(match[1])
            place = Span(span.start + match.start(), span.start + match.end())
            if part == "plan":
                if _REPORTS_BACK.search(piece) or not _is_plan(report, span):
                    continue
                found.append(Stated(year, year - 1, place, "plan"))
            elif "plan" not in part and not (year < (report.reporting_year or year) and _REVISITS.search(piece)):
                found.append(Stated(year, year, place, "heading"))
    return found


def _is_plan(report: Report, heading: Span) -> bool:
    """Whether the heading is that of the plan itself: after the achievements, not a topic within them."""
    plan, before = report.plan, report.achievements.span
    own = any(section.heading.span == heading for section in plan.sections)
    return own and plan.status is not Status.NESTED and before is not None and before.start < heading.start


def _in_signature(report: Report) -> list[Stated]:
    issued = report.date_issued
    if issued is None or issued.span is None or issued.origin != "signature":
        return []
    year = issued.value.year
    return [Stated(year, year - 1 if issued.value.month <= 6 else year, issued.span, "signature")]
