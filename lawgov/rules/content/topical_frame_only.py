"""全文按专题平铺: only topical headings, no four-part frame.

A warning; for provinces and cities, whose reports customarily follow the outline's topics, a note.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.topical_frame and report.achievements.heading_span is not None:
        usual = report.issuer_level in ("province", "city", "state")
        yield Finding(
            "全文只按工作专题分章，没有按规定的四项内容安排结构。",
            report.achievements.heading_span,
            "请按主要举措和成效、存在的不足和原因、第一责任人履职情况、下一年度安排四部分组织，专题放在第一部分之下。",
            severity=Severity.NOTE if usual else None,
        )


_TOPICS = (
    "一、健全行政执法工作体系\n评查案卷120卷，发出监督通知书6份。\n二、健全依法行政制度体系\n审查规范性文件20件。\n"
    "三、健全矛盾纠纷化解体系\n审结行政复议案件50件。"
)

RULE = Rule(
    id="LG123",
    name="topical-frame-only",
    title="全文按专题平铺",
    about="一级标题都是工作专题，没有一个写明是四项法定内容中的哪一项。省、市级报告多按纲要的专题编排，只作提示。",
    basis=Basis.PRACTICE,
    clause="practice/own-part",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(_TOPICS, problems="四、存在的不足和原因\n案卷质量不高，原因是培训少。", responsibility="", plan=""),
    ),
    bad=(
        Bad(sample(_TOPICS, "", "", ""), at="一、健全行政执法工作体系"),
        Bad(sample(_TOPICS, "", "", "", title="云溪县2023年法治政府建设年度报告"), at="一、健全行政执法工作体系"),
    ),
)
