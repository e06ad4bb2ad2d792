"""What stands around a quantity: its own clause, its noun, the year, period and body that it belongs to."""

import re
from typing import NamedTuple

from lawgov.metrics.scan import Quantity
from lawgov.sources.model import Span

_BOUNDARY = re.compile(r"[，；：（）()。！？;:\n\t]|,(?!\d{3}(?!\d))|(?<!\d),")
_REMARK = re.compile(r"(?<=[\u4e00-\u9fff])[（(][^（）()\d]{1,8}[）)]")
_AFTER_END = re.compile(r"[，,；;：:（）()。！？\n\t]")
_NOUN_END = re.compile(r"[、“”\"□]|和|及|与(?!会)|被|均|都|已(?!经办)")
_LEAD = re.compile(
    r"^(?:[、和及与并以\s]|以及|其中|同时|此外|另外|另有|还有"
    r"|(?:□|[12]\d{3}|[〇零一二三四五六七八九○]{4})\s?年(?:度)?(?:\s?\d{1,2}\s?月)?(?:以来|底|末|初|，)?"
    r"|截至[^，,]{0,12}?(?:底|日|末)|今年以来|一年来|本年度|年内|目前|现有(?=[^\d]))+"
)
_NOUN_LEAD = re.compile(
    r"^(?:全年|全区|全县|全市|全省|全镇|全局|我局|我区|我县|我市|共计|累计|总计|合计|共|总共|先后|新|已|目前|依法|组织|开展|完成|实现|"
    r"举办|召开|制定|办理|新增|为|对|在|其中|含|包括|分别|约|近|超|超过|达到|达|有|推动|涉及|涵盖|覆盖|达成|年内)+"
)
_NOUN_TAIL = re.compile(
    r"(?:(?:分别|共计|总计|累计|总数|已经|已|达到|达|为|约|近|超过|超|逾|至|共|有|是|到|了|的|等|由|仅|不少于|不低于|维持在|保持在|稳定在|“两个|两个)+)$"
)
CHANGE = re.compile(
    r"(?P<verb>同比增长|同比增加|增长|(?<!新)增加|增幅|上升|提高|提升|增收|下降|减少|降低|降幅|缩短|压缩|压减|回落|减幅"
    r"|(?<=同比)[增升降减多少]|(?:上年|去年|同期|年度?)(?:同期)?[增升降减多少])"
    r"(?:幅度)?(?:了|约|近|达到|达|为|超过|超|逾|“|\s)*$"
)
_DOWN = re.compile(r"下降|减少|降低|降幅|缩短|压缩|压减|回落|减幅|降|减|少")
_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s?年|(上年度?|去年|上一年度?|前一年|上年同期|去年同期)|(今年|本年度?|当年)|([次明]年|下年度|下一年度)"
)
_PERIOD = re.compile(
    r"(?:19|20)?\d{0,2}年?\d{1,2}\s?(?:—|–|－|-|~|～|至|到)\s?\d{1,2}\s?月(?:份)?|上半年|下半年|前[一二三]季度|第[一二三四]季度|[一二三四]季度|截至[^，,。；;]{1,14}?(?:底|末|日|前|止|目前)|近[三五两]年(?:来)?|[三五]年来|累计|“?十[三四五]五”?期间|自[^，,。；]{2,14}以来"
)
_SCOPE = re.compile(
    r"全(?:省|市|区|县|镇|乡|街道|旗|州|盟|系统|局|国|校|师)|本(?:省|市|区|县|镇|乡|局|街道|机关|单位|系统)|我(?:省|市|区|县|镇|乡|局|街道|单位|委|厅|部)|"
    r"(?:省|市|区|县|旗|州|镇|乡)(?:委|政府|本级|级|直)|各(?:镇|乡|街道|部门|单位)|(?:局|厅)(?:机关|本级)|街道|镇(?=[^（(])(?=政府)"
)


NOT_NAMED = "（未写明）"


