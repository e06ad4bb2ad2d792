"""版式: silent on what is laid out right, one finding for one fault, and the same judgement as the outside judge's."""

import importlib.util
import pickle
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

from lawgov import pipeline
from lawgov.checked import Checked
from lawgov.findings import Basis, Severity
from lawgov.profiles import Profile, load_profile
from lawgov.report.build import build_report
from lawgov.rules import RULES
from lawgov.rules.laid_out import quoted
from lawgov.rules.layout.sign_off_position import advice_for
from lawgov.sources.open import read_bytes
from tests.conftest import ROOT, SEEDS
from tests.drafting.strategies import drafts
from tests.make import layout as made
from tests.make.layout import CORRECTS, FAULTS, Correct, Planted
from tests.make.word import docx, docx_of, table

JUDGE = ROOT.parent / "shared" / "tools" / "gb9704_measure.py"  # beside the checkout, where there is one
LAYOUT_RULES = [rule for rule in RULES if rule.id.startswith("LG5")]


def checked(data: bytes, **how: object) -> Checked:
    return pipeline.check(build_report(read_bytes(data, "a.docx")), **how)  # type: ignore[arg-type]


def layout_findings(data: bytes, **how: object) -> list[str]:
    return [f"{f.rule} {f.message}" for f in checked(data, **how).findings if f.rule.startswith("LG5")]


def test_a_file_laid_out_by_hand_draws_nothing() -> None:
    assert [f"{f.rule} {f.message}" for f in checked(made.correct()).findings] == []


@pytest.mark.parametrize("way", CORRECTS, ids=lambda way: way.name)
def test_another_right_way_draws_nothing(way: Correct) -> None:
    assert layout_findings(way.file()) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_draws_exactly_its_own_finding(fault: Planted) -> None:
    found = [f for f in checked(fault.file(), options=fault.options).findings if f.rule.startswith("LG5")]
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

    @pytest.mark.parametrize("way", CORRECTS, ids=lambda way: way.name)
    def test_the_outside_judge_agrees_on_other_right_ways(way: Correct, judge: ModuleType, tmp_path: Path) -> None:
        """But for page numbers whose place only rendering tells, and words that it takes for body."""
        file = tmp_path / "a.docx"
        file.write_bytes(way.file())
        failed = {item["id"] for item in judge.measure_xml(file)["checks"] if item["pass"] is False}
        assert failed == set(way.outside)


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
        pytest.param({"line_pitch": 29}, None, "LG503", id="as-many-lines-are-not-enough-where-a-pitch-is-stated"),
        pytest.param({"line_pitch": 28.95}, None, None, id="the-standard-stated"),
        pytest.param({"page_number": "plain"}, None, "LG515", id="page-number"),
        pytest.param({"page_number_position": "center"}, None, "LG515", id="page-number-in-the-middle"),
        pytest.param({"page_number_position": "center"}, "centred-numbers", None, id="numbers-in-the-middle"),
    ],
)
def test_a_profile_sets_the_layout_of_a_place(layout: dict[str, object], silent: str | None, told: str | None) -> None:
    files = {fault.name: fault for fault in FAULTS}
    if silent is None and told is None:
        assert layout_findings(made.correct(), profile=_profile(**layout)) == []
        return
    data = files[silent].file() if silent else made.correct()
    found = {line[:5] for line in layout_findings(data, profile=_profile(**layout))}
    rule = files[silent].rule if silent else told
    assert (rule in found) is (silent is None)


def test_what_the_place_asks_for_is_told_as_the_place_s() -> None:
    """A title in 小标宋 is as the standard has it: no standard is broken where the profile wants another font."""
    found = [f for f in checked(made.correct(), profile=_profile(title_font="华文中宋")).findings if f.rule == "LG505"]
    title = load_profile("national").title
    assert [(f.basis, f.clause, f.clause_text, f.verified) for f in found] == [
        (Basis.PRACTICE, f"配置集“{title}”的规定", "", False)
    ]
    assert "按配置集" in found[0].message
    assert "华文中宋" in found[0].suggestion
    own = [f for f in checked(FAULTS[5].file()).findings if f.rule == FAULTS[5].rule]
    assert own[0].clause.startswith("GB/T 9704")


