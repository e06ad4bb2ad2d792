"""Where the title, the body and the closing of a report stand among all the lines of a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawgov.document.numbering import parse_label
from lawgov.document.sign_off import is_aside, is_date_line, is_organ_line, split_sign_off
from lawgov.document.title_lines import find_title
from lawgov.sources.model import Block, BlockKind, Source
from lawgov.sources.residue import is_bare_date, is_head_mark

_SENTENCE_END = "。！？；!?;"
_ANNEX = re.compile(r"附\s*[件表录]\s*\d{0,2}\s*(?:[:：].*)?|附[:：].*")
_ANNEX_ITEM = re.compile(r"\d{1,2}\s*[.．、]\s*\S.{0,148}")
_SOURCE_LINE = re.compile(r"(?:来源|稿源|信息来源|供稿|报送单位|发布)\s*[:：].{0,40}")


@dataclass(frozen=True, slots=True)
class Frame:
    """Block indexes, half-open: the title's lines, the body's lines, the closing's lines."""

    title: tuple[int, int] | None
    body: tuple[int, int]
    closing: tuple[int, int]


def find_frame(source: Source) -> Frame:
    """Title, body and closing by what their lines are and say; a file without them gives None or empty ranges."""
    blocks = source.blocks
    texts = [block.span.of(source.text) for block in blocks]
    end = _end_of_lines(blocks, texts)
    title = find_title(blocks, texts, end)
    start = title[1] if title else _first_line(blocks, texts, end)
    closing = _find_closing(blocks, texts, start, end)
    start = _after_subtitle(blocks, texts, start, closing[0])
    return Frame(title, (start, max(closing[0], start)), (max(closing[0], start), max(closing[1], start)))


def _end_of_lines(blocks: Sequence[Block], texts: Sequence[str]) -> int:
    """The index after the last line that may be the report's: notes and the widgets of the page's foot are cut."""
    end = len(blocks)
    while end and is_aside(blocks[end - 1], texts[end - 1]):
        end -= 1
    return end


def _first_line(blocks: Sequence[Block], texts: Sequence[str], end: int) -> int:
    index = 0
    while index < end and (
        is_aside(blocks[index], texts[index]) or is_head_mark(texts[index]) or is_bare_date(texts[index])
    ):
        index += 1
    return index


def _after_subtitle(blocks: Sequence[Block], texts: Sequence[str], start: int, end: int) -> int:
    """Skips what may stand between title and body: record lines, a date, a source, a repeated mark."""
    index = start
    while index < end and (
        is_aside(blocks[index], texts[index])
        or is_bare_date(texts[index])
        or is_date_line(texts[index])
        or is_head_mark(texts[index])
        or _SOURCE_LINE.fullmatch(texts[index])
        or _is_byline(texts, index, end)
    ):
        index += 1
    return index


def _is_byline(texts: Sequence[str], index: int, end: int) -> bool:
    """The issuing body on a line of its own under the title, a date under it or not."""
    return index + 1 < end and is_date_line(texts[index + 1]) and is_organ_line(texts[index])


def _find_closing(blocks: Sequence[Block], texts: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """附件说明, 署名 and date: the first full sign-off after half a page, else what the last lines hold."""
    last_heading = start
    for index in range(start, end):
        if blocks[index].kind is not BlockKind.PARAGRAPH:
            continue
        found = parse_label(texts[index])
        if found and found.label.rank <= 1:
            last_heading = index
        if index == start or (index <= start + 1 and last_heading == start):
            continue
        if split_sign_off(texts[index]):
            return _with_annex_note(texts, start, index), index + 1
        if is_date_line(texts[index]) and _organ_before(texts, start, index) < index:
            return _with_annex_note(texts, start, _organ_before(texts, start, index)), index + 1
        if is_date_line(texts[index]) and index + 1 < end and is_organ_line(texts[index + 1]):
            return _with_annex_note(texts, start, index), index + 2
    return _closing_at_end(texts, start, end)


def _organ_before(texts: Sequence[str], start: int, index: int) -> int:
    """The first of the lines of organs that stand right above ``index``."""
    first = index
    while first - 1 > start and index - first < 6 and is_organ_line(texts[first - 1]):
        first -= 1
    return first


def _with_annex_note(texts: Sequence[str], start: int, index: int) -> int:
    """Where 附件说明 begins, if it stands above: its numbered lines may be many and long, others not."""
    for at in range(index - 1, start, -1):
        if _ANNEX.fullmatch(texts[at]):
            return at
        if _ANNEX_ITEM.fullmatch(texts[at]):
            continue
        if index - at > 6 or len(texts[at]) > 60 or texts[at][-1] in _SENTENCE_END:
            break
    return index


def _closing_at_end(texts: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """No full sign-off: a date alone, or a body's name alone, among the last lines; annexes begin the tail."""
    stop = end
    for index in range(start + 1, end):
        if re.fullmatch(r"附\s*[件表录]\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?", texts[index]):
            stop = index
            break
    for index in range(stop - 1, max(stop - 4, start), -1):
        if is_date_line(texts[index]):
            return index, stop
        if is_organ_line(texts[index]) and texts[index - 1][-1] in _SENTENCE_END:
            return _with_annex_note(texts, start, index), stop
    return stop, stop
