"""Dates as reports print them: 2022年1月14日, 二〇二二年一月十四日, 2022-01-14, 2025.02.25, 2022 年 1 月 14 日."""

import re
from datetime import date
from typing import NamedTuple

from lawgov.chinese import chinese_number, fold

_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)(?:\s?\d){2})\s*(?:年|[-./])\s*(?P<m>\d{1,2}|\d\s\d)\s*(?:月|[-./])\s*(?P<d>\d{1,2}|[0-3]\s\d)(?:\s*[日号]|(?!\d))"
    r"|(?P<cy>[一二][〇○零Oo0一二三四五六七八九]{3})\s*年\s*(?P<cm>[一二三四五六七八九十]{1,3})\s*月\s*(?P<cd>[一二三四五六七八九十]{1,3})\s*[日号]"
)


class FoundDate(NamedTuple):
    value: date
    start: int  # offsets of the words in the text that was given
    end: int


def find_date(text: str, start: int = 0) -> FoundDate | None:
    """The first full and possible date at or after ``start``; None when there is none (31 June is none)."""
    folded = fold(text)
    for match in _DATE.finditer(folded, start):
        if match["y"]:
            numbers: list[int | None] = [int(re.sub(r"\s", "", match[key])) for key in "ymd"]
        else:
            numbers = [chinese_number(match[key].replace("0", "〇")) for key in ("cy", "cm", "cd")]
        if None in numbers:
            continue
        year, month, day = (number or 0 for number in numbers)
        try:
            return FoundDate(date(year, month, day), match.start(), match.end())
        except ValueError:
            continue
    return None
