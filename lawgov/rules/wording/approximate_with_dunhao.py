"""概数中间用顿号: 三、四个, 3、4次 for 三四个, 三四次."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CN = "一二三四五六七八九"
_NEXT = "|".join([f"{a}、{b}" for a, b in pairwise(_CN)] + [f"{n}、{n + 1}" for n in range(1, 9)] + ["两、三"])
_APPROXIMATE = re.compile(rf"(?<![\d.第、{_CN}十年月\n])(?:{_NEXT})(?=(?:个|名|次|天|件|户|人|家|场|起)(?!月份))")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    for match in matches(report, _APPROXIMATE):
        if text[match.start() - 2 : match.start()] in ("分别", "别为", "在第"):
            continue
        words = "".join(_CN[int(c) - 1] if c.isdigit() else c for c in match[0].replace("、", ""))
        yield Finding(
            f"“{match[0]}”如果表示大概的数，中间不用顿号，并用汉字。",
            Span(*match.span()),
            f"请改为“{words}”；如果是两个确数，请分开写明。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG447",
    name="approximate-with-dunhao",
    title="概数中间用顿号",
    about="相邻两个数字连用表示大概，写作“三四个”，不写“三、四个”或者“3、4个”。前面有“第”“分别”的，或者是序号的，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/approximate",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n三四个乡镇缺人，第三、四次会议研究，一、二、三产业发展，分别为3、4件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n有三、四个乡镇实行联合执法，审结50件。"), at="三、四"),
        Bad(sample("一、主要举措和成效\n每个乡镇平均有3、4名持证人员，审结50件。"), at="3、4"),
    ),
    other_documents=True,
)
