"""Lines that a fixed width or a page break has cut: which of them belong to one paragraph."""

import itertools
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lawgov.sources.residue import record_entries

_END = re.compile(r"[。！？；：!?;:…][”’」』）)】》\"']*$")
_BEGINS = re.compile(
    r"\s*(?:(?P<chinese>[一二三四五六七八九十百]{1,4}\s*[、．.])|(?P<bracket>[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)])|(?P<digit>\d{1,2}\s*[．.、](?!\d))|(?P<item>[一二三四五六七八九十]{1,2}是)"
    r"|(?P<part>第[一二三四五六七八九十]{1,3}[部章节条])|(?P<ordinal>第[一二三四五六七八九十]{1,3}[，,、])"
    r"|(?P<mark>[①-⑳㈠-㈩⑴-⒇⒈-⒛●◆■▪•·★※➢]|附\s*[件表][\d：:\s]|附[：:]|[#>|*\-+]\s))"
)
_RUNNING = frozenset({"item", "ordinal", "mark"})
"""Numbers that stand within a paragraph too, so that a cut line may begin with one."""
_DATE = re.compile(
    r"[（(]?\s*(?:[12]\d{3}|[一二][〇○零Ｏ一二三四五六七八九]{3})\s*(?:年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*(?:[\d一二三四五六七八九十]{1,3}\s*日)?|[.\-/]\s*\d{1,2}\s*[.\-/]\s*\d{1,2})\s*[）)]?"
)
_INDENT = re.compile(r"[ \t\u3000\xa0]{2,}|\u3000")
_STOP = re.compile(r"[。；;]|[\u4e00-\u9fff]\.(?=[\u4e00-\u9fff])")
_MARK = re.compile(r"[。；，;,]")
_DANGLES = re.compile(r"[\d、，,（(“《A-Za-z]$")
_CLOSES = re.compile(r"[%％‰，。、；：？！）》”’】,;:?!)\]]")
_YEAR = re.compile(r"[“《]?(?:20|19)\d\d年")
LONG = 24
"""A line shorter than this ends a paragraph or is a heading; it is not one that was cut."""
_NARROWEST, _WIDEST = 40, 200
"""Columns at which a text may have been cut; a Chinese character takes two."""


class _Line(NamedTuple):
    number: int
    text: str  # without white space at the ends
    size: int  # in columns or characters, with the indent
    indented: bool
    ended: bool  # with the mark of a sentence
    label: str  # the kind of number it begins with, "" for none
    gap: int  # blank lines before it


class _Layout(NamedTuple):
    """What a text as a whole says about its lines."""

    full_size: int | None = None  # a line of this size may have been cut; None: paragraphs are whole
    indented: bool = False  # paragraphs begin with an indent
    gap: int | None = None  # blank lines within a paragraph, where more stand between paragraphs
    headings: frozenset[str] = frozenset()  # labels whose lines are headings, as their lengths show

    def is_full(self, line: _Line) -> bool:
        return self.full_size is not None and line.size >= self.full_size


def paragraphs(lines: Sequence[str]) -> list[list[int]]:
    """Group the indexes of lines that are not blank: one list for each paragraph, in order.

    A line is joined to the one before only where that one was clearly cut: it is long, ends
    without a mark, is no heading, and this one does not begin anything. A wrong join would hide
    a heading, so doubt leaves them apart.
    """
    kept, layout = _laid_out(lines)
    groups: list[list[int]] = []
    opening: _Line | None = None
    told = False  # a line with the marks of a sentence has come: what stands before is a title
    for position, line in enumerate(kept):
        after = kept[position + 1] if position + 1 < len(kept) else None
        told = told or _MARK.search(kept[position - 1].text) is not None if position else False
        if opening and told and not _signs(line, after) and _is_cut(opening, kept[position - 1], line, layout):
            groups[-1].append(line.number)
        else:
            groups.append([line.number])
            opening = line
    return groups


