"""正文里夹着页码: 「— 3 —」 between or within paragraphs. Told once."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import BlockKind, Span

_LINE = re.compile(
    r"[—–\-－_]{1,2}\s?\d{1,3}\s?[—–\-－_]{1,2}|第\s?\d{1,3}\s?页(?:[，,/ ]?\s?共\s?\d{1,3}\s?页)?|\d{1,3}\s?/\s?\d{1,3}"
)
_INSIDE = re.compile(
    r"(?<=[\u4e00-\u9fff，、；。”》）\d]) ?[—–\-－]{1,2} \d{1,3} [—–\-－]{1,2} ?(?=[\u4e00-\u9fff，、；。“《（\d])|(?<=[\u4e00-\u9fff，、。])第\s?\d{1,3}\s?页[，,]?\s?共\s?\d{1,3}\s?页(?=[\u4e00-\u9fff，、。])"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    body = report.document.body_span
    found = [_trimmed(report.text, *match.span()) for match in _INSIDE.finditer(report.text, body.start, body.end)]
    for block in report.document.lines(body):
        if block.kind is BlockKind.PARAGRAPH and block.end - block.start <= 20:
            if _LINE.fullmatch(report.text, block.start, block.end):
                found.append(block.span)
    if not found:
        return
    first = min(found)
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    yield Finding(f"正文里夹着页码“{first.of(report.text)}”{many}。", first, "请删去，页码由页脚自动生成。")


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


RULE = Rule(
    id="LG816",
    name="page-number-inside",
    title="正文里夹着页码",
    about="转换、复制时页码“— 3 —”“第3页共12页”进了正文。全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/residue",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n详见清单第3页，按“1—3—5”节点推进，评查案卷120卷。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查行政执法案卷120卷。\n— 3 —\n发出监督通知书6份。"), at="— 3 —"),
        Bad(sample("一、主要举措和成效\n评查行政执法 — 3 — 案卷120卷，发出监督通知书6份。"), at="— 3 —"),
    ),
    other_documents=True,
)
