"""What stands around a quantity: its own clause, its noun, the year, period and body that it belongs to."""

import re
from typing import NamedTuple

from lawgov.chinese import chinese_number
from lawgov.metrics.scan import Quantity
from lawgov.sources.model import Span

_BOUNDARY = re.compile(r"[，；：（）()。！？;:\n\t]|,(?!\d{3}(?!\d))|(?<!\d),")
_REMARK = re.compile(r"(?<=[\u4e00-\u9fff])[（(][^（）()\d]{1,8}[）)]")
_AFTER_END = re.compile(r"[，,；;：:（）()。！？\n\t]")
_NOUN_END = re.compile(
    r"[、“”\"□]|和|及|(?<!参)与(?!会)|被|均|都|已(?!经办)|(?<=[\u4e00-\u9fff])(?:签订|开展|参加|出庭|获评|获得|荣获|提供|实现|签约|通过)"
    r"|(?:增加|增长|提升|提高|上升|下降|减少|降低|压缩|压减|缩短|精简|[增升降减])(?=[到至为])"
)
_GROWS = re.compile(r"^(?:同比)?(?:增长|增加|上升|提高|提升|下降|减少|降低)(?:了|约|近)?$")
_AFTER_FIRST = re.compile(r"(?:(?<=部门)|(?<=单位))(?:开展|组织|进行).*|(?<=[\u4e00-\u9fff])、.*")
_TIME_LEAD = re.compile(
    r"^(?:(?:\d{4}\s?年?\s?(?:—|–|－|-|~|～|至|到)\s?)?\d{4}\s?年(?:度|底|末|初|以来)?|[〇零一二三四五六七八九○]{4}年(?:度)?|(?:\d{1,2}\s?月?\s?(?:—|–|－|-|~|～|至|到)\s?)?\d{1,2}\s?月(?:份)?"
    r"|第?[一二三四]季度|前[一二三]季度|[上下]半年|全年|[一二三四五六七八九十]是|和|及(?!时)|与|或|并|、)+(?=.)(?!相比|相较|的|同期)"
)
_JOINT = re.compile(r"、|以及|和(?!解|谐|平)|(?<!参)与(?!会)|及(?!时|格|其)")
_JOINED_VERB = re.compile(r"签订|聘请|聘任|开展|配备|提供|办理|获评|荣获")
_LEAD = re.compile(
    r"^(?:[、和与并以\s]|及(?!时)|以及|其中|同时|此外|另外|另有|还有"
    r"|(?:□|[12]\d{3}|[〇零一二三四五六七八九○]{4})\s?年(?:度)?(?:\s?\d{1,2}\s?月)?(?:以来|底前?|末|初|前|，)?"
    r"|截至[^，,]{0,12}?(?:底|日|末)|今年以来|一年来|本年度|年内|目前|现有(?=[^\d]))+"
)
_NOUN_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]是|全年|全区|全县|全市|全省|全镇|全局|我局|我区|我县|我市|共计|累计|总计|合计|共|总共|先后|新增|新(?!闻|[\u4e00-\u9fff]{0,2}[改建增设立修])|已|目前|依法|组织|开展|完成(?!率|数|量)|实现|"
    r"举办|召开|制定|办理(?!率|数|量)|为|对|在(?!线|编|册|岗|校|矫|建)|其中|含|包括|分别|约(?![谈束定])|近|超|超过|达到|达|有(?!效|关|奖)|推动|涉及|涵盖|覆盖|达成|年内)+"
)
_NOUN_TAIL = re.compile(
    r"(?:(?:分别|共计|总计|累计|总数|已经|已|达到|达|为|约|近|超过|超|逾|至|共|有|是|到|了|的|等|由|从|均|仅|不少于|不低于|维持在|保持在|稳定在|“两个|两个)+)$"
)
_COMPARED = re.compile(
    r"(?:分别)?(?:同比|环比|较上年(?:同期)?|比上年(?:同期)?|较去年(?:同期)?|比去年(?:同期)?)?(?:分别)?$"
)
CHANGE = re.compile(
    r"(?P<verb>同比增长|同比增加|增长|(?<!新)增加|增幅|上升|提高|提升|增收|下降|减少|降低|降幅|缩短|压缩|压减|回落|减幅"
    r"|(?<=同比)[增升降减多少]|(?:上年|去年|同期|年度?)(?:同期)?[增升降减多少])"
    r"(?:幅度)?(?:了|约|近|达到|达|为|超过|超|逾|“|\s)*$"
)
_DOWN = re.compile(r"下降|减少|降低|降幅|缩短|压缩|压减|回落|减幅|降|减|少")
_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s?年|(上年度?|去年|上一年度?|前一年|上年同期|去年同期)(?!基本持平|持平)|(今年|本年度?|当年)|([次明]年|下年度|下一年度)"
    r"|((?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2})\s?年"
)
_SEVERAL = re.compile(r"(?:19|20)\d{2}\s?年?\s?(?:—+|–|－|-|~|～|至|到|、|和|与)\s?(?:19|20)\d{2}\s?年")
_PERIOD = re.compile(
    r"(?:19|20)\d{2}\s?年?\s?(?:—|–|－|-|~|～|至|到)\s?(?:19|20)\d{2}\s?年|(?:(?:19|20)\d{2}\s?年)?\d{1,2}\s?月\s?(?:—|至|到|-|~)\s?\d{1,2}\s?月(?:份)?|截至(?:19|20)\d{2}\.\d{1,2}\.\d{1,2}|"
    r"(?:19|20)?\d{0,2}年?\d{1,2}\s?(?:—|–|－|-|~|～|至|到)\s?\d{1,2}\s?月(?:份)?|上半年|下半年|前[一二三]季度|第[一二三四]季度|[一二三四]季度|截至[^，,。；;]{1,14}?(?:底|末|日|前|止|目前)|近[三五两]年(?:来)?|[三五]年来|累计|“?十[三四五]五”?期间|自[^，,。；]{2,14}以来"
)
_SCOPE = re.compile(
    r"(?<![安健完齐保])全(?:省|市(?!场|政)|区(?!域)|县(?!域)|镇|乡|街道|旗|州|盟|系统|局(?![性观意势])|校|师|国(?=各|共|累计|市场|公安|生态|交通))(?!平均|第|排名|前列|首|率先|唯一|领先)"
    r"|(?<!基)本(?:省|市|区(?!域)|县|镇|乡|局|街道|机关|单位|系统)|我(?:省|市|区|县|镇|乡|局|街道|单位|委|厅|部)"
    r"|(?<![\u4e00-\u9fff])[省市区县旗州镇乡](?:委(?![员办托派])|政府(?![令规信网采])|本级|级(?=部门|机关|单位|各)|直(?=部门|机关|单位|各|属))"
    r"|各(?:镇|乡|街道|部门|单位)|(?:局|厅|部)(?:机关|本级)|(?<![\u4e00-\u9fff、）)（(])街道(?![、，,（()）和及与级])"
)


