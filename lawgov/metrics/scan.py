"""Text → quantities: every number that counts or measures something, and none of those that only name or date."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lawgov.metrics.masks import without_names
from lawgov.metrics.measures import UNIT
from lawgov.metrics.numerals import SCALES, arabic, chinese
from lawgov.sources.model import Span

_NUMBER = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?!\d)|\d{1,15}(?:\.\d{1,9})?"
_CN = "零〇一二两三四五六七八九十百千万亿"
_TO = r"\s?(?:—{1,4}|–|－|-|~|～|至|到)\s?"

_QUANTITY = re.compile(
    rf"(?=[\d{_CN}])(?:(?P<low>{_NUMBER})(?P<lowscale>\s?(?:万|亿|百|千)?)(?P<lowunit>%|‰)?{_TO}(?P<high>{_NUMBER})(?P<highscale>\s?(?:万|亿|百|千)?)"
    rf"\s?(?P<rangeunit>%|‰|个百分点|{UNIT})"
    rf"|(?P<number>{_NUMBER})\s?(?P<scale>万亿|亿|万|千(?!克|米)|百(?!分))?(?P<more>\d{{1,4}}(?:\.\d{{1,4}})?万)?(?P<about>余|多|来|几)?(?P<scale2>万|亿)?(?P<plus>\+)?"
    rf"\s?(?P<unit>%|‰|个?百分点|倍|成(?=[，,。；;、以左多的）)]|$)|{UNIT})?"
    rf"|百分之(?P<percent>[{_CN}]{{1,12}}(?:点[零〇一二三四五六七八九]{{1,6}})?)"
    rf"|(?P<whole>[{_CN}]{{1,12}})分之(?P<share>[{_CN}]{{1,12}})"
    rf"|(?P<tenths>[一二两三四五六七八九])成(?P<tenths5>[一二三四五六七八九])?(?=[，,。；;、以左多的）)\n]|$)"
    rf"|(?P<cn>[{_CN}]{{1,12}})(?P<cnabout>余|多)?(?P<cnunit>倍|个百分点|{UNIT})"
    r")"
)
_AFTER = re.compile(r"\s?(?:以上|以下|左右|上下|以内|不等)")
_BEFORE = re.compile(
    r"(?:约|近|超过|超|逾|不少于|不低于|至少|大约|将近|接近|不足|不到|突破|上|多达|高于|低于|大于|不超过|达近)\s?$"
)
_NOT_BEFORE = re.compile(
    r"(?:以上|左右|最近|附近|临近|就近|邻近|赶超|网上|线上|掌上|以上|之上|马上|早上|晚上|会上|制约|节约|公约|契约|预约|合约|条约|签约)\s?$"
)

_LARGE = re.compile(r"大([\u4e00-\u9fff]{2})")
_STOP = re.compile(r"[。！？!?\n]+[”’）)]?")
_POSTPOSED = frozenset("件起次场名人份期例宗家位户卷篇") | {"人次", "场次", "件次"}
_ENDS = frozenset("，,。；;、：:）)\n（( ") | {""}


class Quantity(NamedTuple):
    """A number with its unit as printed; values in the base unit."""

    value: Decimal
    value_to: Decimal | None
    unit: str
    approximate: bool
    step: Decimal
    number_span: Span  # digits, 万 and 余 included
    span: Span  # up to the unit (以上 not included)


def quantities(text: str) -> list[Quantity]:
    """All quantities of a folded text (``chinese.fold``) in text order; offsets are those of ``text``."""
    masked = without_names(text)
    return [found for match in _QUANTITY.finditer(masked) if (found := _quantity(masked, match)) is not None]


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    if match["low"] is not None:
        return _range(text, match)
    if match["number"] is not None:
        return _digits(text, match)
    if match["percent"] is not None:
        value = chinese(match["percent"])
        return None if value is None else _made(text, match, value / 100, _step_of(value) / 100, "比率", False)
    if match["whole"] is not None:
        whole, share = chinese(match["whole"]), chinese(match["share"])
        if not whole or share is None or share > whole:
            return None
        value = (share / whole).quantize(Decimal("0.000001"))
        return _made(text, match, value, Decimal("0.000001"), "比率", False)
    if match["tenths"] is not None:
        value = (chinese(match["tenths"]) or Decimal(0)) / 10
        if match["tenths5"]:
            value += (chinese(match["tenths5"]) or Decimal(0)) / 100
        return _made(text, match, value, _step_of(value), "比率", False)
    return _chinese(text, match)


def _digits(text: str, match: re.Match[str]) -> Quantity | None:
    before = text[match.start() - 1] if match.start() else ""
    if before == "." or (before.isascii() and before.isalnum()):
        return None
    unit = match["unit"]
    value, step = arabic(match["number"])
    scale = SCALES[match["scale"] or ""] * SCALES[match["scale2"] or ""]
    value, step = value * scale, step * scale
    if match["more"]:
        extra, extra_step = arabic(match["more"][:-1])
        value, step = value + extra * SCALES["万"], extra_step * SCALES["万"]
    about = bool(match["about"] or match["plus"])
    if unit is None:
        if not (match["scale"] or match["scale2"]) or not _is_bare_amount(text, match):
            return _noun_only(text, match, value, step, about)
        return _made(text, match, value, step, "", about)
    return _with_unit(text, match, value, step, unit, about)


def _is_bare_amount(text: str, match: re.Match[str]) -> bool:
    """「播放量10万+」「阅读量近1500万。」: an amount that the unit was left off."""
    return bool(match["plus"]) or text[match.end() : match.end() + 1] in _ENDS


def _noun_only(text: str, match: re.Match[str], value: Decimal, step: Decimal, about: bool) -> Quantity | None:
    """「5大目标」: what is counted stands where the measure word would."""
    after = _LARGE.match(text, match.end())
    if after is None:
        return None
    made = _made(text, match, value, step, after[1], about)
    return made._replace(span=Span(made.span.start, after.end()))


def _with_unit(
    text: str, match: re.Match[str], value: Decimal, step: Decimal, unit: str, about: bool
) -> Quantity | None:
    if unit in ("%", "‰", "成"):
        divisor = {"%": 100, "‰": 1000, "成": 10}[unit]
        return _made(text, match, value / divisor, step / divisor, "比率", about)
    if unit in ("万元", "亿元"):
        value, step, unit = value * SCALES[unit[0]], step * SCALES[unit[0]], "元"
    unit = plain_unit(unit)
    if (
        unit in ("市", "县", "区", "镇", "乡", "村", "点", "度", "分", "步", "层", "道", "案")
        and text[match.end() : match.end() + 1] not in _ENDS
    ):
        if unit not in ("镇", "乡", "村") or text[match.end() : match.end() + 1] not in "（(街、":
            return None
    return _made(text, match, value, step, unit, about)


def _range(text: str, match: re.Match[str]) -> Quantity | None:
    low, step = arabic(match["low"])
    high, _ = arabic(match["high"])
    high_scale = SCALES[match["highscale"].strip()]
    low_scale = SCALES[match["lowscale"].strip()] if match["lowscale"].strip() else high_scale
    unit = match["rangeunit"]
    divisor = {"%": 100, "‰": 1000}.get(unit, 1)
    if unit in ("万元", "亿元"):
        high_scale, low_scale, unit = high_scale * SCALES[unit[0]], low_scale * SCALES[unit[0]], "元"
    unit = "比率" if divisor > 1 else plain_unit(unit)
    low, high, step = low * low_scale / divisor, high * high_scale / divisor, step * low_scale / divisor
    if high < low:
        return None
    return _made(text, match, low, step, unit, False)._replace(value_to=high)


def _chinese(text: str, match: re.Match[str]) -> Quantity | None:
    """A Chinese numeral counts where it has two or more digits, or one behind what it counts: 「会议三次，」."""
    numeral, unit = match["cn"], match["cnunit"]
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if before in ("逐", "统", "同", "唯", "成") and len(numeral) == 1:
        return None
    if before in ("第", "每", "各", "“", "百", "□", "《", "数", "几") or (
        not match["cnabout"] and numeral in ("百", "千", "万", "亿", "百千", "千万", "十百")
    ):
        return None
    value = chinese(numeral)
    if value is None:
        return None
    if len(numeral) == 1 and not (match["cnabout"] and numeral in "十百千万"):
        postposed = unit in _POSTPOSED and after in _ENDS and numeral != "一" and numeral not in "百千万亿"
        multiple = unit in ("倍", "个百分点")
        if not (postposed or multiple):
            return None
    if unit in ("万元", "亿元"):
        value, unit = value * SCALES[unit[0]], "元"
    elif unit in ("方面", "点", "大类", "区", "市", "县", "度", "分", "字", "面", "级", "层"):
        return None
    return _made(text, match, value, Decimal(1), plain_unit(unit), bool(match["cnabout"]))


def plain_unit(unit: str) -> str:
    """「个百分点」 → 「百分点」, 「㎡」 → 「平方米」."""
    if unit in ("个百分点", "个工作日", "个小时"):
        return unit[1:]
    return "平方米" if unit == "㎡" else unit


def _made(text: str, match: re.Match[str], value: Decimal, step: Decimal, unit: str, about: bool) -> Quantity:
    start, end = match.span()
    before = text[max(0, start - 4) : start]
    approximate = (
        about or bool(_AFTER.match(text, end)) or bool(_BEFORE.search(before) and not _NOT_BEFORE.search(before))
    )
    return Quantity(value, None, unit, approximate, step, Span(start, _number_end(match)), Span(start, end))


def _number_end(match: re.Match[str]) -> int:
    for group in ("unit", "rangeunit", "cnunit"):
        if match[group] is not None:
            return match.start(group)
    return match.end()


def _step_of(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a paragraph, their full stops included."""
    at = start
    for match in _STOP.finditer(text, start, end):
        yield Span(at, match.end())
        at = match.end()
    if at < end:
        yield Span(at, end)
