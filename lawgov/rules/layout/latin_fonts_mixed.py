"""数字字母字体不一: digits and letters of the body in more fonts than one, or not in the one that the place asks for."""

import re
from collections import Counter
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.body_looks import EMPHASIS, font_fault
from lawgov.rules.fonts import family_of, is_like
from lawgov.rules.laid_out import Line, laid_out, told

_LATIN = re.compile(r"[0-9A-Za-z]")


def _fonts(line: Line) -> Counter[str]:
    """Characters by font; fonts of one Chinese family count as one, what names none is ""."""
    found: Counter[str] = Counter()
    for run in line.paragraph.runs:
        name = run.look.latin or ""
        if family_of(name) in EMPHASIS and is_like(run.look.east_asian, name):
            continue  # words marked as a whole, digits and all
        found[family_of(name) or name] += len(_LATIN.findall(run.text))
    return +found


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, font = laid_out(report), options.text("body_font")
    body = [line for line in view.of(Role.BODY) if not line.led] if view is not None else []
    lines = [(line, _fonts(line)) for line in body if font_fault(line, font) is None]
    total: Counter[str] = Counter()
    for _, fonts in lines:
        total.update(fonts)
    if not total:
        return
    asked = options.text("latin_font")
    wanted = asked or max(total, key=lambda name: (total[name], name))
    wanted = family_of(wanted) or wanted
    wrong = [line for line, fonts in lines if set(fonts) - {wanted}]

    def shown(line: Line) -> str:
        return "、".join(name or "没有写明字体" for name in _fonts(line) if name != wanted)

    named = next((name for name, _ in total.most_common() if name), "仿宋")
    what = f"正文里的数字和字母有的不是{wanted}" if wanted else "正文里的数字和字母大多没有写明字体，有的另设了字体"
    suggestion = f"请把正文里数字和字母的字体统一为{wanted or f'同一种，如{named}'}。"
    yield from told(wrong, what, suggestion, report, shown, asked_by=options.stated_by("latin_font") if asked else "")


RULE = Rule(
    id="LG526",
    name="latin-fonts-mixed",
    title="数字字母字体不一",
    about="正文里的数字和字母用了几种字体，以用得最多的为准；配置集 [layout] 的 latin_font 写明的，以它为准。以标题开头的段落、中文字体不对的段落（由 LG507 报）不看。"
    "不合格的例子：大部分数字是仿宋，有一段是 Times New Roman。",
    basis=Basis.PRACTICE,
    clause="practice/latin-font",
    severity=Severity.NOTE,
    check=check,
    good=("数字都是仿宋的 Word 文件", "数字都是 Times New Roman 的 Word 文件"),
    bad=(),
    options={
        "latin_font": Option("", "数字和字母的字体；空着表示只求一致"),
        "body_font": Option("仿宋_GB2312", "正文字体；正文不是这种字体的段落由 LG507 报"),
    },
)
