"""正文里夹着页眉: the title stands again in the middle of the text, as running heads do when pages are copied. Told once."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import TITLE, sample
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.title is None:
        return
    title = _plain(report.title.text)
    body = Span(report.document.opening_span.end, report.document.body_span.end)
    found = [
        block.span
        for block in report.document.lines(body)
        if block.start >= body.start
        and block.end - block.start <= 2 * len(report.title.text)
        and _plain(block.span.of(report.text)) == title
    ]
    if found:
        many = f"，全文共{len(found)}处" if len(found) > 1 else ""
        yield Finding(
            f"标题又出现在正文中间{many}，像是复制时带进来的页眉。", found[0], "请删去，并检查这里的句子有没有被断开。"
        )


def _plain(text: str) -> str:
    return re.sub(r"\s", "", fold(text))


RULE = Rule(
    id="LG820",
    name="running-head-inside",
    title="正文里夹着页眉",
    about="正文中间有一行与标题完全相同，多为复制、转换时带进来的页眉。全文报一次。",
    basis=Basis.FACT,
    clause="fact/residue",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), f"{TITLE}\n" + sample()),
    bad=(
        Bad(
            sample(f"一、主要举措和成效\n（一）规范执法\n评查行政执法案卷120卷。\n{TITLE}\n发出监督通知书6份。"),
            at=TITLE,
        ),
        Bad(sample(f"一、主要举措和成效\n评查案卷120卷，发出监督通知书6份。\n{TITLE}"), at=TITLE),
    ),
    other_documents=True,
)
