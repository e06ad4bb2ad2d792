"""MHTML → Source: the page among the parts of a MIME archive; line and column are those of that part."""

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from lawgov.errors import SourceError
from lawgov.sources.decode import decode
from lawgov.sources.html import html_source
from lawgov.sources.limits import Limits
from lawgov.sources.model import Source


def read_mhtml(data: bytes, limits: Limits) -> Source:
    """Read the root page of a web archive (``multipart/related``)."""
    message = message_from_bytes(data)
    page = _root(message)
    if page is None:
        raise SourceError(None, "网页归档里没有网页，请在浏览器里另存为“仅 HTML”")
    payload = page.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise SourceError(None, "网页归档里的网页读不出来，请在浏览器里另存为“仅 HTML”")
    text = decode(payload, page.get_content_charset()).text
    return replace(html_source(text, limits), format="mhtml")


def _root(message: Message) -> Message | None:
    """The part that the archive starts with: the named one, else the first page."""
    pages: list[Message] = []
    for count, part in enumerate(message.walk()):
        if count > 2_000:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            pages.append(part)
    start = message.get_param("start")
    named = [page for page in pages if start and page.get("Content-ID") == start]
    found = named or pages
    return found[0] if found else None
