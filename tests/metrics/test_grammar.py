"""Numbers in all the forms that reports print them in are read back, and what is no figure is left alone."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import lawgov
from lawgov.metrics.read import read_figures
from tests.metrics.test_mutation import WIDE, numeral

HEAD = "清河县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n"
COUNTED = [  # verb and noun, unit
    ("开展法治宣传活动", "场"), ("举办执法培训班", "期"), ("培训执法人员", "人次"), ("受理行政复议申请", "件"),
    ("调解矛盾纠纷", "起"), ("走访企业", "家次"), ("检查市场主体", "户次"), ("发放宣传资料", "份"),
    ("制作普法读本", "册"), ("征集意见建议", "条"), ("聘请法律顾问", "名"), ("公布轻微违法免罚事项", "项"),
    ("评查执法案卷", "卷"), ("建成法治文化阵地", "个"), ("配备执法记录仪", "台"), ("修订应急预案", "部"),
    ("走访企业", "家"), ("开展联合检查", "次"), ("办理处罚案件", "宗"), ("举办专题讲座", "场次"), ("新增执法人员", "人"),
    ("开展抽查", "批次"), ("发布普法信息", "篇"), ("解答法律咨询", "人次"), ("完成网上学习", "学时"),
]  # fmt: skip
MONEY = ["作出罚款", "追回欠薪", "发放补助资金"]
SHARED = ["持证率达", "案件办结率为", "群众满意度达到", "调解成功率"]
GROWN = ["案件量同比增长", "诉讼案件较上年下降", "咨询量比上年增长"]
PREFIXES = [
    "",
    "",
    "",
    "其中，",
    "全年共",
    "截至2023年底，累计",
    "2023年，",
    "今年以来，",
    "1—10月，",
    "上半年，",
    "全县",
    "我局",
]
DISTRACTORS = [
    "对照2021—2025年规划，", "根据第3次会议要求，", "依托12345热线，", "围绕“三合一”活动，", "落实国办发〔2023〕27号文件，",
    "自2023年5月6日起，", "推进一网通办，", "按照一体推进的思路，", "学习党的二十大精神，", "贯彻《法治政府建设实施纲要（2021—2025年）》，",
    "落实“八五”普法规划，", "依据《中华人民共和国行政处罚法》第三十三条，", "进一步统一标准，", "用好12348平台，",
]  # fmt: skip
ENDS = ["，", "；", "。", "。\n"]


@dataclass(frozen=True)
class Expected:
    """What is to be read of one printed number."""

    value: Decimal
    value_to: Decimal | None
    unit: str
    approximate: bool


def plainly(value: Decimal | int) -> str:
    return f"{value}"


@st.composite
def counts(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A whole number in one of its printed forms, and its value."""
    form = draw(st.sampled_from(["plain", "comma", "wide", "numeral", "wan", "yi"]))
    if form == "wan":
        value = Decimal(draw(st.integers(11, 9999))) / 100
        return f"{value}万", value * 10**4
    if form == "yi":
        value = Decimal(draw(st.integers(11, 99))) / 10
        return f"{value}亿", value * 10**8
    if form == "numeral":
        number = draw(st.integers(11, 9999))  # one numeral alone is mostly no figure: 三项制度
        return numeral(number), Decimal(number)
    if form == "comma":
        number = draw(st.integers(1000, 9_999_999))
        return f"{number:,}", Decimal(number)
    number = draw(st.integers(2, 99999))
    return (str(number).translate(WIDE) if form == "wide" else str(number)), Decimal(number)


@st.composite
def counted(draw: st.DrawFn) -> tuple[str, Expected]:
    """「开展法治宣传活动830余场」."""
    noun, unit = draw(st.sampled_from(COUNTED))
    number, value = draw(counts())
    about = draw(st.sampled_from(["", "", "", "余", "多", "约", "近", "以上", "左右", "range"]))
    if about == "range":
        low = draw(st.integers(2, 400))
        high = draw(st.integers(low + 1, 900))
        dash = draw(st.sampled_from(["—", "-", "~", "至"]))
        return f"{noun}{low}{dash}{high}{unit}", Expected(Decimal(low), Decimal(high), unit, False)
    if about in ("余", "多"):
        if number[-1] not in "万亿":
            value = Decimal(draw(st.integers(1, 99)) * 10)
            number = plainly(value)
        return f"{noun}{number}{about}{unit}", Expected(value, None, unit, True)
    if about in ("约", "近"):
        return f"{noun}{about}{number}{unit}", Expected(value, None, unit, True)
    return f"{noun}{number}{unit}{about}", Expected(value, None, unit, bool(about))


