"""The data to start from: the usual frame of such a body, or last year's report turned into questions."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lawgov.errors import ConfigError
from lawgov.metrics.catalogue import built_in
from lawgov.metrics.model import Metric, plain
from lawgov.report.issuer import parse_issuer
from lawgov.report.model import Report
from lawgov.rules.items import items_of
from lawgov.schemas.draft import DUTY_KINDS
from lawgov.skeleton import Skeleton
from lawgov.skeleton.base import doubts, quote
from lawgov.skeleton.usual import Topic, topic_of, usual_topics
from lawgov.sources.model import Span

_LABEL = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、]|第[一二三四五六七八九十]{1,2}[，,、])\s*"
)
_OWN = re.compile(r"[全本我该各]|[省市区县旗镇乡局]$|(?:街道|政府|委)")
_SCALED = re.compile(r"[\d.,，]+(?P<scale>[万亿])")
_SENTENCE = re.compile(r"[^。；;！]+[。；;！]?")
_SCALES = {"万": 4, "亿": 8}
_PROMISE = 120
"""Characters of an item of the plan: what is promised stands in its first sentences."""


def starting_data(
    year: int | None,
    *,
    names: Sequence[str] = (),
    kind: str | None = None,
    level: str | None = None,
    previous: Report | None = None,
    metrics: Sequence[Metric] = (),
) -> Skeleton:
    """The data file for a reporting year, still to be filled in.

    Args:
        year: the reporting year; None with ``previous`` is the year after that of the report.
        names, kind, level: of the issuer; what is not given, the report or the name says.
        previous, metrics: last year's report and its figures.
    Raises:
        ConfigError: ``previous`` is no annual report or not of an earlier year, or no year is given or known.
    """
    if previous is not None and previous.document_type != "annual_report":
        raise ConfigError(None, f"--from 的文件不是法治政府建设年度报告（{previous.type_reason}），请换一份")
    last = previous.reporting_year if previous is not None else None
    if year is None:
        if last is None:
            raise ConfigError(None, "请用 --year 给出报告年度，如 --year 2026")
        year = last + 1
    if last is not None and last >= year:
        raise ConfigError(
            None, f"--from 的报告是{last}年度的，不早于要写的{year}年度，请换上一年度的报告，或者用 --year {last + 1}"
        )
    bodies = list(names) or (_names(previous) if previous is not None else [])
    read = parse_issuer("、".join(bodies)) if bodies else None
    if previous is not None and not names:
        kind, level = kind or previous.issuer_kind, level or previous.issuer_level
        justice = previous.issuer_field == "justice"
    else:
        justice = read is not None and read.field == "justice"
    if read is not None:
        kind, level = kind or read.kind, level or read.level
    topics = usual_topics(kind, level, justice)
    data: dict[str, Any] = {
        "issuer": {"names": bodies or [""], "kind": kind, "level": level},
        "year": year,
    }
    if previous is not None and (recipients := _recipients(previous)):
        data["recipients"] = recipients
    stated = {} if previous is None else _stated(previous, metrics)
    doubted: dict[str, str] = {}
    if previous is None:
        data["figures"] = {key: None for topic in topics for key in topic.figures}
    else:
        doubted = doubts(previous, stated, metrics)
        adjacent = last == year - 1
        data["figures"] = {k: _entry(metric, adjacent and k not in doubted) for k, metric in stated.items()}
        topics = _topics(previous, stated, topics, kind, level, justice)
    data["achievements"] = {
        "items": [
            {"heading": topic.heading, "text": None, **({"figures": list(topic.figures)} if topic.figures else {})}
            for topic in topics
        ]
    }
    if previous is not None:
        data["promises"] = [{"promised": text, "answer": None} for text in _promises(previous)]
    data["problems"] = {"items": [dict.fromkeys(("phenomenon", "evidence", "cause"))]}
    data["responsibility"] = {
        "persons": [{"post": None, "name": None}],
        **{duty: dict.fromkeys(("count", "dates", "detail")) for duty in DUTY_KINDS},
    }
    data["plan"] = {"items": [dict.fromkeys(("measure", "target", "time", "body"))]}
    data["sign_off"] = {**_signed(previous, bodies), "date": None}
    return Skeleton(
        data=data,
        words={} if previous is None else {key: quote(previous, metric) for key, metric in stated.items()},
        doubts=doubted,
        problems=() if previous is None else _problems(previous),
        previous_year=last,
        from_report=previous is not None,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _names(report: Report) -> list[str]:
    """The issuers; the full name of the signature where the title shortens it."""
    bodies = (report.issuer or "").split("、") if report.issuer else []
    signed = _signature(report)
    return [signed] if len(bodies) == 1 and signed.endswith(bodies[0]) else bodies


def _signature(report: Report) -> str:
    return "" if report.signature_span is None else "".join(report.signature_span.of(report.text).split())


def _signed(report: Report | None, bodies: list[str]) -> dict[str, Any]:
    """The names of the signature where they are not those of the issuers."""
    signed = _signature(report) if report is not None else ""
    return {"names": [signed]} if signed and signed != "".join(bodies) else {}


def _recipients(report: Report) -> list[str]:
    """「县委、县政府：」 before the opening."""
    for block in report.document.lines(report.document.opening_span):
        line = _one_line(report.text[block.start : block.end])
        if not line.endswith(("：", ":")) or len(line) > 80 or "如下" in line:
            return []
        return [name for name in re.split(r"[、，,]", line[:-1].strip()) if name]
    return []


def _stated(report: Report, metrics: Sequence[Metric]) -> dict[str, Metric]:
    """Last year's figures of the whole body and the whole year; of one metric the first statement."""
    found: dict[str, Metric] = {}
    for metric in metrics:
        if metric.id is None or metric.part != "achievements" or metric.kind == "change":
            continue
        if metric.year != report.reporting_year or metric.period is not None:
            continue
        if metric.scope is not None and not _OWN.search(metric.scope):
            continue
        found.setdefault(metric.id, metric)
    return found


