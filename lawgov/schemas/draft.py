"""``Draft``: what a clerk fills in. Every field says in Chinese what belongs there; the shape only, no wording.

A text, a date, a number or a part that stands with nothing behind it is something still to be
filled in, and becomes a visible hole in the draft; a list with nothing behind it is an empty one.
A key that is left out is a hole only where the report must have it.
"""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from lawgov.schemas.common import Strict
from lawgov.schemas.values import AMOUNT_SCHEMA, Amount, ByKey, Cell, Date, Day, Items, Line, Paragraphs

Kind = Literal["government", "department", "party_and_government"]
Level = Literal["state", "province", "city", "county", "township"]


class Part(Strict):
    """What all pieces of a draft share."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def nothing_is_empty(cls, data: Any) -> Any:
        """「problems:」 with nothing behind it is the part with nothing in it."""
        return {} if data is None else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """What has no key that must be there may also stand with nothing behind it."""
        schema = handler.resolve_ref_schema(handler(core))
        if "required" not in schema:
            schema["type"] = ["object", "null"]
        return schema

    def given(self, name: str) -> bool:
        """Whether the key stands in the data, filled or not."""
        return name in self.model_fields_set


class Issuer(Part):
    names: Items[Line] = Field(
        title="发文机关",
        description="全称；联名的每个机关一项",
        examples=[["云溪县司法局"], ["中共云溪县委", "云溪县人民政府"]],
        min_length=1,
    )
    kind: Kind | None = Field(
        None,
        title="发文机关种类",
        description="政府（含街道办事处、管委会）government，部门 department，党委和政府联合 party_and_government；不写则由名称判断",
        examples=["department"],
    )
    level: Level | None = Field(
        None,
        title="层级",
        description="国家 state，省 province，市 city，县 county，乡镇街道 township；不写则由名称判断",
        examples=["county"],
    )


class FigureEntry(Part):
    value: Amount = Field(
        None, title="本年数", description="数字；比率写作 98.5%；空着就是待补充", examples=[595, "98.5%"]
    )
    base: Amount = Field(None, title="上年数", description="有上年数就自动算出同比", examples=[560])
    unit: Line = Field(
        "",
        title="单位",
        description="不写则用指标目录里的第一个单位；可以写万元、万人次；写了 % 的数字不用写",
        examples=["件"],
    )
    share_of: Line = Field(
        "",
        title="占哪个数字的比重",
        description="写那个数字的编号，自动算出占比",
        examples=["reconsideration_received"],
    )
    approximate: bool = Field(False, title="是否约数", description="是约数的写 true，写成“1000余人次”", examples=[True])
    name: Line = Field("", title="名称", description="指标目录里没有的数字必须写", examples=["走访企业"])
    say: Line = Field(
        "", title="怎么说", description="一个分句，# 表示数字；不写则用目录里的说法", examples=["走访企业#"]
    )

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, data: Any) -> Any:
        """「收到行政复议申请: 595」 is short for a mapping with that value; what is printed in % is a rate."""
        if isinstance(data, BaseModel):
            return data
        given = data if isinstance(data, dict) else {"value": data}
        percent = any(str(given.get(name) or "").strip().endswith(("%", "％")) for name in ("value", "base"))
        return {**given, "unit": "比率"} if percent and not given.get("unit") else given

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(super().__get_pydantic_json_schema__(core, handler))
        schema.update(type=["object", "number", "string", "null"], **AMOUNT_SCHEMA)
        return schema


class Table(Part):
    title: Line = Field("", title="表名", examples=["2026年行政执法数据统计表"])
    columns: Items[Cell] = Field(
        title="表头", description="各列的名称，至少两列", examples=[["类别", "件数"]], min_length=2
    )
    rows: Items[list[Cell]] = Field(
        default_factory=list,
        title="各行",
        description="每行的格数与表头相同；没有数据的格写“—”，空着是待补充",
        examples=[[["行政处罚", 120], ["行政许可", 3460]]],
    )


class Achievement(Part):
    heading: Line = Field("", title="小标题", examples=["健全行政执法工作体系"])
    text: Paragraphs = Field(
        (),
        title="正文",
        description="{编号} 处填入 figures 里的数字和单位，{编号:值} 只填数字，{编号:同比}、{编号:占比} 填入算出的话",
        examples=["组织案卷评查{case_file_spot_check}。"],
    )
    figures: Items[Line] = Field(
        default_factory=list,
        title="写成一句的数字",
        description="figures 里的编号，依次写成一句接在正文后面",
        examples=[["reconsideration_received", "reconsideration_closed"]],
    )
    table: Table | None = Field(None, title="表格")


class Achievements(Part):
    opening: Paragraphs = Field((), title="开头的话", description="可以没有")
    items: Items[Achievement] = Field(default_factory=list, max_length=99, title="各项举措和成效")


class Problem(Part):
    phenomenon: Line = Field("", title="不足是什么", examples=["基层执法力量偏弱"])
    evidence: Line = Field("", title="实据", description="数字、单位、事例", examples=["3个乡镇的持证执法人员不足5人"])
    cause: Line = Field("", title="原因", examples=["编制少、人员流动快"])


class Problems(Part):
    opening: Paragraphs = Field((), title="开头的话", description="可以没有")
    items: Items[Problem] = Field(
        default_factory=list, max_length=99, title="各条不足", description="规定要求写不足和原因，每条都要有原因"
    )


class Person(Part):
    post: Line = Field("", title="职务", examples=["县司法局党组书记、局长"])
    name: Line = Field("", title="姓名", description="可以不写")


class DutyFact(Part):
    """One kind of checkable fact of the first person in charge."""

    count: int | None = Field(None, ge=0, title="次数", description="做了几次；0 次的不写进报告", examples=[4])
    dates: Items[Date] = Field(default_factory=list, title="日期", description="在哪几天", examples=[["2026-03-05"]])
    detail: Line = Field("", title="内容", description="接在次数后面的话", examples=["听取行政执法监督情况汇报"])
    text: Line = Field("", title="自己写的话", description="写了就不用上面几项")


class Responsibility(Part):
    persons: Items[Person] = Field(default_factory=list, title="履职的人", description="党政主要负责人，每人一项")
    study: DutyFact | None = Field(None, title="带头学法")
    discussion: DutyFact | None = Field(None, title="主持研究法治工作")
    instruction: DutyFact | None = Field(None, title="作出批示")
    decision: DutyFact | None = Field(None, title="依法决策、合法性审查")
    court: DutyFact | None = Field(None, title="出庭应诉")
    law_reporting: DutyFact | None = Field(None, title="述法")
    supervision: DutyFact | None = Field(None, title="督办整改")
    teaching: DutyFact | None = Field(None, title="讲法治课、宣讲")
    text: Paragraphs = Field((), title="其他情况", description="可以没有")


class PlanItem(Part):
    measure: Line = Field("", title="举措", examples=["充实基层执法力量"])
    target: Line = Field("", title="目标", examples=["为每个乡镇配齐5名持证执法人员"])
    time: Line = Field("", title="时限", description="也可以写日期 2027-06-30", examples=["2027年6月底前"])
    body: Line = Field("", title="责任单位", examples=["县司法局会同县委编办"])


class Plan(Part):
    opening: Paragraphs = Field((), title="开头的话", description="可以没有")
    items: Items[PlanItem] = Field(default_factory=list, max_length=99, title="各项安排")


class Promise(Part):
    promised: Line = Field("", title="去年写的安排", examples=["为每个乡镇配齐5名持证执法人员"])
    answer: Line = Field(
        "",
        title="落实情况",
        description="一句完整的话，写进“上年度安排落实情况”",
        examples=["14个乡镇已全部配齐5名以上持证执法人员"],
    )
    answered_in: Line = Field(
        "", title="写在哪一节", description="已在举措和成效的某一节写明的，写那一节的小标题，不再单列"
    )


class Attachment(Part):
    title: Line = Field("", title="附件名称", examples=["2026年行政执法数据统计表"])
    text: Paragraphs = Field((), title="正文")
    table: Table | None = Field(None, title="表格")


class SignOff(Part):
    names: Items[Line] = Field(default_factory=list, title="署名", description="不写则与发文机关相同")
    date: Day = Field(None, title="成文日期", examples=["2027-01-15"])
    sealed: bool = Field(False, title="是否加盖印章", description="加盖的写 true，落款按盖章的位置排", examples=[True])
    note: Line = Field(
        "",
        title="附注",
        description="印在成文日期下面的括号里；公开稿不印",
        examples=["联系人：张三，电话：0000-1234567"],
    )


class Formal(Part):
    """What only the document submitted to a superior bears."""

    letterhead: Line = Field(
        "", title="发文机关标志", description="不写则为发文机关全称加“文件”", examples=["云溪县司法局文件"]
    )
    document_number: Line = Field("", title="发文字号", examples=["云司〔2027〕3号"])
    signer: Line = Field("", title="签发人", description="报送上级的报告都有", examples=["张三"])
    copy_number: Line = Field("", title="份号", description="涉密公文才有，6位数字", examples=["000001"])
    secrecy: Line = Field("", title="密级和保密期限", description="公开的报告不应有", examples=["秘密★1年"])
    urgency: Line = Field("", title="紧急程度", examples=["特急"])
    copied_to: Items[Line] = Field(default_factory=list, title="抄送机关", examples=[["县委依法治县办"]])
    printer: Line = Field("", title="印发机关", examples=["云溪县司法局办公室"])
    date_printed: Day = Field(None, title="印发日期", examples=["2027-01-15"])


class Draft(Part):
    """A report as data: the four mandated parts and what stands around them."""

    issuer: Issuer = Field(title="发文机关")
    year: int = Field(ge=1990, le=2098, title="报告年度", description="报告写哪一年的工作", examples=[2026])
    title: Line = Field("", title="标题", description="不写则为“某机关关于某年度法治政府建设情况的报告”")
    recipients: Items[Line] = Field(
        default_factory=list, title="主送机关", description="网上公开的可以没有", examples=[["县人民政府"]]
    )
    opening: Paragraphs = Field((), title="开头", description="不写则用模板里的一段")
    figures: ByKey[FigureEntry] = Field(
        default_factory=dict,
        title="数字",
        description="每个数字只在这里写一次；键是指标编号或者名称（lawgov 的 docs/metrics.md 里有），也可以是自己起的",
    )
    achievements: Achievements = Field(default_factory=Achievements, title="主要举措和成效")
    promises: Items[Promise] = Field(
        default_factory=list, max_length=99, title="去年安排的落实", description="去年报告里写的安排，逐项回应"
    )
    problems: Problems = Field(default_factory=Problems, title="存在的不足和原因")
    responsibility: Responsibility = Field(default_factory=Responsibility, title="党政主要负责人履行第一责任人职责情况")
    plan: Plan = Field(default_factory=Plan, title="下一年度主要安排")
    other: Paragraphs = Field((), title="其他需要报告的情况", description="没有就不写这个键")
    attachments: Items[Attachment] = Field(default_factory=list, max_length=99, title="附件")
    sign_off: SignOff = Field(default_factory=SignOff, title="落款")
    formal: Formal | None = Field(None, title="版头和版记", description="报送上级的才有；网上公开时自动去掉")


DUTY_KINDS = ("study", "discussion", "instruction", "decision", "court", "law_reporting", "supervision", "teaching")
"""The checkable facts besides the persons themselves, in the order in which a report tells them."""


def texts_of(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a draft with its field path, in order."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, (*path, key))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index))
