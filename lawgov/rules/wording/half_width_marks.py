"""半角标点: commas, colons, brackets of Latin text in Chinese text.

One finding for the document where it is its habit; numbers (1,234 and 1.5), times, addresses of the
net and labels (1. and (1)) are as they should be.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.prose import HAN, UNITS, by_line, matches, no_prose, told_of
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_FULL = str.maketrans(",;:!?.()", "，；：！？。（）")
_CN = "一二三四五六七八九十"
_LABEL = re.compile(rf"\((?:\d{{1,2}}|[{_CN}]{{1,3}})\)|(?<=\n)(?:\d{{1,2}}|[{_CN}]{{1,3}})[.,:)]")
_BEFORE = f"[{HAN}”’》）%％]"
_HALF = re.compile(  # each begins with the mark itself, so that the scan passes over all else
    rf"[,;:!?](?:(?<={_BEFORE}.)|(?<=[{HAN}%]\).)|(?<={_BEFORE} .)|(?=[{HAN}“《（]|\([^()（）\n]{{0,60}}[{HAN}）])|(?<=\d.)(?= [{HAN}“《（]))"
    rf"|\.(?<={_BEFORE}\.)(?![A-Za-z]|\d{{1,3}}(?:[%％万亿]|个百分点))"
)
_BRACKET = re.compile(r"[()（）]")
_MARKS = "，。；：、！？,;:.!?"
_LONGEST = 200
_DOMAIN = re.compile(rf"(?:政务|公益|中国|公司|网络|网址|集团|信息)(?![{HAN}]{{4}})")
_COUNTED = re.compile(rf"(?:\d[余多]?[万亿]?{UNITS}|[%％”》）)])$")


class _Place(NamedTuple):
    """Marks to write anew, each at its own place; ``span`` is where they are told."""

    span: Span
    fixes: tuple[tuple[Span, str], ...]


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    labels = {at for match in matches(report, _LABEL) for at in range(*match.span())}
    found = [
        _mark(text, match.start())
        for match in matches(report, _HALF)
        if match.start() not in labels and not _belongs_elsewhere(text, match.start())
    ]
    found += _brackets(report)
    # Where nearly all are, a page or a program wrote them so, and not a slip of the hand.
    habit = len(found) > sum(map(text.count, "，；：！？（"))
    yield from told_of(
        sorted(found),
        lambda place: _finding(text, place),
        options.count("places"),
        lambda count: f"全文有{count}处中文标点用了半角。",
        Severity.NOTE if habit else None,
    )


def _mark(text: str, at: int) -> _Place:
    """A mark with the blanks beside it, which the full-width one has no need of."""
    start, end = at, at + 1
    while start > 0 and text[start - 1] in " \u00a0\u3000":
        start -= 1
    while end < len(text) and text[end] in " \u00a0\u3000":
        end += 1
    span = Span(start, end) if text[start - 1 : start] not in ("", "\n") else Span(at, end)
    if text[at] == "." and not _is_stop(text, at):
        return _Place(Span(at, at + 1), ())
    return _Place(span, ((span, text[at].translate(_FULL)),))


def _is_stop(text: str, at: int) -> bool:
    """Whether a point can be nothing but a full stop: 阿不都.热合曼 has another mark there."""
    after = text[at + 1 : at + 2]
    return after in ("", "\n") or _COUNTED.search(text, max(at - 10, 0), at) is not None


def _brackets(report: Report) -> Iterator[_Place]:
    """Pairs of which at least one half is half-width, around Chinese words or behind them."""
    text, prose = report.text, no_prose(report)
    opened: list[re.Match[str]] = []
    line = -1
    for start, match in by_line(text, matches(report, _BRACKET)):
        if start != line:
            opened, line = [], start
        if match[0] in "(（":
            opened.append(match)
            continue
        if not opened:
            continue
        before = opened.pop()
        if before[0] + match[0] == "（）" or match.end() - before.start() > _LONGEST:
            continue
        words = text[before.end() : match.start()]
        if before[0] + match[0] == "()" and not _is_chinese(text, before.start(), match.end(), words):
            continue
        span = Span(before.start(), match.end())
        fixes = tuple((Span(*half.span()), half[0].translate(_FULL)) for half in (before, match) if half[0].isascii())
        if not prose.touches(*span) or not any(prose.touches(*half) for half, _ in fixes):
            yield _Place(span if not re.search(r"[()（）\[\]【】]", words) else Span(*before.span()), fixes)


def _is_chinese(text: str, start: int, end: int, words: str) -> bool:
    if _LABEL.fullmatch(text[start:end]) or (
        re.match(r"第?\d+号", text[end : end + 8]) and re.fullmatch(r"\d{4}", words)
    ):
        return False  # a number; 国办发(2023)27号 is told by 8xx
    if text[max(start - 1, 0)] == "]":
        return False
    return re.search(f"[{HAN}]", words) is not None or re.match(f"[{HAN}》”]", text[max(start - 1, 0)]) is not None


def _finding(text: str, place: _Place) -> Finding:
    words = place.span.of(text)
    mark = words.strip() if len(words.strip()) <= 20 else "()"
    alone = len(place.fixes) == 1 and place.fixes[0][0] == place.span
    whole = words if len(place.fixes) > 1 and len(words) > 1 else None
    return Finding(
        f"中文里用了半角标点“{mark}”。",
        place.span,
        "请改为全角标点。" if place.fixes else "如果是句号，请改为“。”；如果是人名中间的点，请改为“·”。",
        fix=place.fixes[0][1] if alone else f"（{whole[1:-1]}）" if whole else None,
        fixes=() if alone or whole else place.fixes,
    )


def _belongs_elsewhere(text: str, at: int) -> bool:
    """Marks in a row, and what 8xx rules watch: HTML entities, lost characters; names of the net."""
    mark = text[at]
    before, after = text[max(at - 10, 0) : at].rstrip(), text[at + 1 : at + 8].lstrip(" \u3000")
    if before[-1:] in _MARKS or (after[:1] and after[0] in _MARKS):
        return True
    if mark == ";":
        return re.search(r"&#?\w{1,8}$", before) is not None
    return mark == "." and _DOMAIN.match(after) is not None


RULE = Rule(
    id="LG438",
    name="half-width-marks",
    title="中文里用半角标点",
    about=(
        "汉字旁边的逗号、分号、冒号、句号、问号、括号用了半角。处数不多时逐处报；多了就是全文的习惯，只报一条，写明处数和另外几处的文字。"
        "数字里的小数点和千分号、时刻、网址、“1.”“(1)”等序号不算。直引号成对时不报。句中两个汉字之间的点可能是人名的间隔号，不给改法；“.政务”等中文域名不报。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15834/width",
    severity=Severity.WARNING,
    check=check,
    yields_to=("LG443",),
    options={"places": Option(3, "超过多少处就只报一条（处）")},
    good=(
        sample("一、主要举措和成效\n罚没款1,234.5万元，12:30到场，见www.gov.cn，构建“1+24+N”体系，(1)评查案卷120卷。"),
        sample("一、主要举措和成效\n1.评查案卷120卷（含电子卷）；培训3期：受众310人。\n2.审结50件。"),
        sample("一、主要举措和成效\n启用“云溪县人民政府.政务”和云溪县人民政府.政务域名，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷, 培训310人次。"), at=", "),
        Bad(sample("一、主要举措和成效\n评查案卷120卷 ,培训310人次。"), at=" ,"),
        Bad(sample("一、主要举措和成效\n重点是：(2）培训310人次，整改7个。"), at="(2）"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷,培训310人次。"), at=","),
        Bad(sample("一、主要举措和成效\n印发《裁量基准(试行)》，培训310人次。"), at="(试行)"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷,培训310人次,审结50件,调解18件,整改7个。"), at=","),
    ),
    other_documents=True,
)
