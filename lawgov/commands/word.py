"""What the commands that write a Word file share: the names that may be written, the PDF beside it, the notes."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from lawgov.docx_io.written import Document
from lawgov.errors import ConfigError
from lawgov.output import print_error, refuse_existing, write_file
from lawgov.sources.limits import Limits


def require_docx(arguments: argparse.Namespace, inputs: Iterable[str]) -> None:
    """Refuse what can be told before any work is done: no name, another kind of file, one that exists."""
    target: Path | None = arguments.output
    if target is None:
        raise ConfigError(None, "Word 文件不能输出到屏幕，请用 -o 给出文件名，如 -o 报告.docx")
    if target.suffix.lower() != ".docx":
        raise ConfigError(target, "只能写成 .docx；另要 PDF 请加 --pdf")
    inputs = list(inputs)
    for path in (target, *([target.with_suffix(".pdf")] if arguments.pdf else [])):
        refuse_existing(path, arguments.force, inputs)


def write_word(document: Document, arguments: argparse.Namespace, limits: Limits) -> None:
    """The .docx, the PDF where asked for, and what the maker has to say, on standard error."""
    from lawgov.sources.convert import convert_to_pdf

    pdf = convert_to_pdf(document.data, limits) if arguments.pdf else None
    write_file(arguments.output, document.data)
    if pdf is not None:
        write_file(arguments.output.with_suffix(".pdf"), pdf)
    for note in (*document.notes, *(_about_fonts(document, limits) if arguments.pdf else ())):
        print_error(note)


def _about_fonts(document: Document, limits: Limits) -> Iterator[str]:
    """Headings cannot be told apart in a PDF where one font stands in for all: better said than found out."""
    from lawgov.docx_io.fonts import fonts_in_use
    from lawgov.sources.fonts import not_installed

    if missing := not_installed(fonts_in_use(document.data, limits)):
        yield f"本机没有{'、'.join(missing)}，PDF 里用了别的字体代替，请在装有这些字体的机器上生成"
