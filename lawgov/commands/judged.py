"""One file checked as the command line and the configuration ask: the same in every command that judges."""

import argparse
from dataclasses import replace
from functools import cache
from pathlib import Path

from lawgov.checked import Checked
from lawgov.commands.inputs import STDIN
from lawgov.config import Config
from lawgov.profiles import load_profile
from lawgov.sources.model import Source

loaded = cache(load_profile)


def refuse_unknown(arguments: argparse.Namespace) -> None:
    """Names of rules and profile are looked at before any file is.

    Raises:
        ConfigError: one of them is none.
    """
    from lawgov.rules import known_rules
    from lawgov.rules.select import selected

    selected(known_rules(), arguments.select, arguments.ignore)
    if arguments.profile is not None:
        loaded(arguments.profile)


def judged(source: Source, file: Path | None, config: Config, arguments: argparse.Namespace) -> Checked:
    """The result for one file (None: standard input), without what the configuration silences."""
    from lawgov.pipeline import check
    from lawgov.report.build import build_report

    checked = check(
        build_report(source),
        profile=loaded(arguments.profile or config.profile),
        issuer_kind=arguments.issuer_kind or config.issuer_kind,
        issuer_level=arguments.issuer_level or config.issuer_level,
        year=arguments.year,
        published=arguments.published,
        select=arguments.select or config.select,
        ignore=arguments.ignore,
        options=config.options,
    )
    findings, silenced = config.kept(checked.findings, file)
    return replace(checked, path=STDIN if file is None else str(file), findings=findings, silenced=silenced)
