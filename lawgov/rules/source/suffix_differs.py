"""后缀与内容不符: the reader's own notes on the file, a wrong suffix above all."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule


def check(report: Report, options: Options) -> Iterator[Finding]:
    for note in report.source.notes:
        yield Finding(note, None, "请核对文件，必要时按实际格式另存。")


RULE = Rule(
    id="LG802",
    name="suffix-differs",
    title="文件与名称不符",
    about="文件名后缀与实际内容不符（例如把网页存成 .doc），或者读取时有需要说明的情况。内容照常检查。",
    basis=Basis.FACT,
    clause="fact/file-name",
    severity=Severity.NOTE,
    check=check,
    good=(
        "云溪县2023年法治政府建设年度报告.docx（内容是 Word 文档）",
        "云溪县2023年法治政府建设年度报告.html（内容是网页）",
    ),
    bad=(),
    other_documents=True,
)
