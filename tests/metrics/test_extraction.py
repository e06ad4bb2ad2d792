"""Sentences of the genre, one trap each: what is a figure, what only looks like one, and where its words begin."""

import time
from pathlib import Path

import pytest

import lawgov
from lawgov.metrics.model import Metric, plain
from lawgov.metrics.read import read_figures
from lawgov.pipeline import read
from tests.make.word import docx_of

HEAD = "清河县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n"


def figures(body: str) -> list[Metric]:
    return list(read_figures(lawgov.parse(HEAD + body)).metrics)


def of(why: str, sentence: str, *expected: str | None) -> object:
    return pytest.param(sentence, list(expected), id=why)


VALUES = [
    of("wide-comma", "共查处违法案件１，５４３件，罚没款1，234.5万元。", "1543件", "12345000元"),
    of("space-in-thousands", "办理复议案件1 256件，办结1 189件。", "1256件", "1189件"),
    of("ordinary-comma", "立案12件，345人到场。", "12件", "345人"),
    of("numeral-behind-同", "法治审核合同一百零八份，提出意见一百五十余条。", "108份", "~150条"),
    of("working-days", "时限由20个工作日压缩至0.5个工作日。", "20工作日", "0.5工作日"),
    of("square-metres", "拆除违建2.1万㎡。", "21000平方米"),
    of("concentration", "PM2.5平均浓度29微克/立方米。", "29微克/立方米"),
    of("hundred-odd", "罚没金额百余万元，走访商户千余家。", "~1000000元", "~1000家"),
    of("rate-of-ten", "完成率超九成，增长近两成。", "~0.9比率", "~0.2比率"),
    of("billions", "交通建设投资2.3万亿元，归集数据1.2亿条。", "2300000000000元", "120000000条"),
    of("two-scales", "罚没款1亿2000万元，拨付经费3000万元。", "120000000元", "30000000元"),
    of("mille-and-range", "抽查比例为5‰，覆盖3%—5%。", "0.005比率", "0.03比率"),
    of("round-the-clock", "投放24小时自助终端12台，打造“10分钟法律服务圈”、15分钟服务圈。", "12台"),
    of("denominator", "每10万人命案发案率为0.3。"),
    of("telephone", "联系电话021-12345678，手机13800001111，邮编200001。"),
    of("one-in-quotes", "以3个“一”为抓手推进工作。"),
    of("standard", "对照GB/T 19001-2016标准、12345热线、1+3+N模式开展评估1次。", "1次"),
    of("document-numbers", "依据国办发〔2023〕27号、沪府规(2023)5号、第825号令及第七十六条开展活动3场。", "3场"),
    of("days-of-the-year", "开展3.15活动、“4·15”、12·4国家宪法日、12.4宪法宣传日活动20余场次。", "~20场次"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), VALUES)
def test_values(sentence: str, expected: list[str]) -> None:
    told = [("~" if m.approximate else "") + plain(m.value) + m.unit for m in figures(sentence)]
    assert told == expected


TEXTS = [
    of("time-words", "全年受理公证9件，1月至10月办结案件125件。", "受理公证9件", "办结案件125件"),
    of("years-before", "2021—2025年累计培训执法人员30人次。", "累计培训执法人员30人次"),
    of("and", "全镇7个村（社区）和8个商会参加。", "全镇7个", "8个"),
    of("joined", "全街道8个商会、街道（镇）商会调解组织12个。", "全街道8个", "街道（镇）商会调解组织12个"),
    of("with", "14家律师事务所与全区22个镇街签订合同36份。", "14家", "全区22个", "签订合同36份"),
    of("third", "加大力度，三是办理“一件事”35项。", "办理“一件事”35项"),
]


@pytest.mark.parametrize(("sentence", "expected"), TEXTS)
def test_text_begins_at_the_noun(sentence: str, expected: list[str]) -> None:
    assert [m.text for m in figures(sentence)] == expected


