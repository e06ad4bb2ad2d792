"""A result into the Word file itself: each finding a native comment on its exact words.

The text, the layout and every part that is not touched stay byte for byte: the parts that change are
inserted into, never written anew. What was made is read again before it is handed over.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lawgov.checked import Checked
from lawgov.docx_io.comments import Comment, comment_parts, free_numbers, style_names
from lawgov.docx_io.elements import attribute, is_element, local
from lawgov.docx_io.guard import refuse_closed
from lawgov.docx_io.package import Package
from lawgov.docx_io.places import Places, Range
from lawgov.docx_io.ranges import Ranges
from lawgov.docx_io.read import main_part, read_docx, related_parts
from lawgov.docx_io.splice import Markup
from lawgov.docx_io.write import repacked
from lawgov.errors import ConfigError, SourceError
from lawgov.reporters.remarks import WHOLE, Remark, author_of, remarks, whole_lines
from lawgov.reporters.shown import shown_text
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.model import Source, Span

_ASIDE = {"box": "（文本框里的“{}”，Word 不能在文本框里加批注，标在文本框所在处。）", "note": "（注释里的“{}”，Word 不能在注释里加批注，标在注释号上。）"}  # fmt: skip
_QUOTED = 40
_SUFFIXES = (
    ("template.macroEnabledTemplate.main+xml", ".dotm"),
    ("macroEnabled.main+xml", ".docm"),
    ("template.main+xml", ".dotx"),
)


@dataclass(frozen=True, slots=True)
class Annotated:
    """The bytes of the reviewed file, the same for the same input, and what is to be said of it, in Chinese."""

    data: bytes = field(repr=False)
    notes: tuple[str, ...] = ()
    suffix: str = ".docx"  # what a file of this kind must be called: macros and templates keep theirs

    def refuse_name(self, path: Path) -> None:
        """Word opens no file whose name says another kind.

        Raises:
            ConfigError: the name ends otherwise.
        """
        if path.suffix.lower() != self.suffix:
            kind = {".docm": "带宏的文档", ".dotm": "带宏的模板", ".dotx": "模板"}.get(
                self.suffix, "不带宏的 Word 文档"
            )
            raise ConfigError(path, f"写出的是{kind}，请把输出文件名的后缀改成 {self.suffix}")


def annotated(
    data: bytes,
    checked: Checked,
    limits: Limits = DEFAULT_LIMITS,
    *,
    day: date | None = None,
    where: Callable[[Span], Span | None] | None = None,
) -> Annotated:
    """Set the findings of a Word file into it.

    Args:
        data: the package that ``checked`` was made from (Transitional or Strict, macros or not).
        checked: its result; the spans are into the text as read from ``data``.
        limits: bounds on untrusted input.
        day: the date of the comments; None takes 成文日期, and without one they bear no date.
        where: of a package that was laid out from another file, the span in its text of a span of the report.
    Returns:
        The package with one comment for the whole on the title, and one for each finding on its words.
    Raises:
        SourceError: the file is protected, marked as final or signed, or is not the one that was checked.
        LimitError: it is too large.
    """
    package = Package(data, limits)
    main = main_part(package)
    related = related_parts(package, main)
    refuse_closed(package, related)
    namespace = str(package.xml(main).tag)[1:].partition("}")[0]
    source = read_docx(data, limits)
    if where is None and source.text != checked.report.text:
        raise SourceError(checked.path, "文件的文字与检查时不同，请重新检查")
    markup = Markup(package.read(main), main)
    places = Places(source, markup, where)
    found, homeless = _placed(checked, places)
    names, changed = style_names(package, related)
    ranges = Ranges(markup, namespace, names.reference)
    numbers = free_numbers(package, related, markup)
    comments: list[Comment] = []
    whole = (_title_place(checked, places), WHOLE, tuple(whole_lines(checked, homeless)))
    for place, family, lines in [whole, *found]:
        number = next(numbers)
        ranges.add(number, place)
        comments.append(Comment(number, author_of(family), family[:1], lines))
    issued = checked.report.date_issued
    day = day or (issued.value if issued else None)
    changed |= comment_parts(package, main, related, namespace, comments, names, day)
    changed[main] = ranges.applied()
    written = repacked(package, changed)
    _refuse_change(written, source, limits)
    notes = [f"{len(homeless)} 处标不到原文上，写在标题的批注里"] if homeless else []
    if before := _ours(package, related):
        notes.append(
            f"文件里已经有 {before} 条 lawgov 以前写的批注，照原样留着，会与新的重复，请在没有批注的原文件上审读"
        )
    return Annotated(written, tuple(notes), _suffix(package, main))


def _ours(package: Package, related: dict[str, list[str]]) -> int:
    """How many comments an earlier review left."""
    names = related.get("comments", [])[:1]
    held = [item for name in names for item in package.xml(name) if is_element(item)]
    return sum(attribute(item, "author").startswith(author_of("")) for item in held)


def _placed(checked: Checked, places: Places) -> tuple[list[tuple[Range, str, tuple[str, ...]]], list[Remark]]:
    """The remarks with their ranges, and those whose words no comment can stand on."""
    shown = shown_text(checked)
    found: list[tuple[Range, str, tuple[str, ...]]] = []
    homeless: list[Remark] = []
    for remark in remarks(checked):
        place = places.of(remark.span)
        if place is None:
            homeless.append(remark)
            continue
        lines = remark.lines
        if place.aside:
            words = " ".join(remark.span.of(shown).split())
            quoted = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}……"
            lines = (*lines, _ASIDE[place.aside].format(quoted))
        found.append((place, remark.family, lines))
    return found, homeless


def _title_place(checked: Checked, places: Places) -> Range:
    """The title, else the first words that take a comment.

    Raises:
        SourceError: no word of the file does.
    """
    title = checked.report.title_span
    place = (places.of(title) if title is not None else None) or places.first()
    if place is None:
        raise SourceError(checked.path, "正文里没有可以加批注的文字，请在 Word 里打开后另存一份再试")
    return place


def _refuse_change(written: bytes, source: Source, limits: Limits) -> None:
    """Nothing is handed over whose words are not those of the original, whatever a hostile file makes of us."""
    try:
        again = read_docx(written, limits)
    except SourceError as error:
        raise SourceError(None, "这个文件的结构不寻常，加不了批注，请在 Word 里打开后另存一份再试") from error
    if again.text != source.text:
        raise SourceError(None, "这个文件的结构不寻常，加不了批注，请在 Word 里打开后另存一份再试")


def _suffix(package: Package, main: str) -> str:
    for item in package.xml("[Content_Types].xml"):
        if is_element(item) and local(item) == "Override" and item.get("PartName", "").lstrip("/") == main:
            kind = item.get("ContentType", "")
            return next((suffix for ending, suffix in _SUFFIXES if kind.endswith(ending)), ".docx")
    return ".docx"
