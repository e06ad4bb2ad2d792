"""下一年度安排没有实质: no item of the plan names a time, a target or a responsible body. A note."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report, Status
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_TIME = re.compile(r"\d{1,2}月|季度|上半年|下半年|年底前|年内|月底|第[一二三四]季|\d{4}年底|全年")
_TARGET = re.compile(
    r"\d+(?:\.\d+)?\s*(?:%|％|件|次|场|个|人|名|项|家|期|部|卷|份|条|万|亿)|全覆盖|100%|零|[一二三四五六七八九十]+(?:件|次|场|个|项|期)"
)
_SUBJECT = re.compile(
    r"由[^，。；]{2,20}(?:负责|牵头|承担)|牵头|责任单位|[\u4e00-\u9fff]{2,12}(?:局|委|办|厅|科|处|所|镇|街道)(?:负责|会同|牵头)|会同|联合"
)
_NAMED = re.compile(r"《[^》]{4,}》|“[^”]{2,20}”")


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.plan
    if part.span is None or not part.body_characters or part.status is Status.MERGED:
        return
    text = fold(report.text[part.sections[0].heading.span.end : part.span.end])
    if any(pattern.search(text) for pattern in (_TIME, _TARGET, _SUBJECT, _NAMED)):
        return
    yield Finding(
        "下一年度安排没有写时限、目标、责任单位，也没有点明具体任务。",
        part.heading_span,
        "请写明做什么、做到什么程度、什么时候完成、由谁负责。",
        certainty=Certainty.NEEDS_REVIEW,
    )


RULE = Rule(
    id="LG112",
    name="plan-without-substance",
    title="下一年度安排没有实质",
    about="整个部分没有时限、没有量化目标、没有责任单位，也没有提到任何文件、项目的名称，才报一次。",
    basis=Basis.PRACTICE,
    clause="practice/plan",
    severity=Severity.NOTE,
    check=check,
    yields_to=("LG108",),
    good=(sample(), sample(plan="四、下一年度主要安排\n2024年评查案卷2次。")),
    bad=(
        Bad(
            sample(plan="四、下一年度主要安排\n进一步提高认识，持续加强法治政府建设，不断提升依法行政水平。"),
            at="四、下一年度主要安排",
        ),
        Bad(sample(plan="四、下一步工作打算\n一是加强学习。二是强化监督。三是提升能力。"), at="四、下一步工作打算"),
    ),
)
