"""The same metric stated twice: with two values, or in two units."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from lawgov.metrics.identities.view import View, amount
from lawgov.metrics.model import Identity

_TOTALS = re.compile(
    r"^(?:reconsideration_(?:received|accepted|closed|corrected|correction_rate|mediation_rate)|litigation_(?:new|closed|lost|loss_rate)|"
    r"head_appearance_rate|mediation_(?:accepted|success|success_rate)|legal_aid_accepted|normative_docs_(?:issued|in_force)|legality_review_total|"
    r"township_legality_review|enforcement_(?:subjects_count|officers_certified|staff_total|cert_rate)|penalty_cases|penalty_amount|legal_advisers_count|"
    r"government_lawyers_count|major_decisions_listed|executive_meeting_law_study|law_firms_count|lawyers_count)$"
)
"""Metrics of which a body has one value a year; of the others several occasions may be told."""

_GENERIC = re.compile(
    r"#.{0,3}?(?=[\u4e00-\u9fff]*$)|全年|累计|总计|合计|共计|共|总数|全(?:区|县|市|省|镇|乡|局)|本(?:区|县|市|镇|局|级|年度?)|我(?:区|县|市|镇|局)|"
    r"[区县市镇]政府|依法|各类|行政|复议|申请|案件|[件起宗份部例卷位次场期家]|收到|接收|新收|受理|办理|审结|办结|诉讼|应诉|机关|负责人|出庭|率|达到|达|为|"
    r"人民|调解|矛盾|纠纷|成功|法律援助|规范性文件|制发|印发|出台|制定|合法性审[查核]|审[查核]|执法|人员|持证|行政处罚|法律顾问|聘请|名|人|"
    r"常务会议|会前学法|学法|带头|主持|召开|组织|坚持|其中|现有|现行|有效|目前|□|年|已|新|在编|主体|部门|处罚|罚没|款|金额|重大|决策|事项|目录|纳入|公职律师|[的了、“”\s]|均|始终|保持在|实现"
)


def repeats(view: View) -> Iterator[Identity]:
    """Two statements of one metric, of the same year, body and period, with nothing else in their words."""
    stated: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, metric in enumerate(view.metrics):
        if metric.id is None or metric.part == "plan" or metric.value_to is not None or metric.approximate:
            continue
        if metric.part_of is not None or not _TOTALS.match(metric.id) or _GENERIC.sub("", view.clause(index)):
            continue
        if _of_some(view, index):
            continue
        stated[metric.id, _wording(view, index), metric.year, _area(metric.scope), metric.period].append(index)
    for indexes in stated.values():
        first = indexes[0]
        for second in indexes[1:]:
            yield from _compare(view, first, second)


_RESTRICTED = re.compile(
    r"[\u4e00-\u9fff](?:镇|乡|街道|村|社区|领域|行业|片区|园区|窗口|分局|中心|服务站|工作站|司法所|庭)(?![\u4e00-\u9fff]{0,4}(?:建设|矛盾))"
    r"|涉[企农民外及]|类(?:案件|复议|申请)?中?[，,]|季度|[上下]半年|\d{1,2}\s?月|[一二三四五六七八九十]月|其中|期间|针对|对于|在[^，,]{2,12}方面"
)


_LOOKED_AT = re.compile(r"审议|督办|公布|发布|评查|抽查|讨论|研究|批示|通报|曝光|听取|旁听|观摩|检查|调研|包案")
"""Of what is done to some cases only."""


def _of_some(view: View, index: int) -> bool:
    """Whether the words before it in its sentence, or a figure there, tell of a place, a field or a time that is not all."""
    sentence = view.contexts[index].sentence
    ahead = view.text[max(sentence.start, view.contexts[index].clause_start - 200) : view.contexts[index].clause_start]
    listed = re.split("[，,；;]", ahead)[-1]  # what the verb of a list governs: 审议文件2份、重大行政处罚案件5起
    return _RESTRICTED.search(ahead) is not None or _LOOKED_AT.search(listed) is not None


def _wording(view: View, index: int) -> bool:
    """「受理行政复议申请143件，依法受理128件」: of applications 受理 may be said for 收到, so the two are not compared."""
    clause = view.clause(index)
    return "受理" in clause and "申请" in clause


def _area(scope: str | None) -> str:
    """全区, 本区, 我区 and silence are the same area; a body of its own is not."""
    if scope is None or (scope[0] in "全本我" and scope[-1] in "省市区县旗州镇乡道"):
        return ""
    return scope


def _compare(view: View, first: int, second: int) -> Iterator[Identity]:
    one, two = view.metrics[first], view.metrics[second]
    if one.unit != two.unit:
        yield Identity(
            "units", "broken", (first, second), one.value, two.value, Decimal(0), two.span,
            f"同一指标“{one.name}”用了两种单位：前文写{amount(one)}，这里写{amount(two)}。", "请统一计量单位。",
        )  # fmt: skip
        if one.value == two.value:
            return
    tolerance = max(one.step, two.step) / 2 if one.step != two.step else Decimal(0)
    yield Identity(
        "repeat",
        "holds" if abs(one.value - two.value) <= tolerance else "broken",
        (first, second),
        one.value,
        two.value,
        tolerance,
        two.span,
        f"同一指标“{one.name}”前后不一致：前文写{amount(one)}，这里写{amount(two)}。",
        "请核对哪一个正确，全文统一；口径不同的请分别写明。",
    )
