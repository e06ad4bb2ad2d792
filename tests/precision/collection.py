"""The varied set on which precision is measured: real pages, reports of many hands, years and kinds of file."""

from collections.abc import Iterator
from pathlib import Path

from lawgov.pipeline import parse, read
from lawgov.report.build import build_report
from lawgov.report.model import Report
from lawgov.rules import samples
from lawgov.sources.open import read_bytes
from tests.conftest import SEEDS
from tests.corpus.cases import CASES
from tests.make.passages import PASSAGES
from tests.make.web import shapes
from tests.make.word import docx_of
from tests.metrics.texts import TEXTS
from tests.rules import clean_prose

OWN = Path(__file__).with_name("texts")
_WORD = ("county-2024", "transport-2022-bad", "messy-wording-2023", "finance-2023-tables", "tricky-justice-2024")
_WEB = ("devzone-2022", "messy-oldfile-2023", "customs-2024")
_SHAPES = ("ucap", "breaks", "word-html")


def reports() -> Iterator[tuple[str, Report]]:
    """Each text under the id that ``verdicts.tsv`` gives it."""
    for path in SEEDS:
        yield f"seed/{path.name[:3]}", read(path)
    for path in sorted(OWN.iterdir()):
        yield f"own/{path.stem}", read(path)
    for name in _WORD:
        yield f"word/{name}", build_report(read_bytes(docx_of(_lines(name)), f"{name}.docx"))
    for name in _WEB:
        pages = shapes(_lines(name))
        for shape in _SHAPES:
            yield f"web/{name}/{shape}", build_report(read_bytes(pages[shape].encode(), f"{name}.html"))
    for case in CASES:
        yield f"case/{case.id}", parse(case.text)
    for name, text in TEXTS.items():
        yield f"metrics/{name}", parse(text)
    for number, text in enumerate(_prose(clean_prose.ACHIEVEMENTS)):
        yield f"prose/{number}", parse(text)
    for number, text in enumerate(_prose(PASSAGES)):
        yield f"passages/{number}", parse(text)


def _lines(name: str) -> list[str]:
    text = next(OWN.glob(f"{name}.*")).read_text("utf-8")
    return [line for line in text.split("\n") if line.strip()]


def _prose(passages: tuple[str, ...]) -> Iterator[str]:
    """Whole reports around five passages each."""
    for number, at in enumerate(range(0, len(passages), 5)):
        chosen = zip("一二三四五", passages[at : at + 5], strict=False)
        topics = "\n".join(f"（{count}）工作举措之{count}\n{passage}" for count, passage in chosen)
        yield samples.sample(
            f"一、主要举措和成效\n{topics}",
            plan=f"{samples.PLAN}\n（三）其他安排。{clean_prose.PLAN[number % len(clean_prose.PLAN)]}",
            opening=clean_prose.OPENINGS[number % len(clean_prose.OPENINGS)],
        )
