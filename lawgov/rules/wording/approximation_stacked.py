"""约数重复: two marks of an approximate number on one (约20余件, 近30%左右, 至少2次以上).

「近3年」 speaks of time, not of about three; those are left alone.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import UNITS, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_N = r"\d(?<![\d.,]\d)[\d,]{0,12}(?:\.\d{1,4})?[万亿千百]?"
_STACKED = re.compile(
    rf"(?:大约|将近|接近|大概|约有|近有|超过|逾|约|近|不少于|不低于|至少|最少|最多|不超过)(?:有|为)?{_N}"
    rf"(?:[余多](?:{UNITS}|[%％]|万|亿)|(?:{UNITS}|[%％])?(?:左右|以上|以下|以内))"
    rf"|{_N}[余多](?:{UNITS})?(?:左右|以上)"
)
_TIME = re.compile(r"近\d+[余多]?(?:年|月|日|天|个月)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _STACKED):
        if not _TIME.match(match[0]):
            yield Finding(f"“{match[0]}”里表示约数的词重复。", Span(*match.span()), "请只留一个表示约数的词。")


RULE = Rule(
    id="LG454",
    name="approximation-stacked",
    title="约数重复",
    about=(
        "“约、近、超过、至少”等与“余、多、左右、以上”等用在同一个数上，例如“约20余件”“至少2次以上”。"
        "“近3年来”说的是时间，不报；该留哪一个由作者定，所以不给改法。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15835/approximate",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n受众约1.2万人次，达到98%以上，培训30余人，近3年来走访500多户，不少于5名，好评率在99%左右。"
        ),
        sample("一、主要举措和成效\n近5年多来，全县累计受理100余件，超过50件，增长两成左右。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n培训执法人员约20余人，审结50件。"), at="约20余人"),
        Bad(sample("一、主要举措和成效\n每年至少2次以上听取汇报，审结50件。"), at="至少2次以上"),
        Bad(sample("一、主要举措和成效\n占比大约30%左右，审结50件。"), at="大约30%左右"),
    ),
    other_documents=True,
)
