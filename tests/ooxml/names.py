"""The namespaces of a Word package."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
XML = "http://www.w3.org/XML/1998/namespace"
SPACE = f"{{{XML}}}space"
WORD = " [Word]"  # ends a fault in what the standard leaves free, but Word, or Microsoft's validator, does not
IGNORABLE = MC + "Ignorable"

PREFIXES = {
    W[1:-1]: "w",
    A[1:-1]: "a",
    WP[1:-1]: "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://schemas.openxmlformats.org/schemaLibrary/2006/main": "sl",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
}


def prefixed(element: etree._Element) -> str:
    """The name as people write it, ``w:p``; in full, where the namespace is none of these."""
    name = etree.QName(element)
    prefix = PREFIXES.get(str(name.namespace))
    return f"{prefix}:{name.localname}" if prefix else str(element.tag)


def local(element: etree._Element) -> str:
    return etree.QName(element).localname
