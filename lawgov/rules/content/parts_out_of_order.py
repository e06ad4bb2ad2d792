"""各部分次序与规定不同: own parts stand in another order than the clause lists. A note; the clause does not bind the order."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import PART_LABELS, PART_NAMES, Report, Status
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import PLAN, PROBLEMS, RESPONSIBILITY, sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    placed = [
        part for name in PART_NAMES if (part := report.parts[name]).status is Status.PRESENT and part.span is not None
    ]
    printed = sorted(placed, key=lambda part: part.span.start if part.span else 0)
    moved = next((part for part, other in zip(printed, placed, strict=True) if part is not other), None)
    if moved is not None:
        order = "、".join(PART_LABELS[part.name] for part in printed)
        yield Finding(
            f"各部分的次序是“{order}”，与规定所列次序不同。",
            moved.heading_span,
            "规定没有要求次序；如果没有特别考虑，建议按举措成效、不足原因、第一责任人履职、下一年度安排排列。",
        )


RULE = Rule(
    id="LG106",
    name="parts-out-of-order",
    title="各部分次序不同",
    about="四项内容的先后与规定所列的不同，例如把第一责任人履职放在最前面。规定没有限定次序，只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/order",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample(plan="")),
    bad=(
        Bad(
            sample(
                RESPONSIBILITY.replace("三、", "一、"),
                "二、主要举措和成效\n评查案卷120卷。",
                PROBLEMS.replace("二、", "三、"),
            ),
            at="一、党政主要负责人履行推进法治建设第一责任人职责情况",
        ),
        Bad(
            sample(problems=PLAN.replace("四、", "二、"), plan=PROBLEMS.replace("二、", "四、")),
            at="二、下一年度主要安排",
        ),
    ),
)
