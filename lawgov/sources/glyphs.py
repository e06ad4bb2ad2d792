"""Glyphs on pages → lines → paragraphs, whatever the file: PDF and OFD share this."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple

from lawgov.sources.build import SourceBuilder
from lawgov.sources.model import Anchor, BlockKind
from lawgov.sources.wrapped import begins_something, ends_sentence


class Glyph(NamedTuple):
    """One character where it stands: the box in points, the origin at the top left of the upright page."""

    char: str
    x0: float
    y0: float  # top
    x1: float
    y1: float  # bottom
    size: float
    strong: bool  # in a heavy font, or one that headings use


@dataclass(slots=True)
class PageLine:
    """One printed line of a page, left to right."""

    page: int
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    text: str
    strong: bool  # all of it
    lead: int  # so many characters at the start are strong, the rest not
    cells: tuple[str, ...] = ()  # where wide gaps divide it


@dataclass(slots=True)
class Layout:
    """The measure of a page's text: where lines begin and end."""

    left: float
    right: float
    size: float
    indented: bool = False  # paragraphs begin two characters in


@dataclass(slots=True)
class Flow:
    """What the pages give: paragraphs as groups of lines, and what was left out."""

    paragraphs: list[list[PageLine]] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)  # indexes of paragraphs that are table rows
    left_out: list[tuple[str, str]] = field(default_factory=list)  # kind, text


_UNIT = re.compile(r"[（“‘《〈【(\[]{0,2}(?:[0-9A-Za-z.,%％-]{1,12}|.)[，。；：、！？）”’》〉】)\],.;:!?]{0,3}")
"""What is not divided between two lines: a number or a word with the marks around it."""
_PAGE_NUMBER = re.compile(
    r"[-—–―－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–―－·\s]*"
)


