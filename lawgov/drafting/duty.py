"""The checkable facts of the first person in charge, each as one clause."""

from collections.abc import Callable
from datetime import date

from lawgov.holes import hole
from lawgov.schemas.draft import DUTY_KINDS, DutyFact, Person, Responsibility

_CLAUSES = {
    "study": ("带头学法", "次"),
    "discussion": ("主持研究法治政府建设", "次"),
    "instruction": ("对法治工作作出批示", "次"),
    "decision": ("组织重大行政决策合法性审查", "件"),
    "court": ("出庭应诉", "次"),
    "law_reporting": ("专题述法", "次"),
    "supervision": ("督办整改法治建设问题", "个"),
    "teaching": ("讲授法治课", "次"),
}
_FEWEST = 3
"""Kinds of fact below which what the persons did cannot be judged; the rest of them is asked for."""


def persons(part: Responsibility) -> str:
    """「局长张三、副局长李四」, with a hole where nobody is named."""
    return "、".join(_person(person) for person in part.persons) or hole("履职的党政主要负责人的职务")


def _person(person: Person) -> str:
    return f"{person.post or hole('职务')}{person.name}"


def facts(part: Responsibility, year: int, told: Callable[[str], str]) -> list[str]:
    """One clause for each kind that the data names; a hole for one that is named and empty.

    ``told`` puts the figures into a text.
    """
    clauses = []
    for kind in DUTY_KINDS:
        fact: DutyFact | None = getattr(part, kind)
        if part.given(kind):
            clauses.append(_clause(kind, fact or DutyFact(), year, told))
    if len(clauses) < _FEWEST and not part.text:
        titles = "、".join(str(Responsibility.model_fields[kind].title) for kind in DUTY_KINDS if not part.given(kind))
        clauses.append(hole(f"至少三类可以核查的事实和次数、日期，还可以写{titles}"))
    return clauses


def _clause(kind: str, fact: DutyFact, year: int, told: Callable[[str], str]) -> str:
    if fact.text:
        return told(fact.text.rstrip("。；，"))
    lead, unit = _CLAUSES[kind]
    if fact.count is None and not fact.dates and not fact.detail:
        return hole(f"{Responsibility.model_fields[kind].title}的次数、日期或者内容")
    count = "" if fact.count is None else f"{fact.count}{unit}"
    inside = "，".join(filter(None, ["、".join(_day(day, year) for day in fact.dates), told(fact.detail)]))
    return f"{lead}{count}{f'（{inside}）' if inside else ''}"


def _day(day: date, year: int) -> str:
    return f"{day.month}月{day.day}日" if day.year == year else long_date(day)


def long_date(day: date) -> str:
    """2027年1月15日: no leading zero, the year in full."""
    return f"{day.year}年{day.month}月{day.day}日"
