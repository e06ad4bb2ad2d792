"""引用了成文时尚未公布的文件: an instrument of a later day in a report of an earlier one.

Mostly a sentence taken over from the model of another year. A draft of which the sentence speaks
(征求意见, 立法调研) is no fault. Each instrument is told once.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.instruments import Instrument, quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import DRAFT, latest_day, sentence
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    day = latest_day(report)
    if day is None:
        return
    told: set[Instrument] = set()
    for quote in quotes(report.text):
        instrument = quote.instrument
        published = instrument.published
        if published is None or published <= day or not quote.dated or quote.fault is not None or instrument in told:
            continue
        if DRAFT.search(sentence(report.text, quote.span).replace(quote.span.of(report.text), "")):
            continue
        told.add(instrument)
        yield Finding(
            f"《{instrument.title}》到{published.year}年{published.month}月才公布，晚于本报告所说的时间。",
            quote.span,
            "请核对报告年度和所引的文件，是否误用了其他年份的材料。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG406",
    name="instrument-not-yet-published",
    title="引用了尚未公布的文件",
    about=(
        "文件的公布日期晚于报告的成文或者公开日期；没有日期的，晚于报告年度次年6月30日。"
        "句子说的是征求意见、起草、立法调研的，不报。同一文件报一次。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-time",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《提升行政执法质量三年行动计划（2023—2025年）》，评查案卷120卷。"),
        sample("一、主要举措和成效\n参加《行政执法监督条例》立法调研，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n落实《行政执法监督条例》，评查案卷120卷。"),
            at="行政执法监督条例",
        ),
        Bad(
            sample("一、主要举措和成效\n宣传《中华人民共和国法治宣传教育法》，开展活动120场。"),
            at="中华人民共和国法治宣传教育法",
        ),
    ),
    other_documents=True,
)