def begins_something(line: str) -> bool:
    """A line that begins with a number, a bullet, 一是, 附件: it starts something of its own."""
    return _BEGINS.match(line) is not None


def ends_sentence(line: str) -> bool:
    """A line that ends with the mark of a sentence."""
    return _END.search(line.rstrip()) is not None


# Two lines


def _is_cut(opening: _Line, earlier: _Line, later: _Line, layout: _Layout) -> bool:
    """Whether ``earlier`` was cut and goes on in ``later``; ``opening`` is the first line of its paragraph."""
    if _is_table(earlier.text) or _is_table(later.text) or (layout.indented and later.indented):
        return False
    if later.label and not (layout.indented and layout.is_full(earlier) and later.label in _RUNNING):
        return False
    if record_entries(later.text) or _DATE.fullmatch(later.text):
        return False
    if layout.full_size is None:
        return _whole_was_cut(earlier, later) or (layout.indented and _goes_on_unindented(earlier, later))
    if layout.gap is not None and later.gap > layout.gap:
        return layout.is_full(earlier) and _whole_was_cut(earlier, later)
    if not layout.is_full(earlier):
        return layout.indented and bool(_MARK.search(earlier.text)) and _whole_was_cut(earlier, later)
    if layout.indented or layout.gap is not None:
        return True
    if earlier.ended and not earlier.text.endswith(("；", ";")):
        return False
    return opening is not earlier or _goes_on_from_opening(earlier, later, layout)


def _goes_on_from_opening(earlier: _Line, later: _Line, layout: _Layout) -> bool:
    """The first line of a paragraph fills the width: a heading that just fits, or one that goes on?"""
    if not earlier.label and not _MARK.search(earlier.text) and _YEAR.match(later.text):
        return False  # a title, and the paragraph that opens with the year
    if earlier.label in ("", "item", "ordinal") or _STOP.search(earlier.text):
        return True
    if _DANGLES.search(earlier.text) or _CLOSES.match(later.text):
        return True
    if not layout.is_full(later):  # the end of a heading, or of a sentence: a paragraph is longer
        return not _STOP.search(later.text[:-1])
    return bool(_MARK.search(earlier.text)) and not layout.headings


def _goes_on_unindented(earlier: _Line, later: _Line) -> bool:
    """Where paragraphs begin with an indent, a long line with none ends the one above."""
    if earlier.ended or len(earlier.text) < LONG or not _MARK.search(earlier.text):
        return False
    return later.ended or _STOP.search(later.text) is not None or later.size >= earlier.size - 6


def _whole_was_cut(earlier: _Line, later: _Line) -> bool:
    """Where paragraphs stand on lines of their own, a page break may still have cut one."""
    text = earlier.text
    if earlier.ended or len(text) < LONG or not re.search(r"[\u4e00-\u9fff、，,（(“《）)》”』%\dA-Za-z]$", text):
        return False
    if earlier.label in ("chinese", "bracket", "part") and len(text) <= 45 and not _STOP.search(text):
        return False
    if re.search(r"[、，,（(“《]$", text):
        return len(text) > 40
    told = _STOP.search(text) or (len(text) >= 36 and re.search(r"[，,]", text))
    return bool(told) and bool(_MARK.search(later.text)) and not _YEAR.match(later.text)


def _signs(line: _Line, after: _Line | None) -> bool:
    """The name over a date."""
    return (
        after is not None
        and len(line.text) <= 30
        and not _MARK.search(line.text)
        and not line.ended
        and _DATE.fullmatch(after.text) is not None
    )


def _is_table(text: str) -> bool:
    return "\t" in text or "|" in text


# The text as a whole


