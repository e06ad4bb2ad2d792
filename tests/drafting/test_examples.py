"""The examples are what the data beside them give; ``python -m tests.drafting.test_examples`` writes them anew."""

import zipfile
from pathlib import Path

import pytest

from lawgov.pipeline import check, draft
from lawgov.schemas.located import load_data
from lawgov.schemas.validated import validate_draft
from lawgov.skeleton import Skeleton
from lawgov.skeleton.workbook import workbook_bytes

FOLDER = Path(__file__).resolve().parent.parent.parent / "examples" / "draft"
MADE = {
    "formal.docx": ("data.yaml", None),
    "web.docx": ("data.xlsx", "web"),
    "unfilled.docx": ("unfilled.yaml", None),
}


def workbook() -> bytes:
    return workbook_bytes(Skeleton(load_data(FOLDER / "data.yaml").data))


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", MADE)
def test_a_document_is_made_from_its_data(name: str, tmp_path: Path) -> None:
    data, occasion = MADE[name]
    draft(FOLDER / data, occasion=occasion).save(tmp_path / name)
    assert entries(tmp_path / name) == entries(FOLDER / name)


def test_workbook_and_yaml_say_the_same() -> None:
    assert validate_draft(load_data(FOLDER / "data.xlsx")) == validate_draft(load_data(FOLDER / "data.yaml"))


def test_the_finished_ones_pass_and_the_unfinished_one_does_not() -> None:
    assert check(FOLDER / "formal.docx").verdict == "pass"
    assert check(FOLDER / "web.docx").verdict == "pass"
    unfilled = check(FOLDER / "unfilled.docx")
    assert unfilled.verdict == "fail"
    assert {finding.rule for finding in unfilled.findings if finding.severity == "error"} == {"LG803"}


if __name__ == "__main__":
    (FOLDER / "data.xlsx").write_bytes(workbook())
    for made, (source, chosen) in MADE.items():
        draft(FOLDER / source, occasion=chosen).save(FOLDER / made)
