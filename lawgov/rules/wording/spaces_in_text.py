"""文字间有空格: spaces between Chinese characters or beside numbers; one note for the document.

Spaces inside quotation marks and brackets part slogans and are left alone, as are those after a
number at the head of a line.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, headings, is_within, line_start, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_SPACE = re.compile(
    rf"(?<=[{HAN}，。；：、）》”])[ \u00a0\u3000]+(?=[{HAN}，。；：、（《“])|(?<=[{HAN}])[ \u00a0]+(?=\d)|(?<=\d)[ \u00a0]+(?=[{HAN}%])"
)
_LABEL = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?|第[一二三四五六七八九十]+[部章节]分?|[一二三四五六七八九十]是"
)
_PAUSE = re.compile(r"[，。；,;]")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    titles = {heading.span.start for heading in headings(report)}
    lines: dict[int, bool] = {}  # whether a line is made of sentences
    found = []
    for match in matches(report, _SPACE):
        start = line_start(text, match.start())
        if start not in lines:
            stop = text.find("\n", start)
            lines[start] = start not in titles and bool(_PAUSE.search(text, start, stop if stop >= 0 else len(text)))
        if not lines[start] or _LABEL.fullmatch(text, start, match.start()):
            continue
        if not any(is_within(text, match.start(), *pair) for pair in ("“”", "《》", "（）", "()")):
            found.append(
                Finding(
                    "文字之间有多余的空格。",
                    Span(match.start() - 1, match.end() + 1),
                    "请删去空格。",
                    fix=_closed(text, match),
                )
            )
    yield from told(found, 1, lambda count: f"全文有{count}处文字或者数字之间有多余的空格。")


def _closed(text: str, match: re.Match[str]) -> str:
    return text[match.start() - 1] + text[match.end()]


RULE = Rule(
    id="LG441",
    name="spaces-in-text",
    title="文字间有空格",
    about="句子里汉字之间、汉字和数字之间夹有空格，全文合并为一条提示。标题、引号和括号里分隔口号的空格，段首序号后的空格不算。",
    basis=Basis.PRACTICE,
    clause="practice/spacing",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample("一、主要举措和成效\n举办“党建引领 红色传承”活动12场，推进 IT 建设。"),
        sample("一、主要举措和成效\n（一） 规范执法\n1. 评查案卷120卷，培训3期。\n2. 审结50件，调解18件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案 卷120卷，培训3期。"), at="案 卷"),
        Bad(sample("一、主要举措和成效\n评查案卷 120 卷，培训 3 期。"), at="卷 1"),
    ),
    other_documents=True,
)
