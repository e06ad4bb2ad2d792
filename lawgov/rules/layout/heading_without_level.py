"""标题没有大纲级别: headings that Word does not know as such, so that navigation, contents and screen readers miss them."""

from collections import Counter
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import HEADINGS
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import laid_out, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    headings = view.headings() if view is not None else []
    wrong = [line for line in headings if line.paragraph.outline is None]
    suggestion = "请给各级标题套用“标题 1”“标题 2”等样式，或者在段落格式里设大纲级别。"
    yield from told(wrong, "标题没有大纲级别，导航窗格和目录里看不到", suggestion, report)
    for role in HEADINGS:
        levels = Counter(line.paragraph.outline for line in headings if line.role is role)
        del levels[None]
        usual, count = levels.most_common(1)[0] if levels else (None, 0)
        odd = [line for line in headings if line.role is role and line.paragraph.outline not in (None, usual)]
        if usual is not None and odd and count > len(odd) + 1:
            what = "标题的大纲级别与同级的其他标题不同"
            yield from told(odd, what, f"请改为第{usual + 1}级，或者套用同级标题的样式。", report)


RULE = Rule(
    id="LG512",
    name="heading-without-level",
    title="标题没有大纲级别",
    about="单独成段、有编号的标题没有用标题样式，也没有设大纲级别。不影响打印，影响导航、目录、转网页和无障碍阅读。大纲级别与同级的其他标题不同的也报。不合格的例子：“一、主要举措和成效”用的是正文样式。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.NOTE,
    check=check,
    good=("各级标题用“标题 1”“标题 2”样式的 Word 文件", "标题样式设了大纲级别的 Word 文件"),
    bad=(),
)
