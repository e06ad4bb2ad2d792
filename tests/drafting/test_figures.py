"""Figures in words: as clerks write them, and read back by our own extractor as they were given."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.drafting.figures import Figure, amount, growth, phrase, sentence, share
from lawgov.errors import ConfigError
from lawgov.metrics.catalogue import Entry, built_in, extended
from lawgov.metrics.model import Identity, Metric
from lawgov.metrics.numerals import SCALES
from lawgov.metrics.read import read_figures, read_metrics
from lawgov.pipeline import check, parse
from lawgov.profiles import load_profile
from lawgov.rules.samples import sample

ENTRIES = built_in().entries
VALUES = {
    "count": ("0", "1", "9", "595", "1000", "12345"),
    "rate": ("0", "0.05", "0.856", "0.9999", "1"),
    "money": ("7610", "1234.5"),
}


def figure(
    name: str,
    value: str | int | Decimal,
    unit: str = "",
    *,
    base: str | int | Decimal | None = None,
    share_of: str | None = None,
    approximate: bool = False,
) -> Figure:
    """A figure of the catalogue."""
    entry = built_in().entry(name)
    assert entry is not None
    before = None if base is None else Decimal(base)
    unit = unit or entry.units[0]
    return Figure(entry.id, entry.name, entry.say, Decimal(value), unit, entry.kind, before, share_of, approximate)


def told(figures: Iterable[Figure]) -> str:
    """A whole report, a sentence a figure."""
    return report_of([sentence([figure], {}) for figure in figures])


def report_of(lines: Sequence[str]) -> str:
    return sample("一、主要举措和成效\n（一）健全机制\n全年工作成效明显，群众满意。\n" + "\n".join(lines))


def stated(text: str) -> list[Metric]:
    """The figures of the achievements, without changes and shares."""
    return [
        metric
        for metric in read_metrics(parse(text))
        if metric.part == "achievements" and metric.kind != "change" and not metric.text.startswith("占")
    ]


def as_read(figure: Figure) -> tuple[str | None, Decimal, str, int]:
    scaled = figure.unit[:1] in ("万", "亿") and len(figure.unit) > 1
    scale, unit = (SCALES[figure.unit[0]], figure.unit[1:]) if scaled else (Decimal(1), figure.unit)
    return figure.id, figure.value * scale, unit, 2023


def read_back(metrics: Iterable[Metric]) -> list[tuple[str | None, Decimal, str, int | None]]:
    return [(metric.id, metric.value, metric.unit, metric.year) for metric in metrics]


def broken(text: str) -> list[Identity]:
    return [identity for identity in read_figures(parse(text)).identities if identity.verdict != "holds"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(figure("reconsideration_received", 595), "595件", id="plain"),
        pytest.param(figure("media_reads", 1234567), "1234567次", id="no-separators"),
        pytest.param(figure("head_appearance_rate", "0.856"), "85.6%", id="rate"),
        pytest.param(figure("head_appearance_rate", "0.9850"), "98.50%", id="decimals-as-given"),
        pytest.param(figure("head_appearance_rate", "1"), "100%", id="whole-rate"),
        pytest.param(figure("head_appearance_rate", "0.9"), "90%", id="no-exponent-in-a-rate"),
        pytest.param(figure("penalty_amount", "1234.5", "万元"), "1234.5万元", id="money"),
        pytest.param(figure("reconsideration_received", Decimal("1E+3")), "1000件", id="no-exponent"),
        pytest.param(figure("legal_literate_persons", 1000, approximate=True), "1000余名", id="approximate"),
        pytest.param(
            figure("rol_training_persons", "2.8", "万人次", approximate=True), "2.8万余人次", id="余-behind-万"
        ),
        pytest.param(figure("legal_consultations", 170, "万人次", approximate=True), "170余万人次", id="余-before-万"),
        pytest.param(figure("legal_consultations", 568, approximate=True), "约568件", id="568余-is-no-Chinese"),
        pytest.param(figure("service_positive_rate", "0.9999", approximate=True), "99.99%以上", id="approximate-rate"),
        pytest.param(figure("service_positive_rate", 1, approximate=True), "100%", id="nothing-is-above-100%"),
    ],
)
def test_amount(given: Figure, expected: str) -> None:
    assert amount(given) == expected


@pytest.mark.parametrize(
    ("name", "value", "base", "expected"),
    [
        pytest.param("reconsideration_received", 595, 560, "同比增长6.25%", id="growth"),
        pytest.param("reconsideration_received", 560, 595, "同比下降5.88%", id="decline"),
        pytest.param("reconsideration_received", 30, 20, "同比增长50%", id="no-trailing-zeros"),
        pytest.param("reconsideration_received", 100, 100, "与上年持平", id="same"),
        pytest.param("media_reads", 1000001, 1000000, "与上年基本持平", id="never-growth-of-0%"),
        pytest.param("reconsideration_received", 0, 12, "同比下降100%", id="down-to-nothing"),
        pytest.param("reconsideration_received", 12, 0, "比上年增加12件", id="base-0"),
        pytest.param("reconsideration_received", 2, 3, "比上年减少1件", id="no-percentage-of-3"),
        pytest.param("reconsideration_received", 12, None, "", id="no-base"),
        pytest.param("reconsideration_received", 2001, 1600, "同比增长25.06%", id="half-up"),  # 25.0625
        pytest.param("reconsideration_received", 300, 100, "同比增长200%", id="not-增长2倍"),
        pytest.param("reconsideration_received", 1250, 10, "同比增长12400%", id="not-增长124倍"),
        pytest.param("head_appearance_rate", "0.985", "0.96", "同比提高2.5个百分点", id="rate-up"),
        pytest.param("head_appearance_rate", "0.96", "0.985", "同比下降2.5个百分点", id="rate-down"),
        pytest.param("litigation_loss_rate", "0.08", "0.07", "同比上升1个百分点", id="no-praise-for-lost-cases"),
        pytest.param("litigation_loss_rate", "0.02", "0", "同比上升2个百分点", id="points-need-no-base-above-0"),
        pytest.param("head_appearance_rate", "1.00", "1", "与上年持平", id="same-rate"),
    ],
)
def test_growth(name: str, value: str | int, base: str | int | None, expected: str) -> None:
    assert growth(figure(name, value, base=base)) == expected


RECEIVED = figure("reconsideration_received", 595)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        pytest.param(figure("reconsideration_accepted", 580), RECEIVED, "占收到行政复议申请总数的97.48%", id="named-by-its-say"),
        pytest.param(figure("reconsideration_accepted", 595), RECEIVED, "占收到行政复议申请总数的100%", id="all"),
        pytest.param(figure("reconsideration_accepted", 0), RECEIVED, "占收到行政复议申请总数的0%", id="none"),
        pytest.param(figure("reconsideration_accepted", 596), RECEIVED, "", id="more-than-the-whole"),
        pytest.param(figure("reconsideration_accepted", 0), figure("reconsideration_received", 0), "", id="of-nothing"),
        pytest.param(figure("head_appearance_rate", 1), RECEIVED, "", id="a-rate-is-no-part"),
        pytest.param(figure("legal_literate_persons", 3), RECEIVED, "", id="another-unit"),
        pytest.param(figure("penalty_amount", 5000, "元"), figure("penalty_amount", 2, "万元"), "占罚没金额的25%", id="万元-and-元"),
        pytest.param(figure("media_reads", 1), figure("media_reads", 10**6), "", id="too-small-to-tell"),
        pytest.param(figure("media_reads", 5000), figure("media_reads", 1, "万次"), "占政务新媒体信息阅读量的50%", id="达-dropped"),
    ],
)  # fmt: skip
def test_share(part: Figure, whole: Figure, expected: str) -> None:
    assert share(part, whole) == expected


def test_phrases_and_sentences() -> None:
    known = {
        "received": figure("reconsideration_received", 595, base=560),
        "closed": figure("reconsideration_closed", 499),
        "accepted": figure("reconsideration_accepted", 568, base=520, share_of="received"),
        "rate": figure("head_appearance_rate", "0.856"),
        "reads": figure("media_reads", 1234, approximate=True),
    }
    assert phrase(known["accepted"], known) == "受理行政复议案件568件，同比增长9.23%，占收到行政复议申请总数的95.46%"
    assert phrase(known["accepted"], {}) == "受理行政复议案件568件，同比增长9.23%"
    assert phrase(known["reads"], known) == "政务新媒体信息阅读量约1234次"
    assert sentence([known["closed"], known["rate"]], known) == (
        "审结行政复议案件499件，行政机关负责人出庭应诉率达85.6%。"
    )
    assert sentence([known["received"], known["closed"], known["rate"]], known) == (
        "收到行政复议申请595件，同比增长6.25%；审结行政复议案件499件；行政机关负责人出庭应诉率达85.6%。"
    )
    assert sentence([], known) == ""


def test_every_metric_says_itself() -> None:
    for entry in ENTRIES:
        assert entry.say.count("#") == 1, entry.id
        assert not re.search(r"[，,；;。：:\s]|累计|总计|共计|合计", entry.say), entry.id
    assert len({entry.say for entry in ENTRIES}) == len(ENTRIES)


def test_every_metric_is_read_back_in_every_unit() -> None:
    figures = [
        figure(entry.id, value, unit, approximate=about)
        for entry in ENTRIES
        for unit in entry.units
        if unit != "余场"
        for value in VALUES[entry.kind][-3:]
        for about in (False, True)
    ]
    figures += [
        figure(entry.id, value, scale + entry.units[0], approximate=about)
        for entry in ENTRIES
        if entry.kind != "rate"
        for scale, value in (("万", "1.25"), ("亿", "3"), ("万", "170"))
        for about in (False, True)
    ]
    metrics = stated(told(figures))
    assert read_back(metrics) == [as_read(figure) for figure in figures]
    assert [metric.approximate for metric in metrics] == [
        figure.approximate and not (figure.kind == "rate" and figure.value == 1) for figure in figures
    ]


@pytest.mark.parametrize("group", sorted({entry.group for entry in ENTRIES}))
def test_no_metric_by_itself_draws_a_finding(group: str) -> None:
    """One report a metric and value, last year's value with it: some 470 reports."""
    for entry in ENTRIES:
        for place, value in enumerate(VALUES[entry.kind][-3:] if entry.group == group else ()):
            lone = figure(entry.id, value, base=VALUES[entry.kind][place])
            checked = check(parse(report_of([sentence([lone], {})])))
            assert not [finding for finding in checked.findings if finding.severity != "note"], entry.id
            assert all(identity.verdict == "holds" for identity in checked.report.figures.identities), entry.id


