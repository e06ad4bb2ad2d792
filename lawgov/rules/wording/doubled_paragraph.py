"""段落重复: a paragraph stands twice, word for word. Paragraphs repeated in a row are one finding."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.repeats import doubled_paragraphs
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for span, count in doubled_paragraphs(report, options.count("characters")):
        what = "这一段" if count == 1 else f"这里连续{count}段"
        yield Finding(
            f"{what}与前文逐字相同，重复写了两遍。",
            span,
            "请核对是否复制后漏改；多余的请删去，应当是别的内容的请改写。",
        )


RULE = Rule(
    id="LG422",
    name="doubled-paragraph",
    title="段落重复",
    about="正文里同一段话一字不差地出现两次，标在后一处；连着几段都重复的合并为一处。标题重复由“标题重复”一项报告，太短的段落不比较。",
    basis=Basis.FACT,
    clause="fact/doubled",
    severity=Severity.ERROR,
    check=check,
    options={"characters": Option(30, "至少多少个字的段落才比较（字）")},
    good=(sample(), sample("一、主要举措和成效\n（一）规范执法\n评查案卷120卷。\n（二）化解争议\n评查案卷120卷。")),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n"
                "（一）规范执法\n全年评查行政执法案卷120卷，发出执法监督通知书6份，举办执法人员培训班3期。\n"
                "（二）化解争议\n全年评查行政执法案卷120卷，发出执法监督通知书6份，举办执法人员培训班3期。"
            ),
            at="全年评查行政执法案卷120卷，发出执法监督通知书6份，举办执法人员培训班3期。",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n"
                "收到行政复议申请59件，审结50件，调解和解18件，行政机关负责人出庭应诉率100%。\n"
                "收到行政复议申请59件，审结50件，调解和解18件，行政机关负责人出庭应诉率100%。"
            ),
            at="收到行政复议申请59件，审结50件，调解和解18件，行政机关负责人出庭应诉率100%。",
        ),
    ),
    other_documents=True,
)