def _entry(metric: Metric, sure: bool) -> dict[str, Any]:
    """This year's figure to be filled in, beside last year's where that is ``sure``."""
    rate = metric.unit == "比率"
    scaled = _SCALED.search(metric.number)
    scale = _SCALES[scaled["scale"]] if scaled and not rate else 0
    unit = {} if rate or not metric.unit else {"unit": ("万" if scale == 4 else "亿" if scale else "") + metric.unit}
    if not sure:
        return {"value": None, **unit}
    if rate:
        return {"value": None, "base": f"{plain(metric.value.scaleb(2))}%"}
    base = Decimal(plain(metric.value.scaleb(-scale)))
    return {"value": None, "base": int(base) if base == base.to_integral_value() else base, **unit}


def _topics(
    report: Report,
    stated: dict[str, Metric],
    usual: tuple[Topic, ...],
    kind: str | None,
    level: str | None,
    justice: bool,
) -> tuple[Topic, ...]:
    """Last year's headings, each with the figures that stood under it; the usual ones where there were none."""
    places = _headings(report)
    figures: list[list[str]] = [[] for _ in places or usual]
    for key, metric in stated.items():
        if places:
            before = [number for number, (_, span) in enumerate(places) if span.start <= metric.span.start]
            figures[before[-1] if before else 0].append(key)
            continue
        entry = built_in().entry(key)
        figures[topic_of(entry, usual, kind, level, justice) if entry else 0].append(key)
    headings = [heading for heading, _ in places] or [topic.heading for topic in usual]
    return tuple(Topic(heading, tuple(keys)) for heading, keys in zip(headings, figures, strict=True))


def _headings(report: Report) -> list[tuple[str, Span]]:
    part = report.achievements
    sections = part.sections if part.topical else [child for section in part.sections for child in section.children]
    found = [(_one_line(section.heading.title), section.span) for section in sections]
    return [(heading, span) for heading, span in found if heading]


def _promises(report: Report) -> list[str]:
    return [text for item in items_of(report, report.plan) if (text := _shortened(report, item.head, item.span))]


def _shortened(report: Report, head: Span, span: Span) -> str:
    """The first sentences of an item, its number left out."""
    heading = _LABEL.sub("", _one_line(head.of(report.text)), count=1)
    rest = _one_line(report.text[head.end : span.end])
    text = f"{heading}：{rest}" if rest and rest[0] not in "。；;，,：:" else heading + rest
    kept = ""
    for match in _SENTENCE.finditer(text):
        if kept and len(kept) + len(match.group()) > _PROMISE:
            break
        kept += match.group()
    return kept.strip().rstrip("；;。")


def _problems(report: Report) -> tuple[str, ...]:
    heads = (
        _LABEL.sub("", _one_line(item.head.of(report.text)), count=1) for item in items_of(report, report.problems)
    )
    return tuple(head for head in heads if head)
