"""用了成文时还没有的表述: an expression that was first used after the report.

Mostly a sentence taken over from the model of a later year. Each expression is told once.
"""

from collections.abc import Iterator

from lawgov.expressions import any_of, expressions, own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import latest_day
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    day = latest_day(report)
    if day is None:
        return
    text = own_words(report.text)
    for expression in expressions().expressions:
        if expression.begun is None or expression.begun <= day:
            continue
        match = any_of(expression.words).search(text)
        if match is not None:
            words = expression.words[0].strip("“”")
            yield Finding(
                f"“{words}”到{chinese_date(expression.begun)}才正式提出，晚于本报告所说的时间。",
                Span(*match.span()),
                "请核对报告年度，是否误用了其他年份的材料。",
                certainty=Certainty.NEEDS_REVIEW,
            )


def _of_2019(achievements: str) -> str:
    return sample(
        achievements,
        title="云溪县司法局2019年法治政府建设情况报告",
        opening="现将2019年度法治政府建设情况报告如下：",
        sign_off="云溪县司法局\n2020年1月15日",
    )


RULE = Rule(
    id="LG413",
    name="expression-too-early",
    title="用了成文时还没有的表述",
    about=(
        "习近平法治思想、“两个确立”等表述提出的日期，晚于报告的成文或者公开日期；"
        "没有日期的，晚于报告年度次年6月30日。同一表述报一次。"
    ),
    basis=Basis.FACT,
    clause="fact/expression",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n深入学习贯彻习近平法治思想，评查案卷120卷。"),
        _of_2019("一、主要举措和成效\n学习习近平总书记全面依法治国新理念新思想新战略，评查案卷120卷。"),
    ),
    bad=(
        Bad(_of_2019("一、主要举措和成效\n深入学习贯彻习近平法治思想，评查案卷120卷。"), at="习近平法治思想"),
        Bad(
            _of_2019("一、主要举措和成效\n深刻领悟“两个确立”的决定性意义，评查案卷120卷。"),
            at="“两个确立”",
        ),
    ),
    other_documents=True,
)
