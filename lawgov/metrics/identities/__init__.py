"""Figures → the relations tried on them, those that hold as well, in text order."""

from collections.abc import Iterator, Sequence

from lawgov.metrics.context import Context
from lawgov.metrics.identities.bounds import bounds
from lawgov.metrics.identities.growth import growth
from lawgov.metrics.identities.lists import announced_lists
from lawgov.metrics.identities.rates import rates
from lawgov.metrics.identities.repeats import repeats
from lawgov.metrics.identities.sums import sums
from lawgov.metrics.identities.table_totals import table_totals
from lawgov.metrics.identities.view import View
from lawgov.metrics.model import Identity, Metric
from lawgov.report.model import Report


def try_identities(
    report: Report, text: str, metrics: Sequence[Metric], contexts: Sequence[Context]
) -> tuple[Identity, ...]:
    """Every relation that can be tried on the figures of one report; ``text`` is the report's, folded."""
    view = View(report, text, metrics, contexts)
    found = [
        identity
        for kind in (sums, table_totals, rates, growth, bounds, repeats, announced_lists)
        for identity in kind(view)
    ]
    return tuple(sorted(_once(found), key=lambda identity: (identity.span, identity.kind, identity.operands)))


_EXCEEDS = ("closed_exceeds", "part_exceeds")
_SURER = ("broken", "needs_review", "holds")


def _once(found: Sequence[Identity]) -> Iterator[Identity]:
    """One finding for two figures of which one is too large, the surer one; LG307 before LG306."""
    pairs: dict[frozenset[int], list[Identity]] = {}
    for identity in found:
        if identity.kind in _EXCEEDS:
            pairs.setdefault(frozenset(identity.operands[:2]), []).append(identity)
        else:
            yield identity
    for told in pairs.values():
        yield min(told, key=lambda identity: (_SURER.index(identity.verdict), _EXCEEDS.index(identity.kind)))
