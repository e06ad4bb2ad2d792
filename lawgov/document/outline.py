"""Lines → headings with levels → a tree of sections."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from lawgov.document.contents import contents_lines
from lawgov.document.headings import (
    Candidate,
    continues_heading,
    is_bare_heading,
    is_heading_line,
    joined,
    line_heading,
)
from lawgov.document.model import Heading, Section
from lawgov.document.numbering import parse_label
from lawgov.sources.model import Block, BlockKind, Span

_TAIL = re.compile(r"^.{0,10}(?:情况|职责|安排|打算|成效|原因|不足|计划|措施|思路|分析)$")

Names = Callable[[str], str | None]
"""Which statutory part a line names by its own words, if any."""


def find_headings(
    blocks: Sequence[Block], texts: Sequence[str], first: int, last: int, names_part: Names
) -> list[Heading]:
    """All headings among the blocks ``first`` to ``last`` (half-open), with their levels.

    Args:
        names_part: asked of short lines without label or style, and of doubtful joins.
    """
    candidates = _candidates(blocks, texts, first, last, names_part)
    return _with_levels(candidates, names_part)


def build_tree(headings: Sequence[Heading], end: int) -> tuple[Section, ...]:
    """The sections of the first level; ``end`` is the offset where the body ends."""
    roots: list[Section] = []
    stack: list[tuple[Heading, list[Section]]] = []

    def close(stop: int) -> None:
        heading, children = stack.pop()
        section = Section(heading, Span(min(heading.span.end, stop), stop), tuple(children))
        (stack[-1][1] if stack else roots).append(section)

    for heading in headings:
        while stack and stack[-1][0].level >= heading.level:
            close(heading.span.start)
        stack.append((heading, []))
    while stack:
        close(end)
    return tuple(roots)


def _candidates(
    blocks: Sequence[Block], texts: Sequence[str], first: int, last: int, names_part: Names
) -> list[Candidate]:
    bare = _bare_lines(blocks, texts, first, last)
    contents = contents_lines(texts, first, last)
    found: list[Candidate] = []
    index = first
    while index < last:
        block, text = blocks[index], texts[index]
        if index in contents:
            index += 1
            continue
        heading = line_heading(block, text, index, texts[index + 1] if index + 1 < last else None)
        heading = heading or _phrase(block, text, index, names_part)
        if heading is None and index in bare:
            heading = Candidate(index, index, block.start, block.end, None, text, text, False, "habit", block.level)
        if heading is None:
            index += 1
            continue
        while heading.last + 1 < last and (
            (heading.last + 1 not in bare and continues_heading(blocks, texts, heading, heading.last + 1))
            or _completes(blocks, texts, heading, names_part)
        ):
            after = heading.last + 1
            heading = joined(heading, blocks[after], texts[after], after)
        found.append(heading)
        index = heading.last + 1
    return _without_lone_emphasis(_without_loose_phrases(found, names_part), names_part)


def _bare_lines(blocks: Sequence[Block], texts: Sequence[str], first: int, last: int) -> set[int]:
    """Lines that are headings by nothing but habit: at least two of their kind in the document."""
    found = {index for index in range(first, last) if is_bare_heading(blocks, texts, index, last)}
    return found if len(found) >= 2 else set()


def _phrase(block: Block, text: str, index: int, names_part: Names) -> Candidate | None:
    """A line without label or style that names a part: 「存在的不足和原因」, or 「存在的问题：一是……」."""
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    statement = text[-1] in "。." or text.count("，") + text.count(",") > 1
    if len(text) <= 45 and is_heading_line(text) and not statement and names_part(text):
        return Candidate(
            index, index, block.start, block.end, None, text, text.rstrip("。：:"), False, "phrase", block.level
        )
    colon = re.match(r"[^。，；：:,;]{3,24}[：:。]", text)
    if colon and len(text) > colon.end() + 8 and names_part(text[: colon.end() - 1]):
        end = colon.end() - 1
        return Candidate(index, index, block.start, block.start + end, None, text[:end], text[:end], True, "phrase")
    return None


def _completes(blocks: Sequence[Block], texts: Sequence[str], heading: Candidate, names_part: Names) -> bool:
    """A heading that names a part only together with the next short line."""
    after = heading.last + 1
    text = texts[after]
    if heading.run_in or heading.label is None or blocks[after].kind is not BlockKind.PARAGRAPH:
        return False
    if len(text) > 25 or len(heading.text) < 12 or parse_label(text) or not is_heading_line(text):
        return False
    if texts[heading.last][-1] in "。！？；：!?;:":
        return False
    own, rest, both = names_part(heading.text), names_part(text), names_part(heading.text + text)
    if (
        own is not None
        and own == both
        and (rest == own or (rest is None and len(heading.text) >= 20 and _TAIL.search(text)))
    ):
        return True  # two lines in a row that name one part, or the last words of a long heading
    if rest is not None:
        return False
    return not names_part(heading.text) and names_part(heading.text + text) is not None


def _without_loose_phrases(found: list[Candidate], names_part: Names) -> list[Candidate]:
    """A bare line that names a part which a numbered heading names too is a heading inside it at most."""
    named = {
        part for item in found if item.label and not item.run_in for part in (names_part(item.text) or "").split("+")
    }
    again = Counter(item.text for item in found if item.evidence == "phrase")
    return [
        replace(item, evidence="habit")
        if item.evidence == "phrase"
        and not item.run_in
        and (again[item.text] > 1 or set((names_part(item.text) or "").split("+")) <= named)
        else item
        for item in found
    ]


def _without_lone_emphasis(found: list[Candidate], names_part: Names) -> list[Candidate]:
    """A bold or centred line is a heading only where the document makes a habit of it, or where it names a part."""
    habit = Counter(item.evidence for item in found)
    if habit["emphasis"] >= 3:
        return found
    return [item for item in found if item.evidence != "emphasis" or item.label or names_part(item.text)]


def _form(item: Candidate) -> str:
    """What makes headings siblings: the form of their number, the level that the file gives, or nothing."""
    if item.label is not None:
        return item.label.form
    if item.style is not None and item.style > 0:
        return f"style {item.style}"
    return item.evidence


def _rank(item: Candidate, outermost: str | None) -> int:
    """The smaller, the further out. A part named without any number stands with the first level."""
    form = _form(item)
    if form == outermost:
        return -1
    if item.label is not None:
        return item.label.rank
    return {"phrase": 1, "emphasis": 2, "habit": 5}.get(item.evidence, item.style or 1)


def _outermost(items: Sequence[Candidate]) -> str | None:
    """The form that opens the body and counts on through it while others restart: 「1、」 over 「（一）」.

    None where the customary order (一、（一）1.（1）) already tells the levels.
    """
    labelled = [item for item in items if item.label is not None and item.label.rank < 6]
    if len(labelled) < 2:
        return None
    first = labelled[0].label
    assert first is not None
    if first.number != 1 or first.rank == 0:
        return None
    numbers = [item.label.number for item in labelled if item.label and item.label.form == first.form]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return None
    higher = [item for item in labelled if item.label and item.label.rank < first.rank]
    if not higher:
        return first.form
    restarts = sum(1 for item in higher if item.label and item.label.number == 1)
    inside = labelled.index(higher[0]) > 0 and labelled[-1].label is not None
    return first.form if inside and restarts >= 2 else None


def _with_levels(items: Sequence[Candidate], names_part: Names) -> list[Heading]:
    outermost = _outermost(items)
    phrase_rank = _phrase_rank(items, outermost, names_part)
    headings: list[Heading] = []
    stack: list[tuple[str, int]] = []
    for item in items:
        form, rank = _form(item), _rank(item, outermost)
        if item.evidence == "phrase" and item.style is None:
            form, rank = phrase_rank if not item.run_in else ("phrase", 5)
        while stack and stack[-1][0] != form and stack[-1][1] >= rank:
            stack.pop()
        if not stack or stack[-1][0] != form:
            stack.append((form, rank))
        headings.append(
            Heading(
                Span(item.start, item.end), item.text, item.title, item.label, len(stack), item.run_in, item.evidence
            )
        )
    return headings


def _phrase_rank(items: Sequence[Candidate], outermost: str | None, names_part: Names) -> tuple[str, int]:
    """A part named on a line without number stands beside the headings of the first level."""
    ranks = [(_rank(item, outermost), _form(item)) for item in items if item.evidence != "phrase" and not item.run_in]
    parts = [
        (_rank(item, outermost), _form(item)) for item in items if item.evidence != "phrase" and names_part(item.text)
    ]
    if parts:
        rank, form = min(parts)
        return form, rank
    if ranks and min(ranks)[0] < 1:
        return "phrase", min(ranks)[0] - 1
    return "phrase", 1
