"""YX101: the achievements do not say what was done at the grassroots contact points for legislation."""

from collections.abc import Iterator
from datetime import date

from lawgov import Bad, Basis, Clause, Finding, Option, Options, Report, Rule, Severity


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.achievements
    if part.span is None:
        return  # the business of LG102
    if not any(word in part.span.of(report.text) for word in options.words("words")):
        yield Finding(
            "没有写基层立法联系点的工作情况。",
            part.heading_span,
            "请写明基层立法联系点征集意见的次数和条数。",
        )


RULE = Rule(
    id="YX101",
    name="no-grassroots-contact",
    title="没有写基层立法联系点",
    about="县里要求年度报告写明基层立法联系点的工作。只看举措和成效部分有没有这个词，不看写得怎样。",
    basis=Basis.LAW,
    clause=Clause(
        key="yunxi/contact-points",
        instrument="《云溪县法治政府建设年度报告工作办法》",
        article="第六条",
        text="年度报告应当写明基层立法联系点的工作情况。",
        source="虚构，仅作例子",
        in_force_from=date(2023, 1, 1),
    ),
    severity=Severity.WARNING,
    check=check,
    options={"words": Option(("立法联系点",), "有其中一个词就算写了")},
    good=("云溪县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n基层立法联系点征集意见3次。",),
    bad=(
        Bad(
            "云溪县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n全年评查案卷120卷。",
            at="一、主要举措和成效",
        ),
    ),
)
