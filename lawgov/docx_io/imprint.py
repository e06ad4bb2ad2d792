"""版记: the last thing on the last page, its last line on the lower edge of the type area (GB/T 9704 7.4).

It stands on the page on which the text ends; where it does not fit there, it goes to the next page by itself, and that
page bears no number: it is a section of its own that goes on where the text ends, and Word takes the footer of a page
from the section that begins it. LibreOffice keeps the number.

Known limit: the standard wants 版记 on the back of the last sheet, an even page. How many pages there are only a
program that lays out the pages knows, and neither the file format nor LibreOffice has a break that depends on it: where
the text ends on an odd page, or 版记 alone comes to one, the person puts in the empty page before it, if it is printed.
"""

import re
from collections.abc import Callable, Sequence

from lxml import etree

from lawgov.docx_io.gbt9704 import INNER_RULE, OUTER_RULE
from lawgov.docx_io.markup import Values, paragraph
from lawgov.layout.settings import AREA_WIDTH

_PRINTED = re.compile(r"(.*\S)\s+(\d{4}\s*年.*)")
_FRAME: Values = {"w": AREA_WIDTH, "wrap": "notBeside", "vAnchor": "margin", "hAnchor": "margin", "xAlign": "left", "yAlign": "bottom"}  # fmt: skip

Runs = Callable[[str], list[etree._Element]]


def imprint_frame(lines: Sequence[tuple[str, str]], runs: Runs) -> list[etree._Element]:
    """Paragraphs of one frame at the foot of the page on which the text ends.

    A floating table would do in Word, but LibreOffice lets none float that is as wide as the
    text; and it takes paragraphs with unlike borders for no frame. So each rule is a line of its
    own, as high as the rule is thick, and shaded.

    Args:
        lines: style id and text of each line, in order.
    """
    out = [_framed(OUTER_RULE, [])]
    for position, (style, text) in enumerate(lines, 1):
        out.append(_framed(style, runs(_PRINTED.sub("\\1\t\\2", text))))
        out.append(_framed(INNER_RULE if position < len(lines) else OUTER_RULE, []))
    return out


def _framed(style: str, runs: Sequence[etree._Element]) -> etree._Element:
    return paragraph(style, runs, {"framePr": _FRAME})
