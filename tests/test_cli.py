"""The command as a person and a script meet it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lawgov import pipeline
from lawgov.checked import Checked
from lawgov.cli import main
from lawgov.report.model import Report
from lawgov.reporters.columns import width
from lawgov.rules.samples import sample
from tests.make.word import docx_of

GOOD = sample()
BAD = sample(plan="")
REVIEW = sample(sign_off="")
COMMANDS = (
    "check",
    "outline",
    "metrics",
    "new",
    "draft",
    "format",
    "templates",
    "schema",
    "rules",
    "explain",
    "profiles",
)


def run(
    *arguments: str | Path | bytes, given: bytes | None = None, cwd: Path | None = None, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    root = str(Path(__file__).resolve().parent.parent)
    environment = {**os.environ, "PYTHONPATH": root, **environment}
    return subprocess.run(
        [sys.executable, "-m", "lawgov", *arguments],
        input=given or b"",
        capture_output=True,
        env=environment,
        cwd=cwd,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "review.docx").write_bytes(docx_of(REVIEW.split("\n")))
    for name in ("README.md", ".hidden.txt", "~$lock.docx", "data.csv"):
        (tmp_path / name).write_text("不是报告", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["good.txt"], 0, id="clean"),
        pytest.param(["bad.txt"], 1, id="error"),
        pytest.param(["sub/review.docx"], 0, id="warnings-do-not-fail"),
        pytest.param(["sub/review.docx", "--fail-on", "warning"], 1, id="unless-asked"),
        pytest.param(["bad.txt", "--fail-on", "never"], 0, id="never"),
        pytest.param(["bad.txt", "--ignore", "missing-part"], 0, id="ignored"),
        pytest.param(["bad.txt", "--select", "LG103"], 0, id="not-selected"),
        pytest.param(["good.txt", "none.txt", "--fail-on", "never"], 2, id="missing-file"),
        pytest.param([], 2, id="no-path"),
        pytest.param(["good.txt", "--select", "LG999"], 2, id="unknown-rule"),
        pytest.param(["good.txt", "--profile", "mars"], 2, id="unknown-profile"),
        pytest.param(["good.txt", "--format", "xml"], 2, id="unknown-format"),
        pytest.param(["good.txt", "--year", "twenty"], 2, id="bad-year"),
        pytest.param(["good.txt", "--published", "2024-13-01"], 2, id="bad-date"),
        pytest.param(["good.txt", "--nonsense"], 2, id="unknown-option"),
    ],
)
def test_exit_codes(folder: Path, arguments: list[str], code: int) -> None:
    done = run("check", *arguments, cwd=folder)
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    if code == 2:
        assert done.stderr.decode().startswith("lawgov: ")
        assert done.stderr.decode().count("\n") == 1


def test_usage_errors_are_chinese(folder: Path) -> None:
    for arguments in (
        ["check"],
        ["check", "x", "--format"],
        ["check", "x", "--fail-on", "y"],
        ["nothing"],
        ["check", "a", "--zz"],
        [],
    ):
        message = run(*arguments, cwd=folder).stderr.decode()
        assert not any(word in message for word in ("required", "invalid", "expected", "unrecognized", "argument "))
        assert any("\u4e00" <= char <= "\u9fff" for char in message)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_chinese_and_has_an_example(command: list[str]) -> None:
    text = run(*command, "--help").stdout.decode()
    assert text.startswith("用法：")
    assert "例：" in text
    assert not any(word in text for word in ("usage:", "options:", "positional", "show this help", "serve", "compare"))


def test_a_folder_is_walked_in_path_order(folder: Path) -> None:
    told = json.loads(run("check", ".", "--format", "json", cwd=folder).stdout)
    assert [report["path"] for report in told["reports"]] == ["bad.txt", "good.txt", "sub/review.docx"]
    assert told["summary"] == {
        "reports": 3,
        "pass": 1,
        "review": 1,
        "fail": 1,
        "unreadable": 0,
        "error": 1,
        "warning": 11,  # nine of them on the layout of the plain Word file
        "note": 1,
    }
    assert told["profile"] is None
    assert told["reports"][0]["profile"] == {"name": "national", "in_force": "2019-04-15/"}


def test_a_folder_without_reports(folder: Path) -> None:
    (folder / "empty").mkdir()
    done = run("check", "empty", "good.txt", cwd=folder)
    assert done.returncode == 2
    assert "empty" in done.stderr.decode()
    assert "good.txt" in done.stdout.decode()


def test_a_batch_goes_on_after_an_unreadable_file(folder: Path) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04broken")
    done = run("check", "broken.docx", "good.txt", "gone.pdf", "--format", "jsonl", "--fail-on", "never", cwd=folder)
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [(row["path"], row["verdict"]) for row in rows] == [
        ("broken.docx", "unreadable"),
        ("gone.pdf", "unreadable"),
        ("good.txt", "pass"),
    ]
    assert rows[0]["error"]["reason"]
    assert set(rows[0]) - {"error"} == set(rows[2])
    assert done.returncode == 2


def test_standard_input() -> None:
    done = run("check", "-", "--format", "json", given=BAD.encode("gb18030"))
    told = json.loads(done.stdout)["reports"][0]
    assert (told["path"], told["verdict"], done.returncode) == ("<标准输入>", "fail", 1)
    assert run("outline", "-", "--text", given=docx_of(["一、主要举措和成效"])).stdout.decode() == "一、主要举措和成效"


def test_outline_text_is_the_text_of_the_offsets(folder: Path) -> None:
    text = run("outline", "--text", "bad.txt", cwd=folder).stdout.decode()
    for part in json.loads(run("check", "bad.txt", "--format", "json", cwd=folder).stdout)["reports"][0][
        "parts"
    ].values():
        if part["start"] is not None:
            assert text[part["start"] :].startswith(part["heading"])
    tree = run("outline", "bad.txt", cwd=folder).stdout.decode()
    assert "举措和成效" in tree
    assert "（一）健全行政执法工作体系" in tree
    data = json.loads(run("outline", "bad.txt", "--format", "json", cwd=folder).stdout)
    assert data["sections"][0]["part"] == "achievements"


def test_output_files_are_whole_and_not_overwritten(folder: Path) -> None:
    target = folder / "out.json"
    assert run("check", "good.txt", "--format", "json", "-o", target, cwd=folder).returncode == 0
    assert json.loads(target.read_text("utf-8"))["summary"]["pass"] == 1
    again = run("check", "bad.txt", "--format", "json", "-o", target, cwd=folder)
    assert again.returncode == 2
    assert "--force" in again.stderr.decode()
    assert json.loads(target.read_text("utf-8"))["summary"]["pass"] == 1
    assert run("check", "bad.txt", "--format", "json", "-o", target, "--force", cwd=folder).returncode == 1
    assert json.loads(target.read_text("utf-8"))["summary"]["fail"] == 1
    assert run("check", "good.txt", "-o", folder / "none" / "x.txt", cwd=folder).returncode == 2


def test_an_input_is_never_replaced(folder: Path) -> None:
    before = (folder / "bad.txt").read_bytes()
    for command in (["check", "bad.txt"], ["check", "."], ["outline", "bad.txt"]):
        done = run(*command, "-o", folder / "bad.txt", "--force", cwd=folder)
        assert done.returncode == 2
        assert "不能用输出替换" in done.stderr.decode()
    assert (folder / "bad.txt").read_bytes() == before


def test_text_output_for_a_clerk(folder: Path) -> None:
    text = run("check", "bad.txt", cwd=folder).stdout.decode()
    for words in (
        "【有问题】 bad.txt",
        "标题",
        "云溪县司法局",
        "报告年度　2023",
        "下一年度安排",
        "缺",
        "依据：《法治政府建设与责任落实督察工作规定》第四章",
        "未检查",
        "共 1 份",
    ):
        assert words in text
    assert "\x1b[" not in text


def test_output_is_utf8_in_any_locale_and_the_same_bytes(folder: Path) -> None:
    outputs = {
        run("check", ".", "--format", form, cwd=folder, LC_ALL=locale, PYTHONHASHSEED=seed, TZ=zone).stdout
        for form in ("json",)
        for locale, seed, zone in (
            ("C", "1", "UTC"),
            ("C.UTF-8", "2", "Asia/Shanghai"),
            ("POSIX", "3", "America/New_York"),
        )
    }
    assert len(outputs) == 1
    outputs.pop().decode("utf-8")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are always Unicode")
def test_file_names_that_are_no_utf8(folder: Path) -> None:
    name = os.fsencode(folder) + b"/\xb1\xa8\xb8\xe6.txt"
    with open(name, "wb") as file:
        file.write(GOOD.encode())
    done = run("check", name, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["reports"][0]["path"].endswith("\\xb1\\xa8\\xb8\\xe6.txt")
    assert run("check", name).returncode == 0
    assert run("check", os.fsencode(folder) + b"/\xff.txt").returncode == 2


def test_version_and_lists() -> None:
    assert run("--version").stdout.decode().startswith("lawgov 0.")
    rules = run("rules").stdout.decode()
    assert "LG102" in rules
    assert "missing-part" in rules
    page = run("explain", "missing-part").stdout.decode()
    assert "LG102" in page
    assert "第四章（已核对）" in page
    assert "2019-04-15" in page
    assert "合格的例子" in page
    assert run("explain", "LG999").returncode == 2
    profiles = run("profiles").stdout.decode()
    assert "national" in profiles
    assert "未核对原文" in profiles
    assert {profile["name"] for profile in json.loads(run("profiles", "--format", "json").stdout)} >= {
        "national",
        "hubei",
        "anhui",
    }
    assert len(json.loads(run("rules", "--format", "json").stdout)["rules"]) >= 25


@pytest.mark.parametrize("command", [["check", "good.txt"], ["--version"], ["outline", "good.txt"]])
def test_a_text_file_needs_no_heavy_library(folder: Path, command: list[str]) -> None:
    code = "import sys\nfrom lawgov.cli import main\nmain(sys.argv[1:])\nprint([m for m in ('lxml','pydantic','pypdfium2','jieba','docx') if m in sys.modules], file=sys.stderr)"
    root = str(Path(__file__).resolve().parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root},
        timeout=60,
    )
    assert done.stderr.decode().strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_an_input_is_not_replaced_by_another_name_of_it(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "good.txt")
    os.link(folder / "good.txt", folder / "hard.txt")
    for target in ("sub/../good.txt", "link.txt", "hard.txt"):
        assert run("check", "good.txt", "-o", target, "--force", cwd=folder).returncode == 2
    assert (folder / "good.txt").read_text("utf-8") == GOOD


@pytest.mark.skipif(sys.platform == "win32", reason="no such device there")
def test_a_device_may_be_written_to(folder: Path) -> None:
    assert run("check", "good.txt", "-o", "/dev/null", cwd=folder).returncode == 0
    assert "共 1 份" in run("check", "good.txt", "-o", "/dev/stdout", cwd=folder).stdout.decode()
    assert Path("/dev/null").is_char_device()


def run_to(target: int, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "lawgov", "check", "good.txt"],
        stdout=target,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)},
        timeout=60,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
def test_a_full_disk_is_one_clear_line(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = run_to(full.fileno(), folder)
    assert done.returncode == 2
    assert "结果写不到标准输出" in done.stderr.decode().splitlines()[0]


def test_nobody_reads_on(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run_to(writer, folder)
    os.close(writer)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        pytest.param(["--select", "LG102", "--select", "LG118"], {"LG102", "LG118"}, id="twice"),
        pytest.param(["--select", "LG102，no-signature"], {"LG102", "LG118"}, id="chinese-comma"),
        pytest.param(["--select", "LG102、lg118"], {"LG102", "LG118"}, id="chinese-mark-and-small-letters"),
        pytest.param(["--ignore", "LG102", "--ignore", "LG118", "--ignore", "LG119"], set(), id="ignored-thrice"),
        pytest.param(["--select", "LG1", "--ignore", "LG102"], {"LG118", "LG119"}, id="prefix-less-one"),
    ],
)
def test_which_rules_a_selection_means(folder: Path, arguments: list[str], rules: set[str]) -> None:
    (folder / "both.txt").write_text(sample(plan="", sign_off=""), "utf-8")
    told = json.loads(run("check", "both.txt", "--format", "json", *arguments, cwd=folder).stdout)
    assert {finding["rule"] for finding in told["reports"][0]["findings"]} == rules


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["nothing"], ["check", "good.txt"]])
def test_words_are_utf8_where_the_locale_is_not(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, cwd=folder, PYTHONIOENCODING="latin-1", PYTHONUTF8="0", LC_ALL="C")
    shown = (done.stdout + done.stderr).decode("utf-8")
    assert "程序出错（" not in shown
    assert any("\u4e00" <= char <= "\u9fff" for char in shown)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_fits_a_terminal(command: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    assert max(width(line) for line in capfdbinary.readouterr().out.decode().split("\n")) <= 80


def test_a_name_too_long_leaves_the_others_alone(folder: Path) -> None:
    done = run("check", "长" * 300, "good.txt", "--format", "jsonl", cwd=folder)
    assert [json.loads(line)["verdict"] for line in done.stdout.decode().splitlines()] == ["pass", "unreadable"]
    assert done.returncode == 2
    assert "程序出错" not in done.stderr.decode()
    assert run("check", "good.txt", "-o", "长" * 300, cwd=folder).returncode == 2


def test_a_fault_of_ours_in_one_file_leaves_the_others_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    real = pipeline.check

    def failing(report: Report, **settings: Any) -> Checked:
        if report.plan.found:
            return real(report, **settings)
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "check", failing)
    monkeypatch.chdir(folder)
    assert main(["check", "bad.txt", "good.txt", "--format", "jsonl"]) == 2
    out, err = capfdbinary.readouterr()
    assert [json.loads(line)["verdict"] for line in out.decode().splitlines()] == ["unreadable", "pass"]
    assert err.decode().startswith("lawgov: bad.txt：")
    assert err.count(b"\n") == 1
    assert "--debug" in err.decode()
    assert main(["check", "bad.txt", "--debug"]) == 2
    assert b"Traceback" in capfdbinary.readouterr().err
