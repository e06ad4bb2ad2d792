"""Word packages from XML strings, and from plain lines."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def part(name: str, inner: str, space: str = W) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{space}" {NAMES}>{inner}</w:{name}>'


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    inside = (
        f'<w:r>{f"<w:rPr>{run}</w:rPr>" if run else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        if text
        else ""
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def docx(
    body: str, *, space: str = W, content_type: str = MAIN, raw: dict[str, bytes] | None = None, **parts: str
) -> bytes:
    """A package whose main part holds ``body``; ``parts``: styles, numbering, footnotes, comments … as inner XML."""
    roots = {"header1": "hdr", "footer1": "ftr"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for n, name in enumerate(parts, 1)
    )
    entries = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{content_type}"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>", space),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        **{f"word/{name}.xml": part(roots.get(name, name), inner, space) for name, inner in parts.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in entries.items():
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
        for name, data in (raw or {}).items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: Sequence[str]) -> str:
    """A table of plain texts, or of ready ``<w:tc>`` cells."""
    made = "".join(
        "<w:tr>" + "".join(c if c.startswith("<w:tc>") else cell(p(c)) for c in row) + "</w:tr>" for row in rows
    )
    columns = "<w:gridCol/>" * max(map(len, rows), default=0)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{made}</w:tbl>"


def docx_of(lines: Sequence[str]) -> bytes:
    """One paragraph a line; lines with tabs become a table's rows."""
    body: list[str] = []
    rows: list[Sequence[str]] = []
    for line in [*lines, ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            body.append(table(*rows))
            rows = []
        if line:
            body.append(p(line))
    return docx("".join(body))
