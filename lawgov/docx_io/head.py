"""版头: the red letterhead, 发文字号 and 签发人, the red line (GB/T 9704 7.2)."""

import re
from collections.abc import Callable

from lxml import etree

from lawgov.docx_io.gbt9704 import RED, SIGNER, line_of
from lawgov.docx_io.markup import Property, Values, paragraph, run
from lawgov.layout.settings import AREA_WIDTH, Layout
from lawgov.layout.widths import characters

_DROP = 1984  # twips, 35 mm from the top of the type area to the upper edge of the letterhead
_LARGEST, _SMALLEST = 50.0, 22.0  # points
_WIDTH = 440.0  # points of the line
_LEADING = 1.25
_ABOVE = 0.14  # of the type size: from the top of so spaced a line to the upper edge of a character
_RULE: tuple[tuple[str, Values], ...] = (
    ("bottom", {"val": "single", "sz": 12, "space": 8, "color": RED}),
)  # 8 pt and the line's own foot: 4 mm

_SIGNED = re.compile(r"(?P<number>.*?号)\s*(?P<label>签\s*发\s*人\s*[:：])\s*(?P<name>.*)")

Runs = Callable[[str], list[etree._Element]]


def letterhead(text: str, style: str, marks: int | None, layout: Layout) -> etree._Element:
    """发文机关标志 as large as one line allows.

    Args:
        marks: how many lines (份号, 密级, 紧急程度) stand above it on the page; None if it is not the
            first, and follows the line before.
    """
    points = max(min(_LARGEST, _WIDTH / max(characters(text), 1.0)), _SMALLEST)
    half = int(points * 2)
    before = 0 if marks is None else max(0, _DROP - marks * layout.pitch - round(half * 10 * _ABOVE))
    spacing: Values = {"before": before, "after": 0, "line": round(half * 10 * _LEADING), "lineRule": "exact"}
    return paragraph(style, [run(text, extra={"sz": half, "szCs": half})], {"spacing": spacing})


def number_line(text: str, style: str, runs: Runs, *, ruled: bool) -> etree._Element:
    """发文字号 in the middle; or, for a report to a higher body, at the left and 签发人 at the right."""
    extra: dict[str, Property] = {"pBdr": _RULE} if ruled else {}
    signed = _SIGNED.fullmatch(text)
    if signed is None:
        return paragraph(style, runs(text), extra)
    one = line_of(1)
    extra |= {
        "tabs": (("tab", {"val": "right", "pos": AREA_WIDTH - one}),),
        "ind": {"firstLineChars": 0 if not signed["number"] else 100, "firstLine": one},
        "jc": "left",
    }
    name = [run(signed["name"], SIGNER)] if signed["name"] and "【" not in signed["name"] else runs(signed["name"])
    return paragraph(style, [*runs(signed["number"]), run("\t"), *runs(signed["label"]), *name], extra)
