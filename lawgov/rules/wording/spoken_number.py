"""口语数字: 10万+, 百分百 as a quantity. In quotation marks it is a name; 「1+24+N」 and 「互联网+」 are none."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, is_within, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_SPOKEN = re.compile(
    rf"(?=[\d百])(?:(?<![\d.+])(?:\d+(?:\.\d+)?[万亿]|\d{{3,}})[+＋](?![\d{HAN}A-Za-z+]|“)|(?<![\d.+])(?:\d+(?:\.\d+)?[万亿]|\d{{3,}})[+＋](?=[人次件份场个条篇元])|百分百)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    if not any(mark in report.text for mark in ("+", "＋", "百分百")):
        return
    for match in matches(report, _SPOKEN):
        if not is_within(report.text, match.start()):
            yield Finding(
                f"“{match[0]}”是口语写法，公文里不用。",
                Span(*match.span()),
                "请改为“100%”。" if match[0] == "百分百" else "请写准确的数，或者改为“余”“以上”。",
                fix="100%" if match[0] == "百分百" else None,
            )


RULE = Rule(
    id="LG453",
    name="spoken-number",
    title="口语化的数字",
    about="用“10万+”“500+”“百分百”表示数量。引号里的说法，“互联网+”“1+24+N”等名称不报。",
    basis=Basis.PRACTICE,
    clause="practice/spoken-numbers",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n构建“1+24+N”体系，推进互联网+政务服务，打造“10万+”普法作品，实现“百分百”覆盖。"),
        sample("一、主要举措和成效\n建立1+3+1审查制度，阅读量10万余次，办结率100%。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n推出普法视频20余期，累计播放量10万+。"), at="10万+"),
        Bad(sample("一、主要举措和成效\n线上普法受众500+人次，审结50件。"), at="500+"),
        Bad(sample("一、主要举措和成效\n重大决策百分百纳入目录，审结50件。"), at="百分百"),
    ),
    other_documents=True,
)
