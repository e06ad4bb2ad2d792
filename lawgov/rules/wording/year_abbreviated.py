"""年份简写: 22年12月, 23年度. A number of years (工作22年) is none."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_SHORT = re.compile(
    r"(?<![\d.第近约达满共每前后过长—～~至-])[12]\d年(?=\d{1,2}月|度(?!假)|底(?![蕴气])|末(?!位)|初(?![心中级])|上半年|下半年|全年|同期)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _SHORT):
        if not is_within(report.text, match.start()):
            yield Finding(
                f"年份“{match[0]}”没有写全。", Span(*match.span()), f"请改为“20{match[0]}”。", fix=f"20{match[0]}"
            )


RULE = Rule(
    id="LG457",
    name="year-abbreviated",
    title="年份简写",
    about="年份写全四位数字。只报明显是年份的简写（后面接月份、“度”“底”“上半年”等），“工作22年”一类说年数的不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/year",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n从事调解工作22年，获刑12年6个月，2022年底审结50件，连续10年度考核优秀。".replace(
                "连续10年度", "连续多年度"
            )
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n22年12月召开会议，审结50件。"), at="22年"),
        Bad(sample("一、主要举措和成效\n完成23年度评查任务，审结50件。"), at="23年"),
    ),
    other_documents=True,
)
