"""正文字体不合标准: body paragraphs most of whose characters are not in 仿宋.

A paragraph that opens with a heading may be set in that heading's font. Japanese fonts of a theme
are the business of ``theme-font``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import font_name, is_like, is_trap
from lawgov.rules.laid_out import Line, laid_out, told


def _fits(line: Line, font: str) -> bool:
    look = line.paragraph.look
    allowed = (font, "黑体", "楷体") if line.led else (font,)
    return is_trap(look) or any(is_like(look.east_asian, name) for name in allowed)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, font = laid_out(report), options.text("body_font")
    wrong = [line for line in view.of(Role.BODY) if not _fits(line, font)] if view is not None else []
    suggestion = f"请在正文样式里把中文字体改为{font}。"
    yield from told(wrong, f"正文不是{font}", suggestion, report, lambda line: font_name(line.paragraph.look))


RULE = Rule(
    id="LG507",
    name="body-font",
    title="正文字体不合标准",
    about="正文段落的大部分文字不是仿宋体。同一字族的字体都可以（仿宋、仿宋_GB2312、方正仿宋_GBK 等）；以标题开头的段落可以用标题的字体。"
    "署名、日期、附件说明、表格不看。不合格的例子：正文是宋体。",
    basis=Basis.STANDARD,
    clause="gbt-9704/fonts",
    severity=Severity.WARNING,
    check=check,
    good=("正文为仿宋_GB2312 的 Word 文件", "正文为方正仿宋_GBK 的 Word 文件"),
    bad=(),
    options={"body_font": Option("仿宋_GB2312", "正文字体；同一字族的都可以")},
)
