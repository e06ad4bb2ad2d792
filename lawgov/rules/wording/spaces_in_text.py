"""文字间有空格: spaces between Chinese characters or beside numbers; one note for the document.

Spaces inside quotation marks and brackets part slogans and are left alone, as are those after a
number at the head of a line.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, UNITS, by_line, headings, is_within, line_start, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span
from lawgov.words import frequency, is_word, words

_BLANK = "[ \u00a0\u3000]+"
_SPACE = re.compile(
    rf"(?<=[，。；、]){_BLANK}(?=[{HAN}“《（])|(?<=[{HAN}”》）]){_BLANK}(?=[，。；：、])|(?<=[{HAN}]){_BLANK}(?=[{HAN}])"
    rf"|(?<=[{HAN}])[ \u00a0]+(?=\d)|(?<=\d)[ \u00a0]+(?=[{HAN}%])"
)
_LABEL = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?|第[一二三四五六七八九十]+[部章节]分?|[一二三四五六七八九十]是"
)
_HAN = re.compile(rf"[{HAN}]+")
_SENTENCE = re.compile(r"。|，.{40}|[；：]$")
_CAPTION = re.compile(r"(?:[图表]|附[件表图录])\s?[\d一二三四五六七八九十]")
_UNIT = re.compile(rf"{UNITS}")
_PAIRED = str.maketrans("()", "（）")  # the halves of a pair may be of two kinds
_FUNCTION = "的了着过和与及各被把也都已"
"""What begins with one of these goes on with what stands before it: no name and no slogan does."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    paired = text.translate(_PAIRED)
    titles = {heading.span.start for heading in headings(report) if not heading.run_in}
    lines: dict[int, bool] = {}  # whether a line is made of sentences
    found = []
    for start, match in by_line(text, matches(report, _SPACE)):
        if start not in lines:
            stop = text.find("\n", start)
            stop = stop if stop >= 0 else len(text)
            lines[start] = (
                start not in titles
                and _SENTENCE.search(text, start, stop) is not None
                and _CAPTION.match(text, start, stop) is None
            )
        if not lines[start] or _LABEL.fullmatch(text, start, match.start()) or not _is_needless(text, match):
            continue
        if not any(is_within(paired, match.start(), *pair) for pair in ("“”", "《》", "（）")):
            found.append(
                Finding(
                    "文字之间有多余的空格。",
                    Span(match.start() - 1, match.end() + 1),
                    "请删去空格。",
                    fixes=((Span(*match.span()), ""),),
                )
            )
    yield from told(found, 1, lambda count: f"全文有{count}处文字或者数字之间有多余的空格。")


def _is_needless(text: str, match: re.Match[str]) -> bool:
    """Beside a mark or a number; between words only where it parts what belongs together: a blank may part names."""
    start, end = match.span()
    before, after = text[start - 1], text[end]
    if before.isdigit() or after.isdigit():
        return end - start == 1 or not before.isdigit() or _UNIT.match(text, end) is not None
    if end - start > 1 and _UNIT.match(text, end):
        return False  # a figure is still to come
    if before in "，。；、" or after in "，。；：、":
        return True
    left, right = _HAN.findall(text[max(start - 6, 0) : start])[-1], _HAN.match(text, end, end + 6)
    assert right is not None
    if after in _FUNCTION and not is_word(text[end : end + 2]):
        return True
    if after == "各" and "各" not in text[max(start - 8, line_start(text, start)) : start]:
        return True
    return _splits_word(left, right[0])


def _splits_word(left: str, right: str) -> bool:
    """Whether a word goes over the blank, of which neither half is one or part of one on its own side."""
    for before in (1, 2):
        for after in (1, 2):
            if is_word(left[-before:] + right[:after]) and len(left) >= before and len(right) >= after:
                whole, at = words(left + right), 0
                for word in whole:
                    if at < len(left) < at + len(word):
                        first, second = left[at:], right[: at + len(word) - len(left)]
                        other = (words(left)[-1], words(right)[0])
                        return all(
                            own == half or frequency(own) < frequency(word)
                            for own, half in zip(other, (first, second), strict=True)
                        )
                    at += len(word)
    return False


RULE = Rule(
    id="LG441",
    name="spaces-in-text",
    title="文字间有空格",
    about="成句的段落里，标点旁边、汉字和数字之间夹有空格，或者一个词被空格断开，全文合并为一条提示。机关、人名、并列短语之间的空格可能是分隔用的，不报；量词前留出的空当是没有填写的内容。标题、引号和括号里分隔口号的空格，段首序号后的空格不算。",
    basis=Basis.PRACTICE,
    clause="practice/spacing",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample("一、主要举措和成效\n举办“党建引领 红色传承”活动12场，推进 IT 建设。"),
        sample("一、主要举措和成效\n（一） 规范执法\n1. 评查案卷120卷，培训3期。\n2. 审结50件，调解18件。"),
        sample(
            "一、主要举措和成效\n县公安局 县司法局 县城管局，张三 李四 王五等12名干部落实中共中央 国务院印发的《法治政府建设实施纲要（2021—2025年）》。"
        ),
        sample(
            "一、主要举措和成效\n（二）提高站位 压实责任。坚持有法必依 执法必严 违法必究，评查案卷120卷。\n表2 行政复议案件情况（单位：件，%）\n附件2 行政执法案件情况，共120件。\n序号 项目 数量 占比,1 行政处罚 120 35%"
        ),
        sample("一、主要举措和成效\n发放资料      份，参加    人。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案 卷120卷，培训3期。"), at="案 卷"),
        Bad(sample("一、主要举措和成效\n评查案卷 120 卷，培训 3 期。"), at="卷 1"),
    ),
    other_documents=True,
)
