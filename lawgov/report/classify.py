"""Which statutory element a heading names, whatever its wording.

A heading is judged by what is left of it once the generic words of the genre are taken away:
「2021年推进法治政府建设的主要举措和成效」 leaves nothing, so it is the whole part; 「行政复议工作
情况」 leaves 行政复议, so it is one topic. The four elements are looked for independently; a
heading that names several is a merged one.
"""

import re
from functools import lru_cache

from lawgov.chinese import fold
from lawgov.document.numbering import parse_label
from lawgov.report.model import PART_NAMES

_PLACE = r"(?:[\u4e00-\u9fff]{1,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|街道|司法局|司法所|司法厅|省|市|区|县|旗|镇|乡|局|厅))"

_GENERIC = re.compile(
    r"[0-9]{2,4}(?:年度|年|—|-|~)?|[一二][〇○零一二三四五六七八九]{3}年度?|上一年度|上年度|本年度|全年度|去年|今年以来|一年来|上半年|下半年|今年|全年|年度|本年|过去一年|以来"
    r"|我(?:省|市|区|县|旗|镇|乡|街道|局|厅|委|办|院|单位|处|部|镇政府|乡政府|街)|全(?:省|市|区|县|镇|乡|局|街道|系统)|本(?:省|市|区|县|镇|乡|局|单位|机关|部门|地区|级|街道)"
    r"|区政府|县政府|市政府|省政府|镇政府|乡政府|区|县"
    r"|法治政府示范创建|法治政府建设|法治建设|依法行政|依法治[省市区县]|法治政府|法治(?:机关|单位|部门)?|政府|行政机关|党委政府|部门|单位"
    r"|贯彻落实|贯彻|落实|推动|推进|开展|加强|深化|全面|履行|实施|实行|组织|进一步|取得|完成|采取|做好|有关|相关|关于|进行|过程|方面|当中|中"
    r"|建设|主要|重点|具体|总体|整体|基本|工作|任务|职责|职能|年报|报告|整改|情况|现状|概况|进展|总结|回顾|自评|成绩单|综述|说明|“?十[三四五六]五”?时期"
    r"|存在|面临|产生|突出|明显|一些|一定|若干|几个|还|仍|仍然|尚|当前|目前|现阶段|依然"
    r"|[的之及和与以并等暨在对于了其所是有]|[、，。；：:;,.!！?？—\-_~()（）《》〈〉“”\"'‘’·/ \t\u3000\xa0]"
)
_ACHIEVEMENT = re.compile(r"主要成就|成效|成绩|成果|成就|做法|举措|措施|亮点|特色|经验|业绩|作法|效果")
_STATE = re.compile(
    r"(?:工作|建设|法治政府|依法行政|法治|总体|基本|整体|主要|推进|开展|进展|落实|完成|履职|实施|履行职责)[^，。；]{0,6}(?:情况|概况|现状)"
    r"|综述|工作(?:总结|回顾|进展|推进|开展|完成)|(?:主要|重点)工作|工作(?:内容|任务完成)|(?:总体|整体|基本|工作|建设)(?:情况|概况|进展)|回顾|^情况$"
)
_PROBLEM_NOUN = r"(?:问题|不足|短板|弱项|困难|差距|薄弱环节|薄弱点|欠缺|缺点|缺陷|瓶颈|难题|难点|堵点|挑战|症结|制约因素|不利因素|隐忧)"
_PROBLEM = re.compile(rf"{_PROBLEM_NOUN}(?:之处)?")
_PROBLEM_WORDS = re.compile(
    rf"{_PROBLEM_NOUN}(?:之处)?|原因(?:分析)?|根源|成因|检视|反思|自查|剖析|分析|查摆|主要表现|环节|之处|形势"
)
_GOVERNS_PROBLEM = re.compile(
    r"(?:解决|整治|破解|治理|化解|排查|查找|纠正|直面|聚焦|紧盯|攻克|攻坚|回应|补齐|补足|补|补强|强弱项|弥补|克服|消除|清理|疏通|打通|梳理|发现|"
    r"突破|坚持|改进|扫除|直击|瞄准|着眼|围绕|针对|正视|缓解|处置|处理|反馈|历史遗留|热点|群众反映|涉法涉诉|信访|民生)[^，。；、]{0,10}?"
    rf"{_PROBLEM_NOUN}"
)
_GUIDES = re.compile(
    r"问题(?:导向|整改|清单|线索|意识|台账|联治|纠治|为导向|查纠|反馈|销号|督办|办理|化解|治理|发现|排查)|短板(?:补齐|弱项提升)|不足(?:额|以|\d)|困难(?:群众|企业|群体|职工|人员|家庭|救助)|挑战(?:杯|赛)"
)
_STATED_PROBLEM = re.compile(rf"(?:存在|面临|遇到|现存)(?:的|着)?[^，。；]{{0,12}}?{_PROBLEM_NOUN}")
_NEXT = re.compile(
    r"下一?步|下一?(?:个)?(?:年度?|阶段)|明年度?|来年|今后|接下来|下阶段|新的?一年|后续|今后一(?:段|个)时期|未来|往后|次年|将来"
)
_PLAN_NOUN = re.compile(
    r"安排|打算|计划|思路|设想|部署|规划|谋划|考虑|展望|努力方向|工作方向|方向|目标(?:任务)?|要点|举措|措施|对策|重点|任务|意见|建议|布局|改进(?:措施|方向)?"
)
_PLAN_ALONE = re.compile(
    r"打算|安排|计划|思路|设想|努力方向|改进(?:措施|方向|举措|思路|意见|办法)|工作方向|工作展望|工作要点|整改(?:措施|思路|方向)|对策(?:建议|措施)?|展望"
)
_REPORTS_BACK = re.compile(r"(?:落实|完成|执行|推进|实施|开展|进展|贯彻|回应|兑现)(?:的)?(?:情况|进展|结果|成效)")
_YEAR = re.compile(r"((?:19|20)\d{2})年度?")
_HEAD_OF_ORGAN = re.compile(
    r"(?:党政|主要|政府|部门|单位|行政|党委|党组|班子|局|镇|街道|乡|区|县|市)?"
    r"(?:主要负责人|主要负责同志|主要领导|负责人|负责同志|一把手|主官|主职|党政领导|领导班子|领导干部)"
)
_DUTY = re.compile(
    r"履行|履职|履责|尽责|述法|责任制|抓法治|推进法治(?:政府)?建设|职责(?:落实|履行)|责任落实|落实[^，。；]{0,16}?(?:职责|责任)"
)
_FIRST_RESPONSIBLE = re.compile(r"第一责任人|第一责任|一把手工程")
_DUTY_DONE = re.compile(r"履行|履职|履责|述法|情况")
_PRESSED = re.compile(r"压实|压紧|强化|夯实|扛牢|扛起|拧紧|[，、；][^，、；]*落实|落实[^，、；]*[，、；]")
"""「坚持党的领导，压实第一责任人职责」 is a topic that mentions the element in passing."""
_RESPONSIBILITY_WORDS = re.compile(
    rf"第一责任人?|一把手|{_HEAD_OF_ORGAN.pattern}|同志|街道|乡镇|镇|乡|机关|履职尽责|履职|履责|尽责|述法|述职|责任制?|制度|带头|自觉|切实|严格|认真|压实|年终|列入|专题|内容|亲自|党政|党委|党组|书记|局长|区长|县长|市长|镇长"
)
_IN_COURT = re.compile(r"出庭|应诉|旁听")
_OTHER = re.compile(
    r"其[他它](?:需要|应当|须|有关|重要|方面|需)?[^，。；]{0,10}(?:情况|事项|问题)|(?:需要|应当|需)(?:特别)?(?:报告|说明)的(?:其[他它])?(?:有关)?(?:情况|事项|问题)|其他$|其它$"
)
_THEN = re.compile(r"(?:总结|情况|回顾)[及和与暨、]")  # 「工作情况及…」: the first of several
_NOT_A_PART = re.compile(r"^(?:附件|附表|附录|前言|引言|结语|目录|名词解释|联系方式|编后|注释|备注)")


