"""The workbook that ``new`` made and a clerk filled in → data in the shape of ``Draft``, each value with its cell."""

from collections.abc import Iterable
from typing import Any

from lawgov.schemas.located import FieldPath, Tree, Unreadable
from lawgov.schemas.workbook_cells import cell_value
from lawgov.schemas.workbook_grid import Grid, Row, read_grid
from lawgov.schemas.workbook_layout import (
    BASICS,
    CELLS_FROM,
    DUTIES,
    DUTY_COLUMNS,
    DUTY_LABEL,
    DUTY_LINES,
    DUTY_PATH,
    PAIRS,
    ROLES,
    ROWS,
    TABLE_CODE,
    TABLE_ROLE,
    TABLES,
    Column,
    Kind,
    Line,
    Pairs,
    Rows,
    sheet_titles,
)
from lawgov.schemas.workbook_strays import refuse_strays
from lawgov.sources.limits import Limits

_HEADER_WITHIN = 5
"""The header is looked for in the first rows: a line above it is no matter."""

PAIR_NAME = Column((), "项目", Kind.TEXT, "", 30)
PAIR_VALUE = Column((), "内容", Kind.TEXT, "", 70)


def read_workbook(data: bytes, limits: Limits) -> Tree:
    """What the sheets hold; a sheet that is missing gives nothing; of the unknown ones those without data are left alone.

    Raises:
        Unreadable: it is no such workbook, or a cell cannot be read.
    """
    grid = read_grid(data, limits, sheet_titles())
    if not any(title in grid for title in (BASICS.title, *(sheet.title for sheet in ROWS))):
        raise Unreadable("", f"工作簿里没有“{BASICS.title}”等工作表，请用 lawgov new -o 数据.xlsx 生成一份")
    refuse_strays(grid)
    reader = _Reader(grid)
    for pairs in PAIRS:
        reader.pairs(pairs)
    for rows in ROWS:
        reader.rows(rows)
    reader.duties()
    reader.refuse_unused_tables()
    return Tree(reader.data, reader.places)


