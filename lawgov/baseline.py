"""An earlier result of ``check``, so that only what is new is told."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lawgov.checked import Checked, Compared
from lawgov.errors import ConfigError
from lawgov.reporters.names import printable
from lawgov.sources.limits import DEFAULT_LIMITS

_WAY_OUT = "请用 lawgov check --format json 或者 jsonl 的输出"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fingerprints that an earlier result knew, by file."""

    files: Mapping[str, frozenset[str]]  # path, normalised

    def only_new(self, checked: Checked, *, alone: bool) -> Checked:
        """The result without the findings known before.

        ``alone``: it is the only file of this run; against a baseline of one file the paths need
        not be the same.
        """
        known = self.files.get(_normalised(checked.path or ""))
        if known is None and alone and len(self.files) == 1:
            (known,) = self.files.values()
        if known is None:
            return replace(checked, compared=Compared(known=0, file_known=False))
        new = tuple(finding for finding in checked.findings if finding.fingerprint not in known)
        return replace(checked, findings=new, compared=Compared(len(checked.findings) - len(new), file_known=True))


def load_baseline(path: Path) -> Baseline:
    """The JSON or JSON Lines that ``check`` wrote.

    Raises:
        ConfigError: it cannot be read, or is something else.
    """
    try:
        if path.stat().st_size > DEFAULT_LIMITS.file_bytes:
            raise ConfigError(path, f"基线文件太大，超过 {DEFAULT_LIMITS.file_bytes} 字节，{_WAY_OUT}")
        text = path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(path, "没有这个基线文件，请核对路径") from error
    except (OSError, ValueError) as error:
        raise ConfigError(path, f"基线文件打不开，或者不是 UTF-8 编码的文本，{_WAY_OUT}") from error
    try:
        found: dict[str, set[str]] = {}
        for report in _reports(text):
            marks = found.setdefault(_normalised(_string(report["path"])), set())
            marks.update(_string(finding["fingerprint"]) for finding in report["findings"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(path, f"不是 lawgov 的检查结果，不能作基线，{_WAY_OUT}") from error
    return Baseline({name: frozenset(marks) for name, marks in found.items()})


def _reports(text: str) -> list[Any]:
    """The elements of ``reports``: of one object, or one a line."""
    try:
        data = json.loads(text)
    except ValueError:
        lines = [line for line in text.split("\n") if line.strip()]
        if not lines:
            raise
        return [json.loads(line) for line in lines]
    if "findings" in data:  # one line of JSON Lines
        return [data]
    reports = data["reports"]
    if not isinstance(reports, list):
        raise TypeError("reports is no list")
    return reports


def _string(value: Any) -> str:
    if value is not None and not isinstance(value, str):
        raise TypeError("not a text")
    return value or ""


def _normalised(path: str) -> str:
    """One spelling of a path: ``./a/b.txt``, ``a//b.txt`` and, on Windows, ``a\\b.txt`` are one file."""
    return os.path.normpath(printable(path)).replace(os.sep, "/")
