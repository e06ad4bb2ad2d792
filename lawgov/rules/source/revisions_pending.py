"""留有未处理的修订: tracked insertions or deletions. Told once, at the first insertion."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule


def check(report: Report, options: Options) -> Iterator[Finding]:
    insertions = [span for span in report.source.insertions if span.of(report.text).strip()]
    deletions = sum(item.kind == "deletion" for item in report.source.omissions)
    if not insertions and not deletions:
        return
    counts = [f"插入{len(insertions)}处"] * bool(insertions) + [f"删除{deletions}处"] * bool(deletions)
    yield Finding(
        f"文件里还有没有接受或者拒绝的修订：{'、'.join(counts)}。",
        min(insertions) if insertions else None,
        "请在“审阅”里逐处接受或者拒绝，再定稿和公开，否则别人能看到改动的痕迹。",
    )


RULE = Rule(
    id="LG808",
    name="revisions-pending",
    title="留有未处理的修订",
    about="Word 文件里还有修订痕迹（插入、删除）。全文报一次，标在第一处插入；只有删除的不标位置。检查的是接受全部修订之后的文字。",
    basis=Basis.FACT,
    clause="fact/unfinished",
    severity=Severity.WARNING,
    check=check,
    good=("没有修订痕迹的 Word 文件", "修订已经全部接受的 Word 文件"),
    bad=(),
    other_documents=True,
)
