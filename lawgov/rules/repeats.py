"""Paragraphs and sentences of a report that stand twice, word for word."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.report.model import Report
from lawgov.rules.prose import headings, paragraphs
from lawgov.sources.model import Block, Span

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
_LABEL = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．]|[一二三四五六七八九十]{1,2}是)\s*"
)


def _body(report: Report) -> list[Block]:
    """Paragraphs that are no headings."""
    outside = {heading.span.start for heading in headings(report)}
    return [block for block in paragraphs(report) if block.start not in outside]


def _key(words: str) -> str:
    """Words without white space and the number in front."""
    label = _LABEL.match(words)
    return "".join(words[label.end() if label else 0 :].split())


def doubled_paragraphs(report: Report, least: int) -> Iterator[tuple[Span, int]]:
    """The later ones, with the count of paragraphs that a run of them holds."""
    first: dict[str, int] = {}
    run: list[Block] = []
    follows = -1
    text = fold(report.text)
    for number, block in enumerate(_body(report)):
        key = _key(block.span.of(text))
        earlier = first.setdefault(key, number) if len(key) >= least else number
        if earlier == number:
            if run:
                yield Span(run[0].start, run[-1].end), len(run)
            run, follows = [], -1
            continue
        if run and earlier != follows:
            yield Span(run[0].start, run[-1].end), len(run)
            run = []
        run.append(block)
        follows = earlier + 1
    if run:
        yield Span(run[0].start, run[-1].end), len(run)


def doubled_sentences(report: Report, least: int) -> Iterator[Span]:
    """The later ones, outside paragraphs that are doubled as a whole."""
    whole: set[str] = set()
    seen: set[str] = set()
    text = fold(report.text)
    for block in _body(report):
        words = block.span.of(text)
        if (key := _key(words)) in whole and len(key) >= least:
            continue
        whole.add(key)
        for match in _SENTENCE.finditer(words):
            key = _key(match[0])
            if len(key) >= least and key in seen:
                lead = len(match[0]) - len(match[0].lstrip())
                yield Span(block.start + match.start() + lead, block.start + match.end())
            seen.add(key)
