"""半角标点: commas, colons, brackets of Latin text in Chinese text.

One finding for the document where it is its habit; numbers (1,234 and 1.5), times, addresses of the
net and labels (1. and (1)) are as they should be.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.prose import HAN, line_start, matches, told_of
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_FULL = str.maketrans(",;:!?.()", "，；：！？。（）")
_CN = "一二三四五六七八九十"
_LABEL = re.compile(rf"\((?:\d{{1,2}}|[{_CN}]{{1,3}})\)|(?<=\n)(?:\d{{1,2}}|[{_CN}]{{1,3}})[.,:)]")
_BEFORE = f"[{HAN}”’》）%％]"
_HALF = re.compile(  # each begins with the mark itself, so that the scan passes over all else
    rf"\((?:(?:[{_CN}]{{1,3}}|\d{{1,2}})\)"
    rf"|[^()（）\n]{{0,60}}[{HAN}][^()（）\n]{{0,60}}\)|(?<=[{HAN}》”]\()[^()（）\n]{{1,60}}\)"
    rf"|(?=[{HAN}])|(?<=[{HAN}》”]\())"
    rf"|\)(?:(?<=[{HAN}》”]\))|(?=[{HAN}，。；、]))"
    rf"|[,;:!?](?:(?<={_BEFORE}.)(?![,;:.])|(?=[{HAN}“《（]))"
    rf"|\.(?<={_BEFORE}\.)(?![.,;:A-Za-z]|\d{{1,3}}(?:[%％万亿]|个百分点))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    labels = {at for match in matches(report, _LABEL) for at in range(*match.span())}
    found = [
        match
        for match in matches(report, _HALF)
        if match.start() not in labels and match.end() - 1 not in labels and not _belongs_elsewhere(report.text, match)
    ]
    yield from told_of(
        found,
        _finding,
        options.count("places"),
        lambda count: f"全文有{count}处中文标点用了半角。",
        Severity.NOTE,
    )


def _finding(match: re.Match[str]) -> Finding:
    mark = match[0]
    return Finding(
        f"中文里用了半角标点“{mark if len(mark) <= 20 else '()'}”。",
        Span(*match.span()),
        "请改为全角标点。",
        fix=mark.translate(_FULL) if len(mark) == 1 else f"（{mark[1:-1]}）",
    )


def _belongs_elsewhere(text: str, match: re.Match[str]) -> bool:
    """What 8xx rules watch: numbers of documents (国办发(2023)27号), Markdown links, HTML entities, lost characters."""
    at, mark = match.start(), match[0]
    if mark == ";":
        return re.search(r"&#?\w{1,8}$", text[max(at - 10, 0) : at]) is not None
    if mark == "?":
        return "?" in (text[at - 1 : at], text[at + 1 : at + 2])
    if mark == ")":
        start = max(line_start(text, at), at - 200)
        return text.rfind("(", start, at) > text.rfind("（", start, at)
    return (
        re.fullmatch(r"\(\d{4}\)", mark) is not None
        and re.match(r"第?\d+号", text[match.end() : match.end() + 8]) is not None
    )


RULE = Rule(
    id="LG438",
    name="half-width-marks",
    title="中文里用半角标点",
    about=(
        "汉字旁边的逗号、分号、冒号、句号、问号、括号用了半角。处数不多时逐处报；多了就是全文的习惯，只作一条提示，写明处数。"
        "数字里的小数点和千分号、时刻、网址、“1.”“(1)”等序号不算。直引号成对时不报。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15834/width",
    severity=Severity.WARNING,
    check=check,
    options={"places": Option(3, "超过多少处就只报一条（处）")},
    good=(
        sample("一、主要举措和成效\n罚没款1,234.5万元，12:30到场，见www.gov.cn，构建“1+24+N”体系，(1)评查案卷120卷。"),
        sample("一、主要举措和成效\n1.评查案卷120卷（含电子卷）；培训3期：受众310人。\n2.审结50件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷,培训310人次。"), at=","),
        Bad(sample("一、主要举措和成效\n印发《裁量基准(试行)》，培训310人次。"), at="(试行)"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷,培训310人次,审结50件,调解18件,整改7个。"), at=","),
    ),
    other_documents=True,
)
