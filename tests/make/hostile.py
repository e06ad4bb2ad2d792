"""Files that must not be read: broken, hostile, or of no supported kind."""

import io
import os
import struct
import zipfile
import zlib

from tests.make.pages import pdf_of
from tests.make.word import NAMES, W, docx, docx_of, p, part

LINES = ["某县司法局2023年法治政府建设情况报告", "一、主要举措和成效", "评查案卷120卷。"]


def _zip(entries: list[tuple[str, bytes]], **flags: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return stream.getvalue()


def _with_document(xml: bytes) -> bytes:
    """A Word package whose main part is these bytes."""
    good = zipfile.ZipFile(io.BytesIO(docx_of(LINES)))
    return _zip([(name, xml if name == "word/document.xml" else good.read(name)) for name in good.namelist()])


def _entity_bomb() -> bytes:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>'.encode()


def _external_entity(encoding: str) -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    return text.encode(encoding)


def _big_zip() -> bytes:
    body = f"<w:body>{p('甲' * 100)}".encode() + b" " * 60_000_000 + b"</w:body>"
    return _with_document(f'<w:document xmlns:w="{W}" {NAMES}>'.encode() + body + b"</w:document>")


def _lying_sizes() -> bytes:
    """A header that promises 100 bytes over data that unpacks to 50 million."""
    data = bytearray(_zip([("word/document.xml", b" " * 50_000_000)]))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 100)
    return bytes(data)


def _duplicate_entries() -> bytes:
    return docx(p("第一份"), raw={"word/document.xml": part("document", f"<w:body>{p('第二份')}</w:body>").encode()})


def _encrypted_entry() -> bytes:
    data = bytearray(docx_of(LINES))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0:
        data[at + 6] |= 1
        at += 4
    return bytes(data)


def _ole(*names: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\x00" * 600
        + b"".join(name.encode("utf-16-le") + b"\x00\x00" for name in names)
        + b"\x00" * 600
    )


def _scan_pdf() -> bytes:
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)
    canvas.save()
    return stream.getvalue()


def _protected_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(100, 100, "hidden")
    canvas.save()
    return stream.getvalue()


def _page_loop_pdf() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n109\n%%EOF"
    )


def _bad_deflate() -> bytes:
    data = bytearray(docx_of(LINES * 40))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        info = package.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename)
    data[start + 5 : start + 60] = b"\xff" * 55
    return bytes(data)