def page_lines(glyphs: Sequence[Glyph], page: int, width: float) -> list[PageLine]:
    """The lines of one page in reading order: columns one after the other, each from top to bottom."""
    lines: list[PageLine] = []
    for column in _columns(glyphs, width):
        lines.extend(_line(row, page) for row in _rows(column))
    return [line for line in lines if line.text.strip()]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs whose middles stand at one height, sorted left to right; what is printed twice is kept once."""
    rows: list[list[Glyph]] = []
    bottom = middle = 0.0
    for glyph in sorted(glyphs, key=lambda g: (round((g.y0 + g.y1) / 2, 1), g.x0)):
        centre = (glyph.y0 + glyph.y1) / 2
        if rows and abs(centre - middle) <= max(glyph.size, bottom) * 0.45:
            rows[-1].append(glyph)
            middle += (centre - middle) / len(rows[-1])
        else:
            rows.append([glyph])
            middle = centre
        bottom = glyph.size
    return [_once(sorted(row, key=lambda g: g.x0)) for row in rows]


def _once(row: list[Glyph]) -> list[Glyph]:
    kept: list[Glyph] = []
    for glyph in row:
        twin = any(
            other.char == glyph.char
            and abs(other.x0 - glyph.x0) < glyph.size * 0.25
            and abs(other.y0 - glyph.y0) < glyph.size * 0.25
            for other in kept[-3:]
        )
        if not twin:
            kept.append(glyph)
    return kept


def _line(row: list[Glyph], page: int) -> PageLine:
    # Digits and marks are measured by their own smaller boxes.
    size = median([glyph.size for glyph in row if _is_han(glyph.char)] or [glyph.size for glyph in row])
    pieces: list[str] = []
    cells: list[str] = []
    strong: list[bool] = []
    before: Glyph | None = None
    for glyph in row:
        if before is not None:
            gap = glyph.x0 - before.x1
            if gap > size * 2.2:
                cells.append("".join(pieces))
                pieces = []
            elif gap > size * _space_gap(before.char, glyph.char) and before.char != " " and glyph.char != " ":
                pieces.append(" ")
                strong.append(before.strong)
        pieces.append(glyph.char)
        if glyph.char.strip():
            strong.append(glyph.strong)
        before = glyph
    cells.append("".join(pieces))
    cells = [cell.strip() for cell in cells if cell.strip()]
    text = " ".join(cells)
    lead = next((index for index, is_strong in enumerate(strong) if not is_strong), len(strong))
    whole = bool(strong) and all(strong)
    return PageLine(
        page, row[0].x0, max(glyph.x1 for glyph in row), min(g.y0 for g in row), max(g.y1 for g in row), size, text, whole, 0 if whole else lead,
        tuple(cells) if len(cells) > 1 else (),
    )  # fmt: skip


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _space_gap(before: str, after: str) -> float:
    """The gap that stands for a space, in ems: wide beside Chinese, for justified lines are stretched."""
    if before > "\x7f" or after > "\x7f":
        return 0.9
    return 0.45 if before.isdigit() or after.isdigit() else 0.2


def _columns(glyphs: Sequence[Glyph], width: float) -> list[list[Glyph]]:
    """Two columns where a gutter near the middle stays free over nearly all the height; else one."""
    if len(glyphs) < 200:
        return [list(glyphs)]
    free = _gutter(glyphs, width)
    if free is None:
        return [list(glyphs)]
    top, left, right = [], [], []
    body_top = min(g.y0 for g in glyphs if g.x1 <= free) if any(g.x1 <= free for g in glyphs) else 0.0
    crossing = [g for g in glyphs if g.x0 < free < g.x1]
    limit = max((g.y1 for g in crossing), default=body_top)
    for glyph in glyphs:
        if crossing and glyph.y1 <= limit:
            top.append(glyph)
        elif (glyph.x0 + glyph.x1) / 2 < free:
            left.append(glyph)
        else:
            right.append(glyph)
    return [column for column in (top, left, right) if column]


def _gutter(glyphs: Sequence[Glyph], width: float) -> float | None:
    cells = [0] * 200
    for glyph in glyphs:
        first = max(0, min(199, int(glyph.x0 / width * 200)))
        last = max(0, min(199, int((glyph.x1 - 0.01) / width * 200)))
        for index in range(first, last + 1):
            cells[index] += 1
    usual = median(count for count in cells if count) if any(cells) else 0
    middle = range(80, 120)
    empty = [index for index in middle if cells[index] <= usual * 0.04]
    if len(empty) < 3 or sum(cells[:80]) < len(glyphs) * 0.3 or sum(cells[120:]) < len(glyphs) * 0.25:
        return None
    return (empty[len(empty) // 2] + 0.5) / 200 * width


def flow(pages: Sequence[tuple[list[PageLine], float]]) -> Flow:
    """Join the lines of all pages (lines, height) into paragraphs."""
    result = Flow()
    kept: list[PageLine] = []
    running = _running(pages)
    for lines, height in pages:
        for position, line in enumerate(lines):
            edge = line.y1 < height * 0.12 or line.y0 > height * 0.88
            if edge and position in (0, 1, len(lines) - 1, len(lines) - 2) and _PAGE_NUMBER.fullmatch(line.text):
                result.left_out.append(("page_number", line.text))
            elif edge and _key(line, height) in running:
                result.left_out.append(("header" if line.y1 < height * 0.5 else "footer", line.text))
            else:
                kept.append(line)
    if kept:
        _paragraphs(kept, result)
    return result


def _key(line: PageLine, height: float) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y0 / height * 50)


def _running(pages: Sequence[tuple[list[PageLine], float]]) -> set[tuple[str, int]]:
    """Text at the same height of most pages: heads and feet."""
    if len(pages) < 3:
        return set()
    counts: Counter[tuple[str, int]] = Counter()
    for lines, height in pages:
        counts.update({_key(line, height) for line in lines if line.y1 < height * 0.12 or line.y0 > height * 0.88})
    return {key for key, count in counts.items() if count * 2 > len(pages)}


def _paragraphs(lines: list[PageLine], result: Flow) -> None:
    tables = _table_lines(lines)
    layout = _layout(lines)
    before: PageLine | None = None
    for index, line in enumerate(lines):
        if index in tables:
            result.rows.add(len(result.paragraphs))
            result.paragraphs.append([line])
            before = None
            continue
        if before is not None and _goes_on(before, line, layout, result.paragraphs[-1]):
            result.paragraphs[-1].append(line)
        else:
            result.paragraphs.append([line])
        before = line


def _table_lines(lines: Sequence[PageLine]) -> set[int]:
    """Lines divided by wide gaps, at least three in a row with as many cells that begin at one place."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is not None and line.cells and (not run or len(line.cells) == len(lines[run[-1]].cells)):
            run.append(index)
            continue
        if len(run) >= 3:
            found.update(run)
        run = [index] if line is not None and line.cells else []
    return found


