"""What commands read: files named or found, standard input."""

import os
import sys
from pathlib import Path

from lawgov.discover import find_files
from lawgov.output import print_error

STDIN = "<标准输入>"
_CHUNK = 1 << 20


def read_stdin(limit: int) -> bytes:
    """Standard input, and no more than one piece over ``limit`` bytes of it."""
    pieces: list[bytes] = []
    size = 0
    while size <= limit and (piece := sys.stdin.buffer.read(_CHUNK)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def find_inputs(given: list[str]) -> tuple[list[str], bool]:
    """The files to read, in path order; whether a folder held none or could not be looked into."""
    files: list[Path] = []
    unusable = False
    for name in given:
        if name == "-":
            continue
        path = Path(name)
        if not os.path.isdir(path):
            files.append(path)
            continue
        below, closed = find_files(path)
        for folder in closed:
            print_error(f"{folder}：文件夹打不开，其中的文件没有检查，请检查权限")
        if not below and not closed:
            print_error(f"{name}：文件夹里没有可以读取的报告，请核对路径")
        unusable = unusable or not below or bool(closed)
        files.extend(below)
    ordered = [str(path) for path in sorted(dict.fromkeys(files), key=lambda path: path.parts)]
    return (["-"] if "-" in given else []) + ordered, unusable
