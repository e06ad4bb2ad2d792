"""``lawgov fix``: what is wrong beyond doubt mended in the file itself, as tracked changes where it is a Word file."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.config import config_for
from lawgov.errors import ConfigError
from lawgov.fixed import Fixed
from lawgov.output import on_terminal, print_error, print_out, refuse_existing, write_file


def run(arguments: argparse.Namespace) -> int:
    """0 the file was written or the view shown; what goes wrong is raised. Nothing to mend is no failure."""
    from lawgov import marking, pipeline
    from lawgov.report.build import build_report
    from lawgov.rules import known_rules
    from lawgov.rules.select import selected
    from lawgov.sources.open import read_bytes, read_file

    target: Path | None = arguments.output
    if target is None and not arguments.diff:
        raise ConfigError(None, "请用 -o 给出改好的文件名，或者用 --diff 只看改动；原文件不会改")
    if target is not None and arguments.diff:
        raise ConfigError(None, "--diff 只显示改动，不写文件，不能同时用 -o")
    file = None if arguments.file == "-" else Path(arguments.file)
    if target is not None:
        refuse_existing(target, arguments.force, [] if file is None else [arguments.file])
    selected(known_rules(), arguments.select, arguments.ignore)
    config = config_for(file)
    name = STDIN if file is None else str(file)
    data = read_stdin(config.limits.file_bytes) if file is None else read_file(file, config.limits)
    checked = pipeline.check(
        build_report(read_bytes(data, name, config.limits)),
        profile=arguments.profile or config.profile,
        issuer_kind=arguments.issuer_kind or config.issuer_kind,
        issuer_level=arguments.issuer_level or config.issuer_level,
        year=arguments.year,
        published=arguments.published,
        select=arguments.select or config.select,
        ignore=arguments.ignore,
        options=config.options,
    )
    kept = (f for f in checked.findings if not any(entry.silences(f, file, config.root) for entry in config.ignores))
    checked = replace(checked, path=name, findings=tuple(kept))
    if target is not None:
        marking.refuse_other_kind(checked, target)
    made = marking.fixed(data, checked, apply=arguments.apply, day=arguments.date, limits=config.limits)
    if target is None:
        print_out(made.diff(name, colours=on_terminal(sys.stdout) and not os.environ.get("NO_COLOR")))
    else:
        write_file(target, made.data)
    for note in made.notes:
        print_error(note)
    print_error(_summary(made, arguments.apply, written=target is not None))
    return 0


def _summary(made: Fixed, apply: bool, *, written: bool) -> str:
    left = f"，另有 {len(made.left_out)} 处没有改" if made.left_out else ""
    if not made.edits:
        return f"没有可以改正的地方{left}{'，写出的文件与原文件相同' if written else ''}"
    if not written:
        return f"可以改正 {len(made.edits)} 处{left}"
    tracked = made.source.format == "docx" and not apply
    return f"改正 {len(made.edits)} 处{left}{'；都是修订，请在 Word 里逐处接受或者拒绝' if tracked else ''}"
