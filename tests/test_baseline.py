"""``--baseline``: only what is new is told, whatever else was edited; a file that is no baseline is one clear line."""

import json
from pathlib import Path
from typing import Any

import pytest

from lawgov.cli import main
from lawgov.pipeline import check, parse
from lawgov.rules.samples import ACHIEVEMENTS, PLAN, sample

THIN = "二、存在的不足和原因\n（一）执法力量偏弱。\n（二）普法形式单一。"
DONE = f"{ACHIEVEMENTS}\n（三）推进人民调解\n全年调解纠纷120件，调解成功110件，调解成功率95%。"
OLD = sample(DONE, THIN, sign_off="")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(OLD, "utf-8")
    (tmp_path / "b.txt").write_text(sample(), "utf-8")
    return tmp_path


def told(*arguments: str) -> tuple[int, dict[str, Any]]:
    code = main(["check", *arguments, "--format", "json", "-o", "out.json", "--force"])
    return code, json.loads(Path("out.json").read_text("utf-8"))


def baseline(*paths: str, form: str = "json") -> str:
    main(["check", *paths, "--format", form, "-o", f"old.{form}", "--force", "--fail-on", "never"])
    return f"old.{form}"


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("paths", [["a.txt"], ["a.txt", "b.txt"]])
def test_what_was_known_is_not_told_again(folder: Path, form: str, paths: list[str]) -> None:
    code, first = told(*paths, "--fail-on", "warning")
    assert code == 1
    known = sum(len(report["findings"]) for report in first["reports"])
    code, again = told(*paths, "--baseline", baseline(*paths, form=form), "--fail-on", "note")
    assert (code, again["summary"]["pass"], again["baseline"]) == (0, len(paths), {"known": known})
    assert all(report["findings"] == [] for report in again["reports"])


def test_what_is_new_is_told_and_decides(folder: Path) -> None:
    old = baseline("a.txt", "b.txt")
    (folder / "a.txt").write_text(sample(DONE, THIN, sign_off="", plan=""), "utf-8")
    code, again = told("a.txt", "b.txt", "--baseline", old)
    assert code == 1
    assert [(report["verdict"], [f["rule"] for f in report["findings"]]) for report in again["reports"]] == [
        ("fail", ["LG102"]), ("pass", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paths", "now", "known"),
    [
        pytest.param(["a.txt"], ["./a.txt"], True, id="another-spelling"),
        pytest.param(["a.txt"], ["moved.txt"], True, id="one-file-under-another-name"),
        pytest.param(["a.txt", "b.txt"], ["moved.txt"], False, id="one-of-several"),
        pytest.param(["b.txt"], ["a.txt", "b.txt"], False, id="a-file-that-was-not-there"),
    ],
)
def test_a_file_is_found_by_its_path(folder: Path, paths: list[str], now: list[str], known: bool) -> None:
    (folder / "moved.txt").write_text(OLD, "utf-8")
    _, again = told(*now, "--baseline", baseline(*paths))
    assert (again["reports"][0]["findings"] == []) is known


def test_people_are_told_how_many_are_hidden(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    old = baseline("a.txt")
    count = len(check(folder / "a.txt").findings)
    main(["check", "a.txt", "--baseline", old])
    text = capfdbinary.readouterr().out.decode()
    assert text.count(f"另有 {count} 处基线里已有，没有列出。") == 2
    assert "没有新的发现" in text
    main(["check", "a.txt", "b.txt", "--baseline", baseline("b.txt")])
    assert "基线里没有这个文件" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="broken"),
        pytest.param("[]", id="a-list"),
        pytest.param("3", id="a-number"),
        pytest.param('{"version": "2.1.0", "runs": []}', id="sarif"),
        pytest.param('{"reports": [{"path": "a.txt"}]}', id="without-findings"),
        pytest.param('{"reports": [{"path": "a.txt", "findings": [{"rule": "LG102"}]}]}', id="without-fingerprints"),
        pytest.param('{"reports": [{"path": 3, "findings": []}]}', id="path-of-another-type"),
        pytest.param('{"reports": {"path": "a.txt"}}', id="no-list"),
        pytest.param("[" * 100_000, id="nested-without-end"),
        pytest.param("\ufeff法治政府", id="text"),
        pytest.param(None, id="no-file"),
    ],
)
def test_what_is_no_baseline_is_one_clear_line(
    folder: Path, text: str | None, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    if text is not None:
        (folder / "old.json").write_text(text, "utf-8")
    assert main(["check", "a.txt", "--baseline", "old.json"]) == 2
    out, error = capfdbinary.readouterr()
    assert out == b""
    assert error.decode().startswith("lawgov: old.json：")
    assert error.count(b"\n") == 1


def test_a_baseline_is_an_input(folder: Path) -> None:
    old = baseline("a.txt")
    before = (folder / old).read_bytes()
    assert main(["check", "a.txt", "--baseline", old, "--format", "json", "-o", old, "--force"]) == 2
    assert (folder / old).read_bytes() == before


EDITS = {
    "a-paragraph-put-in": (ACHIEVEMENTS, ACHIEVEMENTS + "\n全年另发文9件，召开会议12次，走访企业30家。"),
    "a-chapter-put-in-before": ("二、存在的不足", "二、党建引领\n全年召开会议12次。\n三、存在的不足"),
    "an-item-put-in-before": ("（一）健全行政执法", "（一）抓好学习\n全年学习4次。\n（二）健全行政执法"),
    "a-paragraph-gone": ("\n（二）化解行政争议\n共收到行政复议申请59件，受理52件，审结50件，调解和解18件，行政机关负责人出庭应诉率100%。", ""),
    "another-sentence": ("发出执法监督通知书6份", "发出执法监督通知书16份、建议书3份"),
    "the-plan-written-anew": (PLAN, "四、下一年度主要安排\n（一）2024年6月底前充实执法人员12名，由县司法局负责。"),
    "a-chapter-elsewhere-renamed": ("三、党政主要负责人履行推进法治建设第一责任人职责情况", "三、第一责任人履职情况"),
    "blank-lines": ("\n", "\n\n"),
    "numbered-otherwise": ("（二）普法形式单一。", "2.普法形式单一。"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_fingerprints_survive_edits_elsewhere(edit: str) -> None:
    old, new = EDITS[edit]
    assert old in OLD
    before = {(f.rule, f.fingerprint) for f in check(parse(OLD)).findings if f.rule != "LG312"}
    after = {(f.rule, f.fingerprint) for f in check(parse(OLD.replace(old, new))).findings}
    assert len(before) >= 4
    assert before - after == set(), edit


USUAL = """
name = "mine"
title = "我市"
in_force = "2020-01-01/"
""" + "".join(
    f"""
[[metric]]
id = "{name}_inspections"
name = "{word}检查"
units = ["次"]
match = ["检查{word}"]
issuers = ["G", "J", "D", "T"]
usual = 90
"""
    for name, word in (("well", "机井"), ("dam", "水坝"))
)


def test_a_note_on_what_is_usual_stays_the_same_when_one_figure_is_added(
    seeds: dict[str, Path], tmp_path: Path
) -> None:
    profile = tmp_path / "mine.toml"
    profile.write_text(USUAL, "utf-8")
    text = seeds["004"].read_text("utf-8")
    first, second = (
        {f.fingerprint: f.message for f in check(parse(version), profile=profile).findings if f.rule == "LG312"}
        for version in (text, text.replace("二、2022年工作计划", "全年检查机井36次。\n二、2022年工作计划"))
    )
    assert first
    assert first.keys() == second.keys()
    assert first != second
