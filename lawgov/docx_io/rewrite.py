"""Runs written anew with what goes and what comes, as tracked changes or outright; the bytes between them stay."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from xml.sax.saxutils import quoteattr

from lawgov.docx_io.run_markup import BLANK, PRESERVED, RunMarkup, written
from lawgov.docx_io.splice import Markup

Kind = Literal["stays", "goes", "comes"]


@dataclass(slots=True)
class RunChanges:
    """What is to become of the text elements of one run; of one that is no ``w:t`` the whole is offsets 0 to 1."""

    deleted: defaultdict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    inserted: defaultdict[int, defaultdict[int, str]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(str))
    )


class _Atom(NamedTuple):
    """Content of a run: markup as it stands, or characters of a text element."""

    kind: Kind
    markup: bytes = b""
    text: str = ""
    element: int = -1  # the text element that the characters are of; -1 for new words
    begin: int = 0  # of the characters in it


class Rewrite:
    """Writes one main part.

    Args:
        markup: the part as it is.
        namespace: that of its elements.
        by: author and moment of the tracked changes; None: the changes are made outright.
    """

    def __init__(self, markup: Markup, namespace: str, by: tuple[str, str] | None) -> None:
        self._markup, self._by = markup, by
        self._runs = RunMarkup(markup, namespace)
        self._changes: Mapping[int, RunChanges] = {}
        self._units: list[int] = []

    def of(self, changes: Mapping[int, RunChanges]) -> bytes:
        """The part with these changes, by the run that they are in."""
        self._changes = changes
        self._units = sorted({self._unit(run) for run in changes})
        return self._between(0, len(self._markup.data))

    def _unit(self, run: int) -> int:
        """The run; with somebody's pending insertion around it, that: new words stand outside of it, as in Word."""
        parent = self._markup.parents[run]
        return parent if self._markup.local(parent) == "ins" else run

    def _between(self, begin: int, end: int, above: int = -1) -> bytes:
        """The bytes from ``begin`` to ``end``, the units in them written anew; ``above`` itself is none of them."""
        markup, pieces = self._markup, []
        at = bisect_left(self._units, begin, key=markup.begin)
        while at < len(self._units) and markup.begin(self._units[at]) < end:
            unit = self._units[at]
            at += 1
            if unit == above or markup.begin(unit) < begin:
                continue  # or within one that is written already
            pieces += [markup.data[begin : markup.begin(unit)], self._rewritten(unit)]
            begin = markup.after(unit)
        return b"".join([*pieces, markup.data[begin:end]])

    def _rewritten(self, unit: int) -> bytes:
        if self._markup.local(unit) == "ins":
            return self._insertion(unit)
        return b"".join(piece for _, piece in self._pieces(unit))

    def _insertion(self, outer: int) -> bytes:
        """Somebody's insertion cut where our words come in: words have one inserter."""
        markup = self._markup
        parts: list[tuple[Kind, bytes]] = []
        begin = markup.inside(outer)
        for item in markup.children(outer):
            if item in self._changes:
                parts.append(("stays", markup.data[begin : markup.begin(item)]))
                parts += self._pieces(item)
            else:
                parts.append(("stays", self._between(begin, markup.after(item), outer)))
            begin = markup.after(item)
        parts.append(("stays", markup.data[begin : markup.close(outer)]))
        made, held, head = b"", b"", markup.head(outer)
        for kind, piece in [*parts, ("comes", b"")]:
            if kind != "comes":
                held += piece
                continue
            if held.strip():
                made += head + held + b"</" + markup.names[outer].encode() + b">"
                head = self._runs.renumbered(outer)
            elif held:
                made += held
            made, held = made + piece, b""
        return made

    def _pieces(self, run: int) -> list[tuple[Kind, bytes]]:
        """The run as runs: what stays, what goes and what comes, each marked."""
        atoms = list(self._atoms(run, self._changes[run]))
        if self._by is None:
            return [("stays", self._outright(run, atoms))]
        groups: list[tuple[Kind, list[_Atom]]] = []
        for atom in atoms:
            if not groups or groups[-1][0] != atom.kind or atom.kind == "comes":
                groups.append((atom.kind, []))
            groups[-1][1].append(atom)
        pieces: list[tuple[Kind, bytes]] = []
        resumed = False
        for kind, held in groups:
            if kind == "comes":
                pieces.append((kind, self._marked("ins", run, self._runs.new_run(run, held[0].text))))
                continue
            begun = self._runs.resumed(run) if resumed else self._runs.begun(run)
            resumed = True
            content = b"".join(self._content(atom) for atom in held)
            one = begun + content + self._runs.ended(run)
            pieces.append((kind, self._marked("del", run, one) if kind == "goes" else one))
        return pieces

    def _outright(self, run: int, atoms: list[_Atom]) -> bytes:
        """What goes is gone, what comes stands in the run that it follows."""
        runs, resumed = b"", False
        content: list[_Atom] = []

        def close() -> None:
            nonlocal runs, resumed, content
            if content:
                begun = self._runs.resumed(run) if resumed else self._runs.begun(run)
                runs += begun + self._joined(run, content) + self._runs.ended(run)
                resumed, content = True, []

        for atom in atoms:
            if atom.kind == "comes" and (self._runs.wants_hint(run, atom.text) or "\t" in atom.text):
                close()
                runs += self._runs.new_run(run, atom.text)
            elif atom.kind != "goes":
                content.append(atom)
        close()
        return runs

    def _joined(self, run: int, atoms: list[_Atom]) -> bytes:
        """Text that meets is one text."""
        made, text = b"", ""
        prefix = self._markup.prefix(run)
        name = f"{prefix}:t" if prefix else "t"
        keeps = False
        for atom in [*atoms, _Atom("stays")]:
            if atom.text:
                text += atom.text
                keeps = keeps or atom.element < 0 or self._keeps(atom.element)
                continue
            if text:
                space = PRESERVED.decode() if keeps or text != text.strip() else ""
                made += f"<{name}{space}>{written(text)}</{name}>".encode()
            made, text, keeps = made + atom.markup, "", False
        return made

    def _atoms(self, run: int, changes: RunChanges) -> Iterator[_Atom]:
        """The content of the run in order, text in pieces, and the new words between them."""
        markup = self._markup
        touched = {*changes.deleted, *changes.inserted}
        begin = markup.inside(run)
        for item in markup.children(run):
            if markup.local(item) == "rPr":
                begin = markup.after(item)
                continue
            if item in touched:
                if between := markup.data[begin : markup.begin(item)]:
                    yield _Atom("stays", between)
                yield from self._cut(item, changes)
            else:
                yield _Atom("stays", self._between(begin, markup.after(item), run))
            begin = markup.after(item)

    def _cut(self, item: int, changes: RunChanges) -> Iterator[_Atom]:
        is_text = self._markup.local(item) == "t"
        text = self._markup.text(item) if is_text else ""
        length = len(text) if is_text else 1
        gone = sorted(changes.deleted.get(item, []))
        new: Mapping[int, str] = changes.inserted.get(item, {})
        cuts = sorted({0, length, *new, *(at for pair in gone for at in pair)})
        for begin, end in zip(cuts, [*cuts[1:], length], strict=True):
            if begin in new:
                yield _Atom("comes", text=new[begin])
            if begin < end:
                before = bisect_right(gone, begin, key=_first) - 1
                kind: Kind = "goes" if before >= 0 and begin < gone[before][1] else "stays"
                if is_text:
                    yield _Atom(kind, text=text[begin:end], element=item, begin=begin)
                else:
                    yield _Atom(kind, self._markup.raw(item))

    def _content(self, atom: _Atom) -> bytes:
        """Content that stays or goes, as markup; blanks at new ends are kept, those that Word cuts stay cut."""
        if not atom.text:
            return atom.markup
        prefix = self._markup.prefix(atom.element)
        name = (f"{prefix}:" if prefix else "") + ("delText" if atom.kind == "goes" else "t")
        if self._keeps(atom.element):
            return f"<{name}{PRESERVED.decode()}>{written(atom.text)}</{name}>".encode()
        length = len(self._markup.text(atom.element))
        lead, text, trail = "", atom.text, ""
        if atom.begin == 0:
            lead = text[: len(text) - len(text.lstrip(BLANK))]
        if atom.begin + len(atom.text) == length:
            trail = text[len(text.rstrip(BLANK)) :] if len(lead) < len(text) else ""
        inner = text[len(lead) : len(text) - len(trail)]
        if not inner or inner == inner.strip():
            return f"<{name}>{written(text)}</{name}>".encode()
        pieces = [f"<{name}>{written(blank)}</{name}>" if blank else "" for blank in (lead, trail)]
        return f"{pieces[0]}<{name}{PRESERVED.decode()}>{written(inner)}</{name}>{pieces[1]}".encode()

    def _keeps(self, element: int) -> bool:
        return self._markup.attribute(element, "space") == "preserve"

    def _marked(self, name: str, run: int, content: bytes) -> bytes:
        assert self._by is not None, "asked for only where changes are tracked"
        prefix = self._runs.prefix(run)
        author, moment = self._by
        head = (
            f"<{self._runs.named(name, run)} {prefix}:id={quoteattr(str(self._runs.new_id()))} "
            f"{prefix}:author={quoteattr(author)} {prefix}:date={quoteattr(moment)}>"
        )
        return head.encode() + content + f"</{prefix}:{name}>".encode()


def _first(pair: tuple[int, int]) -> int:
    return pair[0]
