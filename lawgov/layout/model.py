"""The elements of an official document in the sense of GB/T 9704."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from lawgov.document.model import Document
from lawgov.document.sign_off import ends_as_organ
from lawgov.sources.model import Span


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
