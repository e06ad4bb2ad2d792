"""词语重复: a word, or a longer piece of a sentence, stands twice in a row.

A plain scan finds the candidates; only for those is the sentence cut into words, to tell
「创新创新法治宣传」 from 「全面依法治县委员会委员会议」. True reduplications, and nouns that end one name
and begin the next (县人民政府政府信息公开), are no faults.

Known limit: a single character is judged only where it is a function word (的的, 和和).
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, matches, misquoted
from lawgov.rules.samples import sample
from lawgov.sources.model import Span
from lawgov.words import genre, words

_TWICE = re.compile(rf"([{HAN}]{{2,16}}?)\1|(\d{{4}}年度?)\2")
_LETTER = re.compile(r"([的了和在是与对将把被及以由为])\1")
_IN_LIST = re.compile(rf"(?<=[、，：；。“（])([{HAN}]{{2,12}})、\1(?=[、，。；等”）]|和|及)")
_OWN_WORD = re.compile(
    r"被(?:[^，。；、的]{1,6}[人者方]|告|害|执行|处罚|检查|查)|以.{1,8}?[为代促带治定换补保]|以[往后前及来下上内外至致便免案]|了[无然结却断解如]|把[好关脉握柄控]"
    r"|将[来军士领才]|对[话策象接照标]|为[人首期数]|由[来于此]|在[于岗职校线册建编]|和[解谐平睦]|与[会]"
)
_ONE_BY_ONE = re.compile(r"一[个项件条家户次份处起宗步人类批级层村镇街乡县区天案点段遍村站桩篇课站题]")
_LOOSE = "的了和在是与对将把被及以由为向从于就并等各"
_NUMERALS = "〇零一二三四五六七八九十百千万"
_WINDOW = 12


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = [
        *_twice(report),
        *(match for match in matches(report, _LETTER) if _is_doubled_letter(text, match.start())),
        *matches(report, _IN_LIST),
    ]
    if (title := report.title_span) is not None:
        found += [m for m in _TWICE.finditer(text, *title) if not m[2] and _is_doubled(text, m.start(), m.end())]
    known, last = misquoted(report) if found else [], -1
    for match in sorted(found, key=lambda match: match.start()):
        if match.start() < last or any(span.start <= match.start() < span.end for span in known):
            continue
        last = match.end()
        word = next(group for group in match.groups() if group)
        sure = _is_sure(text, word, *match.span())
        yield Finding(
            f"“{word}”重复写了两遍。",
            Span(*match.span()),
            f"请删去一个“{word}”。",
            certainty=Certainty.CERTAIN if sure else Certainty.NEEDS_REVIEW,
            severity=None if sure else Severity.WARNING,
            fix=word if sure else None,
        )


def _twice(report: Report) -> Iterator[re.Match[str]]:
    """Doubled words; 「运输证换证换证」 is tried from each of its characters, for 证换证换 is none."""
    text = report.text
    for first in matches(report, _TWICE):
        for at in range(first.start(), first.start() + (first.end() - first.start()) // 2):
            match = _TWICE.match(text, at)
            if match is not None and (match[2] or _is_doubled(text, match.start(), match.end())):
                yield match
                break


def _is_sure(text: str, word: str, start: int, end: int) -> bool:
    """No end of a longer name before it, and no verb before a name that begins alike (服务|服务企业)."""
    if len(word) == 1:
        return word not in "把将被以由为"
    if len(word) > 3:
        return True
    if _is_attached(text, start):
        return False
    if text.startswith(
        ("机制", "制度", "办法", "标准", "结果", "意见", "情况", "行动", "会", "方案", "计划", "成效", "营商"), end
    ):
        return False  # 落实|落实情况报告制度
    return word not in genre()["verbs"] or re.match(rf"[{HAN}]", text[end : end + 1]) is None


def _is_attached(text: str, start: int) -> bool:
    """Whether the first may be the end of a longer name."""
    before = text[start - 1 : start]
    return re.match(rf"[{HAN}]", before) is not None and before not in _LOOSE


def _is_doubled(text: str, start: int, end: int) -> bool:
    twice, middle = text[start:end], (start + end) // 2
    word = text[start:middle]
    if (
        not word.strip(_NUMERALS)
        or (word[0] == "一" and len(word) == 2)
        or twice in genre()["reduplicated"]
        or text[end : end + 1] == "再"
        or _ONE_BY_ONE.search(twice)
    ):
        return False
    if len(word) > 3:
        return True
    attached = _is_attached(text, start)
    if attached and word in genre()["names"]:
        return False
    cuts = _cuts(text, start, end)
    if middle not in cuts:
        return False
    if word in genre()["verbs"] and (end not in cuts or _begins_a_name(text, middle, end)):
        return False  # 规范|规范性文件
    if end not in cuts:  # 项目项目化: the second begins a longer word
        return not attached and word not in genre()["names"]
    return start in cuts or not _heads_a_name(text, middle)


def _heads_a_name(text: str, at: int) -> bool:
    return any(text.startswith(name, at) for name in genre()["compounds"])


def _begins_a_name(text: str, at: int, end: int) -> bool:
    """Whether the word and what follows are a name: 培训机构, 教育系统."""
    from lawgov.words import is_word

    return (
        _heads_a_name(text, at)
        or text.startswith(genre()["heads"], end)
        or any(is_word(text[at : end + more]) for more in (1, 2, 3))
    )


def _is_doubled_letter(text: str, at: int) -> bool:
    """Not where the second begins a word of its own: 被|被征收人, 以|以奖代补."""
    return not _OWN_WORD.match(text, at + 1) and {at, at + 1, at + 2} <= _cuts(text, at, at + 2)


def _cuts(text: str, start: int, end: int) -> set[int]:
    """Where words begin and end around a place."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _WINDOW)
    stop = text.find("\n", end)
    at, found = begin, {begin}
    for word in words(text[begin : min(stop if stop >= 0 else len(text), end + _WINDOW)]):
        at += len(word)
        found.add(at)
    return found


