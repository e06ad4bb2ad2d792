"""第一责任人履职缺少可核事实: the responsibility part says little that can be checked.

Nine kinds of fact are looked for (who, studied, discussed, instructed, decided, appeared in
court, reported, supervised, taught). Fewer than the set number of kinds, or no count or date at all, is reported
once on the heading.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report, Status
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.samples import sample

_KINDS = (
    (
        "履职的人",
        re.compile(
            r"书记|区长|县长|市长|省长|镇长|乡长|局长|厅长|部长|主任|主席|主要负责人|主要负责同志|主要领导|一把手"
        ),
    ),
    (
        "带头学法",
        re.compile(r"第一议题|中心组|学法|集体学习|专题学习|带头学|学习[^。，；]{0,12}\d+(?:次|场)|讲座|读书班|研讨"),
    ),
    (
        "主持研究",
        re.compile(
            r"(?:常务会|党组会|党委会|常委会|办公会|专题会|委员会|会议)[^。；]{0,24}(?:研究|审议|听取|部署|学习)|(?:研究|听取|审议|专题研究|主持)[^。；]{0,24}(?:汇报|议题|法治|事项)"
        ),
    ),
    ("批示", re.compile(r"批示|签批|圈阅|阅批")),
    ("依法决策", re.compile(r"重大(?:行政)?决策|合法性审[查核]|依法决策|决策程序|法律顾问")),
    ("出庭应诉", re.compile(r"出庭|应诉|旁听")),
    ("述法", re.compile(r"述法|述职|述责")),
    ("督办整改", re.compile(r"督察|督办|督查|督导|督促|约谈|问题清单|考核|整改|检查|调研|包案|化解[^。，；]{0,6}积案")),
    ("普法宣讲", re.compile(r"法治(?:专题)?党?课|授课|宣讲|讲授|普法|宣传")),
)
_COUNTED = re.compile(
    r"\d+\s*(?:余)?(?:次|场|项|件|个|人|名|期|条|份|部|起|%|月|日)|[一二三四五六七八九十两]+(?:次|场)|每(?:月|季|周|半?年)"
)


_ENOUGH = 3
"""Counts and dates that can be checked, whatever kinds they are of: 「包案化解积案3件」 is of none."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.responsibility
    told = part.body_characters > 0 or any(section.children for section in part.sections)
    if part.span is None or not told or part.status is Status.MERGED:
        return
    first = part.sections[0].heading.span.end
    text = fold(report.text[first : part.span.end])
    there = [name for name, pattern in _KINDS if pattern.search(text)]
    counts = len(_COUNTED.findall(text))
    counted = counts > 0
    if counted and (len(there) >= options.count("kinds") or counts >= _ENOUGH):
        return
    lacking = "、".join(name for name, _ in _KINDS if name not in there)
    what = "没有写次数或者日期" if not counted else f"只写到{len(there)}类事实"
    yield Finding(
        f"第一责任人履职情况{what}，难以核查（正文{part.body_characters}字）。",
        part.heading_span,
        "请写明可核查的事实和次数、日期" + (f"，目前没有写到：{lacking}。" if lacking else "。"),
        certainty=Certainty.NEEDS_REVIEW,
    )


RULE = Rule(
    id="LG111",
    name="responsibility-without-facts",
    title="第一责任人履职缺少可核事实",
    about="看本部分写到九类可核事实（履职的人、带头学法、主持研究、批示、依法决策、出庭应诉、述法、督办整改、普法宣讲）中的几类，有没有次数或者日期。类数少于设定值、次数和日期又不到三处的，或者通篇没有次数和日期的，报一次。",
    basis=Basis.PRACTICE,
    clause="practice/responsibility",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            responsibility="三、主要负责人履行第一责任人职责情况\n局长主持党组会议研究法治工作3次，作出批示5次，带头学法4次。"
        ),
    ),
    bad=(
        Bad(
            sample(
                responsibility="三、履行第一责任人职责情况\n主要负责人高度重视，切实加强组织领导，稳步推进法治政府建设。"
            ),
            at="三、履行第一责任人职责情况",
        ),
        Bad(
            sample(
                responsibility="三、党政主要负责人履行第一责任人职责情况\n局长带头学法，主持会议研究法治工作，开展专题述法，督促整改落实。"
            ),
            at="三、党政主要负责人履行第一责任人职责情况",
        ),
    ),
    options={"kinds": Option(3, "至少写到几类事实")},
)
