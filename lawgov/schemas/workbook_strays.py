"""A sheet that was renamed or copied would be lost in silence: it is known by its header and told of."""

from collections.abc import Iterator

from lawgov.schemas.located import Unreadable
from lawgov.schemas.workbook_grid import Grid, Row
from lawgov.schemas.workbook_layout import (
    DUTIES,
    DUTY_COLUMNS,
    DUTY_LABEL,
    PAIRS,
    ROWS,
    TABLE_CODE,
    TABLE_ROLE,
    TABLES,
    sheet_titles,
)


def refuse_strays(grid: Grid) -> None:
    """Raise ``Unreadable`` for a sheet of an unknown name that holds data; drafts and remarks are left alone."""
    known = set(sheet_titles())
    for title, rows in grid.items():
        if title in known:
            continue
        meant = _meant(rows)
        if meant is None:
            continue
        if meant in grid:
            raise Unreadable(
                f"工作表“{title}”", f"列名与“{meant}”的相同，但不会被读取，请把内容移到“{meant}”里，再删去这张表"
            )
        raise Unreadable(f"工作表“{title}”", f"没有这个名称的表，不会被读取，请把名称改回“{meant}”")


def _meant(rows: list[tuple[int, Row]]) -> str | None:
    """The sheet whose labels these rows bear: at least two, and half of all."""
    across = [{_label(cell.value) for cell in row.values()} for _, row in rows]
    down = {_label(row[1].value) for _, row in rows if 1 in row}
    best: tuple[int, str] | None = None
    for title, labels in _headers():
        found = max((len(labels & line) for line in across), default=0)
        if found >= 2 and found * 2 >= len(labels) and (best is None or found > best[0]):
            best = found, title
    for sheet in PAIRS:  # a label a line
        found = len({column.label for column in sheet.columns} & down)
        if found >= 2 and (best is None or found > best[0]):
            best = found, sheet.title
    return best[1] if best is not None else None


def _headers() -> Iterator[tuple[str, set[str]]]:
    for sheet in ROWS:
        yield sheet.title, {column.label for column in sheet.columns}
    yield DUTIES, {DUTY_LABEL.label, *(column.label for column in DUTY_COLUMNS)}
    yield TABLES, {TABLE_CODE.label, TABLE_ROLE.label}


def _label(value: object) -> str:
    return str(value).strip().split("\n")[0].strip()
