"""A figure as the text states it, a relation between figures as it was tried, and all of one report."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lawgov.sources.model import Span

if TYPE_CHECKING:
    from lawgov.metrics.catalogue import Entry


def plain(value: Decimal) -> str:
    """A decimal string without exponent or trailing zeros: 64600, 0.856."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Metric:
    """One counted figure, as stated: nothing computed, nothing guessed. None is 「not stated」."""

    id: str | None  # of the catalogue (data/metrics.toml); None where it has no such metric
    name: str  # the catalogue's name, else the counted noun as printed
    value: Decimal  # in the base unit: 6.46万次 is 64600 次, 4.7亿元 is 470000000 元, 85.6% is 0.856
    value_to: Decimal | None  # the upper end of a range
    unit: str  # 件 次 人次 元 比率 百分点 倍 …; "" where none is printed and the catalogue knows none
    approximate: bool  # 余 多 约 近 以上 左右 不少于 …
    year: int | None  # the year it belongs to, as the sentence or the part says
    period: str | None  # other than the whole year: "1—10月", "上半年", "截至2021年底", "累计"
    scope: str | None  # whose it is: 全区 区政府 我局 …, a place
    part_of: int | None  # index of the figure that it is a part of
    text: str  # from the counted noun to the unit
    span: Span  # of text
    number: str  # as printed: "6.46万", "二百四十二"
    number_span: Span
    step: Decimal  # one unit of the last printed digit, in the base unit: 0.001 for 85.6%
    kind: str  # count, rate (share of a whole), change (growth or decline), money
    part: str | None  # of the report (achievements, plan …) in which it stands

    def to_dict(self) -> dict[str, Any]:
        """One element of ``metrics`` in the JSON output."""
        return {
            "id": self.id,
            "name": self.name,
            "value": plain(self.value),
            "value_to": None if self.value_to is None else plain(self.value_to),
            "unit": self.unit,
            "approximate": self.approximate,
            "year": self.year,
            "period": self.period,
            "scope": self.scope,
            "part_of": self.part_of,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
        }


@dataclass(frozen=True, slots=True)
class Identity:
    """A relation between figures that was tried, whether it holds or not.

    ``kind``: ``sum`` (parts and total), ``rate`` (share and its counts), ``truncated`` (a rate cut
    off instead of rounded), ``growth`` (change and both values), ``points`` (a change of a rate
    told in %), ``part_exceeds`` (a part over its whole), ``closed_exceeds`` (closed over accepted),
    ``impossible`` (a value that cannot be), ``repeat`` (one metric stated twice), ``units`` (one
    metric in two units), ``list`` (a count announced and the list that follows).
    """

    kind: str
    verdict: str  # holds, broken, needs_review
    operands: tuple[int, ...]  # indexes into Figures.metrics
    computed: Decimal
    stated: Decimal
    tolerance: Decimal  # the largest difference that still holds
    span: Span  # the words that a finding about it quotes
    message: str  # one Chinese sentence, the sum in it
    suggestion: str

    def to_dict(self) -> dict[str, Any]:
        """One element of ``identities`` in the JSON output."""
        return {
            "kind": self.kind,
            "verdict": self.verdict,
            "operands": list(self.operands),
            "computed": plain(self.computed),
            "stated": plain(self.stated),
            "tolerance": plain(self.tolerance),
        }


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one report in text order, the relations tried on them, and what is usual but not there."""

    metrics: tuple[Metric, ...] = ()
    identities: tuple[Identity, ...] = ()
    missing: "tuple[Entry, ...]" = ()  # what a body of this kind usually reports and this one does not
