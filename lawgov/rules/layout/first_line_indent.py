"""首行缩进不合标准: body paragraphs whose first line is not two characters in, or whose other lines are not flush.

Paragraphs that spaces push in are the business of ``indent-by-spaces``.
"""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import Line, laid_out, number, told
from lawgov.rules.layout.indent_by_spaces import is_spaced


def _shown(line: Line) -> str:
    first, left = line.paragraph.first_line, line.paragraph.left
    return f"首行缩进{number(first)}字" + (f"，左缩进{number(left)}字" if left else "")


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    near = options.share("tolerance")

    def is_off(line: Line) -> bool:
        paragraph = line.paragraph
        return abs(paragraph.first_line - 2) > near or paragraph.left > near

    lines = [line for line in view.of(Role.BODY) if not is_spaced(line.paragraph)] if view is not None else []
    suggestion = "请在段落格式里设首行缩进2字符、左缩进0。"
    yield from told(
        [line for line in lines if is_off(line)], "正文首行没有左空二字、回行顶格", suggestion, report, _shown
    )


RULE = Rule(
    id="LG509",
    name="first-line-indent",
    title="首行缩进不合标准",
    about="正文段落首行没有缩进 2 个字，或者整段有左缩进。用空格凑的缩进由 LG510 报。表格里的文字、附件说明、署名和日期不看。不合格的例子：首行顶格；整段左缩进 2 字。",
    basis=Basis.STANDARD,
    clause="gbt-9704/indent",
    severity=Severity.WARNING,
    check=check,
    good=("正文首行缩进 2 字符的 Word 文件", "正文首行缩进 32 磅的 Word 文件"),
    bad=(),
    options={"tolerance": Option(Decimal("0.1"), "允许的偏差，字")},
)
