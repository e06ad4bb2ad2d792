"""Changes to an XML part as insertions between its bytes: whatever is not inserted stays as it was written.

A tree that is written again has another declaration, other quotes and entities, other empty tags; a
part that is only inserted into has none of that, and taking the insertions out gives the original.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from lawgov.errors import LimitError, SourceError

MOST_BYTES = 100_000_000
"""Of one part that is written into: it is held as a whole."""

_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"([^\s=<>\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_CONTENT = re.compile(rb"<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&([^;]*);|[^<&]+", re.DOTALL)
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_LINE_END = re.compile("\r\n?")


class Cut(NamedTuple):
    """A place between bytes where markup may stand once ``closing`` ends what is open there and ``opening`` resumes it."""

    at: int
    closing: bytes = b""
    opening: bytes = b""


class Markup:
    """Where the elements of a part begin and end in its bytes, by their number in document order."""

    def __init__(self, data: bytes, name: str) -> None:
        """Scan a part that ``Package.xml`` has already read, and so found sound.

        Raises:
            LimitError: it is too large to be written into.
        """
        if len(data) > MOST_BYTES:
            raise LimitError(None, f"{name[:60]} 超过上限 {MOST_BYTES} 字节，写不了批注，请拆成几个文件", "entry_bytes")
        self.data = _as_utf8(data)
        self.names: list[str] = []  # with their prefixes, as written
        self.parents, self._begins, self._ends = array("q"), array("q"), array("q")
        self._last = -1, ""  # the text that was asked for last: it is asked for again and again
        parser = expat.ParserCreate("UTF-8")
        opened: list[int] = []

        def start(tag: str, _: dict[str, str]) -> None:
            self.parents.append(opened[-1] if opened else -1)
            opened.append(len(self.names))
            self.names.append(tag)
            self._begins.append(parser.CurrentByteIndex)
            self._ends.append(0)

        def end(_: str) -> None:
            self._ends[opened.pop()] = parser.CurrentByteIndex

        parser.StartElementHandler, parser.EndElementHandler = start, end
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise SourceError(None, f"文件里的 {name[:60]} 不完整或者已经损坏，请重新获取或者另存一份") from error

    def __len__(self) -> int:
        return len(self.names)

    def local(self, number: int) -> str:
        return self.names[number].rpartition(":")[2]

    def prefix(self, number: int) -> str:
        return self.names[number].rpartition(":")[0]

    def begin(self, number: int) -> int:
        """The first byte of the element."""
        return self._begins[number]

    def head(self, number: int) -> bytes:
        """The start tag as written."""
        found = _TAG.match(self.data, self._begins[number])
        assert found is not None
        return found[0]

    def inside(self, number: int) -> int:
        """The first byte behind the start tag."""
        return self._begins[number] + len(self.head(number))

    def is_empty(self, number: int) -> bool:
        """Whether it is written as one tag."""
        return self.head(number).endswith(b"/>")

    def close(self, number: int) -> int:
        """The first byte of the end tag; of an element written as one tag, the byte behind it."""
        return self._ends[number]

    def after(self, number: int) -> int:
        """The first byte behind the element."""
        end = self._ends[number]
        return end if self.is_empty(number) else self.data.index(b">", end) + 1

    def raw(self, number: int) -> bytes:
        """The element as written."""
        return self.data[self.begin(number) : self.after(number)]

    def attribute(self, number: int, name: str) -> str:
        """An attribute by its local name; "" without it."""
        for found in _ATTRIBUTE.finditer(self.head(number)):
            if found[1].decode().rpartition(":")[2] == name:
                return _plain((found[2] if found[2] is not None else found[3]).decode())
        return ""

    def ancestors(self, number: int) -> Iterator[int]:
        """The element itself, its parent, and so on to the root."""
        while number >= 0:
            yield number
            number = self.parents[number]

    def below(self, number: int) -> Iterator[int]:
        """All elements in it, in order."""
        end = self._ends[number]
        at = number + 1
        while at < len(self.names) and self._begins[at] < end:
            yield at
            at += 1

    def children(self, number: int) -> Iterator[int]:
        return (at for at in self.below(number) if self.parents[at] == number)

    def text(self, number: int) -> str:
        """The characters directly in an element without children, as a parser gives them."""
        if number != self._last[0]:
            content = self.data[self.inside(number) : max(self.close(number), self.inside(number))]
            self._last = number, "".join(_characters(token) for token in _CONTENT.finditer(content))
        return self._last[1]

    def between(self, number: int, characters: Sequence[int]) -> list[Cut]:
        """The places in the text of an element behind so many characters each, in rising order."""
        cuts: list[Cut] = []
        end, done = self.close(number), 0
        for token in _CONTENT.finditer(self.data, self.inside(number), end):
            here: list[int] = []
            text = _characters(token)
            while len(cuts) + len(here) < len(characters) and characters[len(cuts) + len(here)] < done + len(text):
                here.append(characters[len(cuts) + len(here)] - done)
            cuts += _within(token, here)
            done += len(text)
        return cuts + [Cut(end)] * (len(characters) - len(cuts))


class Splices:
    """Insertions into one part; at one place they stand by ``rank``, then in the order in which they were made."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup
        self._cuts: dict[int, Cut] = {}
        self._pieces: defaultdict[int, list[tuple[int, int, bytes]]] = defaultdict(list)
        self._made = self._size = 0

    def insert(self, cut: Cut, piece: bytes, rank: int = 0) -> None:
        self._size += len(piece) + (0 if cut.at in self._cuts else len(cut.closing) + len(cut.opening))
        if self._size > MOST_BYTES:  # properties without end, copied at each cut of their run
            raise LimitError(None, f"写批注要增加的内容超过上限 {MOST_BYTES} 字节，请拆成几个文件", "entry_bytes")
        self._cuts[cut.at] = cut
        self._pieces[cut.at].append((rank, self._made, piece))
        self._made += 1

    def applied(self) -> bytes:
        data, pieces, last = self._markup.data, [], 0
        for at in sorted(self._cuts):
            cut = self._cuts[at]
            pieces += [data[last:at], cut.closing, *(piece for _, _, piece in sorted(self._pieces[at])), cut.opening]
            last = at
        return b"".join([*pieces, data[last:]])