def _laid_out(lines: Sequence[str]) -> tuple[list[_Line], _Layout]:
    """The lines that are not blank, and what they show together."""
    columns, characters = _measured(lines, _columns), _measured(lines, _characters)
    by_columns, by_characters = _full_size(columns, 6, 1), _full_size(characters, 3, 2)
    if by_columns is None and by_characters is None:
        return columns, _Layout(indented=_is_indented(columns))
    kept, (size, _) = max(
        ((kept, found) for kept, found in ((columns, by_columns), (characters, by_characters)) if found is not None),
        key=lambda pair: pair[1][1],
    )
    layout = _Layout(full_size=size)
    return kept, _Layout(size, _wrapped_is_indented(kept, layout), _gap_within(kept, layout), _headings(kept, layout))


def _measured(lines: Sequence[str], measure: Callable[[str], int]) -> list[_Line]:
    found: list[_Line] = []
    gap = 0
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    for index, line in enumerate(lines):
        text = line.strip()
        if not text:
            gap += 1
            continue
        begun = _BEGINS.match(text)
        label = (begun.lastgroup or "") if begun else ""
        indented = _INDENT.match(line, margin) is not None
        found.append(_Line(index, text, measure(line.rstrip()), indented, _END.search(text) is not None, label, gap))
        gap = 0
    return found


def _columns(line: str) -> int:
    """Room a line takes: two for a wide character, one for a narrow one."""
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _characters(line: str) -> int:
    return len(line)


def _full_size(kept: Sequence[_Line], slack: int, unit: int) -> tuple[int, int] | None:
    """The size from which a line is full, and how many are; None for a text that was not cut at a width.

    Of a text cut at a width, many of the lines that end without a mark are of nearly the same
    size, and hardly any line is longer; where paragraphs are whole, what ends without a mark is a
    title or a heading, and the paragraphs are longer.
    """
    sizes = sorted(line.size for line in kept if not line.ended and not _is_table(line.text))
    best, top, first = 0, 0, 0
    for last, size in enumerate(sizes):
        while size - sizes[first] > slack:
            first += 1
        if last - first + 1 >= best:
            best, top = last - first + 1, size
    if best < 3 or best * 5 < len(sizes) * 2 or not _NARROWEST <= top * unit <= _WIDEST:
        return None
    longer = sum(line.size > top + slack for line in kept)
    told = sum(_MARK.search(line.text) is not None for line in kept)
    if longer * 30 > len(kept) or told * 3 < len(kept):
        return None
    return top - slack, best


def _is_indented(kept: Sequence[_Line]) -> bool:
    indents = sum(line.indented for line in kept)
    return indents >= 3 and indents * 6 >= len(kept)


def _wrapped_is_indented(kept: Sequence[_Line], layout: _Layout) -> bool:
    """Whether lines after one that surely ends a paragraph begin with an indent, most of them."""
    starts = [
        line
        for before, line in itertools.pairwise(kept)
        if before.ended and not layout.is_full(before) and line.size * 2 >= (layout.full_size or 0)
    ]
    indents = sum(line.indented for line in starts)
    return indents >= 2 and indents * 3 >= len(starts) * 2


def _gap_within(kept: Sequence[_Line], layout: _Layout) -> int | None:
    """The blank lines between lines of one paragraph, if paragraphs stand further apart."""
    within = min((line.gap for line in kept[1:]), default=0)
    ends = [line for before, line in itertools.pairwise(kept) if before.ended and not layout.is_full(before)]
    apart = sum(line.gap > within for line in ends)
    return within if apart >= 2 and apart * 10 >= len(ends) * 8 else None


def _headings(kept: Sequence[_Line], layout: _Layout) -> frozenset[str]:
    """The labels that stand before headings more often than before sentences."""
    votes: dict[str, int] = {}
    for line in kept:
        if line.label and (line.ended or _STOP.search(line.text)):
            votes[line.label] = votes.get(line.label, 0) - 1
        elif line.label and not layout.is_full(line):
            votes[line.label] = votes.get(line.label, 0) + 1
    return frozenset(label for label, vote in votes.items() if vote > 0)
