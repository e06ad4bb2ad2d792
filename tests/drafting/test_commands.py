"""``draft``, ``format``, ``templates`` and ``schema`` as a person meets them."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lawgov.pipeline import check, read
from lawgov.rules.samples import sample
from lawgov.sources.convert import find_office

needs_office = pytest.mark.skipif(find_office() is None, reason="没有安装 LibreOffice")
ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "examples" / "draft" / "data.yaml"


def run(*arguments: str | Path, cwd: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "lawgov", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
        timeout=120,
    )


def test_a_draft_is_written_and_passes(tmp_path: Path) -> None:
    done = run("draft", DATA, "-o", "a.docx", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert check(tmp_path / "a.docx").verdict == "pass"


def test_an_existing_file_stays_without_force(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("mine", "utf-8")
    done = run("draft", DATA, "-o", "a.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert (tmp_path / "a.docx").read_text("utf-8") == "mine"
    assert run("draft", DATA, "-o", "a.docx", "--force", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        pytest.param((), "-o", id="no-target"),
        pytest.param(("-o", "a.pdf"), "--pdf", id="not-a-docx"),
        pytest.param(("-o", "a.docx", "--template", "depatment"), "没有名为", id="no-such-template"),
        pytest.param(("-o", "a.docx", "--date", "2026-13-01"), "不是日期", id="no-such-day"),
        pytest.param(("-o", "a.docx", "--profile", "nowhere"), "没有配置集", id="no-such-profile"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: tuple[str, ...], word: str, tmp_path: Path) -> None:
    done = run("draft", DATA, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.strip().split("\n")) == 1
    assert word in done.stderr
    assert not (tmp_path / "a.docx").exists()


def test_the_same_data_in_json(tmp_path: Path) -> None:
    from lawgov.schemas.located import load_data

    (tmp_path / "data.json").write_text(json.dumps(load_data(DATA).data, ensure_ascii=False, default=str), "utf-8")
    assert run("draft", "data.json", "-o", "a.docx", cwd=tmp_path).returncode == 0
    assert run("draft", DATA, "-o", "b.docx", cwd=tmp_path).returncode == 0
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_template_of_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("{{ title }}\n一、主要举措和成效\n{{ issuer }}依法履职。\n{{ isuer }}\n", "utf-8")
    done = run("draft", DATA, "-o", "a.docx", "--template", "own.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "第 4 行" in done.stderr
    assert "是不是“issuer”" in done.stderr
    (tmp_path / "own.txt").write_text("{{ title }}\n一、主要举措和成效\n{{ issuer }}依法履职。\n", "utf-8")
    assert run("draft", DATA, "-o", "a.docx", "--template", "own.txt", cwd=tmp_path).returncode == 0
    assert read(tmp_path / "a.docx").text.endswith("云溪县司法局依法履职。")


def test_the_layout_of_a_profile(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        'name = "own"\ntitle = "本县"\nin_force = "2020-01-01/"\n[layout]\nline_pitch = 29.2\nlatin_font = "Times New Roman"\npage_number = "plain"\n',
        "utf-8",
    )
    assert run("draft", DATA, "-o", "a.docx", "--profile", "own.toml", cwd=tmp_path).returncode == 0
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        styles = package.read("word/styles.xml").decode()
        footer = package.read("word/footer1.xml").decode()
    assert 'w:line="584"' in styles
    assert 'w:ascii="Times New Roman"' in styles
    assert "—" not in footer


def test_the_date_of_the_file(tmp_path: Path) -> None:
    assert run("draft", DATA, "-o", "a.docx", "--date", "2026-02-03", cwd=tmp_path).returncode == 0
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert "2026-02-03T00:00:00Z" in package.read("docProps/core.xml").decode()


@needs_office
def test_a_pdf_beside_it(tmp_path: Path) -> None:
    assert find_office()
    for name in ("a", "b"):
        assert run("draft", DATA, "-o", f"{name}.docx", "--pdf", cwd=tmp_path).returncode == 0
    report = read(tmp_path / "a.pdf")
    assert report.document_type == "annual_report"
    assert report.parts["problems"].status == "present"
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_report_is_laid_out_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(sample(), "utf-8")
    done = run("format", "old.txt", "-o", "new.docx", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "".join(read(tmp_path / "new.docx").text.split()) == "".join(sample().split())


def test_templates_are_listed_and_shown(tmp_path: Path) -> None:
    listed = run("templates", cwd=tmp_path).stdout
    for kind in ("government", "department", "township", "party-and-government"):
        assert f"{kind} " in listed
        assert f"{kind}-formal " in listed
        shown = run("templates", "--show", kind, cwd=tmp_path).stdout
        assert "二、存在的不足和原因" in shown
    assert run("templates", "--show", "nothing", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("kind", ["draft", "profile", "config"])
def test_a_schema_is_complete(kind: str, tmp_path: Path) -> None:
    schema = json.loads(run("schema", kind, cwd=tmp_path).stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    models = [schema, *schema["$defs"].values()]
    for model in models:
        assert model["additionalProperties"] is False
        for name, field in model["properties"].items():
            assert any("\u4e00" <= char <= "\u9fff" for char in field.get("title", "")), name
    if kind == "draft":
        leaves = [
            field for model in models for field in model["properties"].values() if "$ref" not in json.dumps(field)
        ]
        assert sum("examples" in field for field in leaves) >= len(leaves) // 2


def test_the_templates_differ_only_in_what_they_open_with() -> None:
    """Each stands whole, so that it can be read and copied; what is mended in one is mended in all."""
    from lawgov.templating import template_source

    kinds = ("government", "department", "township", "party-and-government")
    lines = [template_source(kind).split("\n") for kind in kinds]
    assert len({len(source) for source in lines}) == 1
    differing = [at for at, row in enumerate(zip(*lines, strict=True)) if len(set(row)) > 1]
    assert [lines[0][at][:20] for at in differing[:2]] == [lines[0][0][:20], "{{ year }}年，{{ issue"]
    assert all("responsibility.persons" in lines[0][at] for at in differing[2:])
    assert len(differing) <= 3
