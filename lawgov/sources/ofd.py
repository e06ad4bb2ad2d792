"""OFD (GB/T 33190) → Source: the text objects of all pages, sorted by where they stand."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from lawgov.docx_io.package import Package
from lawgov.errors import LimitError, SourceError
from lawgov.sources.build import SourceBuilder
from lawgov.sources.glyphs import Glyph, PageLine, add_flow, flow, page_lines
from lawgov.sources.limits import Limits
from lawgov.sources.model import Omission, Source

if TYPE_CHECKING:
    from lxml import etree

_STRONG = ("hei", "bold", "kai", "黑", "楷", "小标宋")
_MM = 72 / 25.4


def read_ofd(data: bytes, limits: Limits) -> Source:
    """Read the text of an OFD document.

    Raises:
        SourceError: damaged, encrypted, or without text codes (glyphs or pictures only).
        LimitError: more pages or characters than allowed.
    """
    package = Package(data, limits)
    if any(name.lower().endswith(("encryptions.xml", "decryptseed.xml")) for name in package.names):
        raise SourceError(None, "OFD 已加密，请先解密或者换用 Word 原稿")
    pages: list[tuple[list[PageLine], float]] = []
    characters = 0
    for document in _documents(package):
        for page in _pages(package, document):
            if len(pages) >= limits.pages:
                raise LimitError(None, f"OFD 的页数超过上限 {limits.pages} 页", "pages")
            glyphs, width, height = page
            characters += len(glyphs)
            if characters > limits.characters:
                raise LimitError(None, f"文字超过 {limits.characters} 个字符", "characters")
            pages.append((page_lines(glyphs, len(pages) + 1, width), height))
    text = "".join(line.text for lines, _ in pages for line in lines)
    if not text.strip():
        raise SourceError(None, "OFD 里没有文字编码，只有图形或者图像，请先做文字识别（OCR），或者换用 Word 原稿")
    return _source(pages)


def _local(element: "etree._Element") -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _all(element: "etree._Element", name: str) -> "list[etree._Element]":
    return [item for item in element.iter() if _local(item) == name]


def _documents(package: Package) -> list[str]:
    roots = [(item.text or "").strip() for item in _all(package.xml("OFD.xml"), "DocRoot")]
    if not roots:
        raise SourceError(None, "OFD 的结构不完整，没有指明正文")
    return [normpath(root.lstrip("/")) for root in roots]


def _pages(package: Package, document: str) -> Iterator[tuple[list[Glyph], float, float]]:
    root = package.xml(document)
    base = dirname(document)
    default = _box(root, None) or (0.0, 0.0, 210.0, 297.0)
    fonts = _fonts(package, root, base)
    templates = {
        item.get("ID", ""): normpath(join(base, item.get("BaseLoc", ""))) for item in _all(root, "TemplatePage")
    }
    for page in (item for item in _all(root, "Page") if item.get("BaseLoc")):
        name = normpath(join(base, str(page.get("BaseLoc"))))
        content = package.xml(name)
        box = _box(content, None) or default
        glyphs: list[Glyph] = []
        for template in _all(content, "Template"):
            target = templates.get(template.get("TemplateID", ""))
            if target and target in package:
                glyphs.extend(_glyphs(package.xml(target), box, fonts))
        glyphs.extend(_glyphs(content, box, fonts))
        yield glyphs, box[2] * _MM, box[3] * _MM


def _box(
    root: "etree._Element", default: tuple[float, float, float, float] | None
) -> tuple[float, float, float, float] | None:
    for item in _all(root, "PhysicalBox"):
        numbers = _numbers(item.text or "")
        if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0:
            return numbers[0], numbers[1], numbers[2], numbers[3]
    return default


def _fonts(package: Package, root: "etree._Element", base: str) -> dict[str, bool]:
    """Font id → whether headings use it."""
    found: dict[str, bool] = {}
    for name in ("PublicRes", "DocumentRes"):
        for item in _all(root, name):
            target = normpath(join(base, (item.text or "").strip()))
            if target in package:
                for font in _all(package.xml(target), "Font"):
                    words = f"{font.get('FontName', '')} {font.get('FamilyName', '')}".lower()
                    found[font.get("ID", "")] = any(word in words for word in _STRONG) or font.get("Bold") == "true"
    return found


def _numbers(text: str) -> list[float]:
    found: list[float] = []
    for word in text.split()[:20_000]:
        try:
            found.append(float(word))
        except ValueError:
            return []
    return found


def _deltas(text: str, count: int) -> list[float]:
    """DeltaX or DeltaY: plain numbers, or ``g 5 3.2`` for five times 3.2."""
    found: list[float] = []
    words = text.split()[:40_000]
    index = 0
    while index < len(words) and len(found) < count:
        try:
            if words[index] == "g" and index + 2 < len(words):
                found.extend([float(words[index + 2])] * min(int(words[index + 1]), count))
                index += 3
            else:
                found.append(float(words[index]))
                index += 1
        except ValueError:
            return found
    return found


def _glyphs(root: "etree._Element", page: tuple[float, float, float, float], fonts: dict[str, bool]) -> list[Glyph]:
    found: list[Glyph] = []
    for item in _all(root, "TextObject"):
        boundary = _numbers(item.get("Boundary", ""))
        if len(boundary) != 4 or item.get("Visible") == "false":
            continue
        size = (_numbers(item.get("Size", "")) or [4.23])[0]
        matrix = _numbers(item.get("CTM", ""))
        a, b, c, d, e, f = matrix if len(matrix) == 6 else (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        scale = abs(d) or abs(b) or 1.0
        strong = fonts.get(item.get("Font", ""), False) or item.get("Weight", "400") in ("600", "700", "800", "900")
        x = y = 0.0
        for code in _all(item, "TextCode"):
            text = "".join(char for char in code.text or "" if char not in "\r\n")
            x, y = (_numbers(code.get("X", "")) or [x])[0], (_numbers(code.get("Y", "")) or [y])[0]
            steps = _deltas(code.get("DeltaX", ""), len(text))
            drops = _deltas(code.get("DeltaY", ""), len(text))
            for index, char in enumerate(text):
                left = boundary[0] - page[0] + a * x + c * y + e
                base = boundary[1] - page[1] + b * x + d * y + f
                em = size * scale
                breadth = em * (1.0 if char > "\x7f" else 0.5)
                if index < len(steps):  # a step of up to one em is the character's own room, not a gap
                    breadth = max(breadth, min(steps[index] * scale, em))
                found.append(
                    Glyph(
                        char,
                        left * _MM,
                        (base - em * 0.86) * _MM,
                        (left + breadth) * _MM,
                        (base + em * 0.14) * _MM,
                        em * _MM,
                        strong,
                    )
                )
                x += steps[index] if index < len(steps) else (0.0 if drops else breadth / scale)
                y += drops[index] if index < len(drops) else 0.0
    return found


def _source(pages: list[tuple[list[PageLine], float]]) -> Source:
    result = flow(pages)
    builder = SourceBuilder()
    add_flow(builder, result)
    omissions = [Omission(kind, text) for kind, text in result.left_out]
    return builder.build("ofd", omissions=omissions, not_checked={"layout": "OFD 的版式不作判断。"})
