"""A finding: what a rule says of a report, and all that a reporter needs to know of the rule."""

from dataclasses import dataclass
from enum import StrEnum

from lawgov.sources.model import Place, Span

NO_PLACE = Place()
"""Of what is absent."""


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """3 for an error, 1 for a note."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


class Certainty(StrEnum):
    """Whether a finding is beyond doubt."""

    CERTAIN = "certain"
    NEEDS_REVIEW = "needs_review"  # 需人工确认


class Basis(StrEnum):
    """What a rule rests on: a clause, a standard, the text itself, or house practice (never an error)."""

    LAW = "law"
    STANDARD = "standard"
    FACT = "fact"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule states the first fields; the runner (``rules.run``) adds the rest.

    ``message`` is one Chinese sentence that says what is wrong, ``suggestion`` one that says what
    to do. ``span`` is None when the finding is about something absent.
    """

    message: str
    span: Span | None = None
    suggestion: str = ""
    certainty: Certainty = Certainty.CERTAIN
    severity: Severity | None = None  # None: the rule's own; a rule may lower it, never raise it
    fix: str | None = None  # the words to put in place of the span's, only where certain
    stands_for: int = 1  # places; of a habit told once, at the first of them, more
    also: tuple[Span, ...] = ()  # of a habit told once: some of its places after the first
    asked_by: str = ""  # the profile or configuration that asks for it where the clause does not, as a reader knows it
    fixes: tuple[tuple[Span, str], ...] = ()  # of a habit told once: the words to put in each of its places

    rule: str = ""
    name: str = ""
    basis: Basis = Basis.PRACTICE
    clause: str = ""  # 《…规定》第四章: the title and, where verified, the article
    clause_text: str = ""
    verified: bool = False
    part: str | None = None
    text: str | None = None
    place: Place = NO_PLACE
    fingerprint: str = ""
