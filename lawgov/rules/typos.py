"""Spellings and phrases that are wrong in the places the data name, from data/words.toml.

The letters of a slip may also be the end of one right word and the beginning of the next (贯彻消防 holds
彻消). So a slip counts only where no word of the dictionary runs over one of its ends; the dictionary is
heavy and asked only of candidates.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lawgov.report.model import Report
from lawgov.rules.prose import misquoted
from lawgov.sources.model import BlockKind, Span

_WIDE = 4  # letters from which on only a word over the faulty ones themselves explains a slip away


@dataclass(frozen=True, slots=True)
class Typo:
    """``not_before``, ``not_after``: neighbours with which the letters are no fault; ``before``, ``after``: one must stand there."""

    wrong: str
    right: str
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    yet_after: tuple[str, ...] = ()  # what stands before ends in these: a fault though a word runs over the beginning
    note: bool = False  # a habit of style
    doubt: bool = False  # a person must look at it

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the neighbours are those of a fault."""
        if text.endswith(self.not_before, 0, start) or text.startswith(self.not_after, end):
            return False
        if self.before and not text.endswith(self.before, 0, start):
            return False
        return not self.after or text.startswith(self.after, end)

    @property
    def faulty(self) -> tuple[int, int]:
        """Which of the wrong letters the right ones differ in; with letters lost, the one behind."""
        wrong, right = self.wrong, self.right
        least = min(len(wrong), len(right))
        head = next((at for at in range(least) if wrong[at] != right[at]), least)
        tail = next((at for at in range(least - head) if wrong[-1 - at] != right[-1 - at]), least - head)
        end = len(wrong) - tail
        return head, max(end, min(head + 1, len(wrong)))


@cache
def typos(kind: str) -> tuple[Typo, ...]:
    data = tomllib.loads((files("lawgov") / "data" / "words.toml").read_text("utf-8"))
    return tuple(
        Typo(
            item["wrong"],
            item["right"],
            tuple(item.get("not_before", ())),
            tuple(item.get("not_after", ())),
            tuple(item.get("before", ())),
            tuple(item.get("after", ())),
            tuple(item.get("yet_after", ())),
            item.get("note", False),
            item.get("doubt", False),
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
    told: set[Span] = set()
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
            if not typo.fits(text, start, end) or Span(start, end) in told:
                continue
            if not typo.note and is_explained(text, typo, start):
                continue
            told.add(Span(start, end))
            yield typo, Span(start, end)


def is_explained(text: str, typo: Typo, start: int) -> bool:
    """Whether the letters are parts of right words: one of the dictionary runs over the beginning or the end."""
    from lawgov.words import crossing

    end = start + len(typo.wrong)
    low, high = (start + at for at in typo.faulty)
    for _, stop in crossing(text, start):
        if stop < end and (len(typo.wrong) < _WIDE or stop > low) and not text.endswith(typo.yet_after, 0, start):
            return True
    return any(begin > start and (len(typo.wrong) < _WIDE or begin < high) for begin, stop in crossing(text, end))
