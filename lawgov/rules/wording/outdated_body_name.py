"""沿用了已撤销机构的名称: a body that the reform of 2018 ended is named as one that acts in the year.

A sentence that tells of the past (原, 划入, 机构改革, an earlier year …) or of an earlier case is left alone. Each name is
told once. Where the new body bears another name in the place, a person must see: only a warning.
"""

import re
from collections.abc import Iterator
from functools import cache

from lawgov.expressions import Body, any_of, expressions, own_words
from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.known import HISTORY, sentence, told_year
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")


@cache
def _names(body: Body) -> re.Pattern[str]:
    after = "".join(f"(?<!{re.escape(words)})" for words in body.not_after)
    before = "".join(f"(?!{re.escape(words)})" for words in body.not_before)
    return re.compile(f"{after}(?:{any_of(body.words).pattern}){before}")


def check(report: Report, options: Options) -> Iterator[Finding]:
    year = told_year(report)
    if year is None:
        return
    text = own_words(report.text)
    for body in expressions().bodies:
        if year <= body.until:
            continue
        for match in _names(body).finditer(text):
            around = sentence(text, Span(*match.span()))
            if HISTORY.search(around) or any(int(told) <= body.until for told in _YEAR.findall(around)):
                continue
            yield Finding(
                f"“{match[0]}”是{body.until}年及以前的名称或者说法。",
                Span(*match.span()),
                f"请核对，现在一般是{body.now}；说的是过去的情况，请写明“原”。",
                certainty=Certainty.NEEDS_REVIEW,
            )
            break


RULE = Rule(
    id="LG418",
    name="outdated-body-name",
    title="沿用了已撤销机构的名称",
    about=(
        "机构改革中已经撤销、合并、更名的机构，例如工商局、质监局、国务院法制办，仍然写成当年办事的机构；“行政监察”同此。"
        "同一句里说明是原机构、机构改革、过去的案件的，不报。同一名称报一次。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/current-wording",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n原县工商局的职责划入县市场监督管理局，评查案卷120卷。"),
        sample("一、主要举措和成效\n会同县工商联走访企业，水行政监察大队评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n会同县工商局开展检查，评查案卷120卷。"), at="工商局"),
        Bad(sample("一、主要举措和成效\n自觉接受行政监察，评查案卷120卷。"), at="行政监察"),
    ),
)
