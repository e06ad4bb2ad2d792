"""Whatever a draft holds, each form of data file gives it back."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from lawgov.schemas.draft import Draft
from lawgov.schemas.located import load_bytes
from lawgov.schemas.validated import validate_draft
from lawgov.skeleton import Skeleton
from lawgov.skeleton.json_writer import json_text
from lawgov.skeleton.workbook import workbook_bytes
from lawgov.skeleton.yaml_writer import yaml_text
from tests.skeleton.drafts import AWKWARD, drafts

_SETTINGS = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def _dumped(data: bytes) -> dict[str, Any]:
    return validate_draft(load_bytes(data, "x")).model_dump()


@settings(_SETTINGS, max_examples=250)
@given(drafts())
def test_yaml(data: dict[str, Any]) -> None:
    assert _dumped(yaml_text(Skeleton(data)).encode()) == Draft.model_validate(data).model_dump()


@settings(_SETTINGS, max_examples=100)
@given(drafts())
def test_yaml_keeps_which_keys_are_given(data: dict[str, Any]) -> None:
    found = validate_draft(load_bytes(yaml_text(Skeleton(data)).encode(), "x"))
    assert found.model_fields_set == set(data)
    assert found.issuer.model_fields_set == set(data["issuer"])


@settings(_SETTINGS, max_examples=150)
@given(drafts())
def test_json(data: dict[str, Any]) -> None:
    assert _dumped(json_text(Skeleton(data)).encode()) == Draft.model_validate(data).model_dump()


@settings(_SETTINGS, max_examples=25)
@given(drafts())
def test_workbook(data: dict[str, Any]) -> None:
    assert _dumped(workbook_bytes(Skeleton(data))) == Draft.model_validate(data).model_dump()


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_in_every_place_of_yaml(text: str) -> None:
    text = " ".join(text.split())
    data = {
        "issuer": {"names": [text, text]},
        "year": 2026,
        "title": text,
        "figures": {text: {"value": 1, "name": text}} if text else {},
        "achievements": {"items": [{"heading": text, "text": [text], "table": {"columns": [text, text], "rows": [[text, text]]}}]},
    }  # fmt: skip
    written = yaml_text(Skeleton(data))
    assert _dumped(written.encode()) == Draft.model_validate(data).model_dump()
    if not text.startswith("<<"):
        assert yaml.safe_load(written)["achievements"]["items"][0]["table"]["columns"] == [
            text,
            text,
        ]  # for other programs


def test_deterministic() -> None:
    data = {"issuer": {"names": ["甲"]}, "year": 2026, "figures": {"reconsideration_received": 1}}
    assert workbook_bytes(Skeleton(data)) == workbook_bytes(Skeleton(data))
    assert json.loads(json_text(Skeleton(data))) == data
