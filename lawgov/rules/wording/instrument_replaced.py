"""引用了已被取代的文件: an instrument out of force before the year began is quoted as one to act on.

History may be told: a sentence that looks back (以来, 原, 总结, 清理, 废止 …) or that names the
successor too is left alone. Each instrument is told once.
"""

from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.instruments import Catalogue, Instrument, catalogue, quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import HISTORY, sentence, told_year
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    if year is None:
        return
    known = catalogue()
    told: set[Instrument] = set()
    for quote in quotes(report.text):
        instrument = quote.instrument
        if instrument in told or not quote.dated or quote.fault is not None or not replaced_by(instrument, year, known):
            continue
        around = sentence(report.text, quote.span).replace(quote.span.of(report.text), "")
        successor = known.titled(instrument.replaced or "")
        if (
            HISTORY.search(around)
            or "衔接" in around
            or (successor and any(name in around for name in successor.names))
        ):
            continue
        told.add(instrument)
        yield Finding(
            f"《{instrument.title}》在{year}年之前已被《{instrument.replaced}》取代。",
            quote.span,
            f"请核对，应当引用《{instrument.replaced}》的请改过来。",
            certainty=Certainty.NEEDS_REVIEW,
        )


def replaced_by(instrument: Instrument, year: int, known: Catalogue) -> bool:
    """Whether another had taken its place before the year began."""
    begin = date(year, 1, 1)
    if instrument.replaced is None or instrument.ended is None or instrument.ended >= begin:
        return False
    successor = known.titled(instrument.replaced)
    return successor is None or successor.published is None or successor.published < begin


RULE = Rule(
    id="LG407",
    name="instrument-replaced",
    title="引用了已被取代的文件",
    about=(
        "报告年度开始之前就已废止、期满并且有了新文件的，仍然当作当年工作的依据。"
        "同一句里说的是过去的情况（以来、原、总结、清理、废止等），或者同时引了新文件的，不报。同一文件报一次。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-time",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年）》，评查案卷120卷。"),
        sample(
            "一、主要举措和成效\n《法治政府建设实施纲要（2015—2020年）》实施以来打下的基础更加牢固，评查案卷120卷。"
        ),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n深入实施《法治政府建设实施纲要（2015—2020年）》，评查案卷120卷。"),
            at="法治政府建设实施纲要（2015—2020年）",
        ),
        Bad(
            sample("一、主要举措和成效\n认真落实《信访条例》，办理信访事项120件。"),
            at="信访条例",
        ),
    ),
    other_documents=True,
)
