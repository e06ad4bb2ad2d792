"""Rows of a table that hold nothing but control tags."""

from lxml import etree

from lawgov.docx_io.elements import is_element, local
from lawgov.docx_io.filling.runs import is_blank
from lawgov.docx_io.filling.sheet import Sheet
from lawgov.docx_io.filling.tags import Kind
from lawgov.docx_io.markup import W

_NO_CONTENT = frozenset({"tcPr", "p"})


def free_rows(root: "etree._Element", sheet: Sheet) -> None:
    """Such a row gives way to its tags, which then hold whole rows; those of inner tables come first."""
    for row in reversed(list(root.iter(f"{{{W}}}tr"))):
        tags = _only_tags(row, sheet)
        if not tags:
            continue
        for tag in tags:
            row.addprevious(tag)
        parent = row.getparent()
        if parent is not None:
            parent.remove(row)


def _only_tags(row: "etree._Element", sheet: Sheet) -> list["etree._Element"]:
    """The control tags of a row; none if it holds anything else."""
    tags: list[etree._Element] = []
    for cell in row:
        if not is_element(cell) or local(cell) != "tc":
            continue
        for item in cell:
            tag = sheet.of(item)
            if tag is not None and tag.kind is Kind.CONTROL:
                tags.append(item)
            elif not is_element(item) or local(item) not in _NO_CONTENT or not is_blank(item):
                return []
    return tags
