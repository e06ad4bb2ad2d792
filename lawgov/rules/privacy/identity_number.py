"""公民身份号码: 18 digits whose check digit is right; 15 digits only beside 身份证."""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.mask import masked
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_LONG = re.compile(r"(?<![0-9A-Za-z.])[1-9]\d{16}[\dXx](?![0-9A-Za-z])")
_SHORT = re.compile(r"(?:身份证|身份号码|公民身份)[^\d。；\n]{0,12}(?<!\d)([1-9]\d{14})(?!\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    places = [match.span() for match in _LONG.finditer(text) if _is_identity(match[0])]
    places += [match.span(1) for match in _SHORT.finditer(text)]
    for start, end in sorted(places):
        yield Finding(
            f"文中有公民身份号码（{masked(text[start:end])}）。",
            Span(start, end),
            "公开前请删去，或者只保留必要的几位。",
        )


def _is_identity(number: str) -> bool:
    """The day of birth exists and the check digit is right."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return born.year >= 1900 and number[0] in "12345689" and "10X98765432"[total % 11] == number[17].upper()


RULE = Rule(
    id="LG701",
    name="identity-number",
    title="有公民身份号码",
    about="18位、出生日期存在而且校验位正确的公民身份号码；15位旧号码只在“身份证”等字样旁边才报。提示里只显示头尾几位。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n统一社会信用代码11350203004123456Y，合同编号110101199003070000，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，申请人身份证号11010119900307299X，已办结。"),
            at="11010119900307299X",
        ),
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，身份证号码：110101900307291，已办结。"),
            at="110101900307291",
        ),
    ),
    other_documents=True,
)
