"""Meetings and fixed expressions with their dates, read from data, and how a text names them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from lawgov.chinese import chinese_number, chinese_numeral
from lawgov.sources.model import Span

SOURCE = Path(str(files("lawgov") / "data" / "expressions.toml"))

_TITLE = re.compile(r"《[^《》]{1,120}》|〈[^〈〉]{1,90}〉")
_MENTION = re.compile(
    r"(?P<term>十[七八九]|二十[一二]?)(?:届(?P<sessions>[一二三四五六七八九](?:(?:中(?:全会)?)?[、和及与]{1,2}[一二三四五六七八九](?=[中、和及与]))*)中全会"
    r"|(?P<congress>大)(?=精神|报告|部署|决策部署|胜利召开|[和及与、]))"
)


class Meeting(NamedTuple):
    """A congress (session 0) or a plenary session of the Central Committee that it elected."""

    term: int
    session: int

    @property
    def name(self) -> str:
        """党的二十大, 党的二十届三中全会."""
        term = chinese_numeral(self.term)
        return f"党的{term}届{chinese_numeral(self.session)}中全会" if self.session else f"党的{term}大"


@dataclass(frozen=True, slots=True)
class Mention:
    """A meeting as a text names it; the span holds the whole enumeration of one term."""

    meeting: Meeting
    span: Span


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression bound to a time."""

    words: tuple[str, ...]
    begun: date | None
    until: int | None  # the last reporting year in which it is usual
    instead: str | None


@dataclass(frozen=True, slots=True)
class SetList:
    """Members that are always said in this order."""

    items: tuple[str, ...]
    verbs: tuple[str, ...]
    may: tuple[str, ...]
    members: bool  # one alone put otherwise is a fault too
    begun: int | None  # the first reporting year in which this is the right list


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that are wrong, and the right ones."""

    words: str
    right: str
    sure: bool
    not_before: tuple[str, ...] = ()  # what stands right before or after where it is no slip
    not_after: tuple[str, ...] = ()
    after: tuple[str, ...] = ()  # one of these stands right after where it is one
    note: bool = False  # for a person to look at

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the neighbours are those of a slip."""
        return (
            not text.endswith(self.not_before, 0, start)
            and not text.startswith(self.not_after, end)
            and (not self.after or text.startswith(self.after, end))
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """A set name by its number: of 习近平法治思想 there are 十一个坚持."""

    after: str
    unit: str
    count: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is no more, under its names."""

    words: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    until: int  # the last reporting year whose work it could do
    now: str


@dataclass(frozen=True, eq=False)
class Expressions:
    meetings: Mapping[Meeting, date]  # the last day of each, in order
    expressions: tuple[Expression, ...]
    lists: tuple[SetList, ...]
    wrong: tuple[Slip, ...]
    fazhi: tuple[Slip, ...]
    counted: tuple[Counted, ...]
    bodies: tuple[Body, ...]

    def not_before(self, meeting: Meeting) -> date:
        """The day before which the meeting had not been held; of one not recorded, the last one before it."""
        return max((day for held, day in self.meetings.items() if held <= meeting), default=date.min)

    def latest(self, day: date) -> Meeting | None:
        """The last meeting held by a day."""
        return max((meeting for meeting, ended in self.meetings.items() if ended <= day), default=None)


def expressions() -> Expressions:
    """The expressions of ``SOURCE``."""
    return _load(SOURCE)


@cache
def _load(source: Path) -> Expressions:
    data = tomllib.loads(source.read_text("utf-8"))
    return Expressions(
        meetings={Meeting(item["term"], item["session"]): item["ended"] for item in data["meeting"]},
        expressions=tuple(
            Expression(tuple(item["words"]), item.get("from"), item.get("until"), item.get("instead"))
            for item in data["expression"]
        ),
        lists=tuple(
            SetList(
                tuple(item["items"]),
                tuple(item.get("verbs", ())),
                tuple(item.get("may", ())),
                item.get("members", False),
                item.get("from"),
            )
            for item in data["list"]
        ),
        wrong=_slips(data["wrong"]),
        fazhi=_slips(data["fazhi"]),
        counted=tuple(Counted(item["after"], item["unit"], item["count"]) for item in data.get("counted", ())),
        bodies=tuple(
            Body(
                tuple(item["words"]),
                tuple(item.get("not_after", ())),
                tuple(item.get("not_before", ())),
                item["until"],
                item["now"],
            )
            for item in data["body"]
        ),
    )


def _slips(items: list[dict[str, Any]]) -> tuple[Slip, ...]:
    return tuple(
        Slip(
            item["words"],
            item["right"],
            item.get("sure", False),
            tuple(item.get("not_before", ())),
            tuple(item.get("not_after", ())),
            tuple(item.get("after", ())),
            item.get("note", False),
        )
        for item in items
    )


@lru_cache(maxsize=4)  # several rules ask of one report
def mentions(text: str) -> tuple[Mention, ...]:
    """The meetings a text names, in text order; an enumeration (二中、三中全会) gives each of them."""
    found: list[Mention] = []
    for match in _MENTION.finditer(text):
        term = chinese_number(match["term"])
        if term is None:
            continue
        sessions = match["sessions"] or "零"
        for char in sessions:
            number = chinese_number(char)
            if number is not None:
                found.append(Mention(Meeting(term, number), Span(*match.span())))
    return tuple(found)


@lru_cache(maxsize=4)
def own_words(text: str) -> str:
    """The text with what stands in 《》 blotted out, in equal length: a title is quoted, not said."""
    return _TITLE.sub(lambda match: "\ufffc" * len(match[0]), text)


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many words, the longer first; “” may also be printed as other marks."""
    return re.compile("|".join(map(_flexible, sorted(words, key=len, reverse=True))))


def _flexible(words: str) -> str:
    return "".join("[“”\"'‘’「」]" if char in "“”" else re.escape(char) for char in words)
