"""The flows that hand findings back inside the file itself: as comments, as corrections."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov.checked import Checked
from lawgov.pipeline import check, lay_out
from lawgov.sources.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from lawgov.docx_io.annotate import Annotated
    from lawgov.fixed import Fixed
    from lawgov.profiles import Profile


def annotate(
    path: str | Path,
    checked: Checked,
    out: str | Path,
    *,
    day: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[str, ...]:
    """Write a copy of a checked file with each finding as a Word comment on its exact words.

    A Word file keeps its text, its layout and all else byte for byte; any other file becomes a Word
    file laid out to GB/T 9704 with the same comments. The first comment, on the title, says the
    verdict, the parts, what is absent and what was not checked.

    Args:
        path: the file that ``checked`` came from.
        checked: its result.
        out: ``.docx`` (a file with macros ``.docm``, a template ``.dotx``); one of that name is replaced.
        day: the date of the comments; None takes 成文日期, and without one they bear no date.
        limits: bounds on untrusted input.
    Returns:
        What is to be said of the copy, one Chinese sentence each.
    Raises:
        SourceError: the file cannot be read, is protected or final, or is not the one that was checked.
        ConfigError: ``out`` has the wrong suffix, is the file itself, or cannot be written.
    """
    from lawgov.output import refuse_existing, write_file
    from lawgov.sources.open import read_file

    refuse_existing(Path(out), True, [str(path)])
    made = reviewed(read_file(path, limits), checked, day=day, limits=limits)
    made.refuse_name(Path(out))
    write_file(Path(out), made.data)
    return made.notes


def reviewed(data: bytes, checked: Checked, *, day: date | None = None, limits: Limits = DEFAULT_LIMITS) -> "Annotated":
    """The same on bytes: ``data`` are those of the file that was checked, whatever its kind.

    Raises:
        SourceError: it is protected, marked as final, or not what was checked. LimitError: it is too large.
    """
    from lawgov.docx_io.annotate import annotated
    from lawgov.docx_io.read import read_docx
    from lawgov.docx_io.realign import Alignment
    from lawgov.errors import LimitError, SourceError

    try:
        if checked.report.source.format == "docx":
            return annotated(data, checked, limits, day=day)
        laid = lay_out(checked.report, profile=checked.profile, created=day, limits=limits)
        moved = Alignment(checked.report.text, read_docx(laid.data, limits).text)
        made = annotated(laid.data, checked, limits, day=day, where=moved.span)
    except LimitError as error:
        raise LimitError(error.path or checked.path, error.reason, error.limit) from error
    except SourceError as error:
        raise SourceError(error.path or checked.path, error.reason) from error
    return replace(made, notes=(*laid.notes, *made.notes))


def fix(
    path: str | Path,
    out: str | Path | None = None,
    *,
    apply: bool = False,
    profile: "str | Path | Profile" = "national",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    day: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> "Fixed":
    """Mend what is wrong beyond doubt (punctuation, number forms, titles of instruments …), in a copy of the file.

    A Word file gets tracked changes: accepting them all gives the corrected text, rejecting them all
    the original. Text, Markdown and HTML are changed as text, every byte outside the corrections kept.

    Args:
        path: a file of one of these kinds.
        out: where the copy goes, with the suffix of the original; one of that name is replaced. None
            writes nothing. Without anything to mend the copy is the same as the original.
        apply: change a Word file outright, without tracked changes.
        profile, select, ignore: as for ``check``.
        day: the date of the tracked changes; None takes 成文日期, else 1 January after the year of the
            report, else 1980.
    Returns:
        The ``Fixed``: ``data``, ``edits`` made, what was ``left_out`` and why; ``diff(name)`` shows them.
    Raises:
        SourceError: the file cannot be read, is of another kind, or is protected, final or signed.
        ConfigError: ``out`` has the wrong suffix, is the file itself, or cannot be written.
    """
    from lawgov.fixed import refuse_unmendable
    from lawgov.output import refuse_existing
    from lawgov.report.build import build_report
    from lawgov.sources.open import read_bytes, read_file

    if out is not None:
        refuse_existing(Path(out), True, [str(path)])
    data = read_file(path, limits)
    report = build_report(read_bytes(data, str(path), limits))
    checked = replace(check(report, profile=profile, select=select, ignore=ignore), path=str(path))
    if out is not None:
        refuse_unmendable(data, checked)
        refuse_other_kind(checked, Path(out))
    made = fixed(data, checked, apply=apply, day=day, limits=limits)
    if out is not None:
        made.save(out)
    return made


def fixed(
    data: bytes, checked: Checked, *, apply: bool = False, day: date | None = None, limits: Limits = DEFAULT_LIMITS
) -> "Fixed":
    """The same on bytes: ``data`` are those of the file that was checked.

    Raises:
        SourceError: they cannot be mended in place. LimitError: they are too large.
    """
    from lawgov.errors import LimitError, SourceError
    from lawgov.fixed import Fixed, refuse_unmendable
    from lawgov.fixes import edits_of

    source, chosen = checked.report.source, edits_of(checked)
    refuse_unmendable(data, checked)
    try:
        if source.format == "docx":
            from lawgov.docx_io.revise import revised
            from lawgov.drafting.properties import properties_of_report

            moment = properties_of_report(checked.report, day).created
            made = revised(data, source, chosen.edits, author="lawgov", date=moment.date(), apply=apply, limits=limits)
            return Fixed(made.data, made.made, (*chosen.left_out, *made.left_out), source)
        from lawgov.sources.mend import mended

        written = mended(data, source, chosen.edits)
        return Fixed(written.data, written.made, (*chosen.left_out, *written.left_out), source)
    except LimitError as error:
        raise LimitError(error.path or checked.path, error.reason, error.limit) from error
    except SourceError as error:
        raise SourceError(error.path or checked.path, error.reason) from error


def refuse_other_kind(checked: Checked, target: Path) -> None:
    """Refuse a name that says another kind than the file is: a mended copy stays what the original was.

    Raises:
        ConfigError: it does.
    """
    from lawgov.errors import ConfigError
    from lawgov.sources.sniff import SUFFIXES

    suffix = Path(checked.path or "").suffix.lower()
    wanted, given = SUFFIXES.get(suffix), target.suffix.lower()
    if checked.report.source.format == "docx":
        right = suffix if wanted == "docx" else ".docx"
        if given != right:
            raise ConfigError(target, f"改好的还是同一种文件，请把输出文件名的后缀写成 {right}")
    elif SUFFIXES.get(given, "text") not in ("text", "html"):
        raise ConfigError(target, f"改好的还是同一种文件，不是 {given}，请换一个后缀")
