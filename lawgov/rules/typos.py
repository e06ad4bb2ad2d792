"""Spellings and phrases that are wrong wherever they stand, from data/words.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lawgov.report.model import Report
from lawgov.rules.prose import misquoted
from lawgov.sources.model import BlockKind, Span


@dataclass(frozen=True, slots=True)
class Typo:
    """``not_before`` and ``not_after``: the neighbours with which the letters are no fault."""

    wrong: str
    right: str
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    begins: bool  # only at the start of a clause
    note: bool


@cache
def typos(kind: str) -> tuple[Typo, ...]:
    data = tomllib.loads((files("lawgov") / "data" / "words.toml").read_text("utf-8"))
    return tuple(
        Typo(
            item["wrong"],
            item["right"],
            tuple(item.get("not_before", ())),
            tuple(item.get("not_after", ())),
            item.get("begins", False),
            item.get("note", False),
        )
        for item in data[kind]
    )


def typos_in(report: Report, kind: str) -> Iterator[tuple[Typo, Span]]:
    """In title, opening, body and closing, the page's own record and what stands around left out."""
    text, document = report.text, report.document
    spans = [document.body_span, document.closing_span, *([report.title_span] if report.title_span else [])]
    record = [block.span for block in report.source.blocks if block.kind is BlockKind.METADATA]
    letters = set(text)
    known: list[Span] | None = None
    for typo in typos(kind):
        if not letters.issuperset(typo.wrong) or typo.wrong not in text:
            continue
        for match in re.finditer(re.escape(typo.wrong), text):
            start, end = match.span()
            if not any(span.start <= start < span.end for span in spans):
                continue
            if any(span.start <= start < span.end for span in record):
                continue
            if known is None:
                known = misquoted(report)
            if any(span.start <= start < span.end for span in known):
                continue
            if text.endswith(typo.not_before, 0, start) or text.startswith(typo.not_after, end):
                continue
            if typo.begins and start and text[start - 1] not in "，。；：、\n（,;:(":
                continue
            yield typo, Span(start, end)
