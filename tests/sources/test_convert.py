"""Old formats through LibreOffice, with nothing fetched; and what is said where there is none."""

import io
import shutil
import socket
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawgov.errors import SourceError
from lawgov.pipeline import check
from lawgov.report.build import build_report
from lawgov.sources import convert
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.open import read_bytes
from tests.corpus.cases import CASES
from tests.make.word import docx_of
from tests.test_formats import seen

needs_office = pytest.mark.skipif(convert.find_office() is None, reason="没有安装 LibreOffice")
CASE = next(case for case in CASES if case.id == "county-department")


class Listener:
    """A server on the loopback that counts who calls."""

    def __init__(self) -> None:
        self.calls: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self.port = self._socket.getsockname()[1]
        self._running = True
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while self._running:
            try:
                client, _ = self._socket.accept()
            except TimeoutError:
                continue
            client.settimeout(1)
            self.calls.append(client.recv(400))
            client.sendall(b"HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            client.close()

    def close(self) -> None:
        self._running = False
        self._thread.join()
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener()
    yield server
    server.close()


def linked_odt(port: int) -> bytes:
    """An ODT whose picture, section and style sheet of links point at the listener."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body><office:text>'
        "<text:p>某县司法局2023年法治政府建设情况报告</text:p>"
        f'<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="paragraph"><draw:image xlink:href="http://127.0.0.1:{port}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
        f'<text:section text:name="s"><text:section-source xlink:href="http://127.0.0.1:{port}/part.odt" xlink:type="simple"/><text:p>一、主要举措和成效</text:p></text:section>'
        "</office:text></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        )
    return stream.getvalue()


def linked_rtf(port: int) -> bytes:
    picture = rf'INCLUDEPICTURE "http://127.0.0.1:{port}/picture.png" \\d'
    return (r"{\rtf1\ansi Report \par {\field{\*\fldinst { " + picture + r" }}{\fldrslt {}}} text\par}").encode()


@needs_office
@pytest.mark.parametrize(("suffix", "make"), [(".odt", linked_odt), (".rtf", linked_rtf)], ids=["odt", "rtf"])
def test_a_linked_picture_is_not_fetched(suffix: str, make: object, listener: Listener) -> None:
    convert.convert_to_docx(make(listener.port), suffix, DEFAULT_LIMITS)  # type: ignore[operator]
    assert listener.calls == []


@needs_office
def test_the_listener_would_notice(listener: Listener, tmp_path: Path) -> None:
    """Without the settings LibreOffice does fetch: so the test above can fail."""
    given = tmp_path / "input.odt"
    given.write_bytes(linked_odt(listener.port))
    office = convert.find_office()
    assert office is not None
    command = [
        office,
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(given),
    ]
    subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True
    )
    assert listener.calls


@needs_office
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt", "wps"])
def test_old_formats_give_the_same(suffix: str, tmp_path: Path) -> None:
    made = tmp_path / "input.docx"
    made.write_bytes(docx_of(CASE.text.split("\n")))
    office = convert.find_office()
    assert office is not None
    target = "doc" if suffix == "wps" else suffix
    command = [
        office,
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(tmp_path),
        str(made),
    ]
    subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True
    )
    shutil.move(tmp_path / f"input.{target}", tmp_path / f"report.{suffix}")
    checked = check(tmp_path / f"report.{suffix}")
    assert checked.report.source.format == suffix
    assert seen(checked) == seen(check(build_report(read_bytes(made.read_bytes(), "a.docx"))))


@needs_office
def test_conversion_is_stopped_in_time() -> None:
    with pytest.raises(SourceError, match="conversion_seconds"):
        convert.convert_to_docx(linked_rtf(9), ".rtf", Limits(conversion_seconds=0))


def test_without_libreoffice_the_way_on_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "find_office", lambda: None)
    with pytest.raises(SourceError, match=r"另存为 \.docx"):
        read_bytes(linked_rtf(9), "报告.rtf")


def test_the_profile_blocks_links_macros_and_network() -> None:
    text = convert.settings(convert._SETTINGS)
    for words in ("BlockUntrustedRefererLinks", "DisableMacrosExecution", "ooInetHTTPProxyPort"):
        assert words in text
