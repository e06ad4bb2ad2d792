"""An untrusted zip package, opened with bounds: Word (OPC) and OFD."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

from lxml import etree

from lawgov.errors import LimitError, SourceError
from lawgov.sources.limits import Limits

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1 << 20
_RATIO_FLOOR = 10_000_000
_MARKUP = (".xml", ".rels", ".vml")
_HEAD = 65_536
"""Bytes in which a DOCTYPE would have to begin."""


class Package:
    """Checked access to the entries of a package.

    Refused: duplicate or ill-formed entry names, encrypted entries, entries over the limits
    (counted while unpacking, whatever the header says), a DOCTYPE in any XML part.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, EOFError) as error:
            raise SourceError(None, "文件不完整或者已经损坏，请重新获取或者另存一份") from error
        if len(entries) > limits.entries:
            raise LimitError(None, f"压缩包里有 {len(entries)} 个文件，超过上限 {limits.entries} 个", "entries")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._admit(entry)
        declared = sum(entry.file_size for entry in entries)
        if declared > limits.unpacked_bytes:
            raise LimitError(None, f"解压后有 {declared} 字节，超过上限 {limits.unpacked_bytes} 字节", "unpacked_bytes")
        for name in self.names:
            if name.lower().endswith(_MARKUP):
                with self.open(name) as stream:
                    _refuse_doctype(stream.read(_HEAD))

    def _admit(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename.replace("\\", "/")
        if (
            name.startswith("/")
            or ".." in name.split("/")
            or "\x00" in entry.orig_filename
            or ":" in name.split("/")[0]
        ):
            raise SourceError(None, "压缩包里有不正常的文件名，可能被人改动过，没有读取")
        key = name.casefold()
        if key in self._entries:
            raise SourceError(None, f"压缩包里有重名的文件（{name[:60]}），可能被人改动过，没有读取")
        if entry.flag_bits & 0x1:
            raise SourceError(None, "文件设了密码，请去掉密码后再检查")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise SourceError(None, "压缩包用了办公软件不用的压缩方法，没有读取")
        self._entries[key] = entry

    @property
    def names(self) -> list[str]:
        return [entry.filename for entry in self._entries.values()]

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    def open(self, name: str) -> IO[bytes]:
        """A reader that counts what it unpacks."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise SourceError(None, f"文件缺少 {name[:80]}，不完整或者已经损坏，请重新获取或者另存一份")
        return _Counting(self, entry)  # type: ignore[return-value]

    def read(self, name: str) -> bytes:
        with self.open(name) as stream:
            return stream.read()

    def xml(self, name: str) -> "etree._Element":
        """The root of an XML part."""
        data = self.read(name)
        _refuse_doctype(data)
        try:
            root = etree.fromstring(data, _parser())
        except etree.XMLSyntaxError as error:
            raise _malformed(name, error) from error
        _refuse_declared(root)
        return root

    def iterparse(self, name: str, tags: list[str]) -> Iterator["etree._Element"]:
        """The elements of these tags, each when it ends; the caller frees what it has done with."""
        with self.open(name) as stream:
            guarded, checked = _Guarded(stream), False
            try:
                for _, element in etree.iterparse(
                    guarded,
                    events=("end",),
                    tag=tags,
                    resolve_entities=False,
                    no_network=True,
                    load_dtd=False,
                    remove_comments=True,
                    remove_pis=True,
                ):
                    if not checked:
                        _refuse_declared(element)
                        checked = True
                    yield element
            except etree.XMLSyntaxError as error:
                raise _malformed(name, error) from error

    def count(self, entry: zipfile.ZipInfo, total: int, more: int) -> None:
        limits = self._limits
        self._unpacked += more
        if total > limits.entry_bytes:
            raise LimitError(None, f"其中一个文件解压后超过上限 {limits.entry_bytes} 字节", "entry_bytes")
        if self._unpacked > limits.unpacked_bytes:
            raise LimitError(None, f"解压后超过上限 {limits.unpacked_bytes} 字节", "unpacked_bytes")
        if total > _RATIO_FLOOR and total > entry.compress_size * limits.ratio:
            raise LimitError(None, f"其中一个文件的压缩比超过上限 {limits.ratio}，可能是压缩炸弹", "ratio")


class _Counting(io.RawIOBase):
    """Reads one entry and reports each piece to the package's count."""

    def __init__(self, package: Package, entry: zipfile.ZipInfo) -> None:
        self._package, self._entry, self._total = package, entry, 0
        try:
            self._stream = package._zip.open(entry)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
            raise SourceError(None, "文件不完整或者已经损坏，请重新获取或者另存一份") from error

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size is None or size < 0:
            pieces = []
            while piece := self.read(_CHUNK):
                pieces.append(piece)
            return b"".join(pieces)
        try:
            data = self._stream.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise SourceError(None, "文件不完整或者已经损坏，请重新获取或者另存一份") from error
        self._total += len(data)
        self._package.count(self._entry, self._total, len(data))
        return data


class _Guarded:
    """A stream whose beginning is held against a DOCTYPE before the parser sees it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._head = stream.read(_HEAD)
        _refuse_doctype(self._head)

    def read(self, size: int = -1) -> bytes:
        if self._head:
            head, self._head = self._head, b""
            return head
        return self._stream.read(size)


def _refuse_doctype(data: bytes) -> None:
    """A package needs no DOCTYPE; one is an attack. It can only stand before the root element."""
    head = data[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:64]:
        head = head.replace(b"\x00", b"")
    if _DOCTYPE.search(head):
        raise SourceError(None, "文件里有 DOCTYPE 声明，可能被人改动过，没有读取")


def _refuse_declared(element: "etree._Element") -> None:
    """The same once parsed, for a declaration behind a long comment or in a strange encoding."""
    docinfo: Any = element.getroottree().docinfo
    if docinfo.doctype:
        raise SourceError(None, "文件里有 DOCTYPE 声明，可能被人改动过，没有读取")


def _parser() -> "etree.XMLParser":
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _malformed(name: str, error: Exception) -> SourceError:
    if "depth" in str(error).lower():
        return LimitError(None, f"{name[:60]} 里的层次嵌套过深，没有读取", "nesting")
    return SourceError(None, f"文件里的 {name[:60]} 不完整或者已经损坏，请重新获取或者另存一份")
