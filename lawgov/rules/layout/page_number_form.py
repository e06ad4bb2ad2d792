"""页码形式不合标准: form, font, size or place of the page number. What bears none is ``page-number-missing``."""

import re
from collections.abc import Iterable, Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import PageNumber, SectionLayout
from lawgov.layout.widths import characters
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import is_like
from lawgov.rules.laid_out import LaidOut, laid_out, place_of, size_name
from lawgov.sources.model import Span

_DASHED = re.compile(r"—\s?#\s?—")
_RIGHT, _LEFT = ("right", "end", "outside"), ("left", "start", "both", "outside")


def _faults(number: PageNumber, form: str, font: str, *, odd_and_even: bool, centred: bool) -> list[str]:
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
    elif not number.alignment:
        pass  # the place of a text box by measures: only rendering would tell
    elif centred:
        found += ["没有居中"] if number.alignment != "center" else []
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
    framed = any(number.kind == "default" and number.alignment in ("outside", "") for number in section.numbers)
    return not view.layout.odd_and_even and not framed and not _on_one_page(view)


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    form, font = options.text("page_number"), options.text("page_number_font")
    centred = options.text("page_number_position") == "center"
    faults: dict[str, Span] = {}
    for section, span in view.numbered_sections if view is not None else ():
        if view is None or not section.numbers:
            continue
        shown = [n for n in section.numbers if (n.kind != "even" or view.layout.odd_and_even) and (n.kind != "first" or section.title_page)]  # fmt: skip
        for number in shown:
            for fault in _faults(number, form, font, odd_and_even=view.layout.odd_and_even, centred=centred):
                faults.setdefault(fault, span)
        if not centred and _one_sided(view, section):
            faults.setdefault("单双页在同一位置，应单页居右、双页居左", span)
    if faults:
        first = next(iter(faults.values()))
        shape = "只写数字“1”，不加一字线" if form == "plain" else "写成“— 1 —”"
        side = "居中" if centred else "设“奇偶页不同”，单页居右空一字、双页居左空一字"
        suggestion = f"页码请用域，四号{font}，{shape}，{side}。"
        asked_by = _asked_by(faults, options)
        by = f"（按{asked_by}）" if asked_by else ""
        yield Finding(
            f"页码形式不合{by}：{'；'.join(faults)}。",
            place_of(first, report.text),
            suggestion,
            stands_for=len(faults),
            asked_by=asked_by,
        )


def _asked_by(faults: Iterable[str], options: Options) -> str:
    """Who asks for what is at fault, where it is not the standard that does."""
    told = "".join(faults)
    usual = (
        ("page_number", "dash", "形如"),
        ("page_number_font", "宋体", "字体"),
        ("page_number_position", "outside", "居中"),
    )
    return next(
        (options.stated_by(name) for name, value, word in usual if options.text(name) != value and word in told), ""
    )


RULE = Rule(
    id="LG515",
    name="page-number-form",
    title="页码形式不合标准",
    about="页码应为四号半角宋体，左右各一条一字线（“— 1 —”），单页居右、双页居左，在页脚里。只有一页的不要求分单双页。"
    "配置集 [layout] 的 page_number 为 plain 时不要一字线，page_number_position 为 center 时应居中。字号字体看数字本身；文本框的位置用度量值设的，不看在哪一侧。不合格的例子：页码“第 1 页 共 5 页”、居中。",
    basis=Basis.STANDARD,
    clause="gbt-9704/page-number",
    severity=Severity.WARNING,
    check=check,
    good=("页码为“— 1 —”、四号宋体、单页居右双页居左的 Word 文件", "只有一页、页码居右的 Word 文件"),
    bad=(),
    options={
        "page_number": Option("dash", "页码形式：dash 为“— 1 —”，plain 为“1”"),
        "page_number_position": Option("outside", "页码位置：outside 为单页居右、双页居左，center 为居中"),
        "page_number_font": Option("宋体", "页码字体；同一字族的都可以"),
    },
)
