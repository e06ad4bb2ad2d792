"""How much of an untrusted file is read before it is refused: each limit named, stated, settable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input; a file over one of them is refused by ``SourceError``, which names it."""

    file_bytes: int = 200_000_000  # the file itself
    unpacked_bytes: int = 600_000_000  # all entries of a package together
    entry_bytes: int = 400_000_000  # one entry of a package
    entries: int = 10_000  # entries of a package
    ratio: int = 500  # unpacked size of an entry over its packed size, where it unpacks to over 10 MB
    nesting: int = 200  # depth of XML or HTML elements, of tables in tables
    pages: int = 2_000  # of a PDF or OFD
    characters: int = 50_000_000  # of the text read
    conversion_seconds: int = 120  # for the installed LibreOffice


DEFAULT_LIMITS = Limits()
