"""Which files a path stands for."""

import os
from pathlib import Path

from lawgov.sources.sniff import SUFFIXES


def find_files(folder: Path) -> tuple[list[Path], list[str]]:
    """The files below a folder that a report may be in, in path order; the folders that cannot be opened.

    Read: the suffixes of supported kinds. Left out: ``README*``, dot files, ``~$*`` (Word's
    locks), links.
    """
    found: list[Path] = []
    closed: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".") and not os.path.islink(f"{parent}/{name}")]
        for name in names:
            path = Path(parent, name)
            if name.startswith((".", "~$")) or name.upper().startswith("README"):
                continue
            if path.suffix.lower() in SUFFIXES and not os.path.islink(path) and os.path.isfile(path):
                found.append(path)
    return sorted(found, key=lambda path: path.parts), sorted(closed)
