"""比率截尾: a rate was cut off at its last digit where it should have been rounded."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "truncated")


RULE = Rule(
    id="LG303",
    name="rate-cut-off",
    title="比率截尾而未四舍五入",
    about=(
        "用件数复算，所写比率恰好是截去尾数、没有四舍五入的结果，例如 1100÷1200 等于 91.666…%，写成了 91.66%。"
        "差别不到末位的一个单位，所以最高到警告。"
        "差得更多的由 LG302 报。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n受理人民调解案件1200件，调解成功1100件，调解成功率91.67%。"),
        sample("一、主要举措和成效\n受理人民调解案件1200件，调解成功1104件，调解成功率92%。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n受理人民调解案件1200件，调解成功1100件，调解成功率91.66%。"),
            at="调解成功率91.66%",
        ),
        Bad(
            sample("一、主要举措和成效\n受理人民调解案件808件，调解成功749件，调解成功率92.69%。"),
            at="调解成功率92.69%",
        ),
    ),
)
