"""Elements of a document → paragraphs and tables, each of its style, with the empty lines between them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from lxml import etree

from lawgov.document.model import Document
from lawgov.docx_io.closing import attachment_indent, sealed_indents, unsealed_indents
from lawgov.docx_io.gbt9704 import END, LEADS, PLACEHOLDER, STYLE_OF
from lawgov.docx_io.head import joint_letterhead, letterhead, number_line
from lawgov.docx_io.imprint import imprint_frame
from lawgov.docx_io.markup import Property, paragraph, run, w
from lawgov.docx_io.tables import table_of
from lawgov.holes import HOLE
from lawgov.layout.letterhead import joint_names
from lawgov.layout.model import HEAD, IMPRINT, Element, Role
from lawgov.layout.settings import Layout
from lawgov.layout.title import title_breaks
from lawgov.sources.model import Span

_CLOSING = (Role.SIGNATURE, Role.DATE)
_FEW_LINES = (
    112  # characters: so short a last paragraph goes to the next page with 署名, which may not stand there alone
)
_KEPT_LINES = 10  # of 附件说明, which so short stay on one page


def block_elements(
    document: Document, elements: Sequence[Element], styles: Mapping[Role, str] = STYLE_OF, layout: Layout | None = None
) -> list[etree._Element]:
    """The body's children for a run of elements, in order.

    Args:
        elements: all of ``elements_of(document)``, or some that follow one another.
        styles: role → id of a paragraph style; a role that is not in it takes the style of ``BODY``.
        layout: only ``sealed`` and the line pitch count here.
    Returns:
        ``w:p`` and ``w:tbl``. Besides ``styles`` they name the styles of ``gbt9704.own_styles``.
    """
    return _Writer(document, elements, styles, layout or Layout()).written()


def text_runs(
    text: str, *, lead: int = 0, lead_style: str | None = None, breaks: Iterable[int] = ()
) -> list[etree._Element]:
    """The runs of one paragraph.

    Args:
        lead: so many characters at the start take ``lead_style``.
        breaks: offsets before which a new line begins; white space around them goes.
    """
    holes = [Span(*match.span()) for match in HOLE.finditer(text)]
    starts = set(breaks)
    edges = {0, len(text), min(lead, len(text)), *starts, *(edge for hole in holes for edge in hole)}
    runs: list[etree._Element] = []
    for start, end in pairwise(sorted(edges)):
        if start in starts:
            runs.append(w("r", children=[w("br")]))
        piece = text[start:end]
        if end in starts:
            piece = piece.rstrip()
        if start in starts:
            piece = piece.lstrip()
        if not piece:
            continue
        if any(hole.start <= start < hole.end for hole in holes):
            runs.append(run(piece, PLACEHOLDER, {"highlight": "yellow"}))
        else:
            runs.append(run(piece, lead_style if start < lead else None))
    return runs


class _Writer:
    """Goes through the elements once; a closing and a 版记 are written as a whole."""

    def __init__(
        self, document: Document, elements: Sequence[Element], styles: Mapping[Role, str], layout: Layout
    ) -> None:
        self._document, self._elements, self._styles, self._layout = document, elements, styles, layout
        self._out: list[etree._Element] = []
        self._has_letterhead = any(element.role is Role.LETTERHEAD for element in elements)
        self._special: dict[Role, Callable[[int], None]] = {
            Role.TITLE: self._title,
            Role.ANNEX_TITLE: self._title,
            Role.ANNEX_LABEL: self._annex_label,
            Role.BODY: self._body,
            Role.TABLE: self._table,
            Role.DOCUMENT_NUMBER: self._number,
            Role.ATTACHMENT_LIST: self._attachment,
        }

    def written(self) -> list[etree._Element]:
        index = 0
        while index < len(self._elements):
            element = self._elements[index]
            self._gap(index)
            if element.role in _CLOSING:
                index = self._together(index, _CLOSING, self._closing)
            elif element.role in IMPRINT:
                index = self._together(index, IMPRINT, self._imprint)
            elif element.role is Role.LETTERHEAD:
                index = self._together(index, (Role.LETTERHEAD,), self._letterhead)
            else:
                self._special.get(element.role, self._plain)(index)
                index += 1
        return self._out

    def _together(self, index: int, roles: tuple[Role, ...], write: Callable[[Sequence[Element]], None]) -> int:
        end = index
        while end < len(self._elements) and self._elements[end].role in roles:
            end += 1
        write(self._elements[index:end])
        return end

    def _role(self, index: int) -> Role | None:
        return self._elements[index].role if 0 <= index < len(self._elements) else None

    def _style(self, role: Role) -> str:
        return self._styles.get(role, self._styles[Role.BODY])

    def _add(self, role: Role, runs: Iterable[etree._Element], extra: Mapping[str, Property] | None = None) -> None:
        self._out.append(paragraph(self._style(role), runs, extra))

    def _gap(self, index: int) -> None:
        """The empty lines in front of an element, as the standard counts them."""
        before, role = self._role(index - 1), self._role(index)
        if before is None or role is before:
            return
        lines, kept = 0, False
        headed = before in (Role.TITLE, Role.ANNEX_TITLE, Role.SUBTITLE) and role is not Role.SUBTITLE
        if headed or role in (Role.ANNEX_TITLE, Role.ATTACHMENT_LIST):
            lines, kept = 1, role is Role.ATTACHMENT_LIST
        elif role in _CLOSING and before not in _CLOSING:
            lines, kept = (2 if self._layout.sealed else 1), True
        elif self._has_letterhead and (role is Role.DOCUMENT_NUMBER or before is Role.DOCUMENT_NUMBER):
            lines = 2
        for _ in range(lines):
            self._add(Role.BODY, (), {"keepNext": ""} if kept else None)

    def _plain(self, index: int) -> None:
        element = self._elements[index]
        self._add(element.role, text_runs(element.text(self._document)))

    def _title(self, index: int) -> None:
        element = self._elements[index]
        text = element.text(self._document)
        self._add(element.role, text_runs(text, breaks=title_breaks(text)))

    def _annex_label(self, index: int) -> None:
        element = self._elements[index]
        ours = self._style(element.role) == STYLE_OF[Role.ANNEX_LABEL]
        extra: dict[str, Property] = {} if ours else {"pageBreakBefore": ""}
        self._add(element.role, text_runs(element.text(self._document)), extra)

    def _body(self, index: int) -> None:
        element = self._elements[index]
        text = element.text(self._document)
        lead, style = 0, None
        if element.lead is not None and element.lead_role is not None:
            style = LEADS.get(element.lead_role)
            lead = element.lead.end - element.span.start
            lead += text[lead : lead + 1] in ("。", "：", ":")
        kept = len(text) <= _FEW_LINES and self._role(index + 1) in (Role.ATTACHMENT_LIST, *_CLOSING)
        self._add(element.role, text_runs(text, lead=lead, lead_style=style), {"keepNext": ""} if kept else None)

    def _table(self, index: int) -> None:
        element = self._elements[index]
        rows = [row.of(self._document.text) for row in element.lines]
        merged = [block.cells for block in self._document.lines(element.span)]
        self._out.append(table_of(rows, text_runs, merged))
        if self._role(index + 1) is Role.TABLE:
            self._add(Role.BODY, ())  # else Word makes one table of two
        elif self._role(index + 1) in (None, *IMPRINT):
            self._out.append(paragraph(END))

    def _letterhead(self, elements: Sequence[Element]) -> None:
        """Bodies that issue jointly one under the other; else each line by itself."""
        texts = [element.text(self._document) for element in elements]
        before = self._elements[: self._elements.index(elements[0])]
        marks = len(before) if all(item.role in HEAD and item.role is not Role.LETTERHEAD for item in before) else None
        style = self._style(Role.LETTERHEAD)
        joint = joint_names(texts)
        if joint is not None:
            self._out += joint_letterhead(*joint, style, marks, self._layout)
            if len(before) + len(elements) == len(self._elements):
                self._out.append(paragraph(END))
            return
        for position, text in enumerate(texts):
            self._out.append(letterhead(text, style, None if position else marks, self._layout))

    def _number(self, index: int) -> None:
        element = self._elements[index]
        last = self._role(index + 1) is not Role.DOCUMENT_NUMBER
        text, style = element.text(self._document), self._style(element.role)
        self._out.append(number_line(text, style, text_runs, ruled=self._has_letterhead and last))

    def _attachment(self, index: int) -> None:
        element = self._elements[index]
        text = element.text(self._document)
        continues = self._role(index - 1) is Role.ATTACHMENT_LIST
        following = self._role(index + 1)
        few = sum(item.role is Role.ATTACHMENT_LIST for item in self._elements) <= _KEPT_LINES
        together = following in _CLOSING or (few and following is Role.ATTACHMENT_LIST)
        kept: dict[str, Property] = {"keepNext": ""} if together else {}
        self._add(element.role, text_runs(text), attachment_indent(text, continues) | kept)

    def _closing(self, elements: Sequence[Element]) -> None:
        """Names of bodies and the date under them; what is not in that order is set line by line."""
        texts = [element.text(self._document) for element in elements]
        dated = elements[-1].role is Role.DATE
        names, date = (texts[:-1], texts[-1]) if dated else (texts, None)
        indents = (sealed_indents if self._layout.sealed else unsealed_indents)(names, date)
        for element, text, extra in zip(elements, texts, indents, strict=True):
            self._add(element.role, text_runs(text), extra)

    def _imprint(self, elements: Sequence[Element]) -> None:
        lines = [(self._style(element.role), element.text(self._document)) for element in elements]
        self._out += [*imprint_frame(lines, text_runs), paragraph(END)]
