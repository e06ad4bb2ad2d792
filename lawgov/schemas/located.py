"""A data file as read: what it holds, and where each value stands. What kind it is, its content decides."""

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from lawgov.errors import DraftError, Fault
from lawgov.sources.limits import DEFAULT_LIMITS, Limits

FieldPath = tuple[str | int, ...]

TEXT_BYTES = 2_000_000
"""YAML and JSON are written by a person; 2 MB hold ten of the longest reports. ``Limits.file_bytes`` may be less."""

DEPTH = 20
"""The model is eight levels deep; whatever nests further is a mistake or an attack."""

_PACKAGE = b"PK"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Tree(NamedTuple):
    """What a reader gives: the values and their places by field path."""

    data: Any
    places: Mapping[FieldPath, str]


class Unreadable(ValueError):
    """The one thing that keeps a file from being read, as a reader finds it."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason


@dataclass(frozen=True, slots=True)
class Located:
    """The values of one data file, and where each of them stands."""

    name: str
    data: dict[str, Any]
    places: Mapping[FieldPath, str] = field(default_factory=dict)
    workbook: bool = False

    def worded(self, reason: str) -> str:
        """What is wrong, in the words of the file: a workbook has columns where a data file has keys."""
        if not self.workbook:
            return reason
        from lawgov.schemas.workbook_words import in_workbook

        return in_workbook(reason)

    def place(self, path: FieldPath) -> str:
        """「第 12 行」, 「工作表“数字”C5」; that of the nearest parent where the path itself is absent, else ""."""
        for length in range(len(path), 0, -1):
            found = self.places.get(path[:length])
            if found is not None:
                return found
        return ""


def load_data(path: Path, limits: Limits = DEFAULT_LIMITS) -> Located:
    """The values of a YAML, JSON or XLSX file, not yet validated.

    Raises:
        DraftError: it cannot be opened, is of no such kind, broken, too large, or no mapping.
    """
    return load_bytes(_read(path, limits), str(path), limits)


def load_bytes(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Located:
    """The same for bytes in hand."""
    try:
        tree = _reader(data)(data, limits)
    except Unreadable as error:
        raise DraftError(name, (Fault("", error.place, error.reason),)) from error
    if not isinstance(tree.data, dict):
        raise DraftError(name, (Fault("", "", _no_mapping(tree.data)),))
    return Located(name, tree.data, tree.places, workbook=data.startswith(_PACKAGE))


def _read(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise DraftError(path, (Fault("", "", "这是文件夹，请给出数据文件"),))
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise DraftError(path, (Fault("", "", "没有这个文件，请核对路径"),)) from error
    except (OSError, ValueError) as error:
        reason = f"文件打不开（{getattr(error, 'strerror', None) or error}），请检查权限或者路径"
        raise DraftError(path, (Fault("", "", reason),)) from error
    if len(data) > limits.file_bytes:
        raise DraftError(path, (Fault("", "", f"文件超过上限 {limits.file_bytes} 字节"),))
    return data


def _reader(data: bytes) -> Callable[[bytes, Limits], Tree]:
    if data.startswith(_PACKAGE):
        from lawgov.schemas.workbook_data import read_workbook

        return read_workbook
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Unreadable("", "这是旧版的或者设了密码的 Office 文件，请去掉密码并另存为 .xlsx")
    return _read_text


def _read_text(data: bytes, limits: Limits) -> Tree:
    most = min(TEXT_BYTES, limits.file_bytes)
    if len(data) > most:
        raise Unreadable("", f"数据文件有 {len(data)} 字节，超过上限 {most} 字节，请核对是不是选错了文件")
    text = decode_text(data)
    if not text.strip():
        raise Unreadable("", "文件是空的，请用 lawgov new 生成一份数据文件")
    if text.lstrip()[0] in "{[":
        from lawgov.schemas.json_data import read_json

        return read_json(text)
    from lawgov.schemas.yaml_data import read_yaml

    return read_yaml(text)


def decode_text(data: bytes) -> str:
    """UTF-8 or what a mark says, else the GB18030 of older editors; never a guess that loses characters."""
    try:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return _lines(data[len(mark) :].decode(encoding))
        try:
            return _lines(data.decode("utf-8"))
        except UnicodeDecodeError:
            return _lines(data.decode("gb18030"))
    except UnicodeDecodeError as error:
        raise Unreadable("", "文件的编码看不出来，请用 UTF-8 编码另存一份") from error


def _lines(text: str) -> str:
    """One kind of line end, so that lines are counted as an editor counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_mapping(data: Any) -> str:
    if isinstance(data, str) and "：" in data.split("\n", 1)[0]:
        return "读不出键和值，冒号要用半角的“:”，后面空一格，如 year: 2026"
    if isinstance(data, str) and ":" in data.split("\n", 1)[0]:
        return "读不出键和值，冒号后面要空一格，如 year: 2026"
    return "应为“键: 值”的形式，可以用 lawgov new 生成一份数据文件"
