"""Results → an Excel workbook to sort, filter and hand round. The same results give the same bytes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgov.checked import Checked, Unreadable
from lawgov.errors import ConfigError
from lawgov.reporters.metrics_rows import FileMetrics
from lawgov.reporters.names import BASES, PARTS, RELATIONS, SEVERITIES, VERDICTS, printable
from lawgov.reporters.run import Run
from lawgov.reporters.shown import quoting
from lawgov.reporters.words import (
    IDENTITIES,
    WHOLE_TEXT,
    clause_words,
    facts_of,
    parts_of,
    place_words,
    profile_words,
    severity_of,
)
from lawgov.reporters.xlsx import MOST_ROWS, cell_text, fixed_bytes, print_landscape

if TYPE_CHECKING:
    from openpyxl import Workbook

Cell = str | int | None

_SHEETS: dict[str, dict[str, int]] = {
    "总览": {
        "文件": 36, "结论": 12, "标题": 40, "发文机关": 30, "文种": 22, "报告年度": 10, "成文日期": 13, "公开日期": 13, "配置集": 18,
        "错误": 8, "警告": 8, "提示": 8, "基线里已有": 12, "数字": 8, "说明": 40,
    },
    "发现": {
        "文件": 30, "级别": 8, "规则": 9, "名称": 26, "部分": 16, "位置": 14, "问题": 50, "原文": 40, "建议": 40, "依据": 32, "依据类型": 12,
        "核对过原文": 12, "需人工确认": 12, "改为": 20, "起": 8, "止": 8, "指纹": 20,
    },
    "各部分": {"文件": 36, "部分": 18, "状态": 22, "标题": 50, "字数": 10},
    "勾稽": {"文件": 36, "关系": 18, "结果": 14, "对照值": 16, "文中": 16, "原文": 60},
    "未检查": {"文件": 36, "内容": 14, "原因": 60},
}  # fmt: skip
"""Sheet → its columns with their widths; 「数字」 is that of ``lawgov metrics``."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The rows that one file adds, by sheet."""

    rows: dict[str, list[list[Cell]]] = field(default_factory=dict)
    metrics: FileMetrics | None = None


def check_rows(result: Checked | Unreadable) -> Piece:
    """One file as rows."""
    path = printable(result.path or "（文本）")
    verdict = VERDICTS[result.verdict]
    if isinstance(result, Unreadable):
        empty: list[Cell] = [None] * (len(_SHEETS["总览"]) - 3)
        return Piece({"总览": [[path, verdict, *empty, printable(result.reason)]]})
    facts = facts_of(result.report)
    year = result.report.reporting_year
    counts = [sum(f.severity == level for f in result.findings) for level in SEVERITIES]
    metrics, quoted = result.metrics, quoting(result)
    overview: list[Cell] = [
        path, verdict, facts["标题"], facts["发文机关"], facts["文种"], year, facts["成文日期"], facts["公开日期"],
        profile_words(result) or result.profile.title, *counts, result.compared.known if result.compared else None,
        len(metrics), result.report.type_reason or None,
    ]  # fmt: skip
    return Piece(
        {
            "总览": [overview],
            "发现": [
                [
                    path, SEVERITIES[severity_of(f)], f.rule, f.name, PARTS[f.part] if f.part else WHOLE_TEXT, place_words(f), f.message,
                    quoted(f), f.suggestion, clause_words(f), BASES[f.basis], "是" if f.verified else "否",
                    "是" if f.certainty == "needs_review" else "否", f.fix, f.span.start if f.span else None,
                    f.span.end if f.span else None, f.fingerprint,
                ]
                for f in result.findings
            ],
            "各部分": [
                [path, name, status, heading, int(length) if length.isdigit() else None]
                for name, status, heading, length in parts_of(result.report)
            ],
            "勾稽": [
                [
                    path, IDENTITIES.get(i.kind, i.kind), RELATIONS[i.verdict], told["computed"], told["stated"],
                    i.span.of(result.report.text),
                ]
                for i in result.identities
                for told in [i.to_dict()]
            ],
            "未检查": [[path, what, why] for what, why in result.not_checked.items()],
        },
        FileMetrics(path, metrics),
    )  # fmt: skip


def check_xlsx(pieces: Sequence[Piece], _run: Run) -> bytes:
    """The workbook.

    Raises:
        ConfigError: more rows than a sheet has.
    """
    from openpyxl import Workbook

    from lawgov.reporters.metrics_xlsx import fill_metrics

    book = Workbook()
    book.remove(book.active)
    for name, columns in _SHEETS.items():
        _fill(book, name, columns, [row for piece in pieces for row in piece.rows.get(name, ())])
    fill_metrics(book.create_sheet("数字"), [piece.metrics for piece in pieces if piece.metrics is not None])
    return fixed_bytes(book)


def _fill(book: "Workbook", name: str, columns: dict[str, int], rows: Sequence[Iterable[Cell]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    if len(rows) >= MOST_ROWS:
        raise ConfigError(None, f"“{name}”有 {len(rows)} 行，超过一张工作表的行数，请改用 jsonl 或者分批检查")
    sheet = book.create_sheet(name)
    for column, (label, width) in enumerate(columns.items(), 1):
        cell = sheet.cell(1, column, label)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            if value is None or value == "":
                continue
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str))
            if isinstance(value, str):
                cell.value = cell_text(value)
                cell.data_type = "s"  # never a formula, whatever it begins with
                cell.number_format = "@"
            else:
                cell.value = value
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes = "A2"
    print_landscape(sheet)
