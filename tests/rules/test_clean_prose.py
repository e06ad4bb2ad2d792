"""Correct prose draws nothing from the rules of timing, privacy and source quality."""

from collections.abc import Iterator

import pytest

from lawgov.pipeline import check, parse
from lawgov.rules import samples
from tests.rules import clean_prose


def texts() -> Iterator[object]:
    for text in clean_prose.ACHIEVEMENTS:
        yield pytest.param(samples.sample(f"{samples.ACHIEVEMENTS}\n（三）其他举措\n{text}"), id=text[:12])
    for text in clean_prose.PLAN:
        yield pytest.param(samples.sample(plan=f"{samples.PLAN}\n（三）其他安排。{text}"), id=text[:12])
    for text in clean_prose.OPENINGS:
        yield pytest.param(samples.sample(opening=text), id=text[:12])
    heading = samples.RESPONSIBILITY.split("\n")[0]
    for text in clean_prose.RESPONSIBILITY:
        yield pytest.param(samples.sample(responsibility=f"{heading}\n{text}"), id=text[:12])


@pytest.mark.parametrize("text", [*texts()])
def test_correct_prose_is_silent(text: str) -> None:
    found = check(parse(text), select=["LG2", "LG7", "LG8"]).findings
    assert [(finding.rule, finding.text) for finding in found] == []
