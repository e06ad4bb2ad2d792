"""The user's own Word file as a template: Jinja2 tags anywhere in it, a place for the report's body, its styles win.

What a template may hold, and where:

- ``{{ value }}`` in any text: body, cells, headers, footers, notes, text boxes. It takes the look of the run in which
  the tag begins. Line breaks of a value, and the items of a list, are line breaks; in a paragraph that is nothing but
  the value each is a paragraph of its own, and an empty value takes its paragraph with it.
- ``{% if %} {% for %} {% with %} {% set %}``: in a paragraph of their own they hold paragraphs and tables, in a row of
  their own rows, within a paragraph runs.
- ``{{ body }}`` or ``{{ 正文 }}`` in a paragraph of its own: the report, from 版头 to 版记, without what tags of the
  document part place: ``title``, ``recipients``, ``note``, ``formal`` (版头 and 版记), ``signature`` together with
  ``date_issued``. Annexes stand at ``{{ annexes }}`` or ``{{ 附件 }}``, else at the end of the document; 版记 is the
  very last. What that paragraph says of indents, spacing and fonts beyond its style holds for the body text; where
  neither says anything of indents, the text is indented by two characters.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from lawgov.document.model import Document
from lawgov.docx_io.blocks import block_elements
from lawgov.docx_io.filling.budget import Budget
from lawgov.docx_io.filling.finish import finish
from lawgov.docx_io.filling.parts import TemplateParts
from lawgov.docx_io.filling.rows import free_rows
from lawgov.docx_io.filling.runs import place_tags
from lawgov.docx_io.filling.sheet import ANNEX, BODY, InParagraph, Sheet, instructed
from lawgov.docx_io.filling.styles import TemplateStyles, overlay
from lawgov.docx_io.markup import W, storable
from lawgov.docx_io.parts import core_properties
from lawgov.errors import SourceError, TemplateError
from lawgov.layout.model import HEAD, IMPRINT, Element, Role
from lawgov.layout.roles import elements_of
from lawgov.layout.settings import Layout, Properties
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.templating import DEFAULT_TEMPLATE_LIMITS, Json, TemplateLimits, render_pieces
from lawgov.templating.pieces import join_pieces
from lawgov.templating.plain import Failure, Refused

_PLACED: Mapping[str, tuple[Role, ...]] = {
    "title": (Role.TITLE,),
    "recipients": (Role.RECIPIENTS,),
    "note": (Role.NOTE,),
    "formal": (*HEAD, *IMPRINT),
}
_CONTENT: Mapping[str, str] = {
    "achievements": "主要举措和成效",
    "problems": "存在的不足和原因",
    "responsibility": "履行第一责任人职责情况",
    "plan": "下一年度安排",
}
_SIGN_OFF = (frozenset({"signature", "signatures"}), frozenset({"date_issued", "date"}))


@dataclass(frozen=True, slots=True)
class Filled:
    """The bytes of a ``.docx``, the same for the same input, and what is to be said of the template, in Chinese."""

    data: bytes
    notes: tuple[str, ...] = ()


def fill_template(
    data: bytes,
    values: Mapping[str, Json],
    body: Document,
    layout: Layout,
    *,
    elements: Sequence[Element] | None = None,
    where: str | Path | None = None,
    properties: Properties,
    limits: Limits = DEFAULT_LIMITS,
    template_limits: TemplateLimits = DEFAULT_TEMPLATE_LIMITS,
) -> Filled:
    """A Word template filled in.

    Args:
        data: the template, a ``.docx`` or ``.dotx`` without macros.
        values: what its tags may name; ``signature`` and ``date_issued`` are added from ``signatures`` and ``date``.
        body: the report whose elements take the place of ``{{ body }}``.
        elements: of ``elements_of(body)``, where the caller has them.
        where: what errors call the template.
    Returns:
        The document; a note says which parts of the report the template has no place for.
    Raises:
        TemplateError: the file is unsound or has macros, a tag is wrong, a limit is reached; quotes the paragraph.
    """
    try:
        return _Filling(data, values, body, elements or elements_of(body), layout, limits, template_limits).filled(
            properties
        )
    except (Refused, InParagraph, SourceError) as error:
        raise TemplateError(where, None, str(error)) from error
    except Failure as failure:
        raise TemplateError(failure.name or where, failure.line, failure.reason) from failure


class _Filling:
    """The steps in order: find the tags of each part, render all parts at once, mend them, set the body in."""

    def __init__(
        self,
        data: bytes,
        values: Mapping[str, Json],
        body: Document,
        elements: Sequence[Element],
        layout: Layout,
        limits: Limits,
        template_limits: TemplateLimits,
    ) -> None:
        self._parts = TemplateParts(data, limits)
        self._body, self._elements = body, elements
        self._layout, self._limits = layout, template_limits
        self._values = {"signature": values.get("signatures"), "date_issued": values.get("date"), **values}
        self._sheets: dict[str, Sheet] = {}
        self._budget = Budget(template_limits.characters)
        self._has_body = False

    def filled(self, properties: Properties) -> Filled:
        parts = self._parts
        tagged = [name for name in parts.with_tags if self._prepare(name)]
        if not tagged:
            raise Refused("模板里没有标签：请至少写上 {{ body }}（或者 {{ 正文 }}），单独成段，表示正文的位置")
        for name, root in zip(tagged, self._rendered(tagged), strict=True):
            finish(root, self._budget)
            parts.put(name, root)
        if parts.document in tagged:
            self._set_body(parts.tree(parts.document))
        title, author = storable(properties.title), storable(properties.author)
        parts.set_core(core_properties(title, author, properties.created))
        return Filled(parts.written(), self._notes())

    def _notes(self) -> tuple[str, ...]:
        """A report without its parts must not pass for whole."""
        used = frozenset[str]().union(*(tag.names for sheet in self._sheets.values() for tag in sheet.tags))
        absent = [name for key, name in _CONTENT.items() if key not in used]
        if self._has_body or not absent:
            return ()
        parts = "、".join(f"“{name}”" for name in absent)
        return (
            f"模板里没有 {{{{ body }}}}（{{{{ 正文 }}}}），生成的文件里没有{parts}，"
            "请在放正文的地方加上单独成段的 {{ body }}",
        )

    def _prepare(self, name: str) -> bool:
        """Whether the part holds tags; they then stand in its tree as instructions."""
        root, sheet = self._parts.tree(name), Sheet()
        for item in list(root.iter(f"{{{W}}}p")):
            place_tags(item, sheet, self._budget)
        free_rows(root, sheet)
        sheet.check_balance(root)
        self._sheets[name] = sheet
        if name != self._parts.document and (_places(root, BODY) or _places(root, ANNEX)):
            raise Refused("{{ body }} 要放在正文里，不能放在页眉、页脚或者脚注里")
        return next(root.iter(etree.ProcessingInstruction), None) is not None

    def _rendered(self, names: Sequence[str]) -> list["etree._Element"]:
        made = [self._sheets[name].template(self._parts.tree(name)) for name in names]
        try:
            written = render_pieces([source for source, _, _ in made], self._values, limits=self._limits, markup=True)
        except Failure as failure:
            sheet, numbers = self._sheets[names[failure.index]], made[failure.index][2]
            if failure.name is not None or failure.line is None or not numbers:
                raise
            number = numbers[min(failure.line, len(numbers)) - 1]
            raise InParagraph(sheet.paragraphs[number], failure.reason) from failure
        roots: list[etree._Element] = []
        for text, (_, pieces, _) in zip(written, made, strict=True):
            joined = join_pieces(text, pieces, self._budget.left)
            self._budget.spend(len(joined))
            roots.append(_parsed(joined))
        return roots

    def _set_body(self, root: "etree._Element") -> None:
        """The report's elements in their places; annexes without a place of their own, and 版记, end the document."""
        places = {kind: _places(root, kind) for kind in (BODY, ANNEX)}
        if len(places[BODY]) > 1 or len(places[ANNEX]) > 1:
            raise Refused("{{ body }}、{{ annexes }} 各只能出现一次，不能放在循环里")
        self._has_body = bool(places[BODY])
        main, annexes, imprint = self._divided()
        last = imprint if places[ANNEX] else [*annexes, *imprint]
        if last and places[BODY]:
            self._replace(_at_end(root, places[BODY][0]), last)
        for kind, elements in ((BODY, main), (ANNEX, annexes)):
            for place in places[kind]:
                self._replace(place, elements)

    def _divided(self) -> tuple[list[Element], list[Element], list[Element]]:
        """What the body holds, the annexes, and the 版记 behind them; without what tags place."""
        assert self._parts.document is not None
        used = frozenset[str]().union(*(tag.names for tag in self._sheets[self._parts.document].tags))
        placed = {role for name, roles in _PLACED.items() if name in used for role in roles}
        if all(names & used for names in _SIGN_OFF):  # one alone may stand on a cover
            placed |= {Role.SIGNATURE, Role.DATE}
        elements = [element for element in self._elements if element.role not in placed]
        last = next((i for i, element in enumerate(elements) if element.role in IMPRINT), len(elements))
        first = next((i for i in range(last) if elements[i].role is Role.ANNEX_LABEL), last)
        return elements[:first], elements[first:last], elements[last:]

    def _replace(self, place: "etree._Element", elements: Sequence[Element]) -> None:
        styles = TemplateStyles(self._parts.styles(), self._layout)
        by_role = styles.by_role(place.find(f"{{{W}}}pPr"))
        blocks = block_elements(self._body, elements, by_role, self._layout)
        self._budget.copies(sum(1 for block in blocks for _ in block.iter(f"{{{W}}}r", f"{{{W}}}p")), place)
        overlay(blocks, place, by_role, styles.missing_indent(place, by_role[Role.BODY]))
        styles.complete(blocks, by_role[Role.BODY])
        for block in blocks:
            place.addprevious(block)
        parent = place.getparent()
        if parent is not None:
            parent.remove(place)


def _places(root: "etree._Element", kind: str) -> list["etree._Element"]:
    nodes = [node for node in root.iter(etree.ProcessingInstruction) if instructed(node) == kind]
    return [parent for node in nodes if (parent := node.getparent()) is not None]


def _at_end(root: "etree._Element", place: "etree._Element") -> "etree._Element":
    """A paragraph like this one behind all others."""
    body, end = next(root.iter(f"{{{W}}}body")), deepcopy(place)
    section = body.find(f"{{{W}}}sectPr")
    if section is None:
        body.append(end)
    else:
        section.addprevious(end)
    return end


def _parsed(xml: str) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Refused("模板改动了文字以外的内容，没有填写") from error
