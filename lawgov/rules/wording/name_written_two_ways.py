"""名称前后写法不同: the signature differs from the issuer of the title by one character.

Title and signature name the same organ, so that one of them must be wrong; names in the body may
be of other organs and are not compared.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    span, title = report.signature_span, report.title
    if span is None or title is None or title.issuer is None:
        return
    words = "".join(span.of(report.text).split())
    named, signed = (re.sub(r"[\s、]", "", fold(name)) for name in (title.issuer, words))
    if len(named) >= 5 and named != signed and _differ_by_one(named, signed):
        yield Finding(
            f"署名“{words}”与标题里的“{title.issuer}”只差一个字，写法不一致。", span, "请核对机关名称，改成一致。"
        )


def _differ_by_one(a: str, b: str) -> bool:
    """Whether one letter was changed, left out or put in; not at either end, where a name may be shortened."""
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1 or long.startswith(short) or long.endswith(short):
        return False
    at = next(n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y)
    return short[at:] == long[at + 1 :]


RULE = Rule(
    id="LG423",
    name="name-written-two-ways",
    title="机关名称前后写法不同",
    about="署名与标题里的发文机关只差一个字（写错、漏字或者多字）。差别更大的可能是全称和简称，不报；正文里的其他名称不比较。",
    basis=Basis.FACT,
    clause="fact/name-twice",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(sign_off="云溪县司法局办公室\n2024年1月15日")),
    bad=(
        Bad(sample(sign_off="云西县司法局\n2024年1月15日"), at="云西县司法局"),
        Bad(
            sample(
                title="云溪县市场监督管理局2023年法治政府建设情况报告", sign_off="云溪县市场监管管理局\n2024年1月15日"
            ),
            at="云溪县市场监管管理局",
        ),
    ),
    other_documents=True,
)
