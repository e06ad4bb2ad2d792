"""法定部分写在另一部分里面: an element stands only as a lower section of another part.

That is lawful, and common for the responsibility element, so it is a note.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import PART_LABELS, Report, Status
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import ACHIEVEMENTS, sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for part in report.parts.values():
        if part.status is Status.NESTED and part.within is not None and part.name != "other":
            yield Finding(
                f"“{PART_LABELS[part.name]}”没有单独成章，写在“{PART_LABELS[part.within]}”里面。",
                part.heading_span,
                "规定没有要求单独成章；为便于查找，建议改为一级标题。",
            )


_NESTED = "\n（三）党政主要负责人履行第一责任人职责情况\n局长主持党组会议研究法治工作4次，出庭应诉2次，12月专题述法。"

RULE = Rule(
    id="LG103",
    name="nested-part",
    title="法定部分写在另一部分里面",
    about="一项法定内容只作为另一部分的下级标题出现。内容是有的，不算缺少，只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/own-part",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(),
        sample(ACHIEVEMENTS + "\n（三）其他需要报告的情况\n承接省级试点2项。"),
        sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan=""),
    ),
    bad=(
        Bad(sample(ACHIEVEMENTS + _NESTED, responsibility=""), at="（三）党政主要负责人履行第一责任人职责情况"),
        Bad(
            sample(
                problems="二、存在的不足和原因\n（一）案卷质量不高。原因是学习不够，9卷不规范。\n（二）下一步工作打算\n2024年评查案卷150卷。",
                plan="",
            ),
            at="（二）下一步工作打算",
        ),
    ),
)
