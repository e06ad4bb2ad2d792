"""Report → Figures: quantities, each with its meaning; then what belongs to what; then the relations."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lawgov.chinese import fold
from lawgov.metrics.catalogue import Catalogue, Entry, built_in
from lawgov.metrics.context import (
    NOT_NAMED,
    Context,
    carried_on,
    in_table,
    period_of,
    scope_of,
    surroundings,
    topic_positions,
    year_of,
)
from lawgov.metrics.model import Figures, Metric
from lawgov.metrics.scan import Quantity, quantities, sentences
from lawgov.metrics.tables import with_tables
from lawgov.metrics.wholes import wholes
from lawgov.report.model import Report


def read_metrics(report: Report, catalogue: Catalogue | None = None) -> tuple[Metric, ...]:
    """Every counted figure of a report in text order, in tables and notes too."""
    return _read(report, fold(report.text), catalogue or built_in())[0]


def read_figures(report: Report, catalogue: Catalogue | None = None) -> Figures:
    """The figures, the relations tried on them, and the usual metrics that are not there."""
    from lawgov.metrics.identities import try_identities
    from lawgov.metrics.missing import missing_metrics

    known = catalogue or built_in()
    text = fold(report.text)
    metrics, contexts = _read(report, text, known)
    identities = try_identities(report, text, metrics, contexts)
    return Figures(metrics, identities, missing_metrics(report, metrics, known))


def _read(report: Report, text: str, catalogue: Catalogue) -> tuple[tuple[Metric, ...], list[Context]]:
    found, labels = with_tables(text, report.source.blocks, quantities(text))
    lines = [sentence for block in report.source.blocks for sentence in sentences(text, block.start, block.end)]
    starts = [line.start for line in lines]
    topics = topic_positions(text, dict(catalogue.topics))
    metrics: list[Metric] = []
    contexts: list[Context] = []
    edges = [0, *(quantity.span.end for quantity in found)]
    for index, quantity in enumerate(found):
        sentence = lines[max(bisect_right(starts, quantity.span.start) - 1, 0)]
        following = found[index + 1].number_span.start if index + 1 < len(found) else len(text)
        context = surroundings(text, quantity, sentence, edges[index], following)
        topic = _topic(topics, quantity, context)
        label = labels.get(quantity.number_span.start)
        if label is not None:
            context = in_table(context, label.noun, quantity.unit, label.span)
            named = topic_positions(label.noun, dict(catalogue.topics))
            topic = named[-1][1] if named else topic
        elif contexts:
            context = carried_on(text, context, contexts[-1], quantity)
        metric = _metric(report, text, quantity, context, topic, catalogue)
        metrics.append(metric if label is None or label.year is None else replace(metric, year=label.year))
        contexts.append(context)
    parents = wholes(text, metrics, contexts)
    return tuple(replace(metric, part_of=parent) for metric, parent in zip(metrics, parents, strict=True)), contexts


def _topic(topics: Sequence[tuple[int, str]], quantity: Quantity, context: Context) -> str | None:
    """What the figure speaks of: the topic last named before it in the sentence, or right behind it."""
    reach = quantity.number_span.end + len(context.clause) - context.clause.find("#") - 1
    at = bisect_right(topics, (min(reach, context.sentence.end), "")) - 1
    if at >= 0 and topics[at][0] >= context.sentence.start:
        return topics[at][1]
    return None


def _metric(
    report: Report, text: str, quantity: Quantity, context: Context, topic: str | None, catalogue: Catalogue
) -> Metric:
    part = report.part_at(quantity.span.start)
    kind = _kind(quantity, context)
    entry = None if kind == "change" else _entry(catalogue, quantity, context, topic)
    unit = quantity.unit or (entry.units[0] if entry else "")
    start = quantity.number_span.start
    return Metric(
        id=entry.id if entry else None,
        name=entry.name if entry else context.noun,
        value=quantity.value.normalize() + 0,
        value_to=quantity.value_to,
        unit=unit,
        approximate=quantity.approximate,
        year=year_of(text, context, start, _default_year(report, part), report.reporting_year),
        period=period_of(text, context, start),
        scope=scope_of(text, context, start),
        part_of=None,
        text=context.text_span.of(report.text),
        span=context.text_span,
        number=quantity.number_span.of(report.text).strip(),
        number_span=quantity.number_span,
        step=quantity.step,
        kind=entry.kind if entry and kind == "count" else kind,
        part=part,
    )


def _entry(catalogue: Catalogue, quantity: Quantity, context: Context, topic: str | None) -> Entry | None:
    """By the clause; where that names nothing (「共计1660人次」), by the words before it as well."""
    found = catalogue.identify(context.clause, quantity.unit, topic)
    if found is None and context.noun == NOT_NAMED:
        found = catalogue.identify(context.wider, quantity.unit, topic)
    return found


def _kind(quantity: Quantity, context: Context) -> str:
    if quantity.unit in ("百分点", "倍") or context.change is not None:
        return "change"
    if quantity.unit == "比率":
        return "rate"
    return "money" if quantity.unit in ("元", "美元") else "count"


def _default_year(report: Report, part: str | None) -> int | None:
    year = report.reporting_year
    return year if year is None or part != "plan" else year + 1