NAMES = [
    of("新-is-no-adverb", "新改建农村公路15公里，新建口袋公园10个。", "新改建农村公路", "新建口袋公园"),
    of("rates-stay-whole", "完成率100%，有效率98%。", "完成率", "有效率"),
    of("约谈-约定", "约谈单位8家，约定事项3项。", "约谈单位", "约定事项"),
    of("list-of-areas", "共有3个街道、12个镇、5个村获评优秀。", "街道", "镇", "村"),
    of("verb-after-noun", "7名行政首长出庭，对17个区开展督察。", "行政首长", "区"),
    of("own-quotes-stay", "“粤省事”平台用户12人。", "“粤省事”平台用户"),
    of("growth", "全市刑事立案数同比下降12.5%。", "刑事立案数"),
    of("two-in-one", "公布典型案例8批46件。", "公布典型案例", "公布典型案例"),
    of("from-to", "民警办案量由12件增至15件。", "民警办案量", "民警办案量"),
    of("base-of-comparison", "接待群众120人次，较2022年的110人次增长9.1%。", "接待群众", "接待群众", "增长"),
    of("both-fell", "事故起数、死亡人数分别下降12.3%和8.7%。", "事故起数、死亡人数", "事故起数、死亡人数"),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_names(sentence: str, expected: list[str]) -> None:
    assert [m.name for m in figures(sentence)] == expected


SCOPES = [
    of("merchants", "街道（镇）商会12个。", None),
    of("beside-a-list", "设3个街道、12个镇。", None, None),
    of("in-brackets", "全县16个乡镇（街道）均设司法所，人员58人。", "全县", "全县"),
    of("market-safety-whole", "健全市场监管机制，推进安全区域建设，完善全局性制度，清理文件45件。", None),
    of("average", "位居全省第三，高于全国平均2.3个百分点。", None),
    of("addressee", "向区政府报送文件4件。", None),
    of("committee", "区委全面依法治区委员会召开会议2次。", "区委"),
    of("honour", "获评“全国模范司法所”，6人获表彰。", None),
]


@pytest.mark.parametrize(("sentence", "expected"), SCOPES)
def test_scopes(sentence: str, expected: list[str | None]) -> None:
    assert [m.scope for m in figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("2021—2025年培训30人次。", [(None, "2021—2025年")], id="several-years"),
        pytest.param("2022年、2023年分别办理案件31件、45件。", [(None, None)] * 2, id="year-by-year"),
        pytest.param("对照2021—2025年规划，二〇二二年考试2次。", [(2022, "2021—2025年")], id="chinese-year"),
        pytest.param("第三季度检查3家，1月至10月办结12件。", [(2023, "第三季度"), (2023, "1月至10月")], id="months"),
        pytest.param("截至2023.12.31，有人员85人。", [(2023, "截至2023.12.31")], id="dotted-day"),
    ],
)
def test_years_and_periods(sentence: str, expected: list[tuple[int | None, str | None]]) -> None:
    assert [(m.year, m.period) for m in figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        pytest.param("会同14个部门开展专项检查。", "special_enforcement_actions", id="who-took-part"),
        pytest.param("全街道8个商会、商会调解组织12个。", "mediation_committees", id="the-next-noun"),
    ],
)
def test_not_this_metric(sentence: str, wrong: str) -> None:
    assert figures(sentence)[0].id != wrong


TABLE = [
    *HEAD.splitlines(), "指标\t数量", "收到复议申请（件）\t59", "罚款金额（万元）\t12.5", "办结率\t98.5%", "其他\t7", "说明。",
    "序号\t事项\t单位\t2022年\t2023年", "1\t受理行政复议\t件\t120\t1,350", "再说明。",
    "年份\t立案（件）\t办结率（%）", "2022\t56\t99.1", "二、存在的主要问题", "无。",
]  # fmt: skip


def test_tables(tmp_path: Path) -> None:
    """A bare cell takes its noun and unit from its row or its column; without a unit it is no figure."""
    path = tmp_path / "t.docx"
    path.write_bytes(docx_of(TABLE))
    report = read(path)
    metrics = read_figures(report).metrics
    assert [(plain(m.value), m.unit, m.year, m.name) for m in metrics] == [
        ("59", "件", 2023, "收到行政复议申请"),
        ("125000", "元", 2023, "罚没金额"),
        ("0.985", "比率", 2023, "办结率"),
        ("120", "件", 2022, "受理行政复议"),
        ("1350", "件", 2023, "受理行政复议"),
        ("56", "件", 2022, "立案"),
        ("0.991", "比率", 2022, "办结率"),
    ]
    assert [m.text for m in metrics][:2] == ["收到复议申请（件）\t59", "罚款金额（万元）\t12.5"]
    assert all(m.span.of(report.text) == m.text for m in metrics)


@pytest.mark.parametrize("unit", ["1", "一", "《", "“", " ", "（", "1,", "1.", "第1", "A1", "1+", "1-", "1万", "一百"])
def test_long_lines_take_no_time(unit: str) -> None:
    began = time.process_time()
    figures("甲" + unit * (200_000 // len(unit)) + "乙")
    assert time.process_time() - began < 2


def test_a_figure_of_the_year_before_is_no_part() -> None:
    told = figures("办理复议案件41件（上年32件），其中维持30件、撤销11件。")
    assert [metric.part_of for metric in told] == [None, None, 0, 0]


def test_a_bracketed_part_is_one() -> None:
    told = figures("现行有效规范性文件66件（含区政府11件），其中继续有效50件、拟修改16件。")
    assert [metric.part_of for metric in told] == [None, 0, 0, 0]


def test_a_year_in_a_title_is_not_the_figure_s() -> None:
    told = figures("发布《公共法律服务状况报告（2020年）》，接受咨询1700人次。")
    assert [metric.year for metric in told] == [2023]


@pytest.mark.parametrize(
    ("sentence", "name", "scope"),
    [
        pytest.param("在线受理投诉建议352件。", "在线受理投诉建议", None, id="online"),
        pytest.param("召开新闻发布会24场次。", "新闻发布会", None, id="news"),
        pytest.param("编制全市首个指引，梳理职能条款35条。", "梳理职能条款", None, id="first-in-the-city"),
    ],
)
def test_names_are_whole_and_a_boast_is_no_scope(sentence: str, name: str, scope: str | None) -> None:
    (metric,) = figures(sentence)
    assert (metric.name, metric.scope) == (name, scope)
