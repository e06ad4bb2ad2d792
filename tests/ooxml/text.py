"""Text and fields: white space that would be lost, deleted text that is not marked so, fields that do not close."""

from collections.abc import Iterator

from lxml import etree

from tests.ooxml.names import MC, SPACE, W, local

_STORIES = tuple(W + name for name in ("body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"))
_BLANK = " \t\n\r"


def text_faults(root: etree._Element) -> Iterator[str]:
    for item in root.iter(*(W + name for name in ("t", "delText", "instrText", "delInstrText"))):
        text = str(item.text or "")
        if text != text.strip(_BLANK) and not _preserved(item):
            yield f"w:{local(item)} with white space at its edge lacks xml:space: {text!r}"
        deleted = _within(item, "del")
        if deleted and local(item) in ("t", "instrText"):
            yield f"w:{local(item)} in w:del"
        if not deleted and not _within(item, "moveFrom") and local(item) in ("delText", "delInstrText"):
            yield f"w:{local(item)} outside w:del"
    for story in root.iter(*_STORIES):
        yield from _fields(story)


def _preserved(item: etree._Element) -> bool:
    told = next((value for e in (item, *item.iterancestors()) if (value := e.get(SPACE)) is not None), None)
    return told == "preserve"


def _within(item: etree._Element, name: str) -> bool:
    """Whether the run lies in a change of this kind, in its own story."""
    for above in item.iterancestors():
        if above.tag == W + name:
            return True
        if above.tag in _STORIES:
            return False
    return False


def _own(story: etree._Element) -> Iterator[etree._Element]:
    for child in story.iterchildren("*"):
        if child.tag in _STORIES or child.tag == MC + "Choice":
            continue
        yield child
        yield from _own(child)


def _fields(story: etree._Element) -> Iterator[str]:
    name = local(story)
    parted: list[bool] = []  # of each open field, whether its result has begun
    for item in _own(story):
        if item.tag in (W + "instrText", W + "delInstrText") and (not parted or parted[-1]):
            yield f"w:{local(item)} outside the code of a field"
        if item.tag != W + "fldChar":
            continue
        kind = item.get(W + "fldCharType")
        if kind == "begin":
            parted.append(False)
        elif not parted:
            yield f"w:{name}: field {kind} without a begin"
        elif kind == "separate":
            if parted[-1]:
                yield f"w:{name}: field separated twice"
            parted[-1] = True
        elif kind == "end":
            parted.pop()
    if parted:
        yield f"w:{name}: {len(parted)} field without an end"
