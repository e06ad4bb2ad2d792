"""用空格代替缩进: white space at the start of a paragraph does what indent or alignment should do."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import ParagraphLayout
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import TEXT, Line, laid_out, told

_SPACES = re.compile(r"[ \u00a0\u2002\u2003]{2,}|[ \u00a0\u2002\u2003]*[\u3000\t]")
_JUDGED = (*TEXT, Role.TITLE, Role.SIGNATURE, Role.DATE, Role.ATTACHMENT_LIST)


def is_spaced(paragraph: ParagraphLayout) -> bool:
    return _SPACES.match(paragraph.text) is not None


def _side_by_side(line: Line) -> bool:
    """Bodies that issue jointly may stand beside one another, parted by tabs or white space."""
    return (
        line.role is Role.SIGNATURE
        and re.search(r"\S(?:\t|[ \u3000]{2,}|\u3000)\S{3,}", line.paragraph.text) is not None
    )


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    lines = view.of(*_JUDGED) if view is not None else []
    wrong = [line for line in lines if is_spaced(line.paragraph) and not _side_by_side(line)]
    suggestion = "请删去段首的空格，改用段落格式里的首行缩进、对齐方式和右缩进。"
    yield from told(wrong, "段首用空格代替缩进或者对齐", suggestion, report)


RULE = Rule(
    id="LG510",
    name="indent-by-spaces",
    title="用空格代替缩进",
    about="正文、标题、署名、日期、附件说明的段首有两个以上半角空格，或者有全角空格、制表符。换字号、转网页时会错位。不合格的例子：“　　2023年，……”。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.WARNING,
    check=check,
    good=("缩进都用段落格式的 Word 文件", "署名用右缩进的 Word 文件"),
    bad=(),
)
