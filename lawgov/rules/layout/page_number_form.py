"""页码形式不合标准: form, font, size or place of the page number. What bears none is ``page-number-missing``."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import PageNumber, SectionLayout
from lawgov.layout.widths import characters
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import is_like
from lawgov.rules.laid_out import LaidOut, laid_out, place_of, size_name
from lawgov.sources.model import Span

_DASHED = re.compile(r"— ?# ?—")
_RIGHT, _LEFT = ("right", "end", "outside"), ("left", "start", "both", "outside")


def _faults(number: PageNumber, form: str, font: str, *, odd_and_even: bool) -> list[str]:
    found = []
    shown = number.text.replace("#", "1")
    if not (number.text == "#" if form == "plain" else _DASHED.fullmatch(number.text)):
        found.append(f"形如“{shown[:20]}”，应为“{'1' if form == 'plain' else '— 1 —'}”")
    if number.look.size != 14:
        found.append(f"字号是{size_name(number.look.size)}，应为四号")
    if not is_like(number.look.latin, font):
        found.append(f"字体是{number.look.latin or '没有写明'}，应为{font}")
    if number.in_header:
        found.append("在页眉里，应在页脚")
    elif number.kind == "even" and odd_and_even and number.alignment not in _LEFT:
        found.append("双页的没有居左")
    elif number.kind == "default" and odd_and_even and number.alignment not in _RIGHT:
        found.append("单页的没有居右")
    return found


def _on_one_page(view: LaidOut) -> bool:
    """A short text without pictures and breaks: there is no even page."""
    if len(view.layout.sections) > 1 or any(p.furnished or p.breaks_before for p in view.layout.paragraphs):
        return False
    rows = (max(1, -(-int(characters(p.text) * float(p.look.size) / 16 + 2) // 28)) for p in view.layout.paragraphs)
    return sum(rows) <= 22


def _one_sided(view: LaidOut, section: SectionLayout) -> bool:
    """Odd and even pages bear the number at the same place; a frame that stands outside changes sides by itself."""
    framed = any(number.kind == "default" and number.alignment == "outside" for number in section.numbers)
    return not view.layout.odd_and_even and not framed and not _on_one_page(view)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    form, font = options.text("page_number"), options.text("page_number_font")
    faults: dict[str, Span] = {}
    for section, span in view.text_sections if view is not None else ():
        if view is None or not section.numbers:
            continue
        shown = [n for n in section.numbers if (n.kind != "even" or view.layout.odd_and_even) and (n.kind != "first" or section.title_page)]  # fmt: skip
        for number in shown:
            for fault in _faults(number, form, font, odd_and_even=view.layout.odd_and_even):
                faults.setdefault(fault, span)
        if _one_sided(view, section):
            faults.setdefault("单双页在同一位置，应单页居右、双页居左", span)
    if faults:
        first = next(iter(faults.values()))
        suggestion = "请用四号宋体，设“奇偶页不同”，单页居右空一字、双页居左空一字，页码用域。"
        yield Finding(
            f"页码形式不合：{'；'.join(faults)}。", place_of(first, report.text), suggestion, stands_for=len(faults)
        )


RULE = Rule(
    id="LG515",
    name="page-number-form",
    title="页码形式不合标准",
    about="页码应为四号半角宋体，左右各一条一字线（“— 1 —”），单页居右、双页居左，在页脚里。只有一页的不要求分单双页。"
    "配置集 [layout] 的 page_number 为 plain 时不要一字线。不合格的例子：页码“第 1 页 共 5 页”、居中。",
    basis=Basis.STANDARD,
    clause="gbt-9704/page-number",
    severity=Severity.WARNING,
    check=check,
    good=("页码为“— 1 —”、四号宋体、单页居右双页居左的 Word 文件", "只有一页、页码居右的 Word 文件"),
    bad=(),
    options={
        "page_number": Option("dash", "页码形式：dash 为“— 1 —”，plain 为“1”"),
        "page_number_font": Option("宋体", "页码字体；同一字族的都可以"),
    },
)
