"""PDF and OFD pages as an office prints them: 22 lines of 28 characters, paragraphs indented by two."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
_SIZE, _PITCH, _LEFT, _TOP, _ROOM = 15.75, 28.95, 79.4, 105.0, 442.2


def _wrapped(text: str, indent: int) -> list[tuple[str, int]]:
    """Lines with their indent in characters; half-width characters take half the room."""
    lines: list[tuple[str, int]] = []
    line, used, own = "", float(indent), indent
    for char in text:
        step = 0.5 if char < "\x7f" else 1.0
        if used + step > 28 and char not in "，。、；：！？）》”":
            lines.append((line, own))
            line, used, own = "", 0.0, 0
        line += char
        used += step
    return [*lines, (line, own)]


def _is_title(index: int, line: str) -> bool:
    return index < 3 and len(line) <= 40 and line[-1:] not in "。：；"


def typeset(lines: Sequence[str]) -> list[list[tuple[str, float, float, float]]]:
    """Pages of (text, x, y from the top, size)."""
    pages: list[list[tuple[str, float, float, float]]] = [[]]
    row = 0
    for index, line in enumerate(line for line in lines if line):
        title = _is_title(index, line)
        for text, indent in [(line, 0)] if title else _wrapped(line, 2):
            if row == 22:
                pages.append([])
                row = 0
            size = 18.0 if title else _SIZE
            breadth = sum(0.5 if char < "\x7f" else 1.0 for char in text) * size
            x = _LEFT + (_ROOM - breadth) / 2 if title else _LEFT + indent * _SIZE
            pages[-1].append((text, x, _TOP + row * _PITCH, size))
            row += 1
    return pages


def pdf_of(lines: Sequence[str]) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595.3, 841.9), invariant=1)
    for number, page in enumerate(typeset(lines), 1):
        for text, x, y, size in page:
            canvas.setFont(FONT, size)
            canvas.drawString(x, 841.9 - y - size, text)
        canvas.setFont(FONT, 14)
        canvas.drawCentredString(297, 60, f"— {number} —")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def ofd_of(lines: Sequence[str]) -> bytes:
    mm = 25.4 / 72
    names = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    pages = typeset(lines)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:

        def add(name: str, text: str) -> None:
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)

        add(
            "OFD.xml",
            f'<ofd:OFD {names} Version="1.0"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        )
        listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
        add(
            "Doc_0/Document.xml",
            f"<ofd:Document {names}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        )
        for number, page in enumerate(pages):
            objects = ""
            for order, (text, x, y, size) in enumerate([*page, (f"— {number + 1} —", 280.0, 770.0, 14.0)]):
                steps = " ".join(f"{size * mm * (0.5 if char < chr(127) else 1.0):.3f}" for char in text[:-1])
                objects += (
                    f'<ofd:TextObject ID="{order}" Boundary="{x * mm:.3f} {y * mm:.3f} 160 10" Font="1" Size="{size * mm:.3f}">'
                    f'<ofd:TextCode X="0" Y="{size * mm * 0.86:.3f}" DeltaX="{steps}">{escape(text)}</ofd:TextCode></ofd:TextObject>'
                )
            add(
                f"Doc_0/Pages/Page_{number}/Content.xml",
                f"<ofd:Page {names}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>",
            )
    return stream.getvalue()
