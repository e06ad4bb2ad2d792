"""The published JSON Schemas: real outputs and real configurations fit, and nothing is left undescribed."""

import copy
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lawgov.checked import Unreadable
from lawgov.commands.schema import schema
from lawgov.pipeline import check
from lawgov.reporters.json import add_to_summary, element, empty_summary, json_of
from lawgov.reporters.run import Run
from lawgov.rules import RULES
from tests.conftest import ROOT, SEEDS
from tests.test_cli import run


def closed(node: Any) -> Any:
    """The schema with every object closed: what it does not describe is then a fault."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: closed(value) for key, value in node.items()}
    return {**found, "additionalProperties": False} if found.get("type") == "object" else found


def faults(validator: Draft202012Validator, data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("kind", ["draft", "profile", "config", "output"])
def test_each_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert json.loads(run("schema", kind).stdout) == schema(kind)


def results() -> Iterator[Any]:
    yield from (check(path) for path in SEEDS)
    yield Unreadable("a.pdf", "没有这个文件")


@pytest.mark.parametrize("known", [None, 3])
def test_real_outputs_fit(known: int | None) -> None:
    found = list(results())
    counts = empty_summary()
    for result in found:
        add_to_summary(counts, result)
    told = json.loads(json_of([element(result) for result in found], Run(counts, "national", known)))
    strict = Draft202012Validator(closed(schema("output")))
    assert faults(strict, told) == []
    line = Draft202012Validator({**schema("output")["$defs"]["report"], "$defs": schema("output")["$defs"]})
    assert [fault for report in told["reports"] for fault in faults(line, report)] == []
    wrong = copy.deepcopy(told)
    wrong["reports"][0]["verdict"] = "perhaps"
    del wrong["reports"][1]["findings"][0]["fingerprint"]
    assert len(faults(strict, wrong)) == 2


def test_examples_of_all_rules_fit() -> None:
    from lawgov.pipeline import parse

    whole = schema("output")
    line = Draft202012Validator(closed({**whole["$defs"]["report"], "$defs": whole["$defs"]}))
    texts = [rule.bad[0].text for rule in RULES if rule.bad]
    assert [fault for text in texts for fault in faults(line, element(check(parse(text))))] == []


def test_configurations_fit_or_do_not() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    given = next(block for block in re.findall(r"```toml\n(.*?)```", readme, re.DOTALL) if "[[ignore]]" in block)
    validator = Draft202012Validator(schema("config"))
    assert faults(validator, tomllib.loads(given)) == []
    assert faults(validator, tomllib.loads('[[ignore]]\nrule = "LG102"'))
    assert faults(validator, tomllib.loads('fail-on = "sometimes"'))
    assert faults(validator, tomllib.loads("selct = []"))


def test_the_profile_of_the_example_package_fits() -> None:
    path = Path(ROOT / "examples" / "plugin" / "src" / "lawgov_yunxi" / "profiles" / "yunxi.toml")
    assert faults(Draft202012Validator(schema("profile")), tomllib.loads(path.read_text("utf-8"))) == []
