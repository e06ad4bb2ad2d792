"""``lawgov outline``: what was recognised, or the text itself."""

import argparse
import json
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.config import config_for
from lawgov.output import print_out, refuse_existing, write_file


def run(arguments: argparse.Namespace) -> int:
    from lawgov.report.build import build_report
    from lawgov.reporters.outline import outline_data, outline_text
    from lawgov.sources.open import read_bytes, read_source

    target: Path | None = arguments.output
    if target is not None:
        refuse_existing(target, arguments.force, [arguments.file])
    limits = config_for(None if arguments.file == "-" else Path(arguments.file)).limits
    if arguments.file == "-":
        source = read_bytes(read_stdin(limits.file_bytes), STDIN, limits)
    else:
        source = read_source(arguments.file, limits)
    if arguments.text:
        result = source.text
    elif arguments.format == "json":
        result = json.dumps(outline_data(build_report(source)), ensure_ascii=False, indent=2) + "\n"
    else:
        result = outline_text(build_report(source))
    if target is not None:
        write_file(target, result.encode("utf-8", "backslashreplace"))
    else:
        print_out(result)
    return 0
