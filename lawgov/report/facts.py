"""What the page states of itself: issuer, reporting year, 成文日期, 公开日期, 署名."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from lawgov.chinese import fold
from lawgov.document.model import Document
from lawgov.document.sign_off import is_date_line, is_organ_line, split_sign_off
from lawgov.report.dates import find_date
from lawgov.report.model import DatedFact, Title
from lawgov.sources.model import Span
from lawgov.sources.residue import is_bare_date, record_entries

_ISSUED = ("成文日期", "成文时间", "发文日期", "发文时间", "生成日期", "制发日期")
_PUBLISHED = ("发布日期", "发布时间", "公开日期", "公开时间", "发布于")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年(?:度)?(?!\d{1,2}月)")


@dataclass(frozen=True, slots=True)
class Dates:
    issued: DatedFact | None
    published: DatedFact | None


def find_dates(document: Document) -> Dates:
    """成文日期 from the signature, else from a record that names it; 公开日期 from the page's record or bare date."""
    signed = _signed_date(document)
    records = list(_records(document))
    issued = signed or next((fact for name, fact in records if name in _ISSUED), None)
    published = next((fact for name, fact in records if name in _PUBLISHED), None) or _bare_date(document)
    under_title = _dated_subtitle(document)
    return Dates(issued or under_title, published)


def _signed_date(document: Document) -> DatedFact | None:
    for block in document.lines(document.closing_span):
        text = block.span.of(document.text)
        sign_off = split_sign_off(text)
        if sign_off is None and not is_date_line(text):
            continue
        found = find_date(text, sign_off[0] if sign_off else 0)
        if found is not None:
            return DatedFact(found.value, Span(block.start + found.start, block.start + found.end), "signature")
    return None


def _records(document: Document) -> list[tuple[str, DatedFact]]:
    """Dated entries of the page's record: what the reader set apart, and record lines in the text itself."""
    dated: list[tuple[str, DatedFact]] = []
    for fact in document.source.facts:
        found = find_date(fact.value)
        if found is not None:
            dated.append((fact.name, DatedFact(found.value, fact.span, "metadata")))
    first_section = document.opening_span.end
    for block in document.source.blocks:
        if first_section <= block.start < document.tail_span.start:
            continue
        text = block.span.of(document.text)
        for name, start, end in record_entries(text):
            found = find_date(text[start:end])
            if found is not None:
                span = Span(block.start + start + found.start, block.start + start + found.end)
                dated.append((name, DatedFact(found.value, span, "metadata")))
    return dated


def _bare_date(document: Document) -> DatedFact | None:
    """A date without a name that the page prints above or below the title."""
    for block in document.source.blocks:
        if block.start >= document.body_span.start:
            return None
        text = block.span.of(document.text)
        if is_bare_date(text) and not _is_bracketed(text):
            found = find_date(text)
            if found is not None:
                return DatedFact(found.value, Span(block.start + found.start, block.start + found.end), "page")
    return None


def _dated_subtitle(document: Document) -> DatedFact | None:
    """「（2024年1月5日）」 under the title: the date of a document that bears it there instead of at its end."""
    if document.title_span is None:
        return None
    for block in document.lines(Span(document.title_span.end, document.body_span.start)):
        text = block.span.of(document.text)
        found = find_date(text) if is_date_line(text) and _is_bracketed(text) else None
        if found is not None:
            return DatedFact(found.value, Span(block.start + found.start, block.start + found.end), "signature")
    return None


def _is_bracketed(text: str) -> bool:
    return text[:1] in "（(" and text[-1:] in "）)"


def find_signature(document: Document) -> Span | None:
    """The 署名: all its lines, the date left out."""
    lines: list[Span] = []
    for block in document.lines(document.closing_span):
        text = block.span.of(document.text)
        sign_off = split_sign_off(text)
        if sign_off is not None:
            end = len(text[: sign_off[0]].rstrip())
            return Span(block.start, block.start + end)
        if is_organ_line(text):
            lines.append(block.span)
    return Span(lines[0].start, lines[-1].end) if lines else _byline(document)


def _byline(document: Document) -> Span | None:
    """The issuing body on a line of its own under the title, in place of a 署名 at the end."""
    if document.title_span is None:
        return None
    for block in document.lines(Span(document.title_span.end, document.body_span.start)):
        if is_organ_line(block.span.of(document.text)):
            return block.span
    return None


def find_year(document: Document, title: Title | None, dates: Dates) -> int | None:
    """The reporting year: what the title says, else the vote of opening, headings and dates; None without any."""
    if title is not None and title.reporting_year is not None:
        return title.reporting_year
    votes: Counter[int] = Counter()
    opening = fold(document.opening_span.of(document.text))[:600]
    for match in _YEAR.finditer(opening):
        if not re.match(r"[—\-－~～至到]", opening[match.end() :]) and not _in_book_title(opening, match.start()):
            votes[int(match[1])] += 3 if match.start() < 40 else 1
    for section in document.sections:
        heading = fold(section.heading.text)
        year = _YEAR.search(heading)
        if year is None:
            continue
        ahead = bool(re.search(r"安排|打算|计划|思路|下一步|目标|重点", heading))
        votes[int(year[1]) - ahead] += 2
    if dates.issued is not None:
        votes[_year_reported(dates.issued.value)] += 2
    elif dates.published is not None:
        votes[_year_reported(dates.published.value)] += 1
    if not votes:
        return None
    ranked = votes.most_common()
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]


def _year_reported(day: date) -> int:
    """A report dated in the first half of a year tells of the year before."""
    return day.year - 1 if day.month <= 6 else day.year


def _in_book_title(text: str, at: int) -> bool:
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)
