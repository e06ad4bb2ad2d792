"""固定表述写错: a fixed expression with a wrong or missing word, from a list.

The list (data/expressions.toml) holds only forms that are nothing else. What stands in 《》 is left to
the rules on instruments.
"""

import re
from collections.abc import Iterator
from functools import cache

from lawgov.chinese import chinese_number
from lawgov.expressions import Counted, any_of, expressions, own_words
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_NEAR = 2  # a number farther off may count some of them only, or another set


def _number(numeral: str) -> int:
    return chinese_number(numeral) or 0


@cache
def _numbered(counted: Counted) -> re.Pattern[str]:
    return re.compile(
        rf"{re.escape(counted.after)}的?(?:核心要义|主要内容|丰富内涵|精髓要义)?[“\"‘「]?"
        rf"(?P<count>[一二三四五六七八九十]{{1,3}}){re.escape(counted.unit)}"
    )


def check(report: Report, options: Options) -> Iterator[Finding]:
    known = expressions()
    text = own_words(report.text)
    for match in any_of(tuple(slip.words for slip in known.wrong)).finditer(text):
        slip = next(slip for slip in known.wrong if any_of((slip.words,)).fullmatch(match[0]))
        if not slip.fits(text, *match.span()):
            continue
        yield Finding(
            f"固定表述“{slip.words.strip('“”')}”有误，应为“{slip.right.strip('“”')}”。",
            Span(*match.span()),
            f"请改为“{slip.right.strip('“”')}”。",
            severity=Severity.NOTE if slip.note else None if slip.sure else Severity.WARNING,
            fix=None if slip.note else slip.right,
        )
    for counted in known.counted:
        for match in _numbered(counted).finditer(text):
            if match["count"] != counted.count and abs(_number(match["count"]) - _number(counted.count)) <= _NEAR:
                given = match["count"] + counted.unit
                yield Finding(
                    f"{counted.after}是“{counted.count}{counted.unit}”，这里写成了“{given}”。",
                    Span(match.start("count"), match.end()),
                    f"请改为“{counted.count}{counted.unit}”。",
                    fix=counted.count + counted.unit,
                )


RULE = Rule(
    id="LG412",
    name="set-expression-wrong",
    title="固定表述写错",
    about=(
        "固定表述里错了字、漏了字，或者数目不对，按已知的误写查找，逐处报。书名号里的不看。把握大的报错误，其余报警告。"
    ),
    basis=Basis.FACT,
    clause="fact/expression",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample("一、主要举措和成效\n坚持以习近平新时代中国特色社会主义思想为指导，评查案卷120卷。"),
        sample("一、主要举措和成效\n深刻领会习近平法治思想“十一个坚持”，严格规范公正文明执法，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n坚持以习近平新时代中国特色社会主义为指导，评查案卷120卷。"),
            at="习近平新时代中国特色社会主义为指导",
        ),
        Bad(
            sample("一、主要举措和成效\n深刻领会习近平法治思想“十二个坚持”，评查案卷120卷。"),
            at="十二个坚持",
        ),
    ),
    other_documents=True,
)
