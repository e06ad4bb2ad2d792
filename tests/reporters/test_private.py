"""Numbers of persons: exact in JSON, hidden in what is handed on."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lawgov.cli import main
from lawgov.rules.samples import sample

NUMBERS = ("11010119900307299X", "13812345678", "4111111111111111", "E12345678", "豫B12345")
TEXT = sample(
    f"一、主要举措和成效\n评查案卷120卷,张某身份证号{NUMBERS[0]}，电话{NUMBERS[1]}，银行卡号{NUMBERS[2]}，"
    f"护照号码：{NUMBERS[3]}，查处{NUMBERS[4]}号货车，办结12件、、培训310人次。"
)


@pytest.mark.parametrize("form", ["text", "html", "md", "sarif", "xlsx", "json", "jsonl"])
def test_numbers_of_persons(form: str, tmp_path: Path) -> None:
    report, target = tmp_path / "a.txt", tmp_path / f"out.{form}"
    report.write_text(TEXT, "utf-8")
    main(["check", str(report), "--format", form, "-o", str(target)])
    if form == "xlsx":
        book = load_workbook(target)
        words = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    else:
        words = target.read_text("utf-8")
    assert "LG701" in words
    assert "110*" in words.replace("\\", "")  # the message, too, hides the middle
    for number in NUMBERS:
        assert (number in words) == (form in ("json", "jsonl")), number


@pytest.mark.parametrize("form", ["text", "html", "md", "sarif"])
def test_full_width_numbers_are_hidden_too(form: str, tmp_path: Path) -> None:
    number = "１１０１０１１９９００３０７２９９Ｘ"
    report, target = tmp_path / "a.txt", tmp_path / f"out.{form}"
    report.write_text(sample(f"一、主要举措和成效\n评查案卷１２０卷，张某身份证号{number}，培训310人次。"), "utf-8")
    main(["check", str(report), "--format", form, "-o", str(target)])
    words = target.read_text("utf-8")
    assert "LG701" in words
    assert number not in words
    assert NUMBERS[0] not in words


def test_json_keeps_the_words_exactly(tmp_path: Path) -> None:
    report, target = tmp_path / "a.txt", tmp_path / "out.json"
    report.write_text(TEXT, "utf-8")
    main(["check", str(report), "--format", "json", "-o", str(target)])
    findings = json.loads(target.read_text("utf-8"))["reports"][0]["findings"]
    assert [f["text"] for f in findings if f["rule"].startswith("LG7")] == [*NUMBERS]
