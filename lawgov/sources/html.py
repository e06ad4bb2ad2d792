"""Web pages → Source: as government sites serve them, also saved as .doc, with line and column kept."""

import re

from lawgov.errors import LimitError
from lawgov.sources.decode import Decoded, decode
from lawgov.sources.html_body import find_body, identity, is_hidden
from lawgov.sources.html_lines import Page
from lawgov.sources.html_tree import Element, parse_html
from lawgov.sources.html_words import SILENT, first_words
from lawgov.sources.limits import Limits
from lawgov.sources.model import Source
from lawgov.sources.residue import is_key, record_entries

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:title|tit|bt|articletitle|article-title|news[_-]?title|biaoti|ArticleTitle|xl-title|con-?title|detail-?title)(?:$|[\s_-])",
    re.IGNORECASE,
)


def read_html(data: bytes, limits: Limits) -> Source:
    """Read a web page: the article, with the page's own record set apart as facts.

    Line and column are those of the decoded source.
    """
    return html_source(decode_page(data).text, limits)


def decode_page(data: bytes) -> Decoded:
    """The page's text, by what its bytes and its own declaration say."""
    declared = _CHARSET.search(data[:8192])
    return decode(data, declared[1].decode("ascii", "replace") if declared else None)


def html_source(text: str, limits: Limits) -> Source:
    """The same for a page that is decoded already."""
    if len(text) > limits.characters:
        raise LimitError(None, f"网页超过 {limits.characters} 个字符，没有读取", "characters")
    root = parse_html(text, limits.nesting)
    body = find_body(root)
    page = Page(text)
    heads = _heads(root, body)
    for head in heads:
        page.lines_of(head, level=0 if head.tag == "h1" or _TITLE_CLASS.search(identity(head)) else None)
    page.lines_of(body)
    return page.build(root)


def _heads(root: Element, body: Element) -> list[Element]:
    """What stands before the article outside its container: the title, the page's record."""
    found: list[Element] = []
    holders = _ancestors(root, body)
    stack: list[Element] = [root]
    while stack:
        element = stack.pop()
        if element is body or element.tag in SILENT or is_hidden(element):
            continue
        words = first_words(element, 600)
        if element.start < body.start and id(element) not in holders:
            title = (
                (element.tag == "h1" or _TITLE_CLASS.search(identity(element)))
                and 4 <= len(words) <= 120
                and not _mostly_links(element)
            )
            if title or _holds_record(element, words):
                found.append(element)
                continue
        stack.extend(child for child in reversed(element.children) if isinstance(child, Element))
    return found


def _ancestors(root: Element, body: Element) -> set[int]:
    """The elements that hold the body, by ``id()``."""
    path: list[Element] = []
    stack: list[tuple[Element, int]] = [(root, 0)]
    while stack:
        element, depth = stack.pop()
        del path[depth:]
        path.append(element)
        if element is body:
            return {id(item) for item in path}
        stack.extend((child, depth + 1) for child in reversed(element.children) if isinstance(child, Element))
    return set()


def _holds_record(element: Element, words: str) -> bool:
    if element.tag not in ("table", "ul", "dl", "div", "p", "span", "h6", "h5"):
        return False
    inline = element.tag in ("p", "span", "h5", "h6")
    entries = len(record_entries(words)) if inline else max(len(record_entries(words)), sum(map(is_key, words.split())))
    return len(words) < 500 and entries >= (1 if inline else 2)


def _mostly_links(element: Element) -> bool:
    links = [child for child in element.children if isinstance(child, Element) and child.tag == "a"]
    return len(links) > 1
