"""沿用了过去的表述: an expression or a set goal that another took the place of before the year.

A sentence that looks back, or that holds the present expression too, is left alone. Each is told once.
"""

from collections.abc import Iterator

from lawgov.expressions import any_of, expressions, own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import HISTORY, sentence, told_year
from lawgov.rules.samples import sample
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    if year is None:
        return
    text = own_words(report.text)
    for expression in expressions().expressions:
        if expression.until is None or year <= expression.until:
            continue
        for match in any_of(expression.words).finditer(text):
            around = sentence(text, Span(*match.span()))
            if HISTORY.search(around) or (expression.instead and expression.instead in around):
                continue
            yield Finding(
                f"“{match[0]}”是{expression.until}年及以前的表述。",
                Span(*match.span()),
                f"请核对，现在通行的是“{expression.instead}”。",
                certainty=Certainty.NEEDS_REVIEW,
            )
            break


RULE = Rule(
    id="LG414",
    name="expression-outdated",
    title="沿用了过去的表述",
    about=(
        "报告年度以前已经有了新说法的表述，例如2015年纲要的法治政府目标“廉洁高效、守法诚信”。"
        "说的是过去的，或者同一句里也有新说法的，不报。同一表述报一次。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/current-wording",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n建设智能高效、廉洁诚信、人民满意的法治政府，评查案卷120卷。"),
        sample("一、主要举措和成效\n深入学习习近平法治思想，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府，评查案卷120卷。"
            ),
            at="公开公正、廉洁高效、守法诚信",
        ),
        Bad(
            sample("一、主要举措和成效\n学习习近平总书记全面依法治国新理念新思想新战略，评查案卷120卷。"),
            at="全面依法治国新理念新思想新战略",
        ),
    ),
)
