"""Marks that come in pairs: which lack their other half, which cross, which stand inside their own kind.

〔〕 is not among them: it belongs to numbers of documents, which 8xx rules watch.
"""

import re
from dataclasses import dataclass, field

from lawgov.report.model import Report
from lawgov.rules.prose import paragraphs
from lawgov.sources.model import Span

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "「": "」", "『": "』"}
_KIND = {mark: opening for opening, closing in _PAIRS.items() for mark in (opening, closing)} | {"(": "（", ")": "（"}
_OPENING = {*_PAIRS, "("}
_MARK = re.compile(f"[{''.join(map(re.escape, _KIND))}]")
_LABEL = re.compile(r"(?:^|[。；，：、;,\s])[0-9一二三四五六七八九十a-zA-Z①-⑳]{1,3}$")
_INNER = {"“": ("‘", "’"), "《": ("〈", "〉")}
_FAR = 3  # lines that a pair may run over
_SHORT = 12  # characters that a term in quotation marks has
_DEPTH = 12  # pairs within pairs, no deeper; what a hostile text piles up is not searched through


@dataclass(slots=True)
class _Open:
    kind: str
    at: int
    inner: list[Span] = field(default_factory=list)  # pairs of the same kind that stand directly inside


@dataclass(slots=True)
class Loose:
    """A mark without its other half; ``fix`` where it is only turned the wrong way round."""

    kind: str
    at: int
    opens: bool
    line: int
    fix: str | None = None
    twin: bool = False  # another half alike stands in its line: one of them is turned, or both lack their other half


@dataclass(slots=True)
class Pairs:
    loose: list[Loose] = field(default_factory=list)
    crossing: list[int] = field(default_factory=list)
    nested: list[Span] = field(default_factory=list)


def _is_quoted_elsewhere(text: str, first: Loose, second: Loose) -> bool:
    """Whether the words between two halves stand in a whole pair somewhere: then it is these that are quoted."""
    words = text[first.at + 1 : second.at]
    return 0 < len(words) <= _SHORT and f"{first.kind}{words}{_PAIRS[first.kind]}" in text


def pairs(report: Report) -> Pairs:
    """The faults of title and body."""
    found = Pairs()
    lines = [block.span for block in paragraphs(report)]
    if report.title_span is not None:
        lines.insert(0, report.title_span)
    for number, span in enumerate(lines):
        _line(report.text, span, number, found)
    found.loose = _turned(report.text, _over_lines(sorted(found.loose, key=lambda loose: loose.at)))
    return found


def inner_marks(words: str) -> str:
    """“好” → ‘好’, 《方案》 → 〈方案〉."""
    opening, closing = _INNER[words[0]]
    return opening + words[1:-1] + closing


def _line(text: str, span: Span, number: int, found: Pairs) -> None:
    stack: list[_Open] = []
    passed: list[_Open] = []  # opened, and jumped over by the end of an outer pair
    for match in _MARK.finditer(text, *span):
        at, kind = match.start(), _KIND[match[0]]
        if match[0] in _OPENING:
            stack.append(_Open(kind, at))
            continue
        if match[0] == "’" and re.fullmatch(r"[A-Za-z]’[A-Za-z]", text[at - 1 : at + 2]):
            continue
        depth = _latest(stack, kind)
        if depth is not None:
            passed += stack[depth + 1 :]
            opened = stack[depth]
            del stack[depth:]
            if _alike(stack, kind) % 2 == 0:
                found.nested += opened.inner
            if stack and stack[-1].kind == kind and kind in _INNER:
                stack[-1].inner.append(Span(opened.at, at + 1))
        elif (crossed := _latest(passed, kind)) is not None:
            del passed[crossed]
            found.crossing.append(at)
        elif kind != "（" or not _LABEL.search(text[max(span.start, at - 5) : at]):
            found.loose.append(Loose(kind, at, False, number))
    found.loose += (Loose(open_.kind, open_.at, True, number) for open_ in (*passed, *stack))


def _alike(stack: list[_Open], kind: str) -> int:
    """How many of its kind stand open directly around: the third level takes the marks of the first again."""
    count = 0
    while count < len(stack) and stack[-1 - count].kind == kind:
        count += 1
    return count


def _latest(opened: list[_Open], kind: str) -> int | None:
    """The index of the last of its kind among the last few."""
    return next(
        (n for n in range(len(opened) - 1, max(len(opened) - _DEPTH, 0) - 1, -1) if opened[n].kind == kind), None
    )


def _over_lines(loose: list[Loose]) -> list[Loose]:
    """Without those that find their other half a few lines on."""
    last: dict[str, int] = {}  # of each kind the last that is left
    paired: set[int] = set()
    for number, mark in enumerate(loose):
        before = loose[last[mark.kind]] if mark.kind in last else None
        if not mark.opens and before is not None and before.opens and 0 < mark.line - before.line <= _FAR:
            paired |= {number, last.pop(mark.kind)}
        else:
            last[mark.kind] = number
    return [mark for number, mark in enumerate(loose) if number not in paired]


def _turned(text: str, loose: list[Loose]) -> list[Loose]:
    """Two halves alike in one line are a pair of which one is turned: it alone is told."""
    result: list[Loose] = []
    skip: Loose | None = None
    for mark, following in zip(loose, [*loose[1:], None], strict=False):
        if mark is skip:
            continue
        if following is not None and (mark.kind, mark.line) == (following.kind, following.line) and mark.kind in "“‘":
            skip = following
            sure = _is_quoted_elsewhere(text, mark, following)
            mark.twin = following.twin = True
            if mark.opens and following.opens:
                following.fix = _PAIRS[mark.kind] if sure else None
                result.append(following)
                continue
            if not mark.opens:
                mark.fix = mark.kind if sure else None
        result.append(mark)
    return result
