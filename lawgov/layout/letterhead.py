"""发文机关标志 of bodies that issue jointly: whose names stand one under the other (GB/T 9704 7.2.4)."""

import re
from collections.abc import Sequence

from lawgov.document.sign_off import ends_as_organ

_SHORTEST = 3  # characters of a body's name: 「云 溪 县」 is one name set wide


def joint_names(lines: Sequence[str]) -> tuple[tuple[str, ...], str] | None:
    """The names and 「文件」 (or nothing) of a joint letterhead; None for that of a single body.

    Args:
        lines: the lines of the letterhead; names are parted by lines or by white space.
    """
    pieces = " ".join(lines).split()
    suffix = "文件" if pieces[-1].endswith("文件") else ""
    pieces[-1] = pieces[-1].removesuffix(suffix)
    names = tuple(piece for piece in pieces if piece)
    if len(names) < 2 or any(
        len(name) < _SHORTEST or not ends_as_organ(re.sub(r"[（）()]", "", name)) for name in names
    ):
        return None
    return names, suffix
