"""引号、书名号之间用顿号: the marks part the items already; one note for the document."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BETWEEN = re.compile(r"”、+“|》、+《")


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = [
        Finding(
            f"{_quoted(report.text, match)}之间用了顿号，通常不用。",
            Span(*match.span()),
            "请删去中间的顿号。",
            fix=match[0].replace("、", ""),
        )
        for match in matches(report, _BETWEEN)
    ]
    yield from told(found, 1, lambda count: f"全文有{count}处并列的引号或者书名号之间用了顿号，通常不用。")


def _quoted(text: str, match: re.Match[str]) -> str:
    """What stands on both sides, by the first words of each: 「一次告知」和「一口受理」."""
    opening, closing = ("“", "”") if match[0][0] == "”" else ("《", "》")
    before = text[max(text.rfind(opening, 0, match.start()), match.start() - 20) : match.start()].lstrip(opening)
    after = text[match.end() : match.end() + 20].split("\n")[0].split(closing)[0]
    kind = "引号" if opening == "“" else "书名号"
    return f"并列的{kind}「{before[-12:]}」和「{after[:12]}」"


RULE = Rule(
    id="LG442",
    name="dunhao-between-quotes",
    title="引号、书名号之间用顿号",
    about="并列的引号、书名号之间通常不用顿号，全文合并为一条提示。引号或者书名号之间还有别的成分（如括号）时可以用，不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/adjacent",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample("一、主要举措和成效\n实行“一次告知”“一口受理”，印发《甲办法》《乙办法》12份。"),
        sample("一、主要举措和成效\n印发《甲办法》（试行）、《乙办法》12份，落实“三项制度”、清单管理等。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n实行“一次告知”、“一口受理”，办件120件。"), at="”、“"),
        Bad(sample("一、主要举措和成效\n印发《甲办法》、《乙办法》、《丙办法》12份。"), at="》、《"),
    ),
    other_documents=True,
)
