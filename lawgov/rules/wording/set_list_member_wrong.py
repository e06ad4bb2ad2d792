"""成套表述有一项写错: all members but one are right and in order, and that one differs by a word.

A wrong member is a warning. A member left out is a note: it may be meant. Members of another list that
are said in the same frame (重要案件亲自督办) are in the data and no fault.
"""

import re
from collections.abc import Iterator

from lawgov.expressions import SetList, any_of, expressions, own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import told_year
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BETWEEN = re.compile(r"[、，]([^、，。；\n]{2,12})[、，]")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = own_words(report.text)
    year = told_year(report)
    for listed in expressions().lists:
        if not listed.members or (listed.begun is not None and (year is None or year < listed.begun)):
            continue
        for run in _runs(text, listed):
            yield from _fault(text, listed, run)


def _runs(text: str, listed: SetList) -> Iterator[list[re.Match[str]]]:
    """The places where members follow each other, at most one other word between two of them."""
    run: list[re.Match[str]] = []
    for match in any_of(listed.items).finditer(text):
        gap = text[run[-1].end() : match.start()] if run else ""
        if run and gap not in "、，" and not _BETWEEN.fullmatch(gap):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _fault(text: str, listed: SetList, run: list[re.Match[str]]) -> Iterator[Finding]:
    places = [listed.items.index(match[0]) for match in run]
    if len(run) != len(listed.items) - 1 or places != sorted(set(places)):
        return
    missing = next(index for index in range(len(listed.items)) if index not in places)
    item = listed.items[missing]
    span = _in_its_place(text, run, missing, item)
    given = span.of(text) if span else ""
    if given in listed.may or given == item:
        return
    if span is not None and _like(given, item):
        sure = _different(given, item) == 1
        yield Finding(
            f"成套表述中的“{given}”{'有误，应' if sure else '与通行的不同，通常'}为“{item}”。",
            span,
            f"请改为“{item}”。" if sure else f"请核对，如果是笔误，改为“{item}”。",
            certainty=Certainty.CERTAIN if sure else Certainty.NEEDS_REVIEW,
            fix=item if sure else None,
        )
    elif 0 < missing < len(run) and text[run[missing - 1].end() : run[missing].start()] in "、，":
        yield Finding(
            f"成套表述漏了“{item}”一项。",
            Span(run[0].start(), run[-1].end()),
            f"请核对，通行的写法是：{'、'.join(listed.items)}。",
            certainty=Certainty.NEEDS_REVIEW,
            severity=Severity.NOTE,
        )


def _in_its_place(text: str, run: list[re.Match[str]], missing: int, item: str) -> Span | None:
    """What stands where the missing member belongs, as long as that member."""
    if missing == 0:
        end = run[0].start() - 1
        return Span(end - len(item), end) if end >= len(item) and text[end] in "、，" else None
    start = run[missing - 1].end() + 1
    if missing == len(run):
        return Span(start, start + len(item)) if text[start - 1 : start] in ("、", "，") else None
    return Span(start, run[missing].start() - 1) if run[missing].start() - 1 > start else None


def _like(given: str, item: str) -> bool:
    """A slip of the member and no other word: one character is another, or a few of a long one."""
    return len(given) == len(item) and _different(given, item) <= max(1, len(item) // 4)


def _different(given: str, item: str) -> int:
    return sum(a != b for a, b in zip(given, item, strict=True))


RULE = Rule(
    id="LG416",
    name="set-list-member-wrong",
    title="成套表述有一项写错",
    about=(
        "成套的表述里其余各项都对，有一项写成了别的字，报警告；中间漏了一项，报提示。"
        "例如法治政府的目标“职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意”。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/set-list",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府，评查案卷120卷。"
        ),
        sample(
            "一、主要举措和成效\n做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办，评查案卷120卷。"
        ),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n建设职能科学、权责法定、执法严明、公开公正、智能高效、廉政诚信、人民满意的法治政府，评查案卷120卷。"
            ),
            at="廉政诚信",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n做到重要工作亲自部署、重大问题亲自过问、重点工作亲自协调、重要任务亲自督办，评查案卷120卷。"
            ),
            at="重点工作亲自协调",
        ),
    ),
    other_documents=True,
)
