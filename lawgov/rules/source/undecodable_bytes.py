"""有无法识别的字符: bytes that could not be decoded stand as U+FFFD in the text."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    first = report.text.find("\ufffd")
    if first >= 0:
        end = first
        while report.text[end : end + 1] == "\ufffd":
            end += 1
        yield Finding(
            f"文中有{report.text.count(chr(0xFFFD))}处字符无法识别，原文可能已经损坏。",
            Span(first, end),
            "请对照原件补正，或者从原件重新另存（编码选 UTF-8）。",
        )


RULE = Rule(
    id="LG801",
    name="undecodable-bytes",
    title="有无法识别的字符",
    about="文件里有不能解码的字节，读成了替代符“�”。全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(title="云溪县2023年法治政府建设年度报告")),
    bad=(
        Bad(sample(opening="2023年，县司法局认真履\ufffd职责，现将有关情况报告如下："), at="\ufffd"),
        Bad(sample(sign_off="云溪县司法\ufffd\ufffd\n2024年1月15日"), at="\ufffd\ufffd"),
    ),
    other_documents=True,
)