class _Reader:
    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self.data: dict[str, Any] = {}
        self.places: dict[FieldPath, str] = {}
        self._tables = self._read_tables()
        self._used: set[str] = set()

    def pairs(self, sheet: Pairs) -> None:
        if not self._grid.get(sheet.title):
            return
        (name, content), rows = self._header(sheet.title, (PAIR_NAME, PAIR_VALUE))
        known = {column.label: column for column in sheet.columns}
        for number, row in rows:
            cell = row.get(content)
            label = str(row[name].value).strip() if name in row else ""
            column = known.pop(label, None)
            if column is None:
                if cell is not None:
                    raise Unreadable(cell.place, f"没有“{label}”这一项，或者写了两次，请恢复第一列原来的名称")
                continue
            path = (*sheet.path, *column.path)
            self.places[path] = cell.place if cell is not None else f"工作表“{sheet.title}”第 {number} 行"
            if cell is not None:
                self._put(path, cell_value(cell, column))

    def rows(self, sheet: Rows) -> None:
        if not self._grid.get(sheet.title):
            return
        columns = [column for column in sheet.columns if column.kind is not Kind.NOTE]
        at, rows = self._header(sheet.title, columns)
        items: Any = {} if sheet.keyed else []
        for number, row in rows:
            given = [(column, row[here]) for here, column in zip(at, columns, strict=True) if here in row]
            if not given:
                continue
            place = f"工作表“{sheet.title}”第 {number} 行"
            key: str | int = len(items)
            if sheet.keyed:
                if at[0] not in row:
                    raise Unreadable(place, f"缺少“{sheet.columns[0].label}”，请补上")
                key = str(cell_value(row[at[0]], sheet.columns[0]) or "")
                if key in items:
                    raise Unreadable(row[at[0]].place, f"“{key}”写了两次，请删去一个")
                given = given[1:]
                items[key] = {}
            else:
                items.append({})
            path = (*sheet.path, key)
            self.places[path] = place
            for column, cell in given:
                if column.kind is Kind.TABLE:
                    items[key][column.path[-1]] = self._table(str(cell_value(cell, column)), cell.place, path)
                else:
                    items[key][column.path[-1]] = cell_value(cell, column)
                    self.places[*path, *column.path] = cell.place
        self._put(sheet.path, items)
        self.places.setdefault(sheet.path, f"工作表“{sheet.title}”")

    def duties(self) -> None:
        if not self._grid.get(DUTIES):
            return
        at, rows = self._header(DUTIES, (DUTY_LABEL, *DUTY_COLUMNS))
        lines = {line.label: line for line in DUTY_LINES}
        people: list[Any] = []
        seen: set[str] = set()
        for number, row in rows:
            given = [(column, row[here]) for here, column in zip(at[1:], DUTY_COLUMNS, strict=True) if here in row]
            if not given:
                continue
            label = str(row[at[0]].value).strip() if at[0] in row else ""
            line = lines.get(label)
            if line is None or (label in seen and not line.listed):
                raise Unreadable(
                    f"工作表“{DUTIES}”第 {number} 行",
                    f"“{DUTY_LABEL.label}”一列没有“{label}”，或者写了两次，可以用的有 {'、'.join(lines)}",
                )
            seen.add(label)
            self._duty(line, given, people, number)

    def _duty(self, line: Line, given: list[tuple[Column, Any]], people: list[Any], number: int) -> None:
        path: FieldPath = (*DUTY_PATH, *line.path, *((len(people),) if line.listed else ()))
        self.places[path] = f"工作表“{DUTIES}”第 {number} 行"
        values: dict[str, Any] = {}
        for column, cell in given:
            name = column.path[-1]
            if name not in line.names:
                raise Unreadable(cell.place, f"“{line.label}”一行不填“{column.label}”，请移到该填的格里")
            values[name] = cell_value(cell, column)
            self.places[*path, name] = cell.place
        if line.listed:
            people.append(values)
            self._put((*DUTY_PATH, *line.path), people)
        elif line.names == line.path:
            self._put((*DUTY_PATH, *line.path), values[line.path[0]])
        else:
            text = values.get("text")
            self._put((*DUTY_PATH, *line.path), {**values, **({"text": " ".join(filter(None, text))} if text else {})})

    def _read_tables(self) -> dict[str, tuple[dict[str, Any], dict[FieldPath, str]]]:
        """The tables by code, with the places of what is in them."""
        tables: dict[str, tuple[dict[str, Any], dict[FieldPath, str]]] = {}
        if not self._grid.get(TABLES):
            return tables
        _, rows = self._header(TABLES, (TABLE_CODE, TABLE_ROLE))
        code = ""
        for number, row in rows:
            place = f"工作表“{TABLES}”第 {number} 行"
            if 1 in row:
                code = str(cell_value(row[1], TABLE_CODE) or "")
            role = str(cell_value(row[2], TABLE_ROLE)) if 2 in row else ""
            cells = {column - CELLS_FROM: cell for column, cell in row.items() if column >= CELLS_FROM}
            if not role and not cells:
                continue
            if not code or role not in ROLES:
                raise Unreadable(place, f"要写明“{TABLE_CODE.label}”，“{TABLE_ROLE.label}”只能是 {'、'.join(ROLES)}")
            table, places = tables.setdefault(code, ({}, {(): place}))
            texts: list[Any] = [None] * (max(cells, default=-1) + 1)
            for position, cell in cells.items():
                texts[position] = cell_value(cell, TABLE_CODE)
            if role == ROLES[0]:
                table["title"] = texts[0] if texts else None
                places["title",] = place
            elif role == ROLES[1]:
                if "columns" in table:
                    raise Unreadable(place, f"“{code}”写了两行表头，编号要各不相同")
                table["columns"] = texts
                places["columns",] = place
            else:
                listed = table.setdefault("rows", [])
                places["rows", len(listed)] = place
                width = len(table.get("columns", ()))
                listed.append([*texts, *[None] * (width - len(texts))])
        return tables

    def _table(self, code: str, place: str, path: FieldPath) -> dict[str, Any]:
        if code not in self._tables:
            raise Unreadable(place, f"工作表“{TABLES}”里没有“{code}”，请核对编号")
        self._used.add(code)
        table, places = self._tables[code]
        for below, where in places.items():
            self.places[*path, "table", *below] = where
        return table

    def refuse_unused_tables(self) -> None:
        """A table that nothing refers to would be lost in silence."""
        for code, (_, places) in self._tables.items():
            if code not in self._used:
                raise Unreadable(places[()], f"没有哪一项的“{TABLES}”一列写了“{code}”，请在举措或者附件里写上")

    def _header(self, title: str, columns: Iterable[Column]) -> tuple[list[int], list[tuple[int, Row]]]:
        """Where each column stands, and the rows below; a label is the first line of its cell."""
        wanted = [column.label for column in columns]
        rows = self._grid[title]
        best: dict[str, int] = {}
        below = rows
        for index, (number, row) in enumerate(rows):
            if number > _HEADER_WITHIN:
                break
            labels = {str(cell.value).strip().split("\n")[0].strip(): column for column, cell in reversed(row.items())}
            found = {label: labels[label] for label in wanted if label in labels}
            if len(found) > len(best):
                best, below = found, rows[index + 1 :]
        missing = [label for label in wanted if label not in best]
        if missing:
            raise Unreadable(f"工作表“{title}”", f"表头缺少“{'”“'.join(missing)}”，请恢复原来的列名")
        return [best[label] for label in wanted], below

    def _put(self, path: tuple[Any, ...], value: Any) -> None:
        """Into the data, the mappings on the way made."""
        into = self.data
        for part in path[:-1]:
            into = into.setdefault(part, {})
        into[path[-1]] = value
