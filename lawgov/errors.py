"""The only exceptions a caller meets: each says what the caller can do. All survive a trip between processes."""

from pathlib import Path
from typing import NamedTuple


class LawgovError(Exception):
    """Base of all errors that lawgov raises on purpose; ``str()`` is one Chinese sentence."""


class SourceError(LawgovError):
    """A file could not be read as a report: choose another, or do what ``reason`` says."""

    def __init__(self, path: str | Path | None, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return self.reason if self.path is None else f"{self.path}：{self.reason}"


class LimitError(SourceError):
    """A file exceeds one of ``Limits``; ``limit`` is the name of the field to raise, if the file is trusted."""

    def __init__(self, path: str | Path | None, reason: str, limit: str) -> None:
        LawgovError.__init__(self, path, reason, limit)
        self.path, self.reason, self.limit = path, reason, limit

    def __str__(self) -> str:
        return f"{SourceError.__str__(self)}（可在配置 [limits] 中调整 {self.limit}）"


class ConfigError(LawgovError):
    """A configuration, profile or option cannot be used: mend the entry that ``reason`` names."""

    def __init__(self, where: str | Path | None, reason: str) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return self.reason if self.where is None else f"{self.where}：{self.reason}"


class Fault(NamedTuple):
    """One thing wrong in a data file."""

    path: str  # of the field, list positions counted from 1: "problems.items[3].cause"; "" for the file as a whole
    place: str  # where a person looks for it: "第 12 行", "工作表“数字”C5"; "" where it stands nowhere
    reason: str  # in Chinese, with the way out

    def __str__(self) -> str:
        at = " ".join(piece for piece in (self.place, self.path) if piece)
        return f"{at}：{self.reason}" if at else self.reason


_SHOWN_FAULTS = 5
"""In one line; ``faults`` holds the others too."""


class DraftError(LawgovError):
    """A data file cannot be used as a draft: mend what ``faults`` name, all of them at once."""

    def __init__(self, where: str | Path | None, faults: tuple[Fault, ...]) -> None:
        super().__init__(where, faults)
        self.where, self.faults = where, faults

    def __str__(self) -> str:
        told = [str(fault).rstrip("。；") for fault in self.faults[:_SHOWN_FAULTS]] or ["数据不能用，请核对"]
        if len(self.faults) > _SHOWN_FAULTS:
            told.append(f"另有 {len(self.faults) - _SHOWN_FAULTS} 处")
        line = "；".join(told).replace("？；", "？")
        return f"{self.where}：{line}" if self.where else line


class TemplateError(LawgovError):
    """A template cannot be filled: mend it at ``line`` (in a Word file ``reason`` quotes the paragraph)."""

    def __init__(self, where: str | Path | None, line: int | None, reason: str) -> None:
        super().__init__(where, line, reason)
        self.where, self.line, self.reason = where, line, reason

    def __str__(self) -> str:
        places = [str(self.where)] if self.where is not None else []
        places += [f"第 {self.line} 行"] if self.line is not None else []
        return "：".join([*places, self.reason])
