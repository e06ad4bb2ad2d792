"""Automatic numbers: the text that Word shows in front of a paragraph, which no run holds."""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local, val

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_POSITIONAL = {"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2"}
_COUNTING = {
    "chineseCounting",
    "chineseCountingThousand",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "japaneseCounting",
}
_LEGAL = {"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}


def counting(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """12 → 十二, 105 → 一百零五; with formal digits 壹拾贰."""
    if not 0 < number < 10_000:
        return str(number)
    ten, hundred, thousand = tuple(units)
    text, gap = "", False
    for value, unit in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
        digit = number // value % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += (
            ("零" if gap else "")
            + ("" if value == 10 and digit == 1 and not text and digits is _DIGITS else digits[digit])
            + unit
        )
        gap = False
    return text


def roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def format_number(number: int, form: str) -> str:
    """A number in a ``w:numFmt``; formats that are not known fall back to decimal, as in Word."""
    if form in ("none", "bullet"):
        return ""
    if form in _POSITIONAL:
        return "".join(_DIGITS[int(char)] for char in str(number))
    if form in _COUNTING:
        return counting(number)
    if form in _LEGAL:
        return counting(number, _FORMAL, "拾佰仟")
    if form in ("lowerLetter", "upperLetter") and 0 < number < 1000:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < number < 5000:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form == "ideographTraditional" and 0 < number <= 10:
        return _STEMS[number - 1]
    if form in ("ideographZodiac", "ideographZodiacTraditional") and 0 < number <= 12:
        return _BRANCHES[number - 1]
    return _symbol(number, form)


def _symbol(number: int, form: str) -> str:
    starts = {
        "decimalEnclosedCircle": (0x2460, 20), "decimalEnclosedCircleChinese": (0x2460, 20), "decimalEnclosedParen": (0x2474, 20),
        "decimalEnclosedFullstop": (0x2488, 20), "ideographEnclosedCircle": (0x3280, 10),
    }  # fmt: skip
    if form in starts:
        first, count = starts[form]
        return chr(first + number - 1) if 0 < number <= count else str(number)
    if form in ("decimalFullWidth", "decimalFullWidth2"):
        return "".join(chr(0xFF10 + int(char)) for char in str(number))
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else default


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    legal: bool
    restart: int | None  # w:lvlRestart: 0 never, None as usual
    style: str | None


class Numbering:
    """The counters of one document; ask once for each paragraph, in document order, tables included."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._of_num: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root)

    def _load(self, root: "etree._Element") -> None:
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for element in root:
            if not is_element(element) or local(element) != "abstractNum":
                continue
            key = attribute(element, "abstractNumId")
            self._abstract[key] = {
                _integer(attribute(item, "ilvl"), 0): _level(item)
                for item in element
                if is_element(item) and local(item) == "lvl"
            }
            if style := val(element, "styleLink"):
                linked[style] = key
            if style := val(element, "numStyleLink"):
                links[key] = style
        for element in root:
            if is_element(element) and local(element) == "num":
                self._load_num(element, links, linked)

    def _load_num(self, element: "etree._Element", links: dict[str, str], linked: dict[str, str]) -> None:
        number = attribute(element, "numId")
        abstract = val(element, "abstractNumId") or ""
        abstract = linked.get(links.get(abstract, ""), abstract)
        if abstract not in self._abstract:
            return
        self._of_num[number] = abstract
        levels = dict(self._abstract[abstract])
        for item in element:
            if is_element(item) and local(item) == "lvlOverride":
                at = _integer(attribute(item, "ilvl"), 0)
                own = child(item, "lvl")
                if own is not None:
                    levels[at] = _level(own)
                start = val(item, "startOverride")
                if start is not None:
                    self._restarts.setdefault(number, {})[at] = _integer(start, 1)
        self._levels[number] = levels

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level that names the style, for a list whose levels are tied to heading styles."""
        return next((at for at, level in self._levels.get(number, {}).items() if level.style == style), None)

    def text(self, number: str | None, at: int) -> str:
        """Count one paragraph of the list ``number`` at level ``at``; its number as shown, "" for none."""
        levels = self._levels.get(number or "")
        if not levels or at not in levels or number is None:
            return ""
        counts = self._counts[self._of_num[number]]
        restart = self._restarts.get(number, {}).get(at)
        if restart is not None and (number, at) not in self._started:
            counts[at] = restart - 1
        self._started.add((number, at))
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [key for key in counts if key > at]:
            rule = levels[deeper].restart if deeper in levels else None
            if rule is None or (rule > 0 and at < rule):
                del counts[deeper]

        def shown(match: re.Match[str]) -> str:
            key = int(match[1]) - 1
            level = levels.get(key)
            if level is None:
                return ""
            return format_number(counts.get(key, level.start), "decimal" if levels[at].legal else level.form)

        return "" if levels[at].form == "bullet" else re.sub(r"%(\d)", shown, levels[at].text)


def _level(element: "etree._Element") -> _Level:
    restart = val(element, "lvlRestart")
    form = val(element, "numFmt") or "decimal"
    if form == "custom":
        form = "decimal"
    return _Level(
        start=_integer(val(element, "start"), 1),
        form=form,
        text=val(element, "lvlText") or "",
        legal=child(element, "isLgl") is not None,
        restart=None if restart is None else _integer(restart, 0),
        style=val(element, "pStyle"),
    )
