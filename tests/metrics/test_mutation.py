"""Sums that hold break when one of their figures is changed; sums that hold draw no doubt."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from lawgov.chinese import chinese_number
from lawgov.metrics.model import Figures, Identity, Metric
from lawgov.metrics.read import read_figures
from lawgov.pipeline import parse
from lawgov.pipeline import read as read_file
from lawgov.report.model import Report
from tests.metrics.texts import TEXTS

MANTISSA = re.compile(r"[0-9０-９][0-9０-９,，.．]*")
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789.,"}
NARROW = {wide: narrow for narrow, wide in WIDE.items()}
NUMERAL = re.compile("[零〇一二两三四五六七八九十百千]+")
SCALES = {"万": 10**4, "亿": 10**8}
BREAKABLE = {"sum", "rate", "growth", "part_exceeds", "closed_exceeds", "repeat", "list"}
CLOSED = re.compile("审结|办结|结案")
ANNOUNCED = re.compile(
    r"([两二三四五六七八九十]|\d+)(?=\s?(?:大|个|类|项|点|条)?(?:方面|问题|工作|不足|任务|重点|短板|举措|措施))"
)


def numeral(number: int) -> str:
    """242 → 二百四十二."""
    text, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + unit
        gap = digit == 0
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def mantissa(metric: Metric) -> Decimal | None:
    """The number as printed, without 万, 亿 and %; None for one that is no plain number (三分之二)."""
    printed = metric.number
    hit = MANTISSA.search(printed)
    if hit:
        return Decimal(hit.group().translate(NARROW).replace(",", "").replace("，", ""))
    if NUMERAL.fullmatch(printed):
        value = chinese_number(printed)
        return None if value is None else Decimal(value)
    return None


def printed_as(metric: Metric, value: Decimal) -> str:
    """``value`` in the form in which the figure's number is printed."""
    hit = MANTISSA.search(metric.number)
    if hit is None:
        return numeral(int(value))
    old = hit.group()
    narrow = old.translate(NARROW)
    decimals = len(narrow.partition(".")[2])
    new = f"{value:,.{decimals}f}" if "," in narrow else f"{value:.{decimals}f}"
    if old != narrow:
        new = new.translate(WIDE)
    return metric.number[: hit.start()] + new + metric.number[hit.end() :]


def scale(metric: Metric) -> Decimal:
    return Decimal(next((SCALES[char] for char in metric.number if char in SCALES), 1))


def last_digit(metric: Metric) -> Decimal:
    """One unit of the last digit in the mantissa."""
    hit = MANTISSA.search(metric.number)
    return Decimal(1).scaleb(-len(hit.group().translate(NARROW).partition(".")[2])) if hit else Decimal(1)


def over(metric: Metric, base: Decimal) -> list[Decimal]:
    """A mantissa clearly over ``base``, which is in the base unit."""
    return [(base / scale(metric)).quantize(last_digit(metric)) + 7 * last_digit(metric)]


def under(metric: Metric, base: Decimal) -> list[Decimal]:
    """A mantissa clearly under ``base``; none where there is none above zero."""
    value = (base / scale(metric)).quantize(last_digit(metric))
    return [max(value - 3 * last_digit(metric), last_digit(metric))] if value > last_digit(metric) else []


def changed(identity: Identity, index: int, metrics: tuple[Metric, ...]) -> list[Decimal]:
    """Mantissas of one operand that each break the relation; none if no change of it can."""
    metric = metrics[index]
    value = mantissa(metric)
    assert value is not None
    others = [metrics[other].value for other in identity.operands if other != index]
    if identity.kind == "part_exceeds":
        whole = max(identity.operands, key=lambda other: metrics[other].value)
        return under(metric, max(others)) if index == whole else over(metric, max(others))
    if identity.kind == "closed_exceeds":
        closed = closing(identity, metrics)
        if index == closed:
            return over(metric, sum(others, Decimal(0)))
        rest = sum((metrics[other].value for other in identity.operands if other not in (index, closed)), Decimal(0))
        return under(metric, metrics[closed].value - rest)
    if metric.unit in ("比率", "百分点", "倍"):
        return [new for new in (value + 3, value - 3) if new >= 0 and (new <= 100 or metric.kind == "change")]
    digit = last_digit(metric)
    if identity.kind == "growth" and len(others) == 1:  # the year before is not stated: not every change shows
        rate = next(metrics[other] for other in identity.operands if other != index)
        return [new for new in (value + 1, value + 2, value * 2) if not possible(new * scale(metric), rate)][:2]
    if identity.kind in ("rate", "growth"):
        return [(value * Decimal("1.1")).quantize(digit) + digit, value * 2 if value else 7 * digit]
    step = digit * (7 if value >= 100 and digit == 1 else 3 if value >= 30 or digit < 1 else 2)
    return [new for new in (value + step, value - step) if new > 0]


def possible(now: Decimal, rate: Metric) -> bool:
    """Whether some whole number a year before gives this growth."""
    near = [now / (1 + sign * rate.value) for sign in (1, -1) if sign * rate.value != -1]
    bases = [Decimal(int(base) + more) for base in near for more in (0, 1)]
    return any(base > 0 and abs(abs(now - base) / base - rate.value) <= rate.step for base in bases)


