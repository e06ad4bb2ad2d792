"""用空段换页: so many empty paragraphs in a row that they are to push what follows to a new page.

Before an annex that begins no page, that is the fault: see ``annex-on-same-page``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.gaps import gaps_of
from lawgov.rules.laid_out import laid_out, place_of, quoted
from lawgov.rules.layout.annex_on_same_page import is_on_same_page


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, many = laid_out(report), options.count("lines")
    gaps = gaps_of(view) if view is not None else ()
    found = [gap for gap in gaps if gap.lines >= many and not (view and is_on_same_page(gap.after, view.layout))]
    if found:
        first = found[0]
        words = quoted(first.after.span.of(report.text))
        others = f"，全文共{len(found)}处" if len(found) > 1 else ""
        message = f"第{first.after.paragraph.number}段“{words}”之前连着{first.lines}个空段，是用空段换页{others}。"
        suggestion = "请删去空段，改用分页符或者“段前分页”。"
        yield Finding(message, place_of(first.after.span, report.text), suggestion, stands_for=len(found))


RULE = Rule(
    id="LG523",
    name="page-break-by-empty-lines",
    title="用空段换页",
    about="连着六个以上空段，把后面的内容推到下一页。改动前文或者换打印机就会错位。不合格的例子：“二、”之前连着 15 个空段。“附件”靠空段换页的由 LG518 报。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.WARNING,
    check=check,
    good=("用分页符换页的 Word 文件", "附件标识设了段前分页的 Word 文件"),
    bad=(),
    options={"lines": Option(6, "几个空段算是换页")},
)
