"""Configuration files and profiles: what they set, and every way in which they can be wrong."""

from pathlib import Path

import pytest

from lawgov.errors import ConfigError
from lawgov.pipeline import check, parse
from lawgov.profiles import load_profile, profile_names
from lawgov.rules.samples import sample
from tests.test_cli import BAD, REVIEW, run


def write(folder: Path, config: str, name: str = "lawgov.toml") -> Path:
    (folder / "report.txt").write_text(BAD, "utf-8")
    (folder / name).write_text(config, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("config", "name", "code"),
    [
        pytest.param('fail-on = "never"', "lawgov.toml", 0, id="fail-on"),
        pytest.param('select = ["LG103"]', "lawgov.toml", 0, id="select"),
        pytest.param(
            '[[ignore]]\nrule = "missing-part"\nreason = "安排另行印发"', "lawgov.toml", 0, id="ignore-with-reason"
        ),
        pytest.param(
            '[[ignore]]\nrule = "LG1"\nfile = "*.txt"\nreason = "草稿"', "lawgov.toml", 0, id="ignore-in-files"
        ),
        pytest.param(
            '[[ignore]]\nrule = "LG1"\nfile = "*.pdf"\nreason = "草稿"', "lawgov.toml", 1, id="ignore-elsewhere"
        ),
        pytest.param('[tool.lawgov]\nfail-on = "never"', "pyproject.toml", 0, id="pyproject"),
        pytest.param("[tool.other]\nx = 1", "pyproject.toml", 1, id="pyproject-of-others"),
        pytest.param("[tool.other]\nx = ", "pyproject.toml", 1, id="broken-pyproject-of-others"),
        pytest.param('tool = "lawgov"', "pyproject.toml", 1, id="pyproject-without-tools"),
        pytest.param('[tool.lawgov]\nfail-on = "never', "pyproject.toml", 2, id="broken-pyproject-of-ours"),
        pytest.param("[limits]\nfile_bytes = 10", "lawgov.toml", 2, id="limits"),
        pytest.param('profile = "anhui"', "lawgov.toml", 1, id="profile"),
        pytest.param("[rules.LG109]\nitems = 3", "lawgov.toml", 1, id="options"),
    ],
)
def test_what_a_configuration_sets(tmp_path: Path, config: str, name: str, code: int) -> None:
    assert run("check", "report.txt", cwd=write(tmp_path, config, name)).returncode == code


@pytest.mark.parametrize(
    ("config", "words"),
    [
        pytest.param('[[ignore]]\nrule = "LG102"', "reason", id="ignore-without-reason"),
        pytest.param('[[ignore]]\nrule = "LG102"\nreason = " "', "reason", id="empty-reason"),
        pytest.param('[[ignore]]\nrule = "LG999"\nreason = "无"', "LG999", id="unknown-rule"),
        pytest.param('selct = ["LG1"]', "selct", id="misspelt-key"),
        pytest.param('fail-on = "sometimes"', "fail-on", id="wrong-value"),
        pytest.param('select = "LG1"', "列表", id="wrong-type"),
        pytest.param("select = [", "TOML", id="broken-toml"),
        pytest.param(f"x = {'[' * 20000}", "TOML", id="lists-without-end"),
        pytest.param(f"x = {'9' * 5000}", "TOML", id="number-without-end"),
        pytest.param('profile = "mars"', "mars", id="unknown-profile"),
        pytest.param("[limits]\nbytes = 3", "bytes", id="unknown-limit"),
        pytest.param("[limits]\npages = 0", "pages", id="impossible-limit"),
        pytest.param("[rules.LG109]\nitem = 3", "item", id="unknown-option"),
        pytest.param('[rules.LG109]\nitems = "三"', "items", id="option-of-wrong-type"),
        pytest.param("[rules.LG109]\nitems = 2.5", "items", id="option-that-must-be-whole"),
        pytest.param("[rules.LG108]\nshare = nan", "share", id="option-that-is-no-number"),
    ],
)
def test_a_wrong_configuration_is_one_clear_line(tmp_path: Path, config: str, words: str) -> None:
    done = run("check", "report.txt", cwd=write(tmp_path, config))
    message = done.stderr.decode()
    assert done.returncode == 2
    assert words in message
    assert "lawgov.toml" in message
    assert message.count("\n") == 1


