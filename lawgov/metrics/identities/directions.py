"""由…减少至…: whether the verb fits both values, and 百分点 told of counts."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawgov.metrics.identities.view import View, amount
from lawgov.metrics.model import Identity, plain
from lawgov.metrics.wholes import alike

_MOVED = re.compile(
    r"\s?(?:大幅|逐步|逐年|稳步|进一步|同比|明显|显著)?(?P<verb>增加|增长|上升|提高|提升|增|升|减少|下降|降低|回落|减|降)(?P<to>至|到|为)"
    r"(?:了)?(?:(?:20\d\d\s?年|今年|本年|目前|现在)的?)?\s?"
)
_FROM = re.compile(r"(?:由|从)[^由从，,；;#]{0,20}#")
_DOWN = re.compile(r"[减降]|回落")
_SPANS = frozenset({"天", "工作日", "小时", "分钟", "个月", "位", "年", "岁", "环节", "步"})
"""What gets better by getting less: 「提升至5个工作日」 may be meant so."""


def _moves(view: View, group: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Pairs 由A…至B that stand side by side, with the verb."""
    for before, now in pairwise(group):
        verb = _MOVED.fullmatch(view.between(before, now))
        one, other = view.metrics[before], view.metrics[now]
        if verb is None or now != before + 1 or not _FROM.search(view.clause(before)):
            continue
        if not alike(one.unit, other.unit) or one.value_to is not None or other.value_to is not None:
            continue
        yield before, now, verb["verb"]


def directions(view: View, group: Sequence[int]) -> Iterator[Identity]:
    """「由2023年的18.2万元减少至2024年的23.5万元」."""
    for before, now, verb in _moves(view, group):
        one, other = view.metrics[before], view.metrics[now]
        if one.unit in _SPANS or one.approximate or other.approximate or one.value == other.value:
            continue
        rose = other.value > one.value
        if rose != (_DOWN.search(verb) is not None):
            continue
        yield Identity(
            "growth",
            "broken",
            (before, now),
            other.value,
            one.value,
            Decimal(0),
            other.span,
            f"增减的方向与数字不符：由{amount(one)}到{amount(other)}是{'增加' if rose else '减少'}，文中写“{verb}”。",
            "请核对两个数字和增减的方向。",
        )


def points_of_counts(view: View, index: int, group: Sequence[int]) -> Identity | None:
    """「从100万元增加到120万元，增长20个百分点」: counts change by %, only rates by percentage points."""
    change = view.metrics[index]
    if any(view.metrics[i].kind == "rate" for i in group):
        return None
    for before, now, _ in _moves(view, group):
        one, other = view.metrics[before], view.metrics[now]
        if now != index - 1 or one.unit in ("比率", "百分点", "倍") or not one.value:
            continue
        share = abs(other.value - one.value) / one.value
        if abs(share * 100 - change.value) > change.step / 2:
            continue
        return Identity(
            "growth",
            "broken",
            (before, now, index),
            share.quantize(Decimal("0.00000001")).normalize() + 0,
            change.value,
            change.step / 2,
            change.span,
            f"数量的增减应写“%”：由{amount(one)}到{amount(other)}，变化{plain(change.value)}%，文中写{plain(change.value)}个百分点。",
            f"请改为“{plain(change.value)}%”；“百分点”只用于两个百分数之差。",
        )
    return None


def percent_of_rates(view: View, index: int, group: Sequence[int]) -> Identity | None:
    """「合格率由92%提高到95%，提高3%」: the difference of two rates, told in %; 「提高3.3%」, the share of the first, is right."""
    change = view.metrics[index]
    for before, now, _ in _moves(view, group):
        one, other = view.metrics[before], view.metrics[now]
        if now != index - 1 or one.unit != "比率" or not one.value or one.value == other.value:
            continue
        points = abs(other.value - one.value)
        if points != change.value or abs(points / one.value - change.value) <= change.step / 2:
            continue
        told = plain(points * 100)
        return Identity(
            "points",
            "needs_review",
            (before, now, index),
            points,
            change.value,
            Decimal(0),
            change.span,
            f"比率的增减写作“{told}%”：{amount(one)}与{amount(other)}相差{told}个百分点，不是原比率的{told}%。",
            f"两个比率之差请写“{told}个百分点”。",
        )
    return None
