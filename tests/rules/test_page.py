"""docs/rules.md is what the rules give."""

from lawgov.rules import RULES
from lawgov.rules.page import FAMILIES, page
from tests.conftest import ROOT


def test_page_is_up_to_date() -> None:
    written = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert written == page(), "run: python -m lawgov.rules.page > docs/rules.md"


def test_page_has_every_rule_once() -> None:
    text = page()
    for rule in RULES:
        assert text.count(f"| {rule.id} | `{rule.name}` |") == 1
        assert rule.id[2] in FAMILIES
