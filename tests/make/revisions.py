"""Accepting and rejecting every tracked change of a Word package, by the rules of ECMA-376 part 1, 17.13.5.

Apart from lawgov on purpose: what a revision means is stated here once more.
"""

import io
import zipfile
from collections.abc import Sequence

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def accept_all(data: bytes, author: str | None = None) -> bytes:
    """Insertions become text, deletions go; with ``author`` only those of one person."""
    return _settled(data, (W + "ins", W + "moveTo"), (W + "del", W + "moveFrom"), author)


def reject_all(data: bytes, author: str | None = None) -> bytes:
    """Insertions go, deletions become text again."""
    return _settled(data, (W + "del", W + "moveFrom"), (W + "ins", W + "moveTo"), author)


def texts(data: bytes) -> list[str]:
    """The text of every paragraph of the main part, revisions or not: tabs, breaks and symbols have signs."""
    signs = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "●"}
    return [
        "".join(
            str(item.text or "") if item.tag in (W + "t", W + "delText") else signs.get(etree.QName(item).localname, "")
            for item in paragraph.iter(W + "*")
            if item.getparent().tag != W + "tabs"
        )
        for paragraph in main(data).iter(W + "p")
    ]


def main(data: bytes) -> "etree._Element":
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def _settled(data: bytes, kept: Sequence[str], gone: Sequence[str], author: str | None) -> bytes:
    root = main(data)

    def ours(item: "etree._Element") -> bool:
        return author is None or item.get(W + "author") == author

    for item in list(root.iter(*gone)):
        if ours(item) and item.getparent() is not None and item.getparent().tag not in (W + "rPr", W + "trPr"):
            item.getparent().remove(item)
    for item in list(root.iter(*kept)):
        parent = item.getparent()
        if not ours(item) or parent is None or parent.tag in (W + "rPr", W + "trPr"):
            continue
        for text in list(item.iter(W + "delText")) if item.tag in (W + "del", W + "moveFrom") else ():
            text.tag = W + "t"
        at = parent.index(item)
        for child in reversed(list(item)):
            parent.insert(at, child)
        parent.remove(item)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(root) if name == "word/document.xml" else old.read(name))
    return stream.getvalue()
