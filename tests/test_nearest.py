"""A misspelt name is met by the right one or by none."""

import pytest

from lawgov.metrics.catalogue import built_in
from lawgov.nearest import nearest

_IDS = [entry.id for entry in built_in().entries]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("reconsideration_recieved", "reconsideration_received", id="letters-turned"),
        pytest.param("head_apearance_rate", "head_appearance_rate", id="letter-left-out"),
        pytest.param("hotline_satisfaction_rate", None, id="only-the-rate-in-common"),
        pytest.param("visits", None, id="nothing-like-it"),
        pytest.param("收到行政复议", None, id="another-language"),
    ],
)
def test_nearest(name: str, meant: str | None) -> None:
    assert nearest(name, _IDS) == meant


def test_shared_words_win_over_letters() -> None:
    assert nearest("case_reviews_closed", ["cases_viewed_close", "case_reviews_opened"]) == "case_reviews_opened"
