"""The markup of runs that are cut: a run goes on as another that looks the same, new words as one that looks alike."""

import re
from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import escape

from lawgov.docx_io.markup import storable
from lawgov.docx_io.splice import Markup

PRESERVED = b' xml:space="preserve"'
BLANK = " \t\r\n"
"""What Word cuts from the ends of a text that is not to be preserved."""

_EAST_ASIAN = frozenset("“”‘’—…·×－～")
"""Marks that Word shows in the Latin font unless it is told that they are Chinese."""
_ID = re.compile(rb"([\s:]id\s*=\s*[\"'])(-?\d+)")
_CHANGE = re.compile(rb"<(?:[\w.-]+:)?rPrChange\b[^>]*>")


class RunMarkup:
    """Writes the markup of one main part.

    Args:
        markup: the part.
        namespace: that of its elements, Transitional or Strict.
    """

    def __init__(self, markup: Markup, namespace: str) -> None:
        self._markup, self._namespace = markup, namespace
        self._looks: dict[int, bytes] = {}
        self._ids: Iterator[int] | None = None

    def new_id(self) -> int:
        """A number that no other mark of the part has."""
        if self._ids is None:
            used = {int(number) for _, number in _ID.findall(self._markup.data)}
            self._ids = (number for number in count(1) if number not in used)
        return next(self._ids)

    def resumed(self, run: int) -> bytes:
        """The start of another run that looks the same; a change of its looks that is pending has a number of its own."""
        looks = self._looks_of(run)
        if b"rPrChange" in looks:
            looks = _CHANGE.sub(lambda match: _ID.sub(self._other, match[0], count=1), looks)
        return self._opened(run) + looks

    def begun(self, run: int) -> bytes:
        """The start of the run itself."""
        return self._opened(run) + self._looks_of(run)

    def ended(self, run: int) -> bytes:
        return f"</{self._markup.names[run]}>".encode()

    def renumbered(self, element: int) -> bytes:
        """The start tag of another mark like this one, with a number of its own."""
        return _ID.sub(self._other, self._markup.head(element), count=1)

    def new_run(self, run: int, text: str) -> bytes:
        """New words that look as those of a run do; tabs become ``w:tab``."""
        prefix = self._markup.prefix(run)
        name = f"{prefix}:" if prefix else ""
        content = ""
        for position, words in enumerate(text.split("\t")):
            content += f"<{name}tab/>" if position else ""
            content += f"<{name}t{_kept(words)}>{written(words)}</{name}t>" if words else ""
        return f"<{name}r>".encode() + self._new_looks(run, text) + f"{content}</{name}r>".encode()

    def wants_hint(self, run: int, text: str) -> bool:
        """Whether new words need be told that they are Chinese where the run is not."""
        fonts = self._fonts(run)
        return not _EAST_ASIAN.isdisjoint(text) and (
            fonts is None or self._markup.attribute(fonts, "hint") != "eastAsia"
        )

    def prefix(self, element: int) -> str:
        """That of the element; where its namespace is the default one, which holds for no attribute, our own."""
        return self._markup.prefix(element) or "w"

    def named(self, name: str, element: int) -> str:
        """``name`` as it is written in a tag at the element, bound there where it has to be."""
        own = "" if self._markup.prefix(element) else f' xmlns:w="{self._namespace}"'
        return f"{self.prefix(element)}:{name}{own}"

    def _other(self, match: "re.Match[bytes]") -> bytes:
        return match[1] + str(self.new_id()).encode()

    def _opened(self, run: int) -> bytes:
        head = self._markup.head(run)
        return head[:-2] + b">" if head.endswith(b"/>") else head

    def _looks_of(self, run: int) -> bytes:
        if run not in self._looks:
            looks = [at for at in self._markup.children(run) if self._markup.local(at) == "rPr"]
            self._looks[run] = b"".join(self._markup.raw(at) for at in looks)
        return self._looks[run]

    def _fonts(self, run: int) -> int | None:
        markup = self._markup
        return next(
            (
                at
                for looks in markup.children(run)
                if markup.local(looks) == "rPr"
                for at in markup.children(looks)
                if markup.local(at) == "rFonts"
            ),
            None,
        )

    def _new_looks(self, run: int, text: str) -> bytes:
        """Those of the run, without a change of them that is pending, and with the hint that Chinese marks need."""
        markup, hint = self._markup, self.wants_hint(run, text)
        looks = next((at for at in markup.children(run) if markup.local(at) == "rPr"), None)
        fonts = f'<{self.named("rFonts", run)} {self.prefix(run)}:hint="eastAsia"/>'.encode()
        prefix = markup.prefix(run)
        name = f"{prefix}:rPr" if prefix else "rPr"
        if looks is None:
            return f"<{name}>".encode() + fonts + f"</{name}>".encode() if hint else b""
        held: list[bytes] = []
        at_fonts = 0
        for at in markup.children(looks):
            kind = markup.local(at)
            if kind == "rPrChange":
                continue
            raw = markup.raw(at)
            if kind == "rFonts" and hint:
                raw, hint = self._hinted(at), False
            held.append(raw)
            at_fonts = len(held) if kind == "rStyle" else at_fonts
        if hint:
            held.insert(at_fonts, fonts)
        return f"<{name}>".encode() + b"".join(held) + f"</{name}>".encode() if held else b""

    def _hinted(self, fonts: int) -> bytes:
        """Fonts with the hint, in place of another one."""
        markup, own = self._markup, "" if self._markup.prefix(fonts) else f' xmlns:w="{self._namespace}"'
        head = re.sub(rb"\s(?:[\w.-]+:)?hint\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", markup.head(fonts))
        at = len(head) - (2 if markup.is_empty(fonts) else 1)
        told = f'{own} {self.prefix(fonts)}:hint="eastAsia"'.encode()
        return head[:at] + told + head[at:] + markup.raw(fonts)[len(markup.head(fonts)) :]


def written(text: str) -> str:
    """Characters as they stand in an element."""
    return escape(storable(text), {"\r": "&#13;"})


def _kept(text: str) -> str:
    return PRESERVED.decode() if text != text.strip() else ""
