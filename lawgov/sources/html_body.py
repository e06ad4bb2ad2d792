"""Where the article stands in a page: known containers of site systems, else the densest block."""

import re
from collections.abc import Iterator

from lawgov.sources.html_tree import Element, Text

_CONTAINER = re.compile(
    r"(?:^|[\s_-])(?:UCAP-CONTENT|zoom|TRS_Editor|TRS_UEDITOR|trs_paper_default|vsb_content\w*|v_news_content|article-?_?con(?:tent)?|artcon|article_?cont?|"
    r"pages[_-]content|news_?con(?:tent)?(?:_list)?|con(?:tent)?[_-]?(?:text|body|main|detail)|detail[_-]?con(?:tent)?|xxgk_content|j-fontContent|wzy|NewsContent|"
    r"info[_-]?content|text[_-]?content|main[_-]?content|Custom_UnionStyle|bt-content|ewb-article|gsj_htmlcon_bot|mainTextBox|articleText|txtcontent|content)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHROME_TAG = frozenset(
    {
        "nav",
        "footer",
        "aside",
        "script",
        "style",
        "select",
        "button",
        "noscript",
        "iframe",
        "template",
        "textarea",
        "title",
        "head",
        "form",
        "svg",
        "object",
    }
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation|i)?|menu|breadcrumb|crumbs?|position|location|dqwz|curpos|foot(?:er)?|copyright|header|top(?:bar|nav)?|side(?:bar)?|share|bdshare\w*|bshare|toolbar|tools?|related|xgwz|xgxx|xgjd|"
    r"relnews|pagination|pages?|pager|page-?turn|prev|next|qrcode|ewm|print|fontsize|font-?size|search|banner|login|comment|hot|rank|recommend|list-?nav|links?|friend-?link|accessib\w*|wza)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def identity(element: Element) -> str:
    return f"{element.get('id')} {element.get('class')}"


def is_hidden(element: Element) -> bool:
    return (
        bool(_HIDDEN.search(element.get("style")))
        or "hidden" in element.attributes
        or (element.get("aria-hidden") == "true" and element.tag != "div")
    )


def is_chrome(element: Element) -> bool:
    """Navigation, tools and foot of a page."""
    if element.tag in _CHROME_TAG:
        return True
    return element.tag in ("div", "ul", "ol", "p", "span", "table", "section", "header", "dl", "td", "li") and bool(
        _CHROME.search(identity(element))
    )


def find_body(root: Element) -> Element:
    """The element that holds the article.

    Every element is weighed by its own text without that of links and chrome; the one that holds
    most of it, as deep as that goes, is the article. A known container that holds at least two
    fifths of it is believed.
    """
    weights = _weigh(root)
    total = weights[id(root)]
    known = [
        e
        for e in _elements(root)
        if _CONTAINER.search(identity(e)) and e.tag not in _CHROME_TAG and weights[id(e)] * 5 >= total * 2
    ]
    if known and total:
        return known[-1] if weights[id(known[-1])] * 10 >= weights[id(known[0])] * 8 else known[0]
    best = root
    while True:
        inner = [
            c
            for c in best.children
            if isinstance(c, Element) and weights[id(c)] * 100 >= max(weights[id(best)], 1) * 85
        ]
        if not inner or inner[0].tag in (
            "p",
            "span",
            "font",
            "b",
            "strong",
            "tr",
            "tbody",
            "h1",
            "h2",
            "ul",
            "ol",
            "td",
        ):
            if not inner or inner[0].tag not in ("tr", "tbody", "td"):
                return best
        best = inner[0]


def _elements(root: Element) -> Iterator[Element]:
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack.extend(child for child in reversed(element.children) if isinstance(child, Element))


def _weigh(root: Element) -> dict[int, int]:
    """Characters of text under each element, links and chrome left out."""
    weights: dict[int, int] = {}
    order = list(_elements(root))
    for element in reversed(order):
        if element.tag in _RAWLIKE or element.tag in _CHROME_TAG or element.tag == "a" or is_hidden(element):
            weights[id(element)] = 0
            continue
        count = 0
        for child in element.children:
            if isinstance(child, Text):
                count += sum(len("".join(text.split())) for text, _ in child.pieces)
            else:
                count += weights[id(child)]
        furniture = (
            is_chrome(element) and count < _ARTICLE
        )  # a name such as article-page proves nothing against a page of text
        weights[id(element)] = 0 if furniture else count
    return weights


_ARTICLE = 300  # characters that are no link: no navigation has so many
_RAWLIKE = frozenset({"script", "style", "textarea", "noscript", "iframe", "template", "head", "title", "select"})
