"""The lines of a Word file with what they are (``Role``) and how they look: what layout rules go through."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lawgov.document.model import Document
from lawgov.document.numbering import parse_label
from lawgov.findings import Finding
from lawgov.layout.formatting import ParagraphLayout, SectionLayout, WordLayout
from lawgov.layout.model import HEADINGS, IMPRINT, Role
from lawgov.layout.roles import elements_of
from lawgov.report.model import Report
from lawgov.sources.model import Span

TEXT = (Role.BODY, *HEADINGS)
PLACE = 30  # characters that a finding about a paragraph points at
QUOTED = 12  # characters of it that a message quotes
_SHOWN = 3  # paragraphs that a message quotes
_LISTED = 12  # numbers, or runs of numbers, that a message lists
_COVER, _COVER_LINE = 12, 60  # lines of a cover, characters of each


class Line(NamedTuple):
    """One paragraph of the text; of a paragraph with line breaks, the first line stands for all."""

    role: Role
    span: Span
    paragraph: ParagraphLayout
    led: bool  # body text that opens with a heading
    annex: bool = False  # stands in an annex


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A report's lines over the layout of its file."""

    layout: WordLayout
    lines: tuple[Line, ...]

    def of(self, *roles: Role) -> list[Line]:
        """The lines of these roles that stand in the text itself, not in tables and frames."""
        return [line for line in self.lines if line.role in roles and not line.paragraph.table and not line.paragraph.framed]  # fmt: skip

    def headings(self) -> list[Line]:
        """The headings with a number: what stands in the place of one without may be a caption."""
        return [line for line in self.of(*HEADINGS) if line.paragraph.list_number or parse_label(line.paragraph.text.strip())]  # fmt: skip

    @property
    def text_sections(self) -> list[tuple[SectionLayout, Span]]:
        """The sections with words of their own besides 版记, each with its first line."""
        return [(self.layout.sections[index], span) for index, span in self._starts()]

    @property
    def numbered_sections(self) -> list[tuple[SectionLayout, Span]]:
        """Those whose pages bear numbers: a cover has none."""
        return [(self.layout.sections[index], span) for index, span in self._starts() if not self.is_cover(index)]

    def is_cover(self, section: int) -> bool:
        """The first of several sections, on a page of its own, with nothing of the text in it."""
        sections = self.layout.sections
        if section or len(sections) < 2 or sections[1].continuous:
            return False
        lines = [line for line in self.lines if line.paragraph.section == 0]
        if len(lines) > _COVER or any(len(line.paragraph.text) > _COVER_LINE for line in lines):
            return False
        return not any(line.role in HEADINGS or line.role is Role.TABLE for line in lines)

    def _starts(self) -> list[tuple[int, Span]]:
        first: dict[int, Span] = {}
        for line in self.lines:
            if line.role not in IMPRINT:
                first.setdefault(min(line.paragraph.section, len(self.layout.sections) - 1), line.span)
        return sorted(first.items())


def laid_out(report: Report) -> LaidOut | None:
    """None for what has no layout: text, PDF, web pages."""
    if report.source.layout is None:
        return None
    return _of(_Same(report.document))


