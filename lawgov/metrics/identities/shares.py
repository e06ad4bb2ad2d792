"""A share of a whole told with the word 占: 其中简易程序168件，占79.2%."""

import re

from lawgov.metrics.identities.fractions import counts_before, same_sentence, try_rate
from lawgov.metrics.identities.view import View
from lawgov.metrics.model import Identity
from lawgov.metrics.wholes import alike


def of_share(view: View, index: int) -> Identity | None:
    """「其中简易程序168件，占79.2%」: the count before, of the count that it is a part of."""
    if (
        view.metrics[index - 1 if index else 0].kind == "count"
        and view.between(max(index - 1, 0), index).strip() == "的"
    ):
        return _of_total_named(view, index)
    if not re.search(r"占(?:比|总数|全部|全年|案件|总量)?[^#，,]{0,12}#", view.clause(index)):
        return None
    before = [i for i in counts_before(view, index) if same_sentence(view, i, index)]
    if not before:
        return None
    share = before[0]
    whole = view.metrics[share].part_of
    if share != index - 1 or not re.match(r"[约仅]?占", view.clause(index)):
        return None  # 即办件占比71.5% is of something else
    if whole is None:
        whole = next(
            (
                i
                for i in before[1:]
                if alike(view.metrics[i].unit, view.metrics[share].unit)
                and not re.search(r"[；;]", view.between(i, share))
                and view.metrics[i].value >= view.metrics[share].value
            ),
            None,
        )
    if whole is None:
        return None
    return try_rate(view, index, (share,), whole, certain=view.metrics[share].part_of is not None)


def _of_total_named(view: View, index: int) -> Identity | None:
    """「一般程序案件45件，占行政处罚案件总数216件的20.8%」."""
    whole, share = index - 1, index - 2
    if share < 0 or not same_sentence(view, share, index) or not re.match(r"占[^#]*#", view.clause(whole)):
        return None
    one, other = view.metrics[share], view.metrics[whole]
    if one.kind != "count" or one.value_to is not None or not alike(one.unit, other.unit) or one.value > other.value:
        return None
    direct = re.fullmatch(r"\s?[，,、（(]?\s?占[^，,；;]*", view.between(share, whole)) is not None
    return try_rate(view, index, (share,), whole, certain=direct)
