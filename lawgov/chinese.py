"""Small pure helpers for Chinese text: folding of equal length, so that offsets stay, and numerals."""

import tomllib
from functools import cache
from importlib.resources import files

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "O": 0, "o": 0, "两": 2}
_DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def fold(text: str) -> str:
    """Traditional characters, full-width letters and digits in their common form; the length stays the same."""
    return text if text.isascii() else text.translate(_folding())


@cache
def _folding() -> dict[int, int]:
    data = tomllib.loads((files("lawgov") / "data" / "traditional.toml").read_text("utf-8"))
    pairs = zip(data["traditional"].replace("\n", ""), data["simplified"].replace("\n", ""), strict=True)
    table = {ord(a): ord(b) for a, b in pairs}
    table.update({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()})
    table.update({ord("％"): ord("%"), 0x3000: ord(" "), 0xA0: ord(" "), ord("Ｏ"): ord("〇")})
    return table


def chinese_number(text: str) -> int | None:
    """十二 → 12, 三十一 → 31, 二〇二二 → 2022, 一千二百 → 1200; None for anything that is no numeral."""
    if not text:
        return None
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = current = 0
    for char in text:
        if char in _DIGITS:
            current = _DIGITS[char]
        elif char in _UNITS:
            total += (current or 1) * _UNITS[char]
            current = 0
        else:
            return None
    return total + current


def chinese_numeral(number: int) -> str:
    """12 → 十二; only for numbers from 1 to 99, as headings count."""
    if not 0 < number < 100:
        raise ValueError(f"{number} is not from 1 to 99")
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones else "")