def _as_utf8(data: bytes) -> bytes:
    """The part itself where it is UTF-8, as it nearly always is; else the same part in UTF-8."""
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00") and (
        declared is None or declared[1].lower() in (b"utf-8", b"utf8", b"us-ascii")
    ):
        return data
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def _characters(token: "re.Match[bytes]") -> str:
    if token[1] is not None:
        return _LINE_END.sub("\n", token[1].decode())
    if token[2] is not None:
        return _plain(f"&{token[2].decode()};")
    return "" if token[0].startswith(b"<") else _LINE_END.sub("\n", token[0].decode())


def _within(token: "re.Match[bytes]", characters: Sequence[int]) -> Iterator[Cut]:
    """Behind some characters of a token each; a CDATA section is closed and opened anew around them."""
    is_data = token[1] is not None
    raw = (token[1] if is_data else token[0]).decode()
    at = done = 0
    place = token.start(1) if is_data else token.start()
    for wanted in characters:
        if wanted == 0:
            yield Cut(token.start())
            continue
        begin = at
        if "\r" not in raw:
            at = wanted
        else:
            for _ in range(done, wanted):
                at += 2 if raw.startswith("\r\n", at) else 1
        done = wanted
        place += len(raw[begin:at].encode())
        yield Cut(place, b"]]>", b"<![CDATA[") if is_data else Cut(place)


def _plain(text: str) -> str:
    """Text without entities and character references."""

    def shown(match: "re.Match[str]") -> str:
        name = match[1]
        if name.startswith("#"):
            return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
        return _ENTITIES.get(name, match[0])

    return re.sub("&([^;]*);", shown, text)
