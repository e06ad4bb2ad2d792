"""发文字号没有用六角括号: 国办发(2023)27号, [2023], 【2023】. Told once for the document.

Numbers of court cases （2023）云01行终12号 are written with round brackets and are not meant.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import BlockKind, Span
from lawgov.sources.residue import is_record

_NUMBER = re.compile(
    r"(?<=[发字函办规令电文复通呈报议告党组])\s?[（(\[【［]\s?((?:19|20)\d{2})\s?年?\s?[）)\]】］]\s?第?\s?(\d{1,5})\s?号"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    found = list(_NUMBER.finditer(text))
    if found:
        found = [match for match in found if not _in_record(report, match.start())]
    if not found:
        return
    first = found[0]
    span = Span(first.start() + (len(first[0]) - len(first[0].lstrip())), first.end())
    fix = f"〔{first[1]}〕{first[2]}号"
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    yield Finding(
        f"发文字号“{span.of(text)}”的年份没有用六角括号“〔〕”{many}。",
        span,
        f"请写作“{fix}”。",
        fix=None if many else fix,
    )


def _in_record(report: Report, at: int) -> bool:
    """Within the page's own record, which the site writes."""
    block = next(report.document.lines(Span(at, at + 1)), None)
    return block is None or block.kind is BlockKind.METADATA or is_record(block.span.of(report.text))


RULE = Rule(
    id="LG805",
    name="document-number-brackets",
    title="发文字号没有用六角括号",
    about="发文字号的年份用了圆括号、方括号或者方头括号，应当用六角括号“〔〕”。法院案号用圆括号，不报；全文报一次。",
    basis=Basis.STANDARD,
    clause="gbt-9704/document-number",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n落实国办发〔2023〕27号文件，履行（2023）云01行终12号判决，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n落实国办发(2023)27号文件，评查案卷120卷。"), at="(2023)27号"),
        Bad(
            sample("一、主要举措和成效\n落实国办发[2023]27号和云政发【2023】5号文件，评查案卷120卷。"), at="[2023]27号"
        ),
    ),
    other_documents=True,
)
