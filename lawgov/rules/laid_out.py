"""The lines of a Word file with what they are (``Role``) and how they look: what layout rules go through."""

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


class Line(NamedTuple):
    """One paragraph of the text; of a paragraph with line breaks, the first line stands for all."""

    role: Role
    span: Span
    paragraph: ParagraphLayout
    led: bool  # body text that opens with a heading


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
        first: dict[int, Span] = {}
        for line in self.lines:
            if line.role not in IMPRINT:
                first.setdefault(min(line.paragraph.section, len(self.layout.sections) - 1), line.span)
        return [(self.layout.sections[index], span) for index, span in sorted(first.items())]


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
    for element in elements_of(document):
        for span in element.lines:
            number = document.source.place(span.start).paragraph
            paragraph = layout.by_number.get(number or 0)
            if paragraph is None or paragraph.number in seen:
                continue
            if element.role is not Role.TABLE and not _stands_in(span.of(document.text), paragraph):
                continue
            seen.add(paragraph.number)
            lines.append(Line(element.role, span, paragraph, element.lead is not None))
    return LaidOut(layout, tuple(lines))


def _stands_in(words: str, paragraph: ParagraphLayout) -> bool:
    """Not the words of a text box, which count as those of the paragraph it hangs on."""
    start = "".join(words.split())[: len(paragraph.list_number) + 8].removeprefix(
        "".join(paragraph.list_number.split())
    )
    return start[:6] in "".join(paragraph.text.split())


def told(
    lines: Sequence[Line], what: str, suggestion: str, report: Report, show: Callable[[Line], str] | None = None
) -> Iterable[Finding]:
    """One finding for all the lines at fault, on the first of them; nothing for none.

    Args:
        what: the fault in a few Chinese words.
        show: what the first of them has instead, for the message.
    """
    if not lines:
        return
    first = lines[0]
    has = f"（{show(first)}）" if show is not None else ""
    where = f"第{first.paragraph.number}段“{quoted(first.span.of(report.text))}”{has}"
    many = f"共{len(lines)}段，如{where}" if len(lines) > 1 else where
    yield Finding(f"{what}：{many}。", place_of(first.span, report.text), suggestion, stands_for=len(lines))


def place_of(span: Span, text: str) -> Span:
    """The words that a finding about a line sits on: all of a short one, else how it begins."""
    words = span.of(text)[:PLACE].split("\t")[0].rstrip()
    return Span(span.start, span.start + len(words)) if words else Span(span.start, min(span.end, span.start + PLACE))


def quoted(words: str) -> str:
    shown = " ".join(words.split())[: QUOTED + 1].replace("。", "，")
    return shown if len(shown) <= QUOTED else f"{shown[:QUOTED]}……"


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
