"""Comment ranges set into the main part: runs are split between characters, and keep their looks on both sides."""

from collections import defaultdict

from lawgov.docx_io.nodes import Point
from lawgov.docx_io.places import Range, marked
from lawgov.docx_io.run_markup import BLANK, PRESERVED, RunMarkup
from lawgov.docx_io.splice import Cut, Markup, Splices

_ENDS, _REFERENCES, _STARTS = 0, 1, 2  # at one place: what ends there is ended first
_UNSEEN = frozenset({"rPr", "lastRenderedPageBreak"})


class Ranges:
    """Collects ranges, then writes the part.

    A ``w:commentRangeStart`` and ``End`` stand exactly at the characters, wherever these are. The run with the mark
    itself stands behind the end, outside of what may be rejected, updated or refilled without regard to it:
    insertions, links, controls and fields.
    """

    def __init__(self, markup: Markup, namespace: str, style: str | None) -> None:
        self._markup, self._style = markup, style
        self._runs = RunMarkup(markup, namespace)
        self._splices = Splices(markup)
        self._inside: defaultdict[int, defaultdict[int, list[tuple[int, bytes]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._edges: dict[int, tuple[int, int]] = {}
        self._fields: dict[int, list[tuple[int, int]]] = {}

    def add(self, number: int, place: Range) -> None:
        """Set the comment of this number on a range."""
        paragraph = self._paragraph(place.start.element)
        self._put(place.start, self._tag("commentRangeStart", paragraph, number), _STARTS)
        paragraph = self._paragraph(place.end.element)
        self._put(place.end, self._tag("commentRangeEnd", paragraph, number), _ENDS)
        reference = self._reference(paragraph, number)
        outside = self._outside(place.end.element, paragraph)
        if outside is None:
            self._put(place.end, reference, _REFERENCES)
        else:
            self._splices.insert(Cut(self._markup.after(outside)), reference, _REFERENCES)

    def applied(self) -> bytes:
        for element, places in self._inside.items():
            self._split(element, places)
        return self._splices.applied()

    def _paragraph(self, element: int) -> int:
        """The outermost one around an element: that of the body, for what stands in a text box."""
        found = [at for at in self._markup.ancestors(element) if self._markup.local(at) == "p"]
        return found[-1] if found else element

    def _put(self, point: Point, piece: bytes, rank: int) -> None:
        element = marked(self._markup, point.element)
        behind = point.characters > 0 if element == point.element else rank != _STARTS
        is_text = element == point.element and self._markup.local(element) == "t"
        length = len(self._markup.text(element)) if is_text and behind else 1
        if is_text and 0 < point.characters < length:
            self._inside[element][point.characters].append((rank, piece))
        else:
            self._splices.insert(self._edge(element, behind), piece, rank)

    def _edge(self, element: int, behind: bool) -> Cut:
        """Before or behind an element; at the edge of a run outside of it, else the run is split there."""
        markup = self._markup
        run = markup.parents[element]
        if markup.local(run) != "r":
            return Cut(markup.after(element) if behind else markup.begin(element))
        first, last = self._content(run)
        if behind and element >= last:
            return Cut(markup.after(run))
        if not behind and element <= first:
            return Cut(markup.begin(run))
        at = markup.after(element) if behind else markup.begin(element)
        return Cut(at, self._runs.ended(run), self._runs.resumed(run))

    def _content(self, run: int) -> tuple[int, int]:
        """The first and the last element of a run that shows anything."""
        if run not in self._edges:
            shown = [at for at in self._markup.children(run) if self._markup.local(at) not in _UNSEEN]
            self._edges[run] = (shown[0], shown[-1])
        return self._edges[run]

    def _split(self, element: int, places: dict[int, list[tuple[int, bytes]]]) -> None:
        """A text split behind some of its characters; blanks at the new ends are kept, those that Word cuts stay cut."""
        markup = self._markup
        run, text, head = markup.parents[element], markup.text(element), markup.head(element)
        name, ends = markup.names[element].encode(), sorted(places)
        keeps = markup.attribute(element, "space") == "preserve"
        plain = b"<" + name + b">"
        kept = head if keeps else b"<" + name + PRESERVED + b">"
        for at, following, cut in zip(ends, [*ends[1:], len(text)], markup.between(element, ends), strict=True):
            opening = kept if keeps or following < len(text) or text[at:].strip(BLANK) else plain
            closing = b"</" + name + b">" + self._runs.ended(run)
            whole = Cut(cut.at, cut.closing + closing, self._runs.resumed(run) + opening + cut.opening)
            for rank, piece in places[at]:
                self._splices.insert(whole, piece, rank)
        if keeps:
            return
        first = text[: ends[0]].rstrip(BLANK)
        if first and len(first) < ends[0]:
            self._reopened(element, len(first), b"</" + name + b">", kept)
        shown = len(text.rstrip(BLANK))
        if ends[-1] < shown < len(text):
            self._reopened(element, shown, b"</" + name + b">", plain)

    def _reopened(self, element: int, characters: int, closing: bytes, opening: bytes) -> None:
        (cut,) = self._markup.between(element, [characters])
        self._splices.insert(Cut(cut.at, cut.closing + closing, opening + cut.opening), b"")

    def _outside(self, element: int, paragraph: int) -> int | None:
        """The child of the paragraph behind which the mark stands; None where the end stands between its runs."""
        top = self._child_of(paragraph, element)
        end = next((end for begin, end in self._fields_of(paragraph) if begin < element < end), None)
        if end is not None:
            return self._child_of(paragraph, end)
        return None if top is None or self._markup.local(top) == "r" else top

    def _child_of(self, paragraph: int, element: int) -> int | None:
        return next((at for at in self._markup.ancestors(element) if self._markup.parents[at] == paragraph), None)

    def _fields_of(self, paragraph: int) -> list[tuple[int, int]]:
        """Where the outermost fields of a paragraph begin and end; one that goes on in the next has no end here."""
        if paragraph not in self._fields:
            found: list[tuple[int, int]] = []
            opened: list[int] = []
            for at in self._markup.below(paragraph):
                if self._markup.local(at) != "fldChar":
                    continue
                kind = self._markup.attribute(at, "fldCharType")
                if kind == "begin":
                    opened.append(at)
                elif kind == "end" and opened:
                    begin = opened.pop()
                    if not opened:
                        found.append((begin, at))
            self._fields[paragraph] = found
        return self._fields[paragraph]

    def _tag(self, name: str, paragraph: int, number: int) -> bytes:
        return f'<{self._runs.named(name, paragraph)} {self._runs.prefix(paragraph)}:id="{number}"/>'.encode()

    def _reference(self, paragraph: int, number: int) -> bytes:
        prefix, run = self._runs.prefix(paragraph), self._runs.named("r", paragraph)
        style = f'<{prefix}:rPr><{prefix}:rStyle {prefix}:val="{self._style}"/></{prefix}:rPr>' if self._style else ""
        return f'<{run}>{style}<{prefix}:commentReference {prefix}:id="{number}"/></{prefix}:r>'.encode()
