"""文件题名写错: a 《…》 is a known instrument but for a slip of one character or a missing word.

The catalogue is data/instruments.toml. What differs from a national title by a place, a kind of
document (实施意见 for 意见) or a numeral is taken for another instrument and left alone; so is
whatever differs in more than one stretch.

Known limit: titles of fewer than eight characters are only compared with the forms the data call wrong.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.instruments import quotes
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import titled_otherwise
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    for quote in quotes(report.text):
        if quote.fault == "words":
            yield titled_otherwise(report, quote, "的题名有误")


RULE = Rule(
    id="LG401",
    name="instrument-misquoted",
    title="文件题名写错",
    about=(
        "书名号里的题名与一件已知的法律、法规、党内法规或者规划只差一个字，或者漏了一个词，或者误加“中华人民共和国”。"
        "地名、文种（意见与实施意见）、数字不同的，当作另一件文件，不报；题名不足八个字的，只报已知的误写。"
    ),
    basis=Basis.FACT,
    clause="fact/instrument-title",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年）》，评查案卷120卷。"),
        sample("一、主要举措和成效\n制定《云溪县法治政府建设实施方案（2021—2025年）》，评查案卷120卷。"),
        sample("一、主要举措和成效\n落实《青海法治政府建设规划（2021—2025年）》，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n落实《法制政府建设实施纲要（2021—2025年）》，评查案卷120卷。"),
            at="法制政府建设实施纲要（2021—2025年）",
        ),
        Bad(
            sample("一、主要举措和成效\n落实《党政主要负责人履行法治建设第一责任人职责规定》，评查案卷120卷。"),
            at="党政主要负责人履行法治建设第一责任人职责规定",
        ),
    ),
    other_documents=True,
)
