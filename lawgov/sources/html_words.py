"""The first words of an element, and which elements are blocks or say nothing."""

import re

from lawgov.sources.html_tree import Element, Text

BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
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
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "root",
    ]
)
SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "iframe",
        "template",
        "textarea",
        "select",
        "option",
        "head",
        "title",
        "button",
        "svg",
        "input",
    }
)
SPACE = re.compile(r"[ \t\r\n\f\v]+")
_VISITS = 5_000  # nodes looked at for the first words of an element


def first_words(element: Element, most: int) -> str:
    """The first characters of an element's text, blocks apart by spaces."""
    words: list[str] = []
    length = 0
    stack: list[Element | Text] = [element]
    visits = 0
    while stack and length < most and visits < _VISITS:
        visits += 1
        item = stack.pop()
        if isinstance(item, Text):
            words.extend(text for text, _ in item.pieces)
            length += sum(len(text) for text, _ in item.pieces)
        elif item.tag not in SILENT:
            if item.tag in BLOCK:
                words.append(" ")
            stack.extend(reversed(item.children))
    return SPACE.sub(" ", "".join(words)).strip()
