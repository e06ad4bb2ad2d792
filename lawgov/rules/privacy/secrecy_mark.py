"""标有密级: 秘密★1年, 机密 on a line of its own above the title. Such a report must not be published as it is."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_STAR = re.compile(r"(?:绝 ?密|机 ?密|秘 ?密) ?[★☆](?: ?(?:\d{1,2} ?(?:年|个月)|长期))?")
_LINE = re.compile(r"(?:绝[ 　]?密|机[ 　]?密|秘[ 　]?密)(?: ?\d{1,2} ?年)?")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = {Span(*match.span()) for match in _STAR.finditer(text)}
    for block in report.document.lines(report.document.head_span):
        if _LINE.fullmatch(text, block.start, block.end):
            found.add(block.span)
    for span in sorted(found):
        yield Finding(
            f"文件标有密级“{span.of(text)}”。",
            span,
            "涉密的报告不得公开；不涉密的请按程序解密后删去标志，公开前作保密审查。",
        )


RULE = Rule(
    id="LG707",
    name="secrecy-mark",
    title="标有密级",
    about="“秘密★1年”这样的密级标志，或者标题之上单独一行的“秘密”“机密”“绝密”。只看标志，不判断内容是否涉密。",
    basis=Basis.LAW,
    clause="inspection-2019/publication",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n加强国家秘密和商业秘密保护，开展机密岗位培训3期，评查案卷120卷。")),
    bad=(Bad("秘密★1年\n" + sample(), at="秘密★1年"), Bad("机密\n" + sample(), at="机密")),
    other_documents=True,
)
