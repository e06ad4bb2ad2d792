"""What may be given as a draft, and how what is wrong with it is told."""

from typing import Any

import pytest

from lawgov import pipeline
from lawgov.errors import DraftError

_DATA: dict[str, Any] = {"issuer": {"names": ["云溪县司法局"]}, "year": 2026}


def _message(data: Any) -> str:
    with pytest.raises(DraftError) as caught:
        pipeline.draft(data)
    return str(caught.value)


@pytest.mark.parametrize("given", [None, 5, b"x", ["x"]])
def test_another_thing_is_refused_with_what_may_be_given(given: Any) -> None:
    assert _message(given) == (
        f"要给出 Draft、字典，或者数据文件（YAML、JSON、XLSX）的路径，不能是 {type(given).__name__}"
    )


def _text(text: str) -> dict[str, Any]:
    items = [{"heading": "健全复议", "text": text}]
    return {**_DATA, "figures": {"mediation_accepted": 12}, "achievements": {"items": items}}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param({"issuer": {"names": ["甲县司法局"]}}, "year：缺少“year”，请补上", id="no-colon-in-front"),
        pytest.param({**_DATA, "issuer": {"names": ["云溪县青山街道办事处，青山街道党工委"]}}, "issuer.names[1]：“云溪县青山街道办事处，青山街道党工委”像是几个机关写在了一起，请每个机关写一项", id="two-issuers-in-one"),
        pytest.param({**_DATA, "figures": {"mediation_acepted": 1}}, "figures.mediation_acepted：指标目录里没有“mediation_acepted”，是不是“mediation_accepted”？自己起的数字要写明 name 和 unit", id="misspelt-metric"),
        pytest.param({**_DATA, "figures": {"hotline_satisfaction_rate": 1}}, "figures.hotline_satisfaction_rate：指标目录里没有“hotline_satisfaction_rate”，自己起的数字要写明 name 和 unit", id="nothing-near"),
        pytest.param(_text("受理{mediation_acepted}。"), "achievements.items[1].text[1]：figures 里没有“mediation_acepted”，是不是“mediation_accepted”？要写花括号本身请写两个", id="misspelt-reference"),
        pytest.param(_text("受理｛mediation_accepted｝。"), "achievements.items[1].text[1]：“mediation_accepted”的花括号是全角的，请改成半角的 {mediation_accepted}", id="wide-braces"),
        pytest.param(_text("受理{mediation_accepted:同比｝。"), "achievements.items[1].text[1]：“mediation_accepted”的花括号是全角的，请改成半角的 {mediation_accepted}", id="one-wide-brace"),
    ],
)  # fmt: skip
def test_fault(data: dict[str, Any], message: str) -> None:
    assert message in _message(data)


def test_wide_braces_around_anything_else_are_text() -> None:
    assert "｛甲、乙｝" in pipeline.draft(_text("选用｛甲、乙｝。")).text