def classify_heading(text: str) -> str | None:
    """The part that a heading names by its own words.

    Args:
        text: a heading line, number and line breaks included or not.
    Returns:
        One of ``achievements problems responsibility plan other``; parts joined by ``+`` in that
        order for a merged heading; None for a heading that names no part (a topic, an annex).
    """
    return classify(text, None)


@lru_cache(maxsize=4096)
def classify(text: str, reporting_year: int | None) -> str | None:
    """The same, where the report's year is known: 「2024年主要工作」 is the plan in a report on 2023."""
    title = plain(text)
    if not title or len(title) > 80 or _NOT_A_PART.match(title):
        return None
    parts: set[str] = set()
    rest = title
    if _is_other(title):
        return "other"
    if _is_responsibility(title):
        parts.add("responsibility")
        rest = _without_responsibility(title)
    if _is_problems(rest):
        parts.add("problems")
    plan = _is_plan(rest, reporting_year)
    if plan:
        parts.add("plan")
    if _is_achievements(rest, parts):
        parts.add("achievements")
    return "+".join(name for name in PART_NAMES if name in parts) or None


def plain(text: str) -> str:
    """A heading in simplified characters and half-width digits, its number and white space removed."""
    line = fold(text).strip()
    found = parse_label(line)
    if found is not None and found.label.form not in ("一是", "第一，"):
        line = line[found.end :]
    return re.sub(r"\s+", "", line).strip("。．.：:；;，,、—-·•●◆★■【】[] ")


