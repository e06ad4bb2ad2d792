"""首行缩进不合标准: body paragraphs whose first line is not two characters in, or whose other lines are not flush.

Paragraphs that spaces push in are the business of ``indent-by-spaces``.
"""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.layout.widths import characters
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import Line, cure, laid_out, number, told
from lawgov.rules.layout.indent_by_spaces import is_spaced

_SIZE = Decimal(16)  # points
_RIGHT = Decimal("0.5")  # characters
_LINE = 28  # characters


def _shown(line: Line) -> str:
    paragraph = line.paragraph
    if _aside(line):
        return "居中" if paragraph.alignment == "center" else "右对齐"
    first = paragraph.first_line
    told = [f"首行缩进{number(first)}字" if first >= 0 else f"悬挂缩进{number(-first)}字"]
    sides = (("左缩进", paragraph.left), ("右缩进", paragraph.right))
    return "，".join(told + [f"{name}{number(value)}字" for name, value in sides if value])


def _aside(line: Line) -> bool:
    """Set in the middle or to the right, and longer than a line: no heading or caption, which may stand there."""
    return line.paragraph.alignment in ("center", "right") and characters(line.paragraph.text) > _LINE


def _is_off(line: Line, near: Decimal) -> bool:
    """An indent in points is one of two characters if it is so in type of the right size: a wrong size is told by itself."""
    paragraph = line.paragraph
    as_if = paragraph.first_line * paragraph.look.size / _SIZE
    if min(abs(paragraph.first_line - 2), abs(as_if - 2)) > near:
        return True
    return abs(paragraph.left) > near or paragraph.right > _RIGHT or _aside(line)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    near = options.share("tolerance")
    lines = [line for line in view.of(Role.BODY) if not is_spaced(line.paragraph)] if view is not None else []
    wrong = [line for line in lines if _is_off(line, near)]
    suggestion = cure(wrong, "indent", "段落格式改为首行缩进2字符、左右缩进0、两端对齐")
    yield from told(wrong, "正文首行没有左空二字、回行顶格", suggestion, report, _shown)


RULE = Rule(
    id="LG509",
    name="first-line-indent",
    title="首行缩进不合标准",
    about="正文段落首行没有缩进 2 个字，或者整段有左缩进、右缩进，或者超过一行而居中、右对齐。用空格凑的缩进由 LG510 报。表格里的文字、附件说明、署名和日期不看。不合格的例子：首行顶格；整段左缩进 2 字。",
    basis=Basis.STANDARD,
    clause="gbt-9704/indent",
    severity=Severity.WARNING,
    check=check,
    good=("正文首行缩进 2 字符的 Word 文件", "正文首行缩进 32 磅的 Word 文件"),
    bad=(),
    options={"tolerance": Option(Decimal("0.1"), "允许的偏差，字")},
)