def test_any_two_metrics_beside_each_other_are_read_right() -> None:
    """A tenth of the ordered pairs, another tenth of each metric's; the full set (2 × 25760) has been run by hand."""
    for place, first in enumerate(ENTRIES):
        pairs = [(first, second) for second in ENTRIES[place % 10 :: 10] if second is not first]
        lines: list[str] = []
        figures: list[Figure] = []
        for number, pair in enumerate(pairs):
            # Every other pair with changes on the year before between the two.
            two = [figure(e.id, _value(e, number), base=_value(e, number + 1) if number % 2 else None) for e in pair]
            lines.append(sentence(two, {}))
            figures += two
        assert read_back(stated(report_of(lines))) == [as_read(figure) for figure in figures]


def _value(entry: Entry, number: int) -> Decimal:
    return Decimal(501 + number * 7) / (1000 if entry.kind == "rate" else 1)


def test_the_year_before_in_one_clause_is_not_the_next_ones() -> None:
    same = figure("reconsideration_carried_over", 8, base=8)
    closed = figure("reconsideration_closed", 7)
    assert sentence([same, closed], {}) == "上年结转行政复议案件8件，与上年持平；审结行政复议案件7件。"
    assert read_back(stated(report_of([sentence([same, closed], {})]))) == [as_read(same), as_read(closed)]


