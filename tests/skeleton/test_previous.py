"""Last year's report turned into this year's questions."""

from decimal import Decimal
from pathlib import Path

import pytest

from lawgov import pipeline
from lawgov.errors import ConfigError
from lawgov.metrics.catalogue import built_in
from lawgov.schemas.draft import Draft
from lawgov.schemas.located import load_bytes
from lawgov.schemas.validated import validate_draft
from lawgov.skeleton import Skeleton
from lawgov.skeleton.previous import starting_data
from lawgov.skeleton.workbook import workbook_bytes
from lawgov.skeleton.yaml_writer import yaml_text


def _from(path: Path, year: int | None = None) -> Skeleton:
    report = pipeline.read(path)
    return starting_data(year, previous=report, metrics=pipeline.extract_metrics(report))


@pytest.mark.parametrize(
    ("seed", "issuer", "kind", "year", "figures", "headings", "promises", "problems"),
    [
        pytest.param("000", "上海市宝山区司法局", "department", 2022, 18, 5, 4, 3, id="name-in-full-from-signature"),
        pytest.param("001", "青浦区司法局", "department", 2025, 23, 4, 8, 2, id="unsigned"),
        pytest.param("002", "上海市宝山区人民政府", "government", 2024, 22, 6, 5, 3, id="government"),
    ],
)
def test_seed(
    seeds: dict[str, Path], seed: str, issuer: str, kind: str, year: int, figures: int, headings: int, promises: int, problems: int
) -> None:  # fmt: skip
    skeleton = _from(seeds[seed])
    draft = Draft.model_validate(skeleton.data)
    assert (draft.issuer.names, draft.issuer.kind, draft.issuer.level) == ([issuer], kind, "county")
    assert (draft.year, skeleton.previous_year) == (year, year - 1)
    assert len(draft.figures) == figures
    assert len(draft.achievements.items) == headings
    assert len(draft.promises) == promises
    assert len(skeleton.problems) == problems
    told = [key for item in draft.achievements.items for key in item.figures]
    assert sorted(told) == sorted(draft.figures)
    assert all(entry.value is None for entry in draft.figures.values())
    assert set(skeleton.words) == set(draft.figures)
    assert validate_draft(load_bytes(yaml_text(skeleton).encode(), "x")) == draft
    assert validate_draft(load_bytes(workbook_bytes(skeleton), "x")).model_dump() == draft.model_dump()


def test_values_of_the_first_seed(seeds: dict[str, Path]) -> None:
    skeleton = _from(seeds["000"])
    figures = Draft.model_validate(skeleton.data).figures
    assert (figures["reconsideration_received"].base, figures["reconsideration_received"].unit) == (595, "件")
    assert figures["head_appearance_rate"].base == Decimal("0.856")
    assert skeleton.data["figures"]["head_appearance_rate"] == {"value": None, "base": "85.6%"}
    assert (figures["media_reads"].base, figures["media_reads"].unit) == (Decimal("6.46"), "万次")
    assert figures["proactive_disclosure"].base == 70  # the first of two statements
    assert (figures["legal_literate_persons"].base, figures["legal_literate_persons"].unit) == (None, "名")  # 2000余名
    assert skeleton.words["reconsideration_received"] == "共收到行政复议申请595件"
    assert skeleton.data["achievements"]["items"][1] == {
        "heading": "优化法治营商环境，护航科创中心主阵地建设",
        "text": None,
        "figures": ["law_firms_count", "lenient_penalty_cases"],
    }
    assert skeleton.data["promises"][0]["promised"] == (
        "抓牢抓实法治建设。始终坚持党的领导核心作用，突出学习宣传贯彻习近平法治思想这一首要政治任务，健全完善第一责任人学法述法机制"
    )
    assert skeleton.problems[0] == "资源调度方面需进一步提升"


def test_a_promise_with_its_heading_on_a_line_of_its_own(seeds: dict[str, Path]) -> None:
    promised = _from(seeds["002"]).data["promises"][0]["promised"]
    assert promised.startswith("持续推动学习贯彻习近平法治思想走深走实：继续深入学习宣传贯彻")
    assert "\n" not in promised


def test_the_last_seed_has_a_plan_and_no_problems(seeds: dict[str, Path]) -> None:
    skeleton = _from(seeds["004"])
    assert (len(skeleton.data["promises"]), skeleton.problems) == (4, ())
    assert "enforcement_officers_certified" not in skeleton.data["figures"]  # 截至年底, not the whole year


def test_another_year_is_allowed(seeds: dict[str, Path]) -> None:
    assert _from(seeds["000"], 2026).data["year"] == 2026


def test_another_document_is_refused(seeds: dict[str, Path]) -> None:
    with pytest.raises(ConfigError, match=r"--from 的文件不是法治政府建设年度报告（.*），请换一份"):
        _from(seeds["003"])


def test_recipients_sign_off_and_plain_paragraphs() -> None:
    report = pipeline.parse(
        "云溪县人民政府关于2025年法治政府建设情况的报告\n县委、县人大常委会：\n现将情况报告如下：\n一、主要举措和成效\n"
        "全县收到行政复议申请12件，审结10件。\n二、存在的不足和原因\n执法力量偏弱，原因是编制少。\n三、下一年度主要安排\n"
        "一是充实力量。为每个乡镇配齐5人；二是加强监督。\n云溪县人民政府办公室\n2026年1月10日"
    )
    data = starting_data(None, previous=report, metrics=pipeline.extract_metrics(report)).data
    assert data["recipients"] == ["县委", "县人大常委会"]
    assert data["sign_off"] == {"names": ["云溪县人民政府办公室"], "date": None}
    assert [item["promised"] for item in data["promises"]] == ["充实力量。为每个乡镇配齐5人", "加强监督"]
    told = {item["heading"]: item.get("figures") for item in data["achievements"]["items"]}
    assert told["健全社会矛盾纠纷行政预防调处化解体系"] == ["reconsideration_received", "reconsideration_closed"]


@pytest.mark.parametrize(
    ("name", "kind", "level", "headings", "figures"),
    [
        pytest.param("云溪县人民政府", "government", "county", 9, 60, id="government"),
        pytest.param("云溪县司法局", "department", "county", 7, 56, id="justice"),
        pytest.param("云溪县水利局", "department", "county", 5, 33, id="department"),
        pytest.param("云溪县青山镇人民政府", "government", "township", 6, 34, id="township"),
        pytest.param("水利部", "department", "state", 5, 2, id="ministry"),
    ],
)
def test_usual_frame(name: str, kind: str, level: str, headings: int, figures: int) -> None:
    data = starting_data(2026, names=[name]).data
    assert data["issuer"] == {"names": [name], "kind": kind, "level": level}
    assert (len(data["achievements"]["items"]), len(data["figures"])) == (headings, figures)
    assert all(built_in().entry(key) for key in data["figures"])
    assert "promises" not in data


def test_every_usual_figure_has_a_heading() -> None:
    from lawgov.skeleton.usual import _headings

    for rows in _headings().values():
        assert sorted("".join(groups for _, groups in rows)) == list("ABCDEFGHIJKL")


def test_no_year() -> None:
    with pytest.raises(ConfigError, match="请用 --year 给出报告年度，如 --year 2026"):
        starting_data(None, names=["云溪县司法局"])


def test_without_a_name_the_draft_is_still_valid() -> None:
    draft = Draft.model_validate(starting_data(2026).data)
    assert draft.issuer.names == [""]
