"""PDF with a text layer → Source. Everything of pypdfium2 stays in this file."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from lawgov.errors import LimitError, SourceError
from lawgov.sources.build import SourceBuilder
from lawgov.sources.glyphs import Flow, Glyph, PageLine, add_flow, flow, page_lines
from lawgov.sources.limits import Limits
from lawgov.sources.model import Omission, Source

_STRONG_FONTS = ("hei", "bold", "kai", "xbs", "xiaobiaosong", "黑", "楷", "小标宋", "heavy", "black")
_SCAN = "PDF 里没有文字，只有图像（扫描件），请先做文字识别（OCR），或者换用 Word 原稿"
_CODES = "PDF 的文字编码不可读，复制出来是乱码，请先做文字识别（OCR），或者换用 Word 原稿"


def read_pdf(data: bytes, limits: Limits) -> Source:
    """Read the text layer of a PDF, its characters sorted by where they stand.

    Returns:
        The ``Source``; every anchor has its page. Page numbers and running heads are omissions.
    Raises:
        SourceError: damaged, protected, a scan without text, or text whose codes mean nothing.
        LimitError: more pages or characters than allowed.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError(None, "PDF 设了打开密码，请去掉密码后再检查") from error
        raise SourceError(None, "PDF 不完整或者已经损坏，请重新获取或者另存一份") from error
    try:
        return _read(document, limits)
    finally:
        document.close()


def _read(document: "pdfium.PdfDocument", limits: Limits) -> Source:
    count = len(document)
    if count > limits.pages:
        raise LimitError(None, f"PDF 有 {count} 页，超过上限 {limits.pages} 页", "pages")
    pages: list[tuple[list[PageLine], float]] = []
    hidden: list[str] = []
    recognised = pictures = characters = 0
    for number in range(count):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            continue
        glyphs, invisible, outside, width, height = _glyphs(page)
        pictures += _has_picture(page)
        page.close()
        characters += len(glyphs)
        if characters > limits.characters:
            raise LimitError(None, f"文字超过 {limits.characters} 个字符", "characters")
        recognised += invisible * 2 > len(glyphs) > 0
        if outside:
            hidden.append(outside)
        pages.append((page_lines(glyphs, number + 1, width), height))
    _refuse_unreadable([line.text for lines, _ in pages for line in lines], pictures)
    title = document.get_metadata_value("Title").strip()
    return _source(flow(pages), hidden, bool(recognised), title or None)


def _refuse_unreadable(texts: list[str], pictures: int) -> None:
    text = "".join("".join(texts).split())
    if not text:
        raise SourceError(None, _SCAN if pictures else "没有读到文字，请确认 PDF 里有内容")
    meaningless = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < " " for char in text)
    readable = sum("\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalnum()) for char in text)
    if meaningless * 3 > len(text) or (len(text) > 30 and readable * 4 < len(text)):
        raise SourceError(None, _CODES)


def _has_picture(page: "pdfium.PdfPage") -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))


def _glyphs(page: "pdfium.PdfPage") -> tuple[list[Glyph], int, str, float, float]:
    """The glyphs of a page set upright; how many are invisible; the text outside the page; width, height."""
    left, bottom, right, top = page.get_cropbox()
    turn = page.get_rotation()
    textpage = page.get_textpage()
    handle: Any = textpage.raw
    found: list[tuple[str, float, float, float, float, float, bool, float]] = []
    invisible = 0
    outside: list[str] = []
    box = raw.FS_RECTF()
    look = _Look(handle)
    for index, char in _characters(handle):
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        if not (
            left - 2 <= (box.left + box.right) / 2 <= right + 2 and bottom - 2 <= (box.top + box.bottom) / 2 <= top + 2
        ):
            outside.append(char)
            continue
        look.at(index)
        invisible += look.invisible
        found.append((char, box.left, box.bottom, box.right, box.top, look.size, look.strong, look.angle))
    textpage.close()
    own = _own_turn([item[7] for item in found])
    return _upright(found, (left, bottom, right, top), turn if own is None else own, invisible, "".join(outside))


