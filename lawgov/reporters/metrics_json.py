"""Figures → JSON: one object, an element of ``reports`` a file."""

import json
from collections.abc import Sequence
from typing import Any

from lawgov.reporters.metrics_rows import FileMetrics
from lawgov.reporters.names import printable
from lawgov.reporters.tool import tool


def metrics_json(files: Sequence[FileMetrics]) -> str:
    """The whole object of ``metrics --format json``; a file that could not be read has ``error``."""
    whole = {
        "format": 1,
        "tool": tool(),
        "reports": [_element(file) for file in files],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _element(file: FileMetrics) -> dict[str, Any]:
    data: dict[str, Any] = {
        "path": printable(file.path),
        "metrics": [metric.to_dict() for metric in file.metrics],
    }
    if file.reason is not None:
        data["error"] = {"reason": printable(file.reason)}
    return data
