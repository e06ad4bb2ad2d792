"""连接号丢失: 110月 for 1—10月, 20212025年 for 2021—2025年, 1215日 for 12—15日, 85%90%.

A number of months of two digits is told only after a year (elsewhere it is a duration: 服务期限18月), and of
months or days only where none such exists and the digits fall apart into two that do in one way. Two
digits (2024年13月) may as well be another slip, and years apart (2020 2021年) two years: for a person to check.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d{2}) {0,2}((?:19|20)\d{2})(?=\s?年(?![龄期])|(?<=[（(]\d{8})[）)])")
_MONTHS = re.compile(
    r"(?:(?<=[\d今去]年)(?=\d{2,4}月)|(?:^|(?<=[。，；、（(止至在于\n]))(?=\d{3,4}月))(\d+)(?=月(?![龄薪租供球饼以均度]| ?\d))",
    re.M,
)
_DAYS = re.compile(r"(?<=月)(\d{3,4})(?=日)")
_RATES = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,2})?%)(?=\d{1,3}(?:\.\d{1,2})?%)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    for match in _YEARS.finditer(text):
        if int(match[1]) < int(match[2]) <= int(match[1]) + 30:
            sure = match.end() - match.start() == 8
            yield _finding(report, Span(*match.span()), f"{match[1]}—{match[2]}", sure)
    for pattern, most in ((_MONTHS, 12), (_DAYS, 31)):
        for match in pattern.finditer(text):
            fix = _apart(match[1], most)
            if fix is not None:
                yield _finding(report, Span(match.start(), match.end() + 1), fix + text[match.end()], len(match[1]) > 2)
    for match in _RATES.finditer(text):
        end = text.index("%", match.end()) + 1
        if "分别" in text[max(match.start() - 40, 0) : match.start()] or float(match[1][:-1]) >= float(
            text[match.end() : end - 1]
        ):
            continue
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


def _finding(report: Report, span: Span, fix: str, sure: bool = True) -> Finding:
    words = span.of(report.text)
    if sure:
        return Finding(f"“{words}”丢了连接号。", span, f"请对照原件，应为“{fix}”。", fix=fix)
    return Finding(
        f"“{words}”可能丢了连接号。",
        span,
        f"请对照原件核对，例如“{fix}”。",
        certainty=Certainty.NEEDS_REVIEW,
        severity=Severity.WARNING,
    )


RULE = Rule(
    id="LG804",
    name="lost-dash",
    title="连接号丢失",
    about="起止的月份、年份、日期、比率之间的连接号在转换时丢了，两个数粘在一起：110月、20212025年、85%90%。“24月龄”“质保期：24月”等时长不报；不能断定的（2024年13月、2020 2021年）请人工确认。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n2023年1—10月评查案卷120卷，服务0至36月龄婴幼儿，落实（2021—2025年）规划，12月召开会议。"
        ),
        sample("一、主要举措和成效\n质保期：24月，服务期限：18月，刑期12月、24月、36月，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2023年110月评查案卷120卷。"), at="110月"),
        Bad(sample("一、主要举措和成效\n落实《法治政府建设实施纲要（20212025年）》，评查案卷120卷。"), at="20212025"),
        Bad(sample("一、主要举措和成效\n12月1215日评查案卷120卷。"), at="1215日"),
    ),
    other_documents=True,
)
