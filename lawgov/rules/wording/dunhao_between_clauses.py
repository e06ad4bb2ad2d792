"""分句之间用了顿号: a 顿号 before a word that only begins a clause (因此, 从而, 其中 …).

Known limit: other clauses joined by a 顿号 cannot be told from words in a row without understanding them.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CLAUSE = re.compile(
    r"、(?=(?:因此|因而|但是|然而|从而|进而|以便|此外|另外(?![一二三四五六七八九十两几\d])|其中|为此(?![类案项次事])|所以(?!然)|而且|并且|与此同时"
    r"|[同环]比(?:增长|增加|上升|下降|减少|提高|提升|降低|下滑|增|降|减)(?=了?\d))(?![、”]))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _CLAUSE):
        words = report.text[match.end() : match.end() + 2]
        yield Finding(f"“{words}”起头的是分句，前面不用顿号。", Span(*match.span()), "请把顿号改为逗号。", fix="，")


RULE = Rule(
    id="LG435",
    name="dunhao-between-clauses",
    title="分句之间用顿号",
    about="顿号只用在并列的词语之间。“因此、从而、其中、此外”等词起头的是分句，前面用了顿号的逐处报；其他分句之间的顿号机器分不清，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/pause",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n同步规划、同步实施、同时投产，其中新建项目12个，因此受益群众310人。"),
        sample(
            "一、主要举措和成效\n统计总量、同比、环比等指标，分析收案数量、同比增速、环比增速，知其然、所以然，整治执法不严、另外两类问题。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n收到行政复议申请59件、其中受理52件。"), at="、"),
        Bad(sample("一、主要举措和成效\n健全联席会议机制12项、从而形成监督合力。"), at="、"),
    ),
    other_documents=True,
)
