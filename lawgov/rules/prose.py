"""What the rules of wording share: the running text of a report, and habits that are told once."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lawgov.document.model import Heading
from lawgov.findings import Certainty, Finding, Severity
from lawgov.instruments import quotes
from lawgov.report.model import Report
from lawgov.sources.model import Block, BlockKind, Span
from lawgov.sources.verbatim import Kept, addresses

Place = TypeVar("Place")

_MOST_NAMED = 5  # further places of one habit that its message names
_MOST_FIXES = 20_000  # places of one habit that a finding carries the corrections of

HAN = "\u3400-\u4dbf\u4e00-\u9fff〇"

UNITS = "(?:件|人次|人|名|个|项|次|场|起|宗|份|条|元|户|家|期|篇|册|部|处|所|卷|岁|天|日|月|年|小时|分钟|亩|平方|公里|吨|米|批|届|级)"
"""What stands after a number that counts something."""

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.NOTE)
_RECORD = re.compile(r"(?:信息)?(?:来源|发布|时间|日期|作者|浏览|索引号|字号|文号|文章来源)[^。]*$")
"""A line of the page's own record that stands in the text."""


def is_running(text: str, block: Block) -> bool:
    return block.kind in _RUNNING and (
        block.end - block.start > 80 or _RECORD.match(text[block.start : block.end]) is None
    )


def paragraphs(report: Report) -> list[Block]:
    """The lines of opening and body, table rows and the page's own record left out."""
    return [block for block in report.document.lines(report.document.body_span) if is_running(report.text, block)]


def matches(report: Report, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the pattern stands in the running text."""
    body = report.document.body_span
    outside = [block for block in report.document.lines(body) if not is_running(report.text, block)]
    starts = [block.start for block in outside]
    kept = no_prose(report)
    for match in pattern.finditer(report.text, *body):
        at = bisect_right(starts, match.start()) - 1
        if (at < 0 or match.start() >= outside[at].end) and not kept.touches(*match.span()):
            yield match


def no_prose(report: Report) -> Kept:
    """Code, formulas and addresses in the text, which no rule of wording judges."""
    return Kept([*report.source.code, *addresses(report.text)])


def misquoted(report: Report) -> list[Span]:
    """Titles of instruments that the rules of instruments find at fault, whatever letter it is."""
    return [quote.span for quote in quotes(report.text) if quote.fault in ("words", "marks")]


def headings(report: Report) -> list[Heading]:
    """The headings on lines of their own."""
    return [section.heading for section in report.walk() if not section.heading.run_in]


_REACH = 3000
"""Characters before a place that are looked at for what is opened there: more than any paragraph has."""


def by_line(text: str, found: Iterable[re.Match[str]]) -> Iterator[tuple[int, re.Match[str]]]:
    """Matches in order, each with the beginning of its line."""
    start = at = 0
    for match in found:
        start = max(text.rfind("\n", at, match.start()) + 1, start)
        at = match.start()
        yield start, match


def line_start(text: str, at: int) -> int:
    """Where the line of a place begins, or what of it is near enough to matter."""
    return text.rfind("\n", max(at - _REACH, 0), at) + 1 or max(at - _REACH, 0)


def is_within(text: str, at: int, opening: str = "“", closing: str = "”") -> bool:
    """Whether the place stands inside a pair of marks that was opened on its line."""
    start = line_start(text, at)
    return text.rfind(opening, start, at) > text.rfind(closing, start, at)


def told(
    found: Sequence[Finding], most: int, summary: Callable[[int], str], severity: Severity | None = None
) -> Iterator[Finding]:
    """Each place, or where there are more than ``most`` one finding at the first of them for the whole document."""
    yield from told_of(found, lambda finding: finding, most, summary, severity)


def _pairs(finding: Finding) -> tuple[tuple[Span, str], ...]:
    """The corrections of one place."""
    if finding.certainty is not Certainty.CERTAIN:
        return ()
    if finding.span is None or finding.fix is None:
        return finding.fixes
    return (*finding.fixes, (finding.span, finding.fix))


def told_of(
    places: Sequence[Place],
    tell: Callable[[Place], Finding],
    most: int,
    summary: Callable[[int], str],
    severity: Severity | None = None,
) -> Iterator[Finding]:
    """The same where a finding is made of a place only when it is told."""
    if len(places) <= most:
        yield from map(tell, places)
    else:
        first = tell(places[0])
        yield replace(
            first,
            message=summary(len(places)),
            certainty=Certainty.CERTAIN,
            fix=None,
            fixes=tuple(pair for each in map(tell, places[:_MOST_FIXES]) for pair in _pairs(each)),
            severity=severity or first.severity,
            stands_for=len(places),
            also=tuple(span for each in map(tell, places[1 : _MOST_NAMED + 1]) if (span := each.span) is not None),
        )
