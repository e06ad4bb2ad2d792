"""The checkable facts of the first person in charge, each as one clause."""

from collections.abc import Callable
from datetime import date

from lawgov.holes import hole
from lawgov.schemas.draft import DUTY_KINDS, DutyFact, Person, Responsibility
from lawgov.schemas.values import long_date

_DONE = {
    "study": "带头学法",
    "discussion": "主持召开会议研究法治政府建设工作",
    "instruction": "对法治工作作出批示",
    "decision": "主持研究重大行政决策",
    "court": "出庭应诉",
    "law_reporting": "专题述法",
    "supervision": "督办法治建设重点工作",
    "teaching": "讲授法治课",
}
_FEWEST = 3
"""Kinds of fact below which what the persons did cannot be judged; the rest of them is asked for."""


def persons(part: Responsibility) -> str:
    """「县委书记张某某，县委副书记、县长李某某」, with a hole where nobody is named."""
    named = [f"{_post(person)}{person.name}" for person in part.persons]
    apart = "，" if any("、" in post for post in named) else "、"
    return apart.join(named) or hole("履职的党政主要负责人的职务")


def _post(person: Person) -> str:
    return person.post or hole("职务")


def facts(part: Responsibility, year: int, told: Callable[[str], str]) -> list[str]:
    """One clause for each kind that the data names; a hole for one that is named and empty, none for one of 0 times.

    ``told`` puts the figures into a text.
    """
    named = [(kind, getattr(part, kind) or DutyFact()) for kind in DUTY_KINDS if part.given(kind)]
    clauses = [_clause(kind, fact, year, told) for kind, fact in named if fact.count != 0 or fact.text]
    if len(named) < _FEWEST and not part.text:
        lacking = "、".join(title_of(kind) for kind in DUTY_KINDS if not part.given(kind))
        clauses.append(hole(f"至少三类可以核查的事实和次数、日期，还可以写{lacking}"))
    return clauses


def title_of(kind: str) -> str:
    return str(Responsibility.model_fields[kind].title)


def _clause(kind: str, fact: DutyFact, year: int, told: Callable[[str], str]) -> str:
    """「于4月17日、9月11日出庭应诉2次」, 「带头学法6次，学习行政处罚法」."""
    if fact.text:
        return told(fact.text.rstrip("。；，"))
    detail = told(fact.detail.strip("。；，（）"))
    if fact.count is None and not fact.dates and not detail:
        return hole(f"{title_of(kind)}的次数、日期或者内容")
    days = "、".join(_day(day, year) for day in fact.dates)
    some = "等" if fact.count is not None and len(fact.dates) < fact.count else ""
    when = f"于{days}{some}" if days else ""
    count = "" if fact.count is None else f"{fact.count}次"
    return f"{when}{_DONE[kind]}{count}{f'，{detail}' if detail else ''}"


def _day(day: date, year: int) -> str:
    return f"{day.month}月{day.day}日" if day.year == year else long_date(day)