class _Look:
    """Size, font, angle and visibility of a character; asked anew only where another text object begins."""

    def __init__(self, handle: Any) -> None:
        self.size, self.strong, self.angle, self.invisible = 0.0, False, 0.0, False
        self._handle = handle
        self._object = 0
        self._fonts: dict[bytes, bool] = {}
        self._buffer = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def at(self, index: int) -> None:
        item = raw.FPDFText_GetTextObject(self._handle, index)
        address = ctypes.addressof(item.contents) if item else 0
        if address and address == self._object:
            return
        self._object = address
        self.size = raw.FPDFText_GetFontSize(self._handle, index)
        self.angle = raw.FPDFText_GetCharAngle(self._handle, index)
        self.invisible = bool(item) and raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        length = raw.FPDFText_GetFontInfo(self._handle, index, self._buffer, 128, self._flags)
        name = self._buffer.raw[: max(length - 1, 0)] if length <= 128 else b""
        if name not in self._fonts:
            lowered = name.decode("utf-8", "replace").lower()
            self._fonts[name] = any(word in lowered for word in _STRONG_FONTS)
        self.strong = self._fonts[name]


def _characters(handle: Any) -> Iterator[tuple[int, str]]:
    """Index and character of what is printed: no line ends, no characters that pdfium made up."""
    skip = False
    count = raw.FPDFText_CountChars(handle)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(handle, index)
        if skip:
            skip = False
            continue
        if code in (0, 0xFFFE, 0xFFFF) or code < 32 or raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        if 0xD800 <= code < 0xDC00 and index + 1 < count:
            low = raw.FPDFText_GetUnicode(handle, index + 1)
            if 0xDC00 <= low < 0xE000:
                skip = True
                yield index, chr(0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00)
                continue
        if 0xD800 <= code < 0xE000:
            yield index, "\ufffd"
        else:
            yield index, chr(code)


def _own_turn(angles: list[float]) -> int | None:
    """How far to turn the page, clockwise, for most of its text to stand upright; None where it runs all ways."""
    quarters = [-round(angle / 1.5707963) % 4 for angle in angles]
    usual = max(range(4), key=quarters.count)
    return usual * 90 if quarters.count(usual) * 3 > len(quarters) * 2 else None


def _upright(
    found: list[tuple[str, float, float, float, float, float, bool, float]],
    box: tuple[float, float, float, float],
    turn: int,
    invisible: int,
    outside: str,
) -> tuple[list[Glyph], int, str, float, float]:
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    glyphs: list[Glyph] = []
    for char, x0, y0, x1, y1, size, strong, _ in found:
        a0, b0, a1, b1 = x0 - left, y0 - bottom, x1 - left, y1 - bottom
        if turn == 90:
            a0, a1, b0, b1 = b0, b1, width - a1, width - a0
        elif turn == 180:
            a0, a1, b0, b1 = width - a1, width - a0, height - b1, height - b0
        elif turn == 270:
            a0, a1, b0, b1 = height - b1, height - b0, a0, a1
        upright = height if turn in (0, 180) else width
        em = size if size > 1 else b1 - b0
        glyphs.append(Glyph(char, a0, upright - b1, a1, upright - b0, min(em, max(b1 - b0, 1.0) * 1.2), strong))
    if turn in (90, 270):
        width, height = height, width
    return glyphs, invisible, outside, width, height


def _source(result: Flow, hidden: list[str], recognised: bool, title: str | None) -> Source:
    builder = SourceBuilder()
    add_flow(builder, result)
    omissions = [Omission(kind, text) for kind, text in result.left_out] + [Omission("hidden", text) for text in hidden]
    not_checked = {"layout": "PDF 的版式不作判断。"}
    notes: list[str] = []
    if recognised:
        not_checked["text"] = "文字来自扫描件的识别结果（OCR），数字和字词请对照原件核对。"
        notes.append("这是带识别文字的扫描件，检查的是识别结果，请对照原件。")
    return builder.build("pdf", omissions=omissions, page_title=title, notes=notes, not_checked=not_checked)
