"""标题字体字号不合标准: the title is not 小标宋 of 22 points, or not in the middle."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import RunLook, count_chinese
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import font_name, is_like, is_trap, other_than
from lawgov.rules.laid_out import Line, laid_out, place_of, size_name

_USUAL = "方正小标宋简体"


def _look(line: Line, font: str) -> RunLook:
    """That of the whole, or of the first words set otherwise; a draft's mark in brackets may be."""
    for run in line.paragraph.runs:
        right = run.look.size == 22 and (is_like(run.look.east_asian, font) or is_trap(run.look))
        if not right and count_chinese(run.text) > 2 and not run.text.strip().startswith(("（", "(")):
            return run.look
    return line.paragraph.look


def _faults(line: Line, font: str) -> list[str]:
    look, found = _look(line, font), []
    if not is_like(look.east_asian, font) and not is_trap(look):
        found.append(f"字体是{font_name(look)}" if look.east_asian else font_name(look))
    if look.size != 22:
        found.append(f"字号是{size_name(look.size)}")
    if line.paragraph.alignment != "center":
        found.append("没有居中")
    return found


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    for line in view.of(Role.TITLE) if view is not None else ():
        if faults := _faults(line, options.text("title_font")):
            font = options.text("title_font")
            suggestion = f"请改为二号{font}，居中，用段落对齐而不用空格。"
            by = options.stated_by("title_font") if other_than(font, _USUAL) else ""
            asked_by = by if any("字体" in fault for fault in faults) else ""
            message = f"标题{'，'.join(faults)}，{f'按{asked_by}' if asked_by else ''}应为二号{font}、居中。"
            yield Finding(message, place_of(line.span, report.text), suggestion, asked_by=asked_by)
            return


RULE = Rule(
    id="LG505",
    name="title-look",
    title="标题字体字号不合标准",
    about="标题不是二号小标宋体，或者没有居中。同一字族的字体都可以（方正小标宋简体、方正小标宋_GBK 等）。不合格的例子：标题是三号黑体、居左。",
    basis=Basis.STANDARD,
    clause="gbt-9704/title-look",
    severity=Severity.WARNING,
    check=check,
    good=("标题为二号方正小标宋简体、居中的 Word 文件", "标题分三行，每行都居中的 Word 文件"),
    bad=(),
    options={"title_font": Option(_USUAL, "标题字体；同一字族的都可以")},
)
