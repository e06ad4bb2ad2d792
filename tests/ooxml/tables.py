"""Tables as grids: every row fills the columns of ``w:tblGrid``, vertical merges go on something, cells end well."""

from collections.abc import Iterator

from lxml import etree

from tests.ooxml.names import W

_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml")}


def table_faults(root: etree._Element) -> Iterator[str]:
    for cell in root.iter(W + "tc"):
        blocks = [item for item in cell if item.tag in (W + "p", W + "tbl", W + "sdt", W + "customXml", W + "altChunk")]
        if not blocks or blocks[-1].tag != W + "p":
            yield "w:tc does not end with a paragraph"
    for table in root.iter(W + "tbl"):
        yield from _grid(table)


def _inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, in content controls too."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)


def _grid(table: etree._Element) -> Iterator[str]:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    rows = list(_inside(table, "tr"))
    if not rows:
        yield "w:tbl without rows"
    above: dict[int, int] = {}
    for number, row in enumerate(rows, 1):
        at = _number(row, "trPr", "gridBefore", 0)
        merging: dict[int, int] = {}
        cells = list(_inside(row, "tc"))
        if not cells:
            yield f"row {number} of a w:tbl has no cells"
        for cell in cells:
            span = _number(cell, "tcPr", "gridSpan", 1)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None:
                if merge.get(W + "val", "continue") == "continue" and above.get(at) != span:
                    yield f"w:vMerge in row {number}, column {at + 1} goes on nothing"
                merging[at] = span
            at += span
        at += _number(row, "trPr", "gridAfter", 0)
        if at != columns:
            yield f"row {number} of a w:tbl fills {at} of {columns} columns"
        above = merging


def _number(element: etree._Element, group: str, name: str, otherwise: int) -> int:
    found = element.find(f"{W}{group}/{W}{name}")
    value = "" if found is None else str(found.get(W + "val", ""))
    return int(value) if value.isdecimal() else otherwise