COUNTS = st.integers(1, 10**7)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.tuples(COUNTS, COUNTS, st.integers(0, 10**4), st.integers(0, 10**4)), min_size=1, max_size=6))
def test_computed_changes_agree_with_both_values(given: list[tuple[int, int, int, int]]) -> None:
    """Told beside both years' values as other reports do, every change holds."""
    lines = []
    for now, before, rate, rate_before in given:
        change = growth(figure("reconsideration_received", now, base=before))
        lines.append(f"收到行政复议申请{now}件，上年为{before}件，{change}。")
        lines.append(f"收到行政复议申请{now}件，{change}。")
        points = figure("head_appearance_rate", Decimal(rate).scaleb(-4), base=Decimal(rate_before).scaleb(-4))
        last = amount(figure("head_appearance_rate", Decimal(rate_before).scaleb(-4)))
        lines.append(f"行政机关负责人出庭应诉率由上年的{last}变为{amount(points)}，{growth(points)}。")
        lines.append(sentence([points], {}))
    assert not [identity for identity in broken(report_of(lines)) if identity.kind not in ("repeat", "units")]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(1, 10**6).flatmap(lambda whole: st.tuples(st.just(whole), st.integers(0, whole))), st.booleans())
def test_computed_shares_agree_with_the_counts(given: tuple[int, int], apart: bool) -> None:
    whole, part = given
    known = {
        "all": figure("penalty_cases", whole, base=whole + 1 if apart else None),
        "some": figure("penalty_simple_procedure", part, share_of="all"),
    }
    text = sentence(known.values(), known)
    assert not broken(report_of([text])), text
    named = share(known["some"], known["all"])
    if named:  # told in one breath, the share is tried, and holds
        line = f"{phrase(known['all'], {}).split('，')[0]}，其中简易程序{part}件，{named}。"
        kinds = [(i.kind, i.verdict) for i in read_figures(parse(report_of([line]))).identities]
        assert ("rate", "holds") in kinds
        assert all(verdict == "holds" for _, verdict in kinds)


