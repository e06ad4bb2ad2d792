"""不足部分只列问题、未说原因: items of the problems part name no cause.

The clause asks for 「存在的不足和原因」. Where no item names a cause, the part is reported once, on
its heading; where some do, each item without one is. A paragraph that gives causes for all of
them answers for all.

Known limit: looks for words of cause, not for meaning; 「原因不明」 passes.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report, Status
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.items import items_of
from lawgov.rules.samples import sample

_FOR_ALL = re.compile(
    r"(?:上述|以上|这些|产生|造成|存在)[^。]{0,16}(?:问题|不足|短板)[^。]{0,12}(?:原因|成因|根源)|(?:主要|究其|分析)?[原成]因(?:有|主要有|如下|包括|分析)|究其原因|原因分析"
)

_MAINLY = re.compile(r"(?:问题|不足|短板|差距|困难|表现)[^。，]{0,6}主要是")  # announces the list, gives no cause


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.problems
    if (
        part.span is None
        or part.heading_span is None
        or not (part.body_characters or any(section.children for section in part.sections))
    ):
        return
    words = re.compile("|".join(map(re.escape, options.words("cause_words"))))
    body = _MAINLY.sub("", fold(_body(report)))
    if _FOR_ALL.search(body) or _has_heading_for_causes(report):
        return
    items = items_of(report, part)
    lacking = [item for item in items if not words.search(fold(item.span.of(report.text)))]
    if not words.search(body):
        yield Finding(
            "本部分列出了不足，没有写原因。",
            part.heading_span,
            "请逐条写明产生不足的原因，例如“主要原因是……”。",
        )
    elif len(items) >= 2 and part.status is not Status.MERGED:
        for item in lacking:
            if len(item.span.of(report.text)) >= options.count("item_characters"):
                yield Finding(
                    "这一条不足没有写原因。",
                    item.head,
                    "请补写产生这一不足的原因。",
                    certainty=Certainty.NEEDS_REVIEW,
                    severity=Severity.NOTE,
                )


def _has_heading_for_causes(report: Report) -> bool:
    """A heading of its own for the causes, below the part's first: 「（二）原因分析」."""
    sections = report.problems.sections
    return any(
        "原因" in section.heading.title for top in sections for section in top.walk() if section is not sections[0]
    )


def _body(report: Report) -> str:
    """The text of the part without its headings, whose words 「不足和原因」 state nothing."""
    pieces = []
    for section in report.problems.sections:
        last = section.heading.span.end
        for child in section.walk():
            if child is not section and not child.heading.run_in:
                pieces.append(report.text[last : child.heading.span.start])
                last = child.heading.span.end
        pieces.append(report.text[last : section.span.end])
    return "\n".join(pieces)


RULE = Rule(
    id="LG104",
    name="problems-without-causes",
    title="只列不足、未写原因",
    about=(
        "规定要求写“存在的不足和原因”。整个部分都没有说明原因的，在标题处报一次；有的条写了、有的条没写的，逐条提示。"
        "集中写一段原因的，视为都写了。只看有没有说明原因的词语，不判断说得对不对。"
    ),
    basis=Basis.LAW,
    clause="inspection-2019/report-content",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            problems="二、存在的不足\n（一）执法力量偏弱。3个乡镇缺人，受年龄和知识结构影响，短期内难以改善。\n"
            "（二）案卷质量不高。9卷文书不规范，暴露出日常监督不到位。"
        ),
        sample(problems="二、存在的问题\n一是执法力量偏弱。二是案卷质量不高。上述问题的主要原因是编制少、培训不够。"),
        sample(
            problems="二、存在的不足和原因\n（一）执法力量偏弱。由于编制少、任务重，3个乡镇缺人。\n（二）案卷质量不高。培训不到位，导致9卷文书不规范。"
        ),
    ),
    bad=(
        Bad(
            sample(problems="二、存在的不足和原因\n一是3个乡镇执法力量偏弱。二是9卷执法案卷不规范。"),
            at="二、存在的不足和原因",
        ),
        Bad(
            sample(
                problems="二、存在的不足\n（一）执法力量偏弱。3个乡镇缺人，主要原因是编制少。\n（二）案卷质量不高。抽查的120卷案卷中有9卷文书不规范，个别单位程序意识不强。"
            ),
            at="（二）案卷质量不高",
        ),
    ),
    options={
        "cause_words": Option(
            (
                "原因",
                "成因",
                "由于",
                "因为",
                "根源",
                "根子",
                "在于",
                "源于",
                "症结",
                "导致",
                "造成",
                "致使",
                "归结为",
                "所致",
                "受限于",
                "受制于",
                "缘于",
                "因",
                "主要是",
                "制约",
                "影响了",
                "限制",
                "所限",
                "有关，",
                "有关。",
                "使得",
                "引发",
                "反映出",
                "暴露出",
                "归根",
                "影响，",
                "影响。",
                "相关，",
                "相关。",
                "分不开",
            ),
            "说明原因的词语",
        ),
        "item_characters": Option(30, "一条至少多少字才逐条检查"),
    },
)