def test_a_place_sets_its_own_margins() -> None:
    ask = {"LG502": {"top": Decimal(30)}}
    assert [line[:5] for line in layout_findings(made.correct(), options=ask)] == ["LG502"]


def test_a_message_lists_the_places_and_says_where_to_mend() -> None:
    files = {fault.name: fault for fault in FAULTS}
    found = {name: checked(files[name].file()).findings[0] for name in ("body-in-song", "song-in-all-slots", "30-pt")}
    assert re.fullmatch(
        r"正文不是仿宋_GB2312：第[\d、—]+段（共\d+段），如“2023年，.*”“.*”“.*”（宋体）。", found["body-in-song"].message
    )
    assert "样式“公文正文”" in found["body-in-song"].suggestion
    assert re.fullmatch(r"正文不是仿宋_GB2312：第\d+段“2023年，[^，]*”（宋体）。", found["song-in-all-slots"].message)
    assert "直接设在文字上" in found["song-in-all-slots"].suggestion
    assert "30磅，每页21行" in found["30-pt"].message


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("统计口径。全年数据", "统计口径……", id="to-the-first-full-stop"),
        pytest.param("局长主持会议。", "局长主持会议", id="without-the-mark-at-its-end"),
        pytest.param("云溪县司法局关于法治政府建设", "云溪县司法局关于法治政府……", id="long"),
    ],
)
def test_a_quotation_is_exact(words: str, shown: str) -> None:
    assert quoted(words) == shown


@pytest.mark.parametrize(
    ("name", "date", "advice"),
    [
        pytest.param(6, 6.5, "日期右空2字，署名右空4.5字", id="longer-date"),
        pytest.param(15, 6.5, "署名右空2字，日期右空8.5字", id="longer-name"),
        pytest.param(26, 6.5, "署名和日期都右空二字", id="no-room"),
    ],
)
def test_the_place_of_the_sign_off_is_worked_out_for_its_words(name: float, date: float, advice: str) -> None:
    assert advice_for(name, date).startswith(advice)


def test_a_long_name_and_its_date_both_two_from_the_right_are_as_format_sets_them() -> None:
    name = "云溪县" + "全面依法治县" * 4 + "委员会"
    text = f"{name}2023年法治政府建设情况报告\n一、主要举措和成效\n评查案卷120卷。\n{name}\n2024年1月5日"
    assert [line for line in layout_findings(pipeline.lay_out(pipeline.parse(text)).data) if "LG516" in line] == []


def test_a_draft_bears_its_number_in_the_middle_where_the_place_wants_it() -> None:
    profile = _profile(page_number_position="center")
    assert layout_findings(pipeline.lay_out(SEEDS[0], profile=profile).data, profile=profile) == []


def test_a_report_in_a_table_says_what_was_not_checked() -> None:
    body = table(["云溪县司法局2023年法治政府建设情况报告"], ["一、主要举措和成效"], ["全年评查案卷120卷。"])
    assert "在表格里" in checked(docx(body)).not_checked["layout"]


def test_what_bears_no_layout_says_so() -> None:
    text = pipeline.check(pipeline.parse("云溪县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n评查案卷120卷。"))
    assert text.not_checked["layout"].startswith("纯文本没有版式信息")
    assert "layout" not in checked(made.correct()).not_checked


def test_another_kind_of_document_is_not_judged() -> None:
    data = docx_of(["云溪县司法局2023年工作要点", "一、强化学习", "全年学习12次。"])
    assert layout_findings(data) == []
    assert "版式没有检查" in checked(data).not_checked["layout"]


def test_a_report_goes_to_a_worker_before_and_after_its_layout_is_read() -> None:
    report = build_report(read_bytes(FAULTS[0].file(), "a.docx"))
    for _ in range(2):
        report = pickle.loads(pickle.dumps(report))
        assert [f.rule for f in pipeline.check(report).findings] == [FAULTS[0].rule]
