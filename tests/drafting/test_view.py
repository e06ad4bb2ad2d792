"""What the templates make of the fields: a table of small data and the sentence that stands in the report."""

from typing import Any

import pytest

from lawgov import pipeline
from lawgov.errors import DraftError


def text(**data: Any) -> str:
    return pipeline.draft({"issuer": {"names": ["云溪县司法局"]}, "year": 2026, **data}).text


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        pytest.param({"study": {"count": 6}}, "带头学法6次", id="count"),
        pytest.param({"study": {"count": 6, "detail": "学习行政处罚法。"}}, "带头学法6次，学习行政处罚法；", id="detail"),
        pytest.param({"court": {"dates": ["2026-04-17"]}}, "于4月17日出庭应诉；", id="date-alone"),
        pytest.param({"court": {"count": 3, "dates": ["2026-04-17"]}}, "于4月17日等出庭应诉3次；", id="fewer-dates-than-times"),
        pytest.param({"law_reporting": {"dates": ["2027-01-08"]}}, "于2027年1月8日专题述法；", id="next-year-in-full"),
        pytest.param({"court": {"text": "就房屋征收案件出庭应诉。"}}, "就房屋征收案件出庭应诉；", id="own-words"),
        pytest.param({"teaching": None}, "【待补充：讲法治课、宣讲的次数、日期或者内容】；", id="named-and-empty"),
        pytest.param(
            {"persons": [{"post": "县委书记", "name": "张某"}, {"post": "县委副书记、县长", "name": "李某"}]},
            "县委书记张某，县委副书记、县长李某认真履行", id="posts-with-commas",
        ),
        pytest.param({"persons": [{"post": "局长"}, {"post": "书记"}]}, "局长、书记认真履行", id="plain-posts"),
    ],
)  # fmt: skip
def test_what_the_persons_did(part: dict[str, Any], sentence: str) -> None:
    assert sentence in text(responsibility=part)


def test_nothing_is_told_of_what_was_not_done() -> None:
    assert "出庭" not in text(responsibility={"court": {"count": 0}, "study": {"count": 1}, "teaching": {"count": 1}})


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        pytest.param(("力量弱", "3个镇缺人", "编制少"), "力量弱。3个镇缺人，主要原因是编制少。", id="plain"),
        pytest.param(
            ("力量弱。", "3个镇缺人；", "主要原因是编制少。"),
            "力量弱。3个镇缺人，主要原因是编制少。",
            id="marks-and-lead",
        ),
        pytest.param(("力量弱", "3个镇缺人", "因为编制少"), "主要原因是编制少。", id="because"),
        pytest.param(("力量弱", "3个镇缺人", "由于编制少"), "主要原因是编制少。", id="owing-to"),
        pytest.param(
            ("力量弱", "3个镇缺人", "一是编制少；二是流动快"),
            "主要原因是：一是编制少；二是流动快。",
            id="list-of-causes",
        ),
        pytest.param(("一是力量弱", "3个镇缺人", "编制少"), "力量弱。3个镇缺人", id="number-of-its-own"),
    ],
)
def test_a_problem(problem: tuple[str, str, str], sentence: str) -> None:
    item = dict(zip(("phenomenon", "evidence", "cause"), problem, strict=True))
    assert sentence in text(problems={"items": [item]})
    assert "一是力量弱" not in text(problems={"items": [item]})


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        pytest.param({"time": "6月底前"}, "举措。6月底前为每镇配齐5人。", id="without-body"),
        pytest.param({"time": "2027-06-30"}, "举措。2027年6月30日前为每镇配齐5人。", id="a-date"),
        pytest.param(
            {"time": "全年", "body": "由监督科负责"}, "全年为每镇配齐5人，由监督科负责。", id="body-with-frame"
        ),
        pytest.param({"time": "全年", "body": None}, "由【待补充：“举措”的责任单位】负责。", id="body-to-be-named"),
    ],
)
def test_a_plan_item(item: dict[str, Any], sentence: str) -> None:
    assert sentence in text(plan={"items": [{"measure": "举措", "target": "为每镇配齐5人", **item}]})


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        pytest.param({"penalty_amount": 3500000}, "350万元", id="money-in-万元"),
        pytest.param({"penalty_amount": 120000000}, "1.2亿元", id="money-in-亿元"),
        pytest.param({"penalty_amount": 7610}, "7610元", id="little-money"),
        pytest.param({"penalty_amount": {"value": 12.5, "unit": "万元"}}, "12.5万元", id="unit-as-given"),
        pytest.param({"民意": {"value": "96.3%", "name": "民意测评认可率"}}, "民意测评认可率96.3%", id="own-rate-without-unit"),
        pytest.param({"head_appearance_rate": {"value": "96.3%", "unit": "百分比"}}, "出庭应诉率达96.3%", id="百分比"),
        pytest.param({"litigation_new": {"value": 2, "base": 1}}, "比上年增加1件", id="few"),
        pytest.param({"publicity_audience": {"value": 1000, "base": 900, "approximate": True}}, "1000余人次。", id="no-change-of-a-rough-figure"),
    ],
)  # fmt: skip
def test_a_figure(figure: dict[str, Any], words: str) -> None:
    assert words in text(figures=figure, achievements={"items": [{"heading": "执法", "figures": list(figure)}]})


