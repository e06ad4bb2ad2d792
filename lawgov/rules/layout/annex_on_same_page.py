"""附件没有另面编排: 「附件1」 does not begin a page, by its style, by a break, or by a section of its own."""

from bisect import bisect_left
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import WordLayout
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import Line, laid_out, told


def _begins_page(line: Line, layout: WordLayout) -> bool:
    """Looks back over what is empty: a break there leads to a new page too."""
    if line.paragraph.breaks_before:
        return True
    at = bisect_left(layout.paragraphs, line.paragraph.number, key=lambda paragraph: paragraph.number)
    following = line.paragraph
    for index in range(at - 1, -1, -1):
        paragraph = layout.paragraphs[index]
        if paragraph.section != following.section and not layout.section_of(following).continuous:
            return True
        if paragraph.breaks_after:
            return True
        if not paragraph.empty and not (paragraph.furnished and not paragraph.text.strip()):
            return False
        if paragraph.breaks_before:
            return True
        following = paragraph
    return True


def is_on_same_page(line: Line, layout: WordLayout) -> bool:
    """Whether a line is the label of an annex that does not begin a page."""
    return line.role is Role.ANNEX_LABEL and not _begins_page(line, layout)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    labels = view.of(Role.ANNEX_LABEL) if view is not None else []
    wrong = [line for line in labels if view is not None and is_on_same_page(line, view.layout)]
    suggestion = "请在“附件”的段落格式里设“段前分页”，或者插入分页符。"
    yield from told(wrong, "附件没有另面编排", suggestion, report)


RULE = Rule(
    id="LG518",
    name="annex-on-same-page",
    title="附件没有另面编排",
    about="“附件1”等标识所在的段落没有另起一页：没有设段前分页，前面没有分页符，也不在新的一节开头。用空段推到下一页的不算。不合格的例子：“附件1”紧接在成文日期之后。",
    basis=Basis.STANDARD,
    clause="gbt-9704/annexes",
    severity=Severity.WARNING,
    check=check,
    good=("附件标识设了段前分页的 Word 文件", "附件之前有分页符的 Word 文件"),
    bad=(),
)
