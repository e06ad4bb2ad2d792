"""docs/metrics.md is what the catalogue gives."""

from lawgov.metrics.catalogue import built_in
from lawgov.metrics.page import GROUPS, page
from tests.conftest import ROOT


def test_page_is_up_to_date() -> None:
    written = (ROOT / "docs" / "metrics.md").read_text("utf-8")
    assert written == page(), "run: python -m lawgov.metrics.page > docs/metrics.md"


def test_page_has_every_metric_once() -> None:
    text = page()
    for entry in built_in().entries:
        assert text.count(f"| `{entry.id}` |") == 1
        assert entry.group in GROUPS
