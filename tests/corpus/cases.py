"""Texts in the genre with what must be read from each: kinds of issuer, years, and every structure."""

import dataclasses
from dataclasses import dataclass

from tests.corpus.pieces import (
    CN,
    DUTY,
    DUTY_GOVERNMENT,
    PLAN_ITEMS,
    POLICE,
    PROBLEM_ITEMS,
    TOPICS,
    TOWN,
    VAGUE_ITEMS,
    items,
    opening,
    topics,
)


@dataclass(frozen=True)
class Case:
    """One text; ``parts``: name → status, or (status, heading), or (status, heading, within)."""

    id: str
    text: str
    title: str | None
    issuer: str | None = None
    kind: str | None = None
    level: str | None = None
    field: str | None = None
    year: int | None = None
    issued: str | None = None
    published: str | None = None
    parts: dict[str, object] = dataclasses.field(default_factory=dict)
    rules: tuple[str, ...] = ()  # that must fire
    absent: tuple[str, ...] = ()  # that must not
    type: str = "annual_report"


A = topics(TOPICS, POLICE)
T = topics(TOPICS, TOWN)
P = items(PROBLEM_ITEMS)
N = items(PLAN_ITEMS)
FOUR = {"achievements": "present", "problems": "present", "responsibility": "present", "plan": "present"}


def lines(*pieces: str) -> str:
    return "\n".join(piece for piece in pieces if piece)


def four(title: str, year: int, sign: str = "", us: str = "我局", a: str = A, duty: str = DUTY) -> str:
    return lines(
        title,
        opening(year, us),
        "一、主要举措和成效",
        a,
        "二、存在的不足和原因",
        P,
        "三、党政主要负责人履行推进法治建设第一责任人职责情况",
        duty,
        "四、下一年度主要安排",
        N,
        sign,
    )


CASES: list[Case] = []


def case(id: str, text: str, title: str | None, **facts: object) -> None:
    CASES.append(Case(id, text, title, **facts))  # type: ignore[arg-type]


# Kinds of issuer

