"""Lines that are not body: names of bodies, dates, sign-offs, and what belongs to the page."""

import re

from lawgov.chinese import fold
from lawgov.document.numbering import parse_label
from lawgov.holes import HOLE
from lawgov.sources.model import Block, BlockKind
from lawgov.sources.residue import is_record, is_widget

_ORGAN_END = re.compile(
    r"(?:政府|委员会|委|办公室|办|局|厅|部|署|院|处|所|站|队|中心|总队|支队|大队|海关|街道|镇|乡|公司|集团|协会|学校|法院|检察院|党组|组|会|行署|公署|管理所)"
    r"(?:[（(][^）)]{1,20}[）)])?$"
)
_DATE = re.compile(
    r"[（(]?\s*(?:[12]\s*\d\s*\d\s*\d|[一二][〇○零Oo0一二三四五六七八九\s]{3,7})\s*年\s*[\d一二三四五六七八九十\s]{1,5}月\s*[\d一二三四五六七八九十\s]{1,6}[日号]\s*[）)]?"
    r"|(?:19|20)\d\d\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}"
)


def is_aside(block: Block, text: str) -> bool:
    """A line that belongs to the page, not to the report."""
    return block.kind in (BlockKind.METADATA, BlockKind.NOTE) or is_widget(text) or is_record(text)


def is_date_line(text: str) -> bool:
    """A full date and nothing else, or the mark of one still to come."""
    if HOLE.fullmatch(text):
        return "日期" in text
    return len(text) <= 30 and _DATE.fullmatch(fold(text).strip("。 ")) is not None


def ends_as_organ(text: str) -> bool:
    """Whether a line ends as the name of a body does."""
    return _ORGAN_END.search(re.sub(r"\s", "", fold(text))) is not None


def is_organ_line(text: str) -> bool:
    """A line of nothing but names of bodies, as a 署名 is."""
    plain = re.sub(r"\s", "", fold(text))
    if not 3 <= len(plain) <= 60 or re.search(r"[。；：:;，,、]$|[。；]", plain) or parse_label(text):
        return False
    return ends_as_organ(plain)


def split_sign_off(text: str) -> tuple[int, int] | None:
    """「××局 2024年1月5日」 on one line: where the date begins and ends; None for any other line."""
    if len(text) > 70:
        return None
    for match in _DATE.finditer(fold(text)):
        if match.end() >= len(text.rstrip("。 ")) and is_organ_line(text[: match.start()].rstrip(" \u3000\t，,")):
            return match.start(), match.end()
    return None
