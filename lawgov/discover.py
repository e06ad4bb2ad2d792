"""Which files a path stands for."""

import os
from pathlib import Path

from lawgov.sources.sniff import SUFFIXES


def find_files(folder: Path) -> list[Path]:
    """The files below a folder that a report may be in, in path order.

    Read: the suffixes of supported kinds. Left out: ``README*``, dot files, ``~$*`` (Word's
    locks), links.
    """
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not (Path(parent) / name).is_symlink()
        )
        for name in names:
            path = Path(parent) / name
            if name.startswith((".", "~$")) or name.upper().startswith("README") or path.is_symlink():
                continue
            if path.suffix.lower() in SUFFIXES and path.is_file():
                found.append(path)
    return sorted(found, key=lambda path: path.parts)
