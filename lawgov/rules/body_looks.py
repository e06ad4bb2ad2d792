"""Body paragraphs against the font and the size they should be set in: what of a paragraph is set otherwise.

Words in 黑体 and 楷体 inside a paragraph are emphasis, a lead sentence or a quotation, and no fault; a
paragraph all of them is one. Of other fonts and sizes, fewer than ``ENOUGH`` characters in a paragraph
may be a symbol, a unit or a note's number.
"""

from collections.abc import Callable, Iterator

from lawgov.layout.formatting import ParagraphLayout, RunLook, count_chinese
from lawgov.layout.widths import characters
from lawgov.rules.fonts import font_name, is_like, is_trap
from lawgov.rules.laid_out import Line, quoted

ENOUGH = 10  # Chinese characters
EMPHASIS = ("黑体", "楷体")
_ALL = 0.9  # of a paragraph


def font_fault(line: Line, font: str) -> str | None:
    """What of a body paragraph is in another font than it should be; None where it is as it should be."""
    paragraph = line.paragraph

    def fits(look: RunLook) -> bool:
        return is_trap(look) or is_like(look.east_asian, font)

    def emphatic(look: RunLook) -> bool:
        return any(is_like(look.east_asian, name) for name in EMPHASIS)

    total = _width(paragraph, _any)
    wrong = _width(paragraph, lambda look: not fits(look) and not emphatic(look))
    marked = _width(paragraph, lambda look: emphatic(look) and not fits(look))
    if wrong * 2 >= total and wrong:
        return font_name(_first(paragraph, lambda look: not fits(look) and not emphatic(look)))
    if not line.led and marked > total * _ALL:
        return font_name(_first(paragraph, emphatic))
    return _part(paragraph, lambda look: not fits(look) and not emphatic(look), font_name)


def size_fault(line: Line, wanted: Callable[[RunLook], bool], name: Callable[[RunLook], str]) -> str | None:
    """The same of its size."""
    paragraph = line.paragraph
    total, wrong = _width(paragraph, _any), _width(paragraph, lambda look: not wanted(look))
    if wrong * 2 >= total and wrong:
        return name(_first(paragraph, lambda look: not wanted(look)))
    return _part(paragraph, lambda look: not wanted(look), name)


def _part(paragraph: ParagraphLayout, of: Callable[[RunLook], bool], name: Callable[[RunLook], str]) -> str | None:
    """Which of the characters are such, if there are enough of them to be sure."""
    many = sum(count_chinese(run.text) for run in paragraph.runs if of(run.look))
    if many < ENOUGH:
        return None
    text, look = max(_stretches(paragraph, of), key=lambda stretch: count_chinese(stretch[0]))
    if paragraph.text.startswith(text):
        return f"前{count_chinese(text)}字是{name(look)}"
    return f"“{quoted(text)}”{'等处' if count_chinese(text) < many else ''}是{name(look)}"


def _any(_: RunLook) -> bool:
    return True


def _width(paragraph: ParagraphLayout, of: Callable[[RunLook], bool]) -> float:
    """Chinese characters of such looks; of a paragraph without any, all characters."""
    if count_chinese(paragraph.text):
        return sum(count_chinese(run.text) for run in paragraph.runs if of(run.look))
    return sum(characters(run.text.strip()) for run in paragraph.runs if of(run.look))


def _first(paragraph: ParagraphLayout, of: Callable[[RunLook], bool]) -> RunLook:
    """The look of the longest such run."""
    found = [run for run in paragraph.runs if of(run.look)]
    return max(found, key=lambda run: len(run.text.strip())).look if found else paragraph.look


def _stretches(paragraph: ParagraphLayout, of: Callable[[RunLook], bool]) -> Iterator[tuple[str, RunLook]]:
    text, look = "", paragraph.mark
    for run in paragraph.runs:
        if of(run.look):
            text, look = text + run.text, run.look if not text else look
        elif count_chinese(run.text):  # digits of another look part nothing
            yield text, look
            text = ""
    yield text, look