def test_counts_of_other_matters_make_no_rate() -> None:
    """Metrics that the catalogue knows are no denominator for a rate of another."""
    names = ("enforcement_total", "normative_docs_filed", "normative_filing_rate")
    figures = [figure(name, value) for name, value in zip(names, ("7203", "2481", "0.736"), strict=True)]
    assert not broken(report_of([sentence(figures, {})]))


PROFILE = """
name = "mine"
title = "我县"
in_force = "2020-01-01/"

[[metric]]
id = "well_inspections"
name = "机井检查"
units = ["眼", "次"]
match = ["检查机井"]
"""


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        pytest.param("", "检查机井#", id="a-wording-that-is-read-back"),
        pytest.param('say = "依法检查机井#"', "依法检查机井#", id="its-own"),
        pytest.param('name = "全年检查机井"', "全年检查机井#", id="the-name-where-it-is-read-back"),
    ],
)
def test_a_metric_of_a_profile_has_its_say(tmp_path: Path, say: str, expected: str) -> None:
    path = tmp_path / "mine.toml"
    text = PROFILE.replace('name = "机井检查"', say) if say.startswith("name") else PROFILE + say
    path.write_text(text, "utf-8")
    entry = extended(built_in(), load_profile(path).metrics).entry("well_inspections")
    assert entry is not None
    assert entry.say == expected


@pytest.mark.parametrize("say", ["检查机井", "检查#机井#"])
def test_a_say_without_one_place_is_refused(tmp_path: Path, say: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f'{PROFILE}say = "{say}"\n', "utf-8")
    with pytest.raises(ConfigError, match="一个 #"):
        load_profile(path)


def test_a_topic_behind_the_comma_is_the_next_clauses() -> None:
    figures = [figure("rol_training_persons", 568), figure("litigation_lost", 2)]
    text = report_of([sentence(figures, {})])
    assert read_back(stated(text)) == [as_read(figure) for figure in figures]


def test_enjoying_without_applying_opens_no_parts() -> None:
    text = report_of([sentence([figure("demonstration_awards", 20), figure("no_apply_enjoy", 18, "个")], {})])
    assert [metric.part_of for metric in stated(text)] == [None, None]
