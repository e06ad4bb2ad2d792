"""Document → elements: what each line is in the sense of GB/T 9704, so that it can be laid out or judged."""

import re
from collections.abc import Mapping, Sequence

from lawgov.document.headings import is_heading_line
from lawgov.document.model import Document, Section
from lawgov.document.numbering import parse_label
from lawgov.document.sign_off import is_aside, is_date_line, is_organ_line, split_sign_off
from lawgov.layout.formatting import ParagraphLayout
from lawgov.layout.model import HEADINGS, Element, Role
from lawgov.sources.model import Block, BlockKind
from lawgov.sources.residue import is_bare_date

_COPY_NUMBER = re.compile(r"\d{6}")
_SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:[★☆*]?.{0,8})?")
_URGENCY = re.compile(r"(?:紧急程度\s*[:：]\s*)?(?:特|加|平)\s*急")
_NUMBER = re.compile(r"\S{1,20}?\s*[〔\[［]\s*\d{4}\s*[〕\]］]\s*第?\s*\d{1,5}\s*号(?:\s*签\s*发\s*人.{0,30})?")
_SIGNER = re.compile(r"签\s*发\s*人\s*[:：].{1,30}")
_LETTERHEAD = re.compile(r"[\u4e00-\u9fff（）()、\s]{2,160}文件")
_JOINT = re.compile(r"[\u4e00-\u9fff（）()、\s]{2,160}\t文件")  # the names in one cell, 文件 in the next
_ADDRESSED = re.compile(r"[^。；！？]{2,160}[：:]")
_ANNOUNCES = re.compile(r"如下|以下|情况|报告|汇报|主要|总结")
_ATTACHMENTS = re.compile(r"附\s*件?\s*[:：]\s*\S.*")
_ATTACHMENT_ITEM = re.compile(r"\d{1,2}\s*[.．、]\s*\S.*")
_ANNEX = re.compile(r"附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?")
_NOTE = re.compile(r"[（(]\s*(?:联\s*系\s*人|此件|本件|附注|印数|共印).*[）)]")
_COPIED = re.compile(r"(?:抄\s*送|抄\s*报|分\s*送|主\s*送)\s*[:：].+")
_PRINTED = re.compile(r".{2,40}?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印\s*发|印制|印)")
_CAPTION = re.compile(r"(?:续?表|附表|图)\s*(?:\d+(?:[-—.]\d+)?|[一二三四五六七八九十]+)(?![、，。]).{0,50}")
_UNIT_LINE = re.compile(r"[（(]?(?:计量)?单位\s*[:：].{1,20}")
_STANDS_ALONE = re.compile(r"[（(【〔][^。；]{1,60}[）)】〕]|(?:——|--|—)[^。；]{2,40}")  # （征求意见稿）, ——以法治护航
_PERSON = re.compile(
    r".{2,30}?(?:局长|主任|书记|县长|市长|区长|镇长|乡长|院长|处长|组长)[\s\u3000]+\S{1,4}(?:[\s\u3000]\S)?"
)
_TABLE_NOTE = re.compile(
    r"[（(]?\s*(?:注|备\s*注|说\s*明|资料来源|数据来源|来源|填报单位|填表单位|填报人|填报日期|填表人|填表日期|制表人?|制表单位|审核人|单位负责人|联系人|统计口径|统计时间)\s*\d?\s*[:：].*"
)
_FORM_LINE = re.compile(
    r"(?:填报|填表|制表|审核|审批|单位负责|联系)(?:人|单位|日期)?\s*(?:[（(](?:签[字名章]|盖章)[）)])?\s*[:：].{0,80}"
)
_ONE_SENTENCE = re.compile(r"[^。；！？：:]{3,30}。")
_LONGEST_TITLE = 120  # characters of an annex's title
_LONGEST_CAPTION = 40
_STOP = "。！？；：，、!?;:,"


def elements_of(document: Document, told: Sequence[tuple[str, Role]] = ()) -> tuple[Element, ...]:
    """Every block of the text in exactly one element, in order.

    Args:
        told: lines whose role is known (whoever drafted the text knows), in the order of the text;
            one that does not stand there is passed over. The role of the others is recognised.
    """
    blocks = document.source.blocks
    roles = _Roles(document, told).assigned()
    sections = {section.heading.span.start: section for section in document.walk()}
    found: list[Element] = []
    for block, role in zip(blocks, roles, strict=True):
        before = found[-1] if found else None
        if before is not None and before.role is role and _goes_on(document, before, block, sections):
            found[-1] = Element(role, (*before.lines, block.span))
        else:
            found.append(_element(role, block, sections))
    return tuple(found)


