"""A page as a light tree that knows where each character stands in the source.

No library on hand gives the column of a text (lxml: the line of an element), and a finding must
quote its place; so this scans once, left to right, with nothing to backtrack.
"""

import re
from dataclasses import dataclass, field
from html import unescape

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "command",
        "keygen",
        "bgsound",
        "basefont",
    ]
)
_RAW = frozenset({"script", "style", "textarea", "noscript", "iframe", "xmp", "template"})
_CLOSES_P = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "div",
        "dl",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
_IMPLIED = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "option": {"option"},
}
_SCOPE = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"table", "tbody", "thead", "tfoot"},
    "td": {"tr"},
    "th": {"tr"},
    "option": {"select"},
}
_TAG = re.compile(r"<(?=[A-Za-z!?]|/[A-Za-z])")  # any other < is text
_NAME = re.compile(r"[A-Za-z][^\s/>]{0,40}")
_ATTRIBUTE = re.compile(r"([^\s=/>\"'<]{1,60})(?:\s{0,8}=\s{0,8}(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")


@dataclass(slots=True)
class Element:
    """A tag with its attributes (names in lower case) and children: elements and texts."""

    tag: str
    attributes: dict[str, str]
    start: int  # offset of the tag in the source
    children: "list[Element | Text]" = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass(slots=True)
class Text:
    """A run of characters: decoded, with the source offset of each piece that stands together."""

    pieces: list[tuple[str, int]]


def parse_html(source: str, depth: int) -> Element:
    """Read any tag soup into a tree; elements deeper than ``depth`` are flattened into their parent."""
    root = Element("root", {}, 0)
    stack = [root]
    at, length = 0, len(source)
    while at < length:
        tag = _TAG.search(source, at)
        bracket = tag.start() if tag else length
        if bracket > at:
            _add_text(stack[-1], source, at, bracket)
        if bracket >= length:
            break
        at = _markup(source, bracket, stack, depth)
    return root


def _markup(source: str, at: int, stack: list[Element], depth: int) -> int:
    """Handle what begins with ``<`` at ``at``; the offset behind it."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return len(source) if end < 0 else end + 3
    if source.startswith(("<!", "<?"), at):
        end = source.find(">", at)
        return len(source) if end < 0 else end + 1
    closing = source.startswith("</", at)
    name = _NAME.match(source, at + 1 + closing)
    assert name is not None, "_TAG saw a letter"
    tag = name.group().lower().rpartition(":")[2] if name.group().lower() != "o:p" else "o:p"
    end = _tag_end(source, name.end())
    if end < 0:
        return len(source)
    if closing:
        _close(stack, tag)
        return end + 1
    element = Element(tag, _attributes(source[name.end() : end]), at)
    _open(stack, element)
    if tag in _RAW:
        return _raw(source, end + 1, tag, element)
    if tag not in VOID and source[end - 1] != "/" and len(stack) <= depth:
        stack.append(element)
    return end + 1


def _tag_end(source: str, at: int) -> int:
    """The ``>`` that closes a tag; one in quotes does not, unless the quote is never closed."""
    limit = min(len(source), at + 20_000)
    quote = ""
    for index in range(at, limit):
        char = source[index]
        if quote:
            if char == quote:
                quote = ""
        elif char == ">":
            return index
        elif char in "\"'" and source[index - 1] == "=":
            quote = char
        elif char == "<":
            return index - 1
    return source.find(">", at, limit)


def _raw(source: str, at: int, tag: str, element: Element) -> int:
    """Script, style and the like: text up to the end tag."""
    match = re.compile(rf"</{tag}", re.IGNORECASE).search(source, at)
    end = match.start() if match else len(source)
    element.children.append(Text([(source[at:end], at)]))
    close = source.find(">", end)
    return len(source) if match is None or close < 0 else close + 1


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text[:20_000]):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found


def _open(stack: list[Element], element: Element) -> None:
    """Put a new element in its place: a paragraph ends before a block, an item before the next."""
    if element.tag in _CLOSES_P:
        _end_within(stack, {"p"}, {"td", "th", "li", "div", "table", "body", "dd"})
    if element.tag in _IMPLIED:
        _end_within(stack, _IMPLIED[element.tag], _SCOPE[element.tag])
    stack[-1].children.append(element)


def _end_within(stack: list[Element], tags: set[str], scope: set[str]) -> None:
    """Close the outermost of these within the scope: a row that begins ends the cell and the row before."""
    outermost = len(stack)
    for index in range(len(stack) - 1, max(len(stack) - 40, 0), -1):
        if stack[index].tag in tags:
            outermost = index
        elif stack[index].tag in scope:
            break
    del stack[outermost:]


def _close(stack: list[Element], tag: str) -> None:
    for index in range(len(stack) - 1, max(len(stack) - 60, 0), -1):
        if stack[index].tag == tag:
            del stack[index:]
            return
        if stack[index].tag in ("table", "body") and tag not in ("table", "body", "html"):
            return


def _add_text(parent: Element, source: str, start: int, end: int) -> None:
    pieces: list[tuple[str, int]] = []
    at = start
    if "&" in source[start:end]:
        for match in _ENTITY.finditer(source, start, end):
            decoded = unescape(match.group())
            if decoded == match.group():
                continue
            if match.start() > at:
                pieces.append((source[at : match.start()], at))
            pieces.append((decoded, match.start()))
            at = match.end()
    if at < end:
        pieces.append((source[at:end], at))
    parent.children.append(Text(pieces))
