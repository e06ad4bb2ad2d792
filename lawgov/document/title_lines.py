"""The lines that the title of a document stands on: one to five, somewhere before the first section."""

import re
from collections.abc import Sequence

from lawgov.chinese import fold
from lawgov.document.numbering import parse_label
from lawgov.document.sign_off import ends_as_organ, is_aside
from lawgov.sources.model import Block, BlockKind
from lawgov.sources.residue import is_bare_date, is_head_mark

_GENRE = r"(?:报告|总结|年报|情况|要点|方案|通知|意见|计划|规划|办法|函|批复|请示|公告|通报|解读|说明|规定|细则|纲要|清单|汇报|公报|决定|信息|述职|述法|材料)"
_GENRE_END = re.compile(rf"{_GENRE}(?:[（(][^）)]{{1,20}}[）)])?[》”]?$")
_MATTER = re.compile(r"法治政府|依法行政|法治建设|依法治[省市区县]|法治")
_FORWARDS = re.compile(r"(?:请示|函|通知|通报|说明|解读|附件)$")
_GOES_ON = re.compile(r"关于|(?:19|20)\d\d年|二[〇○零]|法治|推进|年度|贯彻|落实|情况|工作|建设|政府")
_WINDOW = 60
_LENGTH = 90
_LINES = 5
_STYLED_LINES, _STYLED_LENGTH = 12, 200  # of a title that the file calls so
_LONG = 80  # a paragraph of the body, not a title


def find_title(blocks: Sequence[Block], texts: Sequence[str], end: int) -> tuple[int, int] | None:
    """The block indexes of the title, half-open: the best of all runs of short lines, the later of equals.

    A document without a word for its kind in any line is headed by its first line, if that is
    short, no sentence and no body's name; else it has no title.
    """
    best: tuple[int, tuple[int, int]] | None = None
    limit = _first_section(blocks, texts, end)
    for first in range(limit):
        joined = ""
        styled = blocks[first].level == 0
        lines, length = (_STYLED_LINES, _STYLED_LENGTH) if styled else (_LINES, _LENGTH)
        for last in range(first, min(first + lines, limit)):
            joined += texts[last]
            if not _may_be_title(blocks[last], texts[last]) or len(joined) > length:
                break
            if _parts_paragraph(blocks, first, last):
                continue
            score = _score(blocks, texts, first, last)
            if score and (best is None or score >= best[0]):
                best = (score, (first, last + 1))
    return best[1] if best else _first_line(blocks, texts, limit)


def _first_line(blocks: Sequence[Block], texts: Sequence[str], limit: int) -> tuple[int, int] | None:
    for index in range(min(limit, 6)):
        if is_aside(blocks[index], texts[index]) or is_head_mark(texts[index]) or is_bare_date(texts[index]):
            continue
        text = texts[index]
        if (
            8 <= len(text) <= 50
            and _may_be_title(blocks[index], text)
            and (_MATTER.search(text) or not ends_as_organ(text))
        ):
            return (index, index + 1) if text[-1] not in "，,、" else None
        return None
    return None


def _parts_paragraph(blocks: Sequence[Block], first: int, last: int) -> bool:
    """Whether a run takes only some lines of one paragraph that the file calls its title."""
    return any(
        0 < edge < len(blocks) and blocks[edge].continues and blocks[edge].level == 0 for edge in (first, last + 1)
    )


def _may_be_title(block: Block, text: str) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or len(text) > _LENGTH or is_aside(block, text):
        return False
    if is_head_mark(text) or is_bare_date(text) or text[-1] in "。！？；!?;：:":
        return False
    return parse_label(text) is None


def _first_section(blocks: Sequence[Block], texts: Sequence[str], end: int) -> int:
    """The title stands before the first numbered heading."""
    for index in range(min(end, _WINDOW)):
        found = parse_label(texts[index])
        if found and found.label.rank <= 3 and found.label.number == 1 and blocks[index].kind is BlockKind.PARAGRAPH:
            return index
    return min(end, _WINDOW)


def _score(blocks: Sequence[Block], texts: Sequence[str], first: int, last: int) -> int:
    """0 for what is no title; matter, kind of document, place and typography count."""
    lines = [re.sub(r"\s", "", fold(text)) for text in texts[first : last + 1]]
    plain = "".join(lines)
    if (
        not _GENRE_END.search(plain)
        or re.search(r"[。；！？]", plain)
        or ("，" in plain and not re.search(r"[《（]", plain))
    ):
        return 0
    if not _belong_together(blocks, lines, first):
        return 0
    score = 10 if _MATTER.search(plain) else 3
    score += 4 if re.search(r"法治政府|依法行政", plain) else 0
    score += 2 if plain.endswith("报告") else 0
    score -= 6 if _FORWARDS.search(plain) else 0
    score -= 4 if any(len(text) > _LONG and text[-1] in "。！？；" for text in texts[:first]) else 0
    score += 3 if blocks[last].level == 0 else 1 if blocks[last].centred else 0
    return max(score, 1) + (2 + last - first if first < last else 0)


def _belong_together(blocks: Sequence[Block], lines: Sequence[str], first: int) -> bool:
    """Whether each line of a run needs the next: bodies one under the other, then the matter; or words cut in two."""
    for position in range(len(lines) - 1):
        line, following = lines[position], lines[position + 1]
        if blocks[first + position + 1].continues and blocks[first + position + 1].level == 0:
            continue
        if _GENRE_END.search(line) and _MATTER.search(line) and len(line) > 6:
            return False  # a whole title by itself
        if blocks[first + position + 1].continues:
            continue
        if ends_as_organ(line):
            if not (ends_as_organ(following) or _GOES_ON.match(following)):
                return False
        elif not _MATTER.search(line) and not re.match(r"中共|[\u4e00-\u9fff]{2,10}[省市区县镇乡局厅委]|关于", line):
            return False
    return True
