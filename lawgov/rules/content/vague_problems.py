"""不足空泛: no item of the problems part gives a figure, a case, a place or a body.

Reported once, on the heading, and only where every item is of the 「有待加强」 kind; one concrete
item shows that the drafter looked.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.items import items_of
from lawgov.rules.samples import sample

_FIGURE = re.compile(r"\d|[一二三四五六七八九十百两]+(?:起|件|宗|次|人|名|个(?:单位|乡镇|镇|街道|部门|案|村|社区))")
_EXAMPLE = re.compile(
    r"例如|比如|譬如|如[^，。；果何]{2,30}(?:案|中|时|存在)|以[^，。；]{2,20}为例|败诉|被撤销|被纠正|被确认违法|通报|案卷评查(?:中|发现)|督察(?:中|发现|反馈)|投诉"
)
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:镇|乡|街道|县|分局|大队|所)(?:的|在|存在|尚|对|执法)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.problems
    if part.span is None or not (part.body_characters or any(section.children for section in part.sections)):
        return
    items = items_of(report, part)
    vague = re.compile("|".join(map(re.escape, options.words("vague_words"))))
    texts = [
        re.sub(r"(?:19|20)\d{2}年度?|^[（(]?[\d一二三四五六七八九十]+[）)、.．]", "", fold(item.span.of(report.text)))
        for item in items
    ]
    if len(items) < 2 or any(_FIGURE.search(t) or _EXAMPLE.search(t) or _NAMED.search(t) for t in texts):
        return
    if sum(bool(vague.search(text)) for text in texts) * 2 < len(texts):
        return
    yield Finding(
        f"所列{len(items)}条不足都没有数据、事例或者具体单位，比较空泛。",
        part.heading_span,
        "请至少用一个数据、案例或者具体领域说明每条不足。",
        certainty=Certainty.NEEDS_REVIEW,
    )


RULE = Rule(
    id="LG110",
    name="vague-problems",
    title="不足空泛",
    about="所有各条都只有“有待加强”“仍需提升”一类的话，没有数字、事例、被通报或者败诉的情形，也没有指出具体单位。只要有一条具体，就不报。",
    basis=Basis.PRACTICE,
    clause="practice/problems",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            problems="二、存在的不足和原因\n一是执法力量有待加强，3个乡镇缺人，原因是编制少。二是法治意识有待提高，原因是培训少。"
        ),
    ),
    bad=(
        Bad(
            sample(
                problems="二、存在的不足和原因\n一是执法水平有待提升，原因是培训不够。二是法治意识仍需加强，原因是重视不够。"
            ),
            at="二、存在的不足和原因",
        ),
        Bad(
            sample(
                problems="二、存在的问题\n（一）创新力度不足。工作亮点还需进一步挖掘，原因是思路不宽。\n（二）统筹不够。还需进一步加强协调，原因是机制不健全。"
            ),
            at="二、存在的问题",
        ),
    ),
    options={
        "vague_words": Option(
            (
                "有待",
                "仍需",
                "还需",
                "尚需",
                "需进一步",
                "需要进一步",
                "不够",
                "不足",
                "不强",
                "不高",
                "欠缺",
                "薄弱",
                "短板",
                "差距",
                "亟需",
                "尚待",
                "应持续",
                "不到位",
                "不平衡",
            ),
            "空泛说法的词语",
        )
    },
)
