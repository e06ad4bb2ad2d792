"""What ``lawgov new`` gives: a data file to fill in, from nothing or from last year's report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Data in the shape of ``Draft``, and what stands beside it only for the person who fills it in."""

    data: dict[str, Any]
    words: Mapping[str, str] = field(default_factory=dict)  # by figure id: the words of the report it was read from
    doubts: Mapping[str, str] = field(default_factory=dict)  # by figure id: why it is no base, though stated
    problems: tuple[str, ...] = ()  # the report's shortcomings, to be thought about
    previous_year: int | None = None  # of the report; None where there is none, or its year is not known
    from_report: bool = False

    @property
    def adjacent(self) -> bool:
        """Whether the report is that of the year before: only then are its figures 上年数."""
        return self.previous_year is not None and self.previous_year == self.data.get("year", 0) - 1

    @property
    def then(self) -> str:
        """「去年」, or 「2021年」, or 「原报告」 for a year that is not known."""
        if self.adjacent:
            return "去年"
        return f"{self.previous_year}年" if self.previous_year is not None else "原报告"

    @property
    def source(self) -> str:
        """The report, as a remark on its words begins: 「去年」, 「2021年报告」."""
        return f"{self.then}报告" if self.previous_year is not None and not self.adjacent else self.then

    def remark(self, key: str) -> str | None:
        """The report's words on a figure, and why its base is left empty."""
        words = self.words.get(key)
        if words is None:
            return None
        doubt = self.doubts.get(key)
        return f"{self.source}：{words}" + (f"（{doubt}，上年数空着）" if doubt and self.adjacent else "")
