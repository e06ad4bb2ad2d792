"""``lawgov metrics`` in every format, on figures made by hand."""

import csv
import io
import json
import sys
import time
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet
import pytest

from lawgov import pipeline
from lawgov.cli import main
from lawgov.metrics.model import Metric
from lawgov.report.model import Report
from lawgov.reporters.metrics_csv import metrics_csv
from lawgov.reporters.metrics_parquet import metrics_parquet
from lawgov.reporters.metrics_rows import COLUMNS, FileMetrics
from lawgov.reporters.metrics_table import metrics_table, shown_value
from lawgov.reporters.metrics_xlsx import metrics_xlsx
from lawgov.reporters.xlsx import cell_text
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

KEYS = list(COLUMNS)
TEXT = "共收到行政复议申请595件"


def metric(value: str = "595", unit: str = "件", step: str = "1", **others: Any) -> Metric:
    plain = Metric(
        id="reconsideration_received",
        name="收到行政复议申请",
        value=Decimal(value),
        value_to=None,
        unit=unit,
        approximate=False,
        year=2024,
        period=None,
        scope=None,
        part_of=None,
        text=TEXT,
        span=Span(10, 23),
        number="595",
        number_span=Span(19, 22),
        step=Decimal(step),
        kind="count",
        part="achievements",
    )
    return replace(plain, **others)


