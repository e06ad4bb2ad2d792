"""A stated rate against its numerator and denominator, wherever both stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lawgov.metrics.catalogue import group_of
from lawgov.metrics.identities.bounds import CARRIED
from lawgov.metrics.identities.fractions import counts_before, same_sentence, try_rate
from lawgov.metrics.identities.shares import of_share
from lawgov.metrics.identities.view import View, cut_off
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

_KEYS = {
    "成功": ("成功",), "合格": ("合格",), "优秀": ("优秀",), "纠错": ("纠错", "撤销", "确认违法"), "败诉": ("败诉",), "胜诉": ("胜诉",),
    "持证": ("持证", "执法证", "取得"), "持证上岗": ("持证",), "办结": ("办结", "结案"), "结案": ("结案", "办结"), "审结": ("审结", "办结"),
    "出庭": ("出庭",), "出庭应诉": ("出庭",), "整改": ("整改",), "备案": ("备案",), "报备": ("报备", "备案"), "通过": ("通过",), "网办": ("网办", "网上"),
    "回复": ("回复",), "答复": ("答复",), "采纳": ("采纳",), "满意": ("满意",), "好评": ("好评",), "履行": ("履行",), "执行": ("执行",), "覆盖": ("覆盖",),
    "签订": ("签订",), "公开": ("公开",), "及格": ("及格",), "按时办结": ("按时",), "按期办结": ("按期",), "参训": ("参训",), "参考": ("参考", "参加考试"),
}  # fmt: skip
"""What the numerator of a …率 is called."""

_LOOSE = re.compile(r"化解|调解和解|和解|调撤|撤回|案结事了")
"""Rates whose definition differs by place: never judged by one formula."""

_DENOMINATOR = re.compile(
    r"受理|收到|新收|接收|应|共|总|在编|现有|办理|立案|审结|评查|抽查|检查|发现|反馈|制发|制定|印发|参加|申请|调处|调解|开庭|处理|涉及|收"
)
_GENERIC = re.compile(
    r"和解|调解(?!结案)|案件|行政|机关|负责人|平均|综合|年度|全年|总体|全[区县市省镇局]|本[区县市镇局]|案卷|人员|执法|人民|纠纷|矛盾|复议|诉讼|应诉|上岗|问题|按[期时]|规范性|文件|"
    + "|".join(sorted(_KEYS, key=len, reverse=True))
)

_ORDERED = re.compile(r"(?:责令|要求|督促|限期|责成)[^#]{0,4}整改|未(?:办结|审结|整改|结案|持证)|旧存|结转")
"""责令整改156家 are not yet 整改."""
_DENIED = re.compile(r"[不未没无非](?:合格|及格|满意|通过|达标|采纳|回复|答复|履行|执行)")
_BETTER = re.compile(r"优秀|良好|优良")
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
    key = re.search(r"([\u4e00-\u9fff]{2,8})率[^#]{0,8}#", view.clause(index))
    if key is None:
        return None
    name = key[1]
    before = [
        i
        for i in counts_before(view, index)
        if view.contexts[index].sentence.start - view.contexts[i].sentence.start <= 160
        and not _unrelated(view, index, i)
    ]
    if name.startswith("综合") or "综合纠错" in name:
        return _matching(view, index, [i for i in before if same_sentence(view, i, index)])
    if _LOOSE.search(name):
        return _loosely(view, index, [i for i in before if same_sentence(view, i, index)])
    words = next((_KEYS[tail] for size in (4, 2) if (tail := name[-size:]) in _KEYS), None)
    if words is None:
        return _matching(view, index, [i for i in before if same_sentence(view, i, index)])
    top = next(
        (
            i
            for i in before
            if any(word in _asserted(view, i) for word in words) and not _ORDERED.search(view.clause(i))
        ),
        None,
    )
    if top is None:
        return _matching(view, index, [i for i in before if same_sentence(view, i, index)])
    whole = _whole_of(view, index, top, before, words)
    if whole is None:
        return None
    name = name.replace("出庭应诉", "出庭")
    first = min(view.contexts[top].sentence.start, view.contexts[whole].sentence.start)
    if not _speaks_of(name, view.clause(top) + view.clause(whole), view.text[first : view.metrics[top].span.end]):
        return None
    near = same_sentence(view, top, index) and same_sentence(view, whole, top)
    if name.endswith("合格"):
        better = [i for i in before if i != top and view.metrics[i].part_of == whole and _BETTER.search(view.clause(i))]
        if better:  # 优秀 and 良好 are 合格 too
            return try_rate(view, index, (*sorted(better), top), whole, certain=near)
    if not _related(view, top, whole, words) and not _fits(
        view, index, view.metrics[top].value, view.metrics[whole].value
    ):
        return None
    return try_rate(view, index, (top,), whole, certain=near)


def _asserted(view: View, index: int) -> str:
    """The clause of a count without what it denies: 不合格5卷 is no 合格."""
    return _DENIED.sub("", view.clause(index))


def _unrelated(view: View, index: int, count: int) -> bool:
    """「办理各类行政执法案件720件，…，规范性文件备案率98%」: metrics of which the catalogue knows that they make no such rate."""
    rate, other = view.metrics[index].id, view.metrics[count].id
    if rate is None or other is None:
        return False
    if rate in _COUNTS:
        near = rate == "mediation_success_rate" and other in _ALSO_ACCEPTED and index - count <= 2
        return other not in _COUNTS[rate] and not near
    return group_of(other) not in (None, group_of(rate))


def _related(view: View, top: int, whole: int, words: tuple[str, ...]) -> bool:
    """Whether two counts are plainly numerator and denominator: a part, a word of intake, or right before it."""
    if view.metrics[top].part_of == whole or _DENOMINATOR.search(view.clause(whole)):
        return True
    return (
        whole == top - 1 and same_sentence(view, whole, top) and not any(word in view.clause(whole) for word in words)
    )


def _speaks_of(name: str, clauses: str, sentences: str) -> bool:
    """Whether the counts are of what the rate names: 涉企案件成功率 is not of all cases."""
    if any(word in name and word not in sentences for word in _SUBJECTS):
        return False
    rest = _GENERIC.sub("", name)
    return all(rest[at : at + 2] in clauses for at in range(len(rest) - 1))


def _whole_of(view: View, index: int, top: int, before: list[int], words: tuple[str, ...]) -> int | None:
    """The denominator for a numerator: what it is a part of, else the count that fits, else the nearest that is not less."""
    parent = view.metrics[top].part_of
    if parent is not None:
        return parent
    others = [
        i
        for i in before
        if i != top and alike(view.metrics[i].unit, view.metrics[top].unit) and not CARRIED.search(view.clause(i))
    ]
    same = [i for i in others if same_sentence(view, i, top)]
    for candidate in same or others:
        if _fits(view, index, view.metrics[top].value, view.metrics[candidate].value):
            return candidate
    ahead = [i for i in same if i < top] or [i for i in same if i > top]
    if ahead and ahead[0] == top - 1 and _related(view, top, ahead[0], words):
        return ahead[0]
    most = next((i for i in ahead if view.metrics[i].value >= view.metrics[top].value), None)
    return most if most is not None else next((i for i in ahead if _DENOMINATOR.search(view.clause(i))), None)


def _fits(view: View, index: int, top: Decimal, whole: Decimal) -> bool:
    rate = view.metrics[index]
    return bool(whole) and (
        abs(top / whole - rate.value) <= rate.step / 2 or cut_off(top / whole, rate.step) == rate.value
    )


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
