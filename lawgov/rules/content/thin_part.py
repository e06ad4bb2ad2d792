"""法定部分过于单薄: a part takes a very small share of the report.

The responsibility part is judged by its facts instead (``responsibility-without-facts``), an empty
part by ``empty-part``; one fault, one finding.
"""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import PART_LABELS, Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    start, end = report.document.body_span
    total = sum(map(len, report.text[start:end].split()))
    if total < options.count("report_characters"):
        return
    for name in ("achievements", "problems", "plan"):
        part = report.parts[name]
        if not part.body_characters:
            continue
        share = Decimal(part.body_characters) / Decimal(total)
        if share < options.share("share") and part.body_characters < options.count("characters"):
            yield Finding(
                f"“{PART_LABELS[name]}”只有{part.body_characters}字，占全文的{share * 100:.1f}%，过于单薄。",
                part.heading_span,
                "请充实这一部分，写明具体情况。",
                certainty=Certainty.NEEDS_REVIEW,
            )


_LONG = "一、主要举措和成效\n" + "\n".join(
    f"（{n}）推进{topic}。"
    + "组织开展专项检查，完善工作机制，督促整改落实，全年办理事项30件，培训执法人员120人次。" * 6
    for n, topic in (
        ("一", "行政执法规范化"),
        ("二", "合法性审查"),
        ("三", "矛盾纠纷化解"),
        ("四", "法治宣传教育"),
        ("五", "公共法律服务"),
    )
)

RULE = Rule(
    id="LG108",
    name="thin-part",
    title="法定部分过于单薄",
    about="不足、成效、安排这三部分的字数占全文的比例过低，而且字数很少。比例和字数都可以设置。篇幅没有法定要求，因此只作警告。",
    basis=Basis.PRACTICE,
    clause="practice/thin",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample(_LONG)),
    bad=(
        Bad(sample(_LONG, "二、存在的不足和原因\n执法力量偏弱，原因是编制少。"), at="二、存在的不足和原因"),
        Bad(sample(_LONG, plan="四、下一年度主要安排\n2024年继续做好各项工作。"), at="四、下一年度主要安排"),
    ),
    options={
        "share": Option(Decimal("0.03"), "占全文的最低比例"),
        "characters": Option(120, "达到这个字数就不算单薄"),
        "report_characters": Option(1000, "全文不到这个字数的报告不检查"),
    },
)
