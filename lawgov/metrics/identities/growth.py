"""Growth against both years' values, and changes of a rate that are told in % instead of percentage points."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lawgov.metrics.identities.directions import directions, percent_of_rates, points_of_counts
from lawgov.metrics.identities.view import View, amount, cut_off, percent, rounded
from lawgov.metrics.model import Identity, Metric, plain
from lawgov.metrics.wholes import alike

_BASE = re.compile(r"(?:上年|去年|上一年|前一年|同期|由|从|20\d\d\s?年)[^，,；;#]{0,12}#")
_REACHED = re.compile(
    r"^[了]?(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|压减|压缩|精简|扩大|[增升降减])(?:至|到|为)(?:(20\d\d)\s?年的?)?\s?#"
)
_INCREASE = re.compile(r"(?:增加|增长|增|减少|下降|减|多|少)(?:了|至)?#")
_OWN = re.compile(
    r"同比|环比|较|比|与|相比|分别|上年|去年|20\d\d|今年|本年|增长|增加|增幅|上升|提高|提升|下降|减少|降低|降幅|回落|减幅|[增升降减多少]"
)
_PLAIN_SUBJECT = re.compile(
    r"案件|总[数量]|数量?|件[数次]|[收受]?[案理]?量|年均|年度|全年|合计|共|累计|[和及与并、均都]|实现|其中"
)
_CARRIED = re.compile(r"结转|遗留|转入|旧存|未结")
_LOOKED_AT = 8  # figures of a sentence, the nearest
_CERTAIN_RATE = re.compile(r"(?<![效频速功])率")


def growth(view: View) -> Iterator[Identity]:
    for group in view.sentences():
        yield from directions(view, group)
        for index in group:
            change = view.metrics[index]
            if change.kind != "change" or change.part == "plan" or change.value_to is not None:
                continue
            found = None
            if change.unit == "比率":
                found = (
                    _of_counts(view, index, group)
                    or percent_of_rates(view, index, group)
                    or _of_rates(view, index, group)
                )
            elif change.unit == "百分点":
                found = points_of_counts(view, index, group) or _points(view, index, group)
            elif _INCREASE.search(view.clause(index)):
                found = _difference(view, index, group)
            if found is not None and (found.verdict == "holds" or not _respective(view, index)):
                yield found


def _respective(view: View, index: int) -> bool:
    """「分别增长86.7%和193.3%」: which change is of which figure is not worked out."""
    if "分别" in view.clause(index):
        return True
    at, limit = index, max(index - 6, 0)
    while (
        at > limit
        and view.metrics[at - 1].kind == "change"
        and re.fullmatch(r"\s*[和、及与,，]\s*", view.between(at - 1, at))
    ):
        at -= 1
    return at != index and "分别" in view.clause(at)


def _counts(view: View, index: int, group: list[int]) -> list[int]:
    return [
        i
        for i in group
        if i != index and view.metrics[i].kind in ("count", "money") and view.metrics[i].value_to is None
    ]


def _bases(view: View, current: int, others: list[int]) -> list[int]:
    """The figures of a year before: named so in their clause, or of that year."""
    told = [i for i in others if i != current and alike(view.metrics[i].unit, view.metrics[current].unit)]
    year = view.metrics[current].year
    return [
        i
        for i in told
        if not _CARRIED.search(view.clause(i))
        and (_BASE.search(view.clause(i)) or (year is not None and _of_year(view, i, year - 1)))
    ]


def _current(view: View, index: int, others: list[int]) -> int | None:
    """The figure that grew: the nearest before the change that is no base, else the first behind it."""
    own = [i for i in others if not _is_base(view, i)]
    before = [i for i in own if i < index]
    return before[-1] if before else next((i for i in own if i > index), None)


def _is_base(view: View, index: int) -> bool:
    year = view.report.reporting_year
    reached = _REACHED.search(view.clause(index))
    if (reached and reached[1] in (None, str(year))) or _CARRIED.search(view.clause(index)):
        return False
    return bool(_BASE.search(view.clause(index))) or (year is not None and _of_year(view, index, year - 1))


def _of_year(view: View, index: int, year: int) -> bool:
    """A figure of that year, told so in its own stretch: 「较2022年减少3件；应诉9件」 tells nothing of the 9."""
    if view.metrics[index].year != year:
        return False
    end = view.metrics[index].span.end
    begin = max(view.report.text.rfind(mark, 0, end) for mark in "；;。\n")
    return str(year) in view.report.text[begin + 1 : end] or f"{year % 100:02}年" in view.report.text[begin + 1 : end]


def _signed(view: View, index: int) -> Decimal:
    value = view.metrics[index].value
    return -value if view.contexts[index].decline else value


def _of_counts(view: View, index: int, group: list[int]) -> Identity | None:
    others = _counts(view, index, group)
    current = _current(view, index, others)
    if current is None or (current < index and _far(view, current, index)) or not _same_subject(view, index, current):
        return None
    bases = _bases(view, current, others)
    change = view.metrics[index]
    now = view.metrics[current]
    if change.approximate or now.approximate:
        return None
    if not bases:
        by = next(
            (
                i
                for i in (*reversed([i for i in group if current < i < index]), *(i for i in group if i == index + 1))
                if view.metrics[i].kind == "change" and alike(view.metrics[i].unit, now.unit)
            ),
            None,
        )
        if by is not None and not view.metrics[by].approximate:
            before = now.value - _signed(view, by)
            return _compare(view, index, (current, by), now.value, before) if before > 0 else None
        return _whole_base(view, index, current)
    tried = [
        _compare(view, index, (current, base), now.value, view.metrics[base].value)
        for base in sorted(bases, key=lambda base: (base > index, abs(base - index)))
        if not view.metrics[base].approximate and view.metrics[base].value
    ]
    return _chosen(tried)


def _chosen(tried: list[Identity]) -> Identity | None:
    """Of the relations to several earlier years the one that holds; where none does, it is not sure which is meant."""
    if not tried:
        return None
    holding = next((identity for identity in tried if identity.verdict == "holds"), None)
    return holding or (tried[0] if len(tried) == 1 else replace(tried[0], verdict="needs_review"))


def _same_subject(view: View, index: int, current: int) -> bool:
    """「…320件，办证量同比增长12.5%」 is not of the 320: the change names its own subject."""
    before = view.text[view.contexts[index].clause_start : view.metrics[index].number_span.start]
    subject = re.sub(r"[“”\s、]", "", _OWN.split(before)[0])
    subject = _PLAIN_SUBJECT.sub("", subject)
    return len(subject) < 2 or any(subject[at : at + 2] in view.clause(current) for at in range(len(subject) - 1))


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
    message = f"增减幅度与两年的数字不符：{shown}={percent(computed, min(change.step, Decimal('0.0001')))}，文中写{amount(change)}（容差为末位的一半）。"
    advice = f"请核对两年的数字和增减幅度，按四舍五入写作{percent(computed, change.step)}。"
    if computed < 0:
        rose = now > before
        told = view.contexts[index].change or ("下降" if rose else "增长")
        exact = percent(-computed, min(change.step, Decimal("0.0001")))
        message = (
            f"增减的方向与两年的数字不符：由{plain(before)}到{plain(now)}是{'增加' if rose else '减少'}{exact}，"
            f"文中写“{told}”{amount(change)}。"
        )
        advice = f"请核对是“{'增长' if rose else '下降'}”还是“{'下降' if rose else '增长'}”，以及两年的数字。"
    return Identity(
        "growth",
        "holds" if close else "broken",
        (*operands, index),
        computed.quantize(Decimal("0.00000001")).normalize() + 0,
        change.value,
        half,
        change.span,
        message,
        advice,
    )


def _whole_base(view: View, index: int, current: int) -> Identity | None:
    """Without the year before: the base that is implied must be a whole number, where that can be told."""
    change, now = view.metrics[index], view.metrics[current]
    if (
        now.kind != "count"
        or now.step != 1
        or current > index
        or now.value <= 0
        or now.part_of is not None
        or "比" not in view.clause(index)
    ):
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
    if change.value >= 1:
        return None  # no rate rises by 100 percentage points
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
    if change.approximate:
        return None
    bases = [i for i in own if _is_base(view, i) and not view.metrics[i].approximate]
    tried: list[Identity] = []
    for base in sorted(bases, key=lambda base: (base > index, abs(base - index)))[:_LOOKED_AT]:
        nows = [i for i in own if not _is_base(view, i) and not view.metrics[i].approximate]
        for now in sorted(nows, key=lambda now: (now > index, abs(now - index)))[:_LOOKED_AT]:
            one, other = view.metrics[now], view.metrics[base]
            computed = abs(one.value - other.value) * 100
            says = f"{percent(one.value)}与{percent(other.value)}相差{plain(computed)}个百分点"
            tried.append(_exact(view, index, (now, base), computed, says))
    return _chosen(tried)


def _difference(view: View, index: int, group: list[int]) -> Identity | None:
    """「由上年的120件增至135件，增加15件」."""
    others = [i for i in _counts(view, index, group) if alike(view.metrics[i].unit, view.metrics[index].unit)]
    current = _current(view, index, others)
    if current is None:
        return None
    tried: list[Identity] = []
    for base in sorted(_bases(view, current, others), key=lambda base: (base > index, abs(base - index))):
        trio: list[Metric] = [view.metrics[i] for i in (index, current, base)]
        if any(metric.approximate for metric in trio):
            continue
        computed = abs(trio[1].value - trio[2].value)
        says = f"{plain(trio[1].value)}与{plain(trio[2].value)}相差{plain(computed)}{trio[0].unit}"
        tried.append(_exact(view, index, (current, base), computed, says))
    return _chosen(tried)


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
