"""没有页码: a section of text without a page number, or the first page, or even pages left without."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import SectionLayout
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import laid_out, place_of


def _lacking(section: SectionLayout, *, odd_and_even: bool) -> str | None:
    kinds = {number.kind for number in section.numbers}
    if not kinds:
        return "没有页码"
    wanted = {"default": "单页" if odd_and_even else "各页"}
    wanted |= {"even": "双页"} if odd_and_even else {}
    wanted |= {"first": "首页"} if section.title_page else {}
    bare = [name for kind, name in wanted.items() if kind not in kinds]
    return f"{'、'.join(bare)}没有页码" if bare else None


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    for section, span in view.numbered_sections:
        if lacking := _lacking(section, odd_and_even=view.layout.odd_and_even):
            suggestion = "请在页脚插入页码（域），单页居右、双页居左，形如“— 1 —”。"
            yield Finding(f"{lacking}。", place_of(span, report.text), suggestion)
            return


RULE = Rule(
    id="LG514",
    name="page-number-missing",
    title="没有页码",
    about="有正文的一节没有页码；或者设了“首页不同”“奇偶页不同”，而首页、单页、双页中有没有页码的。手工打的数字不算。只有版记的一节、单独成节的封面不看。不合格的例子：页脚是空的。",
    basis=Basis.STANDARD,
    clause="gbt-9704/page-number",
    severity=Severity.WARNING,
    check=check,
    good=("页脚有页码的 Word 文件", "奇偶页不同，两种页脚都有页码的 Word 文件"),
    bad=(),
)
