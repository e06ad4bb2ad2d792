"""成套表述次序不对: all members of a set list are there, in another order.

Only whole lists whose members follow each other directly are looked at; a part of one, in whatever
order, is the drafter's choice.
"""

import re
from collections.abc import Iterator
from functools import cache

from lawgov.expressions import SetList, any_of, expressions, own_words
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span


@cache
def _run(listed: SetList) -> re.Pattern[str]:
    item = any_of(listed.items).pattern
    verb = f"(?:{'|'.join(listed.verbs)})*" if listed.verbs else ""
    return re.compile(f"(?:{item})(?:[、，,]?{verb}(?:{item})){{{len(listed.items) - 1},}}")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = own_words(report.text)
    for listed in expressions().lists:
        order = [re.sub("[“”]", "", item) for item in listed.items]
        for match in _run(listed).finditer(text):
            given = [re.sub("[“”\"'‘’「」]", "", words) for words in any_of(listed.items).findall(match[0])]
            if sorted(given) == sorted(order) and given != order:
                yield Finding(
                    f"成套表述“{match[0]}”的次序与通行的不同。",
                    Span(*match.span()),
                    f"请按通行的次序写：{'、'.join(listed.items)}。",
                    fix=None if listed.verbs else "、".join(listed.items),
                )


RULE = Rule(
    id="LG415",
    name="set-list-out-of-order",
    title="成套表述次序不对",
    about=(
        "“四个意识”“四个自信”“两个维护”，科学立法、严格执法、公正司法、全民守法等成套的表述，各项都在，次序不对。"
        "只写其中几项的，不报。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/set-list",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n增强“四个意识”、坚定“四个自信”、做到“两个维护”，评查案卷120卷。"),
        sample("一、主要举措和成效\n推进科学立法、严格执法、公正司法、全民守法，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n推进严格执法、科学立法、公正司法、全民守法，评查案卷120卷。"),
            at="严格执法、科学立法、公正司法、全民守法",
        ),
        Bad(
            sample("一、主要举措和成效\n坚定“四个自信”、增强“四个意识”、做到“两个维护”，评查案卷120卷。"),
            at="“四个自信”、增强“四个意识”、做到“两个维护”",
        ),
    ),
    other_documents=True,
)
