"""The only exceptions a caller meets: each says what the caller can do. All survive a trip between processes."""

from pathlib import Path


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
