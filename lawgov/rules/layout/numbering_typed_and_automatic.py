"""编号有的自动有的手打: headings of one level, some numbered by Word and some by hand, which drift apart when edited."""

from collections.abc import Iterator

from lawgov.document.numbering import parse_label
from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import HEADINGS
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import laid_out, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    for role in HEADINGS if view is not None else ():
        lines = [line for line in view.of(role) if not line.annex] if view is not None else []
        automatic = [line for line in lines if line.paragraph.list_number]
        typed = [line for line in lines if not line.paragraph.list_number and parse_label(line.paragraph.text.strip())]
        if automatic and typed:
            fewer, kind = (typed, "手打") if len(typed) <= len(automatic) else (automatic, "自动编号")
            what = f"同级标题的编号{len(automatic)}个自动、{len(typed)}个手打，{kind}的"
            suggestion = "请统一用一种；公文发布到网站的，宜手打编号，复制时不会丢失。"
            yield from told(fewer, what, suggestion, report)
            return


RULE = Rule(
    id="LG524",
    name="numbering-typed-and-automatic",
    title="编号有的自动有的手打",
    about="同一级标题里，有的用 Word 自动编号，有的编号是打上去的文字。增删标题后自动的会变、手打的不变，容易重号跳号。附件里的标题不看。"
    "不合格的例子：“一、”“二、”是自动编号，“三、”是手打的。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.WARNING,
    check=check,
    good=("标题编号都是手打的 Word 文件", "标题编号都是自动编号的 Word 文件"),
    bad=(),
)
