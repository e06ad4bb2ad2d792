"""留有 Markdown 记号: **加粗**, # 标题, [文字](链接), ``` in what is not Markdown. Told once.

Lists of hyphens count only from two lines on; a star before a note (*注) is none.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_MARKS = re.compile(
    r"\*\*[^*\n]{1,200}\*\*|^#{1,6} ?(?=[\u4e00-\u9fff（(])[^#\n]{1,80}$|^#{2,6} (?=\d)[^#\n]{1,80}$|```[A-Za-z]{0,12}|!?\[[^\]\n]{1,80}\]\((?:https?:|/|#|\.{1,2}/|www\.)[^)\s]{0,300}\)|~~[^~\n]{1,80}~~|^\|(?:\s?:?-{3,}:?\s?\|)+",
    re.M,
)
_LIST = re.compile(r"^[-*+] (?=[\u4e00-\u9fff\d“《])[^\n]{1,200}$", re.M)


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.source.format == "markdown":
        return
    found = [Span(*match.span()) for match in _MARKS.finditer(report.text)]
    items = [Span(match.start(), match.start() + 1) for match in _LIST.finditer(report.text)]
    if found or len(items) >= 2:
        found += items
    if not found:
        return
    first = min(found)
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    words = first.of(report.text)
    yield Finding(
        f"文中留有 Markdown 记号“{words[:30]}{'……' if len(words) > 30 else ''}”{many}。",
        first,
        "请去掉记号，用 Word 的加粗、标题和编号来表示。",
    )


RULE = Rule(
    id="LG811",
    name="pasted-markdown",
    title="留有 Markdown 记号",
    about="不是 Markdown 的文件里有 **、#、```、[文字](链接)、成串的“- ”列表，多为从别处粘贴。全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/residue",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n评查案卷120卷，每卷2*3页，“3+N”机制见附件[1]（附后），评分***级。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n**严格评查**，评查案卷120卷。"), at="**严格评查**"),
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，见[公示平台](https://example.gov.cn/a)。"),
            at="[公示平台](https://example.gov.cn/a)",
        ),
    ),
    other_documents=True,
)
