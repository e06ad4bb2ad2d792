"""Titles break by meaning, fit the line, and form a trapezoid or a diamond."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov.layout.title import LINE, title_breaks, title_lines
from lawgov.layout.widths import characters


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        pytest.param("湖南省2024年法治政府建设情况报告", 1, id="fits"),
        pytest.param("关于2023年度法治政府建设情况的报告", 1, id="no-issuer"),
        pytest.param("云溪县司法局2023年法治政府建设年度报告", 1, id="just-fits"),
        pytest.param("云阳县市场监督管理局|2023年法治政府建设年度报告", 2, id="issuer-and-matter"),
        pytest.param("北京市朝阳区人民政府关于|2022年度法治政府建设情况的报告", 2, id="after-about"),
        pytest.param("中共云溪县委 云溪县人民政府|关于2023年度法治政府建设情况的报告", 2, id="party-and-government"),
        pytest.param("中共云溪县委云溪县人民政府|关于2023年度法治政府建设情况的报告", 2, id="the-same-without-space"),
        pytest.param("宝山区司法局| 2021 年法治政府建设工作报告", 2, id="space-before-the-year"),
        pytest.param("上海市宝山区人民政府|关于法治政府建设情况报告", 2, id="no-year"),
        pytest.param("平罗县人民政府|2023年政府信息公开工作年度报告", 2, id="government-information-is-one-word"),
        pytest.param(
            "云溪县交通运输局2023年度|主要负责人履行推进法治建设第一责任人职责|及法治政府建设情况的报告", 3, id="diamond"
        ),
        pytest.param("新疆维吾尔自治区|昌吉回族自治州阜康市住房和城乡建设局|2023年度法治政府建设情况报告", 3, id="long-issuer"),
    ],
)  # fmt: skip
def test_a_title_is_broken_where_its_parts_meet(title: str, lines: int) -> None:
    broken = title_lines(title.replace("|", ""))
    assert len(broken) == lines
    assert [line.strip() for line in title.split("|")] == list(broken)


@pytest.mark.parametrize("sign", [" ", "、"])
@pytest.mark.parametrize(
    "names",
    [
        pytest.param("云溪县司法局 云溪县公安局 云溪县民政局 云溪县财政局 云溪县人力资源和社会保障局", id="five"),
        pytest.param("云溪县司法局 云溪县公安局 云溪县民政局 云溪县财政局 云溪县教育局", id="lines-of-one-length"),
        pytest.param("云溪县人力资源和社会保障局 云溪县公安局", id="long-and-short"),
        pytest.param("云溪县财政局 云溪县人力资源和社会保障局 云溪县卫生健康局", id="three"),
    ],
)
def test_the_name_of_a_body_that_issues_jointly_is_not_broken(names: str, sign: str) -> None:
    lines = title_lines(names.replace(" ", sign) + "关于2023年度法治政府建设情况的报告")
    for name in names.split():
        assert any(name in line for line in lines), lines


ISSUERS = (
    "云溪县司法局", "云溪县人民政府", "中共云溪县委、云溪县人民政府", "北京市密云区人民政府鼓楼街道办事处", "国家税务总局临海市税务局",
    "郑州航空港经济综合实验区管理委员会", "广西壮族自治区百色市乐业县新化镇人民政府", "云溪县人力资源和社会保障局", "兴安盟行政公署",
    "池州市生态环境局贵池区分局", "云溪县司法局、云溪县公安局、云溪县民政局", "黔东南苗族侗族自治州文化体育广电和旅游局", "中共云溪县委全面依法治县委员会办公室",
)  # fmt: skip
MATTERS = (
    "2023年法治政府建设年度报告", "2023年度法治政府建设情况报告", "关于2023年度法治政府建设情况的报告", "2023年法治政府建设工作总结",
    "关于2023年度推进法治政府建设工作情况和2024年工作安排的报告", "关于二〇二三年度法治政府建设情况的报告",
    "2023年度主要负责人履行推进法治建设第一责任人职责及法治政府建设情况的报告", "关于贯彻落实《法治政府建设实施纲要（2021—2025年）》情况的报告",
)  # fmt: skip
WORDS = (
    "人民政府", "法治", "建设", "情况", "报告", "年度", "关于", "工作", "总结", "司法局", "委员会", "办事处", "自治区", "自治州", "街道", "责任人", "职责",
    "依法", "人力资源", "社会保障", "税务局", "税务总局", "推进", "实施", "纲要", "负责人", "履行", "管理",
)  # fmt: skip


@pytest.mark.parametrize("matter", MATTERS)
@pytest.mark.parametrize("issuer", ISSUERS)
def test_the_shape_of_every_title(issuer: str, matter: str) -> None:
    title = issuer + matter
    lines = title_lines(title)
    widths = [characters(line) for line in lines]
    peak = widths.index(max(widths))
    assert "".join(lines) == title
    assert max(widths) <= LINE
    assert len(lines) == 1 or len(set(widths)) > 1
    assert widths == sorted(widths[: peak + 1]) + sorted(widths[peak + 1 :], reverse=True)
    for at in title_breaks(title):
        assert not any(title[at - cut : at - cut + len(word)] == word for word in WORDS for cut in range(1, len(word)))
        assert not (title[at - 1].isdigit() and (title[at].isdigit() or title[at] == "年"))
        assert title[at] not in "、的）》"


@given(st.text(alphabet="甲乙丙政府建设关于的、《》（）2023年 Aa，。—", max_size=140))
def test_any_text_is_broken_without_loss(text: str) -> None:
    edges = (0, *title_breaks(text), len(text))
    assert list(edges) == sorted(set(edges)) or not text
    assert "".join(text[a:b] for a, b in pairwise(edges)) == text
    assert re.sub(r"\s", "", "".join(title_lines(text))) == re.sub(r"\s", "", text)
