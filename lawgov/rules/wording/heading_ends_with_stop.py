"""标题末尾有点号: a heading on a line of its own ends with a full stop or a comma; one note for the document."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = [
        Finding("独立成行的标题末尾有点号，一般不用。", Span(at, at + 1), "请删去标题末尾的点号。", fix="")
        for section in report.walk()
        if not section.heading.run_in
        and section.body_span.of(report.text).strip()  # an item of a list has nothing under it
        and report.text[at := section.heading.span.end - 1] in "。；，、"
    ]
    yield from told(found, 1, lambda count: f"全文有{count}个独立成行的标题末尾有点号，一般不用。")


RULE = Rule(
    id="LG443",
    name="heading-ends-with-stop",
    title="标题末尾有点号",
    about="独立成行的标题末尾一般不用句号、逗号等，全文合并为一条提示。段首的小标题后接正文时用句号，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/heading",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n（一）规范行政执法。评查案卷120卷，培训3期，整改23个。\n（二）化解争议。审结50件。"
        ),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范行政执法。\n评查案卷120卷，培训3期，整改问题23个。\n（二）化解争议\n审结50件。"
            ),
            at="。",
        ),
        Bad(sample("一、主要举措和成效。\n评查案卷120卷，培训3期，整改问题23个。"), at="。"),
    ),
    other_documents=True,
)
