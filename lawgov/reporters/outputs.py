"""One way of writing for each ``check --format``: piece by piece, or all at the end.

A result is reduced to what its format needs as soon as it is there, so that a batch does not keep
every document in memory.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from lawgov.checked import Checked, Unreadable
from lawgov.reporters.run import Run

Result = Checked | Unreadable


class Output(Protocol):
    """Where the results of one run go."""

    def add(self, result: Result, /) -> str:
        """Take one result; what is written at once."""

    def end(self, run: Run, /) -> str | bytes:
        """What is written after the last."""


@dataclass
class _Text:
    colours: bool
    number: int = 0

    def add(self, result: Result) -> str:
        from lawgov.reporters.text import report_text

        self.number += 1
        return ("\n" if self.number > 1 else "") + report_text(result, self.colours)

    def end(self, run: Run) -> str:
        from lawgov.reporters.text import summary_text

        return "\n" + summary_text(run.counts, run.known) if run.counts["reports"] else ""


class _Lines:
    def add(self, result: Result) -> str:
        from lawgov.reporters.json import report_jsonl

        return report_jsonl(result)

    def end(self, _run: Run) -> str:
        return ""


@dataclass
class _Whole:
    """Pieces kept until the end."""

    piece: Callable[[Result], Any]
    whole: Callable[[list[Any], Run], str | bytes]
    pieces: list[Any] = field(default_factory=list)

    def add(self, result: Result) -> str:
        self.pieces.append(self.piece(result))
        return ""

    def end(self, run: Run) -> str | bytes:
        return self.whole(self.pieces, run)


def output(form: str, *, colours: bool = False) -> Output:
    """The way of writing for one of ``FORMATS``."""
    if form == "text":
        return _Text(colours)
    if form == "jsonl":
        return _Lines()
    if form == "json":
        from lawgov.reporters.json import element, json_of

        return _Whole(element, json_of)
    if form == "sarif":
        from lawgov.reporters.sarif import sarif_log, sarif_piece

        return _Whole(sarif_piece, sarif_log)
    if form == "html":
        from lawgov.reporters.html import html_page, html_piece

        return _Whole(html_piece, html_page)
    if form == "md":
        from lawgov.reporters.markdown import markdown_page, markdown_piece

        return _Whole(markdown_piece, markdown_page)
    if form == "xlsx":
        from lawgov.reporters.check_xlsx import check_rows, check_xlsx

        return _Whole(check_rows, check_xlsx)
    raise ValueError(form)
