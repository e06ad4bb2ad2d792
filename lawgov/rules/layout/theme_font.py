"""中文会显示成日文字体: the East Asian font comes from the theme, whose language makes it ＭＳ 明朝.

Templates of programs from abroad say so; setting 「字体」 from a program without its East Asian slot
changes only letters and digits. Who sees the fault on one machine may not see it on another.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import HEADINGS, Role
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.fonts import is_trap
from lawgov.rules.laid_out import Line, laid_out, told

_JUDGED = (Role.TITLE, Role.SUBTITLE, Role.RECIPIENTS, Role.BODY, *HEADINGS, Role.ATTACHMENT_LIST, Role.SIGNATURE, Role.DATE, Role.ANNEX_LABEL, Role.ANNEX_TITLE, Role.NOTE)  # fmt: skip


def _shown(line: Line) -> str:
    look = line.paragraph.look
    latin = f"，西文却是{look.latin}" if look.latin and look.latin != look.east_asian else ""
    return f"{look.east_asian or '主题没有指定中文字体'}{latin}"


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    wrong = [line for line in view.of(*_JUDGED) if is_trap(line.paragraph.look)] if view is not None else []
    suggestion = "请在样式里直接写明中文字体（如仿宋_GB2312），不用主题字体；用程序生成的，要写 w:eastAsia。"
    yield from told(wrong, "中文字体来自主题，会显示成日文字体或者随机器而变", suggestion, report, _shown)


RULE = Rule(
    id="LG521",
    name="theme-font",
    title="中文会显示成日文字体",
    about="文字的中文字体来自主题，而主题按文件的语言选出的是日文字体（ＭＳ 明朝等），或者没有指定。python-docx 等程序的默认模板就是这样；"
    "只设了西文字体的也会这样。这样的段落由本条报，字体的其他规则不再报。不合格的例子：段落里看似设了“仿宋”，其实只设了西文字体，中文是“ＭＳ 明朝”。",
    basis=Basis.PRACTICE,
    clause="practice/theme-fonts",
    severity=Severity.WARNING,
    check=check,
    good=("样式写明中文字体的 Word 文件", "主题的中文字体是仿宋的 Word 文件"),
    bad=(),
)
