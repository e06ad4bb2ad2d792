"""``lawgov check``: files and folders in, results out, the exit code by severity."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov.checked import Checked, Unreadable
from lawgov.commands.inputs import STDIN, find_inputs, read_stdin
from lawgov.commands.judged import judged, refuse_unknown
from lawgov.config import Config, config_for
from lawgov.errors import ConfigError, LawgovError, SourceError
from lawgov.findings import Severity
from lawgov.output import on_terminal, print_error, print_out, refuse_existing, write_file
from lawgov.reporters.json import add_to_summary, empty_summary
from lawgov.reporters.outputs import output
from lawgov.reporters.run import BINARY, FORMATS, Run

if TYPE_CHECKING:
    from lawgov.baseline import Baseline


def run(arguments: argparse.Namespace) -> int:
    """0 clean, 1 findings at or above ``--fail-on``, 2 something could not be read."""
    target: Path | None = arguments.output
    kind = arguments.format or _kind_of(target)
    if kind in BINARY and target is None:
        raise ConfigError(None, f"{kind} 不能输出到屏幕，请用 -o 给出文件名，如 -o 结果.{kind}")
    refuse_unknown(arguments)
    baseline = _baseline(arguments.baseline)
    paths, unusable = find_inputs(arguments.paths)
    if target is not None:
        refuse_existing(target, arguments.force, [*paths, *([arguments.baseline] if arguments.baseline else [])])
    # A broken configuration is told before any result is: half an output is worth nothing.
    configs = [config_for(None if path == "-" else Path(path)) for path in paths]
    counts = empty_summary()
    known = None if baseline is None else 0
    out = output(kind, colours=target is None and on_terminal(sys.stdout) and not os.environ.get("NO_COLOR"))
    written: list[str] = []
    failed = False
    for number, (path, config) in enumerate(zip(paths, configs, strict=True), 1):
        _progress(number, len(paths), path, target)
        result = _check(path, config, arguments)
        if baseline is not None and isinstance(result, Checked):
            result = baseline.only_new(result, alone=len(paths) == 1)
            known = (known or 0) + (result.compared.known if result.compared else 0)
        add_to_summary(counts, result)
        failed = failed or _reaches(result, arguments.fail_on or config.fail_on)
        piece = out.add(result)
        if target is None:
            print_out(piece)
        else:
            written.append(piece)
    _progress(0, 0, "", target)
    _finish(out.end(Run(counts, arguments.profile, known)), written, target)
    if unusable or counts["unreadable"]:
        return 2
    return 1 if failed else 0


def _kind_of(target: Path | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    suffix = "" if target is None else target.suffix.lower().lstrip(".")
    return suffix if suffix in FORMATS else {"htm": "html", "ndjson": "jsonl", "markdown": "md"}.get(suffix, "text")


def _baseline(path: str | None) -> "Baseline | None":
    if path is None:
        return None
    from lawgov.baseline import load_baseline

    return load_baseline(Path(path))


def _finish(end: str | bytes, written: list[str], target: Path | None) -> None:
    data = end if isinstance(end, bytes) else "".join([*written, end]).encode("utf-8", "backslashreplace")
    if target is not None:
        write_file(target, data)
    elif isinstance(end, str):
        print_out(end)


def _check(path: str, config: Config, arguments: argparse.Namespace) -> Checked | Unreadable:
    """One file; what goes wrong with it is told, and leaves the others of the batch alone."""
    name = STDIN if path == "-" else path
    try:
        return _checked(path, config, arguments)
    except SourceError as error:
        print_error(str(error))
        return Unreadable(name, error.reason)
    except (LawgovError, BrokenPipeError):
        raise
    except Exception as error:
        if arguments.debug:
            raise
        reason = f"检查时程序出错（{type(error).__name__}），加 --debug 再运行一次可以看到详情，请一并报告"
        print_error(f"{name}：{reason}")
        return Unreadable(name, reason)


def _checked(path: str, config: Config, arguments: argparse.Namespace) -> Checked:
    from lawgov.sources.open import read_bytes, read_source

    if path == "-":
        return judged(read_bytes(read_stdin(config.limits.file_bytes), STDIN, config.limits), None, config, arguments)
    return judged(read_source(path, config.limits), Path(path), config, arguments)


def _reaches(result: Checked | Unreadable, fail_on: str) -> bool:
    if fail_on == "never" or isinstance(result, Unreadable):
        return False
    least = Severity(fail_on).rank
    return any(finding.severity is not None and finding.severity.rank >= least for finding in result.findings)


def _progress(number: int, count: int, path: str, target: Path | None) -> None:
    """A line on a terminal's standard error while several files are read, unless results go by on it."""
    if (count <= 1 and number) or not on_terminal(sys.stderr) or (target is None and on_terminal(sys.stdout)):
        return
    from lawgov.reporters.columns import shorten

    words = shorten(f"{number}/{count} {path}", 70) if number else ""
    sys.stderr.buffer.write(f"\r\x1b[K{words}".encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()
