"""The package as installed: its rule, its metric and its profile are there, and the rule's own examples hold."""

import json
import subprocess
import sys

import pytest

import lawgov
from lawgov_yunxi import RULES

WELLS = "云溪县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n全年检查机井320次。"


def run(*arguments: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "lawgov", *arguments], input=given.encode(), capture_output=True, check=False
    )
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_the_rules_are_their_tests(rule: lawgov.Rule) -> None:
    for text in rule.good:
        assert [f for f in lawgov.check(lawgov.parse(text)).findings if f.rule == rule.id] == []
    for bad in rule.bad:
        found = [f for f in lawgov.check(lawgov.parse(bad.text)).findings if f.rule == rule.id]
        assert [f.text for f in found] == [bad.at]
        assert found[0].clause == "《云溪县法治政府建设年度报告工作办法》第六条"


def test_the_rule_is_silent_where_the_profile_says_so() -> None:
    report = lawgov.parse(WELLS)
    for level, rules in (("county", {"YX101"}), ("township", set())):
        checked = lawgov.check(report, profile="yunxi", issuer_level=level)
        assert {f.rule for f in checked.findings if f.rule.startswith("YX")} == rules


def test_the_metric_is_known() -> None:
    (metric,) = lawgov.extract_metrics(lawgov.parse(WELLS))
    assert (metric.id, str(metric.value), metric.unit) == ("yunxi_well_inspections", "320", "次")


def test_the_commands_know_them() -> None:
    assert "插件：lawgov-yunxi 0.1.0" in run("--version")
    assert "YX101" in run("rules")
    assert "（未核对原文）" in run("explain", "YX101")
    assert "yunxi" in run("profiles")
    told = json.loads(run("check", "-", "--select", "YX", "--format", "json", given=WELLS))
    assert [f["rule"] for f in told["reports"][0]["findings"]] == ["YX101"]
    assert told["tool"]["plugins"] == [{"name": "lawgov-yunxi", "version": "0.1.0"}]
    log = json.loads(run("check", "-", "--format", "sarif", given=WELLS))
    assert "YX101" in [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