class _Same:
    """A document as a key: the same object, whatever is in it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


@lru_cache(maxsize=1)
def _of(key: _Same) -> LaidOut:
    """Once for all rules that look at one report."""
    document = key.document
    layout = document.source.layout
    if layout is None:
        raise ValueError("no layout")
    lines: list[Line] = []
    seen: set[int] = set()
    annex = False
    for element in elements_of(document):
        for span in element.lines:
            number = document.source.place(span.start).paragraph
            paragraph = layout.by_number.get(number or 0)
            if paragraph is None or paragraph.number in seen:
                continue
            if element.role is not Role.TABLE and not _stands_in(span.of(document.text), paragraph):
                continue
            seen.add(paragraph.number)
            annex = annex or element.role is Role.ANNEX_LABEL
            lines.append(Line(element.role, span, paragraph, element.lead is not None, annex))
    return LaidOut(layout, tuple(lines))


def _stands_in(words: str, paragraph: ParagraphLayout) -> bool:
    """Not the words of a text box, which count as those of the paragraph it hangs on."""
    start = "".join(words.split())[: len(paragraph.list_number) + 8].removeprefix(
        "".join(paragraph.list_number.split())
    )
    return start[:6] in "".join(paragraph.text.split())


def told(
    lines: Sequence[Line],
    what: str,
    suggestion: str,
    report: Report,
    show: Callable[[Line], str] | None = None,
    *,
    asked_by: str = "",
) -> Iterable[Finding]:
    """One finding for all the lines at fault, on the first of them; nothing for none.

    Args:
        what: the fault in a few Chinese words.
        show: what a line has instead, for the message.
        asked_by: who asks for it where the clause does not (``Options.stated_by``).
    """
    if lines:
        by = f"按{asked_by}，" if asked_by else ""
        message = f"{by}{what}：{places(lines, report, show)}。"
        span = place_of(lines[0].span, report.text)
        yield Finding(message, span, suggestion, stands_for=len(lines), asked_by=asked_by)


def places(lines: Sequence[Line], report: Report, show: Callable[[Line], str] | None = None) -> str:
    """第4、6、9—12段（共6段），如“2025年……”“组织……”“推进……”（宋体）: where, the first words of some, what they have."""
    where = _numbers([line.paragraph.number for line in lines])
    many = f"（共{len(lines)}段），如" if len(lines) > 1 else ""
    has = [
        (f"“{quoted(line.span.of(report.text))}”", show(line) if show is not None else "") for line in lines[:_SHOWN]
    ]
    alike = len({shown for _, shown in has}) == 1
    told = [words + (f"（{shown}）" if shown and not alike else "") for words, shown in has]
    return f"{where}{many}{('' if alike else '、').join(told)}" + (f"（{has[0][1]}）" if alike and has[0][1] else "")


def _numbers(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}{'、' if len(run) == 2 else '—'}{run[-1]}" for run in runs]
    return f"第{'、'.join(shown[:_LISTED])}{'……' if len(shown) > _LISTED else ''}段"


def cure(lines: Sequence[Line], trait: str, what: str) -> str:
    """Where to mend a look: on the paragraphs themselves where it is set there, else in the style it comes from.

    Args:
        trait: a word of ``ParagraphLayout.direct``.
        what: what to set, in a few words: 「中文字体改为仿宋_GB2312」.
    """
    direct = sum(trait in line.paragraph.direct for line in lines)
    if direct * 2 > len(lines):
        return f"请选中这{'些段落' if len(lines) > 1 else '一段'}，把{what}（现在是直接设在文字上的，改样式不起作用）。"
    names = Counter(line.paragraph.style for line in lines if line.paragraph.style)
    if not names:
        return f"请在正文样式里把{what}。"
    listed = "、".join(f"“{style_name(name)}”" for name, _ in names.most_common(2))
    return f"请在样式{listed}{'等' if len(names) > 2 else ''}里把{what}。"


_STYLE_NAMES = {"normal": "正文", "title": "标题", "body text": "正文文本", "no spacing": "无间隔", "list paragraph": "列表段落", "footer": "页脚"}  # fmt: skip


def style_name(name: str) -> str:
    """A style as Word in Chinese lists it."""
    if name.lower().startswith("heading "):
        return f"标题 {name[8:]}"
    return _STYLE_NAMES.get(name.lower(), name)


def place_of(span: Span, text: str) -> Span:
    """The words that a finding about a line sits on: all of a short one, else how it begins."""
    words = span.of(text)[:PLACE].split("\t")[0].rstrip()
    return Span(span.start, span.start + len(words)) if words else Span(span.start, min(span.end, span.start + PLACE))


def quoted(words: str) -> str:
    """How the words begin, exactly as they stand, without a mark at their end."""
    words = " ".join(words.split())
    shown = words.split("。")[0][:QUOTED]
    return shown if len(shown) >= len(words.rstrip("。")) else f"{shown}……"


_SIZES = {
    "42": "初号", "36": "小初", "26": "一号", "24": "小一", "22": "二号", "18": "小二", "16": "三号", "15": "小三", "14": "四号", "12": "小四",
    "10.5": "五号", "9": "小五", "7.5": "六号", "6.5": "小六",
}  # fmt: skip


def size_name(size: Decimal) -> str:
    """三号, or 17磅 for a size without a name."""
    plain = number(size)
    return _SIZES.get(plain, f"{plain}磅")


def number(value: Decimal) -> str:
    """At most two decimals, no zeros at the end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
