"""Document → Report."""

import re

from lawgov.chinese import fold
from lawgov.document.build import build_document
from lawgov.document.model import Document
from lawgov.report.classify import classify_heading
from lawgov.report.document_type import classify_document
from lawgov.report.facts import find_dates, find_signature, find_year
from lawgov.report.issuer import Issuer, parse_issuer
from lawgov.report.model import Report, Title
from lawgov.report.parts import find_parts, no_parts
from lawgov.report.title import parse_title
from lawgov.sources.model import Source


def build_report(source: Source) -> Report:
    """See a source as a report: its kind, facts and parts."""
    document = build_document(source, classify_heading)
    title = _title(document)
    document_type, reason = _document_type(document, title)
    dates = find_dates(document)
    signature = find_signature(document)
    annual = document_type == "annual_report"
    year = find_year(document, title, dates) if annual or (title and title.reporting_year) else None
    issuer = _issuer(title, signature.of(document.text) if signature else None)
    view = find_parts(document, year) if annual else no_parts()
    return Report(
        document=document,
        document_type=document_type,
        type_reason=reason,
        title=title,
        title_span=document.title_span,
        issuer=issuer.name if issuer else None,
        issuer_kind=issuer.kind if issuer else None,
        issuer_level=issuer.level if issuer else None,
        issuer_field=issuer.field if issuer else None,
        reporting_year=year,
        date_issued=dates.issued,
        date_published=dates.published,
        signature_span=signature,
        parts=view.parts,
        mentions=view.mentions,
        topical_frame=view.topical_frame,
    )


def _title(document: Document) -> Title | None:
    if document.title_span is None:
        return None
    return parse_title(document.title_span.of(document.text))


def _document_type(document: Document, title: Title | None) -> tuple[str, str]:
    headings = [section.heading.text for section in document.walk()]
    return classify_document(
        title.text if title else None,
        document.opening_span.of(document.text),
        headings,
        document.body_span.of(document.text),
    )


def _issuer(title: Title | None, signature: str | None) -> Issuer | None:
    """The body that the title names, else the one that signs; what the name alone leaves open the other may tell."""
    named = title.issuer if title else None
    if named is None and signature is None:
        return None
    if named is not None:
        return parse_issuer(named)
    lines = [
        re.sub(r"\s+", "", fold(line)) for line in re.split(r"\n|[ \u3000\t]{1,}", signature or "") if line.strip()
    ]
    return parse_issuer("、".join(lines))
