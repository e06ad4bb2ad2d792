"""文字不是黑色: characters in colour, outside of 版头 and tables."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import Run, RunLook
from lawgov.layout.model import HEAD, Role
from lawgov.report.model import Report
from lawgov.rules.base import Options, Rule
from lawgov.rules.laid_out import Line, laid_out, quoted, told

_BLACK = 0x40  # no colour is told that is so dark
_LEFT_OUT = (*HEAD, Role.TABLE, Role.OTHER)


def _is_coloured(look: RunLook) -> bool:
    return look.colour is not None and max(bytes.fromhex(look.colour)) > _BLACK


def _coloured(line: Line) -> Run | None:
    return next((run for run in line.paragraph.runs if run.text.strip() and _is_coloured(run.look)), None)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    lines = [line for line in view.lines if line.role not in _LEFT_OUT] if view is not None else []

    def shown(line: Line) -> str:
        run = _coloured(line)
        if run is None:
            return ""
        told = f"“{quoted(run.text)}”" if run is not line.paragraph.runs[0] else ""
        return f"{told}颜色{run.look.colour}"

    wrong = [line for line in lines if _coloured(line)]
    yield from told(wrong, "文字不是黑色", "请改为黑色（自动）。", report, shown)


RULE = Rule(
    id="LG527",
    name="coloured-text",
    title="文字不是黑色",
    about="正文、标题、署名等处有彩色的文字。版头的红字、表格里的文字不看；接近黑色的不报。不合格的例子：从网页复制来的蓝色链接；修改时标红的词。",
    basis=Basis.STANDARD,
    clause="gbt-9704/colour",
    severity=Severity.WARNING,
    check=check,
    good=("正文都是黑色的 Word 文件", "版头用红色、其余用黑色的 Word 文件"),
    bad=(),
)
