"""版头: the red letterhead, 发文字号 and 签发人, the red line (GB/T 9704 7.2)."""

import math
import re
from collections.abc import Callable, Sequence

from lxml import etree

from lawgov.docx_io.gbt9704 import RED, SIGNER, line_of
from lawgov.docx_io.markup import Property, Values, paragraph, run, w
from lawgov.layout.settings import AREA_WIDTH, Layout
from lawgov.layout.widths import characters

_DROP = 1984  # twips, 35 mm from the top of the type area to the upper edge of the letterhead
_LARGEST, _SMALLEST = 50.0, 22.0  # points
_WIDTH = 440.0  # points of the line
_NARROWEST = 0.66  # of a character's width; a name longer than that allows becomes smaller yet
_STACK = 140.0  # points for the names of all who issue jointly: the first page must show some body text
_GAP = 0.5  # characters between the names and 文件
_LEADING = 1.25
_ABOVE = 0.14  # of the type size: from the top of so spaced a line to the upper edge of a character
_RULE: tuple[tuple[str, Values], ...] = (
    ("bottom", {"val": "single", "sz": 12, "space": 8, "color": RED}),
)  # 8 pt and the line's own foot: 4 mm

_SIGNED = re.compile(r"(?P<number>.*?号)\s*(?P<label>签\s*发\s*人\s*[:：])\s*(?P<name>.*)")

Runs = Callable[[str], list[etree._Element]]


def letterhead(text: str, style: str, marks: int | None, layout: Layout) -> etree._Element:
    """发文机关标志 as large as one line allows; a very long name is set narrower.

    Args:
        marks: how many lines (份号, 密级, 紧急程度) stand above it on the page; None if it is not the
            first, and follows the line before.
    """
    width = max(characters(text), 1.0)
    points = max(min(_LARGEST, _WIDTH / width), min(_SMALLEST, _WIDTH / width / _NARROWEST))
    half = int(points * 2)
    looks: dict[str, Property] = {"sz": half, "szCs": half}
    if width * half / 2 > _WIDTH:
        looks["w"] = int(_WIDTH / (width * half / 2) * 100)
    return paragraph(style, [run(text, extra=looks)], {"spacing": _spacing(half, _drop(half, marks, layout))})


def joint_letterhead(
    names: Sequence[str], suffix: str, style: str, marks: int | None, layout: Layout
) -> list[etree._Element]:
    """The names one under the other and equally wide, 文件 at their right, in the middle of their height.

    A table without lines; an empty line above it holds it at its height.

    Args:
        suffix: 「文件」, or nothing.
        marks: as for ``letterhead``.
    """
    longest, beside = max(characters(name) for name in names), characters(suffix)
    points = min(
        _LARGEST,
        _WIDTH / (longest + beside + (_GAP if suffix else 0)),
        max(_STACK / _LEADING / len(names), _SMALLEST / 2),
    )
    half = max(int(points * 2), 1)
    cells = [(math.ceil(longest * half * 10) + 20, [_name(name, style, half) for name in names])]
    if suffix:
        left = (_WIDTH - longest * half / 2) / (beside + _GAP)
        large = max(int(min(_LARGEST, left, len(names) * half / 2 * 0.8) * 2), 1)
        right: dict[str, Property] = {"spacing": _spacing(large), "jc": "right"}
        made = paragraph(style, [run(suffix, extra={"sz": large, "szCs": large})], right)
        cells.append((math.ceil((beside + _GAP) * large * 10), [made]))
    out = [_without_lines(cells)]
    drop = _drop(half, marks, layout)
    if drop:
        out.insert(0, paragraph(style, (), {"spacing": {"before": 0, "after": 0, "line": drop, "lineRule": "exact"}}))
    return out


def _name(name: str, style: str, half: int) -> etree._Element:
    extra: dict[str, Property] = {"spacing": _spacing(half), "jc": "distribute"}
    return paragraph(style, [run(name, extra={"sz": half, "szCs": half})], extra)


def _without_lines(cells: Sequence[tuple[int, Sequence[etree._Element]]]) -> etree._Element:
    """A table of one row, as wide as its cells, in the middle of the line."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    row = w("tr", children=[w("trPr", children=[w("cantSplit")])])
    for width, paragraphs in cells:
        sizes = w("tcPr", children=[w("tcW", {"w": width, "type": "dxa"}), w("vAlign", {"val": "center"})])
        row.append(w("tc", children=[sizes, *paragraphs]))
    layout = [
        w("tblW", {"w": sum(width for width, _ in cells), "type": "dxa"}),
        w("jc", {"val": "center"}),
        w("tblBorders", children=[w(edge, {"val": "nil"}) for edge in edges]),
        w("tblLayout", {"type": "fixed"}),
        w("tblCellMar", children=[w(edge, {"w": 0, "type": "dxa"}) for edge in edges[:4]]),
    ]
    grid = w("tblGrid", children=[w("gridCol", {"w": width}) for width, _ in cells])
    return w("tbl", children=[w("tblPr", children=layout), grid, row])


def _drop(half: int, marks: int | None, layout: Layout) -> int:
    """Twips of air above the letterhead."""
    return 0 if marks is None else max(0, _DROP - marks * layout.pitch - round(half * 10 * _ABOVE))


def _spacing(half: int, before: int = 0) -> Values:
    return {"before": before, "after": 0, "line": round(half * 10 * _LEADING), "lineRule": "exact"}


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
