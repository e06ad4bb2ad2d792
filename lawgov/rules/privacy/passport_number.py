"""护照等证件号码: beside the name of the document, in its form."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.mask import masked
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_PASSPORT = re.compile(
    r"(?:护照|通行证|居留证|军官证|士兵证)(?:号码|编号|号)?[：:为是（( ]{0,2}([A-Za-z]{1,2}\d{7,8})(?![0-9A-Za-z])"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _PASSPORT.finditer(folded(report.text)):
        yield Finding(f"文中有证件号码（{masked(match[1])}）。", Span(*match.span(1)), "公开前请删去。")


RULE = Rule(
    id="LG710",
    name="passport-number",
    title="有护照等证件号码",
    about="“护照”“通行证”等字样后面、形式相符的号码。提示里只显示头尾几位。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n办理护照1200本、通行证12345678张，评查案卷120卷。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，申请人护照号码：E12345678。"), at="E12345678"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，持通行证（H1234567）入境。"), at="H1234567"),
    ),
    other_documents=True,
)