def hostile() -> dict[str, tuple[str, bytes]]:
    """name → (file name, bytes)."""
    deep = (
        f'<w:document xmlns:w="{W}"><w:body>'
        + "<w:tbl><w:tr><w:tc>" * 3000
        + "<w:p/>"
        + "</w:tc></w:tr></w:tbl>" * 3000
        + "</w:body></w:document>"
    )
    good = docx_of(LINES)
    return {
        "empty": ("空.docx", b""),
        "white-space": ("空白.txt", b" \r\n\t\n" * 50),
        "truncated-docx": ("截断.docx", good[: len(good) // 2]),
        "docx-head-only": ("截断.docx", good[:30]),
        "empty-zip": ("空包.docx", b"PK\x05\x06" + b"\x00" * 18),
        "bad-deflate": ("坏数据.docx", _bad_deflate()),
        "no-main-part": ("无正文.docx", _zip([("[Content_Types].xml", b"<Types/>"), ("docProps/core.xml", b"<a/>")])),
        "no-body": ("无正文.docx", _with_document(f'<w:document xmlns:w="{W}"/>'.encode())),
        "no-text-docx": ("无文字.docx", docx("<w:p/>")),
        "broken-xml": ("坏结构.docx", _with_document(b"<w:document><w:body><w:p>")),
        "entity-bomb": ("实体.docx", _with_document(_entity_bomb())),
        "external-entity": ("外部实体.docx", _with_document(_external_entity("utf-8"))),
        "external-entity-utf-16": ("外部实体.docx", _with_document(_external_entity("utf-16"))),
        "doctype-behind-a-comment": (
            "注释.docx",
            _with_document(b"<!--" + b"x" * 70_000 + b"-->" + _entity_bomb()[21:]),
        ),
        "doctype-in-utf-7": (
            "编码.docx",
            _with_document(
                b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-'
                + f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'.encode()
            ),
        ),
        "doctype-in-relations": (
            "关系.docx",
            _zip(
                [
                    ("[Content_Types].xml", b"<Types/>"),
                    ("_rels/.rels", b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x"><Relationships/>'),
                ]
            ),
        ),
        "zip-bomb": ("炸弹.docx", _big_zip()),
        "lying-sizes": ("谎报.docx", _lying_sizes()),
        "too-many-entries": (
            "太多.docx",
            _zip([(f"x/{n}", b"") for n in range(10_050)] + [("[Content_Types].xml", b"<Types/>")]),
        ),
        "duplicate-entries": ("重名.docx", _duplicate_entries()),
        "path-traversal": ("越界.docx", docx(p("正文"), raw={"../../evil.txt": b"x"})),
        "encrypted-entry": ("加密.docx", _encrypted_entry()),
        "deep-nesting": ("嵌套.docx", _with_document(deep.encode())),
        "password-docx": ("口令.docx", _ole("EncryptedPackage", "EncryptionInfo")),
        "broken-doc": ("坏.doc", _ole("SummaryInformation")),
        "excel-ole": ("表.doc", _ole("Workbook")),
        "xlsx": ("表.docx", _zip([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<a/>")])),
        "pptx": ("演示.docx", _zip([("[Content_Types].xml", b"<Types/>"), ("ppt/presentation.xml", b"<a/>")])),
        "plain-zip": ("压缩.zip", _zip([("a.txt", "报告".encode())])),
        "gzip": ("压缩.txt", zlib.compress(b"x" * 100, wbits=31)),
        "svg": ("图.svg", '<svg xmlns="http://www.w3.org/2000/svg"><text>报告正文</text></svg>'.encode()),
        "flat-opc": (
            "平.doc",
            '<?xml version="1.0"?><pkg:package xmlns:pkg="x"><pkg:part>报告正文</pkg:part></pkg:package>'.encode(),
        ),
        "png": ("图片.pdf", b"\x89PNG\r\n\x1a\n" + os.urandom(0) + b"\x00" * 200),
        "jpeg": ("图片.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 200),
        "program": ("程序.docx", b"MZ" + b"\x00" * 400),
        "binary": ("乱.txt", bytes((n * 7 + n // 3) % 32 for n in range(4000))),
        "truncated-pdf": ("截断.pdf", pdf_of(LINES)[:400]),
        "garbage-pdf": ("坏.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20),
        "page-loop-pdf": ("循环.pdf", _page_loop_pdf()),
        "protected-pdf": ("口令.pdf", _protected_pdf()),
        "scan-pdf": ("扫描.pdf", _scan_pdf()),
        "empty-ofd": ("空.ofd", _zip([("OFD.xml", b"<OFD/>")])),
        "missing-page-ofd": (
            "缺页.ofd",
            _zip(
                [
                    ("OFD.xml", b"<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>"),
                    ("Doc_0/Document.xml", b'<D><Page BaseLoc="no.xml"/></D>'),
                ]
            ),
        ),
        "encrypted-ofd": ("加密.ofd", _zip([("OFD.xml", b"<OFD/>"), ("Encryptions.xml", b"<a/>")])),
        "script-only-page": (
            "空页.html",
            b"<html><head><script>" + b"var a=1;" * 5000 + b"</script></head><body></body></html>",
        ),
        "empty-mhtml": (
            "空.mht",
            b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--',
        ),
    }


def slow() -> dict[str, tuple[str, bytes]]:
    """Files made to be slow; they may be read or refused, but within seconds."""
    return {
        "angle-brackets": ("尖.html", b"<html><body><p>" + b"<" * 1_000_000 + "报告。</p></body></html>".encode()),
        "unclosed-comment": ("注.html", "<html><body><p>报告正文。</p>".encode() + b"<!--" * 300_000),
        "deep-html": ("深.html", b"<html><body>" + b"<div>" * 200_000 + "报告正文。".encode()),
        "endless-attribute": ("长.html", b"<html><body><p " + b"a=" * 500_000 + ">报告。</p>".encode()),
        "many-entities": ("实.html", b"<html><body><p>" + b"&amp;&#x62a5;" * 200_000 + b"</p></body></html>"),
        "one-long-line": ("长.txt", ("一、" + "报告内容，" * 400_000).encode()),
        "labels-only": ("号.txt", ("（一）" * 500_000).encode()),
        "digits": ("数.txt", ("1.1.1." * 400_000).encode()),
        "quotes": ("引.txt", ("《“" * 500_000).encode()),
        "bold-marks": ("粗.md", ("# 报告\n\n" + "**" * 500_000).encode()),
        "brackets-markdown": ("括.md", ("# 报告\n\n" + "[" * 300_000 + "](").encode()),
        "short-lines": ("短.txt", "\n".join("第一" for _ in range(200_000)).encode()),
        "spaces": ("空.txt", ("报告" + " " * 2_000_000 + "完").encode()),
        "many-paragraphs": ("多.docx", docx("".join(p(f"第{n}段。") for n in range(30_000)))),
    }
