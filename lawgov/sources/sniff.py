"""What kind of file some bytes are; the suffix only tells between kinds that look alike."""

import io
import re
import zipfile

KINDS = {
    "docx": "Word 文档",
    "doc": "旧版 Word 文档",
    "wps": "WPS 文档",
    "rtf": "RTF 文档",
    "odt": "ODT 文档",
    "pdf": "PDF",
    "ofd": "OFD",
    "html": "网页",
    "mhtml": "网页归档（MHTML）",
    "text": "文本",
}
SUFFIXES = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".dotm": "docx", ".doc": "doc", ".dot": "doc", ".wps": "wps", ".wpt": "wps", ".rtf": "rtf", ".odt": "odt",
    ".pdf": "pdf", ".ofd": "ofd", ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html", ".mht": "mhtml", ".mhtml": "mhtml",
    ".txt": "text", ".md": "text", ".markdown": "text", ".text": "text",
}  # fmt: skip
"""The suffixes that a folder is searched for, and the kind that each promises."""

_REFUSED = (
    (b"\x89PNG", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"\xff\xd8\xff", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"GIF8", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"BM", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"II*\x00", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"MM\x00*", "这是图片，不是文字文件，请先做文字识别（OCR）"),
    (b"\x1f\x8b", "这是压缩包，请解压后再检查其中的文件"),
    (b"Rar!", "这是压缩包，请解压后再检查其中的文件"),
    (b"7z\xbc\xaf", "这是压缩包，请解压后再检查其中的文件"),
    (b"MZ", "这是程序，不是报告"),
    (b"\x7fELF", "这是程序，不是报告"),
    (b"SQLite format 3", "这是数据库，不是报告"),
    (b"%!PS", "这是 PostScript 文件，请先转成 PDF"),
)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|title>|div[\s>]|p[\s>]|table[\s>]|span[\s>])",
    re.IGNORECASE,
)
_HTML_WORDS = re.compile(
    r"<\s*(?:!doctype\s+html|html|head|body|meta\s|title>|div[\s>]|p[\s>]|table[\s>])", re.IGNORECASE
)
_MIME = re.compile(
    rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*content-type:\s*multipart/related", re.IGNORECASE
)


_XML = re.compile(r"\s*<(?:\?xml[\s?]|svg[\s>])", re.IGNORECASE)
_XHTML = re.compile(r"<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)


_DATA = "这是 XML 数据或者图形，不是报告，请在原来的软件里另存为 .docx 或者 PDF"


class Unsupported(ValueError):
    """The reason, in Chinese, why this kind of file is not read."""


def sniff(data: bytes, suffix: str) -> str:
    """The kind, one of ``KINDS``; ``Unsupported`` with the reason for everything else."""
    head = data[:4096]
    if not data:
        raise Unsupported("文件是空的")
    if head.startswith(b"PK"):
        return _sniff_zip(data, suffix)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _sniff_ole(data, suffix)
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    for magic, reason in _REFUSED:
        if head.startswith(magic) and not (magic in (b"BM", b"MZ") and b"\x00" not in head[:64]):
            raise Unsupported(reason)
    if _MIME.match(head.lstrip(b"\xef\xbb\xbf\r\n")):
        return "mhtml"
    return _sniff_text(data, suffix)


def _sniff_zip(data: bytes, suffix: str) -> str:
    if data.startswith(b"PK\x05\x06"):
        raise Unsupported("这是空的压缩包")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            mimetype = (
                package.read("mimetype")[:100]
                if "mimetype" in names and package.getinfo("mimetype").file_size < 200
                else b""
            )
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        KeyError,
        IndexError,
    ) as error:
        kind = KINDS.get(SUFFIXES.get(suffix, ""), "压缩包")
        raise Unsupported(f"文件不完整或者已经损坏，按{kind}打不开，请重新获取或者另存一份") from error
    if b"opendocument.text" in mimetype:
        return "odt"
    if "OFD.xml" in names:
        return "ofd"
    lowered = {name.lower() for name in names}
    if "[content_types].xml" in lowered:
        if any(name.startswith("xl/") for name in lowered):
            raise Unsupported("这是 Excel 表格，不是报告")
        if any(name.startswith("ppt/") for name in lowered):
            raise Unsupported("这是演示文稿，不是报告")
        return "docx"
    raise Unsupported("这是压缩包，请解压后再检查其中的文件")


def _sniff_ole(data: bytes, suffix: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        raise Unsupported("文件设了打开密码，请在 Word 或者 WPS 里去掉密码后再检查")
    if "Workbook".encode("utf-16-le") in data[:2_000_000] and "WordDocument".encode("utf-16-le") not in data:
        raise Unsupported("这是 Excel 表格，不是报告")
    if "PowerPoint Document".encode("utf-16-le") in data:
        raise Unsupported("这是演示文稿，不是报告")
    if "WordDocument".encode("utf-16-le") not in data:
        raise Unsupported("文件不完整或者已经损坏，读不出其中的文档，请重新获取或者另存为 .docx")
    return "wps" if suffix == ".wps" else "doc"


def _sniff_text(data: bytes, suffix: str) -> str:
    sample = data[:65536]
    if _XML.match(sample[:2000].decode("latin-1").lstrip("\xef\xbb\xbf")) and not _XHTML.search(
        sample[:2000].decode("latin-1")
    ):
        raise Unsupported(_DATA)
    looks_wide = sample[:2] in (b"\xff\xfe", b"\xfe\xff")
    if (
        not looks_wide
        and _HTML.search(sample[:16384])
        and (suffix not in (".txt", ".md", ".markdown") or _HTML.match(sample.lstrip(b"\xef\xbb\xbf \t\r\n")))
    ):
        return "html"
    from lawgov.sources.decode import decode

    decoded = decode(sample[: len(sample) - len(sample) % 2])
    text = decoded.text
    if _HTML_WORDS.search(text[:8192]) and suffix not in (".txt", ".md", ".markdown"):
        return "html"
    control = sum(char < " " and char not in "\t\r\n\f\v" for char in text)
    if control * 20 > len(text) or decoded.replaced * 4 > len(text):
        raise Unsupported("看不出是哪一种文档，支持 Word、PDF、OFD、网页、文本和 Markdown")
    return "text"