case(
    "county-department",
    four("云阳县市场监督管理局2023年法治政府建设年度报告", 2023, "云阳县市场监督管理局\n2024年1月19日"),
    "云阳县市场监督管理局2023年法治政府建设年度报告",
    issuer="云阳县市场监督管理局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-19",
    parts=FOUR,
    absent=(
        "missing-part",
        "vague-problems",
        "problems-without-causes",
        "responsibility-without-facts",
        "numbering-gap",
    ),
)
case(
    "province-government",
    four("湖南省2024年法治政府建设情况报告", 2024, "湖南省人民政府\n2025年3月12日", "全省", duty=DUTY_GOVERNMENT),
    "湖南省2024年法治政府建设情况报告",
    issuer="湖南省",
    kind="government",
    level="province",
    year=2024,
    issued="2025-03-12",
    parts=FOUR,
)
case(
    "municipality-district",
    four(
        "北京市朝阳区人民政府关于2022年度法治政府建设情况的报告",
        2022,
        "北京市朝阳区人民政府\n2023年2月27日",
        "全区",
        duty=DUTY_GOVERNMENT,
    ),
    "北京市朝阳区人民政府关于2022年度法治政府建设情况的报告",
    issuer="北京市朝阳区人民政府",
    kind="government",
    level="county",
    year=2022,
    issued="2023-02-27",
    parts=FOUR,
)
case(
    "prefecture-city",
    four(
        "许昌市人民政府关于2024年度法治政府建设情况的报告",
        2024,
        "许昌市人民政府\n2025年3月11日",
        "全市",
        duty=DUTY_GOVERNMENT,
    ),
    "许昌市人民政府关于2024年度法治政府建设情况的报告",
    issuer="许昌市人民政府",
    kind="government",
    level="city",
    year=2024,
    issued="2025-03-11",
    parts=FOUR,
)
case(
    "county-level-city",
    four("义乌市司法局2021年度法治政府建设情况报告", 2021, "义乌市司法局\n2022年1月28日"),
    "义乌市司法局2021年度法治政府建设情况报告",
    issuer="义乌市司法局",
    kind="department",
    level="county",
    field="justice",
    year=2021,
    issued="2022-01-28",
    parts=FOUR,
)
case(
    "township",
    four("大盛镇人民政府2024年法治政府建设年度报告", 2024, "大盛镇人民政府\n2025年1月6日", "我镇", T),
    "大盛镇人民政府2024年法治政府建设年度报告",
    issuer="大盛镇人民政府",
    kind="government",
    level="township",
    year=2024,
    issued="2025-01-06",
    parts=FOUR,
)
case(
    "sub-district",
    four(
        "北京市密云区人民政府鼓楼街道办事处2025年度法治政府建设年度报告",
        2025,
        "北京市密云区人民政府鼓楼街道办事处\n2026年2月13日",
        "街道",
        T,
    ),
    "北京市密云区人民政府鼓楼街道办事处2025年度法治政府建设年度报告",
    issuer="北京市密云区人民政府鼓楼街道办事处",
    kind="government",
    level="township",
    year=2025,
    issued="2026-02-13",
    parts=FOUR,
    rules=("title-repeats-year",),
)
case(
    "development-zone",
    four(
        "郑州航空港经济综合实验区管理委员会2023年度法治政府建设情况报告",
        2023,
        "郑州航空港经济综合实验区管理委员会\n2024年1月30日",
        "实验区",
    ),
    "郑州航空港经济综合实验区管理委员会2023年度法治政府建设情况报告",
    issuer="郑州航空港经济综合实验区管理委员会",
    kind="government",
    level=None,
    year=2023,
    issued="2024-01-30",
    parts=FOUR,
)
case(
    "ministry",
    four("司法部2024年法治政府建设年度报告", 2024, "司法部\n2025年3月28日", "司法部"),
    "司法部2024年法治政府建设年度报告",
    issuer="司法部",
    kind="department",
    level="state",
    field="justice",
    year=2024,
    issued="2025-03-28",
    parts=FOUR,
)
case(
    "provincial-department",
    four("安徽省司法厅2022年法治政府建设工作情况报告", 2022, "安徽省司法厅\n2023年2月20日", "我厅"),
    "安徽省司法厅2022年法治政府建设工作情况报告",
    issuer="安徽省司法厅",
    kind="department",
    level="province",
    field="justice",
    year=2022,
    issued="2023-02-20",
    parts=FOUR,
)
case(
    "tax-office",
    four("国家税务总局临海市税务局2023年度法治政府建设情况报告", 2023, "国家税务总局临海市税务局\n2024年1月24日"),
    "国家税务总局临海市税务局2023年度法治政府建设情况报告",
    issuer="国家税务总局临海市税务局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-24",
    parts=FOUR,
)
case(
    "branch-office",
    four("池州市生态环境局贵池区分局2025年法治政府建设情况报告", 2025, "池州市生态环境局贵池区分局\n2026年1月9日"),
    "池州市生态环境局贵池区分局2025年法治政府建设情况报告",
    issuer="池州市生态环境局贵池区分局",
    kind="department",
    level="county",
    year=2025,
    issued="2026-01-09",
    parts=FOUR,
)
case(
    "party-and-government",
    four(
        "中共南乐县委  南乐县人民政府\n关于2025年度法治政府建设情况的报告",
        2025,
        "中共南乐县委\n南乐县人民政府\n2026年2月5日",
        "全县",
        duty=DUTY_GOVERNMENT,
    ),
    "中共南乐县委  南乐县人民政府关于2025年度法治政府建设情况的报告",
    issuer="中共南乐县委、南乐县人民政府",
    kind="party_and_government",
    level="county",
    year=2025,
    issued="2026-02-05",
    parts=FOUR,
)
case(
    "league",
    four(
        "兴安盟行政公署2022年度法治政府建设情况报告", 2022, "兴安盟行政公署\n2023年3月6日", "全盟", duty=DUTY_GOVERNMENT
    ),
    "兴安盟行政公署2022年度法治政府建设情况报告",
    issuer="兴安盟行政公署",
    kind="government",
    level="city",
    year=2022,
    issued="2023-03-06",
    parts=FOUR,
)
case(
    "bare-department",
    four("区城市管理局2024年法治政府建设情况报告", 2024, "区城市管理局\n2025年1月17日"),
    "区城市管理局2024年法治政府建设情况报告",
    issuer="区城市管理局",
    kind="department",
    level="county",
    year=2024,
    issued="2025-01-17",
    parts=FOUR,
)
case(
    "issuer-from-signature",
    four("关于2023年度法治政府建设情况的报告", 2023, "清水县农业农村局\n2024年1月8日"),
    "关于2023年度法治政府建设情况的报告",
    issuer="清水县农业农村局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-08",
    parts=FOUR,
)

# Structures

