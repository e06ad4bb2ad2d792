"""The items of a part: its lower sections, else what 一是、二是 or paragraphs divide."""

import re
from typing import NamedTuple

from lawgov.document.model import Section
from lawgov.report.classify import classify_heading
from lawgov.report.model import Part, Report
from lawgov.sources.model import Span

_ORDINAL = re.compile(
    r"(?<![一二三四五六七八九十])(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|(?:首先|其次|再次|最后)[，,])"
)

_LEADS_IN = re.compile(
    r"[：:]$|^(?:针对|对此|对于|下一?步|今后|为此)[^。]{0,12}(?:问题|不足|，)|^我(?:们|局|县|区|市|镇)将"
)
"""What introduces or closes a list of shortcomings is none of them."""

_TEXTUAL = ("一是", "第一，")
"""Enumerations that run on within a paragraph: only the first of them begins a line."""


class Item(NamedTuple):
    head: Span  # the heading, or the first words: where a finding about the item sits
    span: Span  # all of it


def items_of(report: Report, part: Part) -> list[Item]:
    """The items a part lists, in order; empty for a part that is missing or empty."""
    if part.span is None:
        return []
    found: list[Item] = []
    for section in part.sections:
        children = [child for child in section.children if _is_item(child)]
        if children:
            found.extend(_of_section(report, child) for child in children)
            continue
        found.extend(_within(report, section.body_span))
    return found


def _is_item(child: Section) -> bool:
    """Not an enumeration within a paragraph, nor 「存在的问题主要是：」 in front of one, nor what is done about it."""
    heading = child.heading
    if heading.label is not None and heading.label.form in _TEXTUAL:
        return False
    return not (heading.evidence == "phrase" and heading.run_in) and classify_heading(heading.text) != "plan"


def _of_section(report: Report, child: Section) -> Item:
    """A lower section as an item; one whose heading is only a number begins with its first words."""
    if child.heading.title:
        return Item(child.heading.span, child.span)
    return _item(report.text, 0, child.span.start, child.span.end)


def _within(report: Report, span: Span) -> list[Item]:
    text = span.of(report.text)
    starts = [
        match.start()
        for match in _ORDINAL.finditer(text)
        if match.start() == 0 or text[match.start() - 1] in "。；：:;\n ，,"
    ]
    if len(starts) >= 2:
        ends = [*starts[1:], len(text)]
        return [_item(text, span.start, start, end) for start, end in zip(starts, ends, strict=True)]
    items: list[Item] = []
    for block in report.document.lines(span):
        start = max(block.start, span.start)
        if block.end - start > 1 and not _LEADS_IN.search(report.text[start : block.end]):
            items.append(_item(report.text[start : block.end], start, 0, block.end - start))
    return items


def _item(text: str, base: int, start: int, end: int) -> Item:
    while end > start and text[end - 1] in " \n":
        end -= 1
    stop = re.compile(r"[。；;\n]").search(text, start, end)
    head = stop.start() if stop else end
    return Item(Span(base + start, base + min(head, start + 60)), Span(base + start, base + end))
