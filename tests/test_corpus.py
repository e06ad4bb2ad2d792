"""Every text of the corpus: its facts, its parts, the rules that must and must not speak."""

import pytest

from lawgov.pipeline import check, parse
from lawgov.report.model import PART_NAMES, Report
from tests.corpus.cases import CASES, Case


def facts(report: Report) -> dict[str, object]:
    return {
        "type": report.document_type,
        "title": report.title.text if report.title else None,
        "issuer": report.issuer,
        "kind": report.issuer_kind,
        "level": report.issuer_level,
        "field": report.issuer_field,
        "year": report.reporting_year,
        "issued": report.date_issued.value.isoformat() if report.date_issued else None,
        "published": report.date_published.value.isoformat() if report.date_published else None,
    }


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 60
    assert len({case.id for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_facts(case: Case) -> None:
    found = facts(parse(case.text))
    wanted = {name: getattr(case, name) for name in found}
    if case.type == "other":  # only what kind of document it is, and its title, count
        found, wanted = ({name: side[name] for name in ("type", "title")} for side in (found, wanted))
    assert found == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_parts(case: Case) -> None:
    report = parse(case.text)
    for name in PART_NAMES:
        wanted = case.parts.get(name, "missing")
        status, heading, within = (*wanted, None, None)[:3] if isinstance(wanted, tuple) else (wanted, None, None)
        part = report.parts[name]
        assert part.status == status, f"{name}: {part.status} {part.heading}"
        if heading is not None:
            assert part.heading == heading
        if status in ("nested", "merged"):
            assert part.within == within
        if part.span is not None and part.heading is not None:
            assert report.text[part.span.start : part.span.end].replace("\n", "").startswith(part.heading)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_rules(case: Case) -> None:
    names = {finding.name for finding in check(parse(case.text)).findings}
    assert set(case.rules) <= names
    assert not set(case.absent) & names
