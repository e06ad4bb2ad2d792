"""A table of contents in the text itself: its lines name headings, they are none."""

import re
from collections.abc import Sequence

from lawgov.chinese import fold

_LEADER = re.compile(r"(?:\.{3,}|…+|·{3,}|-{3,}|\t+)\s*\d{1,3}$")
_HEADING = re.compile(r"目\s*录")


def contents_lines(texts: Sequence[str], first: int, last: int) -> set[int]:
    """Indexes of lines with a leader and a page number, and of those under 「目录」 that stand again below."""
    found = {index for index in range(first, last) if len(texts[index]) < 90 and _LEADER.search(texts[index])}
    for index in range(first, min(first + 40, last)):
        if not _HEADING.fullmatch(texts[index]):
            continue
        found.add(index)
        below = [_key(text) for text in texts[index + 1 : last]]
        for offset, key in enumerate(below):
            if index + 1 + offset not in found and key not in below[offset + 1 :]:
                break
            found.add(index + 1 + offset)
            if len(key) > 60:
                break
        break
    return found


def _key(text: str) -> str:
    return re.sub(r"\s", "", _LEADER.sub("", fold(text)))
