"""What rates are called, what their numerators are called, and of what counts they are surely a share."""

import re
from dataclasses import dataclass

from lawgov.metrics.identities.view import View


@dataclass(frozen=True, slots=True)
class Key:
    """One kind of rate, by the word before 率."""

    words: tuple[str, ...]  # what its numerator is called
    base: re.Pattern[str] | None  # what its denominator is called; None: it may be a count that no text tells
    parts: bool = False  # a part of any count, so named, is a share of it
    closes: bool = False  # cases carried over from the year before may count in the denominator
    among: re.Pattern[str] | None = None  # what the sentence must speak of
    never: re.Pattern[str] | None = None  # what it must not speak of

    def counts(self, clause: str) -> bool:
        return any(word in clause for word in self.words)

    def shares(self, view: View, index: int) -> bool:
        """Whether the count is what such a rate is a share of."""
        clause = view.clause(index)
        if (
            self.base is None
            or self.base.search(clause) is None
            or (self.counts(clause) and not self.parts and not ORDERED.search(clause))
        ):
            return False
        if BETTER.search(clause) or DENIED.search(clause) or "报名" in clause:
            return False  # 优秀案卷52份 beside 合格案卷131份: another grade, no whole
        sentence = view.contexts[index].sentence.of(view.text)
        return (self.among is None or self.among.search(sentence) is not None) and not (
            self.never and self.never.search(sentence)
        )


def _key(*words: str, base: str | None = None, **more: bool | re.Pattern[str]) -> Key:
    return Key(words, re.compile(base) if base else None, **more)  # type: ignore[arg-type]


_INTAKE = r"受理|处理|处置|投诉|举报|诉求|收到|新收|接收|收案|立案|承办|接办|接到|办理|申请|共收"
_ENDED = r"(?<![未待])(?:审结|办结|结案|裁判|判决|宣判)"
_ASKED = r"收到|受理|接到|接收|申请|承办|交办|转办|办理|建议|提案|诉求|咨询|留言"
_CLOSED = _key("办结", "结案", "审结", base=_INTAKE, closes=True)

KEYS = {
    "成功": Key(("成功",), re.compile(r"受理|调解|调处|化解|排查|纠纷"), among=re.compile("纠纷|人民调解|调委会|三所联动|调解组织|调解案件"),
                never=re.compile("复议|(?<!非)诉讼|仲裁|信访|诉前|法院|热线|行政争议|公证")),
    "合格": _key("合格", base="评查|抽查|抽检|检查|检测|监测|参加|参考|考试|测试|案卷|批次|共", parts=True),
    "优秀": _key("优秀", base="评查|抽查|参评|参加|参考|案卷", parts=True),
    "及格": _key("及格", base="参加|参考|考试|测试", parts=True),
    "通过": _key("通过", base="参加|参考|考试|测试", parts=True),
    "纠错": _key("纠错", "撤销", "确认违法", base=_ENDED),
    "败诉": _key("败诉", base=_ENDED),
    "胜诉": _key("胜诉", base=_ENDED),
    "持证": _key("持证", "执法证", "取得", base="人员|在编|在岗|在职|现有|共|总|队员", parts=True),
    "办结": _CLOSED, "结案": _CLOSED, "审结": _CLOSED,
    "出庭": _key("出庭", base="(?:应当?|需|须|要求|通知|建议)[^应#]{0,8}出庭|开庭"),
    "整改": _key("整改", base="发现|反馈|指出|交办|移交|通报|问题|隐患", parts=True),
    "备案": _key("备案", base="制发|制定|印发|出台|应[^#]{0,4}备", parts=True),
    "报备": _key("报备", "备案", base="制发|制定|印发|出台|应[^#]{0,4}备", parts=True),
    "网办": _key("网办", "网上", base="事项|共|总", parts=True),
    "回复": _key("回复", base=_ASKED), "答复": _key("答复", base=_ASKED),
    "采纳": _key("采纳", base="收到|收集|征集|提出|征求|出具|发出|制发|意见|建议", parts=True),
    "满意": _key("满意", base="回访|评价|测评|调查|问卷|发放|收回"), "好评": _key("好评", base="评价|测评|回访"),
    "履行": _key("履行"), "执行": _key("执行"), "公开": _key("公开"),
    "覆盖": _key("覆盖", base="应[^#]{0,4}(?:覆盖|签|访|检)|总|共"), "签订": _key("签订", base="应[^#]{0,4}签"),
    "参训": _key("参训", base="应[^#]{0,4}训"), "参考": _key("参考", "参加考试", base="应[^#]{0,4}(?:考|参加)"),
}  # fmt: skip
"""By the word before 率."""

_IN_TIME = re.compile(r"按期|按时|及时|限时|如期|准时|期限内|时限内|期内|时效内|提前")
"""A rate of what was done in time is a share of what fell due, and that is not what was taken in."""
_DUE = re.compile(r"(?<![未待])(?:办结|审结|结案|办理|办件|答复|回复)|到期|应[^#]{0,4}[办结答复]")
_ALIAS = {"持证上岗": "持证", "出庭应诉": "出庭", "整改到位": "整改", "整改完成": "整改", "审查合格": "合格"}

ORDERED = re.compile(
    r"(?:责令|要求|督促|限期|责成)[^#]{0,4}整改|未(?:办结|审结|整改|结案|持证)|旧存|结转|(?:应当?|需|须|要求|通知)[^应#]{0,8}出庭"
)
"""责令整改156家 are not yet 整改, 应出庭86件 not yet 出庭."""
DENIED = re.compile(r"[不未没无非](?:合格|及格|满意|通过|达标|采纳|回复|答复|履行|执行|办结|审结|结案|出庭)")
BETTER = re.compile(r"优秀|良好|优良")


def key_of(name: str) -> Key | None:
    """The kind of the rate that is called ``name`` (without 率)."""
    tail = next(
        (_ALIAS.get(name[-size:], name[-size:]) for size in (4, 2) if _ALIAS.get(name[-size:], name[-size:]) in KEYS),
        None,
    )
    in_time = _IN_TIME.search(name)
    if in_time is not None:
        return Key((in_time.group(),), _DUE, parts=True)
    return KEYS[tail] if tail else None
