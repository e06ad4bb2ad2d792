"""Whether any installed package adds to lawgov: a look that costs next to nothing.

Loading ``importlib.metadata`` takes longer than checking a short report (75 ms against 1 ms for
this look), so the names of the groups are first looked for in the installed records themselves.
A package whose record cannot be seen that way (in a zip file, say) is not found.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache

_RECORDS = (".dist-info", ".egg-info")


@cache
def mentioned() -> bool:
    """Whether the record of any installed package names one of our groups."""
    return any(b"[lawgov." in record for folder in dict.fromkeys(sys.path) for record in _records(folder or "."))


def _records(folder: str) -> Iterator[bytes]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.path for entry in entries if entry.name.endswith(_RECORDS))
    except OSError:
        return
    for name in names:
        try:
            with open(os.path.join(name, "entry_points.txt"), "rb") as file:
                yield file.read()
        except OSError:
            continue
