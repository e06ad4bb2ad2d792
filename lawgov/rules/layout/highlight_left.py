"""留有突出显示: words marked with a coloured ground. Blanks still to be filled are the business of ``placeholder-left``."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.holes import HOLE
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import Line, laid_out, told


def _marked(line: Line) -> str:
    """The first words with a ground that are no blank."""
    holes = [match[0] for match in HOLE.finditer(line.paragraph.text)]
    for run in line.paragraph.runs:
        words = run.text.strip()
        if words and run.look.highlight is not None and not any(words in hole for hole in holes):
            return words
    return ""


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)

    def shown(line: Line) -> str:
        words = " ".join(_marked(line).split()).replace("。", "，")
        return f"“{words[:12]}{'……' if len(words) > 12 else ''}”"

    wrong = [line for line in view.lines if not line.paragraph.table and _marked(line)] if view is not None else []
    yield from told(wrong, "留有突出显示或者底纹", "请核对标出的文字，定稿前取消突出显示。", report, shown)


RULE = Rule(
    id="LG528",
    name="highlight-left",
    title="留有突出显示",
    about="文字有突出显示或者彩色底纹，多半是修改时标出来待核对的。表格里的底纹不看；【待补充】由 LG803 报。不合格的例子：“审结595件”标了黄底。",
    basis=Basis.PRACTICE,
    clause="practice/highlight",
    severity=Severity.WARNING,
    check=check,
    good=("没有突出显示的 Word 文件", "只有表头有底纹的 Word 文件"),
    bad=(),
)
