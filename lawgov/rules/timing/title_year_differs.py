"""标题年度与正文不符: opening, headings and date agree on one year, and the title alone names another.

Two kinds of places must agree; otherwise the places that differ from the title are told
(``stale-year``, ``plan-in-the-past``).
"""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import TITLE, sample
from lawgov.rules.years import title_is_odd
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    agreed = title_is_odd(report)
    if agreed is None or report.title_span is None:
        return
    span = report.title_span
    match = re.search(rf"{report.reporting_year}\s?年?(?:度)?", fold(span.of(report.text)))
    place = Span(span.start + match.start(), span.start + match.end()) if match else span
    yield Finding(
        f"标题写的年度是{report.reporting_year}年，正文和日期说的都是{agreed}年度。",
        place,
        f"请核对，标题的年度是否应为{agreed}年。",
    )


RULE = Rule(
    id="LG212",
    name="title-year-differs",
    title="标题年度与正文不符",
    about="开头、各部分标题、成文日期中至少两处一致指向同一个年度，只有标题写的是另一年。只有一处不同时，报那一处。",
    basis=Basis.FACT,
    clause="fact/years",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(opening="2022年，县司法局认真履行职责，现将有关情况报告如下：")),
    bad=(
        Bad(sample(title=TITLE.replace("2023", "2022")), at="2022年"),
        Bad(sample(title=TITLE.replace("2023", "2024")), at="2024年"),
    ),
)
