"""Lines that a fixed width or a page break has cut: which of them belong to one paragraph."""

import re
from collections.abc import Sequence

_END = re.compile(r"[。！？；：!?;:…][”’」』）)】》\"']*$")
_BEGINS = re.compile(
    r"\s*(?:[一二三四五六七八九十百]{1,4}\s*[、．.]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[．.、](?!\d)|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,3}[部章节条，,、]"
    r"|[①-⑳㈠-㈩⑴-⒇⒈-⒛●◆■▪•·★※➢]|附\s*[件表][\d：:\s]|附[：:]|[#>|*\-+]\s)"
)
_RECORD = re.compile(r"\s*[^\s：:，。]{2,8}\s*[：:]")
_DATE = re.compile(r"\s*[（(]?(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*[年.\-/].{1,12}[日）)\d]?\s*$")
_INDENT = re.compile(r"[ \t\u3000\xa0]{2,}|\u3000")
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[部章节]|[（(][一二三四五六七八九十]{1,3}[）)])"
)
LONG = 24
"""A line shorter than this ends a paragraph or is a heading; it is not one that was cut."""


def paragraphs(lines: Sequence[str]) -> list[list[int]]:
    """Group the indexes of lines that are not blank: one list for each paragraph, in order.

    A line is joined to the one before only where that one was clearly cut: it is long, ends
    without a mark, is no heading, and this one does not begin anything. A wrong join would hide
    a heading, so doubt leaves them apart.
    """
    kept = [index for index, line in enumerate(lines) if line.strip()]
    if not kept:
        return []
    width = _wrap_width(lines, kept)
    indented = _is_indented(lines, kept)
    groups: list[list[int]] = []
    for position, index in enumerate(kept):
        if position and _is_cut(lines[groups[-1][-1]], lines[index], lines[groups[-1][0]], width, indented):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _wrap_width(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    """The width at which the text was cut, None where paragraphs stand on lines of their own.

    Of a text cut at a width, most lines that end without a mark are of nearly the same length,
    and none is much longer.
    """
    lengths = sorted(len(lines[index].rstrip()) for index in kept)
    longest = lengths[-1]
    if not 20 <= longest <= 120 or len(lengths) < 4:
        return None
    full = [n for n in lengths if n >= longest - 3]
    return longest if len(full) * 3 >= len(lengths) and len(full) >= 3 else None


def _is_indented(lines: Sequence[str], kept: Sequence[int]) -> bool:
    indents = sum(bool(_INDENT.match(lines[index])) for index in kept)
    return indents >= 3 and indents * 6 >= len(kept)


def _is_cut(before: str, line: str, opening: str, width: int | None, indented: bool) -> bool:
    earlier, later = before.rstrip(), line.strip()
    if "\t" in earlier.strip() or "|" in earlier or "\t" in later or "|" in later:
        return False
    if _BEGINS.match(line) or (_RECORD.match(line) and len(later) < 40) or _DATE.match(line):
        return False
    if indented and _INDENT.match(line):
        return False
    if width is not None:
        full = len(earlier) >= width - 3
        if not full:
            return False
        if _END.search(earlier):
            return indented and not _HEADING.match(opening)
        if _HEADING.match(opening) and opening is before:
            return not _END.search(earlier) and ((indented and len(later) < width) or _END.search(later) is not None)
        return True
    if _END.search(earlier) or len(earlier.strip()) < LONG:
        return False
    if _HEADING.match(before) and len(earlier) <= 45 and not re.search(r"[。；]", earlier):
        return False
    if re.search(r"[\u4e00-\u9fff）)》”』%\d]$", earlier) and re.search(r"[。；]", earlier):
        return _goes_on(later)
    return bool(re.search(r"[、，,（(“《]$", earlier)) and len(earlier) > 40


def _goes_on(later: str) -> bool:
    """A line that ends a sentence begun above: it has sentence marks of its own and is no heading or title."""
    return bool(re.search(r"[。；，]", later)) and not re.match(r"[“《]?(?:20|19)\d\d年", later)


def begins_something(line: str) -> bool:
    """A line that begins with a number, a bullet, 一是, 附件: it starts something of its own."""
    return _BEGINS.match(line) is not None


def ends_sentence(line: str) -> bool:
    """A line that ends with the mark of a sentence."""
    return _END.search(line.rstrip()) is not None
