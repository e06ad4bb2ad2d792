"""``lawgov review``: the report as a Word file with each finding as a comment on its words."""

import argparse
from dataclasses import replace
from pathlib import Path

from lawgov.checked import Checked
from lawgov.commands.inputs import STDIN, read_stdin
from lawgov.config import Config, config_for
from lawgov.errors import ConfigError
from lawgov.output import print_error, refuse_existing, write_file

_WORD = (".docx", ".docm", ".dotx", ".dotm")


def run(arguments: argparse.Namespace) -> int:
    """0 the document was written; what goes wrong is raised."""
    from lawgov import marking, pipeline
    from lawgov.report.build import build_report
    from lawgov.rules import known_rules
    from lawgov.rules.select import selected
    from lawgov.sources.open import read_bytes

    target: Path | None = arguments.output
    if target is None:
        raise ConfigError(None, "Word 文件不能输出到屏幕，请用 -o 给出文件名，如 -o 审读.docx")
    if target.suffix.lower() not in _WORD:
        raise ConfigError(target, "只能写成 .docx（带宏的文档 .docm，模板 .dotx、.dotm）")
    refuse_existing(target, arguments.force, [] if arguments.file == "-" else [arguments.file])
    selected(known_rules(), arguments.select, arguments.ignore)
    file = None if arguments.file == "-" else Path(arguments.file)
    config = config_for(file)
    name = STDIN if file is None else str(file)
    data = read_stdin(config.limits.file_bytes) if file is None else _bytes(file, config)
    report = build_report(read_bytes(data, name, config.limits))
    checked = pipeline.check(
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
    checked = _kept(replace(checked, path=name), file, config)
    made = marking.reviewed(data, checked, day=arguments.date, limits=config.limits)
    made.refuse_name(target)
    write_file(target, made.data)
    for note in made.notes:
        print_error(note)
    return 0


def _bytes(file: Path, config: Config) -> bytes:
    """The file, once and for both readings of it."""
    from lawgov.sources.open import read_file

    return read_file(file, config.limits)


def _kept(checked: Checked, file: Path | None, config: Config) -> Checked:
    """Without what the configuration silences."""
    kept = (f for f in checked.findings if not any(entry.silences(f, file, config.root) for entry in config.ignores))
    return replace(checked, findings=tuple(kept))
