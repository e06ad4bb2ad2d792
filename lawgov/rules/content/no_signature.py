"""没有署名: the report ends without the name of its body."""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.signature_span is None:
        yield Finding(
            "文末没有署名。",
            None,
            "请在正文之后署发文机关名称；如果是网页或者复制时漏了，请对照原件。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG118",
    name="no-signature",
    title="没有署名",
    about="正文之后没有发文机关署名。网页常常省略署名，因此只作警告。",
    basis=Basis.STANDARD,
    clause="gbt-9704/date",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(sign_off="云溪县司法局 2024年1月15日")),
    bad=(Bad(sample(sign_off=""), at=None), Bad(sample(sign_off="2024年1月15日"), at=None)),
)
