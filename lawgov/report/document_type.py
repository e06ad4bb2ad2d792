"""Is it a 法治政府建设年度报告 at all? Evidence for and against, each cue named."""

import re
from collections.abc import Sequence

from lawgov.chinese import fold

_SUBJECT = re.compile(r"法治政府建设|法治政府|依法行政|推进法治建设|法治建设(?!规划)|建设法治政府")
_REPORT = re.compile(r"报告|总结|年报|情况$|汇报|自评")
_TRAILER = re.compile(
    r"[（(](?:送审稿|征求意见稿|讨论稿|公开稿|公开版|网络版|初稿|审议稿|摘要|全文|试行|草案)[）)]$|[》”\s]+$"
)

AND_PLAN = re.compile(
    r"(?:及|和|与|暨|、)(?:下一?步|下一?年度?|明年|(?:19|20)\d\d年度?)[^，。]{0,12}(?:计划|打算|安排|思路|要点|措施|重点)$"
)
"""「…工作总结及2024年工作计划」 is last year's report all the same."""

_SENT = re.compile(r"(?:报送|呈报|上报|报请|印送)[^。]{0,40}(?:法治政府建设|依法行政)[^。]{0,20}(?:报告|情况)")
_ANNOUNCED = re.compile(
    r"(?:(?<![务息])公开(?!办|局|处|中心)|发布|公布|审议|听取|评议|印发)[^。]{0,30}(?:法治政府建设|依法行政)[^。]{0,20}报告"
)

_OTHER_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"政府信息(?:公开)?(?:工作)?.{0,6}(?:年度报告|年报|报告)|政务公开.{0,8}(?:报告|年报|总结)",
        "政府信息公开工作年度报告",
    ),
    (
        r"审议意见|评议意见|审查结果|调研报告|评估报告|督察报告|督查报告|自查报告|整改报告|整改(?:情况|落实)|检查(?:情况|报告)|反馈意见|评查|考核(?:结果|情况)|第三方评估|申报(?:材料|书|报告)|创建(?:工作)?(?:情况|报告|总结|材料)",
        "审议、评估、督察、整改、创建一类材料",
    ),
    (r"工作要点|要点(?:与责任分工|及责任分工)?$", "工作要点"),
    (r"(?:工作|年度|行动|三年|推进)?(?:计划|安排|打算|任务清单|任务分解)(?:表)?$", "工作计划或者任务清单"),
    (r"(?:方案|预案)$", "实施方案"),
    (r"(?:规划|纲要)$", "规划或者纲要"),
    (r"(?:解读|图解|一图读懂.*|问答|答记者问|说明)$", "政策解读"),
    (r"(?:通知|通报|公告|通告|公示|启事)$", "通知、通报一类"),
    (
        r"(?:办法|规定|条例|细则|制度|规则|意见|标准|指引|指南|清单|体系|责任制|决定|决议|措施)$",
        "规范性文件或者制度文件",
    ),
    (r"(?:批复|复函|函|请示)$", "批复、函、请示一类"),
    (r"述职|述法|述责述廉|述廉", "述职述法报告"),
    (r"普法|法治宣传|法制宣传|普治", "普法工作材料"),
    (r"行政执法(?!.*法治政府).{0,12}(?:年度报告|年报|报告|总结|统计|数据|情况)|执法(?:数据|统计)", "行政执法年度报告"),
    (
        r"行政复议(?:应诉)?.{0,10}(?:报告|总结|情况|白皮书|统计)|行政应诉.{0,10}(?:报告|总结|情况|白皮书)",
        "行政复议应诉材料",
    ),
    (r"^.{0,20}政府工作报告$", "政府工作报告"),
    (
        r"(?:研讨会|推进会|会议|培训班|座谈会|启动仪式|讲座)(?:召开|举行|举办|开班|纪要)?$|召开|举办|举行|公布|发布|出炉|获评|入选|走进|荣获",
        "新闻报道",
    ),
    (r"讲话|致辞|发言|主持词", "讲话稿"),
    (
        r"法治社会建设|平安建设|司法行政工作|党建|党风廉政|意识形态|安全生产|财政预算|决算|绩效|信访|优化营商环境",
        "其他工作的报告",
    ),
)
_KINDS = tuple((re.compile(pattern), name) for pattern, name in _OTHER_KINDS)
_EVEN_WITH_SUBJECT = {
    "政府信息公开工作年度报告",
    "工作要点",
    "工作计划或者任务清单",
    "实施方案",
    "规划或者纲要",
    "政策解读",
    "通知、通报一类",
    "规范性文件或者制度文件",
    "批复、函、请示一类",
    "审议、评估、督察、整改、创建一类材料",
    "述职述法报告",
    "新闻报道",
    "讲话稿",
}
_DISCLOSURE_PARTS = (
    "主动公开政府信息",
    "收到和处理政府信息公开申请",
    "政府信息公开行政复议",
    "主动公开情况",
    "依申请公开情况",
    "政府信息管理",
)
_OPENING = re.compile(
    r"现将[^。]{0,60}(?:法治政府建设|依法行政|法治建设)[^。]{0,30}(?:报告|汇报|公布|公开|通报)|(?:法治政府建设|依法行政)[^。]{0,20}(?:年度)?(?:报告|情况)[^。]{0,12}如下"
)


