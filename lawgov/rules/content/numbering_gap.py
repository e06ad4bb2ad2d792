"""序号跳号或者重号: the numbers of sibling headings do not follow on.

Numbers that run on over several sections, and lists that begin again, are as they should be;
一是、二是 in the text are not headings.
"""

import re
from collections.abc import Iterator, Sequence

from lawgov.chinese import chinese_numeral, fold
from lawgov.document.model import Label, Section
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_PARTS = ("achievements", "problems", "responsibility", "plan")
_NOT_HEADINGS = ("一是", "第一，", "①", "1.1", "1.1.1")


def check(report: Report, options: Options) -> Iterator[Finding]:
    absent = sum(not report.parts[name].found for name in _PARTS)
    yield from _among(report, report.document.sections, None, {}, absent)


def _among(
    report: Report, siblings: Sequence[Section], parent: Label | None, last_of: dict[str, int], absent: int = 0
) -> Iterator[Finding]:
    """``last_of`` remembers the last number of each form before, for numbers that run on over sections.

    A gap as wide as the parts that are ``absent`` is theirs: ``missing-part`` tells it.
    """
    last: dict[str, int] = {}
    others: set[int] = set()  # numbers of other forms since the last of this one
    previous: Section | None = None
    for section in siblings:
        label = section.heading.label
        if label is not None and (twice := _twice(report, section, label)) is not None:
            yield Finding(
                f"序号“{label.text}”写了两遍。",
                twice,
                "请删去一个；Word 文件里多半是自动编号之外又打了一个，请删去打上去的。",
            )
        if label is not None and label.form not in _NOT_HEADINGS:
            before = last.get(label.form)
            follows = {1, last_of.get(label.form, 0) + 1, parent.number + 1 if parent else 1}
            if previous is not None and previous.heading.label is not None:
                follows.add(previous.heading.label.number + 1)  # another form goes on: numbering-mixed
            expected = follows if before is None else {before + 1, 1} if parent and before > 1 else {before + 1}
            if previous is not None and previous.heading.label and previous.heading.label.form != label.form:
                others.add(previous.heading.label.number)
            else:
                others.clear()
            same = previous is not None and previous.heading.text == section.heading.text  # repeated-heading
            if (
                label.number not in expected
                and not same
                and not (absent and before is not None and label.number - before - 1 == absent)
                and not _stands_between(report, previous, section, before, label.number)
            ):
                missed = _missed(before, label.number, others)
                if missed or before is None or label.number <= before:
                    yield _finding(section, label.text, label.number, before, missed)
            last[label.form] = last_of[label.form] = label.number
            previous = section
        yield from _among(report, section.children, label or parent, last_of)


def _twice(report: Report, section: Section, label: Label) -> Span | None:
    """Where a heading has its number two times."""
    start = section.heading.span.start
    number = re.escape(label.text)
    found = re.compile(rf"{number}[ \t\u3000\xa0]*{number}").match(report.text, start)
    return None if found is None else Span(start, found.end())


def _stands_between(
    report: Report, previous: Section | None, section: Section, before: int | None, number: int
) -> bool:
    """Whether the numbers that are missed stand inside the text between two headings."""
    if previous is None or before is None or number <= before + 1 or number > before + 9:
        return False
    label = section.heading.label
    assert label is not None
    text = fold(report.text[previous.heading.span.end : section.heading.span.start])
    shape = re.sub(r"[（(]", "[（(]", re.sub(r"[）)]", "[）)]", re.escape(label.form)))
    below = {child.heading.label.number for child in previous.children if child.heading.label}
    if len(below) == 1 and before + 1 in below and number == before + 2:
        return True  # 「（一）」「2.」「（三）」: another form, not a gap
    return all(
        re.search(shape.replace("一", chinese_numeral(n)).replace("1", str(n)), text) for n in range(before + 1, number)
    )


def _missed(before: int | None, number: int, others: set[int]) -> list[int]:
    """The numbers of a gap that stand in no other form between."""
    return [] if before is None else [n for n in range(before + 1, number) if n not in others]


def _finding(section: Section, text: str, number: int, before: int | None, missed: Sequence[int]) -> Finding:
    if before is None:
        message = f"这一级标题从“{text}”开始，前面缺少序号。"
    elif number == before:
        message = f"序号“{text}”与前一个重复。"
    elif number > before:
        message = f"序号“{text}”之前跳了号，缺第{'、'.join(map(str, missed[:4]))}项。"
    else:
        message = f"序号“{text}”比前一个（第{before}项）小，次序不对。"
    return Finding(message, section.heading.span, "请核对是否漏了内容，并重新编号。")


RULE = Rule(
    id="LG121",
    name="numbering-gap",
    title="序号跳号或者重号",
    about="同一级标题的序号不连续：跳号、重号、从中间开始、倒序，或者一个序号写了两遍。各章之间连续编号的不算错。",
    basis=Basis.FACT,
    clause="fact/numbering",
    severity=Severity.WARNING,
    check=check,
    yields_to=("LG422", "LG120"),
    good=(sample(), sample("一、主要举措和成效\n1.规范执法。评查案卷120卷。\n2.化解争议。审结50件。")),
    bad=(
        Bad(sample(plan="五、下一年度主要安排\n2024年评查案卷2次。"), at="五、下一年度主要安排"),
        Bad(
            sample("一、主要举措和成效\n（一）规范执法\n评查案卷120卷。\n（三）化解争议\n审结50件。"),
            at="（三）化解争议",
        ),
        Bad(sample(plan="四、四、下一年度主要安排\n2024年6月底前评查案卷150卷，合格率达到98%。"), at="四、四、"),
        Bad(
            sample("一、主要举措和成效\n（一）规范执法\n评查案卷120卷。\n（二） （二）化解争议\n审结50件。"),
            at="（二） （二）",
        ),
    ),
)
