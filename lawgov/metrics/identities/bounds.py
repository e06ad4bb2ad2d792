"""Inequalities: a part over its whole, more closed than accepted, values that cannot be."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lawgov.metrics.identities.carried import CARRIED, mentions_carried
from lawgov.metrics.identities.view import View, amount
from lawgov.metrics.model import Identity, plain
from lawgov.metrics.wholes import alike

_PARTS = (
    ("mediation_success", "mediation_accepted"),
    ("reconsideration_accepted", "reconsideration_received"),
    ("reconsideration_corrected", "reconsideration_closed"),
    ("enforcement_officers_certified", "enforcement_staff_total"),
    ("case_file_spot_check", "case_file_self_review"),
    ("litigation_lost", "litigation_closed"),
)
"""The first can never be more than the second, told in one sentence."""

_CLOSED = (
    ("reconsideration_closed", "reconsideration_accepted", "reconsideration_carried_over"),
    ("litigation_closed", "litigation_new", None),
)
_ABOVE_ONE = re.compile(
    r"增长|完成|达成|达标|利用|收益|回报|超额|增幅|提升|产出|负债|负荷|参保|执行率|使用率|周转|结收|自给|巩固率|入学率|换手|到位率"
)
_OF_A_WHOLE = re.compile(r"率|满意度|知晓度")
_CLOSURE = re.compile(r"[办审结执]结率|结案率|清[结理]率")


def bounds(view: View) -> Iterator[Identity]:
    names = {carried for *_, carried in _CLOSED}
    carried = [i for i, metric in enumerate(view.metrics) if metric.id is not None and metric.id in names]
    for group in view.sentences():
        yield from _parts(view, group)
        yield from _named(view, group)
        yield from _rectified(view, group)
        yield from _closed(view, group, carried)
    yield from _impossible(view)


_SET_IN = re.compile(
    r"[，,]\s?(?:已|共|累计|全年|本年|另)?(?:办结|结案|审结|整改|组织|举办|召开|开展|聘请|废止|保留|化解|移送|培训|学习|制定|修订|配备|新增|完成|清理)"
)
"""Where another clause begins behind the first part."""


def _parts(view: View, group: list[int]) -> Iterator[Identity]:
    """Anything that 其中 makes a part is not more than its whole.

    A clause that follows with a verb of its own is said of something else (「受理20件，其中网上12件，办结22件」).
    """
    before: dict[int, int] = {}
    for index in group:
        whole = view.metrics[index].part_of
        if whole is None or view.metrics[whole].unit != view.metrics[index].unit:
            continue
        apart = whole in before and _SET_IN.search(view.between(before[whole], index)) is not None
        before[whole] = index
        if not apart or view.metrics[index].value <= view.metrics[whole].value:
            yield not_more(view, index, whole)


def _named(view: View, group: list[int]) -> Iterator[Identity]:
    for part_id, whole_id in _PARTS:
        parts = [i for i in group if view.metrics[i].id == part_id]
        totals = [i for i in group if view.metrics[i].id == whole_id]
        if (
            len(parts) == len(totals) == 1
            and totals[0] < parts[0]
            and view.metrics[totals[0]].part_of is None
            and view.metrics[parts[0]].part_of != totals[0]
            and alike(view.metrics[parts[0]].unit, view.metrics[totals[0]].unit)
        ):
            yield not_more(view, parts[0], totals[0])


_FOUND = re.compile(r"(?:发现|反馈|排查)[^#，,]{0,8}(?:问题|隐患)[^#，,]{0,4}#")
_RECTIFIED = re.compile(r"^(?:目前)?已?(?:全部)?(?:完成)?整改(?:完成|到位|完毕)?(?:问题|隐患)?#")


def _rectified(view: View, group: list[int]) -> Iterator[Identity]:
    """「发现问题35个，整改40个」; some may be of the year before, so it is for a person to look."""
    for found, rectified in pairwise(group):
        if (
            view.metrics[found].unit == view.metrics[rectified].unit
            and view.metrics[rectified].part_of is None
            and _FOUND.search(view.clause(found))
            and _RECTIFIED.search(view.clause(rectified))
        ):
            yield not_more(view, rectified, found, sure=False)


_COMPARED = re.compile(r"[）)]?的?(?:近|约)?\d+(?:\.\d+)?(?:倍|%)")


def not_more(view: View, part: int, whole: int, sure: bool = True) -> Identity:
    """A part against its whole; ``sure`` where the words leave no doubt that it is one."""
    inner, outer = view.metrics[part], view.metrics[whole]
    return Identity(
        "part_exceeds",
        "holds"
        if inner.value <= outer.value
        else "broken"
        if sure and not (inner.approximate or outer.approximate)
        else "needs_review",
        (part, whole),
        outer.value,
        inner.value,
        Decimal(0),
        inner.span,
        f"部分大于整体：“{inner.text.strip()}”的{plain(inner.value)}大于“{outer.text.strip()}”的{plain(outer.value)}。",
        "请核对这两个数字。",
    )


def _closed(view: View, group: list[int], told_carried: list[int]) -> Iterator[Identity]:
    """More closed than accepted can be right only with cases carried over from the year before."""
    for closed_id, accepted_id, carried_id in _CLOSED:
        closed = [
            i for i in group if view.metrics[i].id == closed_id and view.metrics[i].year == view.report.reporting_year
        ]
        accepted = [i for i in group if view.metrics[i].id == accepted_id]
        if len(closed) != 1 or len(accepted) != 1:
            continue
        if any(view.metrics[i].part_of is not None for i in (closed[0], accepted[0])):
            continue
        if _COMPARED.match(view.text, view.metrics[accepted[0]].span.end):
            continue  # 是同期行政诉讼案件（126件）的2.9倍：named only to compare
        floor = view.text.rfind("\n", 0, view.metrics[closed[0]].span.start)
        carried = [
            i
            for i in told_carried
            if view.metrics[i].id == carried_id and floor < view.metrics[i].span.start < floor + 2000
        ]
        most = view.metrics[accepted[0]].value + sum((view.metrics[i].value for i in carried), Decimal(0))
        value = view.metrics[closed[0]].value
        if (
            value > most
            and not carried
            and CARRIED.search(
                view.text,
                max(floor + 1, view.contexts[closed[0]].sentence.start - 1000),
                view.contexts[closed[0]].sentence.end,
            )
        ):
            continue  # 含上年结转, without their number
        others = [i for i in group if i < closed[0] and (i == accepted[0] or view.metrics[i].id is None) and view.metrics[i].part_of is None and alike(view.metrics[i].unit, view.metrics[closed[0]].unit)]  # fmt: skip
        if most < value <= sum((view.metrics[i].value for i in others), Decimal(0)):
            continue  # 一审19件，二审8件，审结23件: of several kinds together
        told = f"加上结转的共{plain(most)}件" if carried else "文中没有写明上年结转的件数"
        yield Identity(
            "closed_exceeds",
            "holds" if value <= most else "needs_review",
            (closed[0], accepted[0], *carried),
            most,
            value,
            Decimal(0),
            view.metrics[closed[0]].span,
            f"审结{plain(value)}件多于受理{plain(view.metrics[accepted[0]].value)}件，{told}。",
            "如果含上年结转的案件，请写明结转件数；否则请核对。",
        )


def _impossible(view: View) -> Iterator[Identity]:
    """A …率 over 100 %; with cases carried over, more can be closed than came in."""
    for index, metric in enumerate(view.metrics):
        named = view.clause(index).partition("#")[0]
        if metric.kind != "rate" or not _OF_A_WHOLE.search(named) or _ABOVE_ONE.search(view.clause(index)):
            continue
        closure = _CLOSURE.search(named) is not None
        if closure and metric.value > 1 and _speaks_of_carried(view, index):
            continue
        yield Identity(
            "impossible",
            "holds" if metric.value <= 1 else "needs_review" if closure else "broken",
            (index,),
            Decimal(1),
            metric.value,
            Decimal(0),
            metric.span,
            f"{'比率' if '率' in named else '满意度'}不可能超过100%：文中写{amount(metric)}。"
            if not closure
            else f"结案的比率超过100%：文中写{amount(metric)}，没有写明上年结转的件数。",
            "如果含上年结转的案件，请写明结转件数；否则请核对。" if closure else "请核对这个比率。",
        )


def _speaks_of_carried(view: View, index: int) -> bool:
    floor = view.text.rfind("\n", 0, view.metrics[index].span.start) + 1
    return mentions_carried(view, max(floor, view.metrics[index].span.start - 400), view.contexts[index].sentence.end)
