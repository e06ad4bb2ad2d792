"""What an installed LibreOffice converts, with links, macros and the network shut off: old formats → DOCX, DOCX → PDF."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from lawgov.errors import LimitError, SourceError
from lawgov.sources.limits import Limits

_PLACES = (
    "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe", r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)  # fmt: skip
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "CheckDocumentEvents", "true"),
    ("/org.openoffice.Office.Common/Misc", "UseSystemFileDialog", "false"),
    ("/org.openoffice.Office.Common/Save/URL", "Internet", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetFTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
)
"""What the profile of the conversion fixes. The dead proxy catches what the other settings let through."""

_FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}
_ADVICE = "请安装 LibreOffice，或者在 Word、WPS 里另存为 .docx 后再检查"


def find_office() -> str | None:
    """The LibreOffice program of this machine, None without one."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if os.path.exists(place)), None)


def convert_to_docx(data: bytes, suffix: str, limits: Limits) -> bytes:
    """A ``.doc`` ``.wps`` ``.rtf`` or ``.odt`` as DOCX.

    Raises:
        SourceError: there is no LibreOffice, or it could not convert the file.
        LimitError: it took longer than allowed, or the result is too large.
    """
    office = find_office()
    if office is None:
        raise SourceError(None, f"读取 {suffix} 需要 LibreOffice，本机没有，{_ADVICE}")
    return _converted(office, data, ".doc" if suffix == ".wps" else suffix, "docx", limits)


def convert_to_pdf(data: bytes, limits: Limits) -> bytes:
    """A DOCX as PDF.

    Raises:
        SourceError: there is no LibreOffice, or it could not convert the file.
        LimitError: it took longer than allowed, or the result is too large.
    """
    office = find_office()
    if office is None:
        raise SourceError(None, "生成 PDF 需要 LibreOffice，本机没有，请安装，或者在 Word、WPS 里另存为 PDF")
    return _without_clock(_converted(office, data, ".docx", "pdf", limits))


def _without_clock(data: bytes) -> bytes:
    """The PDF with the time of its making and the random number of the file replaced, byte for byte as long."""
    data = re.sub(rb"/(CreationDate|ModDate)\(D:\d{14}[^)]*\)", _same_day, data)
    return re.sub(
        rb"/ID ?\[[^\]]*\]|/DocChecksum /[0-9A-F]{32}",
        lambda match: re.sub(rb"[0-9A-F]{32}", b"0" * 32, match[0]),
        data,
    )


def _same_day(match: "re.Match[bytes]") -> bytes:
    return re.sub(rb"\d", b"0", match[0]).replace(b"D:00000000", b"D:19800101")


def _converted(office: str, data: bytes, suffix: str, wanted: str, limits: Limits) -> bytes:
    with tempfile.TemporaryDirectory(prefix="lawgov-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(settings(_SETTINGS), "utf-8")
        given = folder / f"input{suffix}"
        given.write_bytes(data)
        _run(office, folder, given, wanted, limits.conversion_seconds)
        made = folder / "out" / f"input.{wanted}"
        if not made.is_file():
            raise SourceError(None, f"LibreOffice 转换不了这个 {suffix} 文件，请在 Word、WPS 里另存为 .{wanted} 后再试")
        if made.stat().st_size > limits.file_bytes:
            raise LimitError(None, f"转换后的文件超过上限 {limits.file_bytes} 字节", "file_bytes")
        return made.read_bytes()


def settings(entries: tuple[tuple[str, str, str], ...]) -> str:
    """A profile's registry as LibreOffice reads it."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>\n'
    )


def _run(office: str, folder: Path, given: Path, wanted: str, seconds: int) -> None:
    command = [
        office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        "--nofirststartwizard", "--convert-to", _FILTERS[wanted], "--outdir", str(folder / "out"), str(given),
    ]  # fmt: skip
    environment = {key: value for key, value in os.environ.items() if "proxy" not in key.lower()}
    environment.update(
        TZ="UTC", LC_ALL="C.UTF-8", http_proxy="http://127.0.0.1:9", https_proxy="http://127.0.0.1:9", no_proxy=""
    )
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise SourceError(None, f"LibreOffice 启动不了，{_ADVICE}") from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise LimitError(None, f"LibreOffice 转换超过 {seconds} 秒，已经停止", "conversion_seconds") from error
    finally:
        _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End the whole group: soffice leaves children behind."""
    if process.poll() is not None and sys.platform == "win32":
        return
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # the group has ended by itself
    finally:
        process.wait()