def test_recipients_attachments_and_numbers_of_documents() -> None:
    told = text(
        recipients=["县委", "县人民政府"],
        attachments=[{"title": "附件：统计表", "text": "略"}],
        formal={"document_number": "云司(2027)3号", "printer": "办公室"},
    )
    assert "\n县委、县人民政府：\n" in told
    assert "附件：统计表\n" in told
    assert "附件：附件" not in told
    assert "云司〔2027〕3号　　签发人：【待补充：签发人】" in told


def test_a_template_with_a_head_asks_for_what_stands_in_it() -> None:
    data = {"issuer": {"names": ["云溪县司法局"]}, "year": 2026}
    for drafted in (pipeline.draft(data, occasion="formal"), pipeline.draft(data, template="department-formal")):
        assert drafted.text.startswith("云溪县司法局文件\n【待补充：发文字号】")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param({"promises": [{"promised": "甲", "answered_in": "乙"}]}, "promises[1].answered_in：举措和成效里没有“乙”", id="no-such-section"),
        pytest.param({"responsibility": {"court": {"count": 1, "dates": ["2026-01-02", "2026-02-03"]}}}, "2 个日期，次数却是 1", id="more-dates-than-times"),
        pytest.param({"responsibility": {"court": {"dates": ["2025-01-02"]}}}, "2025-01-02 不在 2026 年", id="another-year"),
        pytest.param({"attachments": [{"title": "表", "table": {"columns": ["甲", "乙"], "rows": [["1"]]}}]}, "有 1 格，表头有 2 格", id="short-row"),
        pytest.param({"achievements": {"items": [{"heading": "执法", "text": ["好。", "二、存在的不足"]}]}}, "achievements.items[1].text[2]：这一段以“二、”开头", id="text-like-a-heading"),
        pytest.param({"title": "长" * 121}, "标题最多 120 个字", id="long-title"),
        pytest.param({"figures": {"head_appearance_rate": 98.5}}, "请写作 98.5%", id="rate-without-%"),
        pytest.param({"figures": {"penalty_cases": 3.5}}, "应为整数", id="half-a-case"),
        pytest.param({"figures": {"penalty_cases": {"value": 3, "unit": "吨"}}}, "的单位只能是", id="unit"),
    ],
)  # fmt: skip
def test_what_is_refused(data: dict[str, Any], told: str) -> None:
    with pytest.raises(DraftError) as error:
        text(**data)
    assert told in str(error.value)


def test_data_are_never_run_as_a_template() -> None:
    told = text(achievements={"items": [{"heading": "{{{{ 7*7 }}}}", "text": "{{% for %}} 【】"}]})
    assert "{{ 7*7 }}" in told
    assert "{% for %} 【】" in told
