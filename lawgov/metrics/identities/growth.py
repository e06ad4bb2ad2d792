"""Growth against both years' values, and changes of a rate that are told in % instead of percentage points."""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lawgov.metrics.identities.view import View, amount, cut_off, percent, rounded
from lawgov.metrics.model import Identity, Metric, plain
from lawgov.metrics.wholes import alike

_BASE = re.compile(r"(?:上年|去年|上一年|前一年|同期|由|从|20\d\d\s?年)[^，,；;#]{0,12}#")
_INCREASE = re.compile(r"(?:增加|增长|增|减少|下降|减|多|少)(?:了|至)?#")
_CERTAIN_RATE = re.compile(r"(?<![效频速功])率")


def growth(view: View) -> Iterator[Identity]:
    for group in view.sentences():
        for index in group:
            change = view.metrics[index]
            if change.kind != "change" or change.part == "plan" or change.value_to is not None:
                continue
            found = None
            if change.unit == "比率":
                found = _of_counts(view, index, group) or _of_rates(view, index, group)
            elif change.unit == "百分点":
                found = _points(view, index, group)
            elif _INCREASE.search(view.clause(index)):
                found = _difference(view, index, group)
            if found is not None:
                yield found


def _counts(view: View, index: int, group: list[int]) -> list[int]:
    return [
        i
        for i in group
        if i != index and view.metrics[i].kind in ("count", "money") and view.metrics[i].value_to is None
    ]


def _base(view: View, current: int, others: list[int]) -> int | None:
    """The figure of the year before: named so in its clause, or of that year."""
    told = [i for i in others if i != current and alike(view.metrics[i].unit, view.metrics[current].unit)]
    year = view.metrics[current].year
    for i in told:
        if _BASE.search(view.clause(i)) or (year is not None and view.metrics[i].year == year - 1):
            return i
    return None


def _current(view: View, index: int, others: list[int]) -> int | None:
    """The figure that grew: the nearest before the change that is no base, else the first behind it."""
    own = [i for i in others if not _is_base(view, i)]
    before = [i for i in own if i < index]
    return before[-1] if before else next((i for i in own if i > index), None)


def _is_base(view: View, index: int) -> bool:
    year = view.report.reporting_year
    return bool(_BASE.search(view.clause(index))) or (year is not None and view.metrics[index].year == year - 1)


def _signed(view: View, index: int) -> Decimal:
    value = view.metrics[index].value
    return -value if view.contexts[index].decline else value


def _of_counts(view: View, index: int, group: list[int]) -> Identity | None:
    others = _counts(view, index, group)
    current = _current(view, index, others)
    if current is None or (current < index and _far(view, current, index)):
        return None
    base = _base(view, current, others)
    change = view.metrics[index]
    now = view.metrics[current]
    if change.approximate or now.approximate:
        return None
    if base is None:
        by = next(
            (
                i
                for i in group
                if i != index and view.metrics[i].kind == "change" and alike(view.metrics[i].unit, now.unit)
            ),
            None,
        )
        if by is not None and not view.metrics[by].approximate:
            before = now.value - _signed(view, by)
            return _compare(view, index, (current, by), now.value, before) if before > 0 else None
        return _whole_base(view, index, current)
    if view.metrics[base].approximate or not view.metrics[base].value:
        return None
    return _compare(view, index, (current, base), now.value, view.metrics[base].value)


def _far(view: View, current: int, index: int) -> bool:
    return len(re.findall(r"[，,；;]", view.between(current, index))) > 2 or "；" in view.between(current, index)


def _compare(view: View, index: int, operands: tuple[int, ...], now: Decimal, before: Decimal) -> Identity:
    change = view.metrics[index]
    computed = (now - before) / before
    if view.contexts[index].decline:
        computed = -computed
    half = change.step / 2
    close = abs(computed - change.value) <= half or cut_off(computed, change.step) == change.value
    shown = f"（{plain(now)}-{plain(before)}）÷{plain(before)}"
    if view.contexts[index].decline:
        shown = f"（{plain(before)}-{plain(now)}）÷{plain(before)}"
    return Identity(
        "growth",
        "holds" if close else "broken",
        (*operands, index),
        computed.quantize(Decimal("0.00000001")).normalize() + 0,
        change.value,
        half,
        change.span,
        f"增减幅度与两年的数字不符：{shown}={percent(computed, min(change.step, Decimal('0.0001')))}，文中写{amount(change)}（容差为末位的一半）。",
        f"请核对两年的数字和增减幅度，按四舍五入写作{percent(computed, change.step)}。",
    )


