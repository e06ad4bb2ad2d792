"""比率与件数不符: a rate is not what its own counts give."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "rate")


RULE = Rule(
    id="LG302",
    name="rate-does-not-match",
    title="比率与件数不符",
    about=(
        "同一处写明了比率和它的分子、分母（如调解成功件数和受理件数、纠错件数和审结件数、持证人数和执法人员总数），用件数复算比率。"
        "差别不超过所写比率末位的半个单位算相符；只是截尾、没有四舍五入的，由 LG303 报。"
        "只有分母确定的比率才核对：败诉率、纠错率要有审结数，出庭应诉率要有应出庭或者开庭的件数，调解成功率只限人民调解一类的纠纷；"
        "按期、及时办结率的分母是应办结的件数，自动履行率、服判息诉率、满意率等的分母文中往往没有，不与受理数核对。"
        "办结率写明上年结转的，以新收数或者新收加结转作分母都算相符；只说含结转、没有件数的，最多请人工确认。"
        "分子、分母可以在同一句、同一段，或者是全文只写过一次的同一指标；没有写明的不核对，也不推算。复议综合化解率等没有统一口径的比率不作对错判断，只在与所列数字相近而不等时提请人工确认。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n受理人民调解案件1200件，调解成功1100件，调解成功率91.7%。"),
        sample("一、主要举措和成效\n行政机关负责人出庭应诉率98.5%。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n受理人民调解案件1200件，调解成功1100件，调解成功率93.5%。"),
            at="调解成功率93.5%",
        ),
        Bad(sample("一、主要举措和成效\n审结行政复议案件50件，纠错6件，纠错率15%。"), at="纠错率15%"),
    ),
)
