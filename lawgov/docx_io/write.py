"""Document → DOCX in the layout of GB/T 9704: same document, same bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from lawgov.document.model import Document
from lawgov.docx_io import parts
from lawgov.docx_io.blocks import block_elements
from lawgov.docx_io.gbt9704 import STYLE_OF, styles_part
from lawgov.docx_io.markup import serialised, storable
from lawgov.docx_io.package import Package
from lawgov.layout.model import Element
from lawgov.layout.roles import elements_of
from lawgov.layout.settings import Layout, Properties

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the only date that every zip reader takes


def write_docx(
    document: Document,
    layout: Layout | None = None,
    *,
    properties: Properties,
    elements: Sequence[Element] | None = None,
) -> bytes:
    """A whole Word package.

    Args:
        document: drafted, or read from a file; every character of its text is kept.
        layout: the standard's own unless a local template differs.
        elements: of ``elements_of(document)``, where the caller has them.
    Returns:
        The bytes of the ``.docx``.
    """
    layout = layout or Layout()
    body = block_elements(document, elements or elements_of(document), STYLE_OF, layout)
    imprint = parts.imprint_at(body) > 0
    title, author = storable(properties.title), storable(properties.author)
    return package(
        {
            "[Content_Types].xml": serialised(parts.content_types(imprint=imprint)),
            "_rels/.rels": serialised(parts.relations(parts.PACKAGE_RELATIONS)),
            "word/document.xml": serialised(parts.document_part(body, layout)),
            "word/_rels/document.xml.rels": serialised(
                parts.relations(parts.DOCUMENT_RELATIONS if imprint else parts.DOCUMENT_RELATIONS[:-1])
            ),
            "word/styles.xml": serialised(styles_part(layout)),
            "word/settings.xml": serialised(parts.settings_part()),
            "word/theme/theme1.xml": serialised(parts.theme(layout)),
            "word/fontTable.xml": serialised(parts.font_table(layout)),
            "word/footer1.xml": serialised(parts.footer(layout, "Footer")),
            "word/footer2.xml": serialised(parts.footer(layout, "LawgovFooterEven")),
            **({"word/footer3.xml": serialised(parts.empty_footer("Footer"))} if imprint else {}),
            "docProps/core.xml": serialised(parts.core_properties(title, author, properties.created)),
            "docProps/app.xml": serialised(parts.app_properties()),
        }
    )


def package(entries: dict[str, bytes]) -> bytes:
    """A zip of these entries in this order, with neither date nor system of the machine in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, data)
    return stream.getvalue()


def repacked(held: Package, changed: Mapping[str, bytes]) -> bytes:
    """A package with some of its parts changed, in the order of its entries, the new ones behind them."""
    left = {name.casefold(): name for name in changed}
    entries: dict[str, bytes] = {}
    for name in held.names:
        if not name.endswith("/"):  # folders need no entries
            new = left.pop(name.casefold(), None)
            entries[name] = held.read(name) if new is None else changed[new]
    return package({**entries, **{name: changed[name] for name in left.values()}})
