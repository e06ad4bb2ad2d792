"""Each whole flow, top to bottom, on one screen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov.checked import Checked
from lawgov.metrics.model import Metric
from lawgov.report.model import DatedFact, Report
from lawgov.sources.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from lawgov.docx_io.written import Document
    from lawgov.profiles import Profile
    from lawgov.rules.base import OptionValue
    from lawgov.schemas.draft import Draft
    from lawgov.schemas.located import Located


def read(path: str | Path, *, limits: Limits = DEFAULT_LIMITS) -> Report:
    """Read one file of any supported kind as a report.

    Args:
        path: the file; what it is, its content decides.
        limits: bounds on untrusted input.
    Returns:
        The ``Report``: text with offsets, mandated parts, facts. A file that is another kind of
        document is read too; ``document_type`` says so.
    Raises:
        SourceError: the file cannot be read as text; ``LimitError`` where a limit says so.
    """
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_source

    return build_report(read_source(path, limits))


def parse(text: str, *, limits: Limits = DEFAULT_LIMITS) -> Report:
    """The same for text already in hand (plain or Markdown); a lone surrogate counts as U+FFFD.

    Raises:
        SourceError: there is no text in it; ``LimitError`` where it is too long.
    """
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_string

    return build_report(read_string(text, limits))


def check(
    report: Report | str | Path,
    *,
    profile: "str | Path | Profile" = "national",
    issuer_kind: str | None = None,
    issuer_level: str | None = None,
    year: int | None = None,
    published: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    options: Mapping[str, Mapping[str, "OptionValue"]] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Checked:
    """Find what breaks the profile's rules in one report; findings come in text order.

    Args:
        report: a ``Report``, or the path of a file to read first.
        profile: a name from ``lawgov profiles``, a TOML file, or a loaded profile.
        issuer_kind, issuer_level, year, published: facts stated by the caller; they replace what was read.
        select, ignore: rule ids, prefixes such as ``LG1``, or names.
        options: settings by rule id, over those of the profile.
    Raises:
        SourceError: the file cannot be read.
        ConfigError: profile, selection or options name something unknown.
    """
    from lawgov.metrics.catalogue import known
    from lawgov.metrics.read import read_figures
    from lawgov.profiles import load_profile
    from lawgov.rules import known_rules
    from lawgov.rules.run import run_rules
    from lawgov.rules.select import selected

    if not isinstance(report, Report):
        path: str | None = str(report)
        report = read(report, limits=limits)
    else:
        path = None
    loaded = load_profile(profile)
    report = with_facts(report, issuer_kind, issuer_level, year, published)
    report = replace(report, figures=read_figures(report, known(loaded.metrics)))
    rules = selected(known_rules(), select, ignore)
    findings = run_rules(report, rules, loaded, options or {})
    return Checked(path=path, report=report, profile=loaded, findings=findings, rules=(len(rules), len(known_rules())))


def extract_metrics(report: Report, *, profile: "str | Path | Profile" = "national") -> list[Metric]:
    """Every counted figure of a report in text order, in tables and notes too.

    Args:
        report: what ``read`` or ``parse`` gave.
        profile: whose own metrics are known besides the catalogue's.
    Returns:
        The figures as stated: ``value`` is a ``Decimal`` in the base unit (6.46万次 is 64600 次,
        85.6% is 0.856 比率), ``id`` None where the catalogue has no such metric. Nothing is
        computed from other figures.
    Raises:
        ConfigError: the profile is unknown or broken.
    """
    from lawgov.metrics.catalogue import known
    from lawgov.metrics.read import read_metrics
    from lawgov.profiles import load_profile

    return list(read_metrics(report, known(load_profile(profile).metrics)))


def with_facts(
    report: Report,
    kind: str | None = None,
    level: str | None = None,
    year: int | None = None,
    published: date | None = None,
) -> Report:
    """The report with the facts that the caller states; another year is another reading of the headings."""
    from lawgov.report.parts import find_parts

    if kind is not None:
        report = replace(report, issuer_kind=kind)
    if level is not None:
        report = replace(report, issuer_level=level)
    if published is not None:
        report = replace(report, date_published=DatedFact(published, None, "option"))
    if year is not None and year != report.reporting_year and report.document_type == "annual_report":
        view = find_parts(report.document, year)
        report = replace(
            report, reporting_year=year, parts=view.parts, mentions=view.mentions, topical_frame=view.topical_frame
        )
    return report


def draft(
    data: "Draft | Located | Mapping[str, Any] | str | Path",
    *,
    template: str | Path | None = None,
    occasion: str | None = None,
    profile: "str | Path | Profile" = "national",
    created: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> "Document":
    """Write a report from structured data, laid out to GB/T 9704.

    Args:
        data: a ``Draft``, the same as a mapping, or the path of a YAML, JSON or XLSX file.
        template: a name from ``lawgov templates``, the path of a text template, or of a .docx with
            Jinja2 tags; None takes the one for the issuer's kind and the occasion.
        occasion: ``web`` leaves out 版头, 签发人, 版记; ``formal`` has them; None: formal where the
            data has them.
        profile: whose ``[layout]`` and own metrics hold.
        created: the date in the file's properties; None takes 成文日期, else 1 January after the year.
    Returns:
        The ``Document``: ``save(path)`` writes it. What is missing stands in it as 【待补充：…】.
    Raises:
        DraftError: the data is not as it must be; names field, line and way out.
        TemplateError: the template cannot be used; names its line.
    """
    from lawgov.docx_io.write import write_docx
    from lawgov.docx_io.written import Document
    from lawgov.drafting.faults import faults_of
    from lawgov.drafting.gather import gather
    from lawgov.drafting.given import read_draft
    from lawgov.drafting.lines import known_lines
    from lawgov.drafting.notes import notes_of
    from lawgov.drafting.properties import properties_of
    from lawgov.drafting.templates import choose, for_web, rendered
    from lawgov.drafting.text import source_of
    from lawgov.drafting.view import template_values
    from lawgov.layout.roles import elements_of
    from lawgov.layout.settings import layout_of
    from lawgov.metrics.catalogue import known
    from lawgov.profiles import load_profile
    from lawgov.report.build import build_report

    given, loaded = read_draft(data, limits), load_profile(profile)
    catalogue = known(loaded.metrics)
    figures = gather(given.draft, catalogue)
    given.refuse(faults_of(given.draft, figures, catalogue))
    values = template_values(given.draft, figures, web=for_web(given.draft, occasion, template))
    chosen = choose(template, values, limits)
    document = build_report(source_of(rendered(chosen, values))).document
    elements = elements_of(document, tuple(known_lines(values)))
    layout = layout_of(loaded, sealed=given.draft.sign_off.sealed)
    properties = properties_of(given.draft, values, created)
    if chosen.word is not None:
        from lawgov.docx_io.fill import fill_template

        filled = fill_template(
            chosen.word,
            values,
            document,
            layout,
            elements=elements,
            where=chosen.path,
            properties=properties,
            limits=limits,
        )
        written, told = filled.data, filled.notes
    else:
        written, told = write_docx(document, layout, properties=properties, elements=elements), ()
    return Document(written, document.text, (*told, *notes_of(given.draft, figures, values, document.text)))


def lay_out(
    report: Report | str | Path,
    *,
    profile: "str | Path | Profile" = "national",
    sealed: bool = False,
    created: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> "Document":
    """Lay an existing report out to GB/T 9704, its words unchanged.

    Tracked insertions stand as text and deletions are gone; comments, hidden text and pictures are
    left out. ``notes`` of the result say what was.

    Args:
        report: a ``Report``, or the path of a file to read first.
        profile: whose ``[layout]`` holds.
        sealed: the sign-off leaves room for a seal.
        created: the date in the file's properties; None takes 成文日期, else 1 January after the year of the
            report, else 1980.
    Raises:
        SourceError: the file cannot be read.
    """
    from lawgov.docx_io.write import write_docx
    from lawgov.docx_io.written import Document
    from lawgov.drafting.properties import properties_of_report
    from lawgov.layout.left_out import left_out
    from lawgov.layout.settings import layout_of
    from lawgov.profiles import load_profile

    if not isinstance(report, Report):
        report = read(report, limits=limits)
    layout = layout_of(load_profile(profile), sealed=sealed)
    written = write_docx(report.document, layout, properties=properties_of_report(report, created))
    return Document(written, report.text, tuple(left_out(report.source)))
