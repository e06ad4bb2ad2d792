"""标题没有大纲级别: headings that Word does not know as such, so that navigation, contents and screen readers miss them."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import laid_out, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    wrong = [line for line in view.headings() if line.paragraph.outline is None] if view is not None else []
    suggestion = "请给各级标题套用“标题 1”“标题 2”等样式，或者在段落格式里设大纲级别。"
    yield from told(wrong, "标题没有大纲级别，导航窗格和目录里看不到", suggestion, report)


RULE = Rule(
    id="LG512",
    name="heading-without-level",
    title="标题没有大纲级别",
    about="单独成段、有编号的标题没有用标题样式，也没有设大纲级别。不影响打印，影响导航、目录、转网页和无障碍阅读。不合格的例子：“一、主要举措和成效”用的是正文样式。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.NOTE,
    check=check,
    good=("各级标题用“标题 1”“标题 2”样式的 Word 文件", "标题样式设了大纲级别的 Word 文件"),
    bad=(),
)
