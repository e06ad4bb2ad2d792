"""``lawgov check``: files and folders in, results out, the exit code by severity."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from lawgov.checked import Checked, Unreadable
from lawgov.config import Config, config_for
from lawgov.discover import find_files
from lawgov.errors import SourceError
from lawgov.findings import Severity
from lawgov.output import print_error, print_out, refuse_existing, write_file

STDIN = "<标准输入>"


def run(arguments: argparse.Namespace) -> int:
    """0 clean, 1 findings at or above ``--fail-on``, 2 something could not be read."""
    target: Path | None = arguments.output
    _refuse_unknown(arguments)
    paths, unusable = _paths(arguments.paths)
    if target is not None:
        refuse_existing(target, arguments.force, paths)
    results: list[Checked | Unreadable] = []
    written: list[str] = []
    colours = target is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    failed = False
    for number, path in enumerate(paths, 1):
        _progress(number, len(paths), path)
        result, config = _check(path, arguments)
        results.append(result)
        failed = failed or _reaches(result, arguments.fail_on or config.fail_on)
        piece = _piece(result, arguments.format, colours, number)
        if target is None:
            print_out(piece)
        else:
            written.append(piece)
    _progress(0, 0, "")
    tail = _tail(results, arguments)
    if target is None:
        print_out(tail)
    else:
        write_file(target, "".join([*written, tail]).encode("utf-8", "backslashreplace"))
    if unusable or any(isinstance(result, Unreadable) for result in results):
        return 2
    return 1 if failed else 0


def _refuse_unknown(arguments: argparse.Namespace) -> None:
    """Names of rules and profile are looked at before any file is."""
    from lawgov.profiles import load_profile
    from lawgov.rules import RULES
    from lawgov.rules.select import selected

    selected(RULES, arguments.select, arguments.ignore)
    if arguments.profile is not None:
        load_profile(arguments.profile)


def _paths(given: list[str]) -> tuple[list[str], bool]:
    """The files to read, in path order; whether a folder held none."""
    files: list[Path] = []
    unusable = False
    for name in given:
        path = Path(name)
        if name != "-" and path.is_dir():
            below = find_files(path)
            if not below:
                print_error(f"{name}：文件夹里没有可以读取的报告，请核对路径")
                unusable = True
            files.extend(below)
        elif name != "-":
            files.append(path)
    ordered = [str(path) for path in sorted(dict.fromkeys(files), key=lambda path: path.parts)]
    return (["-"] if "-" in given else []) + ordered, unusable


def _check(path: str, arguments: argparse.Namespace) -> tuple[Checked | Unreadable, Config]:
    from lawgov.pipeline import check
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_bytes, read_source

    config = config_for(None if path == "-" else Path(path))
    try:
        if path == "-":
            data = sys.stdin.buffer.read(config.limits.file_bytes + 1)
            report = build_report(read_bytes(data, STDIN, config.limits))
        else:
            report = build_report(read_source(path, config.limits))
    except SourceError as error:
        print_error(str(error))
        return Unreadable(STDIN if path == "-" else path, error.reason), config
    checked = check(
        report,
        profile=arguments.profile or config.profile,
        issuer_kind=arguments.issuer_kind or config.issuer_kind,
        issuer_level=arguments.issuer_level or config.issuer_level,
        year=arguments.year,
        published=arguments.published,
        select=arguments.select or config.select,
        ignore=arguments.ignore,
        options=config.options,
    )
    file = None if path == "-" else Path(path)
    kept = tuple(
        f for f in checked.findings if not any(ignore.silences(f, file, config.root) for ignore in config.ignores)
    )
    return replace(checked, path=STDIN if path == "-" else path, findings=kept), config


def _reaches(result: Checked | Unreadable, fail_on: str) -> bool:
    if fail_on == "never" or isinstance(result, Unreadable):
        return False
    least = Severity(fail_on).rank
    return any(finding.severity is not None and finding.severity.rank >= least for finding in result.findings)


def _piece(result: Checked | Unreadable, form: str, colours: bool, number: int) -> str:
    """What is written as soon as one report is done."""
    if form == "jsonl":
        from lawgov.reporters.json import report_jsonl

        return report_jsonl(result)
    if form == "text":
        from lawgov.reporters.text import report_text

        return ("\n" if number > 1 else "") + report_text(result, colours)
    return ""


def _tail(results: list[Checked | Unreadable], arguments: argparse.Namespace) -> str:
    if arguments.format == "json":
        from lawgov.reporters.json import report_json

        return report_json(results, arguments.profile)
    if arguments.format == "text" and results:
        from lawgov.reporters.text import summary_text

        return "\n" + summary_text(results)
    return ""


def _progress(number: int, count: int, path: str) -> None:
    """A line on a terminal's standard error while several files are read."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        return
    words = f"{number}/{count} {path}"[:70] if count > 1 else ""
    sys.stderr.buffer.write(f"\r\x1b[K{words}".encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()
