"""会议精神没有写到最近一次: sessions of the Central Committee are listed, the last one of the year is not.

Told at the last enumeration, and only where no 「历次全会」 covers it, where the meeting was held by the
end of November, and where the report came more than a month after it. A report that names no session
at all is left alone; one that a year after a congress still names only the one before is told.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lawgov.chinese import chinese_numeral
from lawgov.expressions import Meeting, Mention, expressions, mentions
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import told_year
from lawgov.rules.samples import sample

_SPIRIT = re.compile(r".{0,3}精神")
_MONTH = timedelta(days=30)


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    if year is None:
        return
    known = expressions()
    latest = known.latest(date(year, 11, 30))
    told = [one for one in mentions(report.text) if _SPIRIT.match(report.text, one.span.end)]
    if latest is None or not told or "历次全会" in report.text:
        return
    if report.date_issued is not None and report.date_issued.value < known.meetings[latest] + _MONTH:
        return
    named = {one.meeting for one in mentions(report.text)}
    term = chinese_numeral(latest.term)
    settled = known.not_before(Meeting(latest.term, 0)) < date(year, 1, 1)
    place = _last(told, latest, named, settled and not any(term + word in report.text for word in "大届"))
    if place is not None:
        yield Finding(
            f"会议精神只写到{place.meeting.name}，没有写{latest.name}。",
            place.span,
            f"请核对，{year}年度的报告通常写到{latest.name}。",
            certainty=Certainty.NEEDS_REVIEW,
        )


def _last(told: list[Mention], latest: Meeting, named: set[Meeting], settled: bool) -> Mention | None:
    """The last mention that stops short of the latest meeting; None where none does."""
    newest = max(named)
    if newest.term < latest.term:
        return max(told, key=lambda one: one.meeting) if settled else None
    if newest >= latest or newest.session < 2:
        return None
    ending = [one for one in told if one.meeting == newest]
    return ending[-1] if ending else None


RULE = Rule(
    id="LG411",
    name="latest-meeting-missing",
    title="会议精神没有写到最近一次",
    about=(
        "列举了中央全会，却没有列报告年度11月底前最近的一次，也没有用“历次全会”概括；"
        "或者党代会后的第二年起，仍然只写上一届。只写党代会、不写全会的，不报。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/current-wording",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n学习贯彻党的二十大和二十届二中全会精神，评查案卷120卷。"),
        sample("一、主要举措和成效\n学习贯彻党的二十大和二十届历次全会精神，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n学习贯彻党的二十大和二十届二中、三中全会精神，评查案卷120卷。",
                title="云溪县司法局2025年法治政府建设情况报告",
                opening="现将2025年度法治政府建设情况报告如下：",
                sign_off="云溪县司法局\n2026年1月15日",
            ),
            at="二十届二中、三中全会",
        ),
        Bad(sample("一、主要举措和成效\n学习贯彻党的十九大精神，评查案卷120卷。"), at="十九大"),
    ),
)
