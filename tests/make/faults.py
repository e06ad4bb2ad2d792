"""A fault injector: plants one fault of wording into a clean text, and says where a checker must find it.

``inject(kind, text, random)`` returns the text with the fault and the span of its words, or None
where the text has no place for it. Each kind belongs to one rule (``RULE_OF``).
"""

import re
from collections.abc import Callable, Iterator
from random import Random

Planted = tuple[str, tuple[int, int]]
HAN = "\u4e00-\u9fff"

_WORDS = "案卷|评查|培训|宣传|监督|清单|制度|规范|法治|群众|创新|问题|整改|落实|推进|完善|办理|受理|开展|加强|组织|提升|健全|深化|纠纷|事项|资金|责任|任务|能力|质量|意见|活动|干部|队伍|基层|依法|决策|公开|数据|案件|进行|有效|持续|全面|主要|工作"


def _put(text: str, start: int, end: int, new: str, found: tuple[int, int] | None = None) -> Planted:
    """``new`` in place of what stands there; ``found``: where in ``new`` the checker must point."""
    low, high = found or (0, len(new))
    return text[:start] + new + text[end:], (start + low, start + high)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs that are sentences of the body: long, closed by a full stop, neither title nor closing."""
    return [match.span() for match in re.finditer(r"(?m)^.{30,}。$", text) if match.start() and "\t" not in match[0]]


def _pick(text: str, random: Random, pattern: str) -> re.Match[str] | None:
    """A random match within a paragraph of the body."""
    compiled = re.compile(pattern)
    places = [match for start, end in _paragraphs(text) for match in compiled.finditer(text, start, end)]
    return random.choice(places) if places else None


def _replace(pattern: str, new: Callable[[re.Match[str]], str]) -> Callable[[str, Random], Planted | None]:
    """A fault that is another spelling of what stands there."""

    def plant(text: str, random: Random) -> Planted | None:
        match = _pick(text, random, pattern)
        return _put(text, *match.span(), new(match)) if match else None

    return plant


def _insert(words: tuple[str, ...]) -> Callable[[str, Random], Planted | None]:
    """A clause of its own, put in after a comma; the fault is between the bars of ``words``."""

    def plant(text: str, random: Random) -> Planted | None:
        match = _pick(text, random, rf"(?<=[{HAN}])，(?=[{HAN}])")
        if match is None:
            return None
        before, fault, after = random.choice(words).split("|")
        new = f"，{before}{fault}{after}，"
        return _put(text, *match.span(), new, (1 + len(before), 1 + len(before) + len(fault)))

    return plant


def _doubled_sentence(text: str, random: Random) -> Planted | None:
    match = _pick(text, random, r"(?<=。)[^。；\n]{20,}。")
    if match is None:
        return None
    at = random.choice([end for _, end in _paragraphs(text) if end >= match.end()])
    return _put(text, at, at, match[0])


def _doubled_paragraph(text: str, random: Random) -> Planted | None:
    spans = _paragraphs(text)
    if not spans:
        return None
    start, end = random.choice(spans)
    at = random.choice([later for begin, later in spans if later >= end])
    return _put(text, at, at, "\n" + text[start:end], (1, 1 + end - start))


def _lost_half(marks: str) -> Callable[[str, Random], Planted | None]:
    """One half of a pair lost: the other half is what a checker can point at."""

    def plant(text: str, random: Random) -> Planted | None:
        opening, closing = marks
        match = _pick(text, random, rf"(?<![“《（]){opening}(?!\d)[^“”《》（）\n]{{2,20}}{closing}(?![”》）])")
        if match is None:
            return None
        start, end = match.span()
        if random.random() < 0.5:
            return text[:start] + text[start + 1 :], (end - 2, end - 1)
        return text[: end - 1] + text[end:], (start, start + 1)

    return plant


def _missing_stop(text: str, random: Random) -> Planted | None:
    places = [
        end for start, end in _paragraphs(text) if re.match(r"\n[（(]?[一二三四五六七八九十]+[）)、]", text[end:])
    ]
    if not places:
        return None
    end = random.choice(places)
    return text[: end - 1] + text[end:], (end - 2, end - 1)


def _line_start(text: str, random: Random) -> Planted | None:
    spans = _paragraphs(text)
    places = [start for start, _ in spans if re.match(rf"[{HAN}](?![、是])", text[start:]) and text[start - 2] == "。"]
    if not places:
        return None
    start = random.choice(places)
    return _put(text, start, start, random.choice("，、"))


def _heading_stop(text: str, random: Random) -> Planted | None:
    places = [
        match.end()
        for match in re.finditer(
            rf"(?m)^（[一二三四五六七八九十]）[{HAN}，]{{4,30}}$(?=\n[{HAN}]{{2}}.{{28,}}。$)", text
        )
    ]
    if not places:
        return None
    at = random.choice(places)
    return _put(text, at, at, "。")


def _signature(text: str, random: Random) -> Planted | None:
    match = re.search(rf"\n([{HAN}]{{5,}}(?:局|厅|政府))\n\d{{4}}年\d+月\d+日\s*$", text)
    if match is None or match[1] not in text[: text.find("\n")]:
        return None
    at = random.randrange(1, 3)
    return _put(text, *match.span(1), match[1][:at] + "骉" + match[1][at + 1 :])


_NUMBER = r"(?<![\d.,])\d{2,3}(?=[件卷次份个人名场条项])"

KINDS: dict[str, Callable[[str, Random], Planted | None]] = {
    "doubled-word": _replace(rf"(?:{_WORDS})", lambda m: m[0] * 2),
    "doubled-letter": _replace(
        rf"(?<=[{HAN}])(?<![目标有为除共])[的和了在与对](?=[{HAN}])(?![的确了解和平谐于县])", lambda m: m[0] * 2
    ),
    "doubled-phrase": _replace(rf"(?<=[，。])[{HAN}]{{4,9}}(?=[，。\d])", lambda m: m[0] * 2),
    "doubled-sentence": _doubled_sentence,
    "doubled-paragraph": _doubled_paragraph,
    "name-written-two-ways": _signature,
    "wrong-word": _insert(
        (
            "认真|布署|年度任务",
            "整理并公布|权利清单|",
            "召开企业|坐谈会|12次",
            "做到|一如继往|抓普法",
            "收集群众|反应问题|的线索",
            "消除|松驰|现象",
            "逐项建立工作|台帐|",
            "重点|遏治|违建行为",
            "认真听取当事人|申辨|意见",
        )
    ),
    "broken-collocation": _insert(
        (
            "提升|公共法律中心|服务水平",
            "履行|第一责任职责|情况良好",
            "|截止目前|办结12件",
            "|截止20|23年底办结12件",
            "推进|行政规性文件|清理",
            "有效化解|矛盾纷多元|风险",
        )
    ),
    "unpaired-quote": _lost_half("“”"),
    "unpaired-title": _lost_half("《》"),
    "unpaired-bracket": _lost_half("（）"),
    "nested-quote": _insert(("提出“落实|“三项制度”|要求”的思路",)),
    "nested-title": _insert(("印发《关于落实|《工作要点》|的通知》", "印发《关于落实|<工作要点>|的通知》")),
    "marks-in-a-row": _replace(rf"(?<=[{HAN}])[，；](?=[{HAN}])|(?<=[{HAN}])。(?=[{HAN}])", lambda m: m[0] * 2),
    "mark-at-line-start": _line_start,
    "dunhao-before-and": _insert(("组织宣传、培训、评查|、等|活动12次", "组织律师、公证员|、和|调解员下沉")),
    "dunhao-between-clauses": _insert(("受理申请59件|、|其中办结52件", "健全会商机制|、|从而形成合力")),
    "ordinal-punctuation": _replace(r"(?<=。)[二三四]是(?=[\u4e00-\u9fff])", lambda m: m[0] + "、"),
    "full-stop-missing": _missing_stop,
    "half-width-comma": _replace(rf"(?<=[{HAN}])，(?=[{HAN}])", lambda m: ","),
    "half-width-bracket": _replace(rf"（[{HAN}]{{2,12}}）", lambda m: f"({m[0][1:-1]})"),
    "ellipsis-form": _insert(("开展宣传、咨询|...|受众310人次", "开展宣传、咨询|……等|活动")),
    "dash-form": _insert(("建成法治公园|--|法兴园",)),
    "space": _insert(("认真落|实 各|项制度", "评查案|卷 1|20卷")),
    "dunhao-between-quotes": _insert(("实行“一次告知|”、“|一口受理”", "印发《甲办法|》、《|乙办法》")),
    "heading-ends-with-stop": _heading_stop,
    "decimal-without-zero": _insert(("纠错率下降|.5|个百分点",)),
    "comma-in-number": _insert(("自查案卷|37，949|卷",)),
    "approximate-with-dunhao": _insert(("在|三、四|个乡镇试点", "每镇平均配备|3、4|名执法人员")),
    "year-in-two-forms": _insert(("自|二〇一九年|以来逐年提高",)),
    "range-mark": _insert(("落实规划（|2021-2025|年）", "每月抽查|20-30|件")),
    "range-without-percent": _insert(("时限压缩|5—10%|左右",)),
    "numerals-mixed": _insert(("受益群众|3千|余人", "于2023年前的|2021年十二月|启动", "新增线索|一百20|件")),
    "spoken-number": _insert(("播放量达到|10万+|", "受众达到|500+|人次")),
    "approximation-stacked": _replace(
        rf"{_NUMBER}[件卷次份个人名场条项](?=[，。；])", lambda m: f"约{m[0][:-1]}余{m[0][-1]}"
    ),
    "date-with-dots": _insert(("于|2023.3.5|召开推进会", "于|2023-03-05|召开推进会")),
    "date-padded": _insert(("于|2023年03月15日|召开推进会",)),
    "year-abbreviated": _insert(("于|22年|12月召开推进会", "完成|23年|度任务")),
    "decade-without-century": _insert(("改造|80年代|建成的小区",)),
}

RULE_OF = {
    **{kind: kind for kind in KINDS},
    "doubled-letter": "doubled-word",
    "doubled-phrase": "doubled-word",
    "unpaired-quote": "unpaired-mark",
    "unpaired-title": "unpaired-mark",
    "unpaired-bracket": "unpaired-mark",
    "nested-quote": "wrongly-nested-marks",
    "nested-title": "wrongly-nested-marks",
    "half-width-comma": "half-width-marks",
    "half-width-bracket": "half-width-marks",
    "space": "spaces-in-text",
}


def inject(kind: str, text: str, random: Random) -> Planted | None:
    """Plant a fault of ``kind`` at a random place of ``text``."""
    return KINDS[kind](text, random)


def spread(kinds: list[str], texts: list[str], each: int, random: Random) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """``each`` faults of every kind over the texts: the kind, the text with the fault, the span of its words."""
    for kind in kinds:
        left, tries = each, each * 20
        while left and tries:
            tries -= 1
            planted = inject(kind, random.choice(texts), random)
            if planted is not None:
                left -= 1
                yield kind, *planted