def _residue(title: str, *words: re.Pattern[str]) -> str:
    """What is left of a heading without generic words and those of the element, and without a leading place name."""
    for pattern in words:
        title = pattern.sub("", title)
    title = re.sub(rf"^(?:[0-9]{{4}}年?度?)?{_PLACE}+", "", title)
    return _GENERIC.sub("", title)


def _is_other(title: str) -> bool:
    match = _OTHER.search(title)
    return match is not None and not _residue(title[: match.start()] + title[match.end() :])


def _is_responsibility(title: str) -> bool:
    if _FIRST_RESPONSIBLE.search(title):
        return bool(_DUTY_DONE.search(title)) or not _PRESSED.search(title)
    head = _HEAD_OF_ORGAN.search(title)
    if (
        head is None
        or _IN_COURT.search(title)
        or ("负责人" not in title and "主要" not in title and "一把手" not in title and "主官" not in title)
    ):
        return "党政" in title and bool(_DUTY.search(title)) and not _residue(title, _RESPONSIBILITY_WORDS, _DUTY)
    return bool(_DUTY.search(title)) and not _residue(title, _RESPONSIBILITY_WORDS, _DUTY)


def _without_responsibility(title: str) -> str:
    """The rest of a heading beside the responsibility it names: 「、存在的问题」 of a merged one."""
    first = _FIRST_RESPONSIBLE.search(title) or _HEAD_OF_ORGAN.search(title)
    assert first is not None or "党政" in title
    pieces = re.split(
        r"[、，,；;]|以及|(?<=[果效题足况])[及和与暨]|(?<=情况)|(?<=职责)[及和与]|(?<=履职)[及和与]", title
    )
    kept = [
        piece for piece in pieces if piece and not _FIRST_RESPONSIBLE.search(piece) and not _HEAD_OF_ORGAN.search(piece)
    ]
    return "、".join(
        piece
        for piece in kept
        if _PROBLEM.search(piece) or _NEXT.search(piece) or _PLAN_ALONE.search(piece) or _ACHIEVEMENT.search(piece)
    )


def _is_problems(title: str) -> bool:
    if not _PROBLEM.search(title):
        return "原因" in title and not _residue(title, _PROBLEM_WORDS)
    if _GUIDES.search(title):
        return False
    governed = _GOVERNS_PROBLEM.search(title)
    stated = _STATED_PROBLEM.search(title)
    if governed and not (stated and stated.start() <= governed.end()):
        return False
    return not _residue(title, _PROBLEM_WORDS, _NEXT, _PLAN_NOUN, _PLAN_ALONE, _ACHIEVEMENT)


def _is_plan(title: str, reporting_year: int | None) -> bool:
    following = _NEXT.search(title) is not None
    year = _YEAR.search(title)
    if year and reporting_year is not None and int(year[1]) == reporting_year + 1:
        following = True
    if _residue(title, _NEXT, _PLAN_NOUN, _PLAN_ALONE, _PROBLEM_WORDS, _ACHIEVEMENT):
        return False
    if following:
        return bool(_PLAN_NOUN.search(title) or re.search(r"工作|$", title))
    if _REPORTS_BACK.search(title) or not _PLAN_ALONE.search(title):
        return bool(year) and bool(re.search(r"(?:年度?)(?:重点|目标)?任务$|工作重点$|工作目标$", title))
    return True


def _is_achievements(title: str, parts: set[str]) -> bool:
    if not title:
        return False
    strong = _ACHIEVEMENT.search(title)
    if parts:
        if strong is None:
            told = _THEN.search(title)
            problem = _PROBLEM.search(title)
            return (
                told is not None
                and not _NEXT.search(title[: told.end()])
                and not (problem and problem.start() < told.start())
            )
        if _NEXT.search(title[: strong.start()]):
            return False
        before = _PROBLEM.search(title)
        if before is not None and before.start() < strong.start():
            return False
        return strong[0] not in ("措施", "举措") or "plan" not in parts
    if strong is None and _STATE.search(title) is None:
        return False
    return not _residue(title, _ACHIEVEMENT, _STATE)
