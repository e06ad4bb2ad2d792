"""Figures → Parquet, for those who load many reports into a database. pyarrow is named only here."""

import io
from collections.abc import Sequence
from decimal import Context, Decimal, DecimalException, Inexact, InvalidOperation
from typing import Any

from lawgov.errors import ConfigError
from lawgov.reporters.metrics_rows import COLUMNS, FileMetrics, rows

_DIGITS, _SCALE = 38, 10
_EXACT = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation])
_WHOLE = ("year", "part_of", "start", "end")


def require_pyarrow() -> None:
    """Raise ``ConfigError`` where the extra is not installed, before any work is done."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise ConfigError(
            None, "parquet 格式需要先安装附加组件：pip install 'lawgov[parquet]'，或者改用 csv、xlsx"
        ) from error


def metrics_parquet(files: Sequence[FileMetrics]) -> bytes:
    """One table; ``value`` and ``value_to`` are decimals, exactly as stated.

    Raises:
        ConfigError: pyarrow is missing, or a value has more digits than a decimal column holds.
    """
    require_pyarrow()
    import pyarrow
    import pyarrow.parquet

    number = pyarrow.decimal128(_DIGITS, _SCALE)
    types: dict[str, Any] = {key: pyarrow.int32() for key in _WHOLE}
    types |= {"value": number, "value_to": number, "approximate": pyarrow.bool_()}
    schema = pyarrow.schema([(key, types.get(key, pyarrow.string())) for key in COLUMNS])
    data = []
    for metric, row in rows(files):
        row["value"] = _exact(row["path"], metric.value)
        row["value_to"] = None if metric.value_to is None else _exact(row["path"], metric.value_to)
        data.append(row)
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(data, schema=schema), out)
    return out.getvalue()


def _exact(path: str, value: Decimal) -> Decimal:
    try:
        return value.quantize(Decimal(1).scaleb(-_SCALE), context=_EXACT)
    except DecimalException as error:
        raise ConfigError(path, "有一个数的位数太多，parquet 存不下，请改用 csv 或 json") from error
