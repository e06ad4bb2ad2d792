"""lawgov: reads, checks and drafts 法治政府建设年度报告. The public names, loaded on first use."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from lawgov.checked import Checked
    from lawgov.clauses import Clause
    from lawgov.docx_io.written import Document
    from lawgov.errors import ConfigError, DraftError, LawgovError, LimitError, SourceError, TemplateError
    from lawgov.findings import Basis, Certainty, Finding, Severity
    from lawgov.fixed import Fixed
    from lawgov.marking import annotate, fix
    from lawgov.metrics.model import Identity, Metric
    from lawgov.pipeline import check, draft, extract_metrics, lay_out, parse, read
    from lawgov.report.classify import classify_heading
    from lawgov.report.model import Part, Report, Title
    from lawgov.report.title import parse_title
    from lawgov.rules.base import Bad, Option, Options, Rule
    from lawgov.schemas.draft import Draft
    from lawgov.sources.model import Place, Span

_HOMES = {
    "Bad": "lawgov.rules.base",
    "Basis": "lawgov.findings",
    "Certainty": "lawgov.findings",
    "Checked": "lawgov.checked",
    "Clause": "lawgov.clauses",
    "ConfigError": "lawgov.errors",
    "Document": "lawgov.docx_io.written",
    "Draft": "lawgov.schemas.draft",
    "DraftError": "lawgov.errors",
    "Finding": "lawgov.findings",
    "Fixed": "lawgov.fixed",
    "Identity": "lawgov.metrics.model",
    "LawgovError": "lawgov.errors",
    "LimitError": "lawgov.errors",
    "Metric": "lawgov.metrics.model",
    "Option": "lawgov.rules.base",
    "Options": "lawgov.rules.base",
    "Part": "lawgov.report.model",
    "Place": "lawgov.sources.model",
    "Report": "lawgov.report.model",
    "Rule": "lawgov.rules.base",
    "Severity": "lawgov.findings",
    "SourceError": "lawgov.errors",
    "Span": "lawgov.sources.model",
    "TemplateError": "lawgov.errors",
    "Title": "lawgov.report.model",
    "annotate": "lawgov.marking",
    "check": "lawgov.pipeline",
    "draft": "lawgov.pipeline",
    "extract_metrics": "lawgov.pipeline",
    "fix": "lawgov.marking",
    "classify_heading": "lawgov.report.classify",
    "lay_out": "lawgov.pipeline",
    "parse": "lawgov.pipeline",
    "parse_title": "lawgov.report.title",
    "read": "lawgov.pipeline",
}

__all__ = [
    "Bad",
    "Basis",
    "Certainty",
    "Checked",
    "Clause",
    "ConfigError",
    "Document",
    "Draft",
    "DraftError",
    "Finding",
    "Fixed",
    "Identity",
    "LawgovError",
    "LimitError",
    "Metric",
    "Option",
    "Options",
    "Part",
    "Place",
    "Report",
    "Rule",
    "Severity",
    "SourceError",
    "Span",
    "TemplateError",
    "Title",
    "__version__",
    "annotate",
    "check",
    "classify_heading",
    "draft",
    "extract_metrics",
    "fix",
    "lay_out",
    "parse",
    "parse_title",
    "read",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'lawgov' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
