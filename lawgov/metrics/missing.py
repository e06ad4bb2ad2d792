"""Metrics that bodies of a kind usually state and this report does not. Practice, never a demand."""

from collections.abc import Sequence

from lawgov.metrics.catalogue import Catalogue, Entry
from lawgov.metrics.model import Metric
from lawgov.report.model import Report

USUAL = 60  # of 100 reports: from here on a metric is expected
_GOVERNMENTS_ALONE = 2021  # since the reform of that year departments decide no reconsideration cases of their own


def missing_metrics(report: Report, metrics: Sequence[Metric], catalogue: Catalogue) -> tuple[Entry, ...]:
    """The usual metrics that no figure of the report states; none where the issuer's kind is not known."""
    kinds = _kinds(report)
    if report.document_type != "annual_report" or not kinds:
        return ()
    stated = {metric.id for metric in metrics}
    return tuple(
        entry
        for entry in catalogue.entries
        if entry.usual >= USUAL
        and kinds & set(entry.issuers)
        and entry.id not in stated
        and not (kinds == {"D"} and _of_governments(report, entry))
    )


def _of_governments(report: Report, entry: Entry) -> bool:
    year = report.reporting_year
    return entry.id.startswith("reconsideration_") and (year is None or year >= _GOVERNMENTS_ALONE)


def _kinds(report: Report) -> frozenset[str]:
    if report.issuer_level == "township":
        return frozenset("T")
    if report.issuer_kind in ("government", "party_and_government"):
        return frozenset("G")
    if report.issuer_kind == "department":
        if report.issuer_level == "state":
            return frozenset("M")
        return frozenset("J" if report.issuer_field == "justice" else "D")
    return frozenset()
