"""写到了成文时尚未召开的会议: the spirit of a meeting that came after the report.

Mostly a sentence taken over from the model of a later year, or a wrong number. A sentence that looks
ahead (喜迎, 筹备) is left alone, and so is a congress named in the plan. Each meeting is told once.

Known limit: of a session later than the last one in data/expressions.toml only that is known.
"""

from collections.abc import Iterator

from lawgov.expressions import Meeting, expressions, mentions
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import AHEAD, latest_day, sentence
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    day = latest_day(report)
    if day is None:
        return
    known = expressions()
    told: set[Meeting | Span] = set()
    for mention in mentions(report.text):
        meeting = mention.meeting
        earliest = known.not_before(meeting)
        if earliest <= day or told & {meeting, mention.span}:
            continue
        if not meeting.session and report.part_at(mention.span.start) == "plan":
            continue
        if AHEAD.search(sentence(report.text, mention.span)):
            continue
        told |= {meeting, mention.span}
        held = known.meetings.get(meeting)
        when = f"{chinese_date(held)}才闭幕" if held else f"在{chinese_date(earliest)}之前没有召开"
        yield Finding(
            f"{meeting.name}{when}，晚于本报告所说的时间。",
            mention.span,
            "请核对会议的届次和报告年度，是否误用了其他年份的材料。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG409",
    name="meeting-not-yet-held",
    title="写到了尚未召开的会议",
    about=(
        "党的全国代表大会、中央全会的闭幕日期晚于报告的成文或者公开日期；没有日期的，晚于报告年度次年6月30日。"
        "句子说的是迎接、筹备的，以及下一年度安排里提到的党代会，不报。同一会议报一次。"
    ),
    basis=Basis.FACT,
    clause="fact/meeting",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n学习贯彻党的二十大和二十届二中全会精神，评查案卷120卷。"),
        sample(
            "一、主要举措和成效\n以优异成绩迎接党的二十大胜利召开，评查案卷120卷。",
            title="云溪县司法局2021年法治政府建设情况报告",
            opening="现将2021年度法治政府建设情况报告如下：",
            sign_off="云溪县司法局\n2022年1月15日",
        ),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n学习贯彻党的二十届三中全会精神，评查案卷120卷。"),
            at="二十届三中全会",
        ),
        Bad(
            sample("一、主要举措和成效\n学习贯彻党的二十大和二十届二中、三中、四中全会精神，评查案卷120卷。"),
            at="二十届二中、三中、四中全会",
        ),
    ),
    other_documents=True,
)
