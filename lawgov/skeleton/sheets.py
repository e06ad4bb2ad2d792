"""How the sheets of the workbook look: what is to be filled in is tinted, what explains is grey."""

from collections.abc import Sequence
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lawgov.reporters.xlsx import cell_text

_NAME = "微软雅黑"
_LINE = Side(style="thin", color="BFBFBF")
BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEADER_FILL = PatternFill("solid", fgColor="DCE6F1")
INPUT_FILL = PatternFill("solid", fgColor="FFFBE6")
CLOSED_FILL = PatternFill("solid", fgColor="EDEDED")
FONT = Font(name=_NAME, size=10.5)
BOLD = Font(name=_NAME, size=10.5, bold=True)
GREY = Font(name=_NAME, size=9, color="7F7F7F")
TITLE = Font(name=_NAME, size=14, bold=True)
WRAPPED = Alignment(vertical="top", wrap_text=True)
_HIGHEST = 400  # points; Excel allows 409
LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
_GREY_INLINE = InlineFont(rFont=_NAME, sz=9, color="7F7F7F")
_BOLD_INLINE = InlineFont(rFont=_NAME, sz=10.5, b=True)


def put(
    sheet: Worksheet, row: int, column: int, value: Any, font: Font = FONT, *, fill: PatternFill | None = None
) -> Any:
    """A cell with its text as text: never a formula, whatever it begins with."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = cell_text(value)
        cell.data_type = "s"
    else:
        cell.value = value
    cell.font, cell.alignment, cell.border = font, WRAPPED, BORDER
    if fill is not None:
        cell.fill = fill
    return cell


def header(sheet: Worksheet, labels: Sequence[tuple[str, str, int]], freeze: str = "B2") -> None:
    """The frozen first row: label, below it in grey what belongs there; widths with it."""
    for column, (label, about, width) in enumerate(labels, 1):
        cell = put(sheet, 1, column, label, BOLD, fill=HEADER_FILL)
        if about:
            cell.value = CellRichText(TextBlock(_BOLD_INLINE, label), TextBlock(_GREY_INLINE, f"\n{about}"))
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 20 + 13 * max(_lines(about, width, 9) for _, about, width in labels)
    sheet.freeze_panes = freeze
    for_paper(sheet)


def fit_rows(sheet: Worksheet, least: int = 21) -> None:
    """Every row as high as its text needs: not every program does that by itself when it opens a file."""
    for cells in sheet.iter_rows(min_row=2):
        lines = 1
        for cell in cells:
            if isinstance(cell.value, str) and not cell.value.startswith("="):
                width = int(sheet.column_dimensions[get_column_letter(cell.column)].width)
                lines = max(lines, _lines(cell.value, width, float(cell.font.sz)))
        sheet.row_dimensions[cells[0].row].height = min(max(least, 6 + 15 * lines), _HIGHEST)


def _lines(text: str, width: int, size: float) -> int:
    """Lines that a text takes in a column as wide as ``width`` digits of the standard font."""
    if not text:
        return 0
    units = [sum(2 if char > "\u2e7f" else 1.1 for char in line) * size / 10.5 for line in text.split("\n")]
    return sum(int(unit // max(width - 1, 1)) + 1 for unit in units)


def for_paper(sheet: Worksheet) -> None:
    """Landscape, all columns on one page, the header on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def choose(sheet: Worksheet, cells: str, source: str, strict: bool = True) -> None:
    """A drop-down; where it is not strict, something else may be written too."""
    validation = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=strict)
    validation.errorTitle, validation.error = "请从列表里选", "这一格只能从下拉列表里选"
    validation.add(cells)
    sheet.add_data_validation(validation)


def words(*choices: str) -> str:
    """The source of a drop-down of a few words."""
    return f'"{",".join(choices)}"'
