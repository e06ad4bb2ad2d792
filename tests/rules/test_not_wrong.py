"""Right text that once was mended wrongly, and doubtful text that nothing may change by itself."""

import pytest

from lawgov.fixes import applied, edits_of
from lawgov.pipeline import check, parse
from lawgov.rules.samples import sample


def text_of(words: str) -> str:
    return sample(f"一、主要举措和成效\n{words}。")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        pytest.param("LG401", "落实《青海法治政府建设规划（2021—2025年）》", id="another-place"),
        pytest.param("LG401", "落实《珠海法治政府建设规划（2021—2025年）》《威海法治政府建设规划（2021—2025年）》", id="places-alike"),
        pytest.param("LG40", "落实《上海市法治政府建设规划（2016—2020年）》", id="another-term"),
        pytest.param("LG40", "印发县《提升行政执法质量三年行动计划（2024—2026年）》", id="a-plan-of-its-own"),
        pytest.param("LG420", "一个案件一个案件研究，对一个问题一个问题梳理，一个环节一个环节抓，一家企业一家企业地走访", id="one-by-one"),
        pytest.param("LG420", "从严要求，规范规范性文件制定程序，服务服务业发展，培训培训机构负责人12人", id="verb-and-name"),
        pytest.param("LG420", "抓好教育，教育教育系统干部，组织组织生活会12次", id="verb-and-name-of-many-letters"),
        pytest.param("LG420", "土地被被征收人占用，坚持以以人民为中心的思想为指导，采取以以奖代补方式推进", id="letter-and-word"),
        pytest.param("LG420", "想了解了了无音信，坚持把把好法律关作为重点", id="letter-and-idiom"),
        pytest.param("LG804", "质保期：24月，服务期限：18月，刑期12月、24月、36月，6月至36月", id="durations"),
        pytest.param("LG804", "要求如下。\n24月起算，重新登记", id="duration-at-a-start"),
        pytest.param("LG818", "大冶安监部门检查12次，中冶安装公司整改，走访大冶理想社区", id="a-city-and-a-firm"),
        pytest.param("LG818", "缴获冰毒10l个包装", id="litres"),
        pytest.param("LG412", "学习习近平法治思想的前六个坚持，学习习近平法治思想时坚持三个坚持", id="some-of-a-number"),
        pytest.param("LG819", "好评率为4.9，满分5分", id="out-of-five"),
        pytest.param("LG819", "办结率20、满意率30、化解率50，合计100分；得分：办结率20，满意率30，", id="weights"),
        pytest.param("LG416", "增强政治意识、大局意识、核心意识，服务意识不断提升", id="the-next-clause"),
        pytest.param("LG416", "坚定道路自信、理论自信、制度自信、历史自信", id="another-member"),
        pytest.param("LG416", "做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要事项亲自督办", id="a-member-said-otherwise"),
        pytest.param("LG417", "依法制县级预算草案，依法制市场规则", id="over-a-seam"),
        pytest.param("LG417", "原市委法制办移交档案，与中国法制社会研究基地合作，法制宣传教育中心", id="names"),
    ],
)  # fmt: skip
def test_right_text_draws_nothing(rule: str, words: str) -> None:
    assert [finding.text for finding in check(parse(text_of(words)), select=[rule]).findings] == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        pytest.param("LG401", "落实《提升行政执法质效三年行动计划（2023—2025年）》", id="another-word"),
        pytest.param("LG401", "落实《法治建设与责任落实督察工作规定》", id="a-word-less"),
        pytest.param("LG401", "落实《党政主要负责人履行法治建设第一责任人职责规定（试行）》", id="on-trial"),
        pytest.param("LG402", "落实《提升行政执法质量三年行动计划（2023—2026年）》", id="years-of-a-shared-title"),
        pytest.param("LG405", "落实《中华人民共和国政府信息公开条例》（国务院令第492号）", id="number-of-old"),
        pytest.param(
            "LG416", "做到重要工作亲自部署、重大问题亲自过问、重点工作亲自协调、重要任务亲自督办", id="two-letters-off"
        ),
        pytest.param("LG417", "开展法制宣传教育12次", id="said-so-once"),
        pytest.param("LG420", "抓好重点，规范规范案卷12卷", id="may-be-a-verb"),
        pytest.param("LG420", "严格执行制度，落实落实情况报告制度", id="the-name-of-a-system"),
        pytest.param("LG804", "2020 2021年，培训干部120人", id="two-years"),
        pytest.param("LG804", "2024年13月，组织开展专项督察", id="no-such-month"),
    ],
)
def test_doubtful_text_is_for_a_person(rule: str, words: str) -> None:
    checked = check(parse(text_of(words)), select=[rule])
    assert [finding.certainty for finding in checked.findings] == ["needs_review"]
    assert edits_of(checked).edits == ()


def test_the_number_was_right_at_the_time() -> None:
    text = text_of("落实《中华人民共和国政府信息公开条例》（国务院令第492号）")
    assert check(parse(text), select=["LG405"], year=2017).findings == ()


def test_a_remark_that_the_title_lacks_is_told() -> None:
    text = text_of("落实《党政主要负责人履行法治建设第一责任人职责规定（试行）》")
    (finding,) = check(parse(text), select=["LG401"]).findings
    assert "没有“（试行）”字样" in finding.message


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        pytest.param("布署布署工作，按时完成", "部署工作，按时完成", id="a-slip-twice"),
        pytest.param("截止截止2023年底，办结12件", "截至2023年底，办结12件", id="until-twice"),
        pytest.param("截止23年底，办结12件", "截至2023年底，办结12件", id="until-and-year"),
        pytest.param("开展法治督查2次，再开展法治督查3次", "开展法治督察2次，再开展法治督察3次", id="a-habit"),
        pytest.param("2O23年110月，评查12件", "2023年1—10月，评查12件", id="year-and-months"),
        pytest.param("台帐台帐建立，按时完成", "台账建立，按时完成", id="at-once"),
        pytest.param("习近平新时代中国特色社会思想，坚定“五个自信”、做到“三个维护”，把法制建设摆在前面", "习近平新时代中国特色社会主义思想，坚定“四个自信”、做到“两个维护”，把法治建设摆在前面", id="set-expressions"),
    ],
)  # fmt: skip
def test_faults_side_by_side_are_mended_in_one_go(words: str, mended: str) -> None:
    text = text_of(words)
    chosen = edits_of(check(parse(text)))
    assert chosen.left_out == ()
    assert applied(text, chosen.edits) == text_of(mended)
    assert edits_of(check(parse(text_of(mended)))).edits == ()
