"""Prints what lawgov costs over the bare work it stands on; only the ratios carry over to another machine."""

import io
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.sources.open import read_bytes
from tests.corpus.cases import CASES
from tests.make.pages import pdf_of
from tests.make.word import docx_of

TEXT = next(case.text for case in CASES if case.id == "county-department")
LINES = TEXT.split("\n")
LONG = [*LINES[:3], *(LINES[4:12] * 8), *LINES[12:]]  # some 6,000 characters, as a report has


def measure(first: Callable[[], object], second: Callable[[], object], runs: int = 9) -> float:
    """The median of first over second, the two in turn."""
    ratios = []
    for _ in range(runs + 1):
        costs = []
        for work in (first, second):
            began = time.perf_counter()
            work()
            costs.append(time.perf_counter() - began)
        ratios.append(costs[0] / costs[1])
    return statistics.median(ratios[1:])


def process(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)


def bare_docx(data: bytes) -> object:
    from lxml import etree

    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return ["".join(e.itertext()) for e in root.iter("{*}p")]


def python_docx(data: bytes) -> object:
    import docx

    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def bare_pdf(data: bytes) -> object:
    import pypdfium2

    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def whole(data: bytes, name: str) -> object:
    return check(build_report(read_bytes(data, name)))


def main() -> None:
    data, pdf = docx_of(LONG), pdf_of(LONG)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(data)
        rows = [
            ("lawgov --version : python -c pass", measure(process("-m", "lawgov", "--version"), process("-c", "pass"))),
            (
                "check of one DOCX, cold : import lxml.etree",
                measure(process("-m", "lawgov", "check", str(path)), process("-c", "import lxml.etree")),
            ),
        ]
    rows += [
        (
            "reading and all rules, warm : zip + lxml tree",
            measure(lambda: whole(data, "a.docx"), lambda: bare_docx(data)),
        ),
        (
            "reading and all rules, warm : python-docx",
            measure(lambda: whole(data, "a.docx"), lambda: python_docx(data)),
        ),
        ("PDF read : plain pypdfium2", measure(lambda: read_bytes(pdf, "a.pdf"), lambda: bare_pdf(pdf))),
    ]
    for name, ratio in rows:
        print(f"{ratio:7.2f}  {name}")
    costs = []
    for times in (1, 100):
        text = "\n".join([*LINES[:3], *(LINES[4:12] * 8 * times), *LINES[12:]])
        began = time.perf_counter()
        check(parse(text))
        costs.append((time.perf_counter() - began) / len(text))
    print(f"{costs[1] / costs[0]:7.2f}  cost per character, 600,000 : 6,000 characters")


main()
