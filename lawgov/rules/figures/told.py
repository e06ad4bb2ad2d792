"""Identity → Finding: what every rule on figures does with the relations that the engine tried."""

from collections.abc import Iterator

from lawgov.findings import Certainty, Finding, Severity
from lawgov.report.model import Report


def told(report: Report, *kinds: str) -> Iterator[Finding]:
    """A finding for each relation of these kinds that does not hold; a warning at most where a person must look."""
    for identity in report.figures.identities:
        if identity.kind not in kinds:
            continue
        if identity.verdict == "broken":
            yield Finding(identity.message, identity.span, identity.suggestion)
        elif identity.verdict == "needs_review":
            yield Finding(
                identity.message, identity.span, identity.suggestion, Certainty.NEEDS_REVIEW, Severity.WARNING
            )
