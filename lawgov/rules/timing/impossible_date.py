"""日期不存在: 2月30日, 6月31日, 13月5日, anywhere in the text.

A month or day that falls apart into two (110月, 1215日) lost its dash: ``lost-dash`` tells it.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from lawgov.chinese import chinese_number
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DATE = re.compile(  # the look at the first character lets the scan pass over all else: eight times as fast
    r"(?=[\d一二三四五六七八九十])(?:(?:(?<!\d)(?P<y>(?:19|20)\d{2})\s?年\s?)?(?<!\d)(?<!\.)(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?(?:日|号(?![楼线院文令公通门厅馆]))"
    r"|(?:(?P<cy>[一二][〇○零一二三四五六七八九]{3})\s?年\s?)?(?<![一二三四五六七八九十])(?P<cm>[一二三四五六七八九十]{1,3})月(?P<cd>[一二三四五六七八九十]{1,3})日"
    r"|(?<![\d.\-/])(?P<iy>20\d{2})-(?P<im>\d{1,2})-(?P<id>\d{1,2})(?![\d\-]))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _DATE.finditer(folded(report.text)):
        year, month, day = (
            _number(match[plain] or match[chinese] or match[iso])
            for plain, chinese, iso in (("y", "cy", "iy"), ("m", "cm", "im"), ("d", "cd", "id"))
        )
        if month is None or day is None:
            continue
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2024, month)[1]:
            yield Finding(
                f"日期“{report.text[slice(*match.span())]}”不存在。", Span(*match.span()), "请核对年、月、日。"
            )


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdecimal() else chinese_number(text)


RULE = Rule(
    id="LG208",
    name="impossible-date",
    title="日期不存在",
    about="月份不在1至12之间，或者那个月没有这一天（2月30日、6月31日、平年的2月29日）。没有写年份的2月29日不报。",
    basis=Basis.FACT,
    clause="fact/date",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n2月29日召开会议，10月31日前完成整改，评查案卷120卷，办公地点在12月28号楼。"),
    ),
    bad=(
        Bad(sample(sign_off="云溪县司法局\n2024年2月30日"), at="2024年2月30日"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，2023年6月31日前完成整改。"), at="2023年6月31日"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，13月5日召开推进会。"), at="13月5日"),
    ),
)
