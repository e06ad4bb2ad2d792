"""The findings on the five seeds, each judged by hand; none is false, none of these may vanish."""

from pathlib import Path

import pytest

from lawgov.pipeline import check

JUDGED = {
    "000": [
        ("LG116", "宝山区司法局 2021 年法治政府建设工作报告"),  # calls itself 工作报告
        ("LG441", "1 年"),  # 2021 年: a space in the text
        ("LG450", "2021-2025"),  # five of them
        ("LG401", "上海市法治政府建设规划（2021-2025 年）"),  # the title is 上海法治政府建设规划, as in 002 and 003
        ("LG442", "”、“"),  # twice
        ("LG425", "法治为民实项目"),  # 为民办实事项目
        ("LG425", "公共法律从"),  # 公共法律服务从
        ("LG104", "二、存在的主要问题"),  # three shortcomings, no cause
        ("LG110", "二、存在的主要问题"),  # all three 需进一步提升/落实/加强, no figure or case
        ("LG420", "创新创新"),  # doubled
    ],
    "001": [
        ("LG118", None),  # the page ends with the plan
        ("LG119", None),  # 2025.02.25 is the page's date, not 成文日期
        ("LG438", ","),  # half-width throughout
        ("LG450", "2023-2025"),  # three of them
        ("LG307", "审结834件"),  # of 808 accepted, nothing said of cases carried over
        ("LG303", "调解成功率92.74%"),  # 1791/1931 = 92.7499 %
        ("LG431", "<司法所规范化建设三年行动方案(2022-2024年)>"),  # < > for 〈〉
        ("LG110", "二、推进法治政府建设中存在的不足和原因"),  # 部分人员、存在短板: nothing concrete
        ("LG104", "(二)法治政府建设的成果和基础有待进一步巩固夯实"),  # names no cause; (一) says what it brought about
        (
            "LG111",
            "三、履行推进法治政府建设第一责任人职责,加强法治政府建设的工作情况",
        ),  # 104 characters without a count
    ],
    "002": [
        ("LG118", None),
        ("LG119", None),
        ("LG115", "上海市宝山区人民政府关于法治政府\n建设情况报告"),  # no year
        ("LG438", ","),  # half-width throughout
        ("LG301", "含区政府11件"),  # 9+2+2 = 13
        ("LG207", "今年以来"),  # published in another year: a note
        ("LG453", "10万+"),  # spoken
        ("LG104", "二、2023年推进法治政府建设存在的不足和原因"),  # promises causes and gives none
        ("LG110", "二、2023年推进法治政府建设存在的不足和原因"),
        ("LG404", "中央依法治国办"),  # the provisions are by the general offices of Central Committee and State Council
    ],
    "003": [
        ("LG101", None),  # a work summary
        ("LG438", ","),  # half-width throughout
        ("LG450", "2021-2025"),  # four of them
        ("LG437", "%"),  # the paragraph ends without a mark
        ("LG804", "110月"),  # 1—10月, the dash lost
        ("LG442", "”、“"),  # once
    ],
    "004": [
        ("LG102", None),  # problems
        ("LG102", None),  # responsibility
        ("LG118", None),  # 成文日期 stands in the page's record, a signature nowhere
        ("LG438", ","),  # half-width throughout
        ("LG417", "区委法制办"),  # the office of a committee for 依法治区: 区委法治办
        ("LG418", "行政监察"),  # ended with the reform of 2018
        ("LG207", "目前"),  # the same page is read years later: a note
    ],
}


@pytest.mark.parametrize("name", JUDGED)
def test_findings_on_the_seeds(name: str, seeds: dict[str, Path]) -> None:
    assert [(finding.rule, finding.text) for finding in check(seeds[name]).findings] == JUDGED[name]


EXPECTED = {  # title, issuer, kind, level, field, year, issued, published
    "000": (
        "宝山区司法局 2021 年法治政府建设工作报告",
        "宝山区司法局",
        "department",
        "county",
        "justice",
        2021,
        "2022-01-14",
        None,
    ),
    "001": (
        "2024年青浦区司法局法治政府建设情况报告",
        "青浦区司法局",
        "department",
        "county",
        "justice",
        2024,
        None,
        "2025-02-25",
    ),
    "002": (
        "上海市宝山区人民政府关于法治政府建设情况报告",
        "上海市宝山区人民政府",
        "government",
        "county",
        None,
        2023,
        None,
        None,
    ),
    "003": (None, None, None, None, None, None, None, "2021-11-30"),
    "004": (
        "江北区司法局2021年度法治政府建设情况报告",
        "江北区司法局",
        "department",
        "county",
        "justice",
        2021,
        "2022-02-28",
        None,
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_facts_of_the_seeds(name: str, seeds: dict[str, Path]) -> None:
    told = check(seeds[name]).to_dict()
    keys = (
        "title",
        "issuer",
        "issuer_kind",
        "issuer_level",
        "issuer_field",
        "reporting_year",
        "date_issued",
        "date_published",
    )
    assert tuple(told[key] for key in keys) == EXPECTED[name]
    assert told["document_type"] == ("other" if name == "003" else "annual_report")


def test_parts_of_the_seeds(seeds: dict[str, Path]) -> None:
    statuses = {
        name: [part["status"] for part in check(path).to_dict()["parts"].values()] for name, path in seeds.items()
    }
    there, gone = "present", "missing"
    assert statuses == {
        "000": [there, there, there, there, gone],
        "001": [there, there, there, there, gone],
        "002": [there, there, there, there, gone],
        "003": [gone] * 5,
        "004": [there, gone, gone, there, gone],
    }
    assert check(seeds["001"]).report.responsibility.body_characters == 104


def test_cut_paragraphs_of_the_first_seed_are_joined(seeds: dict[str, Path]) -> None:
    text = check(seeds["000"]).report.text
    for words in (
        "职责规定》工作清单，为崇法",
        "围绕行政复议体制改革",
        "进一步为街镇综合执法",
        "“智办”升级。",
        "面对新时代基层法治",
        "市民群众的日常生活",
    ):
        assert words in text
    assert all(line[-1] in "。：" or len(line) < 40 for line in text.split("\n"))
