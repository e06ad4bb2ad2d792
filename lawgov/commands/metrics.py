"""``lawgov metrics``: the figures of files and folders, one row each."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lawgov.commands.inputs import STDIN, find_inputs, read_stdin
from lawgov.config import Config, config_for
from lawgov.errors import ConfigError, LawgovError, SourceError
from lawgov.output import on_terminal, print_error, print_out, refuse_existing, write_file
from lawgov.profiles import load_profile
from lawgov.reporters.metrics_rows import FileMetrics

_loaded = cache(load_profile)
_COLUMNS = 120
"""Width of the table where no terminal tells its own."""


def run(arguments: argparse.Namespace) -> int:
    """0 the figures were written, 2 something could not be read or nothing was written."""
    target: Path | None = arguments.output
    _require(arguments.format, target)
    paths, unusable = find_inputs(arguments.paths)
    if target is not None:
        refuse_existing(target, arguments.force, paths)
    configs = [config_for(None if path == "-" else Path(path)) for path in paths]
    files = [_read(path, config, arguments) for path, config in zip(paths, configs, strict=True)]
    unread = [file for file in files if file.reason is not None]
    if len(unread) < len(files) or (files and arguments.format == "json"):
        _write(files, arguments.format, target)
    return 2 if unusable or unread else 0


def _require(form: str, target: Path | None) -> None:
    """What can be told before any file is read."""
    if form in ("xlsx", "parquet") and target is None:
        raise ConfigError(None, f"{form} 不能输出到屏幕，请用 -o 给出文件名，如 -o 数字.{form}")
    if form == "parquet":
        from lawgov.reporters.metrics_parquet import require_pyarrow

        require_pyarrow()


def _read(path: str, config: Config, arguments: argparse.Namespace) -> FileMetrics:
    """One file; what goes wrong with it is told, and leaves the others of the batch alone."""
    name = STDIN if path == "-" else path
    try:
        return _extracted(path, name, config, arguments.year)
    except SourceError as error:
        print_error(str(error))
        return FileMetrics(name, reason=error.reason)
    except (LawgovError, BrokenPipeError):
        raise
    except Exception as error:
        if arguments.debug:
            raise
        reason = f"提取时程序出错（{type(error).__name__}），加 --debug 再运行一次可以看到详情，请一并报告"
        print_error(f"{name}：{reason}")
        return FileMetrics(name, reason=reason)


def _extracted(path: str, name: str, config: Config, year: int | None) -> FileMetrics:
    from lawgov import pipeline
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_bytes, read_source

    if path == "-":
        source = read_bytes(read_stdin(config.limits.file_bytes), STDIN, config.limits)
    else:
        source = read_source(path, config.limits)
    report = pipeline.with_facts(build_report(source), year=year)
    return FileMetrics(name, tuple(pipeline.extract_metrics(report, profile=_loaded(config.profile))))


def _write(files: Sequence[FileMetrics], form: str, target: Path | None) -> None:
    readable = [file for file in files if file.reason is None]
    if form == "xlsx":
        from lawgov.reporters.metrics_xlsx import metrics_xlsx

        data: bytes | str = metrics_xlsx(readable)
    elif form == "parquet":
        from lawgov.reporters.metrics_parquet import metrics_parquet

        data = metrics_parquet(readable)
    elif form == "csv":
        from lawgov.reporters.metrics_csv import metrics_csv

        data = metrics_csv(readable)
    elif form == "json":
        from lawgov.reporters.metrics_json import metrics_json

        data = metrics_json(files)
    else:
        data = _table(files, target)
    if target is not None:
        write_file(target, data if isinstance(data, bytes) else data.encode("utf-8", "backslashreplace"))
    elif isinstance(data, str):
        print_out(data)


def _table(files: Sequence[FileMetrics], target: Path | None) -> str:
    from lawgov.reporters.metrics_table import metrics_table

    terminal = target is None and on_terminal(sys.stdout)
    columns = shutil.get_terminal_size((_COLUMNS, 24)).columns if terminal else _COLUMNS
    return metrics_table(files, terminal and not os.environ.get("NO_COLOR"), columns)
