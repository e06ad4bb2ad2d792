"""A stated rate against its numerator and denominator, wherever both stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lawgov.metrics.catalogue import group_of
from lawgov.metrics.identities.carried import CARRIED, Carried, carried_over
from lawgov.metrics.identities.fractions import counts_before, same_sentence, try_rate
from lawgov.metrics.identities.rate_words import BETTER, DENIED, KEYS, ORDERED, Key, key_of
from lawgov.metrics.identities.shares import of_share
from lawgov.metrics.identities.view import View
from lawgov.metrics.model import Identity, Metric
from lawgov.metrics.wholes import alike

_PAIRS = {
    "mediation_success_rate": (("mediation_success", "mediation_accepted"),),
    "reconsideration_correction_rate": (("reconsideration_corrected", "reconsideration_closed"),),
    "litigation_loss_rate": (("litigation_lost", "litigation_closed"),),
    "enforcement_cert_rate": (("enforcement_officers_certified", "enforcement_staff_total"),),
    "normative_filing_rate": (("normative_docs_filed", "normative_docs_issued"),),
}
"""Rates of one definition, by ids: numerator, denominator."""

_INTAKE = frozenset({"reconsideration_received", "reconsideration_accepted", "reconsideration_closed"})
"""What a rate of mediation in reconsideration may be a share of; no count of these is its numerator."""

_COUNTS = {rate: frozenset(name for pair in pairs for name in pair) for rate, pairs in _PAIRS.items()} | {
    "reconsideration_mediation_rate": _INTAKE | {"reconsideration_mediated", "reconsideration_resolved_before_filing"}
}
"""The only metrics of the catalogue that such a rate can be made of."""

_ALSO_ACCEPTED = frozenset({"three_institution_mediation_accepted", "non_litigation_cases", "admin_mediation_cases"})
"""Disputes that are mediated too: 「“三所联动”受理1931起，调解成功1791起，成功率92.7%」."""

_PAIRED = frozenset(name for pairs in _PAIRS.values() for pair in pairs for name in pair)

_LOOSE = re.compile(r"化解|调解和解|和解|调撤|撤回|案结事了")
"""Rates whose definition differs by place: never judged by one formula."""

_GENERIC = re.compile(
    r"和解|调解(?!结案)|案件|行政|机关|负责人|平均|综合|年度|全年|总体|全[区县市省镇局]|本[区县市镇局]|案卷|人员|执法|人民|纠纷|矛盾|复议|诉讼|应诉|上岗|问题|规范性|文件|"
    + "|".join(sorted(KEYS, key=len, reverse=True))
)

_SUBJECTS = ("复议", "诉讼", "应诉", "公证", "信访", "援助", "处罚", "许可", "仲裁", "赔偿", "裁决", "案卷", "文件")
"""What a rate may be of: if it says so, the sentences of its counts must as well."""

_NEAR = Decimal("0.04")
_FAR = Decimal("0.1")  # farther off than this, counts from other sentences are of something else


def rates(view: View) -> Iterator[Identity]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, metric in enumerate(view.metrics):
        if metric.id in _PAIRED and metric.value_to is None:
            places[metric.id].append(index)
    for group in view.sentences():
        for index in group:
            metric = view.metrics[index]
            if metric.kind != "rate" or metric.value_to is not None or metric.part == "plan":
                continue
            found = of_share(view, index) or _of_words(view, index)
            if found is None and "综合" not in view.clause(index):
                found = _of_ids(view, index, places)
            if found is not None:
                yield found


def _of_words(view: View, index: int) -> Identity | None:
    """「受理纠纷21267件，调解成功21221件，成功率99.8%」: the numerator bears the rate's own word."""
    named = re.search(r"([\u4e00-\u9fff]{2,12})率[^#]{0,8}#", view.clause(index))
    if named is None:
        return None
    name = named[1]
    before = [
        i
        for i in counts_before(view, index)
        if view.contexts[index].sentence.start - view.contexts[i].sentence.start <= 160
        and not _unrelated(view, index, i)
    ]
    here = [i for i in before if same_sentence(view, i, index)]
    if name.startswith("综合") or "综合纠错" in name:
        return _matching(view, index, here)
    if _LOOSE.search(name):
        return _loosely(view, index, here)
    key = key_of(name)
    if key is None:
        return _matching(view, index, here)
    tops = [i for i in before if key.counts(_asserted(view, i)) and not ORDERED.search(view.clause(i))]
    if not tops:
        return _matching(view, index, here)
    tops = [i for i in tops if same_sentence(view, i, tops[0]) and not _closed_off(view, i, tops[0])]
    told = carried_over(view, index, before) if key.closes else Carried((), False)
    better = _better(view, name, tops[0], before)
    fitting = _fitting(view, index, tops, better, before, told)
    if fitting is not None:
        return fitting if _is_of(view, name, fitting.operands[0], fitting.operands[-2]) else None
    top = _sole(view, tops)
    if top is None:
        return None
    whole = _whole_of(view, top, before, key)
    if whole is None or not _is_of(view, name, top, whole):
        return None
    if told.silent and view.metrics[top].value > view.metrics[whole].value * view.metrics[index].value:
        return None  # with the cases carried over, not numbered, the base may be so large
    certain = same_sentence(view, top, index) and same_sentence(view, whole, top) and not told.silent
    if better and top == tops[0]:
        return try_rate(view, index, (*better, top), whole, certain)
    return try_rate(view, index, (top,), whole, certain, told.counts or _siblings(view, whole, (top,)))


