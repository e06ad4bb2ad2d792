"""The one door for files: kind by content, the right reader, every failure one clear sentence."""

import struct
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path, PurePath

from lawgov.errors import LimitError, SourceError
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.model import Source
from lawgov.sources.sniff import KINDS, SUFFIXES, Unsupported, sniff

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, UnicodeError, RecursionError, MemoryError, LookupError, ValueError, OverflowError,
    EOFError, OSError, NotImplementedError, RuntimeError, AttributeError, TypeError,
)  # fmt: skip
"""What libraries raise on broken input; anything of it from a reader means that the file cannot be read."""


def read_source(path: str | Path, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Read a file of any supported kind.

    Raises:
        SourceError: it does not exist, is of no supported kind, is broken, or holds no text.
        LimitError: it is larger than ``limits`` allow.
    """
    return read_bytes(read_file(path, limits), str(path), limits)


def read_file(path: str | Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The bytes of a file, no more than the limits allow.

    Raises:
        SourceError: it does not exist or cannot be opened. LimitError: it is too large.
    """
    file = Path(path)
    try:
        if file.is_dir():
            raise SourceError(path, "这是文件夹，请给出其中的文件")
        size = file.stat().st_size
        if size > limits.file_bytes:
            raise LimitError(path, f"文件有 {size} 字节，超过上限 {limits.file_bytes} 字节", "file_bytes")
        with file.open("rb") as stream:  # a device has no size to look at beforehand
            data = stream.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise SourceError(path, "没有这个文件，请核对路径") from error
    except (OSError, ValueError) as error:
        raise SourceError(
            path, f"文件打不开（{getattr(error, 'strerror', None) or error}），请检查权限或者路径"
        ) from error
    return data


def read_bytes(data: bytes, name: str | None, limits: Limits = DEFAULT_LIMITS) -> Source:
    """The same for bytes in hand; ``name`` is for messages and its suffix for kinds that look alike."""
    suffix = PurePath(name).suffix.lower() if name else ""
    if len(data) > limits.file_bytes:
        raise LimitError(name, f"文件有 {len(data)} 字节，超过上限 {limits.file_bytes} 字节", "file_bytes")
    try:
        kind = sniff(data, suffix)
        source = _read(kind, data, limits)
    except Unsupported as error:
        raise SourceError(name, str(error)) from error
    except LimitError as error:
        raise LimitError(name, error.reason, error.limit) from error
    except SourceError as error:
        raise SourceError(name, error.reason) from error
    except _BROKEN as error:
        raise SourceError(name, f"文件不完整或者已经损坏，按{KINDS[kind]}读不出来，请重新获取或者另存一份") from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("lxml", "pypdfium2"):
            raise
        raise SourceError(name, f"文件不完整或者已经损坏，按{KINDS[kind]}读不出来，请重新获取或者另存一份") from error
    return _checked(source, name, suffix, kind, limits)


def read_string(text: str, limits: Limits = DEFAULT_LIMITS) -> Source:
    """The same for text in hand, plain or Markdown."""
    from lawgov.sources.decode import Decoded
    from lawgov.sources.text import text_source

    clean = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if not text.isascii() else text
    return _checked(text_source(Decoded(clean, "utf-8", 0), limits), None, "", "text", limits)


def _checked(source: Source, name: str | None, suffix: str, kind: str, limits: Limits) -> Source:
    if not source.text:
        raise SourceError(name, "没有读到文字，请确认文件里有内容")
    if len(source.text) > limits.characters:
        raise LimitError(name, f"文字超过 {limits.characters} 个字符", "characters")
    promised = SUFFIXES.get(suffix)
    if promised is not None and promised != kind and {promised, kind} not in ({"doc", "wps"},):
        note = f"文件名后缀是 {suffix}，内容其实是{KINDS[kind]}，已按{KINDS[kind]}读取。"
        source = replace(source, notes=(*source.notes, note))
    return source


def _read(kind: str, data: bytes, limits: Limits) -> Source:
    if kind == "docx":
        from lawgov.docx_io.read import read_docx

        return read_docx(data, limits)
    if kind == "pdf":
        from lawgov.sources.pdf import read_pdf

        return read_pdf(data, limits)
    if kind == "ofd":
        from lawgov.sources.ofd import read_ofd

        return read_ofd(data, limits)
    if kind == "html":
        from lawgov.sources.html import read_html

        return read_html(data, limits)
    if kind == "mhtml":
        from lawgov.sources.mhtml import read_mhtml

        return read_mhtml(data, limits)
    if kind in ("doc", "wps", "rtf", "odt"):
        from lawgov.docx_io.read import read_docx
        from lawgov.sources.convert import convert_to_docx

        source = read_docx(convert_to_docx(data, f".{kind}", limits), limits)
        return replace(
            source,
            format=kind,
            lazy_layout=None,
            not_checked={**source.not_checked, "layout": "旧格式经 LibreOffice 转换后读取，版式不作判断。"},
        )
    from lawgov.sources.text import read_text

    return read_text(data, limits)
