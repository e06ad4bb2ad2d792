"""Where the title, the body and the closing of a report stand among all the lines of a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawgov.chinese import fold
from lawgov.document.numbering import parse_label
from lawgov.sources.model import Block, BlockKind, Source
from lawgov.sources.residue import is_bare_date, is_head_mark, is_record, is_widget

_ORGAN_END = re.compile(
    r"(?:政府|委员会|委|办公室|办|局|厅|部|署|院|处|所|站|队|中心|总队|支队|大队|海关|街道|镇|乡|公司|集团|协会|学校|法院|检察院|党组|组|会|行署|署|管理所)"
    r"(?:[（(][^）)]{1,20}[）)])?"
)
_GENRE = r"(?:报告|总结|年报|情况|要点|方案|通知|意见|计划|规划|办法|函|批复|请示|公告|通报|解读|说明|规定|细则|纲要|清单|汇报|公报|决定|信息|述职|述法|材料)"
_GENRE_END = re.compile(rf"{_GENRE}\s*(?:[（(][^）)]{{1,20}}[）)])?\s*[》”]?")
_MATTER = re.compile(r"法治政府|依法行政|法治建设|依法治[省市区县]|法治")
_SENTENCE_END = "。！？；!?;"
_DATE = re.compile(
    r"[（(]?\s*(?:[12]\s*\d\s*\d\s*\d|[一二][〇○Ｏ０0OО零一二三四五六七八九\s]{3,7})\s*年\s*[\d一二三四五六七八九十\s]{1,5}月\s*[\d一二三四五六七八九十\s]{1,6}[日号]\s*[）)]?"
)
_ANNEX = re.compile(r"附\s*[件表录]\s*\d{0,2}\s*(?:[:：].*)?|附[:：].*")
_SOURCE_LINE = re.compile(r"(?:来源|稿源|信息来源|供稿|报送单位|发布)\s*[:：].{0,40}")
_TITLE_WINDOW = 60
_TITLE_LENGTH = 90


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
    title = _find_title(blocks, texts, end)
    start = title[1] if title else _first_line(blocks, texts, end)
    closing = _find_closing(blocks, texts, start, end)
    start = _after_subtitle(blocks, texts, start, closing[0])
    return Frame(title, (start, max(closing[0], start)), (max(closing[0], start), max(closing[1], start)))


def is_aside(block: Block, text: str) -> bool:
    """A line that belongs to the page, not to the report."""
    return block.kind in (BlockKind.METADATA, BlockKind.NOTE) or is_widget(text) or is_record(text)


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


def _may_be_title(block: Block, text: str) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or len(text) > _TITLE_LENGTH or is_aside(block, text):
        return False
    if is_head_mark(text) or is_bare_date(text) or text[-1] in _SENTENCE_END + "：:":
        return False
    found = parse_label(text)
    return found is None or (found.label.form in ("一、",) and " " in found.label.text)


def _find_title(blocks: Sequence[Block], texts: Sequence[str], end: int) -> tuple[int, int] | None:
    """The lines of the title: the best of all runs of one to five short lines before the first section."""
    best: tuple[int, tuple[int, int]] | None = None
    limit = _first_section(blocks, texts, end)
    for first in range(limit):
        joined = ""
        for last in range(first, min(first + 5, limit)):
            if not _may_be_title(blocks[last], texts[last]):
                break
            joined += texts[last]
            if len(joined) > _TITLE_LENGTH:
                break
            score = _title_score(blocks, texts, first, last, joined)
            if score and (best is None or score >= best[0]):
                best = (score, (first, last + 1))
    return best[1] if best else None


def _first_section(blocks: Sequence[Block], texts: Sequence[str], end: int) -> int:
    """The title stands before the first numbered heading that a body follows."""
    for index in range(min(end, _TITLE_WINDOW)):
        found = parse_label(texts[index])
        if found and found.label.rank <= 3 and found.label.number == 1 and blocks[index].kind is BlockKind.PARAGRAPH:
            return index
    return min(end, _TITLE_WINDOW)


def _title_score(blocks: Sequence[Block], texts: Sequence[str], first: int, last: int, joined: str) -> int:
    """0 for what is no title. A longer run counts more, if each of its lines needs the next."""
    plain = re.sub(r"\s", "", fold(joined))
    if not _GENRE_END.search(plain[-24:]) or not _GENRE_END.fullmatch(plain[_genre_at(plain) :]):
        return 0
    score = 10 if _MATTER.search(plain) else 3
    score += 4 if re.search(r"法治政府|依法行政", plain) else 0
    score += 2 if plain.endswith("报告") else 0
    score -= 6 if re.search(r"(?:请示|函|通知|通报|说明|解读|附件)$", plain) else 0
    score -= 4 if any(len(text) > 80 and text[-1] in _SENTENCE_END for text in texts[:first]) else 0
    score += 3 if blocks[last].level == 0 else 1 if blocks[last].centred else 0
    if re.search(r"[。；！？]", plain) or ("，" in plain and not re.search(r"[《（]", plain)):
        return 0
    for index in range(first, last):
        line = re.sub(r"\s", "", fold(texts[index]))
        if _GENRE_END.fullmatch(line[_genre_at(line) :]) and len(line) > 6 and _MATTER.search(line):
            return 0  # a whole title by itself: the next line is not its continuation
    if first < last:
        head = re.sub(r"\s", "", fold(texts[first]))
        organ = _ORGAN_END.search(head)
        whole = bool(_MATTER.search(re.sub(r"\s", "", fold("".join(texts[first + 1 : last + 1])))))
        if whole and not (organ and organ.end() == len(head)) and not blocks[last].continues:
            if not _begins_with_organ(head):
                return 0
        score += 2
    return score


def _begins_with_organ(line: str) -> bool:
    return bool(re.match(r"(?:中共|中国共产党|[\u4e00-\u9fff]{2,10}(?:省|市|区|县|镇|乡|街道|局|厅|委))", line))


def _genre_at(plain: str) -> int:
    """Where the word for the kind of document begins at the end of a line (the length if there is none)."""
    for match in re.finditer(_GENRE, plain[-24:]):
        at = max(len(plain) - 24, 0) + match.start()
        if _GENRE_END.fullmatch(plain[at:]):
            return at
    return len(plain)


def _after_subtitle(blocks: Sequence[Block], texts: Sequence[str], start: int, end: int) -> int:
    """Skips what may stand between title and body: record lines, a date, a source, a repeated mark."""
    index = start
    while index < end and (
        is_aside(blocks[index], texts[index])
        or is_bare_date(texts[index])
        or _DATE.fullmatch(texts[index])
        or is_head_mark(texts[index])
        or _SOURCE_LINE.fullmatch(texts[index])
        or _is_byline(texts, index, end)
    ):
        index += 1
    return index


def _is_byline(texts: Sequence[str], index: int, end: int) -> bool:
    """The issuing body on a line of its own under the title, a date under it or not."""
    return index + 1 < end and is_date_line(texts[index + 1]) and is_organ_line(texts[index])


def is_date_line(text: str) -> bool:
    return len(text) <= 30 and _DATE.fullmatch(text.strip("。 ")) is not None


def is_organ_line(text: str) -> bool:
    """A line of nothing but names of bodies, as a 署名 is."""
    plain = re.sub(r"\s", "", fold(text))
    if not 3 <= len(plain) <= 60 or re.search(r"[。，；：:;,、]$|[。；]", plain) or parse_label(text):
        return False
    return any(match.end() == len(plain) for match in _ORGAN_END.finditer(plain))


def split_sign_off(text: str) -> tuple[int, int] | None:
    """「××局 2024年1月5日」 on one line: where the date begins and ends; None for any other line."""
    if len(text) > 70:
        return None
    for match in _DATE.finditer(text):
        if match.end() >= len(text.rstrip("。 ")) and is_organ_line(text[: match.start()].rstrip(" \u3000\t，,")):
            return match.start(), match.end()
    return None


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
    for back in range(1, 8):
        at = index - back
        if at <= start:
            break
        if _ANNEX.fullmatch(texts[at]):
            return at
        if len(texts[at]) > 60 or texts[at][-1] in _SENTENCE_END:
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
