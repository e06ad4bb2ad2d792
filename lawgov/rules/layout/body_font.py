"""正文字体不合标准: body paragraphs, or a stretch of one, that are not in 仿宋.

A paragraph that opens with a heading may be set in that heading's font. Japanese fonts of a theme
are the business of ``theme-font``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.body_looks import font_fault
from lawgov.rules.fonts import other_than
from lawgov.rules.laid_out import cure, laid_out, told

_USUAL = "仿宋_GB2312"


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, font = laid_out(report), options.text("body_font")
    found = [(line, font_fault(line, font)) for line in view.of(Role.BODY)] if view is not None else []
    shown = {line: fault for line, fault in found if fault is not None}
    asked_by = options.stated_by("body_font") if other_than(font, _USUAL) else ""
    suggestion = cure(list(shown), "fonts", f"中文字体改为{font}")
    yield from told(list(shown), f"正文不是{font}", suggestion, report, lambda line: shown[line], asked_by=asked_by)


RULE = Rule(
    id="LG507",
    name="body-font",
    title="正文字体不合标准",
    about="正文段落，或者段落里有十个字以上，不是仿宋体。同一字族的字体都可以（仿宋、仿宋_GB2312、方正仿宋_GBK 等）；段内用楷体、黑体标出的词句、以标题开头的段落不算。"
    "署名、日期、附件说明、表格不看。不合格的例子：正文是宋体。",
    basis=Basis.STANDARD,
    clause="gbt-9704/fonts",
    severity=Severity.WARNING,
    check=check,
    good=("正文为仿宋_GB2312 的 Word 文件", "正文为方正仿宋_GBK 的 Word 文件"),
    bad=(),
    options={"body_font": Option(_USUAL, "正文字体；同一字族的都可以")},
)