def _fitting(
    view: View, index: int, tops: list[int], better: tuple[int, ...], before: list[int], told: Carried
) -> Identity | None:
    """The first numerator and denominator that give the rate: one count or several of a kind, with or without what was carried over."""
    several = tuple(sorted(i for i in tops if view.metrics[i].part_of not in tops))
    shares = [(top,) for top in tops] + ([several] if len(several) > 1 else [])
    if better:
        shares.append((*better, tops[0]))
    for share in shares:
        parents = [parent for i in share if (parent := view.metrics[i].part_of) is not None]
        others = [
            i
            for i in dict.fromkeys([*parents, *before])
            if i not in share
            and alike(view.metrics[i].unit, view.metrics[share[0]].unit)
            and not CARRIED.search(view.clause(i))
        ]
        for whole in others:
            for carried in dict.fromkeys(((), told.counts, _siblings(view, whole, share))):
                tried = try_rate(view, index, share, whole, False, carried)
                if tried is not None and tried.verdict == "holds" and tried.kind == "rate":
                    return tried
    return None


def _siblings(view: View, whole: int, share: Sequence[int]) -> tuple[int, ...]:
    """What 、 or 和 adds to a count: 「审结一审案件25件、二审案件10件」."""
    row: list[int] = []
    for at in range(whole + 1, len(view.metrics)):
        joined = re.fullmatch(r"\s?(?:、|和|及|以及)[^，,；;。、]*", view.between(at - 1, at)) is not None
        if not joined or at in share or view.metrics[at].unit != view.metrics[whole].unit:
            break
        row.append(at)
    return tuple(row)


def _closed_off(view: View, index: int, last: int) -> bool:
    """Whether a count has its own rate or stretch before the one that is looked at: 「…，成功率99%；2022年受理3120件」."""
    return "；" in view.between(index, last) or any(view.metrics[i].kind == "rate" for i in range(index, last))


def _better(view: View, name: str, top: int, before: list[int]) -> tuple[int, ...]:
    """优秀 and 良好 are 合格 too, where they stand beside it and not as parts of it."""
    if not name.endswith("合格"):
        return ()
    found = [
        i
        for i in before
        if i != top
        and same_sentence(view, i, top)
        and BETTER.search(view.clause(i))
        and view.metrics[i].unit == view.metrics[top].unit
        and view.metrics[i].part_of in (None, view.metrics[top].part_of)
    ]
    return tuple(sorted(found))


def _sole(view: View, tops: list[int]) -> int | None:
    """The one numerator that is not part of another; None where there are several: which is meant is not known."""
    own = [i for i in tops if view.metrics[i].part_of not in tops]
    return own[0] if len(own) == 1 else None


def _is_of(view: View, name: str, top: int, whole: int) -> bool:
    name = name.replace("出庭应诉", "出庭")
    first = min(view.contexts[top].sentence.start, view.contexts[whole].sentence.start)
    return _speaks_of(name, view.clause(top) + view.clause(whole), view.text[first : view.metrics[top].span.end])


def _asserted(view: View, index: int) -> str:
    """The clause of a count without what it denies: 不合格5卷 is no 合格."""
    return DENIED.sub("", view.clause(index))


def _unrelated(view: View, index: int, count: int) -> bool:
    """「办理各类行政执法案件720件，…，规范性文件备案率98%」: metrics of which the catalogue knows that they make no such rate."""
    rate, other = view.metrics[index].id, view.metrics[count].id
    if rate is None or other is None:
        return False
    if rate in _COUNTS:
        near = rate == "mediation_success_rate" and other in _ALSO_ACCEPTED and index - count <= 2
        return other not in _COUNTS[rate] and not near
    return group_of(other) not in (None, group_of(rate))


