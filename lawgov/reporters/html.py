"""Results → one HTML file that needs no network and no script, to read on a screen or print on A4.

What stands where is ``templates/html/check.html``; here is what it is told.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Any

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Finding
from lawgov.report.model import PART_NAMES, Report
from lawgov.reporters.metrics_table import shown_value
from lawgov.reporters.names import BASES, RELATIONS, SEVERITIES, UNKNOWN, VERDICTS, printable
from lawgov.reporters.run import Run
from lawgov.reporters.shown import shown_text
from lawgov.reporters.text import summary_text
from lawgov.reporters.tool import tool
from lawgov.reporters.words import (
    IDENTITIES,
    clause_words,
    compared_words,
    facts_of,
    figures_words,
    findings_by_part,
    nothing_found,
    parts_of,
    place_words,
    profile_words,
    severity_of,
    severity_words,
)

_AROUND = 48
"""Characters of context on either side of the quoted words, within their paragraph."""
_LONGEST = 320
"""Characters of quoted words; of longer ones the middle is left out."""
_BAR = 200
_CHART = 1000
_FILLS = {"holds": "#8fb59a", "needs_review": "#e0b75c", "broken": "#c25b5b"}
_LEVELS = {"holds": "pass", "needs_review": "review", "broken": "fail"}


def html_piece(result: Checked | Unreadable) -> dict[str, Any]:
    """One file, reduced to what the page shows of it."""
    shown: dict[str, Any] = {
        "path": printable(result.path or "（文本）"),
        "verdict": result.verdict,
        "verdict_words": VERDICTS[result.verdict],
        "counts": [],
        "issuer": "—",
        "year": "—",
        "reason": None,
    }
    if isinstance(result, Unreadable):
        counts = [{"severity": level, "words": words, "number": "—"} for level, words in SEVERITIES.items()]
        return {**shown, "title": "无法读取的文件", "counts": counts, "reason": printable(result.reason)}
    report, text = result.report, shown_text(result)
    facts = facts_of(report)
    if words := profile_words(result):
        facts["配置集"] = words
    title = facts.pop("标题")
    found = Counter(severity_of(finding) for finding in result.findings)
    return {
        **shown,
        "title": title if title != UNKNOWN else "（没有标题）",
        "issuer": report.issuer or "—",
        "year": str(report.reporting_year or "—"),
        "facts": [
            {"label": label, "value": value, "wide": label in ("发文机关", "文种", "配置集")}
            for label, value in facts.items()
        ],
        "counts": [{"severity": level, "words": words, "number": found[level]} for level, words in SEVERITIES.items()],
        "compared": compared_words(result),
        "parts": _parts(report),
        "figures": figures_words(result),
        "tried": _tried(result),
        "identities": _identities(result, text),
        "metrics": [
            {
                "name": metric.name or "—",
                "value": shown_value(metric),
                "year": str(metric.year or "—"),
                "text": metric.span.of(text),
            }
            for metric in result.metrics
        ],
        "nothing": nothing_found(result),
        "groups": [
            {"name": name, "findings": [_finding(finding, report, text) for finding in findings]}
            for name, findings in findings_by_part(result)
        ],
        "not_checked": list(result.not_checked.values()),
    }


def html_page(pieces: Sequence[dict[str, Any]], run: Run) -> str:
    """The whole file."""
    from lawgov.templating import render_html

    made_by = tool()
    added = "".join(f"、{plugin['name']} {plugin['version']}" for plugin in made_by["plugins"])
    return render_html(
        "check",
        {
            "heading": "法治政府建设年度报告检查结果",
            "summary": summary_text(run.counts, run.known).strip(),
            "tool": f"lawgov {made_by['version']}，规则数据 {made_by['rules']}（{made_by['rules_date']}）{added}",
            "reports": pieces,
        },
    )


def _parts(report: Report) -> list[dict[str, Any]]:
    longest = max((report.parts[name].body_characters for name in PART_NAMES), default=0) or 1
    shown = []
    for name, status, heading, length in parts_of(report):
        count = int(length) if length.isdigit() else 0
        shown.append(
            {
                "name": name,
                "status": status,
                "missing": not count,
                "heading": heading,
                "length": length,
                "width": round(_BAR * count / longest, 1),
            }
        )
    return shown


def _tried(result: Checked) -> list[dict[str, Any]]:
    """The relations as one bar: those that hold, then the doubtful, then the broken."""
    counts = Counter(identity.verdict for identity in result.identities)
    total, start, shown = len(result.identities), 0.0, []
    for verdict, fill in _FILLS.items():
        if counts[verdict]:
            width = _CHART * counts[verdict] / total
            shown.append(
                {
                    "words": RELATIONS[verdict],
                    "count": counts[verdict],
                    "fill": fill,
                    "start": round(start, 2),
                    "width": round(width, 2),
                }
            )
            start += width
    return shown


def _identities(result: Checked, text: str) -> list[dict[str, Any]]:
    """What does not hold first; each in text order."""
    order = tuple(reversed(_FILLS))
    shown = []
    for identity in sorted(result.identities, key=lambda identity: order.index(identity.verdict)):
        told = identity.to_dict()
        shown.append(
            {
                "kind": IDENTITIES.get(identity.kind, identity.kind),
                "verdict": RELATIONS[identity.verdict],
                "level": _LEVELS[identity.verdict],
                "computed": told["computed"],
                "stated": told["stated"],
                "text": _shortened(identity.span.of(text)),
            }
        )
    return shown


def _finding(finding: Finding, report: Report, text: str) -> dict[str, Any]:
    before, after = _context(finding, report, text)
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": severity_of(finding),
        "severity_words": severity_words(finding),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "basis": BASES[finding.basis],
        "clause": clause_words(finding),
        "clause_text": finding.clause_text,
        "place": place_words(finding),
        "before": before,
        "marked": _shortened(finding.span.of(text)) if finding.span is not None else None,
        "after": after,
    }


def _context(finding: Finding, report: Report, text: str) -> tuple[str, str]:
    """What stands before and after the quoted words in their own paragraph."""
    if finding.span is None:
        return "", ""
    blocks = report.source.blocks
    if not blocks:
        return "", ""
    start, end = finding.span
    first = blocks[max(bisect_right(blocks, start, key=lambda block: block.start) - 1, 0)]
    last = blocks[max(bisect_right(blocks, max(end - 1, start), key=lambda block: block.start) - 1, 0)]
    before, after = text[first.start : start], text[end : max(last.end, end)]
    return (
        before if len(before) <= _AROUND else "…" + before[-_AROUND:],
        after if len(after) <= _AROUND else after[:_AROUND] + "…",
    )


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half]}……（略{len(text) - 2 * half}字）……{text[-half:]}"