_QUOTED = re.compile(r"《[^《》\n]{1,120}》|“[^”\n]{1,60}”")
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
    own = _text_start(text, start, previous_end, quantity.number_span.start)
    after = _AFTER_FIRST.sub("", after)
    clause = f"{before}#{text[quantity.number_span.end : quantity.span.end].strip()}{after}"
    return Context(
        clause,
        text[max(floor, start - 40) : start] + clause,
        Span(own, quantity.span.end),
        _noun(text[own : quantity.number_span.start], after),
        change["verb"] if change else None,
        bool(change and _DOWN.search(change["verb"])),
        sentence,
        start,
    )


def _text_start(text: str, start: int, previous_end: int, end: int) -> int:
    """Behind time words and conjunctions, and behind what still belongs to the figure just before: 7个村（社区）和8个."""
    if start == previous_end and start:
        piece = text[start:end]
        joint = next((match.end() for match in _JOINT.finditer(piece) if match.start() <= 10), None)
        verb = _JOINED_VERB.search(piece, 1)
        if joint is not None:
            start += joint
        elif verb is not None and verb.start() <= 12:
            start += verb.start()
    lead = _TIME_LEAD.match(text[start:end])
    return start + lead.end() if lead else start


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
    after = _GROWS.sub("", after[: stop.start()] if stop else after)
    grown = CHANGE.search(before)
    head = _COMPARED.sub("", before[: grown.start()]) if grown else ""
    head = _NOUN_TAIL.sub("", (head or before).strip(" 、"))
    bare = _TIME_LEAD.sub("", _NOUN_LEAD.sub("", head))
    if after and (len(bare) < 2 or (len(after) >= 2 and not bare.endswith(("率", "数", "量")))):
        return re.sub(r"^的", "", after)
    return _paired((bare or head or after).strip(" 、")) or NOT_NAMED


