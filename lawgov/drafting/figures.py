"""A figure of a draft → its words: amount, change on the year before, share of a whole, clause, sentence."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from lawgov.metrics.model import plain
from lawgov.metrics.numerals import SCALES

_EXACT = Context(prec=60)
_FEW = 10
_CENT = Decimal("0.01")
_UNWELCOME = re.compile("败诉|纠错|被诉|诉讼率|投诉率")
"""Rates that do not 「提高」 when they rise."""
_COUNTED = re.compile("(?:[人户家]?数|数量|[总人件场批户家]次|[额率量期])$")
_DOING = re.compile("^(?:开展|办理|组织开展|组织|举办|制发|发出|作出|实施)(?=.{4})")
_RESULT = re.compile("(?:共计|合计|达到|达|为|共|有)$")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a draft."""

    id: str | None  # of the catalogue; None for one of the user's own
    name: str
    say: str  # one clause, 「#」 for number and unit: 「收到行政复议申请#」
    value: Decimal  # in ``unit``, with the decimals to be printed; a rate is a fraction: 0.856 for 85.6%
    unit: str  # as to be printed: 件, 万元, 亿元, 万人次; 比率 (or %) for a rate
    kind: str  # count, rate, money
    base: Decimal | None = None  # last year's value, in the same unit
    share_of: str | None = None  # key of the figure that it is a part of
    approximate: bool = False  # a little more than ``value``


def amount(figure: Figure) -> str:
    """595件, 85.6%, 1234.5万元; what is approximate: 1000余名, 2.8万余人次, 约595件, 99.5%以上."""
    if figure.kind == "rate":
        return _rate(figure)
    number = format(figure.value, "f")
    if not figure.approximate or not figure.value:
        return f"{number}{figure.unit}"
    if not figure.value % 10:
        return f"{number}余{figure.unit}"
    if figure.unit[:1] in SCALES and figure.unit[1:]:
        return f"{number}{figure.unit[0]}余{figure.unit[1:]}"
    return f"约{number}{figure.unit}"


def _rate(figure: Figure) -> str:
    more = "以上" if figure.approximate and 0 < figure.value < 1 else ""
    return f"{format(figure.value.scaleb(2, _EXACT), 'f')}%{more}"


def growth(figure: Figure) -> str:
    """「同比增长6.25%」, 「比上年减少1件」, 「与上年持平」; of a rate 「同比提高2.5个百分点」.

    "" where there is no value of last year, or this year's is told roughly. Rounded half up to two
    decimals at most. A change too small for these is 「与上年基本持平」. Counts on fewer than ten
    change by a number, 「比上年增加1件」: a percentage of 2 says nothing. Always in %, however large:
    of 「增长2倍」 readers do not agree what it means.
    """
    value, base = figure.value, figure.base
    if base is None or figure.approximate or (not base and figure.kind == "money"):
        return ""
    if value == base:
        return "与上年持平"
    if figure.kind == "count" and base < _FEW:
        return f"比上年{'增加' if value > base else '减少'}{plain(abs(value - base))}{figure.unit}"
    if figure.kind == "rate":
        change, unit = _EXACT.multiply(abs(value - base), Decimal(100)), "个百分点"
        up = "上升" if _UNWELCOME.search(figure.name + figure.say) else "提高"
    else:
        change, unit = _EXACT.divide(abs(value - base) * 100, base), "%"
        up = "增长"
    rounded = change.quantize(_CENT, ROUND_HALF_UP, _EXACT)
    if not rounded:
        return "与上年基本持平"
    return f"同比{up if value > base else '下降'}{plain(rounded)}{unit}"


def share(figure: Figure, whole: Figure) -> str:
    """「占收到行政复议申请总数的97.48%」; "" where the one cannot be a part of the other.

    That is: a rate, another unit, a whole of 0, a part larger than the whole. A part too small for
    two decimals has no share either.
    """
    if "rate" in (figure.kind, whole.kind):
        return ""
    (part, unit), (total, other) = _in_base_unit(figure), _in_base_unit(whole)
    if unit != other or total <= 0 or not 0 <= part <= total:
        return ""
    rounded = _EXACT.divide(part * 100, total).quantize(_CENT, ROUND_HALF_UP, _EXACT)
    if (not rounded and part) or (rounded == 100 and part < total):
        return ""
    return f"占{_named(whole)}的{plain(rounded)}%"


def _in_base_unit(figure: Figure) -> tuple[Decimal, str]:
    """12万人次 → 120000 人次."""
    if figure.unit[:1] in ("万", "亿") and figure.unit[1:]:
        return _EXACT.multiply(figure.value, SCALES[figure.unit[0]]), figure.unit[1:]
    return figure.value, figure.unit


def _named(whole: Figure) -> str:
    """What a share is a share of: the words of the whole's own clause, else its name."""
    words = _RESULT.sub("", whole.say.removesuffix("#")) if whole.say.endswith("#") else whole.name
    words = _DOING.sub("", words)
    return words if _COUNTED.search(words) else f"{words}总数"


def phrase(figure: Figure, figures: Mapping[str, Figure]) -> str:
    """The clause of a figure, then its change and its share, as there is data; ``figures`` by their keys."""
    told = amount(figure)
    say = figure.say.replace("达#", "#") if told.startswith("约") else figure.say
    pieces = [say.replace("#", told, 1), growth(figure)]
    whole = figures.get(figure.share_of) if figure.share_of is not None else None
    if whole is not None:
        pieces.append(share(figure, whole))
    return "，".join(piece for piece in pieces if piece)


def sentence(figures: Iterable[Figure], known: Mapping[str, Figure]) -> str:
    """The figures in this order as one sentence: parted by 「，」, by 「；」 where a phrase has commas of its own."""
    told = [phrase(figure, known) for figure in figures]
    apart = "；" if any("，" in clause for clause in told) else "，"
    return f"{apart.join(told)}。" if told else ""