def _whole_base(view: View, index: int, current: int) -> Identity | None:
    """Without the year before: the base that is implied must be a whole number, where that can be told."""
    change, now = view.metrics[index], view.metrics[current]
    if now.kind != "count" or now.step != 1 or current > index or now.value <= 0 or "比" not in view.clause(index):
        return None
    signed = _signed(view, index)
    if signed <= -1:
        return None
    base = now.value / (1 + signed)
    if base < 1 or now.value / (base * base) < change.step * 3:
        return None  # so large that some whole number always fits
    nearest = [base.to_integral_value(ROUND_FLOOR), base.to_integral_value(ROUND_CEILING)]
    rates = [abs((now.value - whole) / whole) for whole in nearest if whole > 0]
    best = min(rates, key=lambda rate: abs(rate - change.value))
    close = abs(best - change.value) <= change.step / 2 or cut_off(best, change.step) == change.value
    return Identity(
        "growth",
        "holds" if close else "needs_review",
        (current, index),
        best.quantize(Decimal("0.00000001")).normalize() + 0,
        change.value,
        change.step / 2,
        change.span,
        f"增减幅度推不出整数的上年数：{plain(now.value)}÷（1{'-' if signed < 0 else '+'}{plain(change.value)}）={plain(rounded(base, Decimal('0.01')))}，"
        f"上年数取整后幅度应为{percent(best, change.step)}，文中写{amount(change)}。",
        "请核对本年数、上年数和增减幅度。",
    )


def _of_rates(view: View, index: int, group: list[int]) -> Identity | None:
    """「败诉率下降5.94%」: a rate changes by percentage points; in % it means a share of the rate."""
    change = view.metrics[index]
    subject = view.clause(index)
    own = re.search(
        r"([\u4e00-\u9fff]{1,10})率(?:同比|较上年|比上年|较去年|比去年)?(?:增长|增加|上升|提高|提升|下降|减少|降低|回落)",
        subject,
    )
    before = [i for i in group if i < index and view.metrics[i].kind == "rate"]
    rate = before[-1] if before and len(re.findall(r"[，,；;]", view.between(before[-1], index))) <= 1 else None
    named = (
        rate is not None
        and "率" in view.clause(rate)
        and "比" in subject
        and not _counts(view, index, [i for i in group if rate < i < index])
    )
    if not (own and _CERTAIN_RATE.search(own.group()) and not re.search(r"增长$|效$|频$", own[1])) and not named:
        return None
    return Identity(
        "points",
        "needs_review",
        (index,) if rate is None else (rate, index),
        change.value,
        change.value,
        Decimal(0),
        change.span,
        f"比率的增减写作“{amount(change)}”，是{plain(change.value * 100)}个百分点还是原比率的{amount(change)}，没有写清。",
        f"如果是两个比率之差，请写“{plain(change.value * 100)}个百分点”。",
    )


def _points(view: View, index: int, group: list[int]) -> Identity | None:
    """「败诉率由13.16%降至7.22%，下降5.94个百分点」."""
    own = [i for i in group if view.metrics[i].kind == "rate" and view.metrics[i].value_to is None]
    change = view.metrics[index]
    pair = next(
        (
            (left, right)
            for left in own
            for right in own
            if left != right and _is_base(view, left) and not _is_base(view, right)
        ),
        None,
    )
    if pair is None or change.approximate or any(view.metrics[i].approximate for i in pair):
        return None
    base, now = pair
    computed = abs(view.metrics[now].value - view.metrics[base].value) * 100
    return _exact(
        view,
        index,
        (now, base),
        computed,
        f"{percent(view.metrics[now].value)}与{percent(view.metrics[base].value)}相差{plain(computed)}个百分点",
    )


def _difference(view: View, index: int, group: list[int]) -> Identity | None:
    """「由上年的120件增至135件，增加15件」."""
    others = [i for i in _counts(view, index, group) if alike(view.metrics[i].unit, view.metrics[index].unit)]
    current = _current(view, index, others)
    base = _base(view, current, others) if current is not None else None
    if current is None or base is None:
        return None
    trio: list[Metric] = [view.metrics[i] for i in (index, current, base)]
    if any(metric.approximate for metric in trio):
        return None
    computed = abs(trio[1].value - trio[2].value)
    return _exact(
        view,
        index,
        (current, base),
        computed,
        f"{plain(trio[1].value)}与{plain(trio[2].value)}相差{plain(computed)}{trio[0].unit}",
    )


def _exact(view: View, index: int, operands: tuple[int, int], computed: Decimal, says: str) -> Identity:
    change = view.metrics[index]
    tolerance = change.step * (0 if change.step == 1 else 1) / 2 if change.unit != "百分点" else Decimal("0.005")
    stated = change.value
    return Identity(
        "growth",
        "holds" if abs(computed - stated) <= tolerance else "broken",
        (*operands, index),
        computed.normalize() + 0,
        stated,
        tolerance,
        change.span,
        f"增减的数量与两年的数字不符：{says}，文中写{plain(stated)}{'个' if change.unit == '百分点' else ''}{change.unit}。",
        "请核对两年的数字和增减的数量。",
    )
