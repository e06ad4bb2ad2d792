"""表头没有设为重复: a long table, which runs over pages, without a head on each of them."""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import laid_out, told


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    most = options.count("rows")
    long = {table.number for table in view.layout.tables if table.rows > most and not table.repeats_head}
    first = {line.paragraph.table: line for line in reversed(view.lines) if line.role is Role.TABLE}
    wrong = [line for number, line in sorted(first.items()) if number in long]
    suggestion = "请选中表头的行，在“布局”里设“重复标题行”。"
    yield from told(wrong, f"表格超过{most}行，没有设表头在每页重复", suggestion, report)


RULE = Rule(
    id="LG519",
    name="table-head-not-repeated",
    title="表头没有设为重复",
    about="行数多、会跨页的表格，第一行没有设“在各页顶端以标题行形式重复出现”。不合格的例子：40 行的表格，只有第一页有表头。",
    basis=Basis.PRACTICE,
    clause="practice/tables",
    severity=Severity.NOTE,
    check=check,
    good=("只有几行的表格", "40 行、设了重复标题行的表格"),
    bad=(),
    options={"rows": Option(20, "超过这么多行的才看")},
)
