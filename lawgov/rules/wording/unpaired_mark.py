"""标点不成对: a quotation mark, bracket or 书名号 without its other half.

A pair may run over a few lines. 「1）」 and the like are numbers, not halves of a pair.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.pairs import Loose, pairs
from lawgov.rules.prose import misquoted, paragraphs, told_of
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_NAMES = {"“": "双引号", "‘": "单引号", "《": "书名号", "〈": "单书名号", "（": "括号", "【": "括号"}


def check(report: Report, options: Options) -> Iterator[Finding]:
    loose = pairs(report).loose
    if loose:
        known = misquoted(report)
        marks = [
            mark for mark in loose if mark.kind != "（" or not any(span.start <= mark.at < span.end for span in known)
        ]
        yield from told_of(
            marks,
            lambda mark: _finding(report.text, mark),
            12,
            lambda count: f"全文有{count}处引号、括号或者书名号不成对。",
        )
    for block in paragraphs(report):
        straight = [match.start() for match in re.finditer('"', report.text[block.start : block.end])]
        if len(straight) % 2:
            at = block.start + straight[-1]
            yield Finding(
                "这一段的直引号不成对，缺了一半。",
                Span(at, at + 1),
                "请补上或者删去一个引号，并改用全角的“”。",
                certainty=Certainty.NEEDS_REVIEW,
                severity=Severity.WARNING,
            )


def _finding(text: str, mark: Loose) -> Finding:
    name, span = _NAMES.get(mark.kind, "引号"), Span(mark.at, mark.at + 1)
    severe = Severity.ERROR if mark.kind in "“《" else Severity.WARNING
    if mark.fix is not None:
        return Finding(
            f"{name}“{text[mark.at]}”的方向反了。",
            span,
            f"请改为“{mark.fix}”。",
            severity=Severity.WARNING,
            fix=mark.fix,
        )
    if mark.twin:
        return Finding(
            f"{name}不成对：「{_plain(text[max(mark.at - 4, 0) : mark.at + 6])}」处的半个和同一段里另外半个方向相同，不是方向反了，就是各缺一半。",
            span,
            "请补上缺的一半，或者把方向反了的一个改过来。",
            severity=Severity.WARNING,
        )
    here, other = ("前", "后") if mark.opens else ("后", "前")
    near = text[mark.at : mark.at + 9] if mark.opens else text[max(mark.at - 8, 0) : mark.at + 1]
    return Finding(
        f"{name}不成对：「{_plain(near)}」处只有{here}一半，没有{other}一半。",
        span,
        f"请补上{other}一半{name}，或者删去这一半。",
        severity=severe,
    )


def _plain(words: str) -> str:
    return words.split("\n")[0].replace("。", "")


RULE = Rule(
    id="LG430",
    name="unpaired-mark",
    title="引号、括号、书名号不成对",
    about=(
        "引号、书名号、括号只有前一半或者后一半，逐个报在那个符号上；前后两个同向的引号报一次，同样的词别处有完整的引号时才给改法。"
        "一对符号隔几段才合上的不算；“1）”一类的序号不算。全角半角混配的括号由“半角标点”一项报告。"
    ),
    basis=Basis.FACT,
    clause="fact/unpaired",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年）》，推进“放管服”改革：1）清单120项；2）窗口12个。"
        ),
        sample("一、主要举措和成效\n（1）推进“一网通办（全程）”。县长指出：“要抓执法。\n要抓普法。”全年研究4次。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n落实《法治政府建设实施纲要（2021—2025年），评查案卷120卷。"), at="《"),
        Bad(sample("一、主要举措和成效\n推进“放管服改革，梳理政务服务事项515项。"), at="“"),
        Bad(sample("一、主要举措和成效\n印发工作方案试行）12件，推进“一网通办”。"), at="）"),
        Bad(sample("一、主要举措和成效\n推进“放管服“改革，梳理政务服务事项515项，推行“一网通办”。"), at="“"),
    ),
    other_documents=True,
)
