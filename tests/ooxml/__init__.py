"""Whether a Word package is what strict readers demand, by what ECMA-376 (transitional) says, not by what lawgov writes.

``grammar`` checks each element by the tables of ``content`` and ``attributes``; the other files check what a schema
cannot say: relationships, tables as grids, styles, ids, fields. Left out: drawings below ``wp:inline``, VML, formulas,
custom XML data, web settings.
"""

import io
import re
import zipfile

from lxml import etree

from tests.ooxml.grammar import faults
from tests.ooxml.names import PREFIXES, WORD, R, W
from tests.ooxml.package import KINDS, content_type_faults, relation_faults, relations_of
from tests.ooxml.references import part_faults, reference_faults
from tests.ooxml.styles import style_faults
from tests.ooxml.tables import table_faults
from tests.ooxml.text import text_faults

__all__ = ["R", "W", "problems"]


def problems(data: bytes, *, as_word: bool = True) -> list[str]:
    """What a strict reader would refuse, each in one line; empty for a sound package.

    Args:
        as_word: also what the standard leaves free, but Word or its SDK does not; off for what other programs write.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if not name.endswith("/")]
        entries = {name: package.read(name) for name in names}
    lower = [name.lower() for name in names]
    found = [f"twice in the package: {name}" for name in sorted(set(lower)) if lower.count(name) > 1]
    roots: dict[str, etree._Element] = {}
    for name, content in entries.items():
        if name.endswith((".xml", ".rels")):
            try:
                roots[name] = etree.fromstring(content)
            except etree.XMLSyntaxError as error:
                found.append(f"{name}: no XML: {error}")
            if re.match(rb"\s*(<\?xml[^>]*>)?\s*<!DOCTYPE", content):
                found.append(f"{name}: a document type declaration")
    relations = relations_of(roots)
    found += content_type_faults(names, roots)
    found += relation_faults(names, roots, relations)
    parts = {
        item.target: (item.kind.rpartition("/")[2], roots[item.target])
        for owner in ("", *(item.target for item in relations.get("", ()) if item.kind.endswith("/officeDocument")))
        for item in relations.get(owner, ())
        if not item.outside and item.kind in KINDS and item.target in roots
    }
    for name, root in roots.items():
        if etree.QName(root).namespace not in PREFIXES:
            continue
        for check in (faults, table_faults, text_faults, part_faults):
            found += [f"{name}: {fault}" for fault in check(root)]
    styles = next((root for kind, root in parts.values() if kind == "styles"), None)
    found += style_faults(styles, {name: root for name, (_, root) in parts.items()})
    found += reference_faults(parts)
    return found if as_word else [fault for fault in found if not fault.endswith(WORD)]
