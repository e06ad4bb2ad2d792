"""数字混写: Arabic and Chinese numerals in one number or one date (3千余人, 一百20件, 2024年十二月).

万 and 亿 may follow digits; kilo-units (5千克, 3千米) are units.
"""

import re
from collections.abc import Iterator

from lawgov.chinese import chinese_number
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import UNITS, is_within, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CN = "一二三四五六七八九十"
_MIXED = re.compile(  # each begins with a numeral, so that the scan passes over all else
    rf"\d(?<![\d.]\d)(?:\d{{0,2}}(?:\.\d{{1,4}})?[千百](?=[余多]?[万亿]?{UNITS})(?![米日天平])"
    rf"|\d{{3}}年(?:[{_CN}]{{1,3}}月(?:(?:[{_CN}]{{1,3}}|\d{{1,2}})日|(?![{_CN}初]|革命))|\d{{1,2}}月[{_CN}]{{1,3}}日)"
    rf"|\d?月[{_CN}]{{1,3}}日)"
    rf"|[{_CN}百千](?<![前第{_CN}百千万].)(?:[{_CN}]?[十百千]|(?<=[十百千]))\d{{1,8}}(?=[余多]?[万亿]?{UNITS})"
    rf"|(?:一九|二[〇○零])[〇○零{_CN}]{{2}}年\d{{1,2}}月(?:\d{{1,2}}日)?"
)
_DIGIT = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_LUNAR = re.compile(r"农历|阴历")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    for match in matches(report, _MIXED):
        if is_within(text, match.start()) or _LUNAR.search(text, max(match.start() - 6, 0), match.start()):
            continue
        if match[0][-1] in "千百" and text[max(match.start() - 1, 0)] in "-－–—~～至到":
            continue  # 3-5千人: both are thousands
        right = _right(match[0])
        yield Finding(
            f"“{match[0]}”里阿拉伯数字和汉字数字混用。",
            Span(*match.span()),
            f"请改为“{right}”。" if right else "请统一用阿拉伯数字。",
            fix=right,
        )


def _right(words: str) -> str | None:
    """The same in Arabic numerals, where that is plain."""
    if found := re.fullmatch(r"(\d+)([千百])", words):
        return str(int(found[1]) * (1000 if found[2] == "千" else 100))
    if found := re.fullmatch(rf"([\d〇○零{_CN}]{{4}}年)?([\d{_CN}]{{1,3}})月(?:([\d{_CN}]{{1,3}})日)?", words):
        numbers = [item and (item if item.isdigit() else chinese_number(item)) for item in (found[2], found[3])]
        if numbers[0] is None or (found[3] and numbers[1] is None):
            return None
        year = "".join(_DIGIT.get(char, char) for char in found[1] or "")
        return f"{year}{numbers[0]}月" + (f"{numbers[1]}日" if found[3] else "")
    return None


RULE = Rule(
    id="LG452",
    name="numerals-mixed",
    title="两种数字混写",
    about=(
        "同一个数或者同一个日期里，阿拉伯数字和汉字数字混用：“3千余人”“一百20件”“2024年十二月”。"
        "“万”“亿”可以跟在阿拉伯数字后面；“千克”“千米”是单位；“3—5千人”一类的范围、农历日期、节日和引号里的名称不报。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15835/mixed",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n受益3.2万人，发放资金4亿元，销毁5千克，巡护3千米，服务12345百姓热线，“百千万”工程覆盖120个村。"
        ),
        sample("一、主要举措和成效\n2023年十月革命纪念活动，农历2023年八月走访，三十余人参加，2023年12月结项。"),
        sample(
            "一、主要举措和成效\n2023年六月六布依族风情节、2023年三月三歌节、九月九重阳节、二月二龙抬头活动，吸引3-5千人、3—5千人、3至5千人参加。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2023年1月1日至2023年十二月三十一日审结50件。"), at="2023年十二月三十一日"),
        Bad(sample("一、主要举措和成效\n自二〇二三年12月起审结50件。"), at="二〇二三年12月"),
        Bad(sample("一、主要举措和成效\n培训执法人员3千余人，审结50件。"), at="3千"),
        Bad(sample("一、主要举措和成效\n2023年十二月召开会议，审结50件。"), at="2023年十二月"),
        Bad(sample("一、主要举措和成效\n评查案卷一百20卷，审结50件。"), at="一百20"),
    ),
    other_documents=True,
)
