"""版式: silent on what is laid out right, one finding for one fault, and the same judgement as the outside judge's."""

import importlib.util
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

from lawgov import pipeline
from lawgov.checked import Checked
from lawgov.findings import Severity
from lawgov.profiles import Profile, load_profile
from lawgov.report.build import build_report
from lawgov.rules import RULES
from lawgov.sources.open import read_bytes
from tests.conftest import ROOT, SEEDS
from tests.drafting.strategies import drafts
from tests.make import layout as made
from tests.make.layout import FAULTS, Planted
from tests.make.word import docx_of

JUDGE = ROOT.parent / "shared" / "tools" / "gb9704_measure.py"  # beside the checkout, where there is one
LAYOUT_RULES = [rule for rule in RULES if rule.id.startswith("LG5")]


def checked(data: bytes, **how: object) -> Checked:
    return pipeline.check(build_report(read_bytes(data, "a.docx")), **how)  # type: ignore[arg-type]


def layout_findings(data: bytes, **how: object) -> list[str]:
    return [f"{f.rule} {f.message}" for f in checked(data, **how).findings if f.rule.startswith("LG5")]


def test_a_file_laid_out_by_hand_draws_nothing() -> None:
    assert [f"{f.rule} {f.message}" for f in checked(made.correct()).findings] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_draws_exactly_its_own_finding(fault: Planted) -> None:
    found = [f for f in checked(fault.file()).findings if f.rule.startswith("LG5")]
    assert [f.rule for f in found] == [fault.rule], [f.message for f in found]
    assert fault.at is not None
    assert (found[0].text or "").startswith(fault.at)
    assert found[0].message.endswith("。")
    assert found[0].message.count("。") == 1
    assert found[0].suggestion.endswith("。")
    assert found[0].severity is not Severity.ERROR


def test_every_rule_has_a_planted_fault() -> None:
    assert {fault.rule for fault in FAULTS} == {rule.id for rule in LAYOUT_RULES}


@pytest.mark.parametrize("rule", LAYOUT_RULES, ids=lambda rule: rule.id)
def test_the_page_of_a_rule_tells_a_fault_in_words(rule: object) -> None:
    assert "不合格的例子：" in rule.about  # type: ignore[attr-defined]


if JUDGE.exists():

    @pytest.fixture(scope="module")
    def judge() -> Iterator[ModuleType]:
        sys.path.insert(0, str(JUDGE.parent))
        spec = importlib.util.spec_from_file_location("gb9704_measure", JUDGE)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module
        sys.path.remove(str(JUDGE.parent))

    @pytest.mark.parametrize("fault", [None, *FAULTS], ids=lambda fault: fault.name if fault else "correct")
    def test_the_outside_judge_agrees(fault: Planted | None, judge: ModuleType, tmp_path: Path) -> None:
        """Besides what it does not look at (boldness, sign-off, attachments …), where ``outside`` is empty."""
        file = tmp_path / "a.docx"
        file.write_bytes(fault.file() if fault else made.correct())
        failed = {item["id"] for item in judge.measure_xml(file)["checks"] if item["pass"] is False}
        assert failed == set(fault.outside if fault else ())


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_our_own_drafts_draw_nothing(data: dict[str, object]) -> None:
    assert layout_findings(pipeline.draft(data).data) == []


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_reports_laid_out_anew_draw_nothing(seed: Path, sealed: bool) -> None:
    assert layout_findings(pipeline.lay_out(seed, sealed=sealed).data) == []


def _profile(**layout: object) -> Profile:
    return replace(load_profile("national"), layout=layout)


@pytest.mark.parametrize(
    ("layout", "silent", "told"),
    [
        pytest.param({"line_pitch": 30}, "30-pt", None, id="pitch-of-the-place"),
        pytest.param({"line_pitch": 29.2}, None, "LG503", id="the-standard-is-not-the-place's"),
        pytest.param({"body_font": "宋体"}, "body-in-song", None, id="body-font"),
        pytest.param({"latin_font": "Times New Roman"}, None, "LG526", id="latin-font"),
        pytest.param({"page_number": "plain"}, None, "LG515", id="page-number"),
    ],
)
def test_a_profile_sets_the_layout_of_a_place(layout: dict[str, object], silent: str | None, told: str | None) -> None:
    files = {fault.name: fault for fault in FAULTS}
    data = files[silent].file() if silent else made.correct()
    found = {line[:5] for line in layout_findings(data, profile=_profile(**layout))}
    rule = files[silent].rule if silent else told
    assert (rule in found) is (silent is None)


def test_what_bears_no_layout_says_so() -> None:
    text = pipeline.check(pipeline.parse("云溪县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n评查案卷120卷。"))
    assert text.not_checked["layout"].startswith("纯文本没有版式信息")
    assert "layout" not in checked(made.correct()).not_checked


def test_another_kind_of_document_is_not_judged() -> None:
    assert layout_findings(docx_of(["云溪县司法局2023年工作要点", "一、强化学习", "全年学习12次。"])) == []


def test_a_report_goes_to_a_worker_before_and_after_its_layout_is_read() -> None:
    report = build_report(read_bytes(FAULTS[0].file(), "a.docx"))
    for _ in range(2):
        report = pickle.loads(pickle.dumps(report))
        assert [f.rule for f in pipeline.check(report).findings] == [FAULTS[0].rule]
