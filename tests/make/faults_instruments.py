"""Slips in titles of instruments, in the names of meetings and in set expressions, put into clean texts at random places."""

from collections.abc import Callable
from random import Random

from lawgov.instruments import catalogue
from lawgov.sources.model import Span
from tests.make.faults_source import Fault, _put, _years

_KEPT = "—（）关于省市区县州盟旗镇乡村我本全各局厅委办一二三四五六七八九十"
"""Characters that make another title, or damage of the source, when they are changed."""


def _title(change: Callable[[str, int, Random], str]) -> Fault:
    def plant(text: str, random: Random) -> tuple[str, Span]:
        year = _years(text)
        known = [
            (name, one.period)
            for one in catalogue().instruments
            for name in one.names
            if len(name) > 8
            and (one.published is None or one.published.year <= year)
            and (one.ended is None or one.ended.year >= year)
        ]
        name, period = random.choice(known)
        at = random.choice([at for at in range(1, len(name) - 1) if name[at] not in _KEPT])
        words = change(name, at, random) + (f"（{period}）" if period else "")
        return _put(text, random, f"认真贯彻落实《{words}》，完成任务。", words)

    return plant


def wrong_years(text: str, random: Random) -> tuple[str, Span]:
    years = random.choice(("2020—2025", "2021—2026", "2022—2025", "2016—2021", "2021—2024"))
    words = f"法治政府建设实施纲要（{years}年）"
    return _put(text, random, f"落实《{words}》，完成任务。", words)


def marks_lost(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("法治政府建设实施纲要（2021—2025）", "法治政府建设实施纲要2021—2025年"))
    return _put(text, random, f"落实《{words}》，完成任务。", words)


def wrong_issuer(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("国务院", "司法部", "中央依法治国办"))  # 国办 is one of its two issuers
    return _put(text, random, f"落实{words}印发的《法治政府建设与责任落实督察工作规定》。", words)


def _words(*choices: str) -> Fault:
    """A clause of its own with the fault between its bars."""

    def plant(text: str, random: Random) -> tuple[str, Span]:
        before, words, after = random.choice(choices).split("|")
        text, span = _put(text, random, f"{before}{words}{after}。", before + words)
        return text, Span(span.start + len(before), span.end)

    return plant


TITLES = ("LG401", "LG402", "LG403")
INSTRUMENTS: dict[str, tuple[tuple[str, ...], Fault]] = {
    "title-character-changed": (TITLES, _title(lambda n, at, r: n[:at] + r.choice("甲丙丁戊己庚辛壬癸") + n[at + 1 :])),
    "title-character-dropped": (TITLES, _title(lambda n, at, r: n[:at] + n[at + 1 :])),
    "title-character-doubled": (TITLES, _title(lambda n, at, r: n[:at] + n[at] + n[at:])),
    "title-wrong-years": (("LG402",), wrong_years),
    "title-marks-lost": (("LG403",), marks_lost),
    "wrong-issuer": (("LG404",), wrong_issuer),
    "meeting-too-early": (("LG409",), _words("深入学习贯彻党的|二十届五中全会|精神")),
    "meeting-misnamed": (("LG410",), _words("深入学习贯彻党的|二十大|三中全会精神")),
    "set-expression": (("LG412",), _words("深入学习贯彻|习近平法制思想|")),
    "list-out-of-order": (
        ("LG415",),
        _words("不断|坚定“四个自信”、增强“四个意识”、做到“两个维护”|", "推进|严格执法、科学立法、公正司法、全民守法|"),
    ),
    "fazhi": (("LG417",), _words("扎实推进|法制政府|建设", "完成重大执法|决定法治审核|60件", "加快|法制社会|建设")),
    "old-body": (("LG418",), _words("会同|县工商局|开展检查12次", "|县环保局|开展检查12次")),
    "inspection": (("LG419",), _words("开展|法治督查|2次", "开展|法治建设督查|1次")),
}
