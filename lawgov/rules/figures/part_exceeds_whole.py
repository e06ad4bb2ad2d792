"""分项大于总数: a part is larger than the whole that it is told to be part of."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "part_exceeds")


RULE = Rule(
    id="LG306",
    name="part-exceeds-whole",
    title="分项大于总数",
    about=(
        "“其中”的一项不会大于总数，调解成功的不会多于受理的，持证的不会多于在岗的。"
        "只比较单位相同、所属明确的数；带“余”“约”的，在大致范围内不报。"
        "审结多于受理另由 LG307 报，因为可能含上年结转。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n法律援助案件150件，其中刑事案件120件。"),
        sample("一、主要举措和成效\n执法人员32人，其中持证人员32人。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n法律援助案件120件，其中刑事案件150件。"), at="刑事案件150件"),
        Bad(sample("一、主要举措和成效\n执法人员32人，其中持证人员35人。"), at="持证人员35人"),
    ),
)
