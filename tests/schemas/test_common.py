"""A profile that cannot be used: one line with the way out."""

from typing import Any

import pytest

from lawgov.errors import ConfigError
from lawgov.schemas.common import validate
from lawgov.schemas.profile import ProfileFile

_HEAD = {"name": "a", "title": "b", "in_force": "2020-01-01/"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param({"layout": {"line_pitch": 29.2}}, '缺少 name、title、in_force，请补上，如 name = "yunxi"、title = "云溪县的要求"、in_force = "2024-01-01/"', id="layout-alone"),
        pytest.param({"name": "a", "title": "b"}, "“in_force”缺少这个键，请补上", id="one-missing"),
        pytest.param({**_HEAD, "layout": {"line_pitch": 260}}, "“layout.line_pitch”应在 20 到 60 之间", id="too-large"),
        pytest.param({**_HEAD, "layout": {"line_pitch": 2}}, "“layout.line_pitch”应在 20 到 60 之间", id="too-small"),
        pytest.param({**_HEAD, "layout": {"line_pitch": "x"}}, "“layout.line_pitch”应为数字", id="no-number"),
        pytest.param({**_HEAD, "rule": [{"id": "LG101", "from_year": 3}]}, "“rule.1.from_year”应不小于 1990", id="one-limit"),
        pytest.param({"nmae": "x", "title": "b", "in_force": "2020-01-01/"}, "“nmae”没有这个键，请核对拼写", id="misspelt-before-missing"),
        pytest.param({**_HEAD, "metric": [{"id": "x"}]}, "缺少 metric.1.name、metric.1.units、metric.1.match，请补上", id="missing-below"),
    ],
)  # fmt: skip
def test_fault(data: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        validate(ProfileFile, data, "a.toml")
    assert str(caught.value) == f"a.toml：{message}"