case(
    "responsibility-first",
    lines(
        "高平市北城街街道办事处2025年法治政府建设年度报告",
        opening(2025, "街道"),
        "一、党政主要负责人履行推进法治建设第一责任人职责情况",
        DUTY,
        "二、主要工作及成效",
        T,
        "三、存在的问题及原因",
        P,
        "四、2026年工作打算",
        N,
        "北城街街道办事处\n2026年2月3日",
    ),
    "高平市北城街街道办事处2025年法治政府建设年度报告",
    issuer="高平市北城街街道办事处",
    kind="government",
    level="township",
    year=2025,
    issued="2026-02-03",
    parts={
        "responsibility": ("present", "一、党政主要负责人履行推进法治建设第一责任人职责情况"),
        "achievements": ("present", "二、主要工作及成效"),
        "problems": "present",
        "plan": ("present", "四、2026年工作打算"),
    },
    rules=("parts-out-of-order",),
)
case(
    "responsibility-nested",
    lines(
        "彭水县大同镇人民政府2024年法治政府建设年度报告",
        opening(2024, "我镇"),
        "一、2024年法治政府建设工作情况",
        "（一）党政主要负责人履行推进法治建设第一责任人职责情况",
        DUTY,
        "（二）推进依法行政",
        TOWN[1],
        "二、存在的不足和原因",
        P,
        "三、下一步工作安排",
        N,
    ),
    "彭水县大同镇人民政府2024年法治政府建设年度报告",
    issuer="彭水县大同镇人民政府",
    kind="government",
    level="township",
    year=2024,
    parts={
        "achievements": ("present", "一、2024年法治政府建设工作情况"),
        "problems": "present",
        "responsibility": ("nested", "（一）党政主要负责人履行推进法治建设第一责任人职责情况", "achievements"),
        "plan": "present",
    },
    rules=("nested-part", "no-signature", "no-issue-date"),
    absent=("missing-part",),
)
case(
    "run-in-nested",
    lines(
        "平遥县水利局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要工作情况",
        f"（一）切实履行党政主要负责人推进法治建设第一责任人职责。{DUTY}",
        f"（二）规范行政执法。{POLICE[0]}",
        "二、存在的问题",
        P,
        "三、下一步打算",
        N,
        "平遥县水利局\n2024年1月10日",
    ),
    "平遥县水利局2023年法治政府建设情况报告",
    issuer="平遥县水利局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-10",
    parts={
        "achievements": "present",
        "problems": "present",
        "responsibility": ("nested", "（一）切实履行党政主要负责人推进法治建设第一责任人职责", "achievements"),
        "plan": "present",
    },
)
case(
    "merged-problems-and-plan",
    lines(
        "黄石市生态环境局2025年度法治政府建设工作情况报告",
        opening(2025),
        "一、主要举措和成效",
        A,
        "二、主要负责人履行第一责任人职责情况",
        DUTY,
        "三、存在的问题及下一步打算",
        P,
        N,
        "黄石市生态环境局\n2026年1月20日",
    ),
    "黄石市生态环境局2025年度法治政府建设工作情况报告",
    issuer="黄石市生态环境局",
    kind="department",
    level="city",
    year=2025,
    issued="2026-01-20",
    parts={
        "achievements": "present",
        "problems": ("merged", "三、存在的问题及下一步打算", "plan"),
        "plan": ("merged", "三、存在的问题及下一步打算", "problems"),
        "responsibility": "present",
    },
    rules=("merged-part",),
    absent=("missing-part",),
)
case(
    "topical-only-county",
    lines(
        "灵寿县人民政府2025年法治政府建设情况报告",
        opening(2025, "县政府"),
        "一、强化党的领导，推进机制更加完善",
        POLICE[0],
        "二、健全政府机构职能体系，推动更好发挥政府作用",
        POLICE[1],
        "三、健全行政执法工作体系",
        POLICE[2],
        "四、健全社会矛盾纠纷化解体系",
        POLICE[3],
        "灵寿县人民政府\n2026年1月23日",
    ),
    "灵寿县人民政府2025年法治政府建设情况报告",
    issuer="灵寿县人民政府",
    kind="government",
    level="county",
    year=2025,
    issued="2026-01-23",
    parts={
        "achievements": ("present", "一、强化党的领导，推进机制更加完善"),
        "problems": "missing",
        "responsibility": "missing",
        "plan": "missing",
    },
    rules=("topical-frame-only", "missing-part"),
)
case(
    "topical-with-two-parts",
    lines(
        "广水市人民政府2023年度法治政府建设情况报告",
        opening(2023, "全市"),
        "一、坚持和加强党的全面领导",
        POLICE[0],
        "二、持续优化法治化营商环境",
        POLICE[1],
        "三、依法化解社会矛盾纠纷",
        POLICE[2],
        "四、存在的不足和原因",
        P,
        "五、下一年度工作安排",
        N,
        "广水市人民政府\n2024年2月29日",
    ),
    "广水市人民政府2023年度法治政府建设情况报告",
    issuer="广水市人民政府",
    kind="government",
    level="county",
    year=2023,
    issued="2024-02-29",
    parts={
        "achievements": ("present", "一、坚持和加强党的全面领导"),
        "problems": "present",
        "responsibility": "missing",
        "plan": "present",
    },
    rules=("missing-part",),
    absent=("topical-frame-only",),
)
case(
    "topical-province",
    lines(
        "广东省2023年度法治政府建设情况报告",
        opening(2023, "全省"),
        "一、深入学习贯彻习近平法治思想",
        POLICE[0],
        "二、坚持依法全面履行政府职能",
        POLICE[1],
        "三、完善依法行政制度体系",
        POLICE[2],
        "广东省人民政府\n2024年3月29日",
    ),
    "广东省2023年度法治政府建设情况报告",
    issuer="广东省",
    kind="government",
    level="province",
    year=2023,
    issued="2024-03-29",
    parts={"achievements": "present", "problems": "missing", "responsibility": "missing", "plan": "missing"},
)
case(
    "arabic-first-level",
    lines(
        "高台县新坝镇2022年法治政府建设情况报告",
        opening(2022, "我镇"),
        "1、主要举措和成效",
        topics(("加强组织领导", "规范执法行为"), TOWN, "（{}）"),
        "2、存在的问题和原因",
        items(PROBLEM_ITEMS[:2], "（{}）"),
        "3、主要负责人履行第一责任人职责情况",
        DUTY,
        "4、下一年度工作安排",
        items(PLAN_ITEMS, "（{}）"),
        "新坝镇人民政府\n2023年1月12日",
    ),
    "高台县新坝镇2022年法治政府建设情况报告",
    issuer="高台县新坝镇",
    kind="government",
    level="township",
    year=2022,
    issued="2023-01-12",
    parts={
        "achievements": ("present", "1、主要举措和成效"),
        "problems": ("present", "2、存在的问题和原因"),
        "responsibility": "present",
        "plan": ("present", "4、下一年度工作安排"),
    },
    absent=("numbering-gap", "numbering-mixed"),
)
case(
    "unnumbered-headings",
    lines(
        "阳谷县财政局2023年法治政府建设年度报告",
        opening(2023),
        "主要举措和成效",
        POLICE[0],
        POLICE[1],
        "存在的不足和原因",
        items(PROBLEM_ITEMS[:2]),
        "党政主要负责人履行推进法治建设第一责任人职责情况",
        DUTY,
        "下一年度主要安排",
        N,
        "阳谷县财政局\n2024年1月25日",
    ),
    "阳谷县财政局2023年法治政府建设年度报告",
    issuer="阳谷县财政局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-25",
    parts={
        "achievements": ("present", "主要举措和成效"),
        "problems": ("present", "存在的不足和原因"),
        "responsibility": "present",
        "plan": ("present", "下一年度主要安排"),
    },
)
case(
    "part-one",
    lines(
        "铜仁市人民政府2024年度法治政府建设情况报告",
        opening(2024, "全市"),
        "第一部分　主要举措和成效",
        "一、健全行政执法工作体系",
        POLICE[0],
        "二、健全矛盾纠纷化解体系",
        POLICE[2],
        "第二部分　存在的不足和原因",
        items(PROBLEM_ITEMS, "{}、"),
        "第三部分　第一责任人履职情况",
        DUTY_GOVERNMENT,
        "第四部分　下一年度主要安排",
        items(PLAN_ITEMS, "{}、"),
        "铜仁市人民政府\n2025年3月7日",
    ),
    "铜仁市人民政府2024年度法治政府建设情况报告",
    issuer="铜仁市人民政府",
    kind="government",
    level="city",
    year=2024,
    issued="2025-03-07",
    parts={
        "achievements": ("present", "第一部分　主要举措和成效"),
        "problems": "present",
        "responsibility": "present",
        "plan": "present",
    },
    absent=("topical-frame-only",),
)
case(
    "heading-over-two-lines",
    lines(
        "盱眙县交通运输局2024年法治政府建设情况报告",
        opening(2024),
        "一、主要举措和成效",
        A,
        "二、2024年推进法治政府建设存在的不足和",
        "原因",
        P,
        "三、党政主要负责人履行推进法治建设第一责任人职责，加强",
        "法治政府建设的有关情况",
        DUTY,
        "四、下一年度推进法治政府建设的主要安排",
        N,
        "盱眙县交通运输局\n2025年1月13日",
    ),
    "盱眙县交通运输局2024年法治政府建设情况报告",
    issuer="盱眙县交通运输局",
    kind="department",
    level="county",
    year=2024,
    issued="2025-01-13",
    parts={
        "achievements": "present",
        "problems": ("present", "二、2024年推进法治政府建设存在的不足和原因"),
        "responsibility": ("present", "三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况"),
        "plan": "present",
    },
)
case(
    "half-width-punctuation",
    four("沁阳市民政局2023年法治政府建设情况报告", 2023, "沁阳市民政局\n2024年1月26日")
    .translate(str.maketrans("，。（）：；", ",.():;"))
    .replace("一是", "一是"),
    "沁阳市民政局2023年法治政府建设情况报告",
    issuer="沁阳市民政局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-26",
    parts=FOUR,
)
case(
    "numbers-run-on",
    lines(
        "新干县发展和改革委员会2022年度法治政府建设情况报告",
        opening(2022, "我委"),
        "一、主要举措和成效",
        "（一）规范执法",
        POLICE[0],
        "（二）优化服务",
        POLICE[1],
        "二、存在的不足和原因",
        f"（三）{PROBLEM_ITEMS[0]}",
        f"（四）{PROBLEM_ITEMS[1]}",
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、2023年工作计划",
        f"（五）{PLAN_ITEMS[0]}",
        f"（六）{PLAN_ITEMS[1]}",
        "新干县发展和改革委员会\n2023年1月18日",
    ),
    "新干县发展和改革委员会2022年度法治政府建设情况报告",
    issuer="新干县发展和改革委员会",
    kind="department",
    level="county",
    year=2022,
    issued="2023-01-18",
    parts=FOUR,
    absent=("numbering-gap",),
)
case(
    "numbering-gap",
    lines(
        "海安市卫生健康委员会2023年法治政府建设情况报告",
        opening(2023, "我委"),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "四、主要负责人履行第一责任人职责情况",
        DUTY,
        "五、下一年度工作安排",
        N,
        "海安市卫生健康委员会\n2024年1月15日",
    ),
    "海安市卫生健康委员会2023年法治政府建设情况报告",
    issuer="海安市卫生健康委员会",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-15",
    parts=FOUR,
    rules=("numbering-gap",),
)
case(
    "level-jump",
    four("蒙城县教育局2023年法治政府建设情况报告", 2023, "蒙城县教育局\n2024年1月11日", a=items(POLICE, "{}.")),
    "蒙城县教育局2023年法治政府建设情况报告",
    issuer="蒙城县教育局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-11",
    parts=FOUR,
    absent=("numbering-gap", "numbering-mixed"),
)
case(
    "heading-repeated",
    lines(
        "灵台县人民政府2025年法治政府建设情况报告",
        opening(2025, "全县"),
        "一、主要举措和成效",
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY_GOVERNMENT,
        "四、下一年度主要安排",
        N,
        "灵台县人民政府\n2026年1月22日",
    ),
    "灵台县人民政府2025年法治政府建设情况报告",
    issuer="灵台县人民政府",
    kind="government",
    level="county",
    year=2025,
    issued="2026-01-22",
    parts=FOUR,
    rules=("repeated-heading",),
)
case(
    "empty-part",
    lines(
        "舒城县应急管理局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "舒城县应急管理局\n2024年1月30日",
    ),
    "舒城县应急管理局2023年法治政府建设情况报告",
    issuer="舒城县应急管理局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-30",
    parts=FOUR,
    rules=("empty-part",),
    absent=("missing-part", "problems-without-causes", "vague-problems"),
)
case(
    "items-in-one-paragraph",
    lines(
        "松阳县文化和广电旅游体育局2023年法治政府建设工作总结",
        opening(2023),
        "一、主要举措和成效",
        items(POLICE, "一是"),
        "二、存在的不足和原因",
        items(PROBLEM_ITEMS, "一是"),
        "三、第一责任人履职情况",
        DUTY,
        "四、下一步工作打算",
        items(PLAN_ITEMS, "一是"),
        "松阳县文化和广电旅游体育局\n2024年1月12日",
    ),
    "松阳县文化和广电旅游体育局2023年法治政府建设工作总结",
    issuer="松阳县文化和广电旅游体育局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-12",
    parts=FOUR,
    rules=("title-calls-itself-otherwise",),
    absent=("vague-problems", "few-problems", "problems-without-causes"),
)
case(
    "vague-problems",
    lines(
        "渭源县林业和草原局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        items(VAGUE_ITEMS),
        "三、第一责任人履职情况",
        DUTY,
        "四、下一步工作打算",
        N,
        "渭源县林业和草原局\n2024年1月12日",
    ),
    "渭源县林业和草原局2023年法治政府建设情况报告",
    issuer="渭源县林业和草原局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-12",
    parts=FOUR,
    rules=("vague-problems", "problems-without-causes"),
)
case(
    "title-over-three-lines",
    lines(
        "中共清水县委",
        "清水县人民政府",
        "关于2023年度法治政府建设情况的报告",
        opening(2023, "全县"),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、党政主要负责人履行第一责任人职责情况",
        DUTY_GOVERNMENT,
        "四、下一年度主要安排",
        N,
        "中共清水县委\n清水县人民政府\n2024年1月8日",
    ),
    "中共清水县委清水县人民政府关于2023年度法治政府建设情况的报告",
    issuer="中共清水县委、清水县人民政府",
    kind="party_and_government",
    level="county",
    year=2023,
    issued="2024-01-08",
    parts=FOUR,
)
case(
    "title-without-year",
    lines(
        "定边县自然资源局关于法治政府建设情况的报告",
        opening(2022),
        "一、2022年主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、2023年工作安排",
        N,
        "定边县自然资源局\n2023年1月20日",
    ),
    "定边县自然资源局关于法治政府建设情况的报告",
    issuer="定边县自然资源局",
    kind="department",
    level="county",
    year=2022,
    issued="2023-01-20",
    parts=FOUR,
    rules=("title-without-year",),
)
case(
    "request-before-title",
    lines(
        "关于报送2023年度法治政府建设情况报告的请示",
        "县政府：",
        "现将我局2023年度法治政府建设情况报告呈上，请审示。",
        "涡阳县住房和城乡建设局2023年度法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "涡阳县住房和城乡建设局\n2024年1月16日",
    ),
    "涡阳县住房和城乡建设局2023年度法治政府建设情况报告",
    issuer="涡阳县住房和城乡建设局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-16",
    parts=FOUR,
)
case(
    "page-navigation",
    lines(
        "首页 > 政务公开 > 法治政府建设年度报告",
        "字号：大 中 小",
        "打印",
        "三台县潼川镇人民政府2024年法治政府建设年度报告",
        "发布时间：2025-03-20 来源：潼川镇 浏览次数：56",
        opening(2024, "我镇"),
        "一、主要举措和成效",
        T,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "三台县潼川镇人民政府\n2025年1月20日",
        "扫一扫在手机打开当前页",
        "上一篇：2023年法治政府建设年度报告",
    ),
    "三台县潼川镇人民政府2024年法治政府建设年度报告",
    issuer="三台县潼川镇人民政府",
    kind="government",
    level="township",
    year=2024,
    issued="2025-01-20",
    published="2025-03-20",
    parts=FOUR,
)
case(
    "official-head",
    lines(
        "云阳县水利局文件",
        "云水文〔2024〕12号　　　　签发人：张明",
        "云阳县水利局",
        "关于2023年度法治政府建设情况的报告",
        "县委、县政府：",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "特此报告。",
        "附件：1.行政执法数据统计表",
        "云阳县水利局",
        "2024年2月6日",
        "（联系人：李强）",
        "附件1",
        "行政执法数据统计表",
        "类别\t件数",
        "行政处罚\t12",
        "行政许可\t88",
    ),
    "云阳县水利局关于2023年度法治政府建设情况的报告",
    issuer="云阳县水利局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-02-06",
    parts=FOUR,
)
case(
    "metadata-head",
    lines(
        "索引号：11341523/202402-00018　　发布机构：舒城县司法局",
        "成文日期：2024-02-02　　发布日期：2024-02-05",
        "文号：无　　有效性：有效",
        "舒城县司法局2023年法治政府建设年度报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
    ),
    "舒城县司法局2023年法治政府建设年度报告",
    issuer="舒城县司法局",
    kind="department",
    level="county",
    field="justice",
    year=2023,
    issued="2024-02-02",
    published="2024-02-05",
    parts=FOUR,
    rules=("no-signature",),
    absent=("no-issue-date",),
)
case(
    "date-in-chinese-numerals",
    four("铅山县统计局2020年法治政府建设情况报告", 2020, "铅山县统计局\n二〇二一年一月十八日"),
    "铅山县统计局2020年法治政府建设情况报告",
    issuer="铅山县统计局",
    kind="department",
    level="county",
    year=2020,
    issued="2021-01-18",
    parts=FOUR,
)
case(
    "sign-off-on-one-line",
    four("岱山县海洋与渔业局2022年法治政府建设情况报告", 2022, "岱山县海洋与渔业局　　2023年1月9日"),
    "岱山县海洋与渔业局2022年法治政府建设情况报告",
    issuer="岱山县海洋与渔业局",
    kind="department",
    level="county",
    year=2022,
    issued="2023-01-09",
    parts=FOUR,
)
case(
    "with-other-part",
    lines(
        "桐梓县审计局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "五、其他需要报告的情况",
        "本年度未发生行政复议被纠错和行政诉讼败诉案件。",
        "桐梓县审计局\n2024年1月17日",
    ),
    "桐梓县审计局2023年法治政府建设情况报告",
    issuer="桐梓县审计局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-17",
    parts={**FOUR, "other": ("present", "五、其他需要报告的情况")},
)
case(
    "plan-before-problems",
    lines(
        "巫溪县医疗保障局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        A,
        "二、主要负责人履行第一责任人职责情况",
        DUTY,
        "三、2024年工作思路",
        N,
        "四、存在的不足和原因",
        P,
        "巫溪县医疗保障局\n2024年1月19日",
    ),
    "巫溪县医疗保障局2023年法治政府建设情况报告",
    issuer="巫溪县医疗保障局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-19",
    parts=FOUR,
    rules=("parts-out-of-order",),
)
case(
    "two-sections-of-achievements",
    lines(
        "金寨县科学技术局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措",
        POLICE[0],
        "二、取得的成效",
        POLICE[2],
        "三、存在的不足和原因",
        P,
        "四、主要负责人履行第一责任人职责情况",
        DUTY,
        "五、下一年度主要安排",
        N,
        "金寨县科学技术局\n2024年1月5日",
    ),
    "金寨县科学技术局2023年法治政府建设情况报告",
    issuer="金寨县科学技术局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-05",
    parts={
        "achievements": ("present", "一、主要举措"),
        "problems": "present",
        "responsibility": "present",
        "plan": "present",
    },
    absent=("parts-out-of-order", "missing-part"),
)
case(
    "overview-then-topics",
    lines(
        "黟县碧阳镇人民政府2023年法治政府建设情况报告",
        opening(2023, "我镇"),
        "一、基本情况",
        TOWN[0],
        "二、坚持依法决策",
        TOWN[1],
        "三、严格规范执法",
        TOWN[2],
        "四、存在的问题及原因",
        P,
        "五、主要负责人履行第一责任人职责情况",
        DUTY,
        "六、下一步打算",
        N,
        "黟县碧阳镇人民政府\n2024年1月4日",
    ),
    "黟县碧阳镇人民政府2023年法治政府建设情况报告",
    issuer="黟县碧阳镇人民政府",
    kind="government",
    level="township",
    year=2023,
    issued="2024-01-04",
    parts={
        "achievements": ("present", "一、基本情况"),
        "problems": "present",
        "responsibility": "present",
        "plan": "present",
    },
    absent=("topical-frame-only",),
)
case(
    "traditional-characters",
    lines(
        "雲陽縣市場監督管理局2023年法治政府建設年度報告",
        "2023年，我局紮實推進法治政府建設，現將有關情況報告如下：",
        "一、主要舉措和成效",
        "全年評查案卷260卷，培訓執法人員78人次，審結行政覆議案件12件。",
        "二、存在的不足和原因",
        "執法力量不足，5個所持證人員不足4人，主要原因是編制少。",
        "三、黨政主要負責人履行推進法治建設第一責任人職責情況",
        "局長主持黨組會議研究法治議題9次，帶頭學法7次，作出批示26次，出庭應訴2次。",
        "四、下一年度主要安排",
        "2024年開展案卷評查3次，評查案卷300卷。",
        "雲陽縣市場監督管理局",
        "2024年1月19日",
    ),
    "雲陽縣市場監督管理局2023年法治政府建設年度報告",
    issuer="雲陽縣市場監督管理局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-19",
    parts=FOUR,
    absent=("missing-part",),
)
case(
    "passing-mention-only",
    lines(
        "临泽县工业和信息化局2023年法治政府建设情况报告",
        opening(2023),
        "一、主要举措和成效",
        "（一）加强组织领导\n严格落实党政主要负责人履行推进法治建设第一责任人职责规定，发挥“关键少数”作用。"
        + POLICE[0],
        "（二）规范执法行为\n" + POLICE[2],
        "二、存在的不足和原因",
        P,
        "三、下一年度主要安排",
        N,
        "临泽县工业和信息化局\n2024年1月22日",
    ),
    "临泽县工业和信息化局2023年法治政府建设情况报告",
    issuer="临泽县工业和信息化局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-22",
    parts={"achievements": "present", "problems": "present", "responsibility": "missing", "plan": "present"},
    rules=("missing-part",),
)
case(
    "before-the-rule",
    lines(
        "闵行区司法局2017年法治政府建设情况报告",
        opening(2017),
        "一、2017年法治政府建设工作情况",
        A,
        "二、2018年工作打算",
        N,
        "闵行区司法局\n2018年2月26日",
    ),
    "闵行区司法局2017年法治政府建设情况报告",
    issuer="闵行区司法局",
    kind="department",
    level="county",
    field="justice",
    year=2017,
    issued="2018-02-26",
    parts={
        "achievements": "present",
        "problems": "missing",
        "responsibility": "missing",
        "plan": ("present", "二、2018年工作打算"),
    },
    rules=("missing-part",),
)
case(
    "next-year-work-as-plan",
    lines(
        "通渭县公安局2023年法治政府建设情况报告",
        opening(2023),
        "一、2023年主要工作",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、2024年重点工作",
        N,
        "通渭县公安局\n2024年1月3日",
    ),
    "通渭县公安局2023年法治政府建设情况报告",
    issuer="通渭县公安局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-03",
    parts={**FOUR, "plan": ("present", "四、2024年重点工作")},
)
case(
    "opening-only-announces",
    lines(
        "现将我局2023年度法治政府建设情况报告如下：",
        "一、主要举措和成效",
        A,
        "二、存在的不足和原因",
        P,
        "三、主要负责人履行第一责任人职责情况",
        DUTY,
        "四、下一年度主要安排",
        N,
        "青川县商务局\n2024年1月3日",
    ),
    None,
    issuer="青川县商务局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-03",
    parts=FOUR,
    rules=("title-missing",),
)
case(
    "full-width-digits",
    four("云和县退役军人事务局２０２３年法治政府建设情况报告", 2023, "云和县退役军人事务局\n２０２４年１月９日"),
    "云和县退役军人事务局２０２３年法治政府建设情况报告",
    issuer="云和县退役军人事务局",
    kind="department",
    level="county",
    year=2023,
    issued="2024-01-09",
    parts=FOUR,
)

