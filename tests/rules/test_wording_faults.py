"""Faults of wording planted at random places of clean texts are found at their words; clean texts stay silent."""

from random import Random

import pytest

from lawgov.pipeline import check, parse
from lawgov.rules import RULES
from lawgov.rules.samples import sample
from tests.corpus.cases import CASES, Case
from tests.make.faults import KINDS, RULE_OF, spread
from tests.make.passages import PASSAGES

OURS = [rule.id for rule in RULES if "LG420" <= rule.id <= "LG459"]
EACH = 8
SHARE = 0.97

FAULTY = {  # texts of the corpus that hold a fault of wording, and which
    "arabic-first-level": "ordinal-punctuation",
    "half-width-punctuation": "half-width-marks",
    "half-width-full-stops": "half-width-marks",
    "other-disclosure-report": "doubled-paragraph",
}


def told(text: str) -> list[tuple[str, str | None]]:
    return [(finding.name, finding.text) for finding in check(parse(text), select=OURS).findings]


def clean() -> list[str]:
    """Texts with whole sentences and varied marks, each silent by itself."""
    corpus = [case.text for case in CASES if case.id not in FAULTY and len(case.text) > 900]
    rich = [
        sample("一、主要举措和成效\n" + "\n".join(f"（{n}）{topic}\n{passage}" for n, topic, passage in part))
        for part in _parts()
    ]
    return corpus[::3] + rich


def _parts() -> list[list[tuple[str, str, str]]]:
    topics = ("规范行政执法", "化解行政争议", "深化普法宣传", "健全决策机制")
    whole = [p for p in PASSAGES if p.endswith("。") and "\n" not in p]
    return [list(zip("一二三四", topics, whole[at : at + 4], strict=True)) for at in range(0, len(whole) - 3, 4)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_clean_texts_are_silent(case: Case) -> None:
    assert {name for name, _ in told(case.text)} == ({FAULTY[case.id]} if case.id in FAULTY else set())


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage[:12])
def test_right_wording_that_looks_wrong(passage: str) -> None:
    assert told(sample("一、主要举措和成效\n" + passage)) == []


def test_planted_faults_are_found() -> None:
    texts = clean()
    assert all(told(text) == [] for text in texts)
    missed: dict[str, list[str]] = {}
    count = 0
    for kind, text, (start, end) in spread(list(KINDS), texts, EACH, Random(20260101)):
        count += 1
        findings = [f for f in check(parse(text), select=OURS).findings if f.name == RULE_OF[kind] and f.span]
        if not any(f.span.start < end and start < f.span.end for f in findings if f.span):
            missed.setdefault(kind, []).append(text[max(start - 12, 0) : end + 12])
    assert count >= EACH * len(KINDS) * 0.9, "some kind finds no place"
    assert sum(map(len, missed.values())) <= count * (1 - SHARE), missed
