"""What a rule is. One rule, one file under ``rules/<family>/``, which ends in ``RULE = Rule(…)``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lawgov.clauses import Clause, clause
from lawgov.errors import ConfigError
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report

OptionValue = bool | int | Decimal | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule that a profile or a configuration may change; its type is that of ``value``."""

    value: OptionValue
    about: str  # one Chinese line: what it sets, and its unit


class Options(dict[str, OptionValue]):
    """A rule's settings as they are in force for one report, read by type."""

    def __init__(self, values: Mapping[str, OptionValue], stated: Mapping[str, str] | None = None) -> None:
        super().__init__(values)
        self._stated = stated or {}

    def stated_by(self, name: str) -> str:
        """Who states a setting, as a message names it: 「配置集“云溪县的要求”」; "" where it is the rule's own."""
        return self._stated.get(name, "")

    def words(self, name: str) -> tuple[str, ...]:
        value = self[name]
        if not isinstance(value, tuple):
            raise TypeError(f"{name} is not a list of words")
        return value

    def count(self, name: str) -> int:
        value = self[name]
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{name} is not a whole number")
        return value

    def share(self, name: str) -> Decimal:
        """A fraction of 1."""
        value = self[name]
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise TypeError(f"{name} is not a number")
        return Decimal(value)

    def text(self, name: str) -> str:
        value = self[name]
        if not isinstance(value, str):
            raise TypeError(f"{name} is not a text")
        return value

    def flag(self, name: str) -> bool:
        value = self[name]
        if not isinstance(value, bool):
            raise TypeError(f"{name} is not true or false")
        return value


def option_value(value: object) -> OptionValue:
    """A TOML value as options carry it: lists as tuples, numbers with a fraction as ``Decimal``."""
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, bool | int | str | Decimal):
        return value
    raise ConfigError(None, f"选项的值“{value}”不能用，应为数字、是否、文字或者文字的列表")


Check = Callable[[Report, Options], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Bad:
    """A text in which the rule must find exactly one fault: at these words, or something absent (None)."""

    text: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """What is wrong, on what ground, and how it is found.

    ``severity`` is the highest the rule may give. It is cut to a warning where the basis is
    practice, where the clause is not verified or only recommends, and to a note where the clause
    was not yet in force on 1 April after the reporting year (see ``rules.run``).
    """

    id: str  # LG101
    name: str  # missing-part: what is wrong, not what is required
    title: str  # 缺少法定部分: the same in Chinese, a few words
    about: str  # the page of ``explain``, in Chinese: what is judged, how, and what is not (known limits)
    basis: Basis
    clause: str | Clause  # a key of data/clauses: "inspection-2019/report-content"; of a third party, the clause itself
    severity: Severity
    check: Check
    good: tuple[str, ...]
    bad: tuple[Bad, ...]
    options: Mapping[str, Option] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()  # ids of rules whose finding at the same words says it all (see ``rules.owners``)
    other_documents: bool = False  # also run on what is not an annual report (4xx, 7xx, 8xx)

    def ground(self) -> Clause:
        """The clause itself."""
        return clause(self.clause) if isinstance(self.clause, str) else self.clause

    def defaults(self) -> Options:
        return Options({name: option.value for name, option in self.options.items()})
