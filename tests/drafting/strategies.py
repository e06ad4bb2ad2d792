"""Random drafts in the manner of the genre: valid ones, and the same with something taken away."""

from typing import Any

from hypothesis import strategies as st

from lawgov.metrics.catalogue import built_in

PLACES = ("云溪县", "青石区", "北桥市", "临河县", "南屏市", "东岭区")
TOWNS = ("白云镇", "双桥乡", "城东街道")
DEPARTMENTS = ("司法局", "交通运输局", "市场监督管理局", "农业农村局", "卫生健康局", "自然资源和规划局")
HEADINGS = (
    "深入学习贯彻习近平法治思想", "健全政府机构职能体系", "健全依法行政制度体系", "健全行政决策制度体系", "健全行政执法工作体系",
    "依法预防处置突发事件", "依法化解社会矛盾纠纷", "健全行政权力制约和监督体系", "建设数字法治政府", "优化法治化营商环境",
)  # fmt: skip
TEXTS = (
    "坚持把法治政府建设摆在全局工作的重要位置，健全统筹协调、分工负责、督促落实的工作机制，推动各项任务落到实处。",
    "全面推行行政执法公示、执法全过程记录、重大执法决定法制审核三项制度，规范涉企行政检查，推行说理式执法。",
    "完善行政规范性文件制定程序，落实公平竞争审查和合法性审查要求，开展专项清理，做到有件必备、有备必审、有错必纠。",
    "持续深化政务服务改革，推动高频事项就近办、网上办，公开办事指南和办理时限，接受群众评价。",
    "坚持和发展新时代“枫桥经验”，完善人民调解、行政调解、司法调解联动机制，推动矛盾纠纷就地化解。",
    "严格落实“谁执法谁普法”普法责任制，结合宪法宣传周、民法典宣传月等节点，面向企业、学校、社区开展宣传。",
)  # fmt: skip
PROBLEMS = (
    ("基层执法力量偏弱", "有5个乡镇的持证执法人员不足4人", "编制总量少、人员流动快，新招录人员取证周期长"),
    ("执法案卷质量不平衡", "抽查发现有9卷存在文书填写不完整的问题", "部分执法人员对新修订的法律法规学习不深"),
    ("普法针对性不强", "面向企业的普法活动只有15场", "普法队伍中熟悉公司、知识产权业务的人少"),
    ("行政应诉能力有待提高", "有2件案件未按期提交答辩材料", "承办人员变动频繁，工作交接不及时"),
)
PLANS = (
    ("充实基层执法力量", "为每个乡镇配齐5名以上持证执法人员", "6月底前", "县司法局"),
    ("提升执法案卷质量", "开展案卷评查2次，评查案卷300卷", "11月底前", "县司法局"),
    ("增强普法针对性", "面向企业开展普法活动40场", "全年", "各普法责任单位"),
    ("加强行政应诉工作", "组织旁听庭审6次", "10月底前", ""),
)
FAMILIES = (
    ("reconsideration_received", "reconsideration_accepted", "reconsideration_closed", "reconsideration_mediated"),
    ("mediation_accepted", "mediation_success"),
)
"""Figures of which each is no more than the one before."""

_LONE = tuple(
    entry
    for entry in built_in().entries
    if entry.kind == "count"
    and entry.topic is None
    and not entry.id.startswith(("normative", "penalty", "enforcement_staff"))
)
_RATES = ("head_appearance_rate", "service_positive_rate", "enforcement_cert_rate", "online_rate")


@st.composite
def figures(draw: st.DrawFn) -> dict[str, Any]:
    """Figures whose relations hold."""
    found: dict[str, Any] = {}
    for family in FAMILIES:
        most = draw(st.integers(20, 5000))
        for name in family[: draw(st.integers(0, len(family)))]:
            found[name] = {"value": most, **draw(_base(most))}
            most = draw(st.integers(1, most))
    for entry in draw(st.lists(st.sampled_from(_LONE), max_size=8, unique_by=lambda entry: entry.id)):
        value = draw(st.integers(1, 99_999))
        found[entry.id] = {"value": value, **draw(_base(value))}
    for name in draw(st.lists(st.sampled_from(_RATES), max_size=2, unique=True)):
        found[name] = f"{draw(st.integers(600, 1000)) / 10:g}%"
    return found


