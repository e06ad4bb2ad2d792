"""破折号形式不对: hyphens in a row in place of ——."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DASH = re.compile(rf"(?<=[{HAN}”》）\d])(?:[-－–]{{2,4}}|—[ 　-]+—?|——[-－—]+)(?=[{HAN}“《\d])")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _DASH):
        yield Finding(f"破折号写成了“{match[0]}”。", Span(*match.span()), "请改为占两格的破折号“——”。", fix="——")


RULE = Rule(
    id="LG440",
    name="dash-form",
    title="破折号形式不对",
    about="用两个以上的短横线、断开的或者过长的横线代替破折号。单个短横线、一字线可以表示连接（区—街镇两级），不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/dash",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n建成宣传公园——法兴园，完善区-街镇两级会议，2021—2025年规划12项。")),
    bad=(
        Bad(sample("一、主要举措和成效\n建成宣传公园--法兴园，普法12场。"), at="--"),
        Bad(sample("一、主要举措和成效\n获评首家学院－－调解学院，调解12件。"), at="－－"),
    ),
    other_documents=True,
)
