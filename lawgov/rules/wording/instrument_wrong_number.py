"""文件的发文字号写错: the number in brackets after a known title is another document's.

Only numbers of central bodies are compared: a locality forwards under a number of its own. Marks lost
from a number (国办发(2023)27号) are damage of the source (8xx).
"""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Finding, Severity
from lawgov.instruments import Quote, quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import told_year, weight
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CENTRAL = r"中发|国发|中办发|国办发|厅字|国务院令"
_AFTER = re.compile(
    rf"》\s?[（(]\s?(?:20\d\d年)?(?P<number>(?P<code>{_CENTRAL})"
    r"(?:\s?[〔\[【（(]\s?(?P<year>\d{4})\s?[〕\]】）)])?\s?第?\s?(?P<serial>\d{1,4})\s?号)"
)
_PARTS = re.compile(r"(?P<code>\D+?)(?:〔(?P<year>\d{4})〕)?第?(?P<serial>\d+)号")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for quote in quotes(report.text):
        right = quote.instrument.number
        given = _AFTER.match(report.text, quote.span.end)
        if right is None or given is None or not quote.dated or quote.fault is not None:
            continue
        official = _PARTS.fullmatch(right)
        if given["year"] is None and given["code"] != "国务院令":
            continue  # a number that lacks its year is damaged
        if official is None or official.groups() == given.group("code", "year", "serial"):
            continue
        until = _was_right(quote, given)
        year = told_year(report)
        if until is not None and (year is None or year <= until.year):
            continue
        yield weight(
            quote.instrument.seen and until is None,  # an earlier number may be told as history
            Finding(
                f"《{quote.instrument.title}》的文号是{right}，这里写成了{given['number']}。",
                Span(*given.span("number")),
                f"请改为{right}。",
                fix=right,
            ),
        )


def _was_right(quote: Quote, given: re.Match[str]) -> date | None:
    """The last day of the number, where it is an earlier one of the instrument."""
    for number, until in quote.instrument.numbers:
        official = _PARTS.fullmatch(number)
        if official is not None and official.groups() == given.group("code", "year", "serial"):
            return until
    return None


RULE = Rule(
    id="LG405",
    name="instrument-wrong-number",
    title="文件的发文字号写错",
    about=(
        "题名后面括号里的中央机关文号或者国务院令号与记录不同。"
        "地方转发、印发用自己的文号，不报；文号本身缺符号的，由来源质量规则处理。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-title",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n落实《提升行政执法质量三年行动计划（2023—2025年）》（国办发〔2023〕27号），评查案卷120卷。"
        ),
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年）》（云府发〔2021〕9号），评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n落实《提升行政执法质量三年行动计划（2023—2025年）》（国办发〔2022〕27号），评查案卷120卷。"
            ),
            at="国办发〔2022〕27号",
        ),
        Bad(
            sample("一、主要举措和成效\n落实《重大行政决策程序暂行条例》（国务院令第731号），评查案卷120卷。"),
            at="国务院令第731号",
        ),
    ),
    other_documents=True,
)