def _layout(lines: Sequence[PageLine]) -> Layout:
    size = Counter(round(line.size, 1) for line in lines for _ in range(max(len(line.text), 1))).most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.6] or list(lines)
    rights = sorted(line.x1 for line in body)
    lefts = Counter(round(line.x0) for line in body)
    longest = [line for line in body if line.x1 >= rights[-1] - size * 2.5]
    left = min((line.x0 for line in longest), default=min(lefts))
    outer = min(lefts)
    if sum(count for at, count in lefts.items() if at - outer < size * 0.5) >= 2:
        left = min(left, float(outer))
    right = rights[int(len(rights) * 0.9)] if len(rights) > 10 else rights[-1]
    indents = sum(1.4 * size < line.x0 - left < 2.7 * size for line in body)
    flush = sum(abs(line.x0 - left) < 0.5 * size for line in body)
    return Layout(left, right, size, indents >= 3 and flush > 0 and indents * 25 >= len(body))


def _goes_on(before: PageLine, line: PageLine, layout: Layout, paragraph: list[PageLine]) -> bool:
    """Whether a line carries on the paragraph of the one before."""
    if abs(line.size - before.size) > 1.2 and any(map(_is_han, line.text)):
        return False
    if is_centred(line, layout) or (is_centred(before, layout) and before is paragraph[0]):
        return False
    full = before.x1 >= layout.right - layout.size * 0.9 - _first_unit(before.text, line.text) * layout.size
    indent = line.x0 - layout.left
    if layout.indented and indent > layout.size * 1.2:
        return False
    if layout.indented and indent <= layout.size * 0.8 and before.x1 > (layout.left + layout.right) / 2:
        return full or not begins_something(line.text)
    if not full or (indent > layout.size * 1.2 and indent > paragraph[-1].x0 - layout.left + layout.size * 0.6):
        return False
    if before.page == line.page and line.y0 - before.y1 > layout.size * 2.2 and line.y0 > before.y0:
        return False
    heading = len(paragraph) == 1 and begins_something(before.text) and not re.search(r"[。；，;,]", before.text)
    if heading and (paragraph[0].strong != line.strong or ends_sentence(line.text) or begins_something(line.text)):
        return False
    return not (begins_something(line.text) and ends_sentence(before.text))


def _first_unit(before: str, text: str) -> float:
    """How wide, in characters, the beginning of a line is that could not stand at the end of the one before."""
    unit = _UNIT.match(text)
    if unit is None or ends_sentence(before):
        return 1
    return max(1.0, sum(0.55 if char.isascii() else 1 for char in unit[0]))


def is_centred(line: PageLine, layout: Layout) -> bool:
    """Set in the middle of the measure, with room on both sides."""
    left, right = line.x0 - layout.left, layout.right - line.x1
    room = layout.size * 2.4
    return (left > room and right > room and abs(left - right) < layout.size * 2.2) or (
        left > layout.size * 1.4 and line.size > layout.size * 1.2 and abs(left - right) < layout.size * 3
    )


def joined(paragraph: Sequence[PageLine]) -> list[tuple[str, PageLine]]:
    """The text of a paragraph, line by line; a Latin word over a line end gets its space back."""
    pieces: list[tuple[str, PageLine]] = []
    for line in paragraph:
        text = line.text
        if pieces and re.search(r"[A-Za-z0-9,.;:]$", pieces[-1][0]) and re.match(r"[A-Za-z]", text):
            text = " " + text
        pieces.append((text, line))
    return pieces


def add_flow(builder: SourceBuilder, result: Flow) -> None:
    """The paragraphs of pages as lines of the text, each piece with its page."""
    if not result.paragraphs:
        return
    layout = _layout([line for paragraph in result.paragraphs for line in paragraph])
    for index, paragraph in enumerate(result.paragraphs):
        first = paragraph[0]
        if index in result.rows:
            builder.line([("\t".join(first.cells), Anchor(0, page=first.page))], kind=BlockKind.ROW)
            continue
        strong = all(line.strong for line in paragraph)
        builder.line(
            [(text, Anchor(0, page=line.page)) for text, line in joined(paragraph)],
            emphasis=strong,
            lead=0 if strong else first.lead if not first.strong else len(first.text),
            centred=is_centred(first, layout),
        )
