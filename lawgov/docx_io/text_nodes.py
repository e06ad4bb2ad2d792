"""From characters of the text back to the text nodes of a Word document's tree, and which of them may be changed."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, is_node, local, node_text, val
from lawgov.sources.model import BlockKind, Source

_READ = frozenset({"p", "tbl", "sdt", "customXml", "ins", "AlternateContent"})
"""The children of the body that the reader looks into, and whose nodes it counts."""
_SETTLED = {
    "moveTo": "在移动过来的文字里，请先在 Word 里接受或者拒绝这处移动",
    "ruby": "在带拼音的文字里",
}
_LOCKED = frozenset({"contentLocked", "sdtContentLocked"})
_BLANK = str.maketrans("\t\n", "  ")  # a row's reader puts blanks for these


class Point(NamedTuple):
    """The character at ``offset`` of a text node; of another element than ``w:t`` the only one, at 0."""

    node: "etree._Element"
    offset: int


class TextNodes:
    """Answers for one document: its tree and what the reader made of it."""

    def __init__(self, root: "etree._Element", source: Source) -> None:
        self._source = source
        self._nodes = _counted(root)
        self._starts = [anchor.start for anchor in source.anchors]
        self._block_starts = [block.start for block in source.blocks]

    def at(self, offset: int) -> Point | str:
        """Where a character of the text stands; a Chinese reason where none may be changed there."""
        block = bisect_right(self._block_starts, offset) - 1
        if block < 0 or offset >= self._source.blocks[block].end:
            return "跨了两段"
        if self._source.blocks[block].kind is BlockKind.NOTE:
            return "在脚注或者尾注里，请手工改"
        if not self._agreeing[block]:
            return "在文件里的位置不能确定"
        anchor = self._source.anchors[bisect_right(self._starts, offset) - 1]
        if anchor.node < 0:
            return "是自动编号或者单元格之间的空隙"
        node = self._nodes[anchor.node]
        reason = _closed(node)
        return reason or Point(node, anchor.offset + offset - anchor.start if local(node) == "t" else 0)

    @cached_property
    def _agreeing(self) -> list[bool]:
        """Of each line whether the nodes hold just its characters: a miscount must never change other words."""
        source, agree = self._source, [True] * len(self._source.blocks)
        for at, anchor in enumerate(source.anchors):
            if anchor.node < 0:
                continue
            block = bisect_right(self._block_starts, anchor.start) - 1
            after = self._starts[at + 1] if at + 1 < len(self._starts) else len(source.text)
            told = source.text[anchor.start : min(after, source.blocks[block].end)]
            held = ""
            if anchor.node < len(self._nodes):
                node = self._nodes[anchor.node]
                held = node_text(local(node), node)[anchor.offset : anchor.offset + len(told)]
            agree[block] = agree[block] and held.translate(_BLANK) == told.translate(_BLANK)
        return agree


def twin(node: "etree._Element") -> "etree._Element | None":
    """The same text for programs that do not know the newer form: text boxes are stored twice."""
    choice = next((item for item in node.iterancestors() if local(item) == "Choice"), None)
    parent = None if choice is None else choice.getparent()
    fallback = None if parent is None else child(parent, "Fallback")
    if choice is None or fallback is None:
        return None
    ours = [item for item in choice.iter() if is_node(item)]
    theirs = [item for item in fallback.iter() if is_node(item)]
    if [(item.tag, item.text) for item in ours] != [(item.tag, item.text) for item in theirs]:
        return None
    return theirs[ours.index(node)]


def _counted(root: "etree._Element") -> list["etree._Element"]:
    body = child(root, "body")
    return [
        node
        for block in (body if body is not None else ())
        if is_element(block) and local(block) in _READ
        for node in block.iter()
        if is_node(node)
    ]


def _closed(node: "etree._Element") -> str:
    """Why the text of a node may not be changed in place; "" where it may."""
    run = node.getparent()
    if run is None or local(run) != "r" or etree.QName(run).namespace != etree.QName(node).namespace:
        return "在文件里的位置不能确定"
    if str(run.tag).endswith("/math}r"):
        return "在公式里"
    for item in run.iterancestors():
        name = local(item)
        if name in _SETTLED:
            return _SETTLED[name]
        if name == "sdt":
            properties = child(item, "sdtPr")
            if val(properties, "lock") in _LOCKED:
                return "在锁定的内容控件里，请先解除锁定"
            if properties is not None and any(is_element(part) and local(part) == "dataBinding" for part in properties):
                return "在与数据绑定的内容控件里，请改数据"
    return ""


def in_field(run: "etree._Element") -> bool:
    """Whether the run is the last of a field's result: what is put behind it would be lost when the field is reckoned."""
    if any(local(item) == "fldSimple" for item in run.iterancestors()):
        return True
    behind = next((item for item in run.itersiblings() if is_element(item) and local(item) == "r"), None)
    mark = child(behind, "fldChar")
    return mark is not None and attribute(mark, "fldCharType") == "end"
