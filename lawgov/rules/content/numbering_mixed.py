"""同级标题序号形式不一: siblings written （一） and 2、.

Only forms of different kinds among siblings with full headings are reported; skipping a level
(一、 then 1.) is common and lawful.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawgov.document.model import Section
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for siblings in (report.document.sections, *(section.children for section in report.walk())):
        yield from _below(siblings)
        yield from _among(siblings)


def _below(siblings: Sequence[Section]) -> Iterator[Finding]:
    """「（一）」「2.」「（三）」: read as a lower level, the second counts on from the first, and the third skips it."""
    for section, following in pairwise(siblings):
        above, after = section.heading.label, following.heading.label
        below = section.children[0].heading.label if section.children else None
        if above and after and below and above.form == after.form != "一是" and below.form != "一是":
            if below.number == above.number + 1 and after.number == above.number + 2:
                yield _mixed(above.text, below.text, section.children[0])


def _mixed(before: str, here: str, section: Section) -> Finding:
    return Finding(
        f"同级标题的序号形式不一致：前面是“{before}”，这里是“{here}”。",
        section.heading.span,
        "请统一为同一种形式，层次依次用“一、”“（一）”“1.”“（1）”。",
        certainty=Certainty.NEEDS_REVIEW,
    )


def _among(siblings: Sequence[Section]) -> Iterator[Finding]:
    labelled = [
        section for section in siblings if section.heading.label is not None and section.heading.label.form != "一是"
    ]
    for before, section in pairwise(labelled):
        first, second = before.heading.label, section.heading.label
        assert first is not None
        assert second is not None
        if first.form != second.form and second.number == first.number + 1:
            yield _mixed(first.text, second.text, section)
            return


RULE = Rule(
    id="LG122",
    name="numbering-mixed",
    title="同级序号形式不一致",
    about="同一级标题里，前一个用一种序号、后一个接着编号却换了另一种，例如“1.”之后是“2、”。跳过一级（“一、”之下直接用“1.”）不算错。",
    basis=Basis.STANDARD,
    clause="gbt-9704/levels",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n1.规范执法。评查案卷120卷。\n2.化解争议。审结50件。")),
    bad=(
        Bad(sample("一、主要举措和成效\n1.规范执法。评查案卷120卷。\n2、化解争议。审结50件。"), at="2、化解争议"),
        Bad(sample("一、主要举措和成效\n（1）规范执法。评查案卷120卷。\n2）化解争议。审结50件。"), at="2）化解争议"),
    ),
)
