"""破折号形式不对: hyphens in a row in place of ——."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, UNITS, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DASH = re.compile(rf"(?<=[{HAN}”》）\d])(?:[-－–]{{2,4}}|—[ 　-]+—?|——[-－—]+)(?=[{HAN}“《\d])")
_LEFT = re.compile(r"第?\d+(?:\.\d+)?[年月日条款项%％]?$")
_RIGHT = re.compile(rf"第?(\d+)(?:\.\d+)?([年月日号条款章节时]|[%％]|[余多]?[万亿]?{UNITS})?")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _DASH):
        mark = _between_numbers(report.text, *match.span())
        if mark is None:
            yield Finding(f"破折号写成了“{match[0]}”。", Span(*match.span()), "请改为占两格的破折号“——”。", fix="——")
        elif mark:
            yield Finding(f"两个数之间的连接号写成了“{match[0]}”。", Span(*match.span()), f"请改为“{mark}”。", fix=mark)


def _between_numbers(text: str, start: int, end: int) -> str | None:
    """The mark for a range; "" where it may be no range; None where no numbers stand on both sides."""
    left, right = _LEFT.search(text, max(start - 12, 0), start), _RIGHT.match(text, end)
    if left is None or right is None:
        return None
    unit = right[2] or ""
    if not unit or "千" in unit or "万" in unit or "亿" in unit:
        return ""
    return "—" if unit in "年月日号条款章节时" or left[0][0] == "第" else "～"


RULE = Rule(
    id="LG440",
    name="dash-form",
    title="破折号形式不对",
    about="用两个以上的短横线、断开的或者过长的横线代替破折号；两个数之间的，按起止的连接号改。单个短横线、一字线可以表示连接（区—街镇两级），不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/dash",
    severity=Severity.WARNING,
    check=check,
    yields_to=("LG451", "LG455"),
    good=(sample(), sample("一、主要举措和成效\n建成宣传公园——法兴园，完善区-街镇两级会议，2021—2025年规划12项。")),
    bad=(
        Bad(sample("一、主要举措和成效\n落实2021— 2025年规划12项，审结50件。"), at="— "),
        Bad(sample("一、主要举措和成效\n1月--12月评查案卷120卷，审结50件。"), at="--"),
        Bad(sample("一、主要举措和成效\n建成宣传公园--法兴园，普法12场。"), at="--"),
        Bad(sample("一、主要举措和成效\n获评首家学院－－调解学院，调解12件。"), at="－－"),
    ),
    other_documents=True,
)
