"""Profiles: for whom and for which years their entries hold."""

from datetime import date
from pathlib import Path

import pytest

from lawgov.errors import ConfigError
from lawgov.findings import Severity
from lawgov.pipeline import check, parse
from lawgov.profiles import Period, load_profile, profile_names
from lawgov.rules import RULES
from lawgov.rules.samples import sample
from lawgov.rules.select import matches

MERGED = sample(problems="二、存在问题及下一步打算\n执法力量偏弱，原因是编制少，2024年充实5人。", plan="")
HEAD = 'name = "mine"\ntitle = "我县"\nin_force = "{days}"\n'


@pytest.mark.parametrize(
    ("begin", "end", "year", "holds"),
    [
        pytest.param("2024-04-01", None, 2023, True, id="in-force-from-the-very-day"),
        pytest.param("2024-04-02", None, 2023, False, id="a-day-late"),
        pytest.param(None, "2024-04-01", 2023, True, id="to-the-very-day"),
        pytest.param(None, "2024-03-31", 2023, False, id="ended-the-day-before"),
        pytest.param("2030-01-01", None, None, True, id="year-unknown"),
        pytest.param(None, None, 1999, True, id="always"),
    ],
)
def test_a_period_is_asked_on_1_april_after_the_year(
    begin: str | None, end: str | None, year: int | None, holds: bool
) -> None:
    period = Period(date.fromisoformat(begin) if begin else None, date.fromisoformat(end) if end else None)
    assert period.holds_for(year) is holds


@pytest.mark.parametrize(
    ("year", "severity"),
    [
        pytest.param(2020, "note", id="before-the-provincial-measures"),
        pytest.param(2021, "warning", id="under-them"),
    ],
)
def test_a_local_profile_holds_from_its_first_day(year: int, severity: str) -> None:
    findings = check(parse(MERGED), profile="anhui", year=year).findings
    assert [f.severity for f in findings if f.name == "merged-part"] == [severity]


def test_a_later_entry_goes_over_an_earlier_one_and_over_the_base(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        HEAD.format(days="2020-01-01/") + 'base = "anhui"\n'
        '[[rule]]\nid = "LG1"\nenabled = false\n[[rule]]\nid = "merged-part"\nenabled = true\nseverity = "note"\n',
        "utf-8",
    )
    found = check(parse(MERGED), profile=own).findings
    assert {(f.name, f.severity) for f in found} == {("merged-part", Severity.NOTE)}


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        pytest.param('issuer_kinds = ["department"]', True, id="this-kind"),
        pytest.param('issuer_kinds = ["government"]', False, id="another-kind"),
        pytest.param('issuer_levels = ["county", "city"]', True, id="this-level"),
        pytest.param('issuer_levels = ["province"]', False, id="another-level"),
        pytest.param("from_year = 2023\nto_year = 2023", True, id="this-year"),
        pytest.param("from_year = 2024", False, id="later-years"),
        pytest.param("to_year = 2022", False, id="earlier-years"),
    ],
)
def test_whom_an_entry_is_for(tmp_path: Path, entry: str, told: bool) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        HEAD.format(days="2020-01-01/") + f'[[rule]]\nid = "no-signature"\nenabled = false\n{entry}\n', "utf-8"
    )
    names = {finding.name for finding in check(parse(sample(sign_off="")), profile=own).findings}
    assert ("no-signature" not in names) is told


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param("2024-13-45/", "不存在的日期", id="no-such-day"),
        pytest.param("2024-02-30/2025-01-01", "不存在的日期", id="no-such-day-either"),
        pytest.param("2024-01-01/2023-01-01", "早于", id="ends-before-it-begins"),
        pytest.param("2024年", "格式不对", id="another-form"),
    ],
)
def test_impossible_days_are_told(tmp_path: Path, days: str, words: str) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(HEAD.format(days=days), "utf-8")
    with pytest.raises(ConfigError, match=words) as caught:
        load_profile(own)
    assert "in_force" in str(caught.value)


@pytest.mark.parametrize(
    ("option", "good"),
    [
        pytest.param('id = "few-problems"\noptions = { items = 4 }', True, id="whole-number"),
        pytest.param('id = "few-problems"\noptions = { items = 2.5 }', False, id="fraction-of-an-item"),
        pytest.param('id = "few-problems"\noptions = { items = true }', False, id="yes-for-a-number"),
        pytest.param('id = "few-problems"\noptions = { items = -1 }', False, id="below-zero"),
        pytest.param('id = "thin-part"\noptions = { share = 1 }', True, id="whole-number-as-share"),
        pytest.param('id = "thin-part"\noptions = { share = nan }', False, id="no-number"),
        pytest.param('id = "thin-part"\noptions = { share = inf }', False, id="infinity"),
        pytest.param('id = "problems-without-causes"\noptions = { cause_words = ["因"] }', True, id="words"),
        pytest.param('id = "problems-without-causes"\noptions = { cause_words = "因" }', False, id="one-word"),
    ],
)
def test_options_have_the_type_of_their_default(tmp_path: Path, option: str, good: bool) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(f"{HEAD.format(days='2020-01-01/')}[[rule]]\n{option}", "utf-8")
    if good:
        assert load_profile(own).entries
    else:
        with pytest.raises(ConfigError, match="类型不对"):
            load_profile(own)


@pytest.mark.parametrize("name", profile_names())
def test_built_in_profiles_name_rules_and_options_that_exist(name: str) -> None:
    for entry in load_profile(name).entries:
        meant = [rule for rule in RULES if matches(rule, entry.rule)]
        assert meant
        assert all(set(entry.options) <= set(rule.options) for rule in meant)
        assert entry.reason
