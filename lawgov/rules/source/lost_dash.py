"""连接号丢失: 110月 for 1—10月, 20212025年 for 2021—2025年, 1215日 for 12—15日, 85%90%.

A number of months or days is told only where no such month or day exists and the digits fall
apart into two that do. Durations (24月龄, 36月以上) do not stand after a year or a comma.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d{2}) {0,2}((?:19|20)\d{2})(?=\s?年(?![龄期])|(?<=[（(]\d{8})[）)])")
_MONTHS = re.compile(r"(?:^|(?<=[年，。；：、（(止至在于\n]))(?<!\d)(\d{2,4})(?=月(?![龄薪租供球饼以均度]| ?\d))", re.M)
_DAYS = re.compile(r"(?<=月)(\d{3,4})(?=日)")
_RATES = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,2})?%)(?=\d{1,3}(?:\.\d{1,2})?%)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    for match in _YEARS.finditer(text):
        if int(match[1]) < int(match[2]) <= int(match[1]) + 30:
            yield _finding(report, Span(*match.span()), f"{match[1]}—{match[2]}")
    for pattern, most in ((_MONTHS, 12), (_DAYS, 31)):
        for match in pattern.finditer(text):
            fix = _apart(match[1], most)
            if fix is not None:
                yield _finding(report, Span(match.start(), match.end() + 1), fix + text[match.end()])
    for match in _RATES.finditer(text):
        end = text.index("%", match.end()) + 1
        yield _finding(report, Span(match.start(), end), f"{match[1]}—{text[match.end() : end]}")


def _apart(digits: str, most: int) -> str | None:
    """「110」 as 「1—10」: the one way in which the digits are two numbers in order; None for what is one."""
    if int(digits) <= most or digits[0] == "0":
        return None
    ways = [
        (first, second)
        for at in range(1, len(digits))
        if (second := digits[at:])[0] != "0" and int(first := digits[:at]) < int(second) <= most
    ]
    return "—".join(ways[0]) if len(ways) == 1 else None


def _finding(report: Report, span: Span, fix: str) -> Finding:
    return Finding(f"“{span.of(report.text)}”丢了连接号。", span, f"请对照原件，应为“{fix}”。", fix=fix)


RULE = Rule(
    id="LG804",
    name="lost-dash",
    title="连接号丢失",
    about="起止的月份、年份、日期、比率之间的连接号在转换时丢了，两个数粘在一起：110月、20212025年、85%90%。“24月龄”等时长不报。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n2023年1—10月评查案卷120卷，服务0至36月龄婴幼儿，落实（2021—2025年）规划，12月召开会议。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2023年110月评查案卷120卷。"), at="110月"),
        Bad(sample("一、主要举措和成效\n落实《法治政府建设实施纲要（20212025年）》，评查案卷120卷。"), at="20212025"),
        Bad(sample("一、主要举措和成效\n12月1215日评查案卷120卷。"), at="1215日"),
    ),
    other_documents=True,
)
