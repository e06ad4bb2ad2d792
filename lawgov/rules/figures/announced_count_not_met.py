"""说有几项而实列不同: the text announces a count of items and lists another."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "list")


RULE = Rule(
    id="LG311",
    name="announced-count-not-met",
    title="所说项数与列出的不符",
    about=(
        "先说“三方面”“3点”“四个问题”，接着用“一是、二是”或者编号逐项列出，两个数应当相同，标在先说的那几个字上。"
        "后面没有逐项列出、用顿号并列，或者编号中断看不清有几项的，不判断。"
        "“五位一体”“三项制度”等固定说法不算。"
    ),
    basis=Basis.FACT,
    clause="fact/list",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n重点做了三方面工作：一是规范执法程序。二是化解行政争议。三是开展普法宣传。"),
        sample("一、主要举措和成效\n全面推行行政执法三项制度，规范执法程序。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n重点做了三方面工作：一是规范执法程序。二是化解行政争议。"), at="三方面工作"),
        Bad(
            sample(
                "一、主要举措和成效\n主要做法有以下3点：一是规范执法程序。二是化解行政争议。三是开展普法宣传。四是加强执法监督。"
            ),
            at="3点",
        ),
    ),
)