def closing(identity: Identity, metrics: tuple[Metric, ...]) -> int:
    """The operand that counts what was closed."""
    for index in identity.operands:
        if "closed" in (metrics[index].id or "") or CLOSED.search(metrics[index].text):
            return index
    return identity.operands[0]


def other_count(text: str, identity: Identity) -> tuple[int, int, str] | None:
    """Where a relation quotes the number of things announced, and a number that the list does not bear out."""
    hit = ANNOUNCED.search(text, *identity.span)
    if hit is None:
        return None
    value = int(hit[1]) if hit[1].isdigit() else chinese_number(hit[1])
    assert value is not None
    return hit.start(), hit.end(), str(value + 2) if hit[1].isdigit() else numeral(value + 2)


def flaws(figures: Figures) -> list[Identity]:
    return [identity for identity in figures.identities if identity.verdict != "holds" or identity.kind == "truncated"]


def replacements(text: str, identity: Identity, metrics: tuple[Metric, ...]) -> tuple[list[tuple[int, int, str]], int]:
    """The changes that each break the relation, and how many operands are no plain number."""
    if identity.kind == "list":
        announced = other_count(text, identity)
        return ([announced], 0) if announced else ([], 1)
    changes: list[tuple[int, int, str]] = []
    left = 0
    for index in identity.operands:
        metric = metrics[index]
        start, end = metric.number_span
        assert text[start:end] == metric.number
        if mantissa(metric) is None:
            left += 1
            continue
        changes += [(start, end, printed_as(metric, value)) for value in changed(identity, index, metrics)]
    return changes, left


def caught(mutant: str, start: int, before: int) -> bool:
    """Whether the changed number stands in a relation that no longer holds, or there are more such than before."""
    figures = read_figures(parse(mutant))
    found = flaws(figures)
    return len(found) > before or any(
        figures.metrics[index].number_span.start == start for identity in found for index in identity.operands
    )


@pytest.fixture(scope="module")
def reports(seeds: dict[str, Path]) -> dict[str, tuple[Report, Figures]]:
    """The texts and the seeds, each read back from its text."""
    texts = TEXTS | {name: read_file(path).text for name, path in seeds.items()}
    read = {name: parse(text) for name, text in texts.items()}
    return {name: (report, read_figures(report)) for name, report in read.items()}


def test_texts_hold(reports: dict[str, tuple[Report, Figures]], capsys: pytest.CaptureFixture[str]) -> None:
    tried = holding = 0
    wrong = []
    for name in TEXTS:
        report, figures = reports[name]
        relations = [identity for identity in figures.identities if identity.kind != "impossible"]
        bad = flaws(figures)
        tried += len(relations)
        holding += sum(identity not in bad for identity in relations)
        wrong += [f"{name}: {identity.kind} {identity.verdict} 「{identity.span.of(report.text)}」" for identity in bad]
    rate = holding / tried if tried else 0.0
    with capsys.disabled():
        print(f"\nunchanged texts: {holding} of {tried} relations hold ({rate:.2%})")
    assert tried >= 100
    assert rate >= 0.99, "\n".join(wrong)
    assert not wrong, "\n".join(wrong)


def test_every_kind_of_relation_is_tried(reports: dict[str, tuple[Report, Figures]]) -> None:
    counts: dict[str, int] = {}
    for name in TEXTS:
        for identity in reports[name][1].identities:
            counts[identity.kind] = counts.get(identity.kind, 0) + 1
    least = {"sum": 40, "rate": 40, "growth": 25, "list": 30}
    assert {kind: counts.get(kind, 0) for kind, number in least.items() if counts.get(kind, 0) < number} == {}, counts
    assert counts.get("part_exceeds", 0) + counts.get("closed_exceeds", 0) >= 15, counts


def test_changed_numbers_are_found(
    reports: dict[str, tuple[Report, Figures]], capsys: pytest.CaptureFixture[str]
) -> None:
    made = found = relations = unreadable = 0
    missed = []
    seen: set[tuple[str, str]] = set()
    for name, (report, figures) in reports.items():
        text, before = report.text, len(flaws(figures))
        for identity in figures.identities:
            if identity.verdict != "holds" or identity.kind not in BREAKABLE:
                continue
            relations += 1
            changes, left = replacements(text, identity, figures.metrics)
            unreadable += left
            for start, end, number in changes:
                mutant = text[:start] + number + text[end:]
                assert mutant != text
                if (name, mutant) in seen:
                    continue
                seen.add((name, mutant))
                made += 1
                if caught(mutant, start, before):
                    found += 1
                else:
                    missed.append(f"{name}: {identity.kind} {text[max(0, start - 12) : end + 6]!r} → {number}")
    rate = found / made if made else 0.0
    with capsys.disabled():
        print(
            f"\nchanged numbers: {found} of {made} found ({rate:.2%}), {relations} relations, {unreadable} not changeable"
        )
    assert relations >= 100
    assert made >= 400
    assert unreadable <= relations // 50
    assert rate >= 0.99, "\n".join(missed)
