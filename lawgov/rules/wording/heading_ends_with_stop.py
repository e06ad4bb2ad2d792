"""标题末尾有点号: a heading on a line of its own ends with a full stop or a comma; one note for the document."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_STOPS = re.compile(r"\s*[。；，、;,.．\s]*[。；，、;,.．]\s*$")
_DOUBLED = re.compile(r"[。.．\s]*[。.．](?=\n)")
_STATEMENT = re.compile(r"\d|[：:。；]|^[至到、和]")
"""What no heading says: figures, several sentences; 「（一）至（四）项」 begins with no number of its own."""
_GOES_ON = re.compile(r"\s*(?:其中|同时|此外|另外|截至|主要是|具体)")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = []
    for section in report.walk():
        heading, below = section.heading, section.body_span.of(text)
        stops = _STOPS.search(text, heading.span.start, heading.span.end)
        if heading.run_in and (doubled := _DOUBLED.match(text, heading.span.end)):
            stops, below = doubled, text[doubled.end() : section.body_span.end]
        elif heading.run_in:
            continue
        if stops is None or not below.strip():  # an item of a list has nothing under it
            continue
        label = heading.label.text if heading.label else ""
        title = text[heading.span.start : stops.start()].removeprefix(label).strip()
        if len(title) < 2 or _STATEMENT.search(title) or _GOES_ON.match(below):
            continue
        sure = set("".join(stops[0].split())) <= set("。.．")
        found.append(
            Finding(
                "独立成行的标题末尾有点号，一般不用。",
                Span(*stops.span()),
                "请删去标题末尾的点号。" if sure else "如果是标题，请删去末尾的点号；如果这句话没有完，请接上下文。",
                certainty=Certainty.CERTAIN if sure else Certainty.NEEDS_REVIEW,
                fix="" if sure else None,
            )
        )
    yield from told(found, 1, lambda count: f"全文有{count}个独立成行的标题末尾有点号，一般不用。")


RULE = Rule(
    id="LG443",
    name="heading-ends-with-stop",
    title="标题末尾有点号",
    about="独立成行的标题末尾一般不用句号、逗号等，全文合并为一条提示。段首的小标题后接正文时用句号，不报；带数字的、后面以“其中”接着说的是一句话，不是标题，不报。末尾是逗号、分号的可能是断行，请人核对。",
    basis=Basis.STANDARD,
    clause="gbt-15834/heading",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n（一）规范行政执法。评查案卷120卷，培训3期，整改23个。\n（二）化解争议。审结50件。"
        ),
        sample("一、主要举措和成效\n（三）全年审结行政复议案件120件。\n其中，调解18件。"),
        sample("一、主要举措和成效\n（二）全县共有执法人员1200人。\n其中，乡镇310人。"),
        sample(
            "一、主要举措和成效\n（一）规范执法\n评查案卷120卷。\n（二）化解争议\n审结50件。\n（一）至（二）项工作共投入资金50万元，其中：复议20万元。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n（一）规范执法。。\n评查案卷120卷，培训3期。"), at="。。"),
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
