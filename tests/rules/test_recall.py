"""Every kind of fault planted into clean texts at random places, looked for by all rules together: one report.

``pytest tests/rules/test_recall.py -s`` prints the recall of every kind and of all.
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.report.model import Report
from lawgov.rules import RULES
from lawgov.sources.model import Span
from lawgov.sources.open import read_bytes
from tests.make import faults, faults_instruments, faults_source
from tests.make.word import docx_of
from tests.rules.planted import CLEAN
from tests.rules.test_wording_faults import clean

EACH = 8
SHARE = 0.97
_IDS = {rule.name: rule.id for rule in RULES}


class Case(NamedTuple):
    kind: str
    rules: tuple[str, ...]  # any of these may tell it
    text: str
    span: Span
    exact: bool  # the finding must have this very span, else overlap it
    read: Callable[[str], Report] = parse


def of_word(text: str) -> Report:
    return build_report(read_bytes(docx_of(text.split("\n")), "a.docx"))


def cases() -> Iterator[Case]:
    for kind, text, span in faults.spread(list(faults.KINDS), clean(), EACH, Random(20261125)):
        yield Case(f"wording/{kind}", (_IDS[faults.RULE_OF[kind]],), text, Span(*span), False)
    families: dict[str, dict[str, tuple[tuple[str, ...], faults_source.Fault]]] = {
        "instruments": faults_instruments.INSTRUMENTS,
        "source": {name: ((rule,), plant) for name, (rule, plant) in faults_source.SOURCE.items()},
        "timing": {name: ((rule,), plant) for name, (rule, plant) in faults_source.TIMING.items()},
        "privacy": {name: ((rule,), plant) for name, (rule, plant) in faults_source.PRIVACY.items()},
    }
    for family, kinds in families.items():
        for kind, (rules, plant) in kinds.items():
            for number in range(EACH):
                text, span = plant(CLEAN[number % len(CLEAN)], Random(f"{kind}-{number}"))
                yield Case(f"{family}/{kind}", rules, text, span, family != "instruments")
    for number in range(EACH):
        text, span = faults_source.cut_in_a_word(CLEAN[number % len(CLEAN)], Random(f"cut-{number}"))
        yield Case("source/cut-in-a-word", ("LG817",), text, span, True, of_word)


def is_found(case: Case) -> bool:
    spans = [f.span for f in check(case.read(case.text)).findings if f.span is not None and f.rule in case.rules]
    if case.exact:
        return case.span in spans
    return any(span.start < case.span.end and case.span.start < span.end for span in spans)


def test_recall_of_all_kinds() -> None:
    tried: dict[str, list[bool]] = {}
    missed = []
    for case in cases():
        found = is_found(case)
        tried.setdefault(case.kind, []).append(found)
        if not found:
            missed.append((case.kind, case.text[max(case.span.start - 15, 0) : case.span.end + 15]))
    for kind, results in tried.items():
        print(f"{kind:40} {sum(results):3} / {len(results):3}")
    found, planted = (sum(len(r) if all_ else sum(r) for r in tried.values()) for all_ in (False, True))
    print(f"{'all':40} {found:3} / {planted:3} = {found / planted:.1%}")
    assert len(tried) >= 90
    assert planted >= EACH * len(tried) * 0.9
    assert found / planted >= SHARE, missed
