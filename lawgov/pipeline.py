"""Each whole flow, top to bottom, on one screen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov.checked import Checked
from lawgov.metrics.model import Metric
from lawgov.report.model import DatedFact, Report
from lawgov.sources.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from lawgov.profiles import Profile
    from lawgov.rules.base import OptionValue


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
    from lawgov.metrics.catalogue import built_in, extended
    from lawgov.metrics.read import read_figures
    from lawgov.profiles import load_profile
    from lawgov.rules import RULES
    from lawgov.rules.run import run_rules
    from lawgov.rules.select import selected

    if not isinstance(report, Report):
        path: str | None = str(report)
        report = read(report, limits=limits)
    else:
        path = None
    loaded = load_profile(profile)
    report = with_facts(report, issuer_kind, issuer_level, year, published)
    report = replace(report, figures=read_figures(report, extended(built_in(), loaded.metrics)))
    rules = selected(RULES, select, ignore)
    findings = run_rules(report, rules, loaded, options or {})
    return Checked(path=path, report=report, profile=loaded, findings=findings)


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
    from lawgov.metrics.catalogue import built_in, extended
    from lawgov.metrics.read import read_metrics
    from lawgov.profiles import load_profile

    return list(read_metrics(report, extended(built_in(), load_profile(profile).metrics)))


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
