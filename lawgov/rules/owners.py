"""One fault, one finding: where two rules speak of the same words, the finding of the owner stands.

The order of owners is that of the contract: damage of the source (8xx), the title of an instrument
(LG401 to LG405), figures (3xx), years and dates (2xx), the rest of the wording (4xx). A rule whose
own order differs says so itself (``Rule.yields_to``). Content (1xx) and privacy (7xx) tell of other
things than the words do and yield to nobody without saying so.

What speaks of a passage as a whole (a doubled paragraph, revisions pending) only shares words with
the findings inside it: a finding yields where its owner covers it, not where it is the wider one.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lawgov.findings import Finding
from lawgov.rules.base import Rule

_OF_FILES = ("LG802", "LG808", "LG809", "LG810")
"""Of the file and not of its words."""
_TITLES = ("LG401", "LG402", "LG403", "LG404", "LG405")
_RANKS = {"8": 0, "3": 2, "2": 3, "4": 4}


class _Place(NamedTuple):
    start: int
    end: int
    number: int  # of the finding


def owned(found: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings without those whose words another one owns, in the same order."""
    places = sorted(
        _Place(finding.span.start, finding.span.end, number)
        for number, finding in enumerate(found)
        if finding.span is not None and finding.span.end > finding.span.start
    )
    silent: set[int] = set()
    reach: list[_Place] = []  # those before that reach up to here
    for place in places:
        reach = [other for other in reach if other.end > place.start]
        for other in reach:
            for mine, owner in ((place, other), (other, place)):
                if _yields(found[mine.number], found[owner.number], rules) and _covers(owner, mine):
                    silent.add(mine.number)
        reach.append(place)
    return [finding for number, finding in enumerate(found) if number not in silent]


def _yields(finding: Finding, owner: Finding, rules: Mapping[str, Rule]) -> bool:
    if finding.stands_for > 1:
        return False  # its other places are nobody else's
    said, others = rules[finding.rule].yields_to, rules[owner.rule].yields_to
    if said or others:
        if owner.rule in said:
            return True
        if finding.rule in others:
            return False
    mine, theirs = _rank(finding.rule), _rank(owner.rule)
    return mine is not None and theirs is not None and mine > theirs


def _rank(rule: str) -> int | None:
    if not rule.startswith("LG") or rule in _OF_FILES:
        return None
    return 1 if rule in _TITLES else _RANKS.get(rule[2])


def _covers(owner: _Place, mine: _Place) -> bool:
    """Whether the owner's words are the same fault's: they hold the other's, or most of them."""
    shared = min(owner.end, mine.end) - max(owner.start, mine.start)
    return shared * 2 >= mine.end - mine.start
