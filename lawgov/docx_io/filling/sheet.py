"""All tags of one part, each standing in the tree as a processing instruction with its number."""

import re
from dataclasses import dataclass, field

from lxml import etree

from lawgov.docx_io.filling.tags import CLOSERS, MIDDLES, OPENERS, Kind, Tag
from lawgov.templating.pieces import mark
from lawgov.templating.plain import Refused

TARGET = "lawgov"
BODY, ANNEX, WHOLE = "body", "annex", "whole"
_NUMBERED = re.compile(r"<\?lawgov (\d+)\?>")
_QUOTED = 40


class InParagraph(Exception):
    """A fault and the paragraph it is in."""

    def __init__(self, paragraph: str, reason: str) -> None:
        super().__init__(paragraph, reason)
        self.paragraph, self.reason = paragraph, reason

    def __str__(self) -> str:
        text = " ".join(self.paragraph.split())
        shown = text if len(text) <= _QUOTED else text[:_QUOTED] + "……"
        return f"“{shown}”这一段：{self.reason}"


@dataclass(slots=True)
class Sheet:
    """The tags of a part in the order in which they were found, with the text of their paragraphs."""

    tags: list[Tag] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    def add(self, tag: Tag, paragraph: str) -> "etree._Element":
        self.tags.append(tag)
        self.paragraphs.append(paragraph)
        return instruction(str(len(self.tags) - 1))

    def of(self, node: "etree._Element") -> Tag | None:
        """The tag that a node stands for; None for anything else."""
        text = instructed(node)
        return self.tags[int(text)] if text is not None and text.isdigit() else None

    def check_balance(self, root: "etree._Element") -> None:
        """Every opening tag is closed beside itself: else whole elements would be cut in two.

        Raises:
            InParagraph: a tag is left open, closes nothing, or closes what was opened elsewhere.
        """
        stack: list[tuple[int, str, etree._Element | None]] = []
        for node in root.iter(etree.ProcessingInstruction):
            tag = self.of(node)
            if tag is None or tag.kind is not Kind.CONTROL or tag.keyword == "set":
                continue
            number, word, parent = int(instructed(node) or 0), tag.keyword, node.getparent()
            if word in OPENERS:
                stack.append((number, word, parent))
                continue
            expected = (CLOSERS[word],) if word in CLOSERS else MIDDLES[word]
            if not stack or stack[-1][1] not in expected:
                raise InParagraph(self.paragraphs[number], f"{{% {word} %}} 前面没有与它配对的标签")
            opened, opener, place = stack[-1]
            if place is not parent:
                raise InParagraph(
                    self.paragraphs[opened],
                    f"{{% {opener} %}} 和与它配对的 {{% {word} %}} 不在同一层：请都放在同一段里，或者都各自成段、"
                    "放在同一个单元格里；要重复表格的整行，请都各自单独占一行",
                )
            if word in CLOSERS:
                stack.pop()
        if stack:
            number, word, _ = stack[-1]
            raise InParagraph(self.paragraphs[number], f"{{% {word} %}} 没有收尾，请加上 {{% {OPENERS[word]} %}}")

    def template(self, root: "etree._Element") -> tuple[str, list[str], list[int]]:
        """The part as a template of numbered pieces, the pieces, and for each line the tag that stands on it."""
        parts = _NUMBERED.split(str(etree.tostring(root, encoding="unicode")))
        pieces, numbers = parts[0::2], [int(number) for number in parts[1::2]]
        lines = [mark(0)]
        for index, number in enumerate(numbers, 1):
            lines.append(f"{self.tags[number].source}{mark(index)}{{#\n#}}")
        return "".join(lines), pieces, numbers


def instruction(text: str) -> "etree._Element":
    return etree.ProcessingInstruction(TARGET, text)


def instructed(node: "etree._Element") -> str | None:
    """What one of our instructions says; None for any other node."""
    if isinstance(node, etree._ProcessingInstruction) and node.target == TARGET:
        return str(node.text or "")
    return None


def refused(paragraph: str, reason: Refused) -> InParagraph:
    return InParagraph(paragraph, str(reason))
