"""正文字号不合标准: body paragraphs most of whose characters are not of 16 points (三号)."""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import laid_out, size_name, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, size = laid_out(report), options.share("size")
    wrong = [line for line in view.of(Role.BODY) if line.paragraph.look.size != size] if view is not None else []
    name = size_name(size)
    suggestion = f"请在正文样式里把字号改为{name}（{size}磅）。"
    yield from told(wrong, f"正文不是{name}字", suggestion, report, lambda line: size_name(line.paragraph.look.size))


RULE = Rule(
    id="LG508",
    name="body-size",
    title="正文字号不合标准",
    about="正文段落的大部分文字不是三号（16 磅）。不合格的例子：正文是小四号（12 磅）。",
    basis=Basis.STANDARD,
    clause="gbt-9704/fonts",
    severity=Severity.WARNING,
    check=check,
    good=("正文为三号的 Word 文件", "正文为三号、表格为小四号的 Word 文件"),
    bad=(),
    options={"size": Option(Decimal(16), "正文字号，磅")},
)
