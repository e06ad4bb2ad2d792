"""The number in front of a heading or an item: its form, what it counts, the level the form stands for."""

import re
from functools import lru_cache
from typing import NamedTuple

from lawgov.document.model import Label

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)} | {"貳": 2, "參": 3, "叄": 3, "陸": 6}
_CN = "一二三四五六七八九十百"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾貳參叄陸"
_NUM = rf"[{_CN}]{{1,5}}"
_ARABIC = r"[0-9０-９]{1,3}"
_TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")

_LABEL = re.compile(
    rf"第\s*(?P<part>{_NUM}|{_ARABIC})\s*(?P<unit>部分|部份|章|篇|节)[\s、：:．.，,]*"
    rf"|(?P<cn>{_NUM}|[{_FORMAL}]{{1,3}})(?:、|[．.](?![0-9０-９])|[，,](?=[^一二三四五六七八九十])|[ \t\u3000]+(?=\S))"
    rf"|[（(]\s*(?P<cnp>{_NUM})\s*[）)][、．.]?"
    rf"|(?P<cnh>{_NUM})[）)]"
    rf"|(?P<multi>[0-9０-９]{{1,2}}(?:[．.][0-9０-９]{{1,2}}){{2,3}}|[0-9０-９]{{1,2}}[．.][0-9０-９]{{1,2}}(?=[ \t\u3000、]))[、．.]?"
    rf"|(?P<ar>{_ARABIC})(?P<dot>[．.、])(?![0-9０-９])"
    rf"|(?P<bare>{_ARABIC})[ \t\u3000]+(?=[\u4e00-\u9fff])"
    rf"|(?P<ary>{_ARABIC})(?P<ydot>[．.、])(?=(?:19|20)\d\d\s?年)"
    rf"|[（(]\s*(?P<arp>{_ARABIC})\s*[）)][、．.]?"
    rf"|(?P<arh>{_ARABIC})[）)]"
    r"|(?P<circle>[①-⑳㈠-㈩⑴-⒇⒈-⒛])[、．.]?"
    r"|(?P<roman>[Ⅰ-Ⅻ])[、．.]?"
    rf"|(?P<shi>{_NUM})是(?=[^否非])"
    rf"|(?P<di>第(?:{_NUM}))(?=[，,、])[，,、]"
)
_COUNTED = re.compile(rf"(?P<next>[{_CN}]{{1,3}})(?:审|季度|级|类|等|期|批|轮|线|产|楼|年级|次|个|家|项)")


class Found(NamedTuple):
    label: Label
    end: int  # characters of the line that the label takes, following spaces included


def number_value(text: str) -> int:
    """十二 → 12, 二十 → 20, 一百零三 → 103, １２ → 12; ValueError on anything else."""
    ascii_text = text.translate(_TO_ASCII)
    if ascii_text.isascii():
        return int(ascii_text)
    total = current = 0
    for char in text:
        if char in "十拾":
            total += (current or 1) * 10
            current = 0
        elif char in "百佰":
            total += (current or 1) * 100
            current = 0
        elif char in _DIGITS:
            current = _DIGITS[char]
        else:
            raise ValueError(f"not a number: {text!r}")
    return total + current


def _circled(char: str) -> tuple[str, int, int]:
    code = ord(char)
    if 0x2460 <= code <= 0x2473:
        return "①", code - 0x245F, 5
    if 0x3220 <= code <= 0x3229:
        return "（一）", code - 0x321F, 2
    if 0x2474 <= code <= 0x2487:
        return "（1）", code - 0x2473, 4
    return "1.", code - 0x2487, 3


def _form(match: re.Match[str]) -> tuple[str, int, int] | None:
    """The form, number and rank of what matched; None where the number cannot be one."""
    kind = match.lastgroup
    if kind in ("dot", "ydot", "ary"):
        kind = "ar"
    if kind in ("part", "unit"):
        unit = match["unit"].replace("部份", "部分")
        return f"第一{unit}", number_value(match["part"]), 1 if unit == "节" else 0
    assert kind is not None
    text = match[kind] or match["ary"]
    if kind == "circle":
        return _circled(text)
    if kind == "roman":
        return "Ⅰ", ord(text) - 0x215F, 1
    if kind == "multi":
        pieces = re.split("[．.]", text)
        return "1" + ".1" * (len(pieces) - 1), number_value(pieces[-1]), 2 + len(pieces)
    if kind == "di":
        return "第一，", number_value(text[1:]), 6
    number = number_value(text)
    if number == 0:
        return None
    table = {
        "cn": ("一、", 1),
        "cnp": ("（一）", 2),
        "cnh": ("一）", 2),
        "arp": ("（1）", 4),
        "arh": ("1）", 4),
        "shi": ("一是", 6),
        "bare": ("1", 3),
    }
    if kind == "ar":
        return ("1、" if "、" in (match["dot"], match["ydot"]) else "1."), number, 3
    form, rank = table[kind]
    return form, number, rank


_DOUBLED = ("一、", "（一）", "第一部分", "第一章")
"""Forms that nothing but a heading begins with, so that two of them are one too many."""


def _behind_blanks(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t\u3000\xa0":
        at += 1
    return at


@lru_cache(maxsize=4096)  # every stage asks it of the same lines
def parse_label(line: str) -> Found | None:
    """The label that a line begins with: ``"（二）存在的问题"`` → （二）, number 2, rank 2; None if it has none.

    What only looks like one is left alone: 「一、二审案件」, 「2.5万件」, 「2021年」. One that stands twice,
    by Word and by hand, is one.
    """
    match = _LABEL.match(line)
    if match is None:
        return None
    found = _form(match)
    if found is None:
        return None
    form, number, rank = found
    text = match.group().strip()
    counted = _COUNTED.match(line, match.end())
    if form == "一、" and counted and number_value(counted["next"]) == number + 1:
        return None
    if form == "1" and (len(line) > 40 or line[match.end()] in "年月日个件家名人次项起场条份部卷期万亿余多届号、"):
        return None
    if form == "一、" and match.group().rstrip()[-1:] not in "、．.，,":
        # 「一 主要成效」: only a space stands between; a lone 一 that begins a phrase is not a label
        if len(line) > 40:
            return None
    end = _behind_blanks(line, match.end())
    if form in _DOUBLED and line.startswith(text, end):
        end = _behind_blanks(line, end + len(text))
    return Found(Label(text, form, number, rank), end)
