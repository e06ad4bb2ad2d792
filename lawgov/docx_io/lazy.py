"""The layout of a Word file, read only when a rule asks for it: who wants the text alone pays nothing."""

from typing import TYPE_CHECKING

from lawgov.sources.limits import Limits

if TYPE_CHECKING:
    from lawgov.layout.formatting import WordLayout


class LazyLayout:
    """Keeps the file's bytes until they are read; from then on, in a pickle too, only the layout."""

    __slots__ = ("_data", "_limits", "_made")

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data: bytes | None = data
        self._limits = limits
        self._made: WordLayout | None = None

    @property
    def value(self) -> "WordLayout | None":
        """The layout; None for a file whose text can be read, but not its layout."""
        if self._data is not None:
            from lawgov.docx_io.formatting import read_layout

            self._made = read_layout(self._data, self._limits)
            self._data = None
        return self._made

    @property
    def unreadable(self) -> bool:
        """Whether the layout was asked for and could not be read."""
        return self._data is None and self._made is None