def _speaks_of(name: str, clauses: str, sentences: str) -> bool:
    """Whether the counts are of what the rate names: 涉企案件成功率 is not of all cases."""
    if any(word in name and word not in sentences for word in _SUBJECTS):
        return False
    rest = _GENERIC.sub("", name)
    return all(rest[at : at + 2] in clauses for at in range(len(rest) - 1))


def _whole_of(view: View, top: int, before: list[int], key: Key) -> int | None:
    """The denominator that a numerator must have: what it is a part of, or the nearest count that such a rate is a share of."""
    parent = view.metrics[top].part_of
    others = [
        i
        for i in before
        if i not in (top, parent)
        and same_sentence(view, i, top)
        and not _closed_off(view, min(i, top), max(i, top))
        and alike(view.metrics[i].unit, view.metrics[top].unit)
        and not CARRIED.search(view.clause(i))
    ]
    ahead = [i for i in others if i < top] or others
    bases = [i for i in ahead if key.shares(view, i)]
    if parent is not None and (key.parts or key.shares(view, parent)):
        bases.insert(0, parent)
    return next((i for i in bases if view.metrics[i].value >= view.metrics[top].value), bases[0] if bases else None)


def _matching(view: View, index: int, before: list[int]) -> Identity | None:
    """A rate of unknown definition: recorded where two counts of its sentence give it, never judged."""
    for top in before:
        for whole in before:
            if (
                top != whole
                and view.metrics[whole].value > view.metrics[top].value
                and alike(view.metrics[top].unit, view.metrics[whole].unit)
            ):
                if (
                    abs(view.metrics[top].value / view.metrics[whole].value - view.metrics[index].value)
                    <= view.metrics[index].step / 2
                ):
                    return try_rate(view, index, (top,), whole, certain=False)
    return None


def _loosely(view: View, index: int, before: list[int]) -> Identity | None:
    """A rate whose definition differs: the parts of one whole, together or one of them, where that comes near."""
    rate = view.metrics[index].value
    candidates: list[tuple[Decimal, tuple[int, ...], int]] = []
    for whole in before:
        children = tuple(sorted(i for i in before if view.metrics[i].part_of == whole))
        tops = [(child,) for child in children] + ([children] if len(children) > 1 else [])
        if not children:
            tops = [(i,) for i in before if i > whole and alike(view.metrics[i].unit, view.metrics[whole].unit)]
        for top in tops:
            value = sum((view.metrics[i].value for i in top), Decimal(0))
            if 0 < value <= view.metrics[whole].value and view.metrics[top[0]].id not in _INTAKE:
                candidates.append((abs(value / view.metrics[whole].value - rate), top, whole))
    if not candidates:
        return None
    distance, top, whole = min(candidates)
    return try_rate(view, index, top, whole, certain=False) if distance <= _NEAR else None


def _of_ids(view: View, index: int, places: Mapping[str, Sequence[int]]) -> Identity | None:
    """Both counts anywhere in the report, each stated once, of the same body."""
    rate = view.metrics[index]
    for top_id, whole_id in _PAIRS.get(rate.id or "", ()):
        tops = [i for i in places.get(top_id, ()) if _same_extent(view.metrics[i], rate)]
        wholes = [i for i in places.get(whole_id, ()) if _same_extent(view.metrics[i], rate)]
        if len(tops) != 1 or len(wholes) != 1:
            continue
        top, whole = view.metrics[tops[0]], view.metrics[wholes[0]]
        if top.part_of not in (None, wholes[0]) or whole.part_of is not None or not 0 < top.value <= whole.value:
            continue  # of a part of the cases, not of all
        key = re.search(r"([\u4e00-\u9fff]{2,8})率[^#]{0,8}#", view.clause(index))
        if key is not None and not _speaks_of(
            key[1],
            view.clause(tops[0]) + view.clause(wholes[0]),
            view.text[view.contexts[tops[0]].sentence.start : top.span.end] + (top.name + whole.name),
        ):
            continue
        tried = try_rate(view, index, (tops[0],), wholes[0], certain=False)
        if tried is not None and (tried.verdict == "holds" or abs(top.value / whole.value - rate.value) <= _FAR):
            return tried
    return None


def _same_extent(count: Metric, rate: Metric) -> bool:
    return count.year == rate.year and count.scope == rate.scope and count.part == rate.part
