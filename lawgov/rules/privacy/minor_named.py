"""写了未成年人姓名: a minor by full name: 未成年人李小明, 学生王小亮（12岁）."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.names import GIVEN, SURNAME, is_name
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_NAME = rf"(?P<n>{SURNAME}{GIVEN}{{1,2}}?)"
_MINOR = re.compile(
    rf"(?:未成年人|未成年被害人|涉罪未成年人|留守儿童|困境儿童|女童|男童|孤儿|未成年子女){_NAME}(?=[，。；（(、]|(?:被|遭|因|一案|的(?:案|监护|抚养|父|母)))"
    rf"|{_NAME.replace('<n>', '<m>')}(?=[（(，,](?:男|女)?[，,]?(?:现年)?(?:\d|1[0-7])(?:周)?岁)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _MINOR.finditer(report.text):
        group = "n" if match["n"] else "m"
        if not is_name(match[group]):
            continue
        start, end = match.span(group)
        yield Finding(
            f"文中可能写了未成年人的姓名（{report.text[start]}{'*' * (end - start - 1)}）。",
            Span(start, end),
            "请核对，未成年人的姓名和能推断其身份的信息公开前应当隐去。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG706",
    name="minor-named",
    title="写了未成年人姓名",
    about="“未成年人”“留守儿童”等字样后面，或者注明不满18岁的完整姓名。“小明”“李某”不报。请人工核对。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n为未成年人李某提供法律援助，未成年人保护工作扎实，评查案卷120卷，帮扶留守儿童何种困难一目了然。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，为未成年人李小明（14岁）提供法律援助。"), at="李小明"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，帮助王小亮（女，12岁）落实监护。"), at="王小亮"),
    ),
    other_documents=True,
)
