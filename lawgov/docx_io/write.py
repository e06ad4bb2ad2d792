"""Document → DOCX in the layout of GB/T 9704: same document, same bytes."""

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime

from lawgov.document.model import Document
from lawgov.docx_io import parts
from lawgov.docx_io.blocks import block_elements
from lawgov.docx_io.gbt9704 import STYLE_OF, styles_part
from lawgov.docx_io.markup import serialised, storable
from lawgov.layout.roles import elements_of
from lawgov.layout.settings import Layout

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the only date that every zip reader takes


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; nothing is taken from clock or account."""

    title: str
    author: str
    created: datetime  # without a zone: UTC


def write_docx(document: Document, layout: Layout | None = None, *, properties: Properties) -> bytes:
    """A whole Word package.

    Args:
        document: drafted, or read from a file; every character of its text is kept.
        layout: the standard's own unless a local template differs.
    Returns:
        The bytes of the ``.docx``.
    """
    layout = layout or Layout()
    body = block_elements(document, elements_of(document), STYLE_OF, layout)
    title, author = storable(properties.title), storable(properties.author)
    return package(
        {
            "[Content_Types].xml": serialised(parts.content_types()),
            "_rels/.rels": serialised(parts.relations(parts.PACKAGE_RELATIONS)),
            "word/document.xml": serialised(parts.document_part(body, layout)),
            "word/_rels/document.xml.rels": serialised(parts.relations(parts.DOCUMENT_RELATIONS)),
            "word/styles.xml": serialised(styles_part(layout)),
            "word/settings.xml": serialised(parts.settings_part()),
            "word/theme/theme1.xml": serialised(parts.theme(layout)),
            "word/fontTable.xml": serialised(parts.font_table(layout)),
            "word/footer1.xml": serialised(parts.footer(layout, "Footer")),
            "word/footer2.xml": serialised(parts.footer(layout, "LawgovFooterEven")),
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
