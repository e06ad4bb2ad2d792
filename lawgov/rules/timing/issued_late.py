"""成文日期晚于报送期限: dated after 1 March (departments, city and county), 1 April (provinces, the State).

成文日期 is not 报送日期, so that this is for a person to look at. One that was also published
late and is dated after 1 April has one fault, which ``published-late`` tells.
"""

from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import SIGN_OFF, TITLE, sample
from lawgov.rules.years import chinese_date, title_is_odd


def check(report: Report, options: Options) -> Iterator[Finding]:
    issued, year = report.date_issued, report.reporting_year
    if issued is None or year is None:
        return
    public = date(year + 1, 4, 1)
    due = _due(report, year)
    if issued.value <= due or title_is_odd(report) is not None:
        return
    if issued.value > public and report.date_published and report.date_published.value > public:
        return
    past = "，也已超过4月1日的公开期限" if issued.value > public > due else ""
    yield Finding(
        f"成文日期{chinese_date(issued.value)}晚于{due.month}月{due.day}日的报送期限{past}。",
        issued.span,
        "成文日期不等于报送日期，请核实是否按期报送；日期或者标题年度写错的，请改正。",
        certainty=Certainty.NEEDS_REVIEW,
        severity=Severity.NOTE if _left_to_the_province(report) and issued.value <= public else None,
    )


def _due(report: Report, year: int) -> date:
    """What is owed to the centre is due on 1 April, all else on 1 March; an unknown issuer has the later day."""
    governs = report.issuer_kind in ("government", "party_and_government")
    if report.issuer_kind is None or report.issuer_level == "state" or (governs and report.issuer_level == "province"):
        return date(year + 1, 4, 1)
    return date(year + 1, 3, 1)


def _left_to_the_province(report: Report) -> bool:
    """Townships and zones: whom they report to, and by when, each province says itself."""
    return report.issuer_level in ("township", None) and report.issuer_kind != "department"


RULE = Rule(
    id="LG202",
    name="issued-late",
    title="成文日期晚于报送期限",
    about=(
        "县级以上政府部门和市、县政府的报告成文日期晚于次年3月1日，省级政府和国务院部门的晚于4月1日。"
        "成文日期不等于报送日期，只请人工核实；乡镇、街道和开发区的期限由各省规定，3月1日之后、4月1日之前的只作提示。"
        "已经报“逾期公开”、成文日期也在4月1日之后的，不再重复。"
    ),
    basis=Basis.LAW,
    clause="inspection-2019/submission",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(sign_off="云溪县司法局\n2024年3月1日"),
        sample(title="湖南省2023年法治政府建设情况报告", sign_off="湖南省人民政府\n2024年3月25日"),
    ),
    bad=(
        Bad(sample(sign_off="云溪县司法局\n2024年3月2日"), at="2024年3月2日"),
        Bad(
            sample(
                title=TITLE.replace("司法局", "人民政府"),
                sign_off=SIGN_OFF.replace("司法局\n2024年1", "人民政府\n2024年5"),
            ),
            at="2024年5月15日",
        ),
    ),
)
