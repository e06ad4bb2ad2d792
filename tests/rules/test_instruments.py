"""Titles of instruments, and the meetings and expressions of a year: slips found, everything else left alone."""

import random
from pathlib import Path

import pytest

from lawgov import expressions as expression_data
from lawgov import instruments as instrument_data
from lawgov.instruments import Instrument, catalogue
from lawgov.pipeline import check, parse
from lawgov.rules.samples import sample

FAMILY = tuple(f"LG4{number:02d}" for number in range(1, 20))
TITLES = ("LG401", "LG402", "LG403", "LG404")
PASSAGES = [line.split("\t") for line in Path(__file__).with_name("passages.txt").read_text("utf-8").split("\n")[:-1]]
OTHERS = Path(__file__).with_name("titles.txt").read_text("utf-8").split("\n")[:-1]


def report_of(year: int, words: str, plan: str = "", *, dated: bool = True) -> str:
    return sample(
        f"一、主要举措和成效\n{words}评查案卷120卷。",
        title=f"云溪县司法局{year}年法治政府建设情况报告",
        opening=f"现将{year}年度法治政府建设情况报告如下：",
        plan=f"四、下一年度主要安排\n{plan}评查案卷150卷。",
        responsibility="",
        sign_off=f"云溪县司法局\n{year + 1}年1月15日" if dated else "",
    )


def told(text: str, rules: tuple[str, ...] = FAMILY) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.text) for finding in check(parse(text), select=list(rules)).findings]


def year_of(instrument: Instrument) -> int:
    """A year in which the instrument can rightly be quoted."""
    if instrument.ended is not None:
        return instrument.ended.year
    return max(2019, instrument.published.year if instrument.published else 2019)


@pytest.mark.parametrize("instrument", catalogue().instruments, ids=lambda one: one.title)
def test_every_right_form_is_left_alone(instrument: Instrument) -> None:
    for name in instrument.names:
        forms = [name]
        if instrument.period:
            forms = [
                f"{name}（{instrument.period}）",
                f"{name}({instrument.period.replace('—', '-')})",
                f"{name}（{instrument.period.replace('—', ' — ')}）",
            ]
        if name.startswith("关于") and instrument.issuers:
            forms.append(f"{'、'.join(instrument.issuers)}{forms[0]}")
            forms.append(f"{' '.join(instrument.issuers)}{forms[0]}")
        for form in forms:
            assert told(report_of(year_of(instrument), f"落实《{form}》，")) == [], form


def mutants(title: str, chance: random.Random) -> list[str]:
    """One character changed, dropped or doubled, a year changed; what is another title by design is left out."""
    found = []
    for at, char in enumerate(title):
        if char in "—（）关于" or char in "省市区县州盟旗镇乡村我本全各局厅委办":
            continue  # a lost dash is damage of the source; a place makes another title
        other = (
            chance.choice("甲丙丁戊己庚辛壬癸") if not char.isdigit() else chance.choice("0123456789".replace(char, ""))
        )
        if char not in "一二三四五六七八九十":
            found.append(title[:at] + other + title[at + 1 :])
        if at and (at < len(title) - 1 or not char.isdigit()):
            found.append(title[:at] + title[at + 1 :])
        found.append(title[:at] + char + title[at:])
    return found


def test_slips_in_titles_are_found_at_their_words() -> None:
    """At least 97 in 100, each inside an otherwise good report."""
    chance = random.Random(7)
    known = {name for one in catalogue().instruments for name in one.names}
    total = missed = 0
    misses = []
    for instrument in catalogue().instruments:
        for name in instrument.names:
            title = f"{name}（{instrument.period}）" if instrument.period else name
            if len(title) <= 8:
                continue
            tried = [mutant for mutant in mutants(title, chance) if mutant not in known]
            text = report_of(2025, "落实" + "、".join(f"《{mutant}》" for mutant in tried) + "，")
            at = {words for _, words in told(text, TITLES)}
            total += len(tried)
            missed += len([mutant for mutant in tried if mutant not in at])
            misses += [mutant for mutant in tried if mutant not in at]
    assert total > 1500
    assert missed <= total * 0.03, (missed, total, misses)


