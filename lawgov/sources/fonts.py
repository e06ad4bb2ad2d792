"""Which fonts this machine has, where it can be asked."""

import shutil
import subprocess
from collections.abc import Iterable

_SECONDS = 30


def not_installed(names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that no installed font bears, whatever stands in for them.

    Only fontconfig is asked (Linux, and LibreOffice there sees the same fonts); without its
    ``fc-list``, as on Windows, nothing is known, and nothing is said to be missing.
    """
    program = shutil.which("fc-list")
    if program is None:
        return ()
    try:
        done = subprocess.run(
            [program, ":", "family"], stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    families = done.stdout.decode("utf-8", "replace").replace("\\", "").replace("\n", ",")
    known = {family.strip().casefold() for family in families.split(",")}
    return tuple(name for name in dict.fromkeys(names) if name.strip().casefold() not in known)
