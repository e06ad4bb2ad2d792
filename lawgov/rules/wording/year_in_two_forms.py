"""年份两种数字混用: 二〇二二年 in the body of a report that writes 2022年 elsewhere. A date of the sign-off may differ."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CHINESE = re.compile(r"(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}年(?!远景|前后|基本)")
_ARABIC = re.compile(r"(?<!\d)(?:19|20)\d{2}年(?!远景|前后|基本)")
_DIGIT = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = [
        Finding(
            f"年份“{match[0]}”用汉字数字，别处用阿拉伯数字。",
            Span(*match.span()),
            f"请改为“{_arabic(match[0])}”。",
            fix=_arabic(match[0]),
        )
        for match in matches(report, _CHINESE)
        if not is_within(report.text, match.start(), "《", "》")
    ]
    if found and next(matches(report, _ARABIC), None) is not None:
        yield from told(found, 1, lambda count: f"正文有{count}处年份用汉字数字，别处用阿拉伯数字。")


def _arabic(year: str) -> str:
    return "".join(_DIGIT.get(char, char) for char in year)


RULE = Rule(
    id="LG448",
    name="year-in-two-forms",
    title="年份两种数字混用",
    about="正文里有的年份写“二〇二二年”，有的写“2022年”，合并为一条提示。文末的成文日期、书名号里的原题不算。",
    basis=Basis.PRACTICE,
    clause="practice/numerals-alike",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(sign_off="云溪县司法局\n二〇二四年一月十五日"),
        sample("一、主要举措和成效\n执行《二〇二三年要点》，2023年审结50件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n二〇二三年评查案卷120卷，2023年培训3期。"), at="二〇二三年"),
        Bad(sample("一、主要举措和成效\n自二〇一九年以来，评查案卷120卷，比二〇二〇年增加12卷。"), at="二〇一九年"),
    ),
    other_documents=True,
)
