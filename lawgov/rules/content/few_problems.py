"""不足只有一条: the problems part holds a single item. A note."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report, Status
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.items import items_of
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.problems
    if part.status not in (Status.PRESENT, Status.NESTED) or not (
        part.body_characters or any(section.children for section in part.sections)
    ):
        return
    count = len(items_of(report, part))
    if 0 < count < options.count("items") and part.body_characters < options.count("characters"):
        yield Finding(
            f"“存在的不足和原因”只写了{count}条。",
            part.heading_span,
            "请对照督察、考核、案卷评查和败诉案件，查找并写明主要不足。",
        )


RULE = Rule(
    id="LG109",
    name="few-problems",
    title="不足条数过少",
    about="不足部分写的条数少于设定值，而且字数不多。没有法定条数，只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/problems",
    severity=Severity.NOTE,
    check=check,
    yields_to=("LG108",),
    good=(
        sample(),
        sample(problems="二、存在的不足和原因\n一是力量偏弱，原因是编制少。二是案卷不规范，原因是培训少。"),
    ),
    bad=(
        Bad(sample(problems="二、存在的不足和原因\n3个乡镇执法力量偏弱，原因是编制少。"), at="二、存在的不足和原因"),
        Bad(sample(problems="二、存在的问题\n（一）案卷质量不高。9卷不规范，原因是培训少。"), at="二、存在的问题"),
    ),
    options={"items": Option(2, "至少写几条"), "characters": Option(300, "达到这个字数就不算少")},
)
