"""用空段拉开距离: empty paragraphs within the text, or more of them elsewhere than the standard has.

As many as push what follows to another page are the business of ``page-break-by-empty-lines``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import HEADINGS, Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.gaps import gaps_of
from lawgov.rules.laid_out import laid_out, place_of, quoted
from lawgov.rules.layout.annex_on_same_page import is_on_same_page

_FLOWING = (Role.BODY, *HEADINGS)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, most, many = laid_out(report), options.count("most"), options.count("page")
    found = []
    for gap in gaps_of(view) if view is not None else ():
        flowing = gap.before is not None and gap.before.role in _FLOWING and gap.after.role in _FLOWING
        if (0 if flowing else most) < gap.lines < many and not (view and is_on_same_page(gap.after, view.layout)):
            found.append(gap)
    if found:
        first = found[0]
        words = quoted(first.after.span.of(report.text))
        where = f"第{first.after.paragraph.number}段“{words}”之前有{first.lines}个空段"
        message = f"共{len(found)}处用空段拉开距离，如{where}。" if len(found) > 1 else f"用空段拉开距离：{where}。"
        suggestion = "请删去空段，需要空行的地方（标题下、落款上）各留一个，其余用段前段后间距。"
        yield Finding(message, place_of(first.after.span, report.text), suggestion, stands_for=len(found))


RULE = Rule(
    id="LG522",
    name="empty-lines",
    title="用空段拉开距离",
    about="正文和各级标题之间有空段，或者别处的空段多于标准要求的空行（标题上下、附件说明和署名之前）。单独成节的封面不看。不合格的例子：每个“一、”之前空一段。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.NOTE,
    check=check,
    good=("标题下、落款上各空一行，正文里没有空段的 Word 文件", "没有空段的 Word 文件"),
    bad=(),
    options={
        "most": Option(2, "正文以外，几个空段以内不报"),
        "page": Option(6, "到几个就算是用空段换页，由 LG523 报"),
    },
)