def _paired(name: str) -> str:
    """Without quotation marks that lack their other half."""
    name = name.removesuffix("“").removeprefix("”").strip()
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    return name.strip()


def topic_positions(text: str, topics: dict[str, re.Pattern[str]]) -> list[tuple[int, str]]:
    """Where each topic is spoken of, in text order."""
    found = [(match.start(), name) for name, pattern in topics.items() for match in pattern.finditer(text)]
    return sorted(found)


def _near(context: Context, number_start: int) -> int:
    """Where the sentence begins, or not much before the number in one without end: the work stays linear."""
    return max(context.sentence.start, number_start - 400)


def year_of(
    text: str, context: Context, number_start: int, default: int | None, reporting_year: int | None
) -> int | None:
    """The year that the figure's sentence gives it; the part's where the sentence is silent."""
    nearby = max(context.sentence.start, context.clause_start - 6)
    near = text[nearby:number_start]
    told: int | None = None
    several = False  # years: the figure belongs to none of them
    for match in _YEAR.finditer(text, _near(context, number_start), number_start):
        if text.rfind("《", context.sentence.start, match.start()) > text.rfind(
            "》", context.sentence.start, match.start()
        ):
            continue  # in the title of a document
        if match[5]:
            told, several = chinese_number(match[5]), False
        elif match[1]:
            told = int(match[1])
            ranges = _SEVERAL.search(text, max(context.sentence.start, match.start() - 9), match.end())
            several = ranges is not None
        elif match[3]:
            told = reporting_year
        elif match[4]:
            told = None if reporting_year is None else reporting_year + 1
        elif match.start() >= nearby and not re.search(r"结转|转入|遗留", near) and context.change is None:
            told = None if reporting_year is None else reporting_year - 1
    return None if several else told if told is not None else default


def period_of(text: str, context: Context, number_start: int) -> str | None:
    found = [match.group() for match in _PERIOD.finditer(text, _near(context, number_start), number_start)]
    real = [word for word in found if word != "累计"]
    return real[-1] if real else None


def scope_of(text: str, context: Context, number_start: int) -> str | None:
    """The body or area that the clause names last; else the sentence's last."""
    for start in (context.clause_start, _near(context, number_start)):
        piece = _QUOTED.sub(lambda match: "□" * len(match.group()), text[start:number_start])
        found = [match.group() for match in _SCOPE.finditer(piece)]
        if found:
            return found[-1]
    return None


def in_table(context: Context, noun: str, unit: str, span: Span) -> Context:
    """The surroundings of a cell's number: the words of its row and column."""
    change = CHANGE.search(noun)
    clause = f"{noun}#{unit}"
    return context._replace(
        clause=clause,
        wider=clause,
        text_span=span,
        noun=noun,
        change=change["verb"] if change else None,
        decline=bool(change and _DOWN.search(change["verb"])),
    )


def carried_on(text: str, context: Context, previous: Context, quantity: Quantity) -> Context:
    """A figure with no words of its own takes those of the one before: 下降12.3%和8.7%, 典型案例8批46件, 由218项增加到297项."""
    if context.sentence != previous.sentence:
        return context
    between = text[previous.text_span.end : quantity.number_span.start]
    if context.noun == NOT_NAMED and between.strip() in ("", "、", "和", "与", "及", "以及"):
        alike = quantity.unit in ("比率", "百分点", "倍")
        return context._replace(
            noun=previous.noun,
            change=previous.change if alike else None,
            decline=previous.decline if alike else False,
        )
    if _REACHED.fullmatch(between) or _BASE_ONLY.fullmatch(context.noun):
        return context._replace(noun=previous.noun)
    return context


_REACHED = re.compile(
    r"(?:的)?(?:增加|增长|提升|提高|上升|下降|减少|降低|压缩|压减|缩短|精简|[增升降减])(?:到|至|为)了?(?:\d{4}\s?年的?)?"
)
_BASE_ONLY = re.compile(r"[较比]?(?:上年|去年|上一年|\d{4}\s?年)(?:同期)?(?:的)?")
