"""Text in a terminal: widths of Chinese characters, wrapping, tables, colours."""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

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


def width(text: str) -> int:
    """Columns that a text takes: two for a wide character, none for a combining mark."""
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WFA" and char not in "·—…" else 1 for char in text
    )


def shorten(text: str, columns: int) -> str:
    """The text cut to fit, with … at its end."""
    text = " ".join(text.split())
    if width(text) <= columns:
        return text
    kept = ""
    for char in text:
        if width(kept + char) > columns - 1:
            break
        kept += char
    return kept + "…"


def pad(text: str, columns: int) -> str:
    return text + " " * max(columns - width(text), 0)


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """Lines of at most ``columns``, each after ``indent``; no line begins with a closing mark."""
    room = columns - width(indent)
    lines, line, used = [], "", 0
    for char in " ".join(text.split()):
        step = width(char)
        if used + step > room and char not in _NOT_FIRST:
            lines.append(indent + line)
            line, used = "", 0
        line += char
        used += step
    return [*lines, indent + line] if line else lines


def table(rows: Sequence[Sequence[str]], most: Sequence[int]) -> list[str]:
    """Rows in columns, no column wider than ``most`` says."""
    cut = [[shorten(cell, limit) for cell, limit in zip(row, most, strict=True)] for row in rows]
    widths = [max(width(row[index]) for row in cut) for index in range(len(most))]
    return ["  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in cut]


def colour(text: str, kind: str, on: bool) -> str:
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if on else text
