"""署名与标题不是同一个机关: a report signed by a body that its title does not name, as copied texts are."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.document.sign_off import ends_as_organ, split_sign_off
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_FOR_ANOTHER = re.compile(r"法治|依法治|领导小组|司法所|[（(]代章[）)]")
"""Offices that sign for the body whose report it is."""
_KIND = re.compile(r"政府|街道|乡$|镇$|管理委员会|管委会")


def check(report: Report, options: Options) -> Iterator[Finding]:
    span, title = report.signature_span, report.issuer
    if span is None or title is None or report.issuer_kind != "department":
        return
    line = span.of(report.text)
    dated = split_sign_off(line)
    signed = re.sub(r"\s", "", fold(line[: dated[0]] if dated else line))
    if not ends_as_organ(signed) or _FOR_ANOTHER.search(signed) or _KIND.search(signed):
        return
    if not any(_may_be_one(name, signed) for name in title.split("、")):
        yield Finding(
            f"标题写的机关是“{title}”，署名是“{signed}”。",
            span,
            "请核对是哪一个机关的报告，把标题和署名改成一致；一个机关有两块牌子的，两处用同一个名称。",
            certainty=Certainty.NEEDS_REVIEW,
        )


def _may_be_one(title: str, signed: str) -> bool:
    """Whether one may be a short form of the other: its letters stand in the other in their order."""
    one, other = (re.sub(r"[（(][^）)]*[）)]|中共|\s", "", fold(name)) for name in (title, signed))
    return _stands_in(one, other) or _stands_in(other, one)


def _stands_in(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


RULE = Rule(
    id="LG124",
    name="signed-by-another",
    title="署名与标题不是同一个机关",
    about="部门的报告，标题里的机关和文末署名不是一个名称，也不是简称。套用别处的稿子时容易留下。政府的报告由法治办、司法部门代署的不报。",
    basis=Basis.FACT,
    clause="fact/one-body",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(title="县司法局2023年法治政府建设情况报告"),
        sample(sign_off="中共云溪县司法局党组\n2024年1月15日"),
        sample(title="云溪县文化和旅游局2023年法治政府建设情况报告", sign_off="云溪县文旅局\n2024年1月15日"),
        sample(title="云溪县2023年法治政府建设情况报告", sign_off="云溪县司法局\n2024年1月15日"),
        sample(sign_off="中共云溪县委全面依法治县委员会办公室\n2024年1月15日"),
    ),
    bad=(
        Bad(sample(title="云溪县水利局2023年法治政府建设情况报告"), at="云溪县司法局"),
        Bad(sample(sign_off="清河县司法局　2024年1月15日"), at="清河县司法局"),
    ),
)
