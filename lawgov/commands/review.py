"""``lawgov review``: the report as a Word file with each finding as a comment on its words."""

import argparse
from pathlib import Path

from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.commands.judged import judged, refuse_unknown
from lawgov.config import config_for
from lawgov.errors import ConfigError
from lawgov.output import print_error, refuse_existing, write_file

_WORD = (".docx", ".docm", ".dotx", ".dotm")


def run(arguments: argparse.Namespace) -> int:
    """0 the document was written; what goes wrong is raised."""
    from lawgov import marking
    from lawgov.sources.open import read_bytes, read_file

    target: Path | None = arguments.output
    if target is None:
        raise ConfigError(None, "Word 文件不能输出到屏幕，请用 -o 给出文件名，如 -o 审读.docx")
    if target.suffix.lower() not in _WORD:
        raise ConfigError(target, "只能写成 .docx（带宏的文档 .docm，模板 .dotx、.dotm）")
    refuse_existing(target, arguments.force, [] if arguments.file == "-" else [arguments.file])
    refuse_unknown(arguments)
    file = None if arguments.file == "-" else Path(arguments.file)
    config = config_for(file)
    name = STDIN if file is None else str(file)
    data = read_stdin(config.limits.file_bytes) if file is None else read_file(file, config.limits)
    checked = judged(read_bytes(data, name, config.limits), file, config, arguments)
    made = marking.reviewed(data, checked, day=arguments.date, limits=config.limits)
    made.refuse_name(target)
    write_file(target, made.data)
    for note in made.notes:
        print_error(note)
    return 0
