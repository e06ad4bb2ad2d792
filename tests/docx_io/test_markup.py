"""How a part is written."""

from lxml import etree

from lawgov.docx_io.markup import serialised

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def test_prefixes_that_are_to_be_ignored_stay_declared() -> None:
    part = f'<a xmlns="urn:a" xmlns:mc="{MC}" xmlns:w14="urn:14" xmlns:unused="urn:none" mc:Ignorable="w14"><b/></a>'
    written = serialised(etree.fromstring(part)).decode()
    assert 'xmlns:w14="urn:14"' in written
    assert "urn:none" not in written
