"""A Word document that is done: its bytes, its text, and what is to be said of it."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """What ``draft`` gives.

    ``data`` is the whole .docx, the same for the same input; ``text`` its words, a line a paragraph, ``\\t`` between
    the cells of a row; ``notes`` what the maker should tell the person, one Chinese sentence each.
    """

    data: bytes = field(repr=False)
    text: str
    notes: tuple[str, ...] = ()

    def save(self, path: str | Path) -> None:
        """Write the .docx, whole or not at all; a file of that name is replaced.

        Raises:
            ConfigError: it cannot be written there.
        """
        from lawgov.output import write_file

        write_file(Path(path), self.data)

    def to_pdf(self) -> bytes:
        """The document as PDF, through an installed LibreOffice.

        Raises:
            SourceError: there is none, or it failed.
        """
        from lawgov.sources.convert import convert_to_pdf
        from lawgov.sources.limits import DEFAULT_LIMITS

        return convert_to_pdf(self.data, DEFAULT_LIMITS)
