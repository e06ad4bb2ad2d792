"""标点套用不当: pairs that cross, a quotation in double marks within double marks, 《 within 《.

The inner quotation takes ‘’, the inner title 〈〉; half-width < > within a title are told too.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.pairs import inner_marks, pairs
from lawgov.rules.prose import matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_ANGLES = re.compile(r"<([^<>《》\n]{2,60})>(?=[^《》\n]{0,60}》)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text, found = report.text, pairs(report)
    crossing = [
        Finding(
            f"两对符号互相交叉，“{text[at]}”应当在里面一对合上之后、外面一对合上之前。",
            Span(at, at + 1),
            "请调整符号的位置，先合里面一对，再合外面一对。",
        )
        for at in found.crossing
    ]
    yield from told(crossing, 12, lambda count: f"全文有{count}处两对符号互相交叉。")
    inner = [
        Finding(
            f"{'书名号里的书名' if text[span.start] == '《' else '引号里的引语'}“{_short(span.of(text)[1:-1])}”"
            f"应当用{'单书名号' if text[span.start] == '《' else '单引号'}。",
            span,
            "里面一层请改用单" + ("书名号〈〉。" if text[span.start] == "《" else "引号‘’。"),
            fix=inner_marks(span.of(text)),
        )
        for span in found.nested
    ]
    inner += [
        Finding(
            f"书名号里的书名“{_short(match[1])}”应当用单书名号〈〉，不用小于号、大于号。",
            Span(*match.span()),
            "里面一层请改用单书名号〈〉。",
            fix=f"〈{match[1]}〉",
        )
        for match in matches(report, _ANGLES)
        if text.rfind("《", text.rfind("\n", 0, match.start()) + 1, match.start())
        > text.rfind("》", text.rfind("\n", 0, match.start()) + 1, match.start())
    ]
    inner.sort(key=lambda finding: finding.span or Span(0, 0))
    yield from told(inner, 3, lambda count: f"全文有{count}处引号里又用双引号，或者书名号里又用双书名号。")


def _short(words: str) -> str:
    words = words.replace("。", "")
    return words if len(words) <= 20 else words[:20] + "……"


RULE = Rule(
    id="LG431",
    name="wrongly-nested-marks",
    title="引号、书名号套用不当",
    about=(
        "两对符号互相交叉；双引号里直接又用双引号，双书名号里又用双书名号或者小于号、大于号。"
        "里面一层引语用单引号，里面一层书名用单书名号。超过三处的合并为一条。标准条文未核对原文，所以最高只作警告。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15834/pairs",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n印发《关于贯彻〈实施纲要〉的通知》，提出“落实‘三项制度’”，评查案卷120卷。"),
        sample("一、主要举措和成效\n印发《“互联网+普法”工作方案》《“八五”普法规划》，举办“《民法典》进万家”活动12场。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n印发《关于贯彻《实施纲要》的通知》12份。"), at="《实施纲要》"),
        Bad(sample("一、主要举措和成效\n提出“落实“三项制度”和清单”的要求，评查案卷120卷。"), at="“三项制度”"),
        Bad(sample("一、主要举措和成效\n印发《工作方案（试行》），评查案卷120卷。"), at="）"),
        Bad(sample("一、主要举措和成效\n印发《关于贯彻<实施纲要>的通知》12份。"), at="<实施纲要>"),
    ),
    other_documents=True,
)