def test_titles_of_other_instruments_are_left_alone() -> None:
    assert len(set(OTHERS)) >= 150
    for start in range(0, len(OTHERS), 25):
        words = "".join(f"落实《{title}》，" for title in OTHERS[start : start + 25])
        assert told(report_of(2024, words)) == []


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_right_passages_of_every_year_are_left_alone(dated: bool) -> None:
    """Prose of all kinds of issuers from 2016 on, with what is right and looks wrong; each was judged by hand."""
    assert len(PASSAGES) >= 40
    for year, words in PASSAGES:
        assert told(report_of(int(year), words, dated=dated)) == [], words


@pytest.fixture
def next_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data as they will stand after a new session, a new plan and a new regulation: entries, no code."""
    added = {
        instrument_data: """
[[instrument]]
title = "法治政府建设实施纲要"
period = "2026—2030年"
issuers = ["中共中央", "国务院"]
number = "中发〔2026〕30号"
published = 2026-08-11
to = 2030-12-31
seen = true

[[instrument]]
title = "行政规范性文件监督管理条例"
issuers = ["国务院"]
number = "国务院令第850号"
published = 2026-06-20
from = 2026-09-01
seen = true
""",
        expression_data: """
[[meeting]]
term = 20
session = 5
ended = 2026-10-22
""",
    }
    for module, entries in added.items():
        text = module.SOURCE.read_text("utf-8")
        if module is instrument_data:  # the old plan is told to have a successor
            text = text.replace(
                'number = "中发〔2021〕33号"\n',
                'number = "中发〔2021〕33号"\nreplaced = "法治政府建设实施纲要（2026—2030年）"\n',
            )
        path = tmp_path / f"{module.__name__}.toml"
        path.write_text(text + entries, "utf-8")
        monkeypatch.setattr(module, "SOURCE", path)


@pytest.mark.usefixtures("next_year")
@pytest.mark.parametrize(
    ("year", "words", "found"),
    [
        pytest.param(2027, "落实《法治政府建设实施纲要（2026—2030年）》，", [], id="the-new-plan"),
        pytest.param(2027, "落实《法治政府建设实施纲要（2027—2030年）》，", [("LG402", "法治政府建设实施纲要（2027—2030年）")], id="wrong-years"),
        pytest.param(2027, "落实《法治政府建设实施纲要（2021—2025年）》，", [("LG407", "法治政府建设实施纲要（2021—2025年）")], id="the-plan-before"),
        pytest.param(2024, "落实《法治政府建设实施纲要（2026—2030年）》，", [("LG406", "法治政府建设实施纲要（2026—2030年）")], id="too-early"),
        pytest.param(2026, "落实《行政规范性文件监督管理条例》（国务院令第805号），", [("LG405", "国务院令第805号")], id="number"),
        pytest.param(2026, "落实《行政规范性文件监督管理条列》，", [("LG401", "行政规范性文件监督管理条列")], id="slip"),
        pytest.param(2026, "学习贯彻党的二十届五中全会精神，", [], id="the-new-session"),
        pytest.param(2026, "学习贯彻党的二十届四中全会精神，", [("LG411", "二十届四中全会")], id="the-session-before"),
        pytest.param(2025, "学习贯彻党的二十届四中、五中全会精神，", [("LG409", "二十届四中、五中全会")], id="session-too-early"),
    ],
)  # fmt: skip
def test_next_year_is_a_matter_of_data(year: int, words: str, found: list[tuple[str, str]]) -> None:
    assert told(report_of(year, words)) == found


def test_without_the_data_the_future_is_left_alone() -> None:
    words = "落实《法治政府建设实施纲要（2026—2030年）》，学习贯彻党的二十届五中全会精神，"
    assert told(report_of(2026, words)) == []


@pytest.mark.parametrize(
    ("year", "words", "rule", "at"),
    [
        pytest.param(2024, "制定《关于落实<法治政府建设实施纲要（2020—2025年）>的法制政府建设方案》，", "LG402", "法治政府建设实施纲要（2020—2025年）", id="within-another-title"),
        pytest.param(2024, "邀请专家作司法部《法治政府建设实施纲要（2021—2025年）》解读，", None, "", id="who-explains-it"),
        pytest.param(2024, "对2015年县环保局作出的决定强制执行，", None, "", id="a-year-of-the-old-body"),
        pytest.param(2024, "学习贯彻党的二十大三中全会精神，", "LG410", "二十大", id="congress-for-session"),
        pytest.param(2024, "自党的二十大召开以来，持续学习党的十九届六中全会精神，", None, "", id="the-congress-is-named"),
        pytest.param(2024, "落实国务院印发的《法治政府建设实施纲要（2021—2025年）》，", None, "", id="one-of-two-issuers"),
        pytest.param(2024, "落实中办、国办印发的《法治政府建设与责任落实督察工作规定》，", None, "", id="issuers-in-short"),
        pytest.param(2024, "落实国办《法治政府建设实施纲要（2021—2025年）》，", "LG404", "国办", id="short-issuer-wrong"),
        pytest.param(2024, "按照省政府印发的《法治政府建设实施纲要（2021—2025年）》，", None, "", id="a-local-issuer"),
        pytest.param(2024, "市委全面依法治市委员会印发《市县法治政府建设示范指标体系（2021年版）》，", None, "", id="a-local-committee"),
        pytest.param(2024, "经国务院批准，省政府印发了方案，落实《提升行政执法质量三年行动计划（2023—2025年）》，", None, "", id="issuer-of-another-thing"),
        pytest.param(2021, "学习贯彻党的二十大精神，", "LG409", "二十大", id="a-congress-too-early"),
        pytest.param(2021, "学习贯彻党的十九大和十九届历次全会精神，迎接党的二十大胜利召开，", None, "", id="ahead"),
        pytest.param(2022, "学习贯彻党的二十大和十九届六中全会精神，", None, "", id="the-year-of-the-congress"),
        pytest.param(2024, "学习贯彻党的二十大和十九届三中全会精神，", "LG410", "十九", id="the-sessions-before"),
        pytest.param(2024, "学习贯彻党的二十届二中全会、三中全会精神，", None, "", id="full-names"),
        pytest.param(2024, "学习贯彻党的二十大及二十届二中全会精神，", "LG411", "二十届二中全会", id="stops-short"),
        pytest.param(2024, "学习贯彻党的二十届二中全会精神、党的二十届三中全会精神，", None, "", id="told-apart"),
        pytest.param(2025, "7月，组织学习党的二十届三中全会精神，11月组织学习党的二十届四中全会精神，", None, "", id="over-the-year"),
        pytest.param(2024, "增强\"四个意识\"、坚定\"四个自信\"、做到\"两个维护\"，", None, "", id="other-marks"),
        pytest.param(2024, "坚定\"四个自信\"、增强\"四个意识\"、做到\"两个维护\"，", "LG415", "\"四个自信\"、增强\"四个意识\"、做到\"两个维护\"", id="other-marks-wrong"),
        pytest.param(2024, "增强政治意识、大局意识、核心意识、看齐意思，", "LG416", "看齐意思", id="last-member"),
        pytest.param(2024, "增强政治意识、大局意识、责任意识、服务意识，", None, "", id="another-list"),
        pytest.param(2024, "建设权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府，", None, "", id="a-part-of-a-list"),
        pytest.param(2024, "建设职能科学、权责法定、执法严明、智能高效、廉洁诚信、人民满意的法治政府，", "LG416", "职能科学、权责法定、执法严明、智能高效、廉洁诚信、人民满意", id="a-member-left-out"),
        pytest.param(2017, "会同县工商局、县质监局开展检查，县政府法制办审查文件12件，", None, "", id="bodies-of-the-time"),
        pytest.param(2022, "原县工商局的登记档案移交完毕，", None, "", id="told-as-past"),
        pytest.param(2022, "办理张某不服县工商局行政处罚一案，", None, "", id="an-old-case"),
        pytest.param(2022, "县环保局开展检查12次，", "LG418", "环保局", id="a-body-that-is-gone"),
        pytest.param(2024, "法治督查2次，开展法治建设督查1次，", "LG419", "法治督查", id="a-habit-once"),
    ],
)  # fmt: skip
def test_rows(year: int, words: str, rule: str | None, at: str) -> None:
    assert told(report_of(year, words)) == ([(rule, at)] if rule else [])
