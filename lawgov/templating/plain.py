"""What crosses into a template and out of it: plain data, and the two kinds of failure."""

from collections.abc import Mapping, Sequence

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


class Refused(Exception):
    """What a template asked for and does not get: one Chinese sentence, raised where it asked."""


class Failure(Exception):
    """A template that failed: the built-in file it failed in (None: the template itself), the line, the reason."""

    def __init__(self, name: str | None, line: int | None, reason: str, index: int = 0) -> None:
        super().__init__(name, line, reason, index)
        self.name, self.line, self.reason = name, line, reason
        self.index = index  # which of several templates
