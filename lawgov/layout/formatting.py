"""How a Word file looks: pages, footers and paragraphs as they show, whatever style, theme or run says so.

What rules ask of a layout, without the file format: inheritance is resolved, measures are in the units of the
standard (millimetres, points, characters of the paragraph's own size).
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

ZERO = Decimal(0)
T = TypeVar("T")
_NOT_CHINESE = re.compile("[^\\u3400-\\u9fff]+")


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of some characters."""

    east_asian: str | None = None  # the font of Chinese characters; None where nothing names one
    latin: str | None = None  # the font of letters and digits
    size: Decimal = Decimal(10)  # points
    bold: bool = False
    colour: str | None = None  # "FF0000"; None: automatic
    highlight: str | None = None  # "yellow", or the fill of a shading behind the characters
    tracking: Decimal = ZERO  # points added to each character
    scale: Decimal = Decimal(100)  # per cent of the usual width of characters
    from_theme: bool = False  # the East Asian font is the one that the theme gives


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look that follow one another."""

    text: str
    look: RunLook


@dataclass(frozen=True, slots=True)
class ParagraphLayout:
    """One paragraph as it shows."""

    number: int  # as ``Anchor.paragraph`` counts
    runs: tuple[Run, ...]
    mark: RunLook  # of the paragraph's end: all there is of an empty one
    list_number: str = ""  # the automatic number in front of it; "" where it is typed or there is none
    style: str = ""  # name of the paragraph style
    alignment: str = "left"  # left center right both distribute
    first_line: Decimal = ZERO  # characters; negative: hanging
    left: Decimal = ZERO  # characters
    right: Decimal = ZERO
    line_rule: str = "auto"  # auto exact atLeast
    line: Decimal = Decimal(1)  # points; with auto: so many lines
    before: Decimal = ZERO  # points of white above it
    after: Decimal = ZERO
    snaps: bool = True  # to the line grid of the section
    outline: int | None = None  # 0 for the first level; None: body text
    breaks_before: bool = False  # begins a page: by property, or by a break in front of its words
    breaks_after: bool = False  # a page break behind its words
    direct: tuple[
        str, ...
    ] = ()  # looks set on the paragraph or its runs over the style: fonts latin size bold colour indent spacing alignment
    section: int = 0  # index into ``WordLayout.sections``
    table: int = 0  # number of the table it stands in, as ``Block.table``; 0 outside
    framed: bool = False
    shade: str | None = None  # fill behind the whole paragraph
    furnished: bool = False  # holds a picture, a break or hidden words, or ends a section: not empty even so

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def empty(self) -> bool:
        return not self.furnished and not self.list_number and not self.text.strip()

    @property
    def look(self) -> RunLook:
        """That of most of its characters: each trait by itself, over all runs that share it."""
        if not self.runs:
            return self.mark
        first = max(self.runs, key=lambda run: len(run.text.strip())).look
        if len(self.runs) == 1:
            return first
        return replace(
            first,
            east_asian=self._most(lambda look: look.east_asian, chinese=True),
            from_theme=self._most(lambda look: look.from_theme, chinese=True),
            size=self._most(lambda look: look.size),
            bold=self._most(lambda look: look.bold),
            tracking=self._most(lambda look: look.tracking),
            scale=self._most(lambda look: look.scale),
        )

    def _most(self, trait: Callable[[RunLook], T], *, chinese: bool = False) -> T:
        """What most characters have of a trait; with ``chinese``, most Chinese ones, if there are any."""
        found: Counter[T] = Counter()
        for counted in (chinese, False):
            for run in self.runs:
                found[trait(run.look)] += count_chinese(run.text) if counted else len(run.text.strip())
            if any(found.values()):
                break
        return max(found, key=lambda value: found[value])


def count_chinese(text: str) -> int:
    """How many Chinese characters there are: what an East Asian font shows on."""
    return len(_NOT_CHINESE.sub("", text))


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A paragraph of a header or footer with a page number in it."""

    kind: str  # default (odd pages, or all), even, first
    text: str  # "— # —": the number is #
    alignment: str  # left center right; inside and outside of a frame; "" where the file does not tell
    look: RunLook  # of the number itself
    left: Decimal  # characters
    right: Decimal
    in_header: bool = False


@dataclass(frozen=True, slots=True)
class SectionLayout:
    """The page set-up of a section; None where the file does not say."""

    width: Decimal | None  # millimetres, as are all below
    height: Decimal | None
    top: Decimal | None
    bottom: Decimal | None
    left: Decimal | None  # gutter included
    right: Decimal | None
    grid: str | None = None  # lines linesAndChars snapToChars; None without a grid
    grid_pitch: Decimal | None = None  # points between the lines of the grid
    grid_tracking: Decimal = ZERO  # points that the grid adds to each character
    continuous: bool = False  # begins on the page where the section before ends
    title_page: bool = False  # the first page has a footer of its own
    numbers: tuple[PageNumber, ...] = ()  # of footers and headers, those of the section before included
    footers: tuple[str, ...] = ()  # kinds of footer there are

    @property
    def landscape(self) -> bool:
        return self.width is not None and self.height is not None and self.width > self.height


@dataclass(frozen=True, slots=True)
class TableLayout:
    number: int  # as ``Block.table``
    rows: int
    repeats_head: bool  # its first row is repeated on each page


@dataclass(frozen=True, eq=False)
class WordLayout:
    """A whole Word file; paragraphs in document order."""

    sections: tuple[SectionLayout, ...]
    paragraphs: tuple[ParagraphLayout, ...]
    tables: tuple[TableLayout, ...] = ()
    odd_and_even: bool = False  # even pages have headers and footers of their own
    default_size: Decimal = Decimal(10)  # points, of the default paragraph style: what a character grid counts from
    by_number: dict[int, ParagraphLayout] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.by_number.update((paragraph.number, paragraph) for paragraph in self.paragraphs)

    def section_of(self, paragraph: ParagraphLayout) -> SectionLayout:
        return self.sections[min(paragraph.section, len(self.sections) - 1)]