def _base(value: int) -> st.SearchStrategy[dict[str, int]]:
    near = st.integers(max(value // 2, 1), value * 2)
    return st.one_of(st.just({}), st.builds(lambda base: {"base": base}, near))


def _paragraphs(heading: str) -> st.SearchStrategy[list[str]]:
    """Two paragraphs that no other heading has: a sentence told twice is a fault."""
    texts = st.lists(st.sampled_from(TEXTS), min_size=2, max_size=2, unique=True)
    return texts.map(lambda chosen: [f"围绕{heading}，{text}" for text in chosen])


@st.composite
def drafts(draw: st.DrawFn) -> dict[str, Any]:
    """A whole valid draft, of any kind of issuer, with or without 版头, attachments and 其他."""
    place = draw(st.sampled_from(PLACES))
    names = draw(
        st.sampled_from(
            [
                [f"{place}人民政府"],
                [place + draw(st.sampled_from(DEPARTMENTS))],
                [place + draw(st.sampled_from(TOWNS)) + "人民政府"],
                [f"中共{place[:-1]}{place[-1]}委员会", f"{place}人民政府"],
            ]
        )
    )
    if names[0].endswith("街道人民政府"):
        names = [names[0].replace("人民政府", "办事处")]
    year = draw(st.integers(2019, 2030))
    known = draw(figures())
    keys = list(known)
    headings = draw(
        st.lists(st.sampled_from(HEADINGS if year >= 2020 else HEADINGS[1:]), min_size=3, max_size=8, unique=True)
    )
    shares = [keys[index :: len(headings)] for index in range(len(headings))]
    items = [
        {"heading": heading, "text": draw(_paragraphs(heading)), "figures": share}
        for heading, share in zip(headings, shares, strict=True)
    ]
    items[0]["text"][0] += "全年召开推进会3次。"
    problems = draw(st.lists(st.sampled_from(PROBLEMS), min_size=3, max_size=4, unique=True))
    plans = draw(st.lists(st.sampled_from(PLANS), min_size=3, max_size=4, unique=True))
    data: dict[str, Any] = {
        "issuer": {"names": names},
        "year": year,
        "figures": known,
        "achievements": {"items": items},
        "problems": {
            "items": [dict(zip(("phenomenon", "evidence", "cause"), problem, strict=True)) for problem in problems]
        },
        "responsibility": {
            "persons": [{"post": "党政主要负责人"}],
            "study": {"count": draw(st.integers(1, 20))},
            "discussion": {"count": draw(st.integers(1, 20))},
            "instruction": {"count": draw(st.integers(1, 60))},
            "law_reporting": {"dates": [f"{year}-12-{draw(st.integers(1, 28)):02}"]},
        },
        "plan": {
            "items": [
                {
                    "measure": measure,
                    "target": target,
                    "time": f"{year + 1}年{time}",
                    **({"body": body} if body else {}),
                }
                for measure, target, time, body in plans
            ]
        },
        "sign_off": {
            "date": f"{year + 1}-0{draw(st.integers(1, 2))}-{draw(st.integers(1, 28)):02}",
            "sealed": draw(st.booleans()),
        },
    }
    if draw(st.booleans()):
        data["formal"] = {
            "document_number": f"云府〔{year + 1}〕{draw(st.integers(1, 99))}号",
            "signer": "李某",
            "printer": f"{names[-1]}办公室",
            "date_printed": data["sign_off"]["date"],
        }
        data["recipients"] = ["市人民政府"]
    if draw(st.booleans()):
        data["other"] = draw(st.sampled_from(TEXTS))
    if draw(st.booleans()):
        rows = [["行政处罚", draw(st.integers(1, 999))], ["行政许可", draw(st.integers(1, 999))]]
        data["attachments"] = [{"title": "行政执法数据统计表", "table": {"columns": ["类别", "件数"], "rows": rows}}]
    return data
