"""成效通篇没有数字: the achievements part states no count at all."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.samples import sample

_COUNT = re.compile(
    r"\d[\d,.]*\s*(?:余|多)?\s*(?:万|亿)?\s*(?!年|月|日|号|[—\-－]|\d|届|“|”|、|》)[\u4e00-\u9fff%％‰]|[一二三四五六七八九十百千两]{1,6}(?:件|起|次|场|名|人次|份|家|期|项)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    part = report.achievements
    if part.span is None or part.body_characters < options.count("characters"):
        return
    if not _COUNT.search(re.sub(r"《[^》]*》", "", fold(report.text[part.span.start : part.span.end]))):
        yield Finding(
            "“主要举措和成效”通篇没有一个数字。",
            part.heading_span,
            "请用数字说明成效，例如案件数、审查件数、培训人次、出庭应诉率。",
        )


RULE = Rule(
    id="LG113",
    name="achievements-without-figures",
    title="成效没有数字",
    about="主要举措和成效部分达到一定篇幅，却没有任何计数（年份、文号、书名号里的数字不算）。",
    basis=Basis.PRACTICE,
    clause="practice/figures",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n评查案卷120卷。")),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n"
                + "2023年，全面落实《法治政府建设实施纲要（2021—2025年）》，健全工作机制，强化执法监督，优化法律服务，深化普法宣传，推动各项工作取得新进展。"
                * 3
            ),
            at="一、主要举措和成效",
        ),
        Bad(
            sample(
                "一、主要工作和成效\n"
                + "认真学习贯彻习近平法治思想，坚持依法决策，规范行政执法，加强行政复议和应诉工作，不断提升群众满意度。"
                * 4
            ),
            at="一、主要工作和成效",
        ),
    ),
    options={"characters": Option(150, "不到这个字数的不检查")},
)
