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
    assert figures["litigation_new"].base == 57
    assert skeleton.data["figures"]["head_appearance_rate"] == {"value": None, "base": "85.6%"}
    assert (figures["media_reads"].base, figures["media_reads"].unit) == (None, "万次")  # of one account
    assert (figures["legal_literate_persons"].base, figures["legal_literate_persons"].unit) == (None, "名")  # 2000余名
    assert skeleton.words["reconsideration_received"] == "2021年共收到行政复议申请595件"
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


@pytest.mark.parametrize(
    ("seed", "key", "base"),
    [
        pytest.param("000", "normative_filing_rate", None, id="two-nouns-for-one-rate"),
        pytest.param("000", "law_firms_count", None, id="those-that-signed"),
        pytest.param("001", "mediation_success", None, id="of-another-institution"),
        pytest.param("001", "mediation_success_rate", None, id="its-rate"),
        pytest.param("001", "mediation_accepted", 8407, id="of-the-body"),
        pytest.param("001", "mediation_committees", None, id="newly-set-up"),
        pytest.param("001", "notarization_cases", None, id="by-one-channel"),
        pytest.param("001", "legal_aid_criminal", None, id="a-part"),
        pytest.param("001", "legal_aid_accepted", 1543, id="its-whole"),
        pytest.param("002", "mediation_success_rate", Decimal("0.998"), id="of-the-whole-district"),
        pytest.param("002", "difficult_disputes_resolved", None, id="of-one-project"),
        pytest.param("004", "lawyers_count", None, id="newly-come"),
        pytest.param("004", "cadre_law_exam_pass_rate", None, id="of-the-newly-promoted"),
        pytest.param("004", "reconsideration_received", 59, id="received"),
    ],
)
def test_only_what_is_surely_the_bodys_own_is_a_base(
    seeds: dict[str, Path], seed: str, key: str, base: Decimal | None
) -> None:
    skeleton = _from(seeds[seed])
    assert Draft.model_validate(skeleton.data).figures[key].base == base
    assert (key in skeleton.doubts) is (base is None)


@pytest.mark.parametrize(
    ("sentence", "key", "doubt"),
    [
        pytest.param("全县收到行政复议申请12件，审结10件。", "reconsideration_closed", None, id="surely"),
        pytest.param("云溪县司法局收到行政复议申请12件。", "reconsideration_received", None, id="its-own-name"),
        pytest.param("县城管局收到行政复议申请12件。", "reconsideration_received", "范围不清", id="another-body"),
        pytest.param("青山镇人民调解受理矛盾纠纷12件。", "mediation_accepted", "范围不清", id="a-township"),
        pytest.param("依托“三所联动”机制，2025年全县受理矛盾纠纷12件。", "mediation_accepted", "范围不清", id="by-one-means"),
        pytest.param("收到行政复议申请约12件。", "reconsideration_received", "约数", id="roughly"),
        pytest.param("收到行政复议申请12件，审结15件。", "reconsideration_closed", "与同类的数字对不上", id="more-closed-than-received"),
        pytest.param("受理矛盾纠纷100件，调解成功90件，调解成功率80%。", "mediation_success_rate", "与同类的数字对不上", id="rate-at-odds"),
        pytest.param("收到行政复议申请12件。再次统计，收到行政复议申请13件。", "reconsideration_received", "前后写的不同", id="told-twice"),
        pytest.param("累计收到行政复议申请12件。", "reconsideration_received", "是累计数，不一定是全年的", id="running-total"),
        pytest.param("全年累计收到行政复议申请12件。", "reconsideration_received", None, id="of-the-whole-year"),
        pytest.param("新增人民调解组织12个。", "mediation_committees", "写的是新增数", id="new"),
        pytest.param("新收行政诉讼案件12件。", "litigation_new", None, id="new-by-name"),
    ],
)  # fmt: skip
def test_why_there_is_no_base(sentence: str, key: str, doubt: str | None) -> None:
    report = pipeline.parse(
        f"云溪县司法局2025年度法治政府建设情况报告\n一、主要举措和成效\n{sentence}\n二、存在的不足和原因\n"
        "执法力量偏弱，原因是编制少。\n三、下一年度主要安排\n一是充实力量。\n云溪县司法局\n2026年1月10日"
    )
    skeleton = starting_data(None, previous=report, metrics=pipeline.extract_metrics(report))
    assert skeleton.doubts.get(key) == doubt
    assert ("base" in skeleton.data["figures"][key]) is (doubt is None)


@pytest.mark.parametrize(
    ("seed", "key", "words"),
    [
        pytest.param("000", "law_firms_count", "区14家律师事务所分别与24家商会签订了合作共建协议", id="to-the-end-of-the-clause"),
        pytest.param("002", "service_halls", "全区41个政务服务大厅已实现“办不成事”反映窗口全覆盖", id="behind-the-number"),
        pytest.param("001", "mediation_success", "…人民调解工作室共受理矛盾纠纷1931起,成功化解1791起", id="a-short-clause-with-what-is-before"),
        pytest.param("001", "supervision_units_count", "对区建管委、区农委等7家单位和华新镇、盈浦街道等4个街镇开展…", id="cut-behind"),
        pytest.param("002", "inspections_count", "…及重大危险源企业进行风险评估开展检查367次", id="cut-before"),
    ],
)  # fmt: skip
def test_the_words_are_enough_to_judge_by(seeds: dict[str, Path], seed: str, key: str, words: str) -> None:
    assert _from(seeds[seed]).words[key] == words


def test_a_report_of_another_year_gives_no_base(seeds: dict[str, Path]) -> None:
    skeleton = _from(seeds["000"], 2026)
    assert not skeleton.adjacent
    assert all("base" not in entry for entry in skeleton.data["figures"].values())
    assert skeleton.remark("reconsideration_received") == "2021年报告：2021年共收到行政复议申请595件"
    text = yaml_text(skeleton)
    assert text.startswith("# 2026年度法治政府建设情况报告的数据，参照2021年度的报告；它不是上一年的，上年数都空着\n")
    assert "2021年报告里写的安排" in text
    assert "去年" not in "".join(line for line in text.splitlines() if "2021" in line)
    assert "去年报告" not in text
    assert validate_draft(load_bytes(workbook_bytes(skeleton), "x")).figures["reconsideration_received"].base is None


@pytest.mark.parametrize("year", [pytest.param(2021, id="the-same"), pytest.param(2019, id="an-earlier-one")])
def test_a_report_of_the_same_or_a_later_year_is_refused(seeds: dict[str, Path], year: int) -> None:
    with pytest.raises(ConfigError) as caught:
        _from(seeds["000"], year)
    assert str(caught.value) == (
        f"--from 的报告是2021年度的，不早于要写的{year}年度，请换上一年度的报告，或者用 --year 2022"
    )


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
