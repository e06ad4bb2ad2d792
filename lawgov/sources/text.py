"""Plain text and Markdown → Source, with line and column of every character."""

import re

from lawgov.errors import LimitError
from lawgov.sources.build import Piece, SourceBuilder
from lawgov.sources.decode import Decoded, decode
from lawgov.sources.limits import Limits
from lawgov.sources.markdown import MarkedLine, is_markdown, is_nothing, strip_marks
from lawgov.sources.model import Anchor, BlockKind, Source
from lawgov.sources.verbatim import code_of
from lawgov.sources.wrapped import paragraphs

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def read_text(data: bytes, limits: Limits) -> Source:
    """Decode and read plain text or Markdown; which of the two, the content decides."""
    return text_source(decode(data), limits)


def text_source(decoded: Decoded, limits: Limits) -> Source:
    """The same for text that is decoded already."""
    text = decoded.text
    if len(text) > limits.characters:
        raise LimitError(None, f"文字超过 {limits.characters} 个字符，没有读取。", "characters")
    marked = is_markdown(text)
    builder = SourceBuilder()
    lines = LINE_END.split(text)
    if marked:
        _add_markdown(builder, lines)
    else:
        for group in paragraphs(lines):
            _add_lines(builder, lines, group)
    return builder.build("markdown" if marked else "text", code=code_of(lines, indented=marked))


def _add_lines(builder: SourceBuilder, lines: list[str], group: list[int]) -> None:
    if len(group) == 1 and "\t" in lines[group[0]].strip() and _is_row(lines[group[0]]):
        builder.line([(lines[group[0]], Anchor(0, group[0] + 1, 1))], kind=BlockKind.ROW)
        return
    pieces: list[Piece] = []
    for position, index in enumerate(group):
        line = lines[index]
        if position:
            cut = len(line) - len(line.lstrip())
            before = pieces[-1][0]
            if (
                before[-1:].isascii()
                and before[-1:].isalnum()
                and line[cut : cut + 1].isascii()
                and line[cut : cut + 1].isalpha()
            ):
                pieces.append((" ", Anchor(0, index + 1, cut + 1)))
            pieces.append((line[cut:].rstrip(), Anchor(0, index + 1, cut + 1)))
        else:
            pieces.append((line.rstrip() if len(group) > 1 else line, Anchor(0, index + 1, 1)))
    builder.line(pieces)


def _is_row(line: str) -> bool:
    """Cells apart by tabs: several, none of them a sentence."""
    cells = [cell.strip() for cell in line.strip().split("\t")]
    return len(cells) >= 2 and all(len(cell) <= 60 for cell in cells) and "。" not in line


def _add_markdown(builder: SourceBuilder, lines: list[str]) -> None:
    marked: list[tuple[int, MarkedLine]] = []
    for number, line in enumerate(lines, 1):
        if not is_nothing(line):
            marked.append((number, strip_marks(line)))
    plain = ["" if item.cells or item.level else item.text for _, item in marked]
    grouped = {group[0]: group for group in paragraphs(plain)}
    joined = {index for group in grouped.values() for index in group[1:]}
    first_level = [item.level for _, item in marked if item.level]
    titled = first_level.count(1) == 1 and first_level[0] == 1
    tables = 0
    for index, (number, item) in enumerate(marked):
        if item.cells is not None:
            tables += index == 0 or marked[index - 1][1].cells is None
            builder.line(_row(item.cells, number), kind=BlockKind.ROW, table=tables)
        elif index not in joined and item.text.strip():
            pieces = [(text, Anchor(0, number, column)) for text, column in item.pieces]
            for more in grouped.get(index, [index])[1:]:
                pieces = _trimmed(pieces) + [
                    (text, Anchor(0, marked[more][0], column)) for text, column in marked[more][1].pieces
                ]
            level = item.level
            if level is not None and titled:
                level -= 1
            builder.line(pieces, level=level, emphasis=item.emphasis, lead=item.lead)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without the white space at the end."""
    text, anchor = pieces[-1]
    return [*pieces[:-1], (text.rstrip(), anchor)]


def _row(cells: list[list[tuple[str, int]]], number: int) -> list[Piece]:
    pieces: list[Piece] = []
    for position, cell in enumerate(cells):
        texts = "".join(text for text, _ in cell)
        column = cell[0][1] if cell else 1
        if position:
            pieces.append(("\t", Anchor(0, number, column)))
        lead = len(texts) - len(texts.lstrip())
        pieces.append((texts.strip(), Anchor(0, number, column + lead)))
    return pieces