# Shapes met while testing by hand

W = "宣城市宣州区水利局"
WT = f"{W}2023年法治政府建设年度报告"
WF = {"issuer": W, "kind": "department", "level": "county", "year": 2023}
WS = f"{W}\n2024年1月9日"


def four_lines(*headings: str) -> str:
    return lines(opening(2023), *(piece for heading, body in zip(headings, (POLICE[0], PROBLEM_ITEMS[0], DUTY, PLAN_ITEMS[1]), strict=True) for piece in (heading, body)))


STANDARD = ("一、主要举措和成效", "二、存在的不足和原因", "三、主要负责人履行第一责任人职责情况", "四、下一年度安排")
case("date-under-the-title", lines(WT, "（2024年1月10日）", four_lines(*STANDARD)), WT, **WF, issued="2024-01-10", parts=FOUR, rules=("no-signature",), absent=("no-issue-date",))
case("body-and-date-under-the-title", lines("2023年法治政府建设年度报告", W, "（2024年1月10日）", four_lines(*STANDARD)), "2023年法治政府建设年度报告", **WF, issued="2024-01-10", parts=FOUR, absent=("no-signature", "no-issue-date"))
case("run-in-first-level", lines(WT, opening(2023), f"一、主要举措和成效。{POLICE[0]}", f"二、存在的不足和原因。{PROBLEM_ITEMS[0]}", f"三、主要负责人履行第一责任人职责情况。{DUTY}", f"四、下一年度安排。{PLAN_ITEMS[0]}", WS), WT, **WF, issued="2024-01-09",
     parts={"achievements": ("present", "一、主要举措和成效"), "problems": ("present", "二、存在的不足和原因"), "responsibility": "present", "plan": "present"}, absent=("empty-part",))
