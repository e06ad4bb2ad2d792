"""Lines that a fixed width or a page break has cut: which of them belong to one paragraph."""

import re
from collections.abc import Sequence

from lawgov.sources.residue import record_entries

_END = re.compile(r"[。！？；：!?;:…][”’」』）)】》\"']*$")
_BEGINS = re.compile(
    r"\s*(?:[一二三四五六七八九十百]{1,4}\s*[、．.]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[．.、](?!\d)|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,3}[部章节条，,、]"
    r"|[①-⑳㈠-㈩⑴-⒇⒈-⒛●◆■▪•·★※➢]|附\s*[件表][\d：:\s]|附[：:]|[#>|*\-+]\s)"
)
_DATE = re.compile(r"\s*[（(]?(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*[年.\-/].{1,12}[日）)\d]?\s*$")
_INDENT = re.compile(r"[ \t\u3000\xa0]{2,}|\u3000")
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[部章节]|[（(][一二三四五六七八九十]{1,3}[）)])"
)
_NARROW = "0123456789 .,%-()abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
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
        if position and _is_cut(lines[groups[-1][-1]], lines[index], width, indented):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _wrap_width(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    """The width in columns at which the text was cut, None where paragraphs stand on lines of their own.

    Of a text cut at a width, many of the lines that end without a mark are as long as the longest
    line; where paragraphs are whole, what ends without a mark is a title or a heading.
    """
    longest = max(_columns(lines[index].rstrip()) for index in kept)
    if not 40 <= longest <= 200:
        return None
    unfinished = [lines[index].rstrip() for index in kept if not _END.search(lines[index].rstrip())]
    full = sum(_columns(line) >= longest - 6 for line in unfinished)
    return longest if full >= 3 and full * 5 >= len(unfinished) * 2 else None


def _columns(line: str) -> int:
    """Room a line takes: two for a wide character, one for a narrow one."""
    return 2 * len(line) - sum(map(line.count, _NARROW))


def _is_indented(lines: Sequence[str], kept: Sequence[int]) -> bool:
    indents = sum(bool(_INDENT.match(lines[index])) for index in kept)
    return indents >= 3 and indents * 6 >= len(kept)


def _is_cut(before: str, line: str, width: int | None, indented: bool) -> bool:
    earlier, later = before.rstrip(), line.strip()
    if "\t" in earlier.strip() or "|" in earlier or "\t" in later or "|" in later:
        return False
    if _BEGINS.match(line) or record_entries(later) or _DATE.match(line):
        return False
    if indented and _INDENT.match(line):
        return False
    if width is not None:
        full = _columns(earlier) >= width - 6
        if indented:
            return full or (not _END.search(earlier) and len(earlier.strip()) >= LONG)
        if not full or _END.search(earlier):
            return False
        return not _HEADING.match(before) or bool(re.search(r"[。；，]", earlier)) or _END.search(later) is not None
    if _END.search(earlier) or len(earlier.strip()) < LONG:
        return False
    if _HEADING.match(before) and len(earlier) <= 45 and not re.search(r"[。；]", earlier):
        return False
    if re.search(r"[、，,（(“《]$", earlier):
        return len(earlier) > 40
    if not re.search(r"[\u4e00-\u9fff）)》”』%\d]$", earlier):
        return False
    told = re.search(r"[。；]", earlier) or (len(earlier) >= 36 and "，" in earlier)
    return bool(told) and _goes_on(later)


def _goes_on(later: str) -> bool:
    """A line that ends a sentence begun above: it has sentence marks of its own and is no heading or title."""
    return bool(re.search(r"[。；，]", later)) and not re.match(r"[“《]?(?:20|19)\d\d年", later)


def begins_something(line: str) -> bool:
    """A line that begins with a number, a bullet, 一是, 附件: it starts something of its own."""
    return _BEGINS.match(line) is not None


def ends_sentence(line: str) -> bool:
    """A line that ends with the mark of a sentence."""
    return _END.search(line.rstrip()) is not None
