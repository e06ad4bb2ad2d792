"""Figures of one or many files as rows: the columns that every table format shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lawgov.metrics.model import Metric, plain
from lawgov.reporters.names import printable

COLUMNS = {
    "path": "文件",
    "id": "指标编号",
    "name": "名称",
    "value": "数值",
    "value_to": "数值上限",
    "unit": "单位",
    "approximate": "约数",
    "year": "年度",
    "period": "时段",
    "scope": "范围",
    "part_of": "所属合计",
    "text": "原文",
    "start": "起",
    "end": "止",
}
"""Key of the JSON output → its Chinese label, in the order of the columns."""

TEXT_COLUMNS = ("path", "id", "name", "unit", "period", "scope", "text")
"""What a report or a file name says: never to be taken for a number or a formula."""

RATIO = "比率"
"""The unit of a share: the value is a fraction, shown in per cent."""


@dataclass(frozen=True, slots=True)
class FileMetrics:
    """What one file gave: its figures in text order, or the reason why it could not be read."""

    path: str
    metrics: tuple[Metric, ...] = ()
    reason: str | None = None


def rows(files: Sequence[FileMetrics]) -> Iterator[tuple[Metric, dict[str, Any]]]:
    """Each figure with its row: the path, then the keys of ``Metric.to_dict()``."""
    for file in files:
        path = printable(file.path)
        for metric in file.metrics:
            yield metric, {"path": path, **metric.to_dict()}


def decimals(metric: Metric, value: Decimal) -> int:
    """Digits to show after the point: as many as were stated, no fewer than the value has; of a share, in per cent."""
    stated = max(len(plain(number).partition(".")[2]) for number in (metric.step, value))
    return max(0, stated - 2) if metric.unit == RATIO else stated
