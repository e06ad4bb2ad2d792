"""What the relations look at: the figures with their clauses, and how figures are shown in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from lawgov.metrics.context import Context
from lawgov.metrics.model import Metric, plain
from lawgov.metrics.wholes import bracket_depth
from lawgov.report.model import Report

MOST = 100  # figures looked at together; a sentence with more is a table without its lines


@dataclass(frozen=True, slots=True)
class View:
    """One report's figures; ``text`` is folded, of the same length as the report's."""

    report: Report
    text: str
    metrics: Sequence[Metric]
    contexts: Sequence[Context]

    def sentences(self) -> Iterator[list[int]]:
        """The indexes of the figures of each sentence that has any."""
        group: list[int] = []
        for index, context in enumerate(self.contexts):
            if group and (len(group) >= MOST or context.sentence != self.contexts[group[-1]].sentence):
                yield group
                group = []
            group.append(index)
        if group:
            yield group

    def between(self, left: int, right: int) -> str:
        """The words from behind one figure's unit to the next figure's number."""
        return self.text[self.metrics[left].span.end : self.metrics[right].number_span.start]

    def in_bracket(self, index: int) -> bool:
        start = max(self.contexts[index].sentence.start, self.metrics[index].number_span.start - 400)
        return bracket_depth(self.text, start, self.metrics[index].number_span.start) > 0

    def clause(self, index: int) -> str:
        return self.contexts[index].clause


def percent(value: Decimal, step: Decimal | None = None) -> str:
    """0.9275 → 92.75%; with as many digits as ``step`` has."""
    if step is not None:
        value = rounded(value, step)
    return f"{plain(value * 100)}%"


def amount(metric: Metric) -> str:
    """As a reader would write it: 1543件, 85.6%, 23.5万元."""
    if metric.unit == "比率":
        return percent(metric.value)
    if metric.unit == "元" and metric.value >= 10_000:
        return f"{plain(metric.value / 10_000)}万元"
    return f"{plain(metric.value)}{metric.unit}"


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """Rounded half up to whole steps."""
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def cut_off(value: Decimal, step: Decimal) -> Decimal:
    """What is left when the digits behind the last step are dropped."""
    return (value / step).quantize(Decimal(1), ROUND_FLOOR) * step
