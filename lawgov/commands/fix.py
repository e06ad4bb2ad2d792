"""``lawgov fix``: what is wrong beyond doubt mended in the file itself, as tracked changes where it is a Word file."""

import argparse
import os
import sys
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.commands.judged import judged, refuse_unknown
from lawgov.config import config_for
from lawgov.errors import ConfigError
from lawgov.fixed import Fixed, refuse_unmendable
from lawgov.output import on_terminal, print_error, print_out, refuse_existing, write_file


def run(arguments: argparse.Namespace) -> int:
    """0 the file was written or the view shown; what goes wrong is raised. Nothing to mend is no failure."""
    from lawgov import marking
    from lawgov.sources.open import read_bytes, read_file

    target: Path | None = arguments.output
    if target is None and not arguments.diff:
        raise ConfigError(None, "请用 -o 给出改好的文件名，或者用 --diff 只看改动；原文件不会改")
    if target is not None and arguments.diff:
        raise ConfigError(None, "--diff 只显示改动，不写文件，不能同时用 -o")
    file = None if arguments.file == "-" else Path(arguments.file)
    if target is not None:
        refuse_existing(target, arguments.force, [] if file is None else [arguments.file])
    refuse_unknown(arguments)
    config = config_for(file)
    name = STDIN if file is None else str(file)
    data = read_stdin(config.limits.file_bytes) if file is None else read_file(file, config.limits)
    checked = judged(read_bytes(data, name, config.limits), file, config, arguments)
    if target is not None:
        refuse_unmendable(data, checked)
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
