"""Plants a fault many times into clean texts and counts how often it is found at its words."""

from collections.abc import Callable
from random import Random

from lawgov.pipeline import check, parse
from lawgov.report.model import Report
from lawgov.rules.samples import sample
from tests.corpus.cases import CASES
from tests.make.faults_source import Fault

ROUNDS = 40
_CASES = ("county-department", "county-level-city", "development-zone", "township", "municipality-district")
CLEAN = [sample(), *(case.text for case in CASES if case.id in _CASES)]


def share_found(rule: str, plant: Fault, read: Callable[[str], Report] = parse) -> float:
    """Of ``ROUNDS`` faults, how many drew a finding of ``rule`` at exactly the words planted."""
    found = 0
    for seed in range(ROUNDS):
        clean = CLEAN[seed % len(CLEAN)]
        assert not check(read(clean), select=[rule]).findings
        text, span = plant(clean, Random(f"{rule}-{seed}"))
        report = read(text)
        found += span in {finding.span for finding in check(report, select=[rule]).findings}
    return found / ROUNDS
