"""Data → an Excel workbook to fill in: a sheet a part, with explanations and drop-downs. Same data, same bytes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from lawgov.metrics.catalogue import built_in
from lawgov.reporters.xlsx import fixed_bytes
from lawgov.schemas.draft import Draft, Table
from lawgov.schemas.workbook_data import PAIR_NAME, PAIR_VALUE
from lawgov.schemas.workbook_layout import (
    ACHIEVEMENTS,
    BASICS,
    CATALOGUE,
    CELLS_FROM,
    DUTIES,
    DUTY_COLUMNS,
    DUTY_LABEL,
    DUTY_LINES,
    DUTY_PATH,
    FORMAL,
    GUIDE,
    NUMBERS,
    PROBLEMS,
    PROMISES,
    ROLES,
    ROWS,
    TABLE_CODE,
    TABLE_ROLE,
    TABLES,
    UNKNOWN,
    WORDS_NOTE,
    Column,
    Kind,
    Pairs,
    Rows,
)
from lawgov.skeleton import Skeleton
from lawgov.skeleton.cells import fill, number_format, shown_value
from lawgov.skeleton.sheets import (
    BOLD,
    CLOSED_FILL,
    FONT,
    GREY,
    HEADER_FILL,
    INPUT_FILL,
    LEFT,
    TITLE,
    choose,
    fit_rows,
    for_paper,
    header,
    put,
    words,
)

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_PEOPLE = 3  # lines made ready for the persons in charge
_TABLE_CELLS = 8
_SPARE_TABLE_ROWS = 20
_GUIDE = (
    "黄色的格是要填的；灰色的字是说明，不进报告。每张工作表第一行是表头，请不要改动列名和第一列的名称。",
    "空着的格当作没有写；必须写的内容空着，报告里会成为醒目的【待补充】。格里写着“待补充”的，不适用就删去。",
    "一格里要写几段、几项的，用 Alt+回车 换行，一行就是一段、一项。行不够可以往下加，多余的空行不用删。",
    "数字只在“数字”表里写一次：正文里写 {编号} 就填入数字，{编号:同比}、{编号:占比} 填入算出的话。",
    "比率写作 98.5%；有上年数就自动算出同比。编号从下拉列表里选，目录在“指标目录”表里；自己的数字另起编号，写明名称和单位。",
    "要放表格的，在举措或者附件的“表格”一列写编号（如 表1），内容写在“表格”表里：一行表名、一行表头，下面是数据。",
    "填好以后：lawgov draft 数据.xlsx -o 报告.docx，再用 lawgov check 报告.docx 检查。",
)


def workbook_bytes(skeleton: Skeleton) -> bytes:
    """The workbook of the data; read back it is the same ``Draft``."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    _Writer(book, Draft.model_validate(skeleton.data), skeleton).write()
    return fixed_bytes(book)


