"""年份简写: 22年12月, 23年度. A number of years (工作22年) is none."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import told_year
from lawgov.rules.prose import is_within, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_SHORT = re.compile(
    r"(?:^|(?<=[\n，。；：、（(于在自从])|(?<=截[至止])|(?<=完成))(?<!\d\n)[12]\d年"
    r"(?=\d{1,2}月|度(?!假)|底(?![蕴气色线])|末(?![位端])|初(?=[，。；、）至到]|召开|启动|印发|开展|制定|建成)|[上下]半年)"
)
_AGO, _AHEAD = 9, 3  # years around the one told of: what lies outside is a number of years


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    for match in matches(report, _SHORT):
        full = int(f"20{match[0][:2]}")
        if is_within(report.text, match.start()) or (year is not None and not year - _AGO <= full <= year + _AHEAD):
            continue
        yield Finding(f"年份“{match[0]}”没有写全。", Span(*match.span()), f"请改为“20{match[0]}”。", fix=f"{full}年")


RULE = Rule(
    id="LG457",
    name="year-abbreviated",
    title="年份简写",
    about="年份写全四位数字。只报句中明显是年份的简写（在停顿处或者“于、自、截至”之后，后面接月份、“度”“底”“上半年”等，与报告年度相近），“工作22年”一类说年数的不报。",
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
        sample("一、主要举措和成效\n扎根基层20年初衷不改，从业20年初次获评先进，坚守岗位20年全年无休，20年初心如一。"),
        sample("一、主要举措和成效\n审结50件，截至20\n23年12月31日全部归档。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n截至23年底，审结50件。"), at="23年"),
        Bad(sample("一、主要举措和成效\n22年12月召开会议，审结50件。"), at="22年"),
        Bad(sample("一、主要举措和成效\n完成23年度评查任务，审结50件。"), at="23年"),
    ),
    other_documents=True,
)
