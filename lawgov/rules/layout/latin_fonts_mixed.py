"""数字字母字体不一: digits and letters of the body in more fonts than one, or not in the one that the place asks for."""

import re
from collections import Counter
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import family_of
from lawgov.rules.laid_out import Line, laid_out, told

_LATIN = re.compile(r"[0-9A-Za-z]")


def _fonts(line: Line) -> Counter[str]:
    """Characters by font; fonts of one Chinese family count as one."""
    found: Counter[str] = Counter()
    for run in line.paragraph.runs:
        name = run.look.latin or "没有写明"
        found[family_of(name) or name] += len(_LATIN.findall(run.text))
    return +found


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    lines = [(line, _fonts(line)) for line in view.of(Role.BODY) if not line.led] if view is not None else []
    total: Counter[str] = Counter()
    for _, fonts in lines:
        total.update(fonts)
    if not total:
        return
    wanted = options.text("latin_font") or max(total, key=lambda name: (total[name], name))
    wanted = family_of(wanted) or wanted
    wrong = [line for line, fonts in lines if set(fonts) - {wanted}]

    def shown(line: Line) -> str:
        return "、".join(name for name in _fonts(line) if name != wanted)

    suggestion = f"请把正文里数字和字母的字体统一为{wanted}。"
    yield from told(wrong, f"正文里的数字和字母有的不是{wanted}", suggestion, report, shown)


RULE = Rule(
    id="LG526",
    name="latin-fonts-mixed",
    title="数字字母字体不一",
    about="正文里的数字和字母用了几种字体，以用得最多的为准；配置集 [layout] 的 latin_font 写明的，以它为准。以标题开头的段落不看。"
    "不合格的例子：大部分数字是仿宋，有一段是 Times New Roman。",
    basis=Basis.PRACTICE,
    clause="practice/latin-font",
    severity=Severity.NOTE,
    check=check,
    good=("数字都是仿宋的 Word 文件", "数字都是 Times New Roman 的 Word 文件"),
    bad=(),
    options={"latin_font": Option("", "数字和字母的字体；空着表示只求一致")},
)
