"""表格文字大于正文: cells set in larger type than the text around them."""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import laid_out, size_name, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, most = laid_out(report), options.share("size")
    rows = [line for line in view.lines if line.role is Role.TABLE] if view is not None else []
    wrong = [line for line in rows if line.paragraph.look.size > most]
    suggestion = f"请把表格文字改为{size_name(most)}以下，通常用四号或者小四号。"
    yield from told(wrong, "表格文字比正文还大", suggestion, report, lambda line: size_name(line.paragraph.look.size))


RULE = Rule(
    id="LG520",
    name="table-text-large",
    title="表格文字大于正文",
    about="表格里的文字大于三号。看每行的第一格。不合格的例子：表格文字是二号。",
    basis=Basis.PRACTICE,
    clause="practice/tables",
    severity=Severity.NOTE,
    check=check,
    good=("表格文字为小四号的 Word 文件", "表格文字与正文同为三号的 Word 文件"),
    bad=(),
    options={"size": Option(Decimal(16), "最大的字号，磅")},
)
