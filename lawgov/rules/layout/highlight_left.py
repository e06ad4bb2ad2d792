"""留有突出显示: words marked with a coloured ground. Blanks still to be filled are the business of ``placeholder-left``."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.holes import HOLE
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import Line, laid_out, quoted, told

_PALE = 0xF0  # a ground whose darkest part is lighter is as good as white


def _marked(line: Line) -> str:
    """The first words with a ground that are no blank."""
    holes = [match[0] for match in HOLE.finditer(line.paragraph.text)]
    for run in line.paragraph.runs:
        words = run.text.strip()
        ground = run.look.highlight or line.paragraph.shade
        if words and _shows(ground) and not any(words in hole for hole in holes):
            return words
    return ""


def _shows(ground: str | None) -> bool:
    """A ground that nobody sees came with a web page."""
    if ground is None or not re.fullmatch("[0-9A-F]{6}", ground):
        return ground is not None
    return min(bytes.fromhex(ground)) < _PALE


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    wrong = [line for line in view.lines if not line.paragraph.table and _marked(line)] if view is not None else []
    suggestion = "请核对标出的文字，定稿前取消突出显示。"
    yield from told(wrong, "留有突出显示或者底纹", suggestion, report, lambda line: f"“{quoted(_marked(line))}”")


RULE = Rule(
    id="LG528",
    name="highlight-left",
    title="留有突出显示",
    about="文字有突出显示或者彩色底纹，多半是修改时标出来待核对的。表格里的底纹、接近白色的底纹不看；【待补充】由 LG803 报。不合格的例子：“审结595件”标了黄底。",
    basis=Basis.PRACTICE,
    clause="practice/highlight",
    severity=Severity.WARNING,
    check=check,
    good=("没有突出显示的 Word 文件", "只有表头有底纹的 Word 文件"),
    bad=(),
)
