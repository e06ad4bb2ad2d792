"""Where results go: standard output in UTF-8, or a file, written whole or not at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from lawgov.errors import ConfigError
from lawgov.reporters.names import visible


def print_out(text: str) -> None:
    """To standard output, UTF-8 whatever the locale, flushed.

    Raises:
        BrokenPipeError: nobody reads on.
        ConfigError: it cannot be written, a full disk for instance.
    """
    if sys.stdout is None:
        raise ConfigError(None, "标准输出已经关闭，请用 -o 写到文件")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ConfigError(
            None, f"结果写不到标准输出（{error.strerror or error}），请检查磁盘空间，或者用 -o 另存"
        ) from error


def on_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is open and a person looks at it."""
    return stream is not None and stream.isatty()


def print_error(text: str) -> None:
    """One line to standard error."""
    if sys.stderr is None:
        return
    line = " ".join(visible(text).split("\n"))
    sys.stderr.buffer.write(f"lawgov: {line}\n".encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()


def refuse_existing(path: Path, force: bool, inputs: Iterable[str]) -> None:
    """Raise ``ConfigError`` for a target that may not be replaced, before any work is done.

    An input is never replaced, ``force`` or not. A device or a pipe may always be written to.
    """
    if os.path.isdir(path):
        raise ConfigError(path, "这是文件夹，请给出文件名")
    if any(_same(path, Path(name)) for name in inputs):
        raise ConfigError(path, "这是要读取的文件，不能用输出替换它，请换一个文件名")
    if os.path.isfile(path) and not force:
        raise ConfigError(path, "文件已经存在，要替换请加 --force")
    if not os.path.isdir(path.absolute().parent):
        raise ConfigError(path, "所在的文件夹不存在，请先建立")


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def write_file(path: Path, data: bytes) -> None:
    """Write beside the target, then move into place; straight into a device or a pipe."""
    from secrets import token_hex

    try:
        if os.path.exists(path) and not os.path.isfile(path):
            path.write_bytes(data)
            return
        beside = path.absolute().with_name(f".lawgov-{token_hex(8)}")
        try:
            with open(beside, "xb") as stream:
                stream.write(data)
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(path, f"写不进去（{error.strerror or error}），请检查文件名、权限和磁盘空间") from error
