"""Title lines: kind of document, issuing body and its level, year."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.report.issuer import parse_issuer
from lawgov.report.title import parse_title


@pytest.mark.parametrize(
    ("title", "issuer", "kind", "level", "field", "year"),
    [
        pytest.param("宝山区司法局 2021 年法治政府建设工作报告", "宝山区司法局", "department", "county", "justice", 2021, id="spaces-in-print"),
        pytest.param("上海市宝山区人民政府关于法治政府\n建设情况报告", "上海市宝山区人民政府", "government", "county", None, None, id="broken-over-lines"),
        pytest.param("2024年青浦区司法局法治政府建设情况报告", "青浦区司法局", "department", "county", "justice", 2024, id="year-first"),
        pytest.param("中共湟中区委 湟中区人民政府关于2023年度法治政府建设情况的报告", "中共湟中区委、湟中区人民政府", "party_and_government", "county", None, 2023, id="joint"),
        pytest.param("关于2023年度法治政府建设情况的报告", None, None, None, None, 2023, id="no-issuer"),
        pytest.param("华宁县2025年法治政府建设情况报告", "华宁县", "government", "county", None, 2025, id="a-place-stands-for-its-government"),
        pytest.param("区司法局2023年法治政府建设工作总结", "区司法局", "department", "county", "justice", 2023, id="bare-district"),
        pytest.param("市司法局2023年法治政府建设年度报告", "市司法局", "department", None, "justice", 2023, id="bare-city-tells-no-level"),
        pytest.param("司法部2024年法治政府建设年度报告", "司法部", "department", "state", "justice", 2024, id="ministry"),
        pytest.param("国家税务总局阳江市阳东区税务局2023年法治政府建设情况报告", "国家税务总局阳江市阳东区税务局", "department", "county", None, 2023, id="vertical-body"),
        pytest.param("中国证券监督管理委员会2022年法治政府建设情况", "中国证券监督管理委员会", "department", "state", None, 2022, id="commission-is-no-zone"),
        pytest.param("苏州工业园区管理委员会2022年度法治政府建设情况报告", "苏州工业园区管理委员会", "government", None, None, 2022, id="zone"),
        pytest.param("池州市生态环境局贵池区分局2025年法治政府建设情况", "池州市生态环境局贵池区分局", "department", "county", None, 2025, id="branch-named-by-district"),
        pytest.param("上海市公安局宝山分局2023年法治政府建设情况报告", "上海市公安局宝山分局", "department", "county", None, 2023, id="branch"),
        pytest.param("兴安盟行政公署2023年度法治政府建设情况报告", "兴安盟行政公署", "government", "city", None, 2023, id="league"),
        pytest.param("凉山州人民政府2023年法治政府建设情况报告", "凉山州人民政府", "government", "city", None, 2023, id="prefecture-short"),
        pytest.param("义乌市人民政府2023年法治政府建设年度报告", "义乌市人民政府", "government", "county", None, 2023, id="county-level-city"),
        pytest.param("黔南布依族苗族自治州都匀市公安局2023年法治政府建设情况报告", "黔南布依族苗族自治州都匀市公安局", "department", "county", None, 2023, id="lowest-unit-counts"),
        pytest.param("重庆市万州区人民政府2023年法治政府建设年度报告", "重庆市万州区人民政府", "government", "county", None, 2023, id="a-district-with-州"),
        pytest.param("景德镇市浮梁县司法局2023年法治政府建设情况报告", "景德镇市浮梁县司法局", "department", "county", "justice", 2023, id="a-city-with-镇"),
        pytest.param("义乌市城市管理局2023年法治政府建设情况报告", "义乌市城市管理局", "department", "county", None, 2023, id="城市-is-no-city"),
        pytest.param("涡阳县住房和城乡建设局2023年法治政府建设情况报告", "涡阳县住房和城乡建设局", "department", "county", None, 2023, id="城乡-is-no-township"),
        pytest.param("新疆维吾尔自治区人民政府2023年法治政府建设情况报告", "新疆维吾尔自治区人民政府", "government", "province", None, 2023, id="autonomous-region"),
        pytest.param("某县2023年法治政府建设工作总结及2024年工作计划", "某县", "government", "county", None, 2023, id="with-next-years-plan"),
        pytest.param("云和县司法局２０２３年法治政府建设报告", "云和县司法局", "department", "county", "justice", 2023, id="full-width"),
        pytest.param("某市公安局二〇二三年法治政府建设年度报告", "某市公安局", "department", None, None, 2023, id="chinese-year"),
        pytest.param("雲陽縣司法局2023年法治政府建設年度報告", "雲陽縣司法局", "department", "county", "justice", 2023, id="traditional"),
        pytest.param("某市2016年依法行政工作报告", "某市", "government", None, None, 2016, id="as-it-was-called-before"),
        pytest.param("中共深圳市委全面依法治市委员会办公室2023年法治政府建设情况报告", "中共深圳市委全面依法治市委员会办公室", "department", "city", None, 2023, id="party-office"),
    ],
)  # fmt: skip
def test_titles_of_reports(
    title: str, issuer: str | None, kind: str | None, level: str | None, field: str | None, year: int | None
) -> None:
    found = parse_title(title)
    assert found.document_type == "annual_report", found.reason
    assert (found.issuer, found.issuer_kind, found.issuer_level, found.issuer_field, found.reporting_year) == (
        issuer,
        kind,
        level,
        field,
        year,
    )
    assert "\n" not in found.text


@pytest.mark.parametrize(
    "title",
    [
        "法治政府建设实施纲要（2021—2025年）", "2023年法治政府建设工作要点", "某市2023年政府信息公开工作年度报告", "某县司法局2023年普法工作总结", "某局局长2023年述职述法报告",
        "关于《某市2023年法治政府建设年度报告》的解读", "某市人大常委会关于2023年度法治政府建设情况报告的审议意见", "关于报送2023年度法治政府建设情况报告的请示",
        "某县2023年法治政府建设示范创建工作情况报告", "某市2023年度依法治市工作总结", "某市2023年度行政复议工作报告", "某市关于2023年度法治政府建设情况的通报",
        "某县2023年度法治政府建设考核方案", "某县法治政府建设督察报告", "某局2023年工作总结", "某县2024年政府工作报告", "某县2023年度法治政府建设工作推进会召开",
        "法治政府建设与责任落实督察工作规定", "某市城市管理局2023年度行政执法年度报告", "某市法治社会建设实施方案", "某区政务公开工作总结", "一、主要举措和成效", "目录", "",
    ],
)  # fmt: skip
def test_titles_of_other_documents(title: str) -> None:
    found = parse_title(title)
    assert found.document_type == "other"
    assert found.reason.endswith("。")


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("关于云溪县水利局2024年度法治政府建设情况的报告", "云溪县水利局"),
        ("关于2024年度法治政府建设情况的报告", None),
        ("关于印发《云溪县司法局2024年法治政府建设工作要点》的通知", None),
    ],
)
def test_the_body_behind_about(title: str, issuer: str | None) -> None:
    assert parse_title(title).issuer == issuer


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_line_is_answered(text: str) -> None:
    assert parse_title(text).document_type in ("annual_report", "other")
    parse_issuer(text)
