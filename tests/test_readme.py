"""What the README says is so."""

import re
from dataclasses import fields
from pathlib import Path

import lawgov
from lawgov.rules import RULES
from lawgov.sources.limits import Limits

README = (Path(__file__).resolve().parent.parent / "README.md").read_text("utf-8")


def test_limits_are_stated_with_their_defaults() -> None:
    for field in fields(Limits):
        row = next(line for line in README.splitlines() if f"`{field.name}`" in line and line.startswith("|"))
        names, defaults = (re.findall(r"[a-z_]+|\d+", cell) for cell in row.split("|")[1:3])
        assert int(defaults[names.index(field.name)]) == field.default


def test_the_number_of_rules_is_right() -> None:
    families = [rule.id[2] for rule in RULES]
    for family in sorted(set(families)):
        assert f"LG{family}xx，{families.count(family)} 条" in README


def test_the_python_example_runs() -> None:
    assert lawgov.classify_heading("三、存在问题及下一步打算") == "problems+plan"
    assert lawgov.parse_title("2024年青浦区司法局法治政府建设情况报告").issuer == "青浦区司法局"


def test_every_public_name_is_there_and_documented() -> None:
    for name in lawgov.__all__:
        value = getattr(lawgov, name)
        assert name.startswith("__") or value.__doc__, name


def test_importing_the_package_loads_nothing_else() -> None:
    import subprocess
    import sys

    code = "import sys, lawgov; print([m for m in sys.modules if m.startswith('lawgov.')])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).resolve().parent.parent, check=True
    )
    assert done.stdout.decode().strip() == "[]"
