"""Parts against their total: 其中, 分别为, 共…、…, totals behind their parts, and bracketed subcounts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lawgov.metrics.identities.view import View, amount
from lawgov.metrics.model import Identity, plain
from lawgov.metrics.wholes import INTO_PARTS, alike

_OVER = Decimal("0.12")  # of the total: so far over it, parts that may overlap are still worth a look
_SHORT = Decimal("0.06")  # so far short of it, parts that need not be all are, if only a few are left out
_FEW = Decimal(8)
_OUTCOME = re.compile(r"成功|化解|办结|审结|整改|结案|采纳|防止|满意|挽回|持证")
_GRADES = re.compile(r"优秀|良好|合格")
_HALF = Decimal("0.5")
_ALL = re.compile(r"分别为|分别是|分为|由.{0,20}组成|即[：:]?$")
_TOTAL = re.compile(r"共|总|现有|合计|累计")
_DOING = re.compile(
    r"办结|结案|审结|办理完|化解|整改|移送|受理|立案|处罚|通过|完成|解决|答复|采纳|兑现|合格|达标|参加|取得|获"
)
"""What a total may be said of that its parts are not."""
_TOTAL_BEHIND = re.compile(r"(?:^|[，,、；])\s?(?:共计|合计|总计|总数|总共|共)")
_REST = re.compile(r"^(?:[^#]{0,4})(?:其他|其它|其余)|^其他")
_FAMILIES = (
    ("刑事", "民事"),
    ("现场", "书面"),
    ("实地", "书面"),
    ("线上", "线下"),
    ("一般程序", "简易程序"),
    ("普通程序", "简易程序"),
    ("继续有效", "废止"),
    ("省级", "市级"),
    ("全国", "省级"),
    ("国家级", "省级"),
    ("许可", "其他"),
    ("一审", "二审"),
    ("新增", "换证"),
    ("男", "女"),
    ("正职", "副职"),
    ("本级", "县"),
    ("本级", "镇"),
)
"""Words that share a whole out: parts so named are meant to be all of it."""

_FATES = frozenset(f"normative_docs_{fate}" for fate in ("kept", "to_amend", "to_repeal", "to_lapse"))


def sums(view: View) -> Iterator[Identity]:
    for group in view.sentences():
        yield from _with_parts(view, group)
        yield from _series(view, group)
        yield from _total_behind(view, group)
        yield from _periods(view, group)


def _with_parts(view: View, group: Sequence[int]) -> Iterator[Identity]:
    """Figures that 其中, 含 or a bracket made parts of another."""
    parts: dict[int, list[int]] = defaultdict(list)
    for index in group:
        if (parent := view.metrics[index].part_of) is not None:
            parts[parent].append(index)
    for whole in group:
        children = [i for i in parts.get(whole, ()) if view.metrics[i].unit == view.metrics[whole].unit]
        if len(children) < 2:
            continue
        exhaustive = _is_all(view, whole, children)
        tried = _try(view, whole, _best(view, whole, children), exhaustive)
        if tried is not None:
            yield tried


def _best(view: View, whole: int, children: Sequence[int]) -> Sequence[int]:
    """The first parts that make up the total; all of them where none do."""
    total = Decimal(0)
    for count, child in enumerate(children, 1):
        total += view.metrics[child].value
        if count > 1 and total == view.metrics[whole].value:
            return children[:count]
    return children


def _is_all(view: View, whole: int, children: Sequence[int]) -> bool:
    opener = view.between(whole, children[0])
    clauses = [view.clause(i) for i in children]
    if _ALL.search(opener) or _REST.search(clauses[-1]):
        return True
    value = view.metrics[whole].value
    half = sum((view.metrics[i].value for i in children), Decimal(0)) >= value * _HALF
    return half and any(
        any(one in clause for clause in clauses) and any(other in clause for clause in clauses)
        for one, other in _FAMILIES
    )


def _try(view: View, whole: int, parts: Sequence[int], exhaustive: bool) -> Identity | None:
    """The sum of ``parts`` against ``whole``; None where nothing says that they are all of it."""
    total = view.metrics[whole]
    computed = sum((view.metrics[i].value for i in parts), Decimal(0))
    vague = total.approximate or any(view.metrics[i].approximate for i in parts)
    difference = abs(computed - total.value)
    tolerance = _tolerance([view.metrics[i].step for i in (whole, *parts)])
    if difference <= tolerance:
        return _identity(view, whole, parts, computed, "holds", tolerance)
    if vague:
        return None
    if not exhaustive and difference > _worth_a_look(view, whole, parts, computed):
        return None
    return _identity(view, whole, parts, computed, "broken" if exhaustive else "needs_review", tolerance)


def _worth_a_look(view: View, whole: int, parts: Sequence[int], computed: Decimal) -> Decimal:
    """How far parts that may overlap or leave some out can be from the total and still be taken for all of it."""
    total = view.metrics[whole]
    if 0 < sum(_OUTCOME.search(view.clause(i)) is not None for i in parts) < len(parts):
        return Decimal(0)  # 其中疑难125件，成功化解3198件: kinds and outcomes overlap
    few = Decimal(3 if total.value > 30 else 2) if total.value <= 60 else Decimal(0)
    if computed > total.value:
        return max(total.value * _OVER, few)
    if sum(_GRADES.search(view.clause(i)) is not None for i in parts) > 1:
        return Decimal(0)  # the rest failed
    return max(min(total.value * _SHORT, _FEW * max(total.step, Decimal(1))), few)


def _tolerance(steps: Sequence[Decimal]) -> Decimal:
    """Figures in 万 and 亿 are rounded: half a last digit each, and never more than one last digit."""
    rounded = [step for step in steps if step > 1]
    return min(max(rounded), sum(rounded, Decimal(0)) / 2) if rounded else Decimal(0)


def _identity(
    view: View, whole: int, parts: Sequence[int], computed: Decimal, verdict: str, tolerance: Decimal
) -> Identity:
    total = view.metrics[whole]
    wide = total.unit == "元" and total.value >= 10_000
    scale, unit = (Decimal(10_000), "万元") if wide else (Decimal(1), total.unit)
    shown = "+".join(plain(view.metrics[i].value / scale) for i in parts)
    difference = computed - total.value
    message = (
        f"分项之和与总数不符：{shown}={plain(computed / scale)}，文中写{plain(total.value / scale)}{unit}，"
        f"分项合起来{'多' if difference > 0 else '少'}{plain(abs(difference) / scale)}{unit}。"
    )
    advice = "请核对各分项和总数。"
    if verdict != "broken":
        advice = (
            "请核对；如果所列各项有重叠，请写明。"
            if difference > 0
            else "请核对；如果所列不是全部分项，请写明“其中”并说明其余部分。"
        )
    return Identity("sum", verdict, (whole, *parts), computed, total.value, tolerance, total.span, message, advice)


def _series(view: View, group: Sequence[int]) -> Iterator[Identity]:
    """「共有66件（含11件），继续有效51件（含9件），拟修改4件…」: a total, its parts in a row, and the brackets by themselves."""
    for position, whole in enumerate(group):
        total = view.metrics[whole]
        if total.kind not in ("count", "money") or not _TOTAL.search(view.clause(whole)):
            continue
        if any(view.metrics[i].part_of == whole and not view.in_bracket(i) for i in group):
            continue
        row = _row(view, group[position + 1 :], whole)
        best = _best(view, whole, row)
        if len(best) < 2:
            continue
        named = _named_parts(view, best)
        tried = _try(view, whole, best, named)
        if tried is None or (len(best) < 3 and tried.verdict == "needs_review"):
            continue
        yield tried
        yield from _brackets(view, whole, best, group)


def _row(view: View, rest: Sequence[int], whole: int) -> list[int]:
    row: list[int] = []
    last = whole
    for index in rest:
        if view.in_bracket(index):
            continue
        metric = view.metrics[index]
        between = view.text[view.metrics[last].span.end : metric.number_span.start]
        if (
            metric.unit != view.metrics[whole].unit
            or metric.kind == "change"
            or re.search(r"[；;]|全年|共(?!同)", between)
        ):
            break
        row.append(index)
        last = index
    return row


def _named_parts(view: View, parts: Sequence[int]) -> bool:
    """Whether the parts are what becomes of the documents in force: kept, to amend, to repeal, to lapse."""
    return sum(view.metrics[i].id in _FATES for i in parts) >= 3


def _brackets(view: View, whole: int, parts: Sequence[int], group: Sequence[int]) -> Iterator[Identity]:
    """The bracketed subcounts of a total and of its parts, where they are of one kind."""
    inner = {view.metrics[i].part_of: i for i in group if view.in_bracket(i) and view.metrics[i].part_of is not None}
    if whole not in inner:
        return
    told = [inner[part] for part in parts if part in inner]
    of_kind = _noun_of(view, inner[whole])
    told = [i for i in told if _noun_of(view, i) == of_kind]
    if len(told) < 2:
        return
    total = view.metrics[inner[whole]]
    computed = sum((view.metrics[i].value for i in told), Decimal(0))
    silent = len(told) < len(parts)
    verdict = "holds" if computed == total.value else "needs_review" if silent and computed < total.value else "broken"
    yield _identity(view, inner[whole], told, computed, verdict, Decimal(0))


def _noun_of(view: View, index: int) -> str:
    return re.sub(r"[含其中有#\s]|包括|包含", "", view.clause(index))


def _total_behind(view: View, group: Sequence[int]) -> Iterator[Identity]:
    """「现场述法12人、书面述法95人，共107人」."""
    for position, whole in enumerate(group):
        total = view.metrics[whole]
        if position < 2 or total.kind not in ("count", "money"):
            continue
        between = view.between(group[position - 1], whole)
        behind = _TOTAL_BEHIND.search(between)
        if behind is None or INTO_PARTS.search(between):
            continue
        row: list[int] = []
        ahead: int | None = None  # the total before the parts, where there is one
        for index in reversed(group[:position]):
            if not alike(view.metrics[index].unit, total.unit) or view.metrics[index].kind != total.kind:
                break
            if row and re.search(r"[；;]", view.between(index, row[0])):
                break
            if any(view.metrics[i].part_of == index for i in row):
                yield from _twice_totalled(view, index, row, whole)
                ahead = index
                break
            row.insert(0, index)
        row = _best_tail(view, whole, row)
        if len(row) < 2:
            continue
        if _DOING.search(between, behind.start()) or _DOING.match(view.text, total.span.end):
            continue  # 「合计结案146件」, 「共计146人通过考核」 count something else than the parts do
        clear = re.search(r"共计|合计|总计|总数|总共", behind.group()) is not None
        short = re.fullmatch(r"[，,、]?\s?(?:共计|合计|总计|总数|总共|共)(?:有|为|达)?\s?", between) is not None
        tried = _try(view, whole, row, clear or short)
        if tried is not None and tried.verdict == "broken" and ahead is not None:
            if _with_one_more(view, ahead, row, whole):
                continue  # the total and what stands behind its parts make up the sum
            if view.metrics[ahead].value != total.value:
                tried = replace(tried, message=f"{tried.message[:-1]}；前面的总数写{amount(view.metrics[ahead])}。")
        if tried is not None and (clear or short or tried.verdict == "holds" or _same_doing(view, between, row)):
            yield tried


def _with_one_more(view: View, ahead: int, row: Sequence[int], whole: int) -> bool:
    sums = [sum((view.metrics[i].value for i in row[-count:]), Decimal(0)) for count in range(1, len(row))]
    return any(view.metrics[ahead].value + rest == view.metrics[whole].value for rest in sums)


def _twice_totalled(view: View, first: int, row: Sequence[int], whole: int) -> Iterator[Identity]:
    """「罚款总额23.5万元，其中…12.3万元，…9.2万元，合计24.5万元」: the total before the parts against the one behind them."""
    before, behind = view.metrics[first], view.metrics[whole]
    short = re.fullmatch(r"[，,、]?\s?(?:共计|合计|总计)(?:为|达)?\s?", view.between(whole - 1, whole)) is not None
    if (
        not short
        or before.unit != behind.unit
        or any(view.metrics[i].part_of != first for i in row)
        or before.approximate
        or behind.approximate
        or abs(before.value - behind.value) <= _tolerance([before.step, behind.step])
        or sum((view.metrics[i].value for i in row), Decimal(0)) != behind.value
    ):
        return
    yield Identity(
        "sum",
        "broken",
        (first, *row, whole),
        behind.value,
        before.value,
        Decimal(0),
        before.span,
        f"总数前后不一致：前面写{amount(before)}，所列各项后面合计{amount(behind)}。",
        "请核对各分项和总数。",
    )


_PERIODS = (("一季度", "二季度", "三季度", "四季度"), ("上半年", "下半年"))


_YEAR_TOTAL = re.compile(r"[，,]\s?(?:全年)?(?:合计|总计|共计|共|累计)?(?P<doing>[\u4e00-\u9fff]{2,4}?)?(?:为|达)?\s?")


def _periods(view: View, group: Sequence[int]) -> Iterator[Identity]:
    """「一季度30件，二季度40件，三季度35件，四季度50件，全年共155件」."""
    for names in _PERIODS:
        for at in range(len(group) - len(names)):
            row, whole = group[at : at + len(names)], group[at + len(names)]
            if not all(
                name in _stretch(view, i) and len(re.findall("[一二三四]季度|[上下]半年", _stretch(view, i))) == 1
                for name, i in zip(names, row, strict=True)
            ):
                continue
            same = all(
                view.metrics[i].unit == view.metrics[whole].unit
                and view.metrics[i].kind == view.metrics[whole].kind
                and view.metrics[i].kind in ("count", "money")
                for i in row
            )
            told = _YEAR_TOTAL.fullmatch(view.between(row[-1], whole))
            if same and told and (not told["doing"] or all(told["doing"] in view.clause(i) for i in row)):
                tried = _try(view, whole, row, True)
                if tried is not None:
                    yield tried


def _stretch(view: View, index: int) -> str:
    """The words between the figure before and this one."""
    start = max(view.metrics[index - 1].span.end if index else 0, view.contexts[index].sentence.start)
    return view.text[start : view.metrics[index].number_span.start]


def _same_doing(view: View, between: str, row: Sequence[int]) -> bool:
    """「现场述法12人、书面述法95人，共述法107人」: what is totalled is named in each part."""
    word = re.sub(r".*共(?:计|有)?", "", between).strip()
    return len(word) > 1 and all(word in view.clause(i) for i in row)


def _best_tail(view: View, whole: int, row: list[int]) -> list[int]:
    total = Decimal(0)
    for count, index in enumerate(reversed(row), 1):
        total += view.metrics[index].value
        if count > 1 and total == view.metrics[whole].value:
            return row[-count:]
    return row
