"""Certain corrections as edits of a text: what they are, the least that each changes, and how that reads.

Only findings beyond doubt that offer the words give an edit (``Finding.fix``, ``Finding.fixes``). Whoever
writes a file (``docx_io.revise``, ``sources.mend``) takes edits as they are, whole or not at all.
"""

import difflib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from lawgov.checked import Checked
from lawgov.findings import Certainty
from lawgov.sources.model import Span
from lawgov.sources.verbatim import Kept, addresses

_CLOSE = 2
"""So few characters between two changes are changed with them: one revision reads better than two."""
_LONGEST = 500
"""Characters of a span in which changes are looked for one by one; that takes the square of them."""

_RED, _GREEN, _CYAN, _BOLD, _STRONG, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[1m", "\x1b[7m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` in place of the words at ``span``; ``rule`` is the id of the one that asks for it."""

    span: Span
    new: str
    rule: str = ""


class Change(NamedTuple):
    """What an edit really changes: the characters of ``[start, end)`` go, ``new`` comes in their place."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An edit that was not made, and why, in a few Chinese words."""

    edit: Edit
    reason: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """Edits by start, none of which changes the words of another, and those that would."""

    edits: tuple[Edit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def edits_of(checked: Checked) -> Chosen:
    """The corrections that the findings offer; of two that change the same words
    the first by start, the wider before the one in it; what that one mends as well is not told again."""
    text = checked.report.text
    offered: set[tuple[Span, str, str]] = set()
    for finding in checked.findings:
        if finding.certainty is not Certainty.CERTAIN:
            continue
        pairs = finding.fixes
        if finding.fix is not None and finding.span is not None:
            pairs = (*pairs, (finding.span, finding.fix))
        offered.update((span, new, finding.rule) for span, new in pairs if span.of(text) != new)
    kept = Kept([*checked.report.source.code, *checked.report.source.kept, *addresses(text)])
    edits = (
        edit
        for edit in (Edit(*item) for item in offered)
        if not any(kept.touches(change.start, change.end) for change in changes_of(text, edit))
    )
    return _apart(text, sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end, edit.new, edit.rule)))


def _apart(text: str, edits: Iterable[Edit]) -> Chosen:
    kept: list[Edit] = []
    left: list[LeftOut] = []
    reach: list[Edit] = []  # those kept that reach up to here
    for edit in edits:
        reach = [other for other in reach if other.span.end > edit.span.start]
        if all(_are_apart(text, edit, other) for other in reach):
            kept.append(edit)
            reach.append(edit)
        elif not any(_is_mended(text, edit, other) for other in reach):
            left.append(LeftOut(edit, "与前一处改动相连，请在改好之后再运行一次"))
    return Chosen(tuple(kept), tuple(left))


def _are_apart(text: str, edit: Edit, other: Edit) -> bool:
    """Whether no change of the one touches words that the other changes, so that both can be made."""
    return all(
        mine.end < change.start or mine.start > change.end or _side_by_side(mine, change)
        for mine in changes_of(text, edit)
        for change in changes_of(text, other)
    )


def _side_by_side(one: Change, other: Change) -> bool:
    """Words of both go or are replaced, and none of the same ones."""
    return one.start < one.end and other.start < other.end and (one.end == other.start or other.end == one.start)


def _is_mended(text: str, edit: Edit, other: Edit) -> bool:
    """Whether with the other one made there is nothing left to do: it does the same, or its words took the fault away."""
    changes = changes_of(text, other)
    gone = [change for change in changes if not change.new]
    if all(
        mine in changes or any(change.start <= mine.start and mine.end <= change.end for change in gone)
        for mine in changes_of(text, edit)
    ):
        return True
    start, end = edit.span
    old, around = edit.span.of(text), other.span
    within = around.start <= start and end <= around.end
    return within and edit.new in other.new and other.new.count(old) < around.of(text).count(old)


def changes_of(text: str, edit: Edit) -> tuple[Change, ...]:
    """The least of an edit, in order: beginning, end and longer stretches that stay are not touched."""
    old, new = edit.span.of(text), edit.new
    if max(len(old), len(new)) > _LONGEST:
        return _trimmed(edit.span.start, old, new)
    merged: list[tuple[int, int, int, int]] = []
    for tag, *at in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        begin, end, new_begin, new_end = at
        if merged and begin - merged[-1][1] < _CLOSE:
            begin, _, new_begin, _ = merged.pop()
        merged.append((begin, end, new_begin, new_end))
    start = edit.span.start
    return tuple(
        Change(start + begin, start + end, new[new_begin:new_end]) for begin, end, new_begin, new_end in merged
    )


def _trimmed(start: int, old: str, new: str) -> tuple[Change, ...]:
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[-1 - at] != new[-1 - at]), least - head)
    if old == new:
        return ()
    return (Change(start + head, start + len(old) - tail, new[head : len(new) - tail]),)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; no two of them change the same words."""
    pieces, at = [], 0
    for change in _in_order(text, edits):
        pieces += [text[at : change.start], change.new]
        at = change.end
    return "".join([*pieces, text[at:]])


def _in_order(text: str, edits: Iterable[Edit]) -> list[Change]:
    """The changes of all edits by place; at one place they stay in the order of the edits."""
    return sorted((change for edit in edits for change in changes_of(text, edit)), key=lambda change: change[:2])


def unified_diff(text: str, edits: Sequence[Edit], name: str, *, colours: bool = False, context: int = 1) -> str:
    """The paragraphs that change, as ``diff -u`` shows them; with ``colours`` the changed words stand out.

    Args:
        name: what the two sides are called.
        context: so many paragraphs around that stay.
    """
    old, new = text.split("\n"), applied(text, edits).split("\n")
    told = difflib.unified_diff(old, new, name, f"{name}（改正后）", n=context, lineterm="")
    lines = _coloured(told, *_marked(text, edits)) if colours else told
    return "".join(f"{line}\n" for line in lines)


def _coloured(lines: Iterable[str], gone: dict[str, str], come: dict[str, str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number < 2:
            yield f"{_BOLD}{line}{_PLAIN}"
        elif line.startswith("@@"):
            yield f"{_CYAN}{line}{_PLAIN}"
        elif line.startswith("-"):
            yield f"{_RED}-{gone.get(line[1:], line[1:])}{_PLAIN}"
        elif line.startswith("+"):
            yield f"{_GREEN}+{come.get(line[1:], line[1:])}{_PLAIN}"
        else:
            yield line


def _marked(text: str, edits: Iterable[Edit]) -> tuple[dict[str, str], dict[str, str]]:
    """Each changed paragraph, before and after, with its changed words marked."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    by_line: dict[int, list[Change]] = {}
    for change in _in_order(text, edits):
        line = bisect_right(starts, change.start) - 1
        if change.end < starts[line + 1] and "\n" not in change.new:
            by_line.setdefault(line, []).append(change)
    gone: dict[str, str] = {}
    come: dict[str, str] = {}
    for line, changes in by_line.items():
        at = starts[line]
        plain, before, after = "", "", ""
        for change in changes:
            stays, old = text[at : change.start], text[change.start : change.end]
            plain += stays + change.new
            before += stays + (f"{_STRONG}{old}{_PLAIN}{_RED}" if old else "")
            after += stays + (f"{_STRONG}{change.new}{_PLAIN}{_GREEN}" if change.new else "")
            at = change.end
        rest = text[at : starts[line + 1] - 1]
        gone[text[starts[line] : starts[line + 1] - 1]] = before + rest
        come[plain + rest] = after + rest
    return gone, come
