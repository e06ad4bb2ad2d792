"""The commented data file: what stands in it for the person who fills it in."""

from pathlib import Path

from lawgov import pipeline
from lawgov.schemas.draft import Draft
from lawgov.skeleton import Skeleton
from lawgov.skeleton.previous import starting_data
from lawgov.skeleton.yaml_writer import yaml_text


def test_every_part_is_there_in_the_order_of_the_model() -> None:
    text = yaml_text(starting_data(2026, names=["云溪县司法局"]))
    places = []
    for name, info in Draft.model_fields.items():
        assert f"\n{name}:" in text or f"# 还可以写 {name}：" in text
        assert f"【{info.title}】" in text or f"# 还可以写 {name}：{info.title}" in text
        places.append(text.index(f"\n{name}:") if f"\n{name}:" in text else text.index(f"# 还可以写 {name}："))
    assert places[-1] == max(places)
    assert places[0] == min(places)


def test_a_field_is_explained_once() -> None:
    text = yaml_text(starting_data(2026, names=["云溪县司法局"]))
    assert text.count("# 小标题。例：") == 1
    assert text.count("- heading: ") == 7
    assert text.count("# 次数；") == 1
    assert "  reconsideration_received:  # 收到行政复议申请（件）\n" in text


def test_last_year_stands_beside(seeds: dict[str, Path]) -> None:
    report = pipeline.read(seeds["000"])
    text = yaml_text(starting_data(None, previous=report, metrics=pipeline.extract_metrics(report)))
    assert text.startswith("# 2022年度法治政府建设情况报告的数据，上年数和去年的安排取自2021年度的报告\n")
    assert (
        "  reconsideration_received:  # 收到行政复议申请（件），去年：2021年共收到行政复议申请595件\n    value:\n    base: 595\n    unit: 件\n"
        in text
    )
    assert "    base: 85.6%\n" in text
    assert "#   资源调度方面需进一步提升\n" in text
    assert "lawgov draft 数据.yaml -o 报告.docx" in text


def test_hostile_words_stay_in_their_comment() -> None:
    skeleton = Skeleton(
        {"issuer": {"names": ["甲"]}, "year": 2026, "figures": {"reconsideration_received": None}},
        words={"reconsideration_received": "一\nyear: 1999\u2028x\x1b[2J"},
        problems=("甲\nissuer: 1",),
    )
    for line in yaml_text(skeleton).split("\n"):
        assert not line.startswith("year: 1999")
        assert line.isprintable()