case("numbers-and-spaces", lines(WT, four_lines("一 主要举措和成效", "二 存在的不足和原因", "三 主要负责人履行第一责任人职责情况", "四 下一年度安排"), WS), WT, **WF, issued="2024-01-09", parts=FOUR)
case("digits-and-spaces", lines(WT, four_lines("1 主要举措和成效", "2 存在的不足和原因", "3 主要负责人履行第一责任人职责情况", "4 下一年度安排"), WS), WT, **WF, issued="2024-01-09", parts=FOUR)
case("bracketed-first-level", lines(WT, four_lines("（一）主要举措和成效", "（二）存在的不足和原因", "（三）主要负责人履行第一责任人职责情况", "（四）下一年度安排"), WS), WT, **WF, issued="2024-01-09", parts=FOUR, absent=("topical-frame-only",))
case("problems-at-the-start-of-a-paragraph", lines(WT, opening(2023), "一、主要举措和成效", POLICE[0], f"存在的主要问题：一是{PROBLEM_ITEMS[0]}二是{PROBLEM_ITEMS[1]}", "二、下一步工作打算", PLAN_ITEMS[0], WS), WT, **WF, issued="2024-01-09",
     parts={"achievements": "present", "problems": ("nested", "存在的主要问题", "achievements"), "responsibility": "missing", "plan": "present"})
