"""附件说明形式不合标准: its indent, its colon, marks behind the names."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import Line, laid_out, number, place_of
from lawgov.rules.layout.indent_by_spaces import is_spaced


def _faults(line: Line, text: str, *, first: bool, near: Decimal) -> list[str]:
    found = []
    if first:
        begins = line.paragraph.left + line.paragraph.first_line
        if abs(begins - 2) > near and not is_spaced(line.paragraph):
            found.append(f"左空{number(begins)}字，应为二字")
        if re.match(r"附\s*件\s*:", text):
            found.append("“附件”后用了半角冒号")
    if text[-1] in "。；;，,、.":
        found.append(f"名称后有“{text[-1]}”")
    return found


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, near = laid_out(report), options.share("tolerance")
    lines = view.of(Role.ATTACHMENT_LIST) if view is not None else []
    for position, line in enumerate(lines):
        text = line.span.of(report.text)
        if faults := _faults(line, text, first=position == 0, near=near):
            suggestion = "请写成“附件：1.名称”，左空二字，用全角冒号，名称后不加标点。"
            yield Finding(f"附件说明不合要求：{'，'.join(faults)}。", place_of(line.span, report.text), suggestion)
            return


RULE = Rule(
    id="LG517",
    name="attachment-list-form",
    title="附件说明形式不合标准",
    about="正文之后的附件说明没有左空二字，用了半角冒号，或者附件名称后有标点。不合格的例子：“附件:1.统计表；”。",
    basis=Basis.STANDARD,
    clause="gbt-9704/attachment-list",
    severity=Severity.WARNING,
    check=check,
    good=("附件说明为“附件：1.统计表”、左空二字的 Word 文件", "没有附件的 Word 文件"),
    bad=(),
    options={"tolerance": Option(Decimal("0.3"), "左空允许的偏差，字")},
)
