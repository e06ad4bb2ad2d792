"""Results → JSON: one object, or one line a report."""

import json
from collections.abc import Sequence
from typing import Any

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Severity
from lawgov.reporters.names import printable
from lawgov.reporters.run import Run
from lawgov.reporters.tool import tool

_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Line breaks to some readers of lines, though not to JSON."""


def json_of(elements: Sequence[dict[str, Any]], run: Run) -> str:
    """The whole object of ``check --format json``."""
    whole = {
        "format": 1,
        "tool": tool(),
        "profile": printable(run.profile) if run.profile is not None else None,
        "baseline": None if run.known is None else {"known": run.known},
        "reports": elements,
        "summary": run.counts,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def report_jsonl(result: Checked | Unreadable) -> str:
    """One element of ``reports`` on a line of its own."""
    return json.dumps(element(result), ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def element(result: Checked | Unreadable) -> dict[str, Any]:
    """One element of ``reports``, its path made printable."""
    data = result.to_dict()
    if data["path"] is not None:
        data["path"] = printable(data["path"])
    return data


def empty_summary() -> dict[str, int]:
    """How many reports of each verdict, how many findings of each severity: none yet."""
    return dict.fromkeys(
        ("reports", "pass", "review", "fail", "unreadable", *(severity.value for severity in Severity)), 0
    )


def add_to_summary(counts: dict[str, int], result: Checked | Unreadable) -> None:
    counts["reports"] += 1
    counts[result.verdict] += 1
    for finding in result.findings if isinstance(result, Checked) else ():
        if finding.severity is not None:
            counts[finding.severity.value] += 1