class Context(NamedTuple):
    """A quantity's surroundings; offsets into the text."""

    clause: str  # its own words, the number as #: 「依法受理#件」
    wider: str  # the same with the words before it
    text_span: Span  # from the counted noun to the unit
    noun: str  # what is counted, as printed
    change: str | None  # the verb, where the figure is a growth or a decline: 同比增长
    decline: bool
    sentence: Span
    clause_start: int


def surroundings(text: str, quantity: Quantity, sentence: Span, previous_end: int, next_start: int) -> Context:
    """Read the clause around a quantity; ``previous_end`` and ``next_start`` are its neighbours'."""
    floor = max(sentence.start, previous_end, quantity.number_span.start - 80)
    start = _clause_start(text, floor, quantity.number_span.start)
    before = text[start : quantity.number_span.start]
    lead = _LEAD.match(before)
    if lead is not None:
        start += lead.end()
        before = before[lead.end() :]
    after = _after(text, quantity, min(sentence.end, next_start))
    change = CHANGE.search(before)
    clause = f"{before}#{text[quantity.number_span.end : quantity.span.end].strip()}{after}"
    return Context(
        clause,
        text[max(floor, start - 40) : start] + clause,
        Span(start, quantity.span.end),
        _noun(before, after),
        change["verb"] if change else None,
        bool(change and _DOWN.search(change["verb"])),
        sentence,
        start,
    )


def _clause_start(text: str, floor: int, end: int) -> int:
    """Behind the last comma, colon or bracket; a short remark in brackets, as in 示范村（社区）1个, parts nothing."""
    piece = _REMARK.sub(lambda match: "□" * len(match.group()), text[floor:end])
    start = 0
    for match in _BOUNDARY.finditer(piece):
        start = match.end()
    return floor + start


def _after(text: str, quantity: Quantity, end: int) -> str:
    at = quantity.span.end
    window = _REMARK.sub(lambda match: "□" * len(match.group()), text[at : min(end, at + 30)])
    if (
        not window
        or not ("\u4e00" <= window[0] <= "\u9fff" or window[0] in '“"')
        or window.startswith(("以上", "左右", "以下", "以内", "上下"))
    ):
        return ""
    stop = _AFTER_END.search(window)
    return window[: stop.start()] if stop else window


def _noun(before: str, after: str) -> str:
    stop = _NOUN_END.search(after)
    after = after[: stop.start()] if stop else after
    head = _NOUN_TAIL.sub("", before.strip(" 、“"))
    bare = _NOUN_LEAD.sub("", head)
    if after and (len(bare) < 2 or (len(after) >= 2 and not bare.endswith(("率", "数", "量")))):
        return re.sub(r"^的", "", after)
    return (bare or head or after).strip(" 、“”") or NOT_NAMED


def topic_positions(text: str, topics: dict[str, re.Pattern[str]]) -> list[tuple[int, str]]:
    """Where each topic is spoken of, in text order."""
    found = [(match.start(), name) for name, pattern in topics.items() for match in pattern.finditer(text)]
    return sorted(found)


def year_of(
    text: str, context: Context, number_start: int, default: int | None, reporting_year: int | None
) -> int | None:
    """The year that the figure's sentence gives it; the part's where the sentence is silent."""
    near = text[max(context.sentence.start, context.clause_start - 6) : number_start]
    told: int | None = None
    for match in _YEAR.finditer(text, context.sentence.start, number_start):
        if match[1]:
            told = int(match[1])
        elif match[3]:
            told = reporting_year
        elif match[4]:
            told = None if reporting_year is None else reporting_year + 1
        elif match.group() in near and not re.search(r"结转|转入|遗留", near) and context.change is None:
            told = None if reporting_year is None else reporting_year - 1
    return told if told is not None else default


def period_of(text: str, context: Context, number_start: int) -> str | None:
    found = [match.group() for match in _PERIOD.finditer(text, context.sentence.start, number_start)]
    real = [word for word in found if word != "累计"]
    return real[-1] if real else None


def scope_of(text: str, context: Context, number_start: int) -> str | None:
    """The body or area that the clause names last; else the sentence's last."""
    for start in (context.clause_start, context.sentence.start):
        found = [match.group() for match in _SCOPE.finditer(text, start, number_start)]
        if found:
            return found[-1]
    return None
