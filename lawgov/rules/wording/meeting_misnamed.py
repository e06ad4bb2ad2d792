"""会议名称写错: 二十大三中全会 for 二十届三中全会, 届 written 界, or the sessions of another congress.

「党的十九大和二十届三中全会」 joins a congress to the sessions of the next one. The other way round
(「党的二十大和十九届六中全会」) was right for a year after the congress and is told only later.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import chinese_number, chinese_numeral
from lawgov.expressions import own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import HISTORY, sentence, told_year
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_TERM = "(?:十[七八九]|二十[一二]?)"
_WRONG_WORD = re.compile(
    rf"{_TERM}(?P<大>大)(?=[一二三四五六七](?:中?[、和][一二三四五六七])*中全会)|{_TERM}(?P<界>[界介])(?=[一二三四五六七]中)"
    rf"|{_TERM}届[一二三四五六七](?P<中>[种终])(?=全会)"
)
_JOINED = re.compile(
    rf"(?P<congress>{_TERM})大(?:精神)?[和及与、]{{1,2}}(?:党的)?(?P<term>{_TERM})届(?P<sessions>[一二三四五六七]中)"
)
_YEARS = 5  # from one congress to the next
_FIRST = (19, 2017)  # a congress and its year, from which the others are counted


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = own_words(report.text)
    for match in _WRONG_WORD.finditer(text):
        right = "中" if match["中"] else "届"
        group = match.lastgroup or "大"
        given, whole = match[group], match[0].replace(match[group], right) if not match["大"] else match[0][:-1] + "届"
        yield Finding(
            f"会议名称“{match[0]}”有误，“{given}”应为“{right}”。",
            Span(*match.span()),
            f"请改为“{whole}”。",
            fix=whole,
        )
    year = told_year(report)
    for match in _JOINED.finditer(text):
        congress, term = chinese_number(match["congress"]), chinese_number(match["term"])
        if congress is None or term is None or congress == term:
            continue
        later = year is not None and year >= _FIRST[1] + (congress - _FIRST[0]) * _YEARS + 2
        if term == congress + 1 or (
            term < congress and later and not HISTORY.search(sentence(text, Span(*match.span())))
        ):
            yield Finding(
                f"“党的{match['congress']}大”与“{match['term']}届”全会不是同一届。",
                Span(*match.span("term")),
                f"请核对届次，与党的{match['congress']}大相应的是{chinese_numeral(congress)}届。",
                certainty=Certainty.NEEDS_REVIEW,
                severity=Severity.WARNING,
            )


RULE = Rule(
    id="LG410",
    name="meeting-misnamed",
    title="会议名称写错",
    about=(
        "全会名称写成“二十大三中全会”“二十界三中全会”一类；或者把一次党代会与另一届的全会连在一起。"
        "“二十大和十九届六中全会”一类在党代会后一年内是通行说法，以后才报。"
    ),
    basis=Basis.FACT,
    clause="fact/meeting",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n学习贯彻党的二十大和二十届二中全会精神，评查案卷120卷。"),
        sample("一、主要举措和成效\n学习贯彻党的十九大、二十大和二十届二中全会精神，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n学习贯彻党的二十大二中全会精神，评查案卷120卷。"), at="二十大"),
        Bad(sample("一、主要举措和成效\n学习贯彻党的十九大和二十届二中全会精神，评查案卷120卷。"), at="二十"),
    ),
    other_documents=True,
)
