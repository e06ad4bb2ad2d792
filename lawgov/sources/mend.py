"""Edits into a text, Markdown or HTML file itself: every byte outside them stays as it is."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from lawgov.errors import SourceError
from lawgov.fixes import Change, Edit, LeftOut, changes_of
from lawgov.sources.build import INVISIBLE
from lawgov.sources.decode import decode, mark_of
from lawgov.sources.html import decode_page
from lawgov.sources.html_words import SPACE
from lawgov.sources.model import Source, Span
from lawgov.sources.text import LINE_END

_PAGE_LINE_END = re.compile(r"\r\n|\n|\r")
_GAP = re.compile(rf"(?:\s|{INVISIBLE.pattern})*")


@dataclass(frozen=True, slots=True)
class Mended:
    """The file's bytes; the edits that were made, and those that could not be."""

    data: bytes = field(repr=False)
    made: tuple[Edit, ...]
    left_out: tuple[LeftOut, ...]


def mended(data: bytes, source: Source, edits: Sequence[Edit]) -> Mended:
    """Mend a file that is text.

    Args:
        data: the file; what ``source`` was read from.
        source: of format text, markdown or html; the edits are of its text.
        edits: by start, no two changing the same words; each is made whole or left out.
    Returns:
        The file in the same encoding, with its byte order mark and its line ends. Left out is what
        does not stand in the file as it stands in the text: entities, tags or marks between the characters.
    Raises:
        SourceError: bytes have no meaning in the encoding, so that the rest cannot be kept as it is.
    """
    mark = mark_of(data)
    decoded = decode_page(data) if source.format == "html" else decode(data)
    file = _File(decoded.text, source)
    pieces: list[tuple[int, int, str]] = []
    made: list[Edit] = []
    left: list[LeftOut] = []
    for edit in edits:
        found = file.pieces(edit)
        if isinstance(found, str):
            left.append(LeftOut(edit, found))
        elif not _writable("".join(new for _, _, new in found), decoded.encoding):
            left.append(LeftOut(edit, f"文件的编码（{decoded.encoding}）写不出改正后的字，请先另存为 UTF-8"))
        else:
            made.append(edit)
            pieces += found
    if not made:
        return Mended(data, (), tuple(left))
    offsets = _byte_offsets(data[len(mark) :], decoded.text, decoded.encoding, sorted({at for piece in pieces for at in piece[:2]}))  # fmt: skip
    written, at = [data[: len(mark)]], 0
    body = data[len(mark) :]
    for start, end, new in sorted(pieces, key=lambda piece: piece[:2]):
        written += [body[at : offsets[start]], new.encode(decoded.encoding)]
        at = offsets[end]
    return Mended(b"".join([*written, body[at:]]), tuple(made), tuple(left))


def _writable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _byte_offsets(data: bytes, text: str, encoding: str, wanted: Sequence[int]) -> dict[int, int]:
    """Where these characters begin in the bytes; what reads as the same character may be written in several ways."""
    offsets: dict[int, int] = {}
    at = place = 0
    for character in wanted:
        place += len(text[at:character].encode(encoding, "replace"))
        at = character
        offsets[character] = place
    if text.encode(encoding, "replace") == data:
        return offsets
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    starts, told = [0], 0
    for index, byte in enumerate(data):
        told += len(decoder.decode(bytes((byte,))))
        if told >= len(starts):
            starts += [*[-1] * (told - len(starts)), index + 1]  # two at once: where the second begins is not told
    known = {character: starts[character] if character < len(starts) else len(data) for character in wanted}
    if told + len(decoder.decode(b"", True)) != len(text) or -1 in known.values():
        raise SourceError(None, "文件里有无法识别的字节，改动时保不住原样，请先另存为 UTF-8 再改")
    return known


class _File:
    """The decoded file, and where in it each character of the text stands."""

    def __init__(self, raw: str, source: Source) -> None:
        self._raw, self._source = raw, source
        self._is_page = source.format == "html"
        ends = _PAGE_LINE_END if self._is_page else LINE_END
        self._lines = [0, *(match.end() for match in ends.finditer(raw))]
        self._starts = [anchor.start for anchor in source.anchors]

    def pieces(self, edit: Edit) -> list[tuple[int, int, str]] | str:
        """What to put in place of which characters of the file; a Chinese reason where that is not plain."""
        for offset in range(edit.span.start, edit.span.end):
            reason = self._odd(offset)
            if reason:
                return reason
        found: list[tuple[int, int, str]] = []
        for change in changes_of(self._source.text, edit):
            if "\n" in change.new:
                return "要分成两段"
            pieces = self._replaced(change) if change.end > change.start else self._inserted(change, edit.span)
            if isinstance(pieces, str):
                return pieces
            found += pieces
        return found

    def _at(self, offset: int) -> int:
        """Where the character stands in the file, if the reader's place is right."""
        anchor = self._source.anchors[max(bisect_right(self._starts, offset) - 1, 0)]
        if anchor.line is None or anchor.column is None or anchor.line > len(self._lines):
            return -1
        return self._lines[anchor.line - 1] + anchor.column - 1 + offset - anchor.start

    def _odd(self, offset: int) -> str:
        """Why a character of the text is not simply one of the file."""
        char, at = self._source.text[offset], self._at(offset)
        if char == "\n":
            return "跨了两段"
        if not 0 <= at < len(self._raw) or not (self._raw[at] == char or (char == " " and self._raw[at].isspace())):
            return "在文件里写成了别的样子（实体、标记或者编号），请手工改"
        if self._source.format != "text" and (char in "&<" or (at and self._raw[at - 1] == "\\")):
            return "在文件里写成了别的样子（实体、标记或者编号），请手工改"
        return ""

    def _end(self, offset: int) -> int:
        """Behind the character; a page shows any white space as one blank."""
        at = self._at(offset)
        blank = SPACE.match(self._raw, at) if self._is_page and self._source.text[offset] == " " else None
        return blank.end() if blank else at + 1

    def _replaced(self, change: Change) -> list[tuple[int, int, str]] | str:
        """White space that the reader took out between the characters stays: a line's end is not ours."""
        parts: list[tuple[int, int]] = []
        for offset in range(change.start, change.end):
            begin, end = self._at(offset), self._end(offset)
            if parts and begin == parts[-1][1]:
                parts[-1] = (parts[-1][0], end)
            elif parts and not _GAP.fullmatch(self._raw, parts[-1][1], begin):
                return "中间隔着标记，请手工改"
            else:
                parts.append((begin, end))
        return [(*part, self._written(change.new) if number == 0 else "") for number, part in enumerate(parts)]

    def _inserted(self, change: Change, span: Span) -> list[tuple[int, int, str]] | str:
        """Behind the character before, if it is one of the edit's own; else before the next."""
        at = self._end(change.start - 1) if change.start > span.start else self._at(change.start)
        return [(at, at, self._written(change.new))]

    def _written(self, text: str) -> str:
        return escape(text, quote=False) if self._is_page else text
