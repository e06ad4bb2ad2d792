"""正文字号不合标准: body paragraphs, or a stretch of one, that are not of 16 points (三号)."""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.body_looks import size_fault
from lawgov.rules.laid_out import cure, laid_out, size_name, told

_USUAL = Decimal(16)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, size = laid_out(report), options.share("size")
    shown = {
        line: fault
        for line in (view.of(Role.BODY) if view is not None else ())
        if (fault := size_fault(line, lambda look: look.size == size, lambda look: size_name(look.size))) is not None
    }
    name = size_name(size)
    suggestion = cure(list(shown), "size", f"字号改为{name}（{size}磅）")
    asked_by = options.stated_by("size") if size != _USUAL else ""
    yield from told(list(shown), f"正文不是{name}字", suggestion, report, lambda line: shown[line], asked_by=asked_by)


RULE = Rule(
    id="LG508",
    name="body-size",
    title="正文字号不合标准",
    about="正文段落，或者段落里有十个字以上，不是三号（16 磅）。不合格的例子：正文是小四号（12 磅）。",
    basis=Basis.STANDARD,
    clause="gbt-9704/fonts",
    severity=Severity.WARNING,
    check=check,
    good=("正文为三号的 Word 文件", "正文为三号、表格为小四号的 Word 文件"),
    bad=(),
    options={"size": Option(_USUAL, "正文字号，磅")},
)
