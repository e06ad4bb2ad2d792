"""标题回行不当: lines of a title as long as one another, an hourglass, a break inside a word, or one line that does not fit.

Known limit: whether a word is broken is told for the words of this kind of title only.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.layout.title import LINE, title_lines
from lawgov.layout.widths import characters
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import LaidOut, laid_out

_WORDS = (
    "法治", "政府", "建设", "情况", "报告", "年度", "工作", "人民", "行政", "执法", "司法局", "委员会", "办公室", "依法", "推进", "落实", "履行", "职责",
    "第一责任人", "主要负责人", "总结", "关于", "街道", "办事处",
)  # fmt: skip

_HAIR = 0.1  # of a character: 156 mm take 20.1 of 22 points


def _tail(view: LaidOut) -> list[str]:
    """Lines right under the title that are set as it is: they are of its shape, whatever they say."""
    found: list[str] = []
    title = view.of(Role.TITLE)[-1].paragraph
    for line in view.of(Role.SUBTITLE):
        look, number = line.paragraph.look, title.number + len(found) + 1
        if line.paragraph.number != number or (look.size, look.east_asian) != (title.look.size, title.look.east_asian):
            break
        found.append(line.paragraph.text.strip())
    return found


def _fault(lines: list[str], words: tuple[str, ...], wide: float) -> str | None:
    broken = next((found for before, after in pairwise(lines) if (found := _broken(before, after, words))), None)
    if broken is not None:
        return f"标题回行把“{broken}”拆在两行"
    widths = [characters(line) for line in lines]
    over = next((width for width in widths if width * wide > LINE + _HAIR), None)
    if over is not None:
        return f"标题有一行{over:g}个字，超过版心能排的{LINE:g}个字，会在任意处断开"
    if len(widths) == 1:
        return None
    if len(set(widths)) == 1:
        return "标题各行一样长"
    peak = widths.index(max(widths))
    if widths != [*sorted(widths[: peak + 1]), *sorted(widths[peak + 1 :], reverse=True)]:
        return "标题中间的行比上下都短"
    return None


def _broken(before: str, after: str, words: tuple[str, ...]) -> str | None:
    """The word that a break parts, if it is one of these or a year."""
    if year := re.search(r"\d+$", before):
        if rest := re.match(r"\d+|年", after):
            return year[0] + rest[0]
    for word in words:
        for at in range(1, len(word)):
            if before.endswith(word[:at]) and after.startswith(word[at:]):
                return word
    return None


def check(report: Report, options: Options) -> Iterator[Finding]:
    view, span = laid_out(report), report.document.title_span
    if view is None or span is None or not view.of(Role.TITLE):
        return
    titles = view.of(Role.TITLE)
    if any(line.paragraph.look.size != 22 for line in titles):
        return
    lines = [block.span.of(report.text).strip() for block in report.document.lines(span)]
    lines += _tail(view)
    look = titles[0].paragraph.look
    if fault := _fault(lines, options.words("words"), float(look.scale / 100 + look.tracking / 22)):
        better = " / ".join(title_lines("".join(lines)))
        yield Finding(f"{fault}。", span, f"请按词意分行，排成梯形或者菱形，例如：{better}。")


RULE = Rule(
    id="LG506",
    name="title-shape",
    title="标题回行不当",
    about="二号字的标题，各行一样长、中间的行比上下都短、把词或者年份拆在两行，或者一行超过版心能排的 20 个字。是不是拆了词，只看选项里的常用词。"
    "不合格的例子：“云溪县司法局关于2023年度法 / 治政府建设情况的报告”。",
    basis=Basis.STANDARD,
    clause="gbt-9704/title-look",
    severity=Severity.WARNING,
    check=check,
    good=(
        "标题为“云溪县司法局 / 关于2023年度法治政府建设情况的报告”的 Word 文件",
        "标题只有一行，不超过 20 个字的 Word 文件",
    ),
    bad=(),
    options={"words": Option(_WORDS, "不能拆在两行的词")},
)