RATE = metric("0.856", "比率", "0.0010", id=None, name="出庭率", kind="rate", year=None, part_of=0)
FIGURES = [
    metric(),
    RATE,
    metric("12345678.5", "元", "0.1", period="1—10月", approximate=True, value_to=Decimal("2e7")),
]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report whose figures are those above, their year that of the report."""

    def extract(report: Report, *, profile: object) -> list[Metric]:
        return [replace(figure, year=report.reporting_year) for figure in FIGURES]

    monkeypatch.setattr(pipeline, "extract_metrics", extract)
    path = tmp_path / "a.txt"
    path.write_text(sample(), "utf-8")
    return path


def year_of(report: Path) -> int | None:
    return pipeline.read(report).reporting_year


def expected(report: Path, year: int | None = None) -> list[dict[str, Any]]:
    stated = year or year_of(report)
    return [{"path": str(report), **replace(figure, year=stated).to_dict()} for figure in FIGURES]


def test_columns_are_the_path_and_the_json_keys() -> None:
    assert ["path", *metric().to_dict()] == KEYS


def test_json(report: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["metrics", str(report), "--format", "json"]) == 0
    data = json.loads(capsysbinary.readouterr().out)
    assert list(data) == ["format", "tool", "reports"]
    (element,) = data["reports"]
    assert [{"path": element["path"], **row} for row in element["metrics"]] == expected(report)


def test_year_is_that_of_the_command_line(report: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["metrics", str(report), "--format", "json", "--year", "2020"]) == 0
    figures = json.loads(capsysbinary.readouterr().out)["reports"][0]["metrics"]
    assert {figure["year"] for figure in figures} == {2020}


def test_table(report: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["metrics", str(report)]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[0] == str(report)
    assert lines[1].split() == ["序号", "指标", "名称", "数值", "年度", "原文"]
    assert lines[2].split() == [
        "1",
        "reconsideration_received",
        "收到行政复议申请",
        "595件",
        str(year_of(report) or "—"),
        TEXT,
    ]
    assert "85.6%" in lines[3]
    assert "其中：出庭率" in lines[3]
    assert "12,345,678.5" in lines[4]


def test_csv(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["metrics", str(report), "--format", "csv", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfpath,id,")
    given = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    words: dict[Any, str] = {None: "", True: "true", False: "false"}
    assert given == [
        {key: words[value] if value is None or isinstance(value, bool) else str(value) for key, value in row.items()}
        for row in expected(report)
    ]


def test_xlsx(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert main(["metrics", str(report), "--format", "xlsx", "-o", str(out)]) == 0
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == [f"{label} {key}" for key, label in COLUMNS.items()]
    assert all(cell.font.bold for cell in sheet[1])
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:N4")
    for cells, row in zip(sheet.iter_rows(min_row=2), expected(report), strict=True):
        given = dict(zip(KEYS, (cell.value for cell in cells), strict=True))
        for key in ("value", "value_to"):
            row[key] = None if row[key] is None else pytest.approx(float(row[key]))
        assert given == row
    column = KEYS.index("value") + 1
    assert [sheet.cell(row, column).number_format for row in (2, 3, 4)] == ["#,##0", "0.0%", "#,##0.0"]
    assert all(sheet.cell(row, column).data_type == "n" for row in (2, 3, 4))
    assert sheet.cell(2, KEYS.index("text") + 1).alignment.wrap_text


def test_parquet(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    assert main(["metrics", str(report), "--format", "parquet", "-o", str(out)]) == 0
    table = pyarrow.parquet.read_table(out)
    assert table.column_names == KEYS
    rows = expected(report)
    for row in rows:
        for key in ("value", "value_to"):
            row[key] = None if row[key] is None else Decimal(row[key])
    assert table.to_pylist() == rows


@pytest.mark.parametrize("form", ["table", "json", "csv", "xlsx", "parquet"])
def test_same_bytes_twice(report: Path, tmp_path: Path, form: str) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert main(["metrics", str(report), "--format", form, "-o", str(one)]) == 0
    time.sleep(1.1 if form == "xlsx" else 0)  # the properties of a workbook count in seconds
    assert main(["metrics", str(report), "--format", form, "-o", str(two)]) == 0
    assert one.read_bytes() == two.read_bytes()


def test_workbook_tells_no_time(report: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(metrics_xlsx([FileMetrics("a", tuple(FIGURES))]))) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert book.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('=HYPERLINK("http://x")', id="equals"),
        pytest.param("+1", id="plus"),
        pytest.param("-2+3", id="minus"),
        pytest.param("@SUM(A1)", id="at"),
        pytest.param("\t=1", id="tab"),
        pytest.param("＝1", id="full-width"),
        pytest.param("#N/A", id="error-code"),
        pytest.param("2024-01-02", id="date"),
    ],
)
def test_words_are_never_a_formula(text: str) -> None:
    files = [FileMetrics(text, (metric("-5", id=None, name=text, text=text),))]
    (row,) = csv.DictReader(io.StringIO(metrics_csv(files).removeprefix("\ufeff")))
    for key in ("path", "name", "text"):
        assert row[key] == (text if text[0] in "#2" else f"'{text}")
    assert row["value"] == "-5"
    sheet = openpyxl.load_workbook(io.BytesIO(metrics_xlsx(files))).active
    assert sheet is not None
    for key in ("path", "name", "text"):
        cell = sheet.cell(2, KEYS.index(key) + 1)
        assert (cell.data_type, cell.value) == ("s", text)
    assert sheet.cell(2, KEYS.index("value") + 1).value == -5


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("甲\x00乙\x1b丙\ufffe丁\ud800", "甲\ufffd乙\ufffd丙\ufffd丁\ufffd", id="forbidden-in-xml"),
        pytest.param("一\n二\t三", "一\n二\t三", id="breaks-stay"),
        pytest.param("_x0041_", "_x005F_x0041_", id="escape-of-excel"),
        pytest.param("字" * 32767, "字" * 32767, id="at-the-limit"),
        pytest.param("字" * 32768, "字" * 32766 + "…", id="over-the-limit"),
        pytest.param("𠮷" * 20000, "𠮷" * 16383 + "…", id="two-units-a-character"),
    ],
)
def test_cell_holds_what_excel_allows(text: str, cell: str) -> None:
    assert cell_text(text) == cell


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        pytest.param(RATE, "85.6%", id="rate"),
        pytest.param(metric("0.856", "比率", "0.0001"), "85.60%", id="as-many-decimals-as-stated"),
        pytest.param(metric("0.8", "比率", "0.1"), "80%", id="tenths"),
        pytest.param(metric("-0.123", "比率", "0.001"), "-12.3%", id="decline"),
        pytest.param(metric("64600", "次", "100"), "64,600次", id="wan"),
        pytest.param(metric("1000", "名", approximate=True), "约1,000名", id="approximate"),
        pytest.param(metric("3", value_to=Decimal(5)), "3—5件", id="range"),
        pytest.param(metric("5.94", "个百分点", "0.01"), "5.94个百分点", id="points"),
    ],
)
def test_value_is_readable(figure: Metric, shown: str) -> None:
    assert shown_value(figure) == shown


def test_number_too_long_for_excel_stands_as_text() -> None:
    digits = "1234567890123456789"
    sheet = openpyxl.load_workbook(io.BytesIO(metrics_xlsx([FileMetrics("a", (metric(digits),))]))).active
    assert sheet is not None
    assert sheet.cell(2, KEYS.index("value") + 1).value == digits


def test_number_too_long_for_parquet_is_refused() -> None:
    from lawgov.errors import ConfigError

    with pytest.raises(ConfigError, match="位数太多"):
        metrics_parquet([FileMetrics("a", (metric("1" * 30),))])


def test_table_shows_controls_as_codes() -> None:
    text = metrics_table([FileMetrics("a\x1b[2J", (metric(text="\x1b[31m红"),))], colours=False)
    assert "\x1b" not in text


@pytest.mark.parametrize("form", ["xlsx", "parquet"])
def test_binary_needs_output(report: Path, form: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["metrics", str(report), "--format", form]) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert err.decode().count("\n") == 1
    assert "-o" in err.decode()


def test_parquet_without_its_extra(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    out = tmp_path / "out.parquet"
    assert main(["metrics", str(report), "--format", "parquet", "-o", str(out)]) == 2
    assert "pip install 'lawgov[parquet]'" in capsysbinary.readouterr().err.decode()
    assert not out.exists()


def test_existing_output_stays(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("旧", "utf-8")
    assert main(["metrics", str(report), "--format", "csv", "-o", str(out)]) == 2
    assert out.read_text("utf-8") == "旧"
    assert main(["metrics", str(report), "--format", "csv", "-o", str(out), "--force"]) == 0
    assert main(["metrics", str(report), "-o", str(report), "--force"]) == 2
    assert report.read_text("utf-8") == sample()


def test_unreadable_file_leaves_the_others(
    report: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["metrics", str(report), str(tmp_path / "none.txt"), "--format", "json"]) == 2
    out, err = capsysbinary.readouterr()
    good, bad = json.loads(out)["reports"]
    assert len(good["metrics"]) == len(FIGURES)
    assert "error" not in good
    assert bad["metrics"] == []
    assert bad["error"]["reason"]
    assert err.decode().count("\n") == 1
    assert "none.txt" in err.decode()


def test_nothing_readable_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["metrics", str(tmp_path / "none.txt"), "--format", "csv", "-o", str(out)]) == 2
    assert not out.exists()


def test_folder(report: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert main(["metrics", str(empty)]) == 2
    assert "empty" in capsysbinary.readouterr().err.decode()
    assert main(["metrics", str(tmp_path), "--format", "csv"]) == 0
    assert len(capsysbinary.readouterr().out.decode("utf-8-sig").splitlines()) == 1 + len(FIGURES)


def test_seeds_are_extracted(seeds: dict[str, Path], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["metrics", *map(str, seeds.values()), "--format", "json"]) == 0
    for element in json.loads(capsysbinary.readouterr().out)["reports"]:
        text = pipeline.read(element["path"]).text
        assert element["metrics"]
        assert all(figure["text"] == text[figure["start"] : figure["end"]] for figure in element["metrics"])
