"""规划期已满: a plan whose years are over is still to be carried out, and no successor is on record.

Only a note: the plan may go on until there is a new one. A sentence that sums up or looks back is left
alone, and so is a report that also quotes later years of the same plan. Each plan is told once.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.instruments import Instrument, catalogue, quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import HISTORY, sentence, told_year
from lawgov.rules.samples import sample
from lawgov.rules.wording.instrument_replaced import replaced_by


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    if year is None:
        return
    told: set[Instrument] = set()
    for quote in quotes(report.text):
        instrument = quote.instrument
        if not instrument.is_plan or not quote.dated or quote.fault is not None or instrument in told:
            continue
        planned = report.part_at(quote.span.start) == "plan"
        last = instrument.years[-1]
        if year + planned <= last or replaced_by(instrument, year, catalogue()):
            continue
        if HISTORY.search(sentence(report.text, quote.span).replace(quote.span.of(report.text), "")):
            continue
        told.add(instrument)
        yield Finding(
            f"《{instrument.title}》的规划期到{last}年为止，这里说的是{year + planned}年的工作。",
            quote.span,
            "请核对是否已有新文件；仍按原规划推进的，请写明是收尾还是继续执行。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG408",
    name="plan-period-ended",
    title="规划期已满",
    about=(
        "引用的规划、纲要、行动计划，期限早于所说的年度（下一年度安排按次年算），而且没有记录到新文件。"
        "说的是总结、评估、收官、实施以来的，不报。同一文件报一次，只作提示。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/plan-period",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年）》，评查案卷120卷。"),
        sample(
            "一、主要举措和成效\n做好《法治中国建设规划（2020—2025年）》收官评估，评查案卷120卷。",
            title="云溪县司法局2026年法治政府建设情况报告",
            opening="现将2026年度法治政府建设情况报告如下：",
            sign_off="云溪县司法局\n2027年1月15日",
        ),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n深入实施《提升行政执法质量三年行动计划（2023—2025年）》，评查案卷120卷。",
                title="云溪县司法局2026年法治政府建设情况报告",
                opening="现将2026年度法治政府建设情况报告如下：",
                sign_off="云溪县司法局\n2027年1月15日",
            ),
            at="提升行政执法质量三年行动计划（2023—2025年）",
        ),
        Bad(
            sample(
                plan="四、下一年度主要安排\n2026年继续落实《法治政府建设实施纲要（2021—2025年）》，评查案卷150卷。",
                title="云溪县司法局2025年法治政府建设情况报告",
                opening="现将2025年度法治政府建设情况报告如下：",
                sign_off="云溪县司法局\n2026年1月15日",
            ),
            at="法治政府建设实施纲要（2021—2025年）",
        ),
    ),
    other_documents=True,
)
