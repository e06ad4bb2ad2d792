"""分项之和不等于总数: the parts of a total do not add up to it."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.figures.told import told
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    yield from told(report, "sum")


RULE = Rule(
    id="LG301",
    name="parts-do-not-add-up",
    title="分项之和与总数不符",
    about=(
        "“其中”“包括”“分别为”之后或者括号里列出的分项，相加应当等于前面的总数。"
        "只核对单位相同、同属一个总数的分项；以万、亿为单位的数，按各数末位的半个单位留出容差，带“余”“约”“以上”的数不核对。"
        "先写总数、后面又有“合计”的，分项与合计核对，前后两个总数不同另报；各季度、上下半年与全年的数也核对。"
        "表格的合计行、合计列逐列逐行复算，只核对全是数字的列，合并单元格、带小计或者“其中”的表不核对。"
        "不能断定分项是否列全的，标为需人工确认。"
        "只举一项的“其中”不核对。"
    ),
    basis=Basis.FACT,
    clause="fact/arithmetic",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n法律援助案件1543件，其中刑事案件1191件，民事案件352件。"),
        sample("一、主要举措和成效\n行政处罚案件216件，其中简易程序案件22件。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n法律援助案件1550件，其中刑事案件1191件，民事案件352件。"),
            at="法律援助案件1550件",
        ),
        Bad(
            sample("一、主要举措和成效\n规范性文件11件，其中继续有效9件，拟修改1件，宣布废止3件。"), at="规范性文件11件"
        ),
    ),
)
