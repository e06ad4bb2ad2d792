"""每行不是28个字: 16-point type without tracking takes 27 in a type area of 156 mm.

Only asked where size and type area are right: otherwise those are the fault.
"""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import LaidOut, Line, laid_out, told

_STANDARD = 28
_POINT = Decimal("25.4") / 72
_HAIR = Decimal("0.02")  # of a character: twips are rounded
_NEAR = Decimal("0.5")


def characters(line: Line, view: LaidOut) -> int | None:
    """So many full-width characters fill a line; None where the page is not the standard's."""
    section, look = view.layout.section_of(line.paragraph), line.paragraph.look
    if section.width is None or section.left is None or section.right is None or look.size != 16:
        return None
    width = section.width - section.left - section.right
    if abs(width - 156) > 1:
        return None
    cell = look.size * look.scale / 100 + look.tracking
    if line.paragraph.snaps and section.grid == "linesAndChars":
        cell += section.grid_tracking  # Word widens each character by what the grid adds
    elif line.paragraph.snaps and section.grid == "snapToChars":
        cell = view.layout.default_size + section.grid_tracking
        if cell < look.size - _NEAR:
            return None  # a character takes more cells than one
    return int(width / _POINT / cell + _HAIR) if cell > 0 else None


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    wanted = options.count("characters")
    counted = [(line, found) for line in view.of(Role.BODY) if (found := characters(line, view)) is not None]
    off = [line for line, found in counted if found != wanted]
    if len(off) * 2 > len(counted):
        by_grid = (
            view.layout.section_of(off[0].paragraph).grid in ("linesAndChars", "snapToChars") and off[0].paragraph.snaps
        )
        suggestion = (
            f"请在“布局—页面设置—文档网格”里把每行字符数设为{wanted}。"
            if by_grid
            else "三号字请设字符间距紧缩0.25磅，版心正好排28个字。"
        )
        asked_by = options.stated_by("characters") if wanted != _STANDARD else ""
        yield from told(
            off,
            f"正文每行排不成{wanted}个字",
            suggestion,
            report,
            lambda line: f"{characters(line, view)}个字",
            asked_by=asked_by,
        )


RULE = Rule(
    id="LG504",
    name="characters-per-line",
    title="每行不是28个字",
    about="版心和字号都对，而大部分正文的字符间距（或者字符网格）使一行排不成 28 个字。三号字不紧缩时一行是 27 个字。标准允许特定情况下调整，只作提示。"
    "不合格的例子：正文三号字，字符间距为 0，没有字符网格。",
    basis=Basis.STANDARD,
    clause="gbt-9704/lines",
    severity=Severity.NOTE,
    check=check,
    good=("正文三号字、字符间距紧缩 0.25 磅的 Word 文件", "字符网格每行 28 个字的 Word 文件"),
    bad=(),
    options={"characters": Option(_STANDARD, "每行字数")},
)
