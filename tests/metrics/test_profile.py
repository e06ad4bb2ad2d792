"""A profile's own metrics: known without code, missed when absent, refused when they cannot be."""

from pathlib import Path

import pytest

from lawgov.errors import ConfigError
from lawgov.pipeline import check, extract_metrics, parse
from lawgov.rules.samples import sample

PROFILE = """
name = "mine"
title = "我县"
in_force = "2020-01-01/"

[[metric]]
id = "well_inspections"
name = "机井检查"
units = ["眼", "次"]
match = ["检查机井"]
issuers = ["J"]
usual = 90

[[rule]]
id = "missing-metric"
severity = "warning"
[rule.options]
characters = 50
names = 99
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(PROFILE, "utf-8")
    return path


def test_a_metric_of_the_profile_is_known(profile: Path) -> None:
    report = parse(sample("一、主要举措和成效\n全年检查机井36次，出具意见12条。"))
    assert ("well_inspections", "机井检查", 36) in [
        (metric.id, metric.name, metric.value) for metric in extract_metrics(report, profile=profile)
    ]
    assert "well_inspections" not in [metric.id for metric in extract_metrics(report)]


def test_a_metric_of_the_profile_is_missed_and_the_profile_may_raise_it(profile: Path) -> None:
    checked = check(parse(sample()), profile=profile)
    assert "well_inspections" in checked.missing_metrics
    (finding,) = [finding for finding in checked.findings if finding.rule == "LG312"]
    assert finding.severity == "warning"
    assert "机井检查（每100份报告约90份写明）" in finding.message
    assert "收到行政复议申请" not in finding.message  # of the catalogue's own too few reports were looked at


def test_a_near_wording_of_the_metric_is_no_absence(profile: Path) -> None:
    text = sample("一、主要举措和成效\n" + "深入开展普法宣传。" * 20 + "检查各乡镇机井36眼。")
    assert "LG312" not in [finding.rule for finding in check(parse(text), profile=profile).findings]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param('id = "well_inspections"', 'id = "井"', "小写字母", id="id-not-ascii"),
        pytest.param('match = ["检查机井"]', 'match = [""]', "空的词", id="empty-wording"),
        pytest.param("usual = 90", "usual = 900", "usual", id="share-over-100"),
        pytest.param("usual = 90", 'topic = "wells"', "没有话题", id="unknown-topic"),
    ],
)
def test_a_metric_that_cannot_be_is_refused(profile: Path, old: str, new: str, told: str) -> None:
    profile.write_text(PROFILE.replace(old, new), "utf-8")
    with pytest.raises(ConfigError) as caught:
        check(parse(sample()), profile=profile)
    assert told in str(caught.value)
