"""Edits into the Word file itself: as tracked changes that a person accepts or rejects, or made outright.

Rejecting them all gives the text as it was, accepting them all the corrected one. Only the runs with the words
are written anew; all else, in the main part too, stays byte for byte. What was made is read again.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from lawgov.docx_io.guard import refuse_closed, refuse_guarded
from lawgov.docx_io.mendable import Mendable
from lawgov.docx_io.nodes import Point
from lawgov.docx_io.package import Package
from lawgov.docx_io.read import main_part, read_docx, related_parts
from lawgov.docx_io.rewrite import Rewrite, RunChanges
from lawgov.docx_io.splice import Markup
from lawgov.docx_io.write import repacked
from lawgov.errors import SourceError
from lawgov.fixes import Change, Edit, LeftOut, applied, changes_of
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.model import Source


@dataclass(frozen=True, slots=True)
class Revised:
    """The package, the same for the same input; the edits that were made, and those that could not be."""

    data: bytes = field(repr=False)
    made: tuple[Edit, ...]
    left_out: tuple[LeftOut, ...]


def revised(
    data: bytes,
    source: Source,
    edits: Sequence[Edit],
    *,
    author: str,
    date: date,
    apply: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Revised:
    """Mend a Word package in place.

    Args:
        data: the package, Transitional or Strict, with or without macros.
        source: what the reader made of these bytes; the edits are of its text.
        edits: by start, no two changing the same words; each is made whole or left out.
        author, date: what the tracked changes bear.
        apply: no tracked changes of ours; those of others stay.
    Raises:
        SourceError: the file is protected, marked as final or signed. LimitError: it is too large.
    """
    package = Package(data, limits)
    main = main_part(package)
    related = related_parts(package, main)
    refuse_closed(package, related)
    refuse_guarded(package, related, apply)
    namespace = str(package.xml(main).tag)[1:].partition("}")[0]
    markup = Markup(package.read(main), main)
    plan = _Plan(Mendable(source, markup), markup)
    made: list[Edit] = []
    left: list[LeftOut] = []
    for edit in edits:
        reason = plan.add(changes_of(source.text, edit), source.text)
        if reason:
            left.append(LeftOut(edit, reason))
        else:
            made.append(edit)
    if not made:
        return Revised(data, (), tuple(left))
    rewrite = Rewrite(markup, namespace, None if apply else (author, f"{date.isoformat()}T00:00:00Z"))
    written = repacked(package, {main: rewrite.of(plan.runs)})
    if read_docx(written, limits).text.split() != applied(source.text, made).split():
        raise SourceError(None, "这个文件的结构不寻常，改不了，请在 Word 里打开后另存一份再试")
    return Revised(written, tuple(made), tuple(left))


class _Plan:
    """The changes by run, gathered before anything is written."""

    def __init__(self, mendable: Mendable, markup: Markup) -> None:
        self._mendable, self._markup = mendable, markup
        self.runs: defaultdict[int, RunChanges] = defaultdict(RunChanges)

    def add(self, changes: Sequence[Change], text: str) -> str:
        """Take in the changes of one edit, all or none; the reason for none."""
        steps: list[tuple[list[Point], Point, str]] = []
        for change in changes:
            if "\n" in change.new:
                return "要分成两段"
            gone: list[Point] = []
            for offset in range(change.start, change.end):
                point = self._mendable.at(offset)
                if isinstance(point, str):
                    return point
                gone.append(point)
            where: Point | str = self._behind(gone) if gone else self._between(change.start, text)
            if isinstance(where, str):
                return where
            steps.append((gone, where, change.new))
        for gone, where, new in steps:
            for point in gone:
                self._delete(point)
            if new:
                self._insert(where, new)
        return ""

    def _run(self, point: Point) -> int:
        return self._markup.parents[point.element]

    def _behind(self, gone: Sequence[Point]) -> Point:
        """New words take the look of the first of the old ones: behind those of its run."""
        run = self._run(gone[0])
        last = next((at for at, point in enumerate(gone) if self._run(point) != run), len(gone)) - 1
        return _after(gone[last])

    def _between(self, offset: int, text: str) -> Point | str:
        """Behind the character before the offset; before the one at it, where that is better or the only one."""
        before = self._mendable.at(offset - 1) if offset and text[offset - 1] != "\n" else "在段首"
        behind = self._mendable.at(offset) if offset < len(text) and text[offset] != "\n" else "在段末"
        if not isinstance(before, Point):
            held = self._mendable.held(offset - 1) if offset else ""
            end = self._mendable.behind_field(self._run(held)) if isinstance(held, Point) else None
            return behind if isinstance(behind, Point) else end or before
        run = self._run(before)
        if (isinstance(behind, Point) and self._run(behind) == run) or not self._mendable.ends_field(run):
            return _after(before)
        if isinstance(behind, Point):
            return behind
        return self._mendable.behind_field(run) or "在域的末尾，请手工加"

    def _both(self, element: int) -> list[int]:
        twin = self._mendable.twin(element)
        return [element] if twin is None else [element, twin]

    def _delete(self, point: Point) -> None:
        for element in self._both(point.element):
            ranges = self.runs[self._markup.parents[element]].deleted[element]
            begin = ranges.pop()[0] if ranges and ranges[-1][1] == point.characters else point.characters
            ranges.append((begin, point.characters + 1))

    def _insert(self, point: Point, words: str) -> None:
        for element in self._both(point.element):
            self.runs[self._markup.parents[element]].inserted[element][point.characters] += words


def _after(point: Point) -> Point:
    return Point(point.element, point.characters + 1)
