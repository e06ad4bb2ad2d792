"""The fonts that a document needs, and what is said of those that the machine lacks."""

import argparse
from pathlib import Path

import pytest

from lawgov import pipeline
from lawgov.commands.word import write_word
from lawgov.docx_io.fonts import fonts_in_use
from lawgov.docx_io.written import Document
from lawgov.sources import convert, fonts
from lawgov.sources.limits import DEFAULT_LIMITS
from tests.layout.samples import BODY, SIGN


def document() -> Document:
    return pipeline.lay_out(pipeline.parse(f"{BODY}\n{SIGN}"))


def test_only_fonts_that_text_is_set_in_are_needed() -> None:
    assert set(fonts_in_use(document().data, DEFAULT_LIMITS)) == {
        "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体",
    }  # fmt: skip
    plain = pipeline.lay_out(pipeline.parse("关于2023年度法治政府建设情况的报告\n全年完成任务。"))
    assert set(fonts_in_use(plain.data, DEFAULT_LIMITS)) == {"方正小标宋简体", "仿宋_GB2312", "宋体"}


def fc_list(folder: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    program = folder / "fc-list"
    program.write_text(f"#!/bin/sh\ncat <<'E'\n{output}\nE\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(fonts.shutil, "which", lambda name: str(program))


def test_a_font_is_there_by_any_of_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fc_list(tmp_path, monkeypatch, "SimHei,黑体\nA\\-B")
    assert fonts.not_installed(["黑体", "simhei", "A-B", "宋体", "宋体"]) == ("宋体",)


def test_nothing_is_said_where_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.shutil, "which", lambda name: None)
    assert fonts.not_installed(["黑体"]) == ()


@pytest.mark.parametrize("pdf", [True, False])
def test_a_pdf_without_its_fonts_is_told(
    pdf: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fc_list(tmp_path, monkeypatch, "宋体\n黑体\n楷体_GB2312")
    monkeypatch.setattr(convert, "convert_to_pdf", lambda data, limits: b"%PDF")
    write_word(document(), argparse.Namespace(output=tmp_path / "a.docx", pdf=pdf), DEFAULT_LIMITS)
    told = "本机没有方正小标宋简体、仿宋_GB2312，PDF 里用了别的字体代替，请在装有这些字体的机器上生成"
    assert (told in capsys.readouterr().err) is pdf
