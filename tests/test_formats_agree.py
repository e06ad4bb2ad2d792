"""All formats of one check tell the same findings: the same rule at the same severity, in the same words, of the same file."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lawgov.cli import main
from lawgov.reporters.names import SEVERITIES
from lawgov.rules import RULES
from lawgov.rules.samples import sample
from tests.conftest import SEEDS
from tests.make.word import docx_of

Told = list[tuple[str, str, str, str]]  # file, rule, severity, message
_LEVELS = {words: level for level, words in SEVERITIES.items()}
_MARKDOWN = re.compile(r"\\(.)|<!-- -->")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, a fault in each kind of place, longer examples of rules, a file that is broken."""
    folder = tmp_path_factory.mktemp("reports")
    for path in SEEDS:
        (folder / path.name).write_bytes(path.read_bytes())
    faulty = sample(problems="二、存在的不足|和*原因*\n执法力量偏弱。普法形式单一。", plan="")
    (folder / "word.docx").write_bytes(docx_of(faulty.split("\n")))
    (folder / "page.html").write_text(
        "<html><body>" + "".join(f"<p>{html.escape(line)}</p>" for line in faulty.split("\n")) + "</body></html>",
        "utf-8",
    )
    (folder / "clean.md").write_text(sample(), "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04broken")
    longest = sorted((bad.text for rule in RULES for bad in rule.bad), key=len)[-8:]
    for number, text in enumerate(longest):
        (folder / f"bad-{number:02}.txt").write_text(text, "utf-8")
    return folder


def from_json(path: Path) -> Told:
    return [
        (report["path"], finding["rule"], finding["severity"], finding["message"])
        for report in json.loads(path.read_text("utf-8"))["reports"]
        for finding in report["findings"]
    ]


def from_jsonl(path: Path) -> Told:
    return [
        (report["path"], finding["rule"], finding["severity"], finding["message"])
        for report in map(json.loads, path.read_text("utf-8").splitlines())
        for finding in report["findings"]
    ]


def from_sarif(path: Path) -> Told:
    (run,) = json.loads(path.read_text("utf-8"))["runs"]
    told = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
        assert result["message"]["text"].startswith(result["properties"]["message"])
        told.append((place["uri"], result["ruleId"], result["level"], result["properties"]["message"]))
    return told


def from_xlsx(path: Path) -> Told:
    head, *rows = load_workbook(path)["发现"].iter_rows(values_only=True)
    at = {name: head.index(name) for name in ("文件", "规则", "级别", "问题")}
    return [
        (str(row[at["文件"]]), str(row[at["规则"]]), _LEVELS[str(row[at["级别"]])], str(row[at["问题"]]))
        for row in rows
    ]


def from_html(path: Path) -> Told:
    told = []
    for article in path.read_text("utf-8").split("<article")[1:]:
        name = re.findall(r'<p class="path">(.*?)</p>', article)[0]
        for section in article.split('<section class="finding')[1:]:
            severity, message = re.findall(r'<span class="label (\w+)">.*?</span>(.*?)</p>', section, re.DOTALL)[0]
            rule = re.findall(r'<p class="rule">(\w+)', section)[0]
            told.append((name, rule, severity, html.unescape(message)))
    return told


def from_markdown(path: Path) -> Told:
    told, name = [], ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("## "):
            name = line.partition("：")[2]
        if re.match(r"\| (?:错误|警告|提示)", line):
            severity, rule, _, message, *_ = re.split(r" (?<!\\)\| ", line.removeprefix("| "))
            words = _MARKDOWN.sub(r"\1", message.partition("<br>")[0])
            told.append((_MARKDOWN.sub(r"\1", name), rule.split()[0], _LEVELS[severity.partition("，")[0]], words))
    return told


def from_text(path: Path) -> Told:
    told: Told = []
    name = ""
    message: list[str] | None = None
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if found := re.match(r"【.*?】 (.*)", line):
            name = found[1]
        if found := re.match(r"  (错误|警告|提示) (\w+)", line):
            told.append((name, found[2], _LEVELS[found[1]], ""))
            message = []
        elif message is not None:
            if re.match(r"    (?:原文|建议|依据)：", line):
                told[-1] = (*told[-1][:3], "".join(message))
                message = None
            else:
                message.append(line.strip())
    return told


READERS: dict[str, Callable[[Path], Told]] = {
    "jsonl": from_jsonl,
    "sarif": from_sarif,
    "xlsx": from_xlsx,
    "html": from_html,
    "md": from_markdown,
    "text": from_text,
}
BY_PART = ("html", "md", "text")
"""Formats for people group the findings of a file by part."""


def squeezed(told: Told) -> Told:
    """Without white space, which lines of text and of Markdown lose."""
    return [(name, rule, severity, "".join(message.split())) for name, rule, severity, message in told]


@pytest.fixture(scope="module")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    target = tmp_path_factory.mktemp("out") / "out.json"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["check", ".", "--format", "json", "-o", str(target)]) == 2
    return from_json(target)


@pytest.mark.parametrize("form", READERS)
def test_formats_agree(
    form: str, folder: Path, expected: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    outputs = []
    for number in range(2):
        target = tmp_path / f"{number}.{form}"
        assert main(["check", ".", "--format", form, "-o", str(target)]) == 2
        outputs.append(target.read_bytes())
    assert outputs[0] == outputs[1]
    told, wanted = squeezed(READERS[form](target)), squeezed(expected)
    assert len(wanted) > 30
    if form in BY_PART:
        told, wanted = sorted(told), sorted(wanted)
    assert told == wanted


def test_a_workbook_needs_a_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder / "clean.md"), "--format", "xlsx"]) == 2
    assert "-o" in capfd.readouterr().err
