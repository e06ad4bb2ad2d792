"""留有批注: comments in a Word file. Told once, at no place: the text beside a comment is not at fault."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule


def check(report: Report, options: Options) -> Iterator[Finding]:
    comments = [item.text for item in report.source.omissions if item.kind == "comment"]
    if not comments:
        return
    words = " ".join(comments[0].split())
    quoted = f"，第一条是“{words[:30]}{'……' if len(words) > 30 else ''}”" if words else ""
    yield Finding(
        f"文件里还有{len(comments)}条批注{quoted}。", None, "请处理后删去批注，再定稿和公开，否则别人能看到批注的内容。"
    )


RULE = Rule(
    id="LG809",
    name="comments-left",
    title="留有批注",
    about="Word 文件里还有批注。全文报一次。",
    basis=Basis.FACT,
    clause="fact/unfinished",
    severity=Severity.WARNING,
    check=check,
    good=("没有批注的 Word 文件", "批注已经全部删去的 Word 文件"),
    bad=(),
    other_documents=True,
)
