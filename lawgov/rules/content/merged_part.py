"""两项法定内容合写一章: several elements share one heading. Lawful; a note."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import PART_LABELS, Report, Status
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import PROBLEMS, sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    seen: set[int] = set()
    for part in report.parts.values():
        if part.status is not Status.MERGED or part.heading_span is None or part.heading_span.start in seen:
            continue
        seen.add(part.heading_span.start)
        names = [
            other.name
            for other in report.parts.values()
            if other.status is Status.MERGED and other.heading_span == part.heading_span
        ]
        listed = "、".join(f"“{PART_LABELS[name]}”" for name in names)
        yield Finding(
            f"{listed}合写在一个标题下。" if len(names) > 1 else f"{listed}与其他内容合写在一个标题下。",
            part.heading_span,
            "规定没有要求分开写；为便于查找，建议各自成章。",
        )


RULE = Rule(
    id="LG105",
    name="merged-part",
    title="法定内容合写一章",
    about="一个标题下写了两项以上法定内容，例如“存在问题及下一步打算”。内容是有的，不算缺少，只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/own-part",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample(problems=PROBLEMS.replace("存在的不足和原因", "存在的问题及原因"))),
    bad=(
        Bad(
            sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan=""),
            at="二、存在问题及下一步打算",
        ),
        Bad(
            sample(
                responsibility="",
                plan="三、第一责任人履职情况和下一年度工作安排\n局长研究法治工作4次，2024年评查案卷150卷。",
            ),
            at="三、第一责任人履职情况和下一年度工作安排",
        ),
    ),
)
