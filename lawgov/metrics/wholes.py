"""Which figure is a part of which: 其中, 含, 分别为, brackets; and totals that follow their parts."""

import re
from collections.abc import Mapping, Sequence

from lawgov.metrics.context import Context
from lawgov.metrics.model import Metric

INTO_PARTS = re.compile(r"其中|包括|包含|分别为|分别是|分为|含(?!义|量|有效)|(?<!立)即(?![享办将时可使])")
_CONTENT = re.compile(r"内容(?:有|包括|包含)|(?:包括|包含)《")  # what was dealt with, no parts of a count
_AVERAGE = re.compile(r"平均|人均|户均|日均|每[一万千百]?[名人户件个次万]")  # a part of those counted may be above it
_RANKED = re.compile(r"[（(](?:第[一二三四五六七八九十\d]+位|最[高低]|全省|全国|全市平均|上限|目标)")
_OTHER_YEAR = re.compile(r"上年|去年|上一年|前一年|同期|20\d\d\s?年")
_YEAR_BEFORE = re.compile(r"[较比]?(?:上年|去年|同期|上一年|前一年)")
_UNITS_ALIKE = (
    {"人", "名", "人次", "位"},
    {"件", "起", "宗", "份", "例", "部", "项"},
    {"场", "场次", "次", "期"},
    {"家", "个", "户"},
)


def alike(left: str, right: str) -> bool:
    """Whether two units may count the same things."""
    return left == right or any(left in group and right in group for group in _UNITS_ALIKE)


def bracket_depth(text: str, start: int, end: int) -> int:
    """How many brackets are open between two places, more than were before; negative where some closed."""
    piece = text[start:end]
    return piece.count("（") + piece.count("(") - piece.count("）") - piece.count(")")


def wholes(text: str, metrics: Sequence[Metric], contexts: Sequence[Context]) -> list[int | None]:
    """For each figure the index of the figure that it is a part of, None if of none."""
    parents: list[int | None] = [None] * len(metrics)
    whole: int | None = None  # what 其中 opened for
    outside: int | None = None  # what a bracket opened for
    owners: dict[int, int] = {}  # a figure in brackets → the one that they stand behind
    for index in range(1, len(metrics)):
        last = index - 1
        if contexts[index].sentence != contexts[last].sentence:
            whole = outside = None
            continue
        between = text[metrics[last].span.end : metrics[index].number_span.start]
        depth = bracket_depth(text, metrics[last].span.end, metrics[index].number_span.start)
        if depth > 0:
            outside = _behind_changes(metrics, last)
        elif depth < 0:
            outside = None
        if ";" in between or "；" in between:
            whole = None
        if outside is not None:
            owners[index] = outside
            alike_counts = _counts(metrics[index]) and alike(metrics[index].unit, metrics[outside].unit)
            other = _OTHER_YEAR.search(between) or _RANKED.search(between) or _AVERAGE.search(contexts[outside].clause)
            if alike_counts and not other:
                parents[index] = outside
            continue
        tail = re.split("[;；]", between)[-1]
        opener = None if _CONTENT.search(tail) else INTO_PARTS.search(tail)
        if opener is not None:
            whole = _opened_for(metrics, contexts, parents, owners, last)
            if _AVERAGE.search(contexts[whole].clause):
                whole = None
        if whole is not None and _counts(metrics[index]) and not _starts_anew(between, opener is not None):
            if metrics[index].unit == metrics[whole].unit and (
                opener is not None or metrics[index].value <= metrics[whole].value * 2
            ):
                parents[index] = whole
            elif opener is not None and not alike(metrics[index].unit, metrics[whole].unit):
                whole = None  # 「会议4次，其中研究议题9个，7次听取汇报」: what follows counts neither
        elif whole is not None and _starts_anew(between, opener is not None):
            whole = None
    return parents


def _behind_changes(metrics: Sequence[Metric], last: int) -> int:
    """What a bracket behind 「412件，同比增加31件」 speaks of: the 412, not the 31."""
    at = last
    while at and metrics[at].kind == "change":
        at -= 1
    return at


def _opened_for(
    metrics: Sequence[Metric],
    contexts: Sequence[Context],
    parents: Sequence[int | None],
    owners: Mapping[int, int],
    last: int,
) -> int:
    """What 其中 speaks of: the figure before it, or the one that this is a part or a remark of; never the year before's."""
    parent = parents[last]
    whole = owners.get(last, last) if parent is None else parent
    if not _YEAR_BEFORE.match(contexts[whole].clause):
        return whole
    for index in range(whole - 1, max(whole - 5, -1), -1):
        if contexts[index].sentence != contexts[whole].sentence:
            break
        if metrics[index].unit == metrics[whole].unit and metrics[index].kind != "change" and index not in owners:
            return index
    return whole


def _counts(metric: Metric) -> bool:
    return metric.kind in ("count", "money")


_ANEW = re.compile(r"[，,、](?:全年|共|累计|同时|另|此外|总计|合计|共计|全区|全市|全县|还)")


def _starts_anew(between: str, opened: bool) -> bool:
    """「…，共…」 behind the parts begins another count."""
    return not opened and _ANEW.search(between) is not None
