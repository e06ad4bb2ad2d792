"""文件的发文机关写错: a central body is named as the issuer of an instrument that another issued.

Only central bodies of the record are compared: what a province or a city issues under a like name is
its own. A joint issuer left out is no fault; one that does not belong is.
"""

import re
from collections.abc import Iterator
from functools import cache

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.instruments import Catalogue, Instrument, catalogue, quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_SHORT = {
    "中办": "中共中央办公厅",
    "国办": "国务院办公厅",
    "中央依法治国办": "中央全面依法治国委员会办公室",
    "中央全面依法治国委员会办公室": "中央全面依法治国委员会办公室",
}
_ISSUED = r"(?:[\d年月日]*(?:联合|共同|正式|近日|新|专门)?(?:印发|发布|公布|出台|制定|下发|颁布)(?:实施)?(?:了)?)?的?(?:《|(?:关于|有关)?)$"
_ABOUT = re.compile(r"》[^，。；]{0,8}(?:解读|宣讲|培训|辅导|讲解|答记者问|评估|座谈|调研|督察|通知|方案)")
"""What stands after a title where the body named before it speaks of the instrument and did not issue it."""

_BEFORE = 60


@cache
def _named(known: Catalogue) -> re.Pattern[str]:
    names = sorted({*(i for one in known.instruments for i in one.issuers), *_SHORT}, key=len, reverse=True)
    one = "|".join(map(re.escape, names))
    return re.compile(rf"(?<![省市区县州委政])((?:{one})(?:[、和与 ]{{0,1}}(?:{one}))*){_ISSUED}")


@cache
def _said(known: Catalogue) -> dict[str, Instrument]:
    """Long titles that are also told without 《》, with or without a 的 before the last word."""
    told: dict[str, Instrument] = {}
    for instrument in known.instruments:
        title = instrument.base
        if len(title) >= 15 and not title.startswith("关于") and instrument.issuers and not instrument.period:
            told[title] = instrument
            told[title.removesuffix("职责规定") + "的职责规定"] = instrument
    return told


def check(report: Report, options: Options) -> Iterator[Finding]:
    known = catalogue()
    for quote in quotes(report.text):
        if quote.fault == "issuer":
            yield _finding(quote.span, quote.instrument)
        elif quote.fault is None and not _ABOUT.match(report.text, quote.span.end):
            yield from _before(report.text, quote.span.start, quote.instrument, known)
    for words, instrument in _said(known).items():
        at = report.text.find(words)
        while at >= 0:
            if report.text[at - 1 : at] not in ("《", "〈"):
                yield from _before(report.text, at, instrument, known)
            at = report.text.find(words, at + len(words))


def _before(text: str, at: int, instrument: Instrument, known: Catalogue) -> Iterator[Finding]:
    begin = max(at - _BEFORE, text.rfind("\n", 0, at) + 1, text.rfind("。", 0, at) + 1)
    match = _named(known).search(text, begin, at)
    while match is not None and match.end() != at:
        match = _named(known).search(text, match.start() + 1, at)
    if match is None or not instrument.issuers:
        return
    names = known.issuers.findall(_full(match[1], known))
    if not set(names) <= set(instrument.issuers):
        yield _finding(Span(*match.span(1)), instrument)


def _full(names: str, known: Catalogue) -> str:
    whole = re.compile("|".join([known.issuers.pattern, *sorted(_SHORT, key=len, reverse=True)]))
    return whole.sub(lambda match: _SHORT.get(match[0], match[0]) + "、", names)


def _finding(span: Span, instrument: Instrument) -> Finding:
    issuers = "、".join(instrument.issuers)
    return Finding(
        f"《{instrument.title}》的发文机关写错了，按记录应是{issuers}。",
        span,
        f"请核对原件，发文机关应是{issuers}。",
        certainty=Certainty.NEEDS_REVIEW,
    )


RULE = Rule(
    id="LG404",
    name="instrument-wrong-issuer",
    title="文件的发文机关写错",
    about=(
        "题名前写了一个中央机关，而这件文件不是它印发的。联合印发的只写其中一个机关，不报；"
        "地方机关不比对，各地会印发同名的文件。不写书名号的长题名也看。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-title",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n落实中共中央、国务院印发的《法治政府建设实施纲要（2021—2025年）》，评查案卷120卷。"
        ),
        sample("一、主要举措和成效\n落实国务院办公厅《提升行政执法质量三年行动计划（2023—2025年）》，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n落实司法部印发的《法治政府建设实施纲要（2021—2025年）》，评查案卷120卷。"),
            at="司法部",
        ),
        Bad(
            sample("一、主要举措和成效\n落实《国务院关于严格规范涉企行政检查的意见》，评查案卷120卷。"),
            at="国务院关于严格规范涉企行政检查的意见",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n按照中央依法治国办有关党政主要负责人履行推进法治建设第一责任人的职责规定，评查案卷120卷。"
            ),
            at="中央依法治国办",
        ),
    ),
    other_documents=True,
)