case("three-levels-down", lines(WT, opening(2023), "一、2023年法治政府建设工作情况", "（一）加强组织领导", "1.党政主要负责人履行推进法治建设第一责任人职责情况", DUTY, "2.健全工作机制", POLICE[0], "二、存在的问题", PROBLEM_ITEMS[0], "三、2024年工作打算", PLAN_ITEMS[0], WS), WT, **WF, issued="2024-01-09",
     parts={"achievements": "present", "problems": "present", "responsibility": ("nested", "1.党政主要负责人履行推进法治建设第一责任人职责情况", "achievements"), "plan": "present"})
case("bare-lower-headings", lines(WT, opening(2023), "一、主要举措和成效", "健全行政执法机制", POLICE[0], "化解行政争议", POLICE[2], *(x for h, b in zip(STANDARD[1:], (PROBLEM_ITEMS[0], DUTY, PLAN_ITEMS[0]), strict=True) for x in (h, b)), WS), WT, **WF, issued="2024-01-09", parts=FOUR)
case("causes-in-a-section-of-their-own", lines(WT, opening(2023), "一、主要举措和成效", POLICE[0], "二、存在的不足", "一是3个乡镇执法力量偏弱。二是19卷案卷不规范。", "三、原因分析", "编制总量少，培训不够。", "四、主要负责人履行第一责任人职责情况", DUTY, "五、下一年度安排", PLAN_ITEMS[0], WS), WT, **WF, issued="2024-01-09", parts=FOUR, absent=("problems-without-causes", "parts-out-of-order"))
case("a-sentence-is-no-heading", lines(WT, opening(2023), STANDARD[0], POLICE[0], STANDARD[1], PROBLEM_ITEMS[0], STANDARD[2], "局主要负责人切实履行第一责任人职责，亲自部署、亲自过问、亲自协调、亲自督办。", STANDARD[3], PLAN_ITEMS[0], WS), WT, **WF, issued="2024-01-09", parts=FOUR, rules=("responsibility-without-facts",), absent=("empty-part",))
case("date-in-digits", lines(WT, four_lines(*STANDARD), W, "2024.1.9"), WT, **WF, issued="2024-01-09", parts=FOUR)
case("date-above-signature", lines(WT, four_lines(*STANDARD), "2024年1月9日", W), WT, **WF, issued="2024-01-09", parts=FOUR, absent=("no-signature",))
case("imprint-behind", lines(WT, four_lines(*STANDARD), "特此报告。", WS, "（此件公开发布）", "抄送：区委依法治区办。", f"{W}办公室　2024年1月9日印发"), WT, **WF, issued="2024-01-09", parts=FOUR)
case("forwarded-by-a-notice", lines("关于印发《宣城市宣州区水利局2023年法治政府建设年度报告》的通知", "各科室：", "现将报告印发给你们。", WT, four_lines(*STANDARD), WS), WT, **WF, issued="2024-01-09", parts=FOUR)
case("stale-year-in-a-heading", lines(WT, four_lines("一、2022年法治政府建设基本情况", *STANDARD[1:]), WS), WT, **WF, issued="2024-01-09", parts=FOUR)