@st.composite
def money(draw: st.DrawFn) -> tuple[str, Expected]:
    """「作出罚款4.7亿元」."""
    number, value = draw(counts())
    about = draw(st.sampled_from(["", "", "近", "余"]))
    lead, tail = (about, "") if about == "近" else ("", about)
    if tail and number[-1] not in "万亿":
        tail = ""
    return f"{draw(st.sampled_from(MONEY))}{lead}{number}{tail}元", Expected(value, None, "元", bool(lead or tail))


@st.composite
def shares(draw: st.DrawFn) -> tuple[str, Expected]:
    """「持证率达85.6%」 and the other ways to print a share."""
    noun = draw(st.sampled_from(SHARED))
    tenths = draw(st.integers(1, 1000))
    form = draw(st.sampled_from(["percent", "wide", "words", "permille", "tenth", "fraction", "range"]))
    value = Decimal(tenths) / 1000
    tail = draw(st.sampled_from(["", "", "以上", "左右"]))
    if form == "percent":
        return f"{noun}{Decimal(tenths) / 10}%{tail}", Expected(value, None, "比率", bool(tail))
    if form == "wide":
        return f"{noun}{f'{Decimal(tenths) / 10}'.translate(WIDE)}％{tail}", Expected(value, None, "比率", bool(tail))
    if form == "words":
        whole, rest = divmod(tenths, 10)
        words = numeral(whole) + ("点" + numeral(rest) if rest else "")
        return f"{noun}百分之{words}{tail}", Expected(value, None, "比率", bool(tail))
    if form == "permille":
        number = draw(st.integers(1, 99))
        return f"{noun}{number}‰{tail}", Expected(Decimal(number) / 1000, None, "比率", bool(tail))
    if form == "tenth":
        number = draw(st.integers(3, 9))
        return f"{noun}{numeral(number)}成{tail}", Expected(Decimal(number) / 10, None, "比率", bool(tail))
    if form == "fraction":
        under = draw(st.integers(3, 9))
        over = draw(st.integers(1, under - 1))
        return f"{noun}{numeral(under)}分之{numeral(over)}", Expected(Decimal(over) / under, None, "比率", False)
    low = draw(st.integers(1, 98))
    high = draw(st.integers(low + 1, 100))
    first = f"{low}%" if draw(st.booleans()) else f"{low}"
    return f"{noun}{first}—{high}%", Expected(Decimal(low) / 100, Decimal(high) / 100, "比率", False)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, Expected]:
    """「同比增长5.94个百分点」 and 「增长2.5倍」."""
    hundredths = Decimal(draw(st.integers(1, 2999))) / 100
    form = draw(st.sampled_from(["percent", "points", "times"]))
    if form == "points":
        return f"办结率较上年提高{hundredths}个百分点", Expected(hundredths, None, "百分点", False)
    if form == "times":
        number = Decimal(draw(st.integers(11, 99))) / 10
        return f"案件量增长{number}倍", Expected(number, None, "倍", False)
    return f"{draw(st.sampled_from(GROWN))}{hundredths}%", Expected(hundredths / 100, None, "比率", False)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, list[Expected]]:
    """A passage with distractors, and the figures in it."""
    text, expected = "", []
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.integers(0, 2)) == 0:
            text += draw(st.sampled_from(DISTRACTORS))
        clause, figure = draw(st.one_of(counted(), counted(), money(), shares(), changes()))
        text += draw(st.sampled_from(PREFIXES)) + clause + draw(st.sampled_from(ENDS))
        expected.append(figure)
    return text.rstrip("，；。\n") + "。", expected


@settings(max_examples=300, deadline=None, derandomize=True)
@given(passages())
def test_numbers_are_read_back(passage: tuple[str, list[Expected]]) -> None:
    text, expected = passage
    report = lawgov.parse(HEAD + text)
    metrics = read_figures(report).metrics
    read = [Expected(metric.value, metric.value_to, metric.unit, metric.approximate) for metric in metrics]
    assert len(read) == len(expected), (text, [metric.text for metric in metrics])
    for metric, got, want in zip(metrics, read, expected, strict=True):
        assert (got.value_to, got.unit, got.approximate) == (want.value_to, want.unit, want.approximate), (
            text,
            metric.text,
        )
        assert abs(got.value - want.value) <= (Decimal("0.0001") if "分之" in metric.text else 0), (text, metric.text)
        assert metric.number_span.of(report.text) == metric.number
        assert metric.span.of(report.text) == metric.text
        assert metric.span.start <= metric.number_span.start < metric.number_span.end <= metric.span.end


def test_distractors_are_no_figures() -> None:
    report = lawgov.parse(HEAD + "".join(DISTRACTORS) + "扎实推进各项工作。")
    assert [metric.text for metric in read_figures(report).metrics] == []
