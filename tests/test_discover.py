"""Which files a folder stands for."""

import os
import sys
from pathlib import Path

import pytest

from lawgov.discover import find_files


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_files(folder)[0]]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        pytest.param("a.txt", True, id="text"),
        pytest.param("a.MD", True, id="suffix-in-capitals"),
        pytest.param("a.docx", True, id="word"),
        pytest.param("a.pdf", True, id="pdf"),
        pytest.param("a.ofd", True, id="ofd"),
        pytest.param("a.wps", True, id="wps"),
        pytest.param("深/层/报告.html", True, id="below"),
        pytest.param("a.xlsx", False, id="no-supported-kind"),
        pytest.param("报告", False, id="no-suffix"),
        pytest.param("README.md", False, id="readme"),
        pytest.param("readme_first.txt", False, id="readme-in-small-letters"),
        pytest.param("~$a.docx", False, id="lock-of-word"),
        pytest.param(".a.txt", False, id="dot-file"),
        pytest.param(".git/a.txt", False, id="below-a-dot-folder"),
    ],
)
def test_what_is_read(tmp_path: Path, name: str, read: bool) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(b"x")
    assert names(tmp_path) == ([name] if read else [])


def test_the_order_is_that_of_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b/c.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert names(tmp_path) == ["a/b/c.txt", "a/z.txt", "a-b/c.txt", "b.txt", "c.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_are_left_out(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_bytes(b"x")
    (inside / "link.txt").symlink_to(outside / "a.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "round").symlink_to(inside)
    (inside / "broken.txt").symlink_to(outside / "none.txt")
    (inside / "folder.txt").mkdir()
    assert names(inside) == []


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_bytes(b"x")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found, closed = find_files(tmp_path)
    assert [path.name for path in found] == ["a.txt"]
    assert closed == [str(tmp_path / "closed")]