class _Writer:
    def __init__(self, book: "Workbook", draft: Draft, skeleton: Skeleton) -> None:
        self._book, self._draft, self._skeleton = book, draft, skeleton
        self._tables: list[Table] = []

    def write(self) -> None:
        self._guide()
        self._pairs(BASICS, self._draft)
        for sheet in ROWS:
            if sheet.path[0] == "plan":
                self._duties()
            self._rows(sheet)
        self._table_sheet()
        self._pairs(FORMAL, self._draft.formal)
        self._catalogue()
        self._book.active = 1

    def _sheet(self, title: str) -> "Worksheet":
        sheet: Worksheet = self._book.create_sheet(title)
        sheet.sheet_view.zoomScale = 110
        return sheet

    def _guide(self) -> None:
        sheet = self._sheet(GUIDE)
        sheet.sheet_view.showGridLines = False
        sheet.column_dimensions["A"].width = 110
        year = self._skeleton.previous_year
        lines = [f"{self._draft.year}年度法治政府建设情况报告的数据", *_GUIDE]
        if self._skeleton.adjacent:
            lines.insert(1, f"上年数和去年的安排取自{year}年度的报告，请核对。")
        elif self._skeleton.from_report:
            report = f"{year}年度的报告" if year is not None else "看不出年度的报告"
            lines.insert(1, f"原文和“{PROMISES.title}”里的安排取自{report}，它不是上一年的，上年数都空着，请自己填。")
        for number, line in enumerate(lines, 1):
            cell = put(sheet, number, 1, line, TITLE if number == 1 else FONT)
            cell.border = None
        fit_rows(sheet, least=28)
        sheet.row_dimensions[1].height = 36
        for_paper(sheet)

    def _pairs(self, sheet: Pairs, model: BaseModel | None) -> None:
        page = self._sheet(sheet.title)
        header(page, [(c.label, c.about, c.width) for c in (PAIR_NAME, PAIR_VALUE)] + [("说明", "", 60)])
        marked = model is None or sheet.path == ()
        for number, column in enumerate(sheet.columns, 2):
            value = model
            for name in column.path:
                value = getattr(value, name, None)
            shown = shown_value(value, column)
            if not marked and number == 2 and not any(shown_value(v, c) for v, c in _values(model, sheet.columns)):
                shown = UNKNOWN
            put(page, number, 1, column.label, BOLD, fill=HEADER_FILL)
            fill(page, number, 2, shown, column).alignment = LEFT
            put(page, number, 3, column.about, GREY)
            if column.choices:
                choose(page, f"B{number}", words(*column.choices.values()))
            elif column.kind is Kind.YES:
                choose(page, f"B{number}", words("是", "否"))
        fit_rows(page)

    def _rows(self, sheet: Rows) -> None:
        page = self._sheet(sheet.title)
        header(page, [(c.label, c.about, c.width) for c in sheet.columns], freeze="C2" if sheet is NUMBERS else "B2")
        value: Any = self._draft
        for name in sheet.path:
            value = getattr(value, name)
        items: list[tuple[str | None, Any]] = list(value.items()) if sheet.keyed else [(None, item) for item in value]
        last = 1 + len(items) + sheet.spare
        for number in range(2, last + 1):
            key, item = items[number - 2] if number - 2 < len(items) else (None, None)
            self._row(page, number, sheet, key, item)
        if sheet is NUMBERS:
            ids = f"'{CATALOGUE}'!$A$2:$A${1 + len(built_in().entries)}"
            choose(page, f"A2:A{last}", ids, strict=False)
            choose(page, f"{_letter(sheet, 'share_of')}2:{_letter(sheet, 'share_of')}{last}", f"$A$2:$A${last}")
            choose(page, f"{_letter(sheet, 'approximate')}2:{_letter(sheet, 'approximate')}{last}", words("是", "否"))
        elif sheet is PROMISES:
            count = len(self._draft.achievements.items) + 5
            letter = _letter(sheet, "answered_in")
            choose(page, f"{letter}2:{letter}{last}", f"'{ACHIEVEMENTS.title}'!$A$2:$A${count}", strict=False)
        elif sheet is PROBLEMS and self._skeleton.problems:
            self._last_problems(page)
        fit_rows(page)

    def _row(self, page: "Worksheet", number: int, sheet: Rows, key: str | None, item: Any) -> None:
        shown: list[Any] = []
        for column in sheet.columns:
            value: Any = key if not column.path else getattr(item, column.path[-1], None)
            shown.append(self._code(value) if column.kind is Kind.TABLE else shown_value(value, column))
        if item is not None and not sheet.keyed and not any(text is not None for text in shown):
            shown[0] = UNKNOWN
        for at, (text, column) in enumerate(zip(shown, sheet.columns, strict=True), 1):
            if column.kind is Kind.NOTE:
                self._note(page, number, at, column, key)
                continue
            cell = fill(page, number, at, text, column)
            if column.kind is Kind.NUMBER and item is not None:
                number_format(cell, key or "", item)

    def _note(self, page: "Worksheet", number: int, at: int, column: Column, key: str | None) -> None:
        """The metric's name or last year's words; for a line of the clerk's own Excel looks the name up."""
        entry = built_in().entry(key) if key else None
        if column is WORDS_NOTE:
            put(page, number, at, self._skeleton.remark(key or ""), GREY)
            return
        cell = put(page, number, at, entry.name if entry else None, GREY)
        if key is None:
            cell.value = f"=IFERROR(VLOOKUP(A{number},'{CATALOGUE}'!$A:$B,2,FALSE),\"\")"

    def _last_problems(self, page: "Worksheet") -> None:
        """To the right of the table, where nothing is read."""
        at = len(PROBLEMS.columns) + 1
        then = self._skeleton.then
        put(page, 1, at, f"{then}写的不足\n仍然存在的接着写，已经解决的写进举措", GREY, fill=HEADER_FILL)
        page.column_dimensions["D"].width = 40
        for number, problem in enumerate(self._skeleton.problems, 2):
            put(page, number, at, problem, GREY)

    def _code(self, table: Table | None) -> str | None:
        if table is None:
            return None
        self._tables.append(table)
        return f"表{len(self._tables)}"

    def _duties(self) -> None:
        page = self._sheet(DUTIES)
        header(page, [(c.label, c.about, c.width) for c in (DUTY_LABEL, *DUTY_COLUMNS)])
        part: Any = getattr(self._draft, DUTY_PATH[0])
        number = 2
        for line in DUTY_LINES:
            value = getattr(part, line.path[0])
            items: list[Any] = [value]
            if line.listed:
                items = [*value, *[None] * max(0, _PEOPLE - len(value))]
            elif line.names == line.path:
                items = [part]
            for item in items:
                put(page, number, 1, line.label, BOLD, fill=HEADER_FILL)
                shown = {c.path[-1]: shown_value(getattr(item, c.path[-1], None), c) for c in DUTY_COLUMNS}
                if item is not None and item is not part and not any(v is not None for v in shown.values()):
                    shown[line.names[0]] = UNKNOWN
                for at, column in enumerate(DUTY_COLUMNS, 2):
                    if column.path[-1] in line.names:
                        fill(page, number, at, shown[column.path[-1]], column)
                    else:
                        put(page, number, at, None, fill=CLOSED_FILL)
                number += 1
        fit_rows(page)

    def _table_sheet(self) -> None:
        page = self._sheet(TABLES)
        cells = max([_TABLE_CELLS, *(len(table.columns) for table in self._tables)])
        numbered = [(f"第{n}格", "", 18) for n in range(1, cells + 1)]
        header(page, [(c.label, c.about, c.width) for c in (TABLE_CODE, TABLE_ROLE)] + numbered)
        number = 2
        for code, table in enumerate(self._tables, 1):
            for role, texts in [
                (ROLES[0], [table.title]),
                (ROLES[1], table.columns),
                *((ROLES[2], r) for r in table.rows),
            ]:
                self._table_row(page, number, f"表{code}", role, [*texts, *[""] * (cells - len(texts))])
                number += 1
        for spare in range(number, number + _SPARE_TABLE_ROWS):
            self._table_row(page, spare, None, None, [""] * cells)
        choose(page, f"B2:B{number + _SPARE_TABLE_ROWS}", words(*ROLES))
        fit_rows(page)

    def _table_row(self, page: "Worksheet", number: int, code: str | None, role: str | None, texts: list[str]) -> None:
        for at, text in enumerate([code, role, *(text or None for text in texts)], 1):
            cell = put(page, number, at, text, BOLD if role == ROLES[1] else FONT, fill=INPUT_FILL)
            if at >= CELLS_FROM:
                cell.number_format = "@"

    def _catalogue(self) -> None:
        page = self._sheet(CATALOGUE)
        header(page, [("编号", "", 38), ("指标", "", 34), ("单位", "可以用的单位", 24), ("别的叫法", "", 44)])
        for number, entry in enumerate(built_in().entries, 2):
            for at, text in enumerate((entry.id, entry.name, "、".join(entry.units), "、".join(entry.aliases)), 1):
                put(page, number, at, text)
        fit_rows(page)


def _values(model: Any, columns: tuple[Column, ...]) -> Iterator[tuple[Any, Column]]:
    for column in columns:
        yield getattr(model, column.path[-1], None), column


def _letter(sheet: Rows, name: str) -> str:
    return "ABCDEFGHIJ"[next(at for at, column in enumerate(sheet.columns) if column.path == (name,))]
