"""Document → elements: what each line is in the sense of GB/T 9704, so that it can be laid out or judged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from lawgov.document.headings import is_heading_line
from lawgov.document.model import Document, Section
from lawgov.document.numbering import parse_label
from lawgov.document.sign_off import ends_as_organ, is_aside, is_date_line, is_organ_line, split_sign_off
from lawgov.sources.model import Block, BlockKind, Span
from lawgov.sources.residue import is_bare_date


class Role(StrEnum):
    """The elements of an official document (公文格式各要素), and what the standard has no name for."""

    COPY_NUMBER = "copy_number"  # 份号
    SECRECY = "secrecy"  # 密级和保密期限
    URGENCY = "urgency"  # 紧急程度
    LETTERHEAD = "letterhead"  # 发文机关标志
    DOCUMENT_NUMBER = "document_number"  # 发文字号, the 签发人 on the same line or on one of its own
    TITLE = "title"
    SUBTITLE = "subtitle"  # a centred line under the title
    RECIPIENTS = "recipients"  # 主送机关
    HEADING1 = "heading1"
    HEADING2 = "heading2"
    HEADING3 = "heading3"
    HEADING4 = "heading4"
    BODY = "body"
    ATTACHMENT_LIST = "attachment_list"  # 附件说明, its first line and those that follow
    SIGNATURE = "signature"  # 署名
    DATE = "date"  # 成文日期
    NOTE = "note"  # 附注
    ANNEX_LABEL = "annex_label"  # 附件1
    ANNEX_TITLE = "annex_title"
    CAPTION = "caption"
    TABLE = "table"
    IMPRINT_COPIED = "imprint_copied"  # 抄送机关
    IMPRINT_PRINTED = "imprint_printed"  # 印发机关和印发日期
    OTHER = "other"  # of the page, not of the document: records, navigation, footnotes


HEADINGS = (Role.HEADING1, Role.HEADING2, Role.HEADING3, Role.HEADING4)
HEAD = (Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.LETTERHEAD, Role.DOCUMENT_NUMBER)
IMPRINT = (Role.IMPRINT_COPIED, Role.IMPRINT_PRINTED)

_COPY_NUMBER = re.compile(r"\d{6}")
_SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:[★☆*]?.{0,8})?")
_URGENCY = re.compile(r"(?:紧急程度\s*[:：]\s*)?(?:特|加|平)\s*急")
_NUMBER = re.compile(r"\S{1,20}?\s*[〔\[［]\s*\d{4}\s*[〕\]］]\s*第?\s*\d{1,5}\s*号(?:\s*签\s*发\s*人.{0,30})?")
_SIGNER = re.compile(r"签\s*发\s*人\s*[:：].{1,30}")
_LETTERHEAD = re.compile(r"[\u4e00-\u9fff（）()、\s]{2,60}文件")
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
_STOP = "。！？；：，、!?;:,"


@dataclass(frozen=True, slots=True)
class Element:
    """One or several lines of the text that are laid out as one thing."""

    role: Role
    lines: tuple[Span, ...]  # the blocks: rows of a table, lines of a title or of a broken heading; else one
    lead: Span | None = None  # of a body paragraph: the run-in heading it opens with
    lead_role: Role | None = None  # the level of that heading

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end)

    def text(self, document: Document) -> str:
        """The text as one line; the lines of a title or heading are joined."""
        return joined([line.of(document.text) for line in self.lines])


def joined(lines: Sequence[str]) -> str:
    """Lines that a break has parted: a space between letters, and between bodies that issue jointly; else nothing."""
    whole = lines[0]
    for before, line in pairwise(lines):
        apart = before[-1].isascii() and before[-1].isalnum() and line[0].isascii() and line[0].isalnum()
        apart = apart or _issue_jointly(before, line)
        whole += (" " if apart else "") + line
    return whole


def _issue_jointly(before: str, line: str) -> bool:
    """「中共清水县委」 over 「清水县人民政府关于……」, but no 「青石镇」 over 「人民政府」: that is one name broken."""
    following = re.split(r"关于|[\d\s]", line, maxsplit=1)[0]
    return len(following) >= 5 and before[-1] not in "镇乡道" and ends_as_organ(before) and ends_as_organ(following)


def elements_of(document: Document) -> tuple[Element, ...]:
    """Every block of the text in exactly one element, in order."""
    blocks = document.source.blocks
    roles = _Roles(document).assigned()
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
        return True
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

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = document.source.blocks
        self._texts = [block.span.of(document.text) for block in self._blocks]
        self._heading_ends = {
            section.heading.span.start: (section.heading.span.end, heading_role(section))
            for section in document.walk()
            if not section.heading.run_in
        }

    def assigned(self) -> list[Role]:
        roles: list[Role] = []
        for index in range(len(self._blocks)):
            roles.append(self._role(index, roles))
        return roles

    def _role(self, index: int, before: list[Role]) -> Role:
        document, block, text = self._document, self._blocks[index], self._texts[index]
        title = document.title_span
        if block.kind is BlockKind.ROW:
            return Role.TABLE
        if block.kind is not BlockKind.PARAGRAPH:
            return Role.OTHER
        if title is not None and title.start <= block.start < title.end:
            return Role.TITLE
        if block.start < document.head_span.end:
            return self._head(index)
        if block.start < document.opening_span.start:
            return self._under_title(index)
        return self._closing_line(index, before) or self._body_line(index, text)

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

    def _under_title(self, index: int) -> Role:
        block, text = self._blocks[index], self._texts[index]
        if is_date_line(text) or is_bare_date(text) or (is_organ_line(text) and not is_aside(block, text)):
            return Role.SUBTITLE
        return Role.OTHER

    def _closing_line(self, index: int, before: list[Role]) -> Role | None:
        """Lines whose own words tell: annexes, 版记, 附注; and those of the closing."""
        document, block, text = self._document, self._blocks[index], self._texts[index]
        if self._in_heading(block) is not None:
            return None
        follows_title = index > 0 and before[-1] in (Role.TITLE, Role.SUBTITLE)
        if _ANNEX.fullmatch(text) and not follows_title:
            return Role.ANNEX_LABEL
        if before and before[-1] is Role.ANNEX_LABEL and len(text) <= 60 and text[-1] not in _STOP:
            return Role.ANNEX_TITLE
        if self._is_imprint(index):
            return Role.IMPRINT_PRINTED if _PRINTED.fullmatch(text) else Role.IMPRINT_COPIED
        if block.start < document.closing_span.start or Role.ANNEX_LABEL in before:
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

    def _is_imprint(self, index: int) -> bool:
        """版记 ends the document: only lines of the page, or of its own, may follow."""
        if self._blocks[index].start < self._document.closing_span.start and self._document.closing_span.end:
            if self._document.closing_span.start < len(self._document.text):
                return False
        for block, text in zip(self._blocks[index:], self._texts[index:], strict=True):
            if not (_COPIED.fullmatch(text) or _PRINTED.fullmatch(text) or is_aside(block, text)):
                return False
        return bool(_COPIED.fullmatch(self._texts[index]) or _PRINTED.fullmatch(self._texts[index]))

    def _body_line(self, index: int, text: str) -> Role:
        block = self._blocks[index]
        heading = self._in_heading(block)
        if heading is not None:
            return heading
        if self._is_recipients(index, text):
            return Role.RECIPIENTS
        if self._is_caption(index, text):
            return Role.CAPTION
        if is_aside(block, text):
            return Role.OTHER
        if block.start >= self._document.body_span.end:
            found = parse_label(text)
            if found and found.label.rank <= 4 and is_heading_line(text) and text[-1] not in _STOP:
                return HEADINGS[max(found.label.rank, 1) - 1]
        return Role.BODY

    def _in_heading(self, block: Block) -> Role | None:
        if block.start in self._heading_ends:
            return self._heading_ends[block.start][1]
        return next(
            (role for start, (end, role) in self._broken_headings() if start < block.start < end),
            None,
        )

    def _broken_headings(self) -> Iterator[tuple[int, tuple[int, Role]]]:
        for start, (end, role) in self._heading_ends.items():
            if "\n" in self._document.text[start:end]:
                yield start, (end, role)

    def _is_recipients(self, index: int, text: str) -> bool:
        """主送机关: the first line of the opening, closed by a colon, naming bodies and saying nothing."""
        block, document = self._blocks[index], self._document
        if block.start >= document.opening_span.end or index == 0 or document.title_span is None:
            return False
        if any(b.kind is BlockKind.PARAGRAPH for b in document.lines(Span(document.opening_span.start, block.start))):
            return False
        return _ADDRESSED.fullmatch(text) is not None and _ANNOUNCES.search(text) is None

    def _is_caption(self, index: int, text: str) -> bool:
        after = index + 1 < len(self._blocks) and self._blocks[index + 1].kind is BlockKind.ROW
        if _UNIT_LINE.fullmatch(text) and after:
            return True
        if text[-1] in _STOP:
            return False
        if _CAPTION.fullmatch(text):
            return True
        return after and len(text) <= 40 and parse_label(text) is None
