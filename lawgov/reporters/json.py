"""Results → JSON: one object, or one line a report."""

import json
from collections.abc import Sequence
from typing import Any

from lawgov import __version__
from lawgov.checked import Checked, Unreadable
from lawgov.findings import Severity
from lawgov.reporters.names import printable
from lawgov.rules import RULES_VERSION


def report_json(results: Sequence[Checked | Unreadable], profile: str | None) -> str:
    """The whole object of ``check --format json``; ``profile`` is the one asked for, None if none was."""
    whole = {
        "format": 1,
        "tool": {"name": "lawgov", "version": __version__, "rules": RULES_VERSION},
        "profile": profile,
        "reports": [element(result) for result in results],
        "summary": summary(results),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def report_jsonl(result: Checked | Unreadable) -> str:
    """One element of ``reports`` on a line of its own."""
    return json.dumps(element(result), ensure_ascii=False) + "\n"


def element(result: Checked | Unreadable) -> dict[str, Any]:
    data = result.to_dict()
    if data["path"] is not None:
        data["path"] = printable(data["path"])
    return data


def summary(results: Sequence[Checked | Unreadable]) -> dict[str, int]:
    """How many reports of each verdict, how many findings of each severity."""
    counts = dict.fromkeys(
        ("reports", "pass", "review", "fail", "unreadable", *(severity.value for severity in Severity)), 0
    )
    for result in results:
        counts["reports"] += 1
        counts[result.verdict] += 1
        for finding in result.findings if isinstance(result, Checked) else ():
            if finding.severity is not None:
                counts[finding.severity.value] += 1
    return counts
