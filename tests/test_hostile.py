"""Hostile files end in one clear line, within seconds and bounded memory; none ends in a traceback."""

import contextlib
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawgov.errors import SourceError
from lawgov.pipeline import check
from lawgov.report.build import build_report
from lawgov.sources.limits import Limits
from lawgov.sources.open import read_bytes, read_source
from tests.make.hostile import LINES, hostile, slow
from tests.make.word import docx_of, p

HOSTILE = hostile()
SLOW = slow()
SECONDS = 20  # of the processor, so that a loaded machine changes nothing; most take a few


def test_the_list_is_long_enough() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("kind", HOSTILE)
def test_refused_with_one_clear_line(kind: str) -> None:
    name, data = HOSTILE[kind]
    began = time.process_time()
    with pytest.raises(SourceError) as caught:
        read_bytes(data, name)
    assert time.process_time() - began < SECONDS
    message = str(caught.value)
    assert name in message
    assert "\n" not in message
    assert re.search("[\u4e00-\u9fff]{4}", message)


@pytest.mark.parametrize("kind", SLOW)
def test_not_slowed_down(kind: str) -> None:
    name, data = SLOW[kind]
    began = time.process_time()
    with contextlib.suppress(SourceError):  # refusing it is as good as reading it
        check(build_report(read_bytes(data, name)))
    assert time.process_time() - began < SECONDS


def test_a_batch_in_bounded_memory(tmp_path: Path) -> None:
    for kind, (name, data) in HOSTILE.items():
        (tmp_path / f"{kind}-{name}").write_bytes(data)
    (tmp_path / "好.docx").write_bytes(docx_of(LINES))

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "lawgov", "check", str(tmp_path), "--format", "jsonl", "--fail-on", "never"],
        capture_output=True, preexec_fn=bounded, timeout=120, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    errors = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert all(line.startswith("lawgov: ") for line in errors)
    assert sum('"verdict": "unreadable"' in line for line in done.stdout.decode().splitlines()) == len(errors)
    assert any("好.docx" in line and '"unreadable"' not in line for line in done.stdout.decode().splitlines())


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.docx", tmp_path):
        with pytest.raises(SourceError, match=re.escape(path.name)):
            read_source(path)


@pytest.mark.parametrize(
    ("limit", "value"),
    [("file_bytes", 100), ("unpacked_bytes", 500), ("entry_bytes", 200), ("entries", 2), ("characters", 5)],
)
def test_limits_have_names(limit: str, value: int) -> None:
    with pytest.raises(SourceError, match=limit):
        read_bytes(docx_of(LINES), "报告.docx", Limits(**{limit: value}))


def test_errors_survive_a_trip_between_processes() -> None:
    import pickle

    from lawgov.errors import ConfigError, LimitError

    for error in (SourceError("a.docx", "坏了"), LimitError("a.docx", "太大", "pages"), ConfigError("x", "不对")):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)


def test_an_input_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    data = docx_of(LINES) + p("").encode()
    path.write_bytes(data)
    try:
        check(path)
    except SourceError:
        assert path.read_bytes() == data
    assert path.read_bytes() == data


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_read_only_up_to_the_limit() -> None:
    with pytest.raises(SourceError, match="file_bytes"):
        read_source("/dev/zero", Limits(file_bytes=10_000))
