"""Figures → a table for a terminal, file by file."""

from collections.abc import Sequence
from decimal import Decimal

from lawgov.metrics.model import Metric
from lawgov.reporters.columns import colour, pad, shorten, table, width, wrap
from lawgov.reporters.metrics_rows import RATIO, FileMetrics, decimals

_HEADER = ("序号", "指标", "名称", "数值", "年度", "原文")
_MOST = (5, 34, 28, 40, 16)
_LEAST_TEXT = 24


def metrics_table(files: Sequence[FileMetrics], colours: bool, columns: int = 120) -> str:
    """All files, an empty line between two; a row takes about ``columns``, the quoted words what is left of them."""
    return "\n".join(_file(file, colours, columns) for file in files)


def _file(file: FileMetrics, colours: bool, columns: int) -> str:
    lines = [colour(shorten(file.path, 300), "bold", colours)]
    if file.reason is not None:
        lines += wrap(f"无法读取：{file.reason}。", 80, "  ")
    elif not file.metrics:
        lines.append("  没有找到数字。")
    else:
        rows = [_HEADER, *(_row(number, metric) for number, metric in enumerate(file.metrics, 1))]
        left = table([row[:-1] for row in rows], _MOST)
        used = max(width(line) for line in left)
        room = max(columns - used - 4, _LEAST_TEXT)
        full = table([row[-1:] for row in rows], (room,))
        lines += [f"  {pad(line, used)}  {text}".rstrip() for line, text in zip(left, full, strict=True)]
        lines.append(f"  共 {len(file.metrics)} 个数字。")
    return "\n".join(lines) + "\n"


def _row(number: int, metric: Metric) -> tuple[str, ...]:
    name = f"其中：{metric.name}" if metric.part_of is not None else metric.name
    if metric.scope:
        name += f"（{metric.scope}）"
    year = "" if metric.year is None else str(metric.year)
    when = f"{year} {metric.period or ''}".strip() or "—"
    return (str(number), metric.id or "—", name or "—", shown_value(metric), when, metric.text or "—")


def shown_value(metric: Metric) -> str:
    """The value with its unit as a person reads it: 85.6%, 约1,000名, 3—5件."""
    shown = _number(metric, metric.value)
    if metric.value_to is not None:
        shown += f"—{_number(metric, metric.value_to)}"
    unit = "" if metric.unit == RATIO else metric.unit
    return f"{'约' if metric.approximate else ''}{shown}{unit}"


def _number(metric: Metric, value: Decimal) -> str:
    form = "%" if metric.unit == RATIO else "f"
    return format(value, f",.{decimals(metric, value)}{form}")
