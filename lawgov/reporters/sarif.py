"""Results → SARIF 2.1.0, for code review systems and editors.

A region is given by lines where the file has lines (text, Markdown, HTML). A Word or PDF file has
none: there ``charOffset`` and ``charLength`` count in the text that ``lawgov outline --text``
prints, and the region's ``properties`` say so, with the page or the paragraph.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Finding
from lawgov.report.model import Report
from lawgov.reporters.names import PARTS, printable
from lawgov.reporters.run import Run
from lawgov.reporters.shown import is_private
from lawgov.reporters.tool import tool
from lawgov.reporters.words import severity_of
from lawgov.rules import known_rules
from lawgov.rules.base import Rule
from lawgov.rules.run import usual_severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PLAIN_TEXT = ("text", "markdown")
"""Kinds of file in which words may be replaced where they stand."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file adds to the log."""

    artifact: dict[str, Any]
    results: list[dict[str, Any]]
    notes: Mapping[str, str]  # what was not checked → why
    error: str | None = None  # why it could not be read


def sarif_piece(result: Checked | Unreadable) -> Piece:
    """One file, reduced to what the log needs of it."""
    location = {"uri": _uri(result.path)} if result.path is not None else {"description": {"text": "（文本）"}}
    if isinstance(result, Unreadable):
        return Piece({"location": location, "properties": {"verdict": "unreadable"}}, [], {}, result.reason)
    report = result.report
    properties = {
        "verdict": result.verdict,
        "title": report.title.text if report.title else None,
        "issuer": report.issuer,
        "reportingYear": report.reporting_year,
        "profile": result.profile.name,
    }
    results = [_result(finding, report, location) for finding in result.findings]
    if result.compared is not None:
        for entry in results:
            entry["baselineState"] = "new"
    return Piece({"location": location, "properties": properties}, results, result.not_checked)


def sarif_log(pieces: Sequence[Piece], run: Run) -> str:
    """The whole log: one run."""
    rules = known_rules()
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    results = []
    for index, piece in enumerate(pieces):
        for entry in piece.results:
            entry["ruleIndex"] = numbers[entry["ruleId"]]
            entry["locations"][0]["physicalLocation"]["artifactLocation"] |= {"index": index}
            results.append(entry)
    made_by = tool()
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": made_by["name"],
                        "version": made_by["version"],
                        "semanticVersion": made_by["version"],
                        "shortDescription": {"text": "法治政府建设年度报告的检查与起草工具"},
                        "language": "zh-CN",
                        "rules": [_rule(rule) for rule in rules],
                        "notifications": [
                            {"id": "unreadable", "shortDescription": {"text": "文件无法读取"}},
                            {"id": "not-checked", "shortDescription": {"text": "没有检查的内容"}},
                        ],
                        "properties": {key: made_by[key] for key in ("rules", "rules_date", "plugins")},
                    }
                },
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": all(piece.error is None for piece in pieces),
                        "toolExecutionNotifications": _notifications(pieces),
                    }
                ],
                "artifacts": [piece.artifact for piece in pieces],
                "results": results,
                "properties": {
                    "summary": dict(run.counts),
                    "baselineKnown": run.known,
                    "profile": printable(run.profile) if run.profile is not None else None,
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    ground = rule.ground()
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.about},
        "help": {"text": f"{rule.about}\n依据：{ground.citation}\n内容：{ground.text}"},
        "defaultConfiguration": {"level": usual_severity(rule).value},
        "properties": {
            "basis": rule.basis.value,
            "clause": ground.citation,
            "clauseText": ground.text,
            "verified": ground.verified,
        },
    }


def _result(finding: Finding, report: Report, location: dict[str, Any]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": dict(location)}
    region = _region(finding, report)
    if region is not None:
        snippet = {} if is_private(finding) else {"snippet": {"text": finding.text}}
        physical["region"] = {**region, **snippet}
    place: dict[str, Any] = {"physicalLocation": physical}
    if finding.part is not None:
        place["logicalLocations"] = [{"name": PARTS[finding.part], "fullyQualifiedName": finding.part, "kind": "part"}]
    advice = f"\n建议：{finding.suggestion}" if finding.suggestion else ""
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": -1,
        "level": severity_of(finding),
        "message": {"text": f"{finding.message}{advice}"},
        "locations": [place],
        "partialFingerprints": {"lawgov/v1": finding.fingerprint},
        "properties": {
            "message": finding.message,
            "suggestion": finding.suggestion,
            "certainty": finding.certainty.value,
            "basis": finding.basis.value,
            "clause": finding.clause,
            "clauseText": finding.clause_text,
            "verified": finding.verified,
        },
    }
    if finding.fix is not None and region is not None and report.source.format in _PLAIN_TEXT:
        deleted = {key: value for key, value in region.items() if key != "properties"}
        result["fixes"] = [
            {
                "description": {"text": finding.suggestion or "改为"},
                "artifactChanges": [
                    {
                        "artifactLocation": dict(location),
                        "replacements": [{"deletedRegion": deleted, "insertedContent": {"text": finding.fix}}],
                    }
                ],
            }
        ]
    return result


def _region(finding: Finding, report: Report) -> dict[str, Any] | None:
    """Where the words stand in the file, as exactly as its kind allows; None for something absent."""
    span, place = finding.span, finding.place
    if span is None:
        return None
    offsets = {"start": span.start, "end": span.end}
    if place.line is None or place.column is None:
        where = {key: value for key, value in (("page", place.page), ("paragraph", place.paragraph)) if value}
        return {
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "properties": {"offsetsInto": "lawgov outline --text", **offsets, **where},
        }
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    last = report.source.place(max(span.end - 1, span.start))
    if last.line is not None and last.column is not None and (last.line, last.column) >= (place.line, place.column):
        region |= {"endLine": last.line, "endColumn": last.column + (1 if span.end > span.start else 0)}
    return {**region, "properties": offsets}


def _notifications(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """Files that could not be read, then what was not checked: once for all files of which it holds."""
    told: list[dict[str, Any]] = []
    silent: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for index, piece in enumerate(pieces):
        place = {"physicalLocation": {"artifactLocation": {**piece.artifact["location"], "index": index}}}
        if piece.error is not None:
            told.append(
                {
                    "descriptor": {"id": "unreadable"},
                    "level": "error",
                    "message": {"text": printable(piece.error)},
                    "locations": [place],
                }
            )
        for entry in piece.notes.items():
            silent.setdefault(entry, []).append(place)
    for (what, why), places in silent.items():
        told.append(
            {
                "descriptor": {"id": "not-checked"},
                "level": "note",
                "message": {"text": why},
                "locations": places,
                "properties": {"what": what},
            }
        )
    return told


def _uri(path: str) -> str:
    """A file name as a URI reference, percent-encoded, ``/`` between folders whatever the system."""
    name = os.fsencode(PurePath(path).as_posix())
    if PurePath(path).is_absolute():
        return "file:///" + quote(name.lstrip(b"/"), safe="/:" if os.name == "nt" else "/")
    return quote(name, safe="/")
