"""文件题名缺“年”或者缺括号: the years of a plan's title lack 年 or a bracket.

Only of titles on record. Brackets and dashes in another width are the business of the rules of punctuation.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.instruments import quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import weight
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for quote in quotes(report.text):
        if quote.fault == "marks":
            yield weight(
                quote.instrument.seen,
                Finding(
                    f"《{quote.span.of(report.text)}》题名中的年份缺“年”字或者括号，正式题名是《{quote.right}》。",
                    quote.span,
                    f"请改为《{quote.right}》。",
                    fix=quote.right,
                ),
            )


RULE = Rule(
    id="LG403",
    name="instrument-marks-lost",
    title="文件题名的年份缺字或者缺括号",
    about=(
        "题名的文字和年份都对，年份后面缺“年”字，或者年份缺一个或者两个括号。"
        "括号和连接号用了半角的，由标点规则处理，这里不报。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-title",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要(2021-2025年)》，评查案卷120卷。"),
        sample("一、主要举措和成效\n制定《法治云溪建设行动方案（2021—2025）》，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025）》，评查案卷120卷。"),
            at="法治政府建设实施纲要（2021—2025）",
        ),
        Bad(
            sample("一、主要举措和成效\n落实《法治政府建设实施纲要2021—2025年）》，评查案卷120卷。"),
            at="法治政府建设实施纲要2021—2025年）",
        ),
    ),
    other_documents=True,
)
