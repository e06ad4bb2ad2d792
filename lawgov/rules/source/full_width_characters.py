"""全角的数字和字母: １２０卷, ＡＰＰ. A note, told once."""

import re
from collections.abc import Iterator

from lawgov.chinese import fold
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ％])?")

_LONGEST = 9
"""What is longer may be the number of a person: no message repeats it."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = [match for match in _WIDE.finditer(report.text) if match[0] != "Ｏ"]  # 二Ｏ二三年: a nought
    if not found:
        return
    first = Span(*found[0].span())
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    fixes = tuple((Span(*match.span()), fold(match[0]).replace("．", ".").replace("〇", "O")) for match in found)
    fix = fixes[0][1]
    long = len(fix) > _LONGEST
    yield Finding(
        f"数字或者字母“{found[0][0][:3] + '……' if long else found[0][0]}”用了全角字符{many}。",
        first,
        "请改用半角。" if long else f"请改用半角，写作“{fix}”。",
        fix=None if many or long else fix,
        fixes=() if long or not many else fixes,
        stands_for=len(found),
    )


RULE = Rule(
    id="LG815",
    name="full-width-characters",
    title="全角的数字和字母",
    about="数字、字母用了全角字符，与通行写法不一，检索和统计时容易漏掉。全文报一次，标在第一处。",
    basis=Basis.PRACTICE,
    clause="practice/full-width",
    severity=Severity.NOTE,
    check=check,
    yields_to=("LG701", "LG702", "LG703", "LG709", "LG710"),
    good=(sample(), sample("一、主要举措和成效\n评查案卷120卷，合格率98％，二Ｏ二三年上线APP。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷１２０卷，发出监督通知书６份。"), at="１２０"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，上线ＡＰＰ。"), at="ＡＰＰ"),
    ),
    other_documents=True,
)
