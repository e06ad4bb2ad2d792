"""Which pictures of a page belong to its article: no icons, no spacers, no marks of file types."""

import re

from lawgov.sources.html_body import identity, is_hidden
from lawgov.sources.html_tree import Element

PICTURES = frozenset({"img", "canvas", "svg", "object", "embed"})

_FURNITURE = re.compile(
    r"(?:^|[/_.\s-])(?:icons?|ico|spacer|blank|transparent|pixel|logo|arrow|bullet|btn|button|share|print|close|qrcode|ewm|weixin|wechat|weibo|filetypeimages|file_?type|loading|dot|line)\d{0,3}(?=$|[/_.\s-])"
    r"|icon_\w{2,5}\.(?:gif|png)|data:image/gif;base64,R0lGOD",
    re.IGNORECASE,
)
_SIZE = r"(?:^|[;\s]){}\s*:\s*(\d{{1,5}})(?:\.\d+)?\s*px"
_SMALL = 40  # pixels: what is no wider or no higher is an icon or a rule


def is_picture(element: Element) -> bool:
    """Whether an element shows a picture or a chart that a reader of the article would miss."""
    if is_hidden(element) or _FURNITURE.search(f"{identity(element)} {_name(element.get('src'))}"):
        return False
    if element.tag in ("object", "embed") and "swf" in element.get("type") + element.get("src") + element.get("data"):
        return False
    sizes = [size for name in ("width", "height") if (size := _pixels(element, name)) is not None]
    if element.tag in ("svg", "canvas") and not sizes:
        return False
    return min(sizes, default=_SMALL + 1) > _SMALL


def _name(address: str) -> str:
    """The end of an address, where its file and folder stand; of data in the page its beginning."""
    return address[:60] if address.startswith("data:") else "/".join(address.split("?")[0].rsplit("/", 2)[-2:])


def _pixels(element: Element, name: str) -> int | None:
    said = re.fullmatch(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*", element.get(name))
    styled = re.search(_SIZE.format(name), element.get("style"), re.IGNORECASE)
    match = styled or said
    return int(match[1]) if match else None
