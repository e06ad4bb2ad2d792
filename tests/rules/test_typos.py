"""No right text holds a slip of the list: systematically, and the examples that once were mended wrongly."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lawgov.pipeline import check, parse
from lawgov.rules.samples import sample
from lawgov.rules.typos import Typo, is_explained, typos
from lawgov.words import _tokenizer, words
from tests.make.passages import PASSAGES
from tests.rules import clean_prose

_ROOT = Path(__file__).parents[2]
_OF = 150  # the most frequent words that end, or begin, in the same letters


@cache
def common() -> tuple[str, ...]:
    """Words of the dictionary and of the genre, the frequent first."""
    seeds = "\n".join(path.read_text("utf-8") for path in sorted((_ROOT / "seeds").glob("*.txt")))
    texts = [seeds, sample(), *PASSAGES, *clean_prose.ACHIEVEMENTS, *clean_prose.PLAN]
    known = {word: int(times) for word, times in _tokenizer().FREQ.items() if times >= 5 and 2 <= len(word) <= 5}
    known.update({word: 10_000 for text in texts for word in words(text) if 2 <= len(word) <= 5})
    return tuple(sorted(known, key=lambda word: (-known[word], word)))


@cache
def ends() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Words by what they end in and by what they begin with."""
    ending: dict[str, list[str]] = defaultdict(list)
    beginning: dict[str, list[str]] = defaultdict(list)
    for word in common():
        for at in range(1, len(word)):
            ending[word[at:]].append(word)
            beginning[word[:at]].append(word)
    return ending, beginning


def joined(typo: Typo) -> Iterator[tuple[str, int]]:
    """Right texts that hold the wrong letters over a seam of two words, and where; a single letter is a word too."""
    ending, beginning = ends()
    low, high = typo.faulty
    for seam in range(1, len(typo.wrong)):
        left, right = typo.wrong[:seam], typo.wrong[seam:]
        firsts = [word for word in ending[left] if not word.endswith(typo.wrong)][:_OF]
        seconds = beginning[right][:_OF]
        if seam > low or len(typo.wrong) < 4:  # the first word holds faulty letters, and so is right for them
            rest = [right] if len(right) == 1 or right in set(common()[:40_000]) else []
            for first in firsts:
                for second in (*seconds, *rest):
                    yield f"，{first}{second}，", 1 + len(first) - seam
        if seam < high or len(typo.wrong) < 4:
            for second in seconds:
                yield f"，{left}{second}，", 1


@pytest.mark.parametrize(
    "typo", [one for kind in ("wrong", "phrase") for one in typos(kind) if not one.note], ids=lambda typo: typo.wrong
)
def test_no_two_right_words_hold_a_slip(typo: Typo) -> None:
    told = [
        text
        for text, at in joined(typo)
        if not text.startswith(typo.yet_after or ("\0",), 1)
        and typo.fits(text, at, at + len(typo.wrong))
        and not is_explained(text, typo, at)
    ]
    assert told == []


RIGHT = """
贯彻消防安全责任制，贯彻消费者权益保护法，贯彻销售管理规定
学习进平台、进课堂
研究竞争政策，追究竞业限制责任，研究竞赛方案，终究竞争激烈
公布行政许可正面清单12项
登录象山县网站，登录象州县网站，拍摄象山风光
批复盖有县政府公章，书面答复盖有公章，解答覆盖率100%
多重迭代升级，重迭代轻维护
登记帐篷120顶，防台帐篷30顶，平台帐篷30顶，工作台帐篷30顶
抗震奋战，举措失败，举措失之偏颇
计划拔除老旧杆线，规划拔高标准，可任选拨打12345
见证剧变，普法见证剧《家》
严防碍航事故，杜仲栽培，理赔尝试，分辨论文真伪，发起迄今，经历害怕，诸侯选址
对付局长期欠账问题，建设录象棋
公布企业权利清单，纳税人权利清单，编制未成年人权利清单，发布妇女权益保障权利清单
行政权利受到尊重，调取不良影像资料
掌握舆情反应情况，市场反应情况，快速反应诉求
执法全过程纪录片3部，成立价格调节委员会
避免不再适用的文件继续作为执法依据，防止不再发生效力的文件流传
双随机、公开透明监管
法治政府设想12条，法治政府设定12项目标，法治政府设区市3个，法治政府设工作专班
依法政工作人员，改善经营商境况
达到达标要求，人次人均
征集期3个月，报名5月开始，截止12月底
""".strip().split("\n")


@pytest.mark.parametrize("words_", RIGHT, ids=lambda text: text[:10])
def test_right_text_is_silent(words_: str) -> None:
    assert told(words_, "LG424", "LG425") == []


def told(words_: str, *rules: str) -> list[str | None]:
    report = parse(sample(f"一、主要举措和成效\n{words_}。"))
    return [finding.text for finding in check(report, select=rules).findings]


@pytest.mark.parametrize(
    ("words_", "found"),
    [
        pytest.param("逐项建立工作台帐12本", "台帐", id="after-a-word-that-ends-so"),
        pytest.param("撤消行政处罚决定", "撤消行政", id="before-a-word-that-begins-so"),
        pytest.param("贯撤落实", "贯撤", id="plain"),
        pytest.param("习进平总书记重要讲话", "习进平", id="a-name"),
        pytest.param("截止2024年12月底，办结12件", "截止2024年12月底", id="whole-date"),
        pytest.param("截止12月底办结12件", "截止12月底", id="a-month"),
        pytest.param("截止目前办结12件", "截止目前", id="now"),
        pytest.param("办结率达到达98%", "达到达", id="reached-twice"),
        pytest.param("培训1200人次人，", "人次人", id="persons-twice"),
    ],
)
def test_slips_are_told(words_: str, found: str) -> None:
    assert told(words_, "LG424", "LG425") == [found]


def test_a_list_of_rights_is_for_a_person_to_check() -> None:
    report = parse(sample("一、主要举措和成效\n整理并公布权利清单，12项。"))
    (finding,) = check(report, select=["LG424"]).findings
    assert finding.certainty == "needs_review"
    assert finding.fix is None
