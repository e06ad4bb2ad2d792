"""Where results go: standard output in UTF-8, or a file, written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from lawgov.errors import ConfigError


def print_out(text: str) -> None:
    """To standard output, UTF-8 whatever the locale, flushed."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def print_error(text: str) -> None:
    """One line to standard error."""
    sys.stderr.buffer.write(f"lawgov: {text}\n".encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()


def refuse_existing(path: Path, force: bool, inputs: Iterable[str]) -> None:
    """Raise ``ConfigError`` for a target that may not be replaced, before any work is done.

    An input is never replaced, ``force`` or not.
    """
    if path.exists() and any(Path(name).exists() and path.samefile(name) for name in inputs):
        raise ConfigError(path, "这是要读取的文件，不能用输出替换它，请换一个文件名")
    if path.is_dir():
        raise ConfigError(path, "这是文件夹，请给出文件名")
    if path.exists() and not force:
        raise ConfigError(path, "文件已经存在，要替换请加 --force")
    if not path.absolute().parent.is_dir():
        raise ConfigError(path, "所在的文件夹不存在，请先建立")


def write_file(path: Path, data: bytes) -> None:
    """Write beside the target, then move into place."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".lawgov-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise ConfigError(path, f"写不进去（{error.strerror or error}），请检查权限和磁盘空间") from error
