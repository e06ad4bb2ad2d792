"""The same report in every format: the same parts, facts and findings."""

import pytest

from lawgov.checked import Checked
from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.sources.open import read_bytes
from tests.corpus.cases import CASES
from tests.make.pages import ofd_of, pdf_of
from tests.make.web import mhtml, page, paragraphs, shapes
from tests.make.word import docx_of

LINES = {case.id: case.text.split("\n") for case in CASES}
FORMATS = {
    "docx": lambda lines: docx_of(lines),
    "pdf": lambda lines: pdf_of(lines),
    "ofd": lambda lines: ofd_of(lines),
    "html": lambda lines: page(f'<div id="zoom">{paragraphs(lines)}</div>').encode(),
    "mhtml": lambda lines: mhtml(page(f'<div id="zoom">{paragraphs(lines)}</div>')),
    "gb18030": lambda lines: "\r\n".join(lines).encode("gb18030"),
    "utf-16": lambda lines: "\n".join(lines).encode("utf-16"),
    "utf-16-le": lambda lines: "\n".join(lines).encode("utf-16-le"),
    "utf-8-bom": lambda lines: b"\xef\xbb\xbf" + "\n\n".join(lines).encode(),
    "markdown": lambda lines: "\n\n".join(
        f"# {lines[0]}" if n == 0 else f"**{line}**" if len(line) < 20 else line for n, line in enumerate(lines)
    ).encode(),
}
SUFFIX = {"gb18030": "txt", "utf-16": "txt", "utf-16-le": "txt", "utf-8-bom": "txt", "markdown": "md"}
CHOSEN = [
    "county-department", "responsibility-nested", "merged-problems-and-plan", "topical-with-two-parts", "heading-over-two-lines",
    "empty-part", "numbering-gap", "vague-problems", "arabic-first-level", "page-navigation", "with-other-part", "other-work-summary",
]  # fmt: skip


def seen(checked: Checked) -> dict[str, object]:
    """What must not depend on the file: all but offsets and places."""
    report = checked.report
    return {
        "type": report.document_type,
        "title": report.title.text.replace(" ", "") if report.title else None,
        "facts": (report.issuer, report.issuer_kind, report.issuer_level, report.reporting_year),
        "dates": [fact.value if fact else None for fact in (report.date_issued, report.date_published)],
        "parts": {
            name: (part.status, part.heading, part.within, part.body_characters) for name, part in report.parts.items()
        },
        "figures": [
            (
                m.id,
                m.name.replace("\n", ""),
                m.value,
                m.value_to,
                m.unit,
                m.approximate,
                m.year,
                m.period,
                m.scope,
                m.part_of,
            )
            for m in checked.metrics
        ],
        "identities": [(i.kind, i.verdict, i.operands, i.computed, i.stated) for i in checked.identities],
        "missing": checked.missing_metrics,
        "findings": sorted(
            (finding.rule, finding.severity, finding.message, (finding.text or "").replace("\n", ""))
            for finding in checked.findings
            if not finding.rule.startswith("LG5")  # the layout, which only a Word file has
        ),
    }


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CHOSEN)
def test_every_format_gives_the_same(name: str, form: str) -> None:
    lines = LINES[name]
    data = FORMATS[form](lines)
    other = check(build_report(read_bytes(data, f"report.{SUFFIX.get(form, form)}")))
    assert seen(other) == seen(check(parse("\n".join(lines))))


@pytest.mark.parametrize("shape", shapes(["x"] * 2))
@pytest.mark.parametrize("name", ["county-department", "empty-part"])
def test_pages_of_every_make_give_the_same(name: str, shape: str) -> None:
    lines = LINES[name]
    other = check(build_report(read_bytes(shapes(lines)[shape].encode(), "page.html")))
    assert seen(other) == seen(check(parse("\n".join(lines))))


@pytest.mark.parametrize("form", FORMATS)
def test_seeds_in_every_format(form: str, seeds: dict[str, object]) -> None:
    for path in seeds.values():
        plain = check(str(path))
        lines = plain.report.text.split("\n")
        other = check(build_report(read_bytes(FORMATS[form](lines), f"seed.{SUFFIX.get(form, form)}")))
        assert seen(other) == seen(plain), path


@pytest.mark.parametrize("form", ["docx", "html", "utf-16", "utf-8-bom", "markdown"])
def test_invisible_characters_split_no_word(form: str) -> None:
    plain = LINES["county-department"]
    strewn = [line[:3] + "\u200b" + line[3:9] + "\ufeff\u200e" + line[9:] for line in plain]
    suffix = SUFFIX.get(form, form)
    assert read_bytes(FORMATS[form](strewn), f"a.{suffix}").text == read_bytes(FORMATS[form](plain), f"a.{suffix}").text
