"""Text in a terminal: widths of Chinese characters, wrapping, tables, colours."""

import re
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from lawgov.reporters.names import visible

_CODES = {
    "error": "31;1",
    "warning": "33;1",
    "note": "36",
    "fail": "31;1",
    "review": "33;1",
    "pass": "32;1",
    "unreadable": "31;1",
    "dim": "2",
    "bold": "1",
}
_NOT_FIRST = "，。、；：！？）》”’】%〉"
_GAPS = re.compile("[ \\t\\r\\n]+")


def width(text: str) -> int:
    """Columns that a text takes: two for a wide character, none for a combining mark."""
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WFA" and char not in "·—…" else 1 for char in text
    )


def shorten(text: str, columns: int) -> str:
    """The text cut to fit, with … at its end."""
    text = _one_line(text)
    if width(text) <= columns:
        return text
    kept, used = 0, width(text[0])
    while used < columns:
        kept += 1
        used += width(text[kept])
    return text[:kept] + "…"


def pad(text: str, columns: int) -> str:
    return text + " " * max(columns - width(text), 0)


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """Lines of at most ``columns``, each after ``indent``; no line begins with a closing mark."""
    room = columns - width(indent)
    lines, line, used = [], "", 0
    for char in _one_line(text):
        step = width(char)
        if used + step > room:
            kept = _break_before(line) if char in _NOT_FIRST else len(line)
            lines.append(indent + line[:kept].rstrip(" "))
            line = line[kept:]
            used = width(line)
        if line or char != " ":
            line += char
            used += step
    return [*lines, indent + line] if line else lines


def _break_before(line: str) -> int:
    """Where to end a line that a closing mark would follow: before the last character that may begin one."""
    at = len(line) - 1
    while at > 0 and line[at] in _NOT_FIRST:
        at -= 1
    return at if at > 0 else len(line)


def _one_line(text: str) -> str:
    """The text on one line, control characters shown as codes; the wide space stays."""
    return visible(_GAPS.sub(" ", text).strip(" "))


def table(rows: Sequence[Sequence[str]], most: Sequence[int]) -> list[str]:
    """Rows in columns, no column wider than ``most`` says."""
    cut = [[shorten(cell, limit) for cell, limit in zip(row, most, strict=True)] for row in rows]
    widths = [max(width(row[index]) for row in cut) for index in range(len(most))]
    return ["  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in cut]


def colour(text: str, kind: str, on: bool) -> str:
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if on else text
