"""标题加粗: the title or headings in bold, though their fonts already tell the levels apart."""

from collections.abc import Iterator, Mapping

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import laid_out, told

_LEVELS: Mapping[str, Role] = {
    "title": Role.TITLE, "1": Role.HEADING1, "2": Role.HEADING2, "3": Role.HEADING3, "4": Role.HEADING4,
}  # fmt: skip


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    judged = [_LEVELS[name] for name in options.words("levels") if name in _LEVELS]
    wrong = [line for line in view.of(*judged) if line.paragraph.look.bold] if view is not None else []
    yield from told(wrong, "标题加了粗", "请取消加粗，靠字体区分层次。", report)


RULE = Rule(
    id="LG513",
    name="bold-heading",
    title="标题加粗",
    about="标题或者各级标题加粗。标准按字体区分层次，没有说加粗；有的地方要求三级标题加粗，可以在选项里去掉。不合格的例子：“一、主要举措和成效”是黑体加粗。",
    basis=Basis.PRACTICE,
    clause="practice/plain-headings",
    severity=Severity.NOTE,
    check=check,
    good=("标题都不加粗的 Word 文件", "正文里有加粗的词、标题不加粗的 Word 文件"),
    bad=(),
    options={"levels": Option(("title", "1", "2", "3", "4"), "看哪些：title 是标题，1 到 4 是各级标题")},
)
