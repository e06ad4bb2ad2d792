"""没有成文日期: neither the sign-off nor the page's record names one.

A date that is no day (2月30日), or is written in another form, is there; the rules of timing tell what is
wrong with it.
"""

import re
from collections.abc import Iterator

from lawgov.document.sign_off import is_date_line, split_sign_off
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample

_MEANT = re.compile(
    r"[\d一二〇○零三四五六七八九]{4}\s?年[\d一二三四五六七八九十]{1,3}\s?月[\d一二三四五六七八九十]{1,3}\s?[日号]?"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.date_issued is None and not _is_written(report):
        yield Finding(
            "没有写成文日期。",
            None,
            "请在署名下一行写成文日期，年、月、日写全；如果是网页或者复制时漏了，请对照原件。",
            certainty=Certainty.NEEDS_REVIEW,
        )


def _is_written(report: Report) -> bool:
    """Whether a closing line is a date, or what was meant as one: 2024年一月15日."""
    lines = [block.span.of(report.text) for block in report.document.lines(report.document.closing_span)]
    return any(is_date_line(line) or split_sign_off(line) or _MEANT.fullmatch(line.strip()) for line in lines)


RULE = Rule(
    id="LG119",
    name="no-issue-date",
    title="没有成文日期",
    about="文末没有成文日期，网页的信息栏里也没有写“成文日期”。发布日期不是成文日期。",
    basis=Basis.STANDARD,
    clause="gbt-9704/date",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), "发布机构：云溪县司法局\n成文日期：2024-01-15\n" + sample(sign_off="")),
    bad=(Bad(sample(sign_off="云溪县司法局"), at=None), Bad(sample(sign_off=""), at=None)),
)