def _goes_on(document: Document, before: Element, block: Block, sections: dict[int, Section]) -> bool:
    """Whether the block belongs to the element before it: rows, lines of one title, of one heading."""
    if before.role is Role.TABLE:
        above = next(document.lines(before.lines[-1]))
        return above.table == block.table
    if before.role is Role.TITLE:
        return document.title_span is not None and block.start < document.title_span.end
    if before.role in HEADINGS:
        section = sections.get(before.span.start)
        return section is not None and block.start < section.heading.span.end
    return False


def _element(role: Role, block: Block, sections: dict[int, Section]) -> Element:
    section = sections.get(block.start)
    if role is Role.BODY and section is not None and section.heading.run_in and section.heading.label is not None:
        if section.heading.label.rank <= 4:
            return Element(role, (block.span,), section.heading.span, heading_role(section))
    return Element(role, (block.span,))


def heading_role(section: Section) -> Role:
    """The level of a heading in the standard: by the form of its number, else by its depth."""
    heading = section.heading
    level = heading.label.rank if heading.label is not None else heading.level
    return HEADINGS[min(max(level, 1), 4) - 1]


class _Roles:
    """One pass over the blocks; each zone of the document has its own few questions."""

    def __init__(self, document: Document, told: Sequence[tuple[str, Role]]) -> None:
        self._document = document
        self._blocks = document.source.blocks
        self._texts = [block.span.of(document.text) for block in self._blocks]
        self._headings: dict[int, Role] = {}  # by the start of each line of a heading
        for section in document.walk():
            if not section.heading.run_in:
                for block in document.lines(section.heading.span):
                    self._headings[block.start] = heading_role(section)
        self._closed = self._closed_ranks()
        self._told = self._find(told)
        self._imprint_from = self._find_imprint()
        self._block_end = self._title_block()
        self._opens = next(
            (
                block.start
                for block in document.lines(document.opening_span)
                if block.kind is BlockKind.PARAGRAPH
                and block.start >= document.opening_span.start
                and block.start >= self._block_end
            ),
            -1,
        )
        self._in_annexes = False

    def assigned(self) -> list[Role]:
        roles: list[Role] = []
        for index in range(len(self._blocks)):
            role = self._told.get(index) or self._role(index, roles)
            self._in_annexes = self._in_annexes or role is Role.ANNEX_LABEL
            roles.append(role)
        return roles

    def _find(self, told: Sequence[tuple[str, Role]]) -> Mapping[int, Role]:
        """The block of each line whose role is told, each behind the one before."""
        found: dict[int, Role] = {}
        begin = 0
        for text, role in told:
            try:
                at = self._texts.index(text.strip(), begin)
            except ValueError:
                continue
            found[at], begin = role, at + 1
        return found

    def _find_imprint(self) -> int:
        """The index from which nothing follows but 版记 and lines of the page."""
        index = len(self._blocks)
        while index and (
            _is_imprint(self._texts[index - 1]) or is_aside(self._blocks[index - 1], self._texts[index - 1])
        ):
            index -= 1
        return index

    def _role(self, index: int, before: list[Role]) -> Role:
        document, block, text = self._document, self._blocks[index], self._texts[index]
        title = document.title_span
        if block.kind is BlockKind.ROW:
            head = title is not None and block.start < document.head_span.end
            return Role.LETTERHEAD if head and _JOINT.fullmatch(text) else Role.TABLE
        if block.kind is not BlockKind.PARAGRAPH:
            return Role.OTHER
        if title is not None and title.start <= block.start < title.end:
            return Role.TITLE
        if block.start < document.head_span.end:
            return self._head(index)
        if title is not None and title.end <= block.start < self._block_end:
            return self._under_title(index, self._block_end)
        if block.start < document.opening_span.start:
            return self._under_title(index, -1)
        return self._closing_line(index, before) or self._body_line(index, text, before)

    def _head(self, index: int) -> Role:
        text = self._texts[index]
        for pattern, role in (
            (_COPY_NUMBER, Role.COPY_NUMBER),
            (_SECRECY, Role.SECRECY),
            (_URGENCY, Role.URGENCY),
            (_NUMBER, Role.DOCUMENT_NUMBER),
            (_SIGNER, Role.DOCUMENT_NUMBER),
        ):
            if pattern.fullmatch(text):
                return role
        return Role.LETTERHEAD if self._is_letterhead(index) else Role.OTHER

    def _is_letterhead(self, index: int) -> bool:
        """「××局文件」; or bodies' names alone, if 发文字号 stands right under them."""
        if _LETTERHEAD.fullmatch(self._texts[index]):
            return True
        while index < len(self._texts) and is_organ_line(self._texts[index]):
            index += 1
            if index < len(self._texts) and (
                _NUMBER.fullmatch(self._texts[index]) or _LETTERHEAD.fullmatch(self._texts[index])
            ):
                return True
        return False

    def _closed_ranks(self) -> frozenset[int]:
        """The levels whose headings stand alone and end in a full stop."""
        closed: set[int] = set()
        for section in self._document.walk():
            heading = section.heading
            if not heading.run_in and heading.label is not None and heading.label.rank <= 2:
                if heading.span.of(self._document.text).rstrip().endswith("。"):
                    closed.add(heading.label.rank)
        return frozenset(closed)

    def _title_block(self) -> int:
        """Where the lines under the title end that belong to it: drafts' marks, subtitles, who issued it and when."""
        title, end = self._document.title_span, 0
        if title is None:
            return end
        for index, block in enumerate(self._blocks):
            if block.start < title.end:
                continue
            text = self._texts[index]
            if block.kind is not BlockKind.PARAGRAPH or block.start in self._headings or is_aside(block, text):
                break
            if not self._belongs_to_title(index, text):
                break
            end = block.span.end
        return end

    def _belongs_to_title(self, index: int, text: str) -> bool:
        if len(text) > 60 or text[-1] in _STOP:
            return False
        if is_date_line(text) or is_bare_date(text) or is_organ_line(text) or split_sign_off(text):
            return True
        return bool(_STANDS_ALONE.fullmatch(text) or _PERSON.fullmatch(text)) or self._centred(index)

    def _centred(self, index: int) -> bool:
        """Whether a Word file sets the line in the middle."""
        paragraph = self._paragraph(index)
        return paragraph is not None and paragraph.alignment == "center" and not paragraph.table

    def _paragraph(self, index: int) -> ParagraphLayout | None:
        source = self._document.source
        if source.layout is None or not 0 <= index < len(self._blocks):
            return None
        return source.layout.by_number.get(source.place(self._blocks[index].start).paragraph or 0)

    def _under_title(self, index: int, block_end: int) -> Role:
        block, text = self._blocks[index], self._texts[index]
        if block.start < block_end:
            return Role.SUBTITLE
        if is_date_line(text) or is_bare_date(text) or (is_organ_line(text) and not is_aside(block, text)):
            return Role.SUBTITLE
        return Role.OTHER

    def _closing_line(self, index: int, before: list[Role]) -> Role | None:
        """Lines whose own words tell: annexes, 版记, 附注; and those of the closing."""
        document, block, text = self._document, self._blocks[index], self._texts[index]
        if block.start in self._headings:
            return None
        follows_title = index > 0 and before[-1] in (Role.TITLE, Role.SUBTITLE)
        if self._lists_annexes(index):
            return Role.ATTACHMENT_LIST
        if _ANNEX.fullmatch(text) and not follows_title:
            return Role.ANNEX_LABEL
        if before and before[-1] is Role.ANNEX_LABEL and len(text) <= _LONGEST_TITLE and text[-1] not in _STOP:
            return Role.ANNEX_TITLE
        if index >= self._imprint_from and _is_imprint(text) and self._may_end(block):
            return Role.IMPRINT_PRINTED if _PRINTED.fullmatch(text) else Role.IMPRINT_COPIED
        if block.start < document.closing_span.start or self._in_annexes:
            return None
        if _NOTE.fullmatch(text):
            return Role.NOTE
        if block.start >= document.closing_span.end:
            return None
        if _ATTACHMENTS.fullmatch(text):
            return Role.ATTACHMENT_LIST
        if before and before[-1] is Role.ATTACHMENT_LIST and _ATTACHMENT_ITEM.fullmatch(text):
            return Role.ATTACHMENT_LIST
        if is_date_line(text):
            return Role.DATE
        return Role.SIGNATURE if is_organ_line(text) or split_sign_off(text) else None

    def _lists_annexes(self, index: int) -> bool:
        """「附件：」 alone on its line, the names under it: 附件说明, and no annex that begins."""
        closing, text = self._document.closing_span, self._texts[index]
        return (
            closing.start <= self._blocks[index].start < closing.end
            and text[-1] in ":："
            and _ANNEX.fullmatch(text) is not None
            and index + 1 < len(self._texts)
            and _ATTACHMENT_ITEM.fullmatch(self._texts[index + 1]) is not None
        )

    def _may_end(self, block: Block) -> bool:
        """Not before the closing, where there is one."""
        closing = self._document.closing_span
        return block.start >= closing.start or not closing.end or closing.start >= len(self._document.text)

    def _body_line(self, index: int, text: str, before: list[Role]) -> Role:
        block = self._blocks[index]
        if block.start in self._headings:
            return self._headings[block.start]
        found = parse_label(text)
        if found and found.label.rank in self._closed and _ONE_SENTENCE.fullmatch(text):
            return HEADINGS[found.label.rank - 1]  # as its fellows, which no heading follows at once
        if self._is_recipients(index, text):
            return Role.RECIPIENTS
        if self._is_caption(index, text):
            return Role.CAPTION
        if self._is_table_note(index, text, before):
            return Role.OTHER
        if is_aside(block, text):
            return Role.OTHER
        if block.start >= self._document.body_span.end:
            found = parse_label(text)
            if found and found.label.rank <= 4 and is_heading_line(text) and text[-1] not in _STOP:
                return HEADINGS[max(found.label.rank, 1) - 1]
        return Role.BODY

    def _is_recipients(self, index: int, text: str) -> bool:
        """主送机关: the first line of the opening, closed by a colon, naming bodies and saying nothing."""
        block, document = self._blocks[index], self._document
        if block.start != self._opens or block.start >= document.opening_span.end or document.title_span is None:
            return False
        return _ADDRESSED.fullmatch(text) is not None and _ANNOUNCES.search(text) is None

    def _is_caption(self, index: int, text: str) -> bool:
        following = index + 1
        while following < len(self._texts) and _UNIT_LINE.fullmatch(self._texts[following]):
            following += 1
        after = following < len(self._blocks) and self._blocks[following].kind is BlockKind.ROW
        if _UNIT_LINE.fullmatch(text) and after:
            return True
        if text[-1] in _STOP:
            return False
        if _CAPTION.fullmatch(text):
            return True
        if len(text) > _LONGEST_CAPTION or parse_label(text) is not None:
            return False
        return after or (self._centred(index) and self._beside_picture(index))

    def _beside_picture(self, index: int) -> bool:
        """Whether the paragraph before or behind, one without words, holds a picture."""
        paragraph, layout = self._paragraph(index), self._document.source.layout
        if paragraph is None or layout is None:
            return False
        beside = (layout.by_number.get(paragraph.number + step) for step in (-1, 1))
        return any(other is not None and other.furnished and not other.text.strip() for other in beside)

    def _is_table_note(self, index: int, text: str, before: list[Role]) -> bool:
        """「注：」「数据来源：」 under a table, and what a form is signed with."""
        under = bool(before) and (
            before[-1] is Role.TABLE or (before[-1] is Role.OTHER and self._under_table(index, before))
        )
        if under and len(text) <= 200 and _TABLE_NOTE.fullmatch(text):
            return True
        return (under or self._in_annexes) and len(text) <= 100 and _FORM_LINE.fullmatch(text) is not None

    def _under_table(self, index: int, before: list[Role]) -> bool:
        at = index - 1
        while at >= 0 and before[at] is Role.OTHER:
            at -= 1
        return at >= 0 and before[at] is Role.TABLE


def _is_imprint(text: str) -> bool:
    return bool(_COPIED.fullmatch(text) or _PRINTED.fullmatch(text))
