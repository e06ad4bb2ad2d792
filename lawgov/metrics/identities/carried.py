"""Cases carried over from the year before: how many, or that there are some."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lawgov.metrics.identities.view import View

CARRIED = re.compile(
    r"结转|旧存|存量|遗留|往年|积案|转入|(?:上年|上一年|去年|年初|前期)[^，,。；;#]{0,6}未|(?<!年)未[审办]?结|跨年"
)
"""A count that is not of this year's cases."""
_INTO = re.compile(
    r"结转|旧存|存量|遗留|往年|积案|转入|(?:上年|上一年|去年|年初|前期|20\d\d年)[^，,。；;#]{0,6}未[审办]?结|跨年"
)
_ONWARD = re.compile(r"(?:结转|转入)[至到]?(?:下|次|明)|(?:下|次|明)(?:一)?年")


class Carried(NamedTuple):
    """What a passage says of cases carried over."""

    counts: tuple[int, ...]  # the figures that number them
    silent: bool  # there are some, and no figure numbers them


def is_carried(clause: str) -> bool:
    """A clause that numbers cases from before, not such as go on into the next year."""
    return _INTO.search(clause) is not None and _ONWARD.search(clause) is None


def carried_over(view: View, index: int, near: Sequence[int]) -> Carried:
    """What is said of cases carried over around a rate: before it, and behind it in its sentence."""
    sentence = view.contexts[index].sentence
    behind: list[int] = []
    for at in range(index + 1, len(view.metrics)):
        if view.contexts[at].sentence != sentence:
            break
        behind.append(at)
    counts = tuple(
        sorted(i for i in (*near, *behind) if view.metrics[i].kind == "count" and is_carried(view.clause(i)))
    )
    first = min((view.contexts[i].sentence.start for i in near), default=sentence.start)
    return Carried(counts, not counts and mentions_carried(view, first, sentence.end))


def mentions_carried(view: View, start: int, end: int) -> bool:
    """Whether the words there speak of cases from before."""
    return _INTO.search(_ONWARD.sub("", view.text[start:end])) is not None
