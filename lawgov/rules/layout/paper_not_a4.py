"""纸张不是 A4: a section on other paper, Letter above all, which programs from abroad take by default."""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import SectionLayout
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import laid_out, number, place_of


def is_a4(section: SectionLayout) -> bool:
    if section.width is None or section.height is None:
        return False
    short, long = sorted((section.width, section.height))
    return abs(short - 210) <= Decimal(1) and abs(long - 297) <= Decimal(1)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    wrong = [] if view is None else [(s, span) for s, span in view.text_sections if not is_a4(s)]
    if not wrong:
        return
    section, span = wrong[0]
    if section.width is None or section.height is None:
        has = "没有写明纸张大小，Word 会按自己的默认值"
    else:
        has = f"纸张是{number(section.width)}毫米×{number(section.height)}毫米"
    many = f"（共{len(wrong)}节）" if len(wrong) > 1 else ""
    suggestion = "请在“布局—纸张大小”里改为 A4（210毫米×297毫米）。"
    yield Finding(f"{has}，不是 A4{many}。", place_of(span, report.text), suggestion, stands_for=len(wrong))


RULE = Rule(
    id="LG501",
    name="paper-not-a4",
    title="纸张不是 A4",
    about="Word 文件里有一节的纸张不是 A4（横竖都可以，差 1 毫米以内不计）。不合格的例子：纸张是 215.9 毫米×279.4 毫米（Letter）。",
    basis=Basis.STANDARD,
    clause="gbt-9704/paper",
    severity=Severity.WARNING,
    check=check,
    good=("纸张为 A4 的 Word 文件", "正文竖排、附表横排，都是 A4 的 Word 文件"),
    bad=(),
)
