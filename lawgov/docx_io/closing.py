"""Where 附件说明, 署名 and 成文日期 stand: computed from how wide they are (GB/T 9704 7.3.4, 7.3.5)."""

import re
from collections.abc import Sequence

from lawgov.docx_io.gbt9704 import line_of
from lawgov.docx_io.markup import Property
from lawgov.layout.settings import AREA_WIDTH
from lawgov.layout.widths import twips

_PREFIX = re.compile(r"(附\s*件?\s*[:：]\s*)?(\d{1,2}\s*[.．、]\s*)?")
_ROOM = -line_of(2)  # a line may run on into the margin rather than wrap, where a program or a font makes it wider
_GAPS = 480  # twips that LibreOffice adds to a date: a quarter of a character between each digit and Chinese character


def attachment_indent(text: str, continues: bool) -> dict[str, Property]:
    """Two characters in; wrapped lines stand under the first character of the name.

    ``continues``: a further item, whose number stands under that of the first.
    """
    match = _PREFIX.match(text)
    label, number = (match[1] or "", match[2] or "") if match else ("", "")
    start = line_of(2) + (twips("附件：") if continues and not label else 0)
    hanging = twips(label + number)
    return {"ind": {"left": start + hanging, "hanging": hanging} if hanging else {"left": start}}


def unsealed_indents(signatures: Sequence[str], date: str | None) -> list[dict[str, Property]]:
    """署名 two characters from the right, the date two characters further right than its first character.

    A date that is the longer stands two characters from the right itself, and 署名 two before it.
    """
    two = line_of(2)
    if date is None:
        return [_right(two) for _ in signatures]
    width, longest = twips(date), max((twips(text) for text in signatures), default=0)
    if not signatures or longest > AREA_WIDTH - 2 * two:
        return [*(_right(two) for _ in signatures), _right(two)]
    if width > longest:
        at = AREA_WIDTH - two - width  # held at its end: gaps can only make it begin further left
        return [*(_left(at - two) for _ in signatures), _right(two)]
    if longest - width < _GAPS:  # held at its end, where gaps cannot push it over the edge
        return [*(_right(two) for _ in signatures), _right(longest - width)]
    return [*(_right(two) for _ in signatures), _left(AREA_WIDTH - longest)]


def sealed_indents(signatures: Sequence[str], date: str | None) -> list[dict[str, Property]]:
    """The date four characters from the right, each 署名 centred over it; both move left if 署名 is long."""
    if date is None:
        return [_right(line_of(4)) for _ in signatures]
    half = twips(date) // 2
    longest = max((twips(text) for text in signatures), default=0) // 2
    centre = max(min(AREA_WIDTH - line_of(4) - half, AREA_WIDTH - longest), longest)
    reach = max(longest, half) + line_of(0.5)
    around: dict[str, Property] = {
        "ind": {"left": centre - reach, "right": AREA_WIDTH - centre - reach},
        "jc": "center",
    }
    return [*(around for _ in signatures), _right(AREA_WIDTH - centre - half)]


def _left(at: int) -> dict[str, Property]:
    return {"ind": {"left": at, "right": _ROOM}, "jc": "left"}


def _right(gap: int) -> dict[str, Property]:
    return {"ind": {"right": gap}, "jc": "right"}
