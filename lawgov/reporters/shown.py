"""The words of a report as outputs for people quote them: numbers of persons with their middle hidden.

JSON carries ``text`` exactly, which is what it is for; a page, a table or a comment on a review is handed
on, and must not spread an identity number further than the report did.
"""

from collections.abc import Callable

from lawgov.checked import Checked
from lawgov.findings import Finding
from lawgov.rules.mask import masked

_NUMBERS = frozenset({"LG701", "LG702", "LG703", "LG709", "LG710"})
"""Identity numbers, mobile numbers, bank cards, plates, passports."""


def is_private(finding: Finding) -> bool:
    """Whether the words it quotes are a number of a person."""
    return finding.rule in _NUMBERS


def shown_text(result: Checked) -> str:
    """The text of the report, each such number masked in place: offsets stay."""
    text, pieces, at = result.report.text, [], 0
    for finding in result.findings:
        span = finding.span
        if span is not None and is_private(finding) and span.start >= at:
            pieces += [text[at : span.start], masked(span.of(text))[: span.end - span.start]]
            at = span.end
    return "".join([*pieces, text[at:]])


def quoting(result: Checked) -> Callable[[Finding], str | None]:
    """What a finding quotes, as it is shown."""
    text = shown_text(result)
    return lambda finding: finding.span.of(text) if finding.span is not None else finding.text
