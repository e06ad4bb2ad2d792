"""LG2xx: years and dates, true faults and what must stay silent."""

from datetime import date

import pytest

from lawgov.findings import Severity
from lawgov.pipeline import check, parse
from lawgov.rules.samples import PLAN, TITLE, sample
from tests.make.faults_source import TIMING
from tests.rules.planted import share_found

DONE = "一、主要举措和成效\n（一）规范执法\n评查行政执法案卷120卷，培训310人次。\n"


def told(text: str, **facts: object) -> list[tuple[str, str | None]]:
    found = check(parse(text), select=["LG2"], ignore=["LG207"], **facts).findings  # type: ignore[arg-type]
    return [(finding.rule, finding.text) for finding in found]


@pytest.mark.parametrize("name", TIMING)
def test_planted_faults_are_found(name: str) -> None:
    rule, plant = TIMING[name]
    assert share_found(rule, plant) >= 0.97


def test_planted_faults_draw_one_finding() -> None:
    """A wrong title, a stale heading, a late date: one fault, one finding of the family."""
    from random import Random

    for name, (rule, plant) in TIMING.items():
        text, _ = plant(sample(), Random(7))
        found = [finding for finding, _ in told(text)]
        assert found == ([rule] if rule != "LG207" else []), name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("发布日期：2024-04-01\n" + sample(), [], id="the-first-of-april-is-in-time"),
        pytest.param("发布日期：2024-04-02\n" + sample(), [("LG201", "2024-04-02")], id="the-second-is-not"),
        pytest.param(sample(sign_off="云溪县司法局\n2024年3月1日"), [], id="the-first-of-march"),
        pytest.param("发布日期：2024-05-12\n" + sample(sign_off="云溪县司法局\n2024年5月10日"), [("LG201", "2024-05-12")], id="late-in-both-is-one-fault"),
        pytest.param("发布日期：2024-04-12\n" + sample(sign_off="云溪县司法局\n2024年3月20日"), [("LG201", "2024-04-12"), ("LG202", "2024年3月20日")], id="two-duties-missed"),
        pytest.param(sample(title="湖南省2023年法治政府建设情况报告", sign_off="湖南省人民政府\n2024年3月28日"), [], id="a-province-has-until-april"),
        pytest.param(sample(title="司法部2023年法治政府建设年度报告", sign_off="司法部\n2024年3月28日"), [], id="so-has-a-ministry"),
        pytest.param(sample(title="湖南省司法厅2023年法治政府建设年度报告", sign_off="湖南省司法厅\n2024年3月28日"), [("LG202", "2024年3月28日")], id="a-department-of-a-province-has-not"),
        pytest.param(sample(title="2023年法治政府建设年度报告", sign_off="2024年3月28日"), [], id="nobody-named"),
        pytest.param(sample(title=TITLE.replace("2023年", ""), opening="县司法局认真履行职责，现将有关情况报告如下："), [], id="no-year-but-in-the-date"),
        pytest.param(sample(f"{DONE}2023年2月28日、2020年2月29日均无失信记录，12月31日清零。"), [], id="days-that-exist"),
        pytest.param(sample(f"{DONE}2023年2月29日召开推进会。"), [("LG208", "2023年2月29日")], id="no-leap-year"),
        pytest.param(sample(f"{DONE}二月三十日召开推进会。"), [("LG208", "二月三十日")], id="in-characters"),
        pytest.param(sample("一、2021—2023年法治政府建设成效\n评查行政执法案卷120卷，培训310人次。"), [], id="a-range-in-a-heading"),
        pytest.param(sample("一、主要举措和成效\n（一）2022年度督察反馈问题整改\n评查行政执法案卷120卷，整改问题12个。"), [], id="a-topic-about-last-year"),
        pytest.param(sample("一、2021年以来法治政府建设主要成效\n评查行政执法案卷120卷，培训310人次。"), [], id="since-a-year"),
        pytest.param(sample("一、落实2022年工作要点的主要举措和成效\n评查行政执法案卷120卷，培训310人次。"), [], id="what-is-carried-out"),
        pytest.param(sample(opening="2022年，党的二十大胜利召开。县司法局认真履行职责，现将2023年度情况报告如下："), [], id="history"),
        pytest.param(sample(plan="四、2024—2025年工作安排\n" + PLAN.split("\n", 1)[1]), [], id="a-plan-of-two-years"),
        pytest.param(sample(plan="四、2025年工作安排\n" + PLAN.split("\n", 1)[1]), [("LG205", "2025年")], id="a-plan-of-another-year"),
        pytest.param(sample(problems="二、2023年存在的不足和2024年工作安排\n基层执法力量偏弱，3个乡镇缺人，原因是编制少。", plan=""), [], id="two-years-in-a-merged-heading"),
        pytest.param(sample(plan="四、下一年度主要安排\n2023年12月底前完成年度考核，开展评查2次。", sign_off="云溪县司法局\n2023年11月30日"), [("LG203", "2023年11月30日")], id="a-deadline-still-ahead"),
        pytest.param(sample(f"{DONE}2020年办理行政复议案件35件、2021年41件、2022年52件、2023年59件。"), [], id="a-row-of-years"),
        pytest.param(sample(f"{DONE}2022年开展检查46次，查处问题9个，此前两年均无。"), [], id="background"),
        pytest.param(sample(f"{DONE}整改期限至2024年6月，有效期到2025年3月，2024年9月实施新标准。"), [], id="ahead-on-purpose"),
        pytest.param("成文日期：2024-01-15\n" + sample(), [], id="one-date-twice"),
        pytest.param("成文日期：2024-01-15\n" + sample(sign_off="云溪县司法局"), [], id="the-record-may-use-dashes"),
        pytest.param(sample(title=TITLE.replace("2023", "2022"), opening="2022年，县司法局认真履行职责，现将有关情况报告如下：", sign_off="云溪县司法局\n2024年1月15日"), [("LG202", "2024年1月15日")], id="the-date-alone-differs"),
    ],
)  # fmt: skip
def test_years_and_dates(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_a_stated_date_of_publication_is_certain() -> None:
    late = check(parse(sample()), select=["LG201"], published=date(2024, 4, 2)).findings
    assert [finding.severity for finding in late] == [Severity.ERROR]
    assert check(parse(sample()), select=["LG201"], published=date(2024, 4, 1)).findings == ()
    page = check(parse("发布日期：2024-04-02\n" + sample()), select=["LG201"]).findings
    assert [finding.severity for finding in page] == [Severity.WARNING]


def test_before_the_rule_was_in_force_a_late_report_is_a_note() -> None:
    text = sample().replace("2023", "2017").replace("2024年1月15日", "2018年5月15日").replace("2024", "2018")
    assert {finding.severity for finding in check(parse(text), select=["LG202"]).findings} == {Severity.NOTE}


def test_a_township_dated_in_march_is_a_note() -> None:
    text = sample(title="大盛镇人民政府2023年法治政府建设年度报告", sign_off="大盛镇人民政府\n2024年3月6日")
    assert [finding.severity for finding in check(parse(text), select=["LG202"]).findings] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("今年以来开展检查12次，截至目前整改9个", ["今年以来"], id="once-at-the-first"),
        pytest.param("近日，县司法局召开推进会", ["近日"], id="recently"),
        pytest.param(
            "项目前期、科目前置、5月1日前、当今年轻人、说明年度目标、除去年久失修的12处", [], id="across-words"
        ),
        pytest.param("落实《关于做好今年工作的通知》，开展“明年更好”活动", [], id="in-titles-and-quotes"),
    ],
)
def test_relative_time(words: str, found: list[str]) -> None:
    text = sample(f"{DONE}{words}。")
    assert [finding.text for finding in check(parse(text), select=["LG207"]).findings] == found


def test_corrections_of_the_date() -> None:
    for written in ("2024年01月05日", "二〇二四年一月五日", "2024年一月5日", "2024.1.5", "2024年1月5号"):
        text = sample(sign_off=f"云溪县司法局\n{written}")
        assert [finding.fix for finding in check(parse(text), select=["LG210"]).findings] == ["2024年1月5日"]


@pytest.mark.parametrize(
    "heading",
    [
        "2023年工作计划执行情况",
        "2023年法治政府建设工作要点落实情况",
        "2023年工作思路及举措",
        "2023年工作安排部署情况",
        "2023年重点举措",
        "2023年改进措施",
        "2022年度述法问题整改情况",
        "2022年以来工作情况",
        "2022年至2023年工作情况",
        "对2022年存在问题的整改情况",
        "“十四五”规划2023年落实情况",
    ],
)
def test_headings_that_only_look_stale(heading: str) -> None:
    body = "评查行政执法案卷120卷，培训执法人员310人次。"
    assert told(sample(f"一、{heading}\n{body}")) == []
    assert told(sample(f"{DONE}（二）{heading}\n{body}")) == []
