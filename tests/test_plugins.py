"""What installed packages add: found by their record, known everywhere, and told by name when broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lawgov.rules.samples import sample
from tests.conftest import ROOT
from tests.test_cli import run

RULE = """
from lawgov import Bad, Basis, Finding, Rule, Severity

def check(report, options):
    yield Finding("试验。")

def rule(id="YX101", name="trial", clause="practice/issuer-habit", **other):
    return Rule(id=id, name=name, title="试验", about="试验。", basis=Basis.PRACTICE, clause=clause,
                severity=Severity.WARNING, check=check, good=(), bad=(), **other)
"""
METRIC = '{"id": "wells", "name": "机井检查", "units": ["次"], "match": ["检查机井"]}'
PROFILE = 'name = "yunxi"\ntitle = "云溪"\nbase = "national"\nin_force = "2023-01-01/"\n'


def install(folder: Path, code: str, *, name: str = "lawgov-yunxi", **groups: str) -> str:
    """A package as an installer leaves it: its module and its record; what PYTHONPATH must be."""
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(RULE + code, "utf-8")
    record = folder / f"{module}-1.2.dist-info"
    record.mkdir()
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", "utf-8")
    points = "".join(f"[lawgov.{group}]\nmine = {module}:{value}\n\n" for group, value in groups.items())
    (record / "entry_points.txt").write_text(points, "utf-8")
    return f"{ROOT}{':' if sys.platform != 'win32' else ';'}{folder}"


def clause_key() -> str:
    from lawgov.rules import RULES
    from lawgov.rules.base import Basis

    return next(str(rule.clause) for rule in RULES if rule.basis is Basis.PRACTICE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "report.txt").write_text(sample(), "utf-8")
    return tmp_path


def test_a_package_is_known_everywhere(folder: Path) -> None:
    (folder / "site" / "yunxi.toml").write_text(PROFILE, "utf-8")
    path = install(
        folder / "site",
        f"R = rule(clause={clause_key()!r})\nM = [{METRIC}]\nP = __import__('pathlib').Path(__file__).parent / 'yunxi.toml'",
        rules="R", metrics="M", profiles="P",
    )  # fmt: skip
    assert "插件：lawgov-yunxi 1.2" in run("--version", PYTHONPATH=path).stdout.decode()
    assert "YX101" in run("rules", PYTHONPATH=path).stdout.decode()
    assert "trial" in run("explain", "YX101", PYTHONPATH=path).stdout.decode()
    assert "云溪" in run("profiles", PYTHONPATH=path).stdout.decode()
    (folder / "lawgov.toml").write_text('profile = "yunxi"\nselect = ["YX", "trial"]', "utf-8")
    done = run("check", "report.txt", "--format", "json", cwd=folder, PYTHONPATH=path)
    told = json.loads(done.stdout)
    assert [finding["rule"] for finding in told["reports"][0]["findings"]] == ["YX101"]
    assert told["reports"][0]["profile"]["name"] == "yunxi"
    assert told["tool"]["plugins"] == [{"name": "lawgov-yunxi", "version": "1.2"}]
    wells = run("metrics", "-", "--format", "json", given="全年检查机井320次。".encode(), PYTHONPATH=path)
    assert [metric["id"] for metric in json.loads(wells.stdout)["reports"][0]["metrics"]] == ["wells"]


@pytest.mark.parametrize(
    ("code", "group", "words"),
    [
        pytest.param("R = [", "rules", "SyntaxError", id="does-not-load"),
        pytest.param("", "rules", "AttributeError", id="names-nothing"),
        pytest.param("R = 3", "rules", "int", id="no-rule"),
        pytest.param("R = ['x']", "rules", "str", id="no-rules"),
        pytest.param("R = rule(id='LG999', clause=KEY)", "rules", "LG999", id="id-of-ours"),
        pytest.param("R = rule(id='yx1', clause=KEY)", "rules", "yx1", id="id-that-cannot-be-selected"),
        pytest.param("R = rule(name='missing-part', clause=KEY)", "rules", "missing-part", id="name-of-ours"),
        pytest.param("R = [rule(clause=KEY), rule(name='other', clause=KEY)]", "rules", "YX101", id="one-id-twice"),
        pytest.param("R = rule(clause='no/such')", "rules", "no/such", id="clause-that-is-not-there"),
        pytest.param("R = [{'id': 'Wells'}]", "metrics", "metric.1", id="metric-that-is-not-whole"),
        pytest.param("R = 'none.toml'", "metrics", "none.toml", id="metrics-without-a-file"),
        pytest.param("R = {'metric': []}", "metrics", "dict", id="metrics-no-list"),
        pytest.param("R = 'none'", "profiles", "路径", id="profiles-without-a-folder"),
        pytest.param("R = __import__('pathlib').Path(__file__).parent / 'national.toml'", "profiles", "national", id="profile-named-as-ours"),
    ],
)  # fmt: skip
def test_a_broken_package_is_named(folder: Path, code: str, group: str, words: str) -> None:
    (folder / "site" / "national.toml").write_text(PROFILE, "utf-8")
    path = install(folder / "site", f"KEY = {clause_key()!r}\n{code}", **{group: "R"})
    done = run("check", "report.txt", cwd=folder, PYTHONPATH=path)
    message = done.stderr.decode()
    assert (done.returncode, done.stdout, message.count("\n")) == (2, b"", 1)
    assert message.startswith("lawgov: 插件 lawgov-yunxi：")
    assert words in message


@pytest.mark.parametrize(
    ("base", "words"),
    [pytest.param("other", "绕了一圈", id="circle"), pytest.param("mars", "mars", id="unknown")],
)
def test_a_profile_of_a_package_rests_on_another(folder: Path, base: str, words: str) -> None:
    for name, under in (("yunxi", base), ("other", "yunxi")):
        (folder / "site" / f"{name}.toml").write_text(PROFILE.replace("national", under), "utf-8")
    path = install(folder / "site", "P = __import__('pathlib').Path(__file__).parent", profiles="P")
    done = run("check", "report.txt", "--profile", "yunxi", cwd=folder, PYTHONPATH=path)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert "lawgov-yunxi" in done.stderr.decode()


def test_looking_for_packages_costs_no_heavy_import() -> None:
    code = (
        "import sys\nfrom lawgov.rules import known_rules\nfrom lawgov.metrics.catalogue import known\n"
        "from lawgov.profiles import profile_names\nknown_rules(), known(()), profile_names()\n"
        "print([m for m in ('importlib.metadata', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, cwd=ROOT, timeout=60)
    assert done.stdout.decode().strip() == "[]", done.stderr.decode()
