"""``lawgov draft``: a report from structured data, as a Word file in the format of GB/T 9704."""

import argparse
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.commands.word import require_docx, write_word
from lawgov.config import config_for


def run(arguments: argparse.Namespace) -> int:
    """0 the document was written; what goes wrong is raised."""
    from lawgov import pipeline
    from lawgov.schemas.located import load_bytes

    given = [name for name in (arguments.data, arguments.template) if name is not None]
    require_docx(arguments, given)
    config = config_for(None if arguments.data == "-" else Path(arguments.data))
    document = pipeline.draft(
        load_bytes(read_stdin(config.limits.file_bytes), STDIN, config.limits)
        if arguments.data == "-"
        else Path(arguments.data),
        template=arguments.template,
        occasion=arguments.occasion,
        profile=arguments.profile or config.profile,
        created=arguments.date,
        limits=config.limits,
    )
    write_word(document, arguments, config.limits)
    return 0
