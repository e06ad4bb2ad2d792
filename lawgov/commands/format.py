"""``lawgov format``: an existing report laid out to GB/T 9704."""

import argparse
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.commands.word import require_docx, write_word
from lawgov.config import config_for


def run(arguments: argparse.Namespace) -> int:
    """0 the document was written; what goes wrong is raised."""
    from lawgov import pipeline
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_bytes, read_source

    require_docx(arguments, [arguments.file])
    config = config_for(None if arguments.file == "-" else Path(arguments.file))
    if arguments.file == "-":
        source = read_bytes(read_stdin(config.limits.file_bytes), STDIN, config.limits)
    else:
        source = read_source(arguments.file, config.limits)
    document = pipeline.lay_out(
        build_report(source),
        profile=arguments.profile or config.profile,
        sealed=arguments.sealed,
        created=arguments.date,
    )
    write_word(document, arguments, config.limits)
    return 0
