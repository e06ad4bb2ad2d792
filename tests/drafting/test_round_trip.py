"""Random data → draft → Word file → read: nothing to complain of, and everything comes back."""

import random
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawgov import pipeline
from lawgov.checked import Checked
from lawgov.docx_io.written import Document
from lawgov.errors import DraftError
from lawgov.findings import Severity
from lawgov.holes import HOLE
from lawgov.metrics.catalogue import built_in
from lawgov.report.build import build_report
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.open import read_bytes
from tests.drafting.strategies import drafts

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def checked(document: Document) -> Checked:
    return pipeline.check(build_report(read_bytes(document.data, "draft.docx", DEFAULT_LIMITS)))


@SLOW
@given(drafts())
def test_a_whole_draft_draws_no_error_and_no_warning(data: dict[str, Any]) -> None:
    found = checked(pipeline.draft(data)).findings
    assert [f"{f.rule} {f.message} {f.text}" for f in found if f.severity is not Severity.NOTE] == []


@SLOW
@given(drafts())
def test_the_same_parts_facts_and_figures_come_back(data: dict[str, Any]) -> None:
    document = pipeline.draft(data)
    result = checked(document)
    report = result.report
    assert "".join(report.text.split()) == "".join(document.text.split())  # the title stands on several lines
    assert report.document_type == "annual_report"
    assert report.reporting_year == data["year"]
    assert report.issuer == "、".join(data["issuer"]["names"])
    assert report.date_issued is not None
    assert report.date_issued.value.isoformat() == data["sign_off"]["date"]
    for name in ("achievements", "problems", "responsibility", "plan"):
        assert report.parts[name].status == "present", name
    assert (report.other.status == "present") == ("other" in data)
    stated = {(metric.id, metric.value) for metric in result.metrics}
    for key, figure in data["figures"].items():
        assert (key, in_base_unit(figure)) in stated, key


def in_base_unit(figure: Any) -> Decimal:
    value = figure["value"] if isinstance(figure, dict) else figure
    text = str(value)
    return Decimal(text.removesuffix("%")) / 100 if text.endswith("%") else Decimal(text)


FIELDS = (
    ("problems", "items", 0, "cause"),
    ("problems", "items", 1, "evidence"),
    ("problems", "items", 2, "phenomenon"),
    ("plan", "items", 0, "time"),
    ("plan", "items", 1, "target"),
    ("plan", "items", 2, "measure"),
    ("achievements", "items", 0, "heading"),
    ("achievements", "items", 1, "text"),
    ("responsibility", "persons"),
    ("responsibility", "study"),
    ("sign_off", "date"),
    ("problems",),
    ("plan",),
    ("achievements",),
)


@SLOW
@given(drafts(), st.sets(st.sampled_from(FIELDS), min_size=1, max_size=5), st.booleans())
def test_every_hole_is_visible_and_found(data: dict[str, Any], fields: set[tuple[Any, ...]], absent: bool) -> None:
    for path in sorted(fields, key=len, reverse=True):
        take_away(data, path, absent)
    if "achievements" in data and data["achievements"] is not None:
        for item in data["achievements"]["items"]:
            if not item.get("text"):
                item["figures"] = []
    document = pipeline.draft(data)
    holes = [match[0] for match in HOLE.finditer(document.text)]
    assert holes
    found = [finding.text for finding in checked(document).findings if finding.rule == "LG803"]
    assert found == holes
    assert any(f"还有 {len(holes)} 处" in note for note in document.notes)
    marked = document_xml(document).count('w:val="yellow"')
    assert marked >= len(holes)


def document_xml(document: Document) -> str:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(document.data)) as package:
        return package.read("word/document.xml").decode()


def take_away(data: Any, path: tuple[Any, ...], absent: bool) -> None:
    """The value at a path emptied, or its key taken out where the report must have it."""
    *above, last = path
    place = data
    for step in above:
        place = place[step] if not isinstance(place, dict) else place.get(step)
        if place is None:
            return
    must = path not in (("responsibility", "study"),)
    if absent and must:
        place.pop(last, None)
    else:
        place[last] = None


@SLOW
@given(drafts(), st.randoms(use_true_random=False))
def test_the_same_data_gives_the_same_bytes(data: dict[str, Any], chance: random.Random) -> None:
    shuffled = dict(chance.sample(list(data.items()), len(data)))
    assert pipeline.draft(data).data == pipeline.draft(deepcopy(shuffled)).data


@SLOW
@given(drafts())
def test_the_web_version_has_no_head_and_no_imprint(data: dict[str, Any]) -> None:
    data["formal"] = {
        "document_number": "云府〔2026〕1号", "signer": "李某", "secrecy": "秘密★1年",
        "copied_to": ["县委依法治县办"], "printer": "云溪县人民政府办公室", "date_printed": "2026-01-16",
    }  # fmt: skip
    web, formal = pipeline.draft(data, occasion="web"), pipeline.draft(data)
    for word in ("云府〔2026〕1号", "签发人", "秘密★1年", "抄送", "印发"):
        assert word in formal.text
        assert word not in web.text
    assert any("保密审查" in note for note in web.notes)
    assert any("密级" in note for note in web.notes)


@pytest.mark.parametrize("entry", [e for e in built_in().entries if e.kind == "count"][:3], ids=lambda e: e.id)
def test_a_figure_without_value_is_a_hole(entry: Any) -> None:
    data = {
        "issuer": {"names": ["云溪县司法局"]},
        "year": 2025,
        "figures": {entry.id: None},
        "achievements": {"items": [{"heading": "一", "figures": [entry.name]}]},
    }
    assert f"【待补充：{entry.name}】" in pipeline.draft(data).text


def test_a_file_is_refused_with_field_line_and_way_out(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text(
        "issuer:\n  names: [云溪县司法局]\nyear: 2025\nachievements:\n  items:\n    - heading: 执法\n      text: 办理{recon}。\n",
        "utf-8",
    )
    with pytest.raises(DraftError) as error:
        pipeline.draft(path)
    assert "第 7 行 achievements.items[1].text" in str(error.value)
    assert "figures 里没有“recon”" in str(error.value)
