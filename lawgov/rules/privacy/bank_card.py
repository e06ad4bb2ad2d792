"""银行卡号: 16 to 19 digits, right by their check digit, beside 卡号、账号、银行."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.mask import masked
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CARD = re.compile(r"(?<![0-9A-Za-z])[3-6]\d{3}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![0-9A-Za-z])")
_BESIDE = re.compile(r"银行|卡号|账号|帐号|账户|帐户|储蓄卡|借记卡|信用卡|社保卡")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    for match in _CARD.finditer(text):
        number = match[0].replace(" ", "")
        if _BESIDE.search(text, max(match.start() - 24, 0), match.start()) and _is_card(number):
            yield Finding(
                f"文中有疑似银行卡号（{masked(number)}）。",
                Span(*match.span()),
                "公开前请删去。",
                certainty=Certainty.NEEDS_REVIEW,
            )


def _is_card(number: str) -> bool:
    """The check of Luhn."""
    total = 0
    for index, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


RULE = Rule(
    id="LG703",
    name="bank-card",
    title="有银行卡号",
    about="“银行”“卡号”“账号”等字样旁边16至19位、校验位正确的数字。提示里只显示头尾几位。对公账户的号码多数不带这种校验位，不报。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n开户银行账号6222020200012345679，评查案卷120卷，编号6222020200012345678。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，退还至银行卡号4111111111111111的账户。"),
            at="4111111111111111",
        ),
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，打入账户：4111 1111 1111 1111。"),
            at="4111 1111 1111 1111",
        ),
    ),
    other_documents=True,
)
