"""有隐藏的文字: words in a Word file that are set as hidden. What pages and PDF hide is their own affair."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule

_WORD = ("docx", "doc", "wps", "rtf", "odt")


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.source.format not in _WORD:
        return
    hidden = [item.text.strip() for item in report.source.omissions if item.kind == "hidden"]
    words = "".join(text for text in hidden if text)
    if words:
        yield Finding(
            f"文件里有隐藏的文字，共{len(words)}字，开头是“{words[:20]}{'……' if len(words) > 20 else ''}”。",
            None,
            "请显示隐藏文字，需要的取消隐藏，不需要的删去；公开后别人能看到。",
        )


RULE = Rule(
    id="LG810",
    name="hidden-text",
    title="有隐藏的文字",
    about="Word 文件里有设为“隐藏”的文字，屏幕和纸上看不见，公开后仍能被人看到。隐藏的文字不作其他检查。全文报一次。",
    basis=Basis.FACT,
    clause="fact/unfinished",
    severity=Severity.WARNING,
    check=check,
    good=("没有隐藏文字的 Word 文件", "隐藏文字已经删去的 Word 文件"),
    bad=(),
    other_documents=True,
)
