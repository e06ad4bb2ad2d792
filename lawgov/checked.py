"""What a check gives: the report, its findings, the verdict; or the reason why there is none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lawgov.findings import Finding, Severity
from lawgov.metrics.model import Identity, Metric
from lawgov.report.model import PART_NAMES, Part, Report
from lawgov.sources.model import Source

if TYPE_CHECKING:
    from lawgov.profiles import Profile

NOT_BUILT = {
    "sense": "错别字只查肯定是错的写法，文件题名只认收录的法规文件；语句是否通顺、所述是否属实没有检查，表格里的标点和叠字不查。",
    "comparison": "没有与上一年度报告比较。",
    "privacy": "涉密内容只看标志，个人信息只看有固定形式的号码、住址和姓名，公开前请作保密审查。",
}
"""What no rule looks at yet, and so what silence does not mean."""
_NO_LAYOUT = "纯文本没有版式信息。"
_UNREAD_LAYOUT = "版式信息读不出来，版式没有检查。"
_OTHER_LAYOUT = "不是法治政府建设年度报告，版式没有检查。"
_TABLE_LAYOUT = "全文大部分文字在表格里，表格里的字体、字号、缩进、行距没有检查。"


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of a result against an earlier one."""

    known: int  # findings left out because the earlier result has them
    file_known: bool  # whether the earlier result speaks of this file at all


@dataclass(frozen=True, slots=True)
class Checked:
    """One report with its findings, in text order (absent things first)."""

    path: str | None
    report: Report
    profile: "Profile"
    findings: tuple[Finding, ...]
    compared: Compared | None = None  # against a baseline, if there was one
    silenced: tuple[str, ...] = ()  # what the configuration leaves out: how many of which rule, and why
    rules: tuple[int, int] | None = None  # of a selection, how many rules ran, and of how many

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """Every counted figure, in text order."""
        return self.report.figures.metrics

    @property
    def identities(self) -> tuple[Identity, ...]:
        """Every relation that was tried, those that hold as well; operands are indexes into ``metrics``."""
        return self.report.figures.identities

    @property
    def missing_metrics(self) -> tuple[str, ...]:
        """Ids of the metrics that bodies of this kind usually state, and this report does not."""
        return tuple(entry.id for entry in self.report.figures.missing)

    @property
    def verdict(self) -> str:
        """``fail`` with an error, ``review`` with a warning, else ``pass``."""
        severities = {finding.severity for finding in self.findings}
        if Severity.ERROR in severities:
            return "fail"
        return "review" if Severity.WARNING in severities else "pass"

    @property
    def not_checked(self) -> dict[str, str]:
        """What was not looked at → why, in Chinese."""
        source = self.report.source
        layout = {}
        if source.lazy_layout is None:
            layout = {"layout": _NO_LAYOUT}
        elif source.lazy_layout.unreadable:
            layout = {"layout": _UNREAD_LAYOUT}
        elif self.report.document_type == "other":
            layout = {"layout": _OTHER_LAYOUT}
        elif source.layout is not None and in_a_table(source):
            layout = {"layout": _TABLE_LAYOUT}
        chosen = {}
        if self.rules is not None and self.rules[0] < self.rules[1]:
            chosen["rules"] = (
                f"只运行了选定的 {self.rules[0]} 条规则，其余 {self.rules[1] - self.rules[0]} 条没有运行。"
            )
        if self.silenced:
            chosen["ignored"] = f"按配置没有报：{'；'.join(self.silenced)}。"
        return {**NOT_BUILT, **layout, **source.not_checked, **chosen}

    def to_dict(self) -> dict[str, Any]:
        """One element of ``reports`` in the JSON output: all keys, None where not known."""
        report = self.report
        return {
            "path": self.path,
            "verdict": self.verdict,
            "document_type": report.document_type,
            "profile": {"name": self.profile.name, "in_force": self.profile.in_force},
            "title": report.title.text if report.title else None,
            "issuer": report.issuer,
            "issuer_kind": report.issuer_kind,
            "issuer_level": report.issuer_level,
            "issuer_field": report.issuer_field,
            "reporting_year": report.reporting_year,
            "date_issued": report.date_issued.value.isoformat() if report.date_issued else None,
            "date_published": report.date_published.value.isoformat() if report.date_published else None,
            "parts": {name: _part(report.parts[name]) for name in PART_NAMES},
            "metrics": [metric.to_dict() for metric in self.metrics],
            "identities": [identity.to_dict() for identity in self.identities],
            "missing_metrics": list(self.missing_metrics),
            "findings": [_finding(finding) for finding in self.findings],
            "not_checked": [{"what": what, "why": why} for what, why in self.not_checked.items()],
        }


def in_a_table(source: Source) -> bool:
    """Whether most of the text of a Word file stands in tables: a table holds the page together, or the report is one."""
    paragraphs = source.layout.paragraphs if source.layout is not None else ()
    inside = sum(len(paragraph.text) for paragraph in paragraphs if paragraph.table)
    return inside * 2 > sum(len(paragraph.text) for paragraph in paragraphs)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of a batch that could not be read."""

    path: str
    reason: str

    verdict = "unreadable"

    def to_dict(self) -> dict[str, Any]:
        """The same keys as a ``Checked``, with ``error``."""
        missing = {
            "status": "missing",
            "heading": None,
            "start": None,
            "end": None,
            "body_characters": 0,
            "within": None,
        }
        empty: dict[str, Any] = dict.fromkeys(
            (
                "document_type", "profile", "title", "issuer", "issuer_kind", "issuer_level", "issuer_field", "reporting_year", "date_issued", "date_published",
            )
        )  # fmt: skip
        return {
            "path": self.path,
            "verdict": "unreadable",
            **empty,
            "parts": {name: dict(missing) for name in PART_NAMES},
            "metrics": [],
            "identities": [],
            "missing_metrics": [],
            "findings": [],
            "not_checked": [],
            "error": {"reason": self.reason},
        }


def _part(part: Part) -> dict[str, Any]:
    return {
        "status": part.status.value,
        "heading": part.heading,
        "start": part.span.start if part.span else None,
        "end": part.span.end if part.span else None,
        "body_characters": part.body_characters,
        "within": part.within,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    span, place = finding.span, finding.place
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value if finding.severity else None,
        "certainty": finding.certainty.value,
        "basis": finding.basis.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "clause": finding.clause,
        "clause_text": finding.clause_text,
        "verified": finding.verified,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "line": place.line,
        "column": place.column,
        "page": place.page,
        "paragraph": place.paragraph,
        "part": finding.part,
        "text": finding.text,
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
    }