RULE = Rule(
    id="LG420",
    name="doubled-word",
    title="词语重复",
    about=(
        "同一个词或者同一截话连着写了两遍，例如“创新创新法治宣传”“接待群众群众来访”“执法的的规范化”；并列成分里同一项连写两次也算。"
        "“一项一项”“研究研究”等叠用，“县人民政府政府信息公开”等前一名称的尾与后一名称的头相同的，不报。"
        "单字只看“的、了、和、在”等虚字。前面还连着别的词的（如“接待群众群众来访”），可能是两个名称相接，请人工确认。"
    ),
    basis=Basis.FACT,
    clause="fact/doubled",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n对问题一项一项梳理，常常研究研究办法，渐渐把方方面面的事办得实实在在，为了了解民情走访120户。"
        ),
        sample(
            "一、主要举措和成效\n召开县委全面依法治县委员会委员会议2次，公开县人民政府政府信息120条，以改善民生为目的的项目逐步推进，"
            "市市场监管局局长、委委员参加。"
        ),
        sample(
            "一、主要举措和成效\n坚持创新创新再创新，社区矫正矫正对象120人，共和国的法律得到遵守，存在在岗人员不足的情况。"
        ),
        sample(
            "一、主要举措和成效\n一个案件一个案件研究，规范规范性文件制定，服务服务业发展，土地被被征收人占用，采取以以奖代补方式推进。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n创新创新法治宣传，开展活动120场。"), at="创新创新"),
        Bad(sample("一、主要举措和成效\n各站点共接待群众群众来访1156人次。"), at="群众群众"),
        Bad(sample("一、主要举措和成效\n加强执法的的规范化，评查案卷120卷。"), at="的的"),
        Bad(sample("一、主要举措和成效\n对案卷质量进行进行评查，评查案卷120卷。"), at="进行进行"),
    ),
    other_documents=True,
)
