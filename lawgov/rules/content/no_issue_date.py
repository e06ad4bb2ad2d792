"""没有成文日期: neither the sign-off nor the page's record names one."""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.date_issued is None:
        yield Finding(
            "没有写成文日期。",
            None,
            "请在署名下一行写成文日期，年、月、日写全；如果是网页或者复制时漏了，请对照原件。",
            certainty=Certainty.NEEDS_REVIEW,
        )


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
