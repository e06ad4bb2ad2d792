"""手机号码: 11 digits with a prefix in use, not part of anything longer.

A hotline, and the contact in 附注 below the text, are published on purpose.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.mask import masked
from lawgov.rules.samples import SIGN_OFF, sample
from lawgov.sources.model import Span

_MOBILE = re.compile(
    r"(?<![0-9A-Za-z./_\-])(?:\+?86[\s-]?)?(1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])[ -]?\d{4}[ -]?\d{4})"
    r"(?![0-9A-Za-z_]|\.\d|\s?(?:[元件人次户份万亿条项个]|号(?!码)))"
)
_PUBLIC = re.compile(
    r"热线|举报|咨询|服务电话|监督电话|值班|投诉|报警|信访电话|办公电话|编号|单号|流水|账号|工单|代码|证号|案号"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    after = report.document.closing_span.start
    for match in _MOBILE.finditer(text):
        start, end = match.span(1)
        begin = max(*(text.rfind(mark, 0, start) + 1 for mark in "\n。；，,"), start - 24)
        before = text[begin:start]
        if _PUBLIC.search(before) or (start >= after and re.search(r"联系", before)):
            continue
        yield Finding(
            f"文中有手机号码（{masked(match[1])}）。", Span(start, end), "公开前请删去，需要留联系方式的写办公电话。"
        )


RULE = Rule(
    id="LG702",
    name="mobile-number",
    title="有手机号码",
    about="11位、号段真实、不在更长的数字里的手机号码。热线、举报和咨询电话，以及文末附注的联系方式不报。提示里只显示头尾几位。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(sign_off=SIGN_OFF + "\n（联系人：李华，联系电话：13812345678）"),
        sample(
            "一、主要举措和成效\n评查案卷120卷，受理编号202313812345678，挽回损失13812345678元，开通热线0512-65221234。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，申请人张某（电话13812345678）表示满意。"), at="13812345678"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，调解员手机号码为199 1234 5678。"), at="199 1234 5678"),
    ),
    other_documents=True,
)