# What is not such a report

OTHERS = {
    "disclosure-report": (
        "平罗县人民政府2023年政府信息公开工作年度报告",
        (
            "总体情况",
            "主动公开政府信息情况",
            "收到和处理政府信息公开申请情况",
            "政府信息公开行政复议、行政诉讼情况",
            "存在的主要问题及改进情况",
            "其他需要报告的事项",
        ),
    ),
    "work-summary": ("平罗县司法局2023年工作总结", ("主要工作开展情况", "存在的问题", "2024年工作计划")),
    "key-points": ("平罗县2024年法治政府建设工作要点", ("深入学习贯彻习近平法治思想", "健全依法行政制度体系")),
    "implementation-plan": ("平罗县法治政府建设示范创建实施方案", ("总体要求", "主要任务", "工作步骤")),
    "publicity-summary": ("平罗县司法局2023年普法依法治理工作总结", ("主要做法和成效", "存在的问题", "下一步工作打算")),
    "duty-report": (
        "平罗县司法局局长2023年度述职述法报告",
        ("履行推进法治建设第一责任人职责情况", "存在的问题", "下一步打算"),
    ),
    "interpretation": ("《平罗县2023年法治政府建设年度报告》政策解读", ("背景依据", "主要内容")),
    "notice": ("关于做好2023年度法治政府建设年度报告报送工作的通知", ("报送主体", "报送内容")),
    "enforcement-report": ("平罗县城市管理局2023年度行政执法年度报告", ("执法总体情况", "存在的问题")),
    "government-work-report": ("平罗县2024年政府工作报告", ("2023年工作回顾", "2024年工作安排")),
    "outline": ("平罗县法治政府建设实施规划（2021—2025年）", ("总体要求", "主要任务")),
    "opinion": ("平罗县人大常委会关于2023年度法治政府建设情况报告的审议意见", ("总体评价", "意见建议")),
    "news": ("平罗县召开2023年度法治政府建设工作推进会", ("会议强调", "会议要求")),
    "assessment": ("平罗县2023年法治政府建设第三方评估报告", ("评估概况", "评估发现的问题", "意见建议")),
}
for name, (title, headings) in OTHERS.items():
    body = "\n".join(f"{CN[n]}、{heading}\n{POLICE[n % 4]}" for n, heading in enumerate(headings))
    CASES.append(
        Case(
            f"other-{name}",
            f"{title}\n{body}\n平罗县司法局\n2024年1月20日",
            title,
            type="other",
            rules=("not-this-document",),
            absent=("missing-part", "no-signature"),
        )
    )
