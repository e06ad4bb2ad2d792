"""年份两种数字混用: 二〇二二年 in the body of a report that writes 2022年 elsewhere. A date of the sign-off may differ."""

import re
from collections.abc import Iterator

from lawgov.chinese import chinese_number
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CN = "一二三四五六七八九十"
_CHINESE = re.compile(
    r"((?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})年(?!远景|前后|基本|一号文件|\d{1,2}月)"
    rf"(?:([{_CN}]{{1,3}})月(?:([{_CN}]{{1,3}})日|(?![{_CN}初]|革命)))?"
)
_ARABIC = re.compile(r"(?<!\d)(?:19|20)\d{2}年(?!远景|前后|基本)")
_DIGIT = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = []
    for match in matches(report, _CHINESE):
        if is_within(text, match.start(), "《", "》") or is_within(text, match.start()):
            continue
        if match[2] is None and re.match(rf"[{_CN}]+月", text[match.end() : match.end() + 4]):
            continue  # a feast
        right = _arabic(match)
        what = "年份" if match[2] is None else "日期"
        found.append(
            Finding(
                f"{what}“{match[0]}”用汉字数字，别处用阿拉伯数字。",
                Span(*match.span()),
                f"请改为“{right}”。" if right else "请统一用阿拉伯数字。",
                fix=right,
            )
        )
    if found and next(matches(report, _ARABIC), None) is not None:
        yield from told(found, 1, lambda count: f"正文有{count}处年份用汉字数字，别处用阿拉伯数字。")


def _arabic(match: re.Match[str]) -> str | None:
    """The year with the month and the day behind it: whole, or not at all."""
    numbers = [(chinese_number(words), unit) for words, unit in ((match[2], "月"), (match[3], "日")) if words]
    if not all(number for number, _ in numbers):
        return None
    return "".join(_DIGIT[char] for char in match[1]) + "年" + "".join(f"{number}{unit}" for number, unit in numbers)


RULE = Rule(
    id="LG448",
    name="year-in-two-forms",
    title="年份两种数字混用",
    about="正文里有的年份写“二〇二二年”，有的写“2022年”，合并为一条提示。后面的月、日一起改。文末的成文日期、书名号里的原题、引号里的原话不算。",
    basis=Basis.PRACTICE,
    clause="practice/numerals-alike",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(sign_off="云溪县司法局\n二〇二四年一月十五日"),
        sample("一、主要举措和成效\n执行《二〇二三年要点》，2023年审结50件。"),
        sample(
            "一、主要举措和成效\n“从二〇二〇年到二〇三五年，再奋斗十五年”，落实“二〇二三年一号文件”，2023年审结50件。"
        ),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n条例于二〇二二年十月二十二日通过，2023年审结50件。"),
            at="二〇二二年十月二十二日",
        ),
        Bad(sample("一、主要举措和成效\n二〇二三年评查案卷120卷，2023年培训3期。"), at="二〇二三年"),
        Bad(sample("一、主要举措和成效\n自二〇一九年以来，评查案卷120卷，比二〇二〇年增加12卷。"), at="二〇一九年"),
    ),
    other_documents=True,
)
