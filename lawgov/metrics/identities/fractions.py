"""One rate against counts that were found for it: whether it holds, is cut off, or is wrong."""

from decimal import Decimal

from lawgov.metrics.identities.bounds import not_more
from lawgov.metrics.identities.carried import mentions_carried
from lawgov.metrics.identities.view import View, amount, cut_off, percent
from lawgov.metrics.model import Identity, plain


def counts_before(view: View, index: int, reach: int = 6) -> list[int]:
    """The exact counts before a figure in its paragraph, the nearest first."""
    floor = view.text.rfind("\n", 0, view.metrics[index].span.start) + 1
    found: list[int] = []
    for at in range(index - 1, -1, -1):
        if view.metrics[at].number_span.start < floor or len(found) >= reach:
            break
        if view.metrics[at].kind == "count" and view.metrics[at].value_to is None:
            found.append(at)
    return found


def same_sentence(view: View, left: int, right: int) -> bool:
    return view.contexts[left].sentence == view.contexts[right].sentence


def try_rate(
    view: View, index: int, tops: tuple[int, ...], whole: int, certain: bool, carried: tuple[int, ...] = ()
) -> Identity | None:
    """The counts ``tops``, added up, over the count ``whole``, with the counts ``carried`` added to it: cases carried over, or of its kind.

    ``certain`` where the words leave no doubt of them.
    """
    rate, denominator = view.metrics[index], view.metrics[whole]
    numerator = sum((view.metrics[i].value for i in tops), Decimal(0))
    base = denominator.value + sum((view.metrics[i].value for i in carried), Decimal(0))
    if not base:
        return None
    if numerator > base and abs(numerator / base - rate.value) > rate.step / 2:
        sentence = view.contexts[index].sentence
        if mentions_carried(view, view.contexts[whole].sentence.start, sentence.end):
            return None
        return not_more(view, tops[0], whole, sure=False) if len(tops) == 1 else None
    computed = numerator / base
    half = rate.step / 2
    if any(view.metrics[i].approximate for i in (*tops, whole, *carried, index)):
        return None
    kind, verdict = "rate", "holds"
    if abs(computed - rate.value) > half:
        if cut_off(computed, rate.step) == rate.value:
            kind, verdict = "truncated", "broken"
        else:
            verdict = "broken" if certain else "needs_review"
    shown = (
        plain(view.metrics[tops[0]].value)
        if len(tops) == 1
        else "（" + "+".join(plain(view.metrics[i].value) for i in tops) + "）"
    )
    exact = percent(computed, min(rate.step, Decimal("0.0001")))
    below = (
        f"（{'+'.join(plain(view.metrics[i].value) for i in (whole, *carried))}）"
        if carried
        else plain(denominator.value)
    )
    says = f"{shown}÷{below}={exact}"
    named = f"以{'加'.join(f'“{view.metrics[i].text.strip()}”' for i in (whole, *carried))}为分母"
    if kind == "truncated":
        message = f"比率是截尾得到的，没有四舍五入：{says}，应写{percent(computed, rate.step)}，文中写{amount(rate)}（{named}）。"
    else:
        message = f"比率与所列数字不符：{says}，文中写{amount(rate)}（{named}，容差为末位的一半）。"
    advice = f"请核对分子、分母和比率，按四舍五入写作{percent(computed, rate.step)}，或者写明比率的口径。"
    return Identity(
        kind,
        verdict,
        (*tops, *carried, whole, index),
        computed.quantize(Decimal("0.00000001")).normalize() + 0,
        rate.value,
        half,
        rate.span,
        message,
        advice,
    )
