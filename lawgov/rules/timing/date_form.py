"""成文日期写法不合标准: in the signature, other than Arabic figures, the year in full, no leading zeros.

A date with dots or dashes counts only under a 署名: alone, it may be the page's.
"""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.chinese import chinese_number, fold
from lawgov.document.sign_off import is_date_line, split_sign_off
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.years import chinese_date
from lawgov.sources.model import Span

_DATE = re.compile(
    r"(?P<y>(?:19|20)\d{2}|[一二][〇○零Oo0一二三四五六七八九]{3})\s*(?P<s>年|[-./])\s*(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-./])\s*"
    r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?P<e>[日号]?)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for block in report.document.lines(report.document.closing_span):
        words = block.span.of(report.text)
        sign_off = split_sign_off(words)
        if sign_off is None and not is_date_line(words):
            continue
        match = _DATE.search(fold(words), sign_off[0] if sign_off else 0)
        if match is None or (match["s"] != "年" and report.signature_span is None):
            continue
        fault = _fault(match)
        if fault is None:
            continue
        day = _day(match)
        yield Finding(
            f"成文日期“{words[slice(*match.span())]}”{fault}。",
            Span(block.start + match.start(), block.start + match.end()),
            f"请写作“{chinese_date(day)}”。" if day else "请用阿拉伯数字将年、月、日写全。",
            fix=chinese_date(day) if day else None,
        )


def _fault(match: re.Match[str]) -> str | None:
    written = match["y"] + match["m"] + match["d"]
    if not written.isdecimal() or not written.isascii():
        return "用了汉字数字，应当用阿拉伯数字" if not re.search(r"\d", written) else "汉字数字与阿拉伯数字混用"
    if match["s"] != "年":
        return "用符号代替了年、月、日"
    if match["m"][0] == "0" or match["d"][0] == "0":
        return "编了虚位，个位的月、日前面不加0"
    return None if match["e"] == "日" else "没有用“日”字写全"


def _day(match: re.Match[str]) -> date | None:
    numbers = [
        int(match[key]) if match[key].isdecimal() else chinese_number(match[key].replace("0", "〇")) for key in "ymd"
    ]
    try:
        return date(*(number or 0 for number in numbers))
    except ValueError:
        return None


RULE = Rule(
    id="LG210",
    name="date-form",
    title="成文日期写法不合标准",
    about=(
        "署名下的成文日期用了汉字数字、汉字与阿拉伯数字混用、编了虚位（2024年01月05日），或者用点号、短横代替年月日。"
        "标准要求用阿拉伯数字将年、月、日标全，不编虚位。页面信息栏里的日期不管。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-9704/date",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(sign_off="云溪县司法局\n2024 年 1 月 15 日"),
        "成文日期：2024-01-05\n" + sample(sign_off=""),
    ),
    bad=(
        Bad(sample(sign_off="云溪县司法局\n2024年01月05日"), at="2024年01月05日"),
        Bad(sample(sign_off="云溪县司法局\n二〇二四年一月十五日"), at="二〇二四年一月十五日"),
        Bad(sample(sign_off="云溪县司法局\n2024年一月15日"), at="2024年一月15日"),
        Bad(sample(sign_off="云溪县司法局\n2024.1.15"), at="2024.1.15"),
    ),
)