def test_the_command_line_wins(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "never"\nprofile = "anhui"')
    assert run("check", "report.txt", "--fail-on", "error", "--profile", "national", cwd=tmp_path).returncode == 1


def test_a_configuration_is_found_upward_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "lawgov.toml").write_text('fail-on = "never"', "utf-8")
    (tmp_path / "a" / "b" / "report.txt").write_text(BAD, "utf-8")
    assert run("check", str(tmp_path / "a" / "b" / "report.txt")).returncode == 0
    (tmp_path / "a" / ".git").mkdir()
    assert run("check", str(tmp_path / "a" / "b" / "report.txt")).returncode == 1


def test_one_finding_is_silenced_by_its_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REVIEW, "utf-8")
    first = check(tmp_path / "report.txt").findings[0]
    write(
        tmp_path,
        f'fail-on = "warning"\n[[ignore]]\nrule = "{first.rule}"\nfingerprint = "{first.fingerprint}"\nreason = "网页不署名"',
    )
    (tmp_path / "report.txt").write_text(REVIEW, "utf-8")
    text = run("check", "report.txt", cwd=tmp_path).stdout.decode()
    assert first.message not in text
    assert "警告 1 处" in text


def test_built_in_profiles() -> None:
    assert profile_names()[0] == "national"
    assert load_profile("national").verified
    for name in profile_names()[1:]:
        local = load_profile(name)
        assert not local.verified
        assert local.source
        assert local.base == "national"
    with pytest.raises(ConfigError, match="hubei"):
        load_profile("none")


def test_a_local_profile_raises_a_note_but_never_above_its_ground() -> None:
    report = parse(sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan=""))
    severity = {
        name: next(f.severity for f in check(report, profile=name).findings if f.name == "merged-part")
        for name in ("national", "anhui")
    }
    assert severity == {"national": "note", "anhui": "warning"}


def test_a_profile_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        'name = "mine"\ntitle = "我县"\nin_force = "2024-01-01/"\n'
        '[[rule]]\nid = "few-problems"\nseverity = "error"\noptions = { items = 5, characters = 9000 }\nissuer_kinds = ["department"]\n'
        '[[rule]]\nid = "no-signature"\nenabled = false\n[[rule]]\nid = "LG119"\nseverity = "note"\nfrom_year = 2023\n',
        "utf-8",
    )
    checked = check(parse(sample(sign_off="")), profile=own)
    assert {f.name: f.severity for f in checked.findings} == {"few-problems": "warning", "no-issue-date": "note"}
    assert checked.to_dict()["profile"] == {"name": "mine", "in_force": "2024-01-01/"}
    assert "few-problems" not in {
        f.name for f in check(parse(sample()), profile=own, issuer_kind="government").findings
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('title = "x"\nin_force = "2024-01-01/"', "name", id="no-name"),
        pytest.param('name = "x"\ntitle = "x"\nin_force = "2024"', "in_force", id="bad-dates"),
        pytest.param('name = "x"\ntitle = "x"\nin_force = "2024-01-01/"\nbase = "mars"', "mars", id="unknown-base"),
        pytest.param(
            'name = "x"\ntitle = "x"\nin_force = "2024-01-01/"\n[[rule]]\nid = "LG109"\nseverty = "note"',
            "severty",
            id="misspelt-key",
        ),
        pytest.param(
            'name = "x"\ntitle = "x"\nin_force = "2024-01-01/"\n[[rule]]\nid = "nonsense"',
            "nonsense",
            id="unknown-rule",
        ),
    ],
)
def test_a_wrong_profile_is_told(tmp_path: Path, text: str, words: str) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=words) as caught:
        load_profile(own)
    assert "mine.toml" in str(caught.value)


def test_a_broken_configuration_in_a_batch_is_told_before_any_result(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    write(tmp_path / "a", "")
    write(tmp_path / "b", "select = 3")
    done = run("check", "a", "b", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
