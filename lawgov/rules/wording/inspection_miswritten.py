"""法治督察写成“督查”: the inspection of the building of law-based government is a 督察.

The 2019 provisions on it are named so throughout. One finding for the document; other 督查 (督查室,
专项督查) is another thing and left alone.
"""

import re
from collections.abc import Iterator

from lawgov.expressions import own_words
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_WRONG = re.compile(r"(?:法治|法治(?:政府)?建设(?:与责任落实)?(?:工作)?)(?P<word>督查)(?![科处室组局])")


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = list(_WRONG.finditer(own_words(report.text)))
    if not found:
        return
    first = found[0]
    times = f"，全文共{len(found)}处" if len(found) > 1 else ""
    right = first[0].replace("督查", "督察")
    yield Finding(
        f"“{first[0]}”应为“{right}”{times}。",
        Span(*first.span()),
        f"请把法治建设方面的“督查”改为“督察”，例如“{right}”。",
        fix=right if len(found) == 1 else None,
        stands_for=len(found),
        fixes=tuple((Span(*m.span()), m[0].replace("督查", "督察")) for m in found) if len(found) > 1 else (),
    )


RULE = Rule(
    id="LG419",
    name="inspection-miswritten",
    title="法治督察写成“督查”",
    about=(
        "法治政府建设与责任落实方面的督察，规定一律用“督察”。写成“法治督查”“法治建设督查”的，全文报一次。"
        "政府督查室、专项督查等是另一回事，不报。"
    ),
    basis=Basis.LAW,
    clause="inspection-2019/inspection-word",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n开展法治督察2次，评查案卷120卷。"),
        sample("一、主要举措和成效\n县政府督查室开展专项督查2次，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n开展法治督查2次，评查案卷120卷。"), at="法治督查"),
        Bad(sample("一、主要举措和成效\n开展法治政府建设督查2次，评查案卷120卷。"), at="法治政府建设督查"),
    ),
    other_documents=True,
)
