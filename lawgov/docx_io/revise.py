"""Edits into the Word file itself: as tracked changes that a person accepts or rejects, or made outright.

Rejecting them all gives the text as it was, accepting them all the corrected one. Only the main part is
written anew; every other part stays byte for byte.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local
from lawgov.docx_io.guard import refuse_closed
from lawgov.docx_io.package import Package
from lawgov.docx_io.read import main_part, related_parts
from lawgov.docx_io.split_runs import RunChanges, cut, cut_plainly
from lawgov.docx_io.text_nodes import Point, TextNodes, in_field, twin
from lawgov.docx_io.write import package as packed
from lawgov.errors import SourceError
from lawgov.fixes import Change, Edit, LeftOut, changes_of
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.model import Source

_ON = frozenset({"1", "true", "on"})


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
    _refuse_guarded(package, related, apply)
    root = package.xml(main)
    plan = _Plan(TextNodes(root, source))
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
    revisions = _Revisions(root, author, date)
    for run, changes in plan.runs.items():
        if apply:
            _replace(run, cut_plainly(run, changes))
        else:
            revisions.write(run, changes)
    revisions.finish()
    entries = {name: package.read(name) for name in package.names if not name.endswith("/")}
    # ``serialised`` would drop prefixes that only mc:Ignorable names; Word then calls the file damaged.
    entries[_stored(package, main)] = bytes(
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )
    return Revised(packed(entries), tuple(made), tuple(left))


def _stored(package: Package, name: str) -> str:
    """The name of an entry as it is written: names are the same whatever their case."""
    return next(entry for entry in package.names if entry.casefold() == name.casefold())


def _refuse_guarded(package: Package, related: dict[str, list[str]], apply: bool) -> None:
    """A file open for comments takes no changes, one open for tracked changes only those."""
    settings = package.xml(related["settings"][0]) if related.get("settings") else None
    protection = child(settings, "documentProtection")
    if protection is None or attribute(protection, "enforcement") not in _ON:
        return
    allowed = attribute(protection, "edit")
    if allowed == "comments" or (allowed == "trackedChanges" and apply):
        only = "批注" if allowed == "comments" else "修订"
        raise SourceError(None, f"文件设了编辑限制（只允许{only}），请在 Word 的“审阅—限制编辑”里停止保护后再试")


class _Plan:
    """The changes by run, gathered before anything is changed."""

    def __init__(self, nodes: TextNodes) -> None:
        self._nodes = nodes
        self.runs: defaultdict[etree._Element, RunChanges] = defaultdict(RunChanges)

    def add(self, changes: Sequence[Change], text: str) -> str:
        """Take in the changes of one edit, all or none; the reason for none."""
        steps: list[tuple[list[Point], Point, str]] = []
        for change in changes:
            if "\n" in change.new:
                return "要分成两段"
            gone: list[Point] = []
            for offset in range(change.start, change.end):
                point = self._nodes.at(offset)
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

    def _behind(self, gone: Sequence[Point]) -> Point:
        """New words take the look of the first of the old ones: behind those of its run."""
        run = gone[0].node.getparent()
        last = next((at for at, point in enumerate(gone) if point.node.getparent() is not run), len(gone)) - 1
        return _after(gone[last])

    def _between(self, offset: int, text: str) -> Point | str:
        """Behind the character before the offset; before the one at it, where that is better or the only one."""
        before = self._nodes.at(offset - 1) if offset and text[offset - 1] != "\n" else "在段首"
        behind = self._nodes.at(offset) if offset < len(text) and text[offset] != "\n" else "在段末"
        if isinstance(before, Point) and not (isinstance(behind, Point) and _ends_field(before, behind)):
            return _after(before)
        return behind if isinstance(behind, Point) else before

    def _delete(self, point: Point) -> None:
        for node in (point.node, twin(point.node)):
            run = None if node is None else node.getparent()
            if node is not None and run is not None:
                ranges = self.runs[run].deleted[node]
                begin = ranges.pop()[0] if ranges and ranges[-1][1] == point.offset else point.offset
                ranges.append((begin, point.offset + 1))

    def _insert(self, point: Point, words: str) -> None:
        for node in (point.node, twin(point.node)):
            run = None if node is None else node.getparent()
            if node is not None and run is not None:
                self.runs[run].inserted[node, point.offset] += words


def _after(point: Point) -> Point:
    return Point(point.node, point.offset + 1)


def _ends_field(before: Point, behind: Point) -> bool:
    run, other = before.node.getparent(), behind.node.getparent()
    return run is not None and run is not other and in_field(run)


class _Revisions:
    """Writes tracked changes with numbers that no other mark of the part has."""

    def __init__(self, root: "etree._Element", author: str, day: date) -> None:
        self._space = str(root.tag).rpartition("}")[0] + "}"
        used = {attribute(item, "id") for item in root.iter() if is_element(item)}
        self._numbers: Iterator[str] = (str(number) for number in count(1) if str(number) not in used)
        self._new: list[etree._Element] = []
        self._author, self._date = author, f"{day.isoformat()}T00:00:00Z"

    def write(self, run: "etree._Element", changes: RunChanges) -> None:
        pieces = cut(run, changes)
        made = [piece.run if piece.kind == "stays" else self._mark(piece.kind, piece.run) for piece in pieces]
        _replace(run, made)
        self._new += [element for piece, element in zip(pieces, made, strict=True) if piece.kind == "comes"]

    def finish(self) -> None:
        """Set our insertions free of others', the last first: so each moves only what stands behind it."""
        for mark in reversed(self._new):
            self._lift(mark)

    def _mark(self, kind: str, run: "etree._Element") -> "etree._Element":
        mark = etree.Element(f"{self._space}{'ins' if kind == 'comes' else 'del'}")
        mark.set(f"{self._space}id", next(self._numbers))
        mark.set(f"{self._space}author", self._author)
        mark.set(f"{self._space}date", self._date)
        mark.append(run)
        return mark

    def _lift(self, mark: "etree._Element") -> None:
        """Out of somebody's pending insertion, which is cut in two as Word does: words have one inserter."""
        outer = mark.getparent()
        above = None if outer is None else outer.getparent()
        if outer is None or above is None or local(outer) != "ins":
            return
        rest = list(mark.itersiblings())
        outer.addnext(mark)
        if rest:
            other = etree.Element(str(outer.tag), {str(key): str(value) for key, value in outer.attrib.items()})
            other.set(f"{self._space}id", next(self._numbers))
            other.extend(rest)
            mark.addnext(other)
        if len(outer) == 0:
            above.remove(outer)


def _replace(run: "etree._Element", made: Sequence["etree._Element"]) -> None:
    for item in made:
        run.addprevious(item)
    parent = run.getparent()
    assert parent is not None, "a run stands in a paragraph"
    parent.remove(run)