def classify_title(title: str) -> tuple[str, str]:
    """(``annual_report`` or ``other``, the reason in Chinese; empty for an annual report)."""
    text = _TRAILER.sub("", re.sub(r"\s+", "", fold(title)).strip("《》“”"))
    text = AND_PLAN.sub("", _TRAILER.sub("", text))
    subject = _SUBJECT.search(text)
    if subject and _ANNOUNCED.search(text):
        return "other", f"标题“{_short(text)}”是在说发布或者审议报告，不是报告本身。"
    if subject and _annual(text, subject):
        if not _SENT.search(text) or text.endswith("报告"):
            return "annual_report", ""
    for pattern, kind in _KINDS:
        if pattern.search(text) and (subject is None or kind in _EVEN_WITH_SUBJECT):
            return "other", f"标题“{_short(text)}”表明这是{kind}，不是法治政府建设年度报告。"
    if subject and _REPORT.search(text):
        return "annual_report", ""
    if subject is None:
        return "other", f"标题“{_short(text)}”没有写明是法治政府建设情况的报告。"
    return "other", f"标题“{_short(text)}”没有写明是报告。"


def _annual(text: str, subject: re.Match[str]) -> bool:
    """法治政府建设 … 报告, and nothing between or behind that makes it a paper about one."""
    tail = text[subject.end() :]
    if re.search(r"《[^》]*$", text[: subject.start()]) and not text.startswith("《"):
        return False
    if re.search(
        r"要点|计划|方案|规划|纲要|解读|通知|通报|办法|意见|请示|函$|评估|督察|督查|自查|整改|审议|评议|调研|考核|示范|创建|检查|述职|述法|召开|发布会|指标|清单|任务|责任|讲话|说明|宣传|培训|分工|公示|公告|反馈",
        re.sub(r"第一责任人|责任落实情况|任务落实", "", tail),
    ):
        return False
    return (
        re.fullmatch(
            r".{0,12}?(?:工作)?.{0,30}?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:工作)?(?:年度报告|情况报告|工作报告|报告|工作总结|总结|年报|情况|情况汇报|汇报|自评报告)(?:的报告)?",
            tail,
        )
        is not None
    )


def classify_document(title: str | None, opening: str, headings: Sequence[str], body: str) -> tuple[str, str]:
    """The same for a whole document: what the title says, else what the opening announces.

    A title that decides is believed. Without one, the opening must announce the report; the six
    standard parts of a disclosure report speak against it whatever the title says.
    """
    plain = [re.sub(r"\s+", "", fold(heading)) for heading in headings]
    disclosure = sum(any(words in heading for heading in plain) for words in _DISCLOSURE_PARTS)
    if disclosure >= 3:
        return "other", "各部分标题是政府信息公开工作年度报告的格式，不是法治政府建设年度报告。"
    announced = _OPENING.search(re.sub(r"\s+", "", fold(opening[-1500:] + "".join(headings[:1]))))
    if title is not None:
        kind, reason = classify_title(title)
        if kind == "annual_report":
            return kind, ""
        if announced is None or "没有写明" not in reason:
            return kind, reason
        return "annual_report", ""
    if announced is not None:
        return "annual_report", ""
    return "other", _untitled_reason(plain, body)


def _untitled_reason(headings: Sequence[str], body: str) -> str:
    from lawgov.report.classify import classify

    parts = {classify(heading, None) for heading in headings} - {None}
    if parts and parts <= {"achievements", "achievements+problems"}:
        return "没有法治政府建设年度报告的标题，开头也没有说明是该报告，内容像部门工作总结。"
    if len(re.findall("法治政府建设", fold(body))) == 0:
        return "没有法治政府建设年度报告的标题，全文也没有提到法治政府建设，不像法治政府建设年度报告。"
    return "没有法治政府建设年度报告的标题，开头也没有说明是该报告，像工作总结一类材料。"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
