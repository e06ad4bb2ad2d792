"""句子重复: a sentence stands twice in one report, word for word, in paragraphs that are not the same."""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.prose import told
from lawgov.rules.repeats import doubled_sentences
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = [
        Finding(
            "这句话与前文逐字相同，重复写了两遍。",
            span,
            "请核对是否复制后漏删；确需重复说明的，请换一种写法。",
            certainty=Certainty.NEEDS_REVIEW,
        )
        for span in doubled_sentences(report, options.count("characters"))
    ]
    yield from told(found, 5, lambda count: f"全文有{count}句话与前文逐字相同。")


RULE = Rule(
    id="LG421",
    name="doubled-sentence",
    title="句子重复",
    about="正文里同一句话（到句号为止）一字不差地出现两次，标在后一处。整段重复由“段落重复”一项报告；太短的句子、标题不比较。",
    basis=Basis.FACT,
    clause="fact/doubled",
    severity=Severity.WARNING,
    check=check,
    options={"characters": Option(15, "至少多少个字的句子才比较（字）")},
    good=(sample(), sample("一、主要举措和成效\n评查案卷120卷。组织培训3期。评查案卷120卷。")),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n评查案卷120卷，培训执法人员310人次。组织旁听庭审2次。评查案卷120卷，培训执法人员310人次。"
            ),
            at="评查案卷120卷，培训执法人员310人次。",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n推动执法力量下沉基层，评查案卷120卷。培训3期。\n"
                "（二）化解争议\n审结50件。推动执法力量下沉基层，评查案卷120卷。"
            ),
            at="推动执法力量下沉基层，评查案卷120卷。",
        ),
    ),
    other_documents=True,
)
