"""有标题、没有内容: a mandated part has a heading and nothing under it."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import PART_LABELS, Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    told_of: set[int] = set()
    for part in report.parts.values():
        told = part.body_characters > 0 or any(section.children for section in part.sections)
        if told or part.heading_span is None or part.name == "other" or part.heading_span.start in told_of:
            continue
        told_of.add(part.heading_span.start)
        here = [name for name, other in report.parts.items() if other.heading_span == part.heading_span]
        yield Finding(
            f"“{'、'.join(PART_LABELS[name] for name in here)}”只有标题，没有内容。",
            part.heading_span,
            "请补写这一部分；如果内容写在别处，请移到这个标题下面。",
        )


RULE = Rule(
    id="LG107",
    name="empty-part",
    title="法定部分没有内容",
    about="一项法定内容只有标题，下面没有文字，也没有小标题。等于没有写，按法定内容缺失处理。",
    basis=Basis.LAW,
    clause="inspection-2019/report-content",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(problems="二、存在的不足和原因\n（一）执法力量偏弱。原因是编制少，3个乡镇缺人。")),
    bad=(
        Bad(sample(problems="二、存在的不足和原因"), at="二、存在的不足和原因"),
        Bad(
            sample(responsibility="三、党政主要负责人履行第一责任人职责情况"),
            at="三、党政主要负责人履行第一责任人职责情况",
        ),
    ),
)
