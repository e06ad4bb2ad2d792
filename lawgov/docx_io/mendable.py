"""Which characters of a Word file may be changed in place, and why others may not."""

from collections.abc import Iterator
from functools import cache, cached_property

from lawgov.docx_io.elements import NODES
from lawgov.docx_io.nodes import Point, TextNodes, is_counted
from lawgov.docx_io.splice import Markup
from lawgov.sources.model import BlockKind, Source

_UNKNOWN = "在文件里的位置不能确定"
_SETTLED = {
    "moveTo": "在移动过来的文字里，请先在 Word 里接受或者拒绝这处移动",
    "ruby": "在带拼音的文字里",
    "oMath": "在公式里",
}
_CHOSEN = frozenset({"date", "comboBox", "dropDownList"})
_LOCKED = frozenset({"contentLocked", "sdtContentLocked"})


class Mendable:
    """Answers for one document."""

    def __init__(self, source: Source, markup: Markup) -> None:
        self._source, self._markup = source, markup
        self._nodes = TextNodes(source, markup)
        self._agrees = cache(self._agreeing)
        self._closed = cache(self._reason)
        self._twins = cache(self._twins_of)

    def at(self, offset: int) -> Point | str:
        """Before which character of which element one of the text stands; a Chinese reason where it may not be changed."""
        held = self.held(offset)
        return held if isinstance(held, str) else self._closed(held.element) or held

    def held(self, offset: int) -> Point | str:
        """The same whether it may be changed or not; the reason where it is not known."""
        block = self._nodes.block(offset)
        if block < 0 or offset >= self._source.blocks[block].end:
            return "跨了两段"
        if self._source.blocks[block].kind is BlockKind.NOTE:
            return "在脚注或者尾注里，请手工改"
        if not self._agrees(block):
            return _UNKNOWN
        held = self._nodes.stretch(self._nodes.index(offset))
        if held is None:
            return "是自动编号或者单元格之间的空隙"
        return Point(held.element, held.first + offset - held.start if self._nodes.is_text(held.element) else 0)

    def twin(self, element: int) -> int | None:
        """The same text for programs that do not know the newer form: text boxes are stored twice."""
        markup = self._markup
        choice = next((at for at in markup.ancestors(element) if markup.local(at) == "Choice"), None)
        return None if choice is None else self._twins(choice).get(element)

    def ends_field(self, run: int) -> bool:
        """Whether the run is the last of a field's result: what is put behind it would be lost when the field is reckoned."""
        return self._in_simple_field(run) or self._field_end(run) is not None

    def behind_field(self, run: int) -> Point | None:
        """Behind the end of the field that a run is the last of; None where no run ends it, or it may not be changed."""
        end = self._field_end(run)
        return None if end is None or self._closed(end) else Point(end, 1)

    def _in_simple_field(self, run: int) -> bool:
        return any(self._markup.local(at) == "fldSimple" for at in self._markup.ancestors(run))

    def _field_end(self, run: int) -> int | None:
        markup = self._markup
        behind = next((at for at in self._siblings_behind(run) if markup.local(at) == "r"), None)
        if behind is None:
            return None
        return next(
            (
                at
                for at in markup.children(behind)
                if markup.local(at) == "fldChar" and markup.attribute(at, "fldCharType") == "end"
            ),
            None,
        )

    def _siblings_behind(self, element: int) -> Iterator[int]:
        parent = self._markup.parents[element]
        for at in range(element + 1, len(self._markup)):
            if self._markup.begin(at) > self._markup.close(parent):
                return
            if self._markup.parents[at] == parent:
                yield at

    def _agreeing(self, block: int) -> bool:
        """Whether the elements of a line hold just its characters."""
        line = self._source.blocks[block]
        for at in range(self._nodes.index(line.start), len(self._source.anchors)):
            if self._source.anchors[at].start >= line.end:
                break
            held = self._nodes.stretch(at)
            if held is None:
                if self._source.anchors[at].node >= 0:
                    return False
            elif not self._nodes.agrees(held):
                return False
        return True

    def _reason(self, element: int) -> str:
        """Why the text of an element may not be changed in place; "" where it may."""
        markup = self._markup
        run = markup.parents[element]
        same = markup.prefix(run) == markup.prefix(element)
        inner = markup.local(element) == "t" and not self._nodes.is_text(element)
        if markup.local(run) != "r" or not same or inner:
            return _UNKNOWN
        if element in self._reckoned:
            return "是域算出来的，更新域就会变回去，请改它的来源"
        for at in markup.ancestors(run):
            name = markup.local(at)
            if name in _SETTLED:
                return _SETTLED[name]
            if name == "fldSimple" and not _is_typed(markup.attribute(at, "instr")):
                return "是域算出来的，更新域就会变回去，请改它的来源"
            if name == "sdt":
                properties = next((one for one in markup.children(at) if markup.local(one) == "sdtPr"), None)
                told = [] if properties is None else list(markup.children(properties))
                if any(markup.local(one) == "lock" and markup.attribute(one, "val") in _LOCKED for one in told):
                    return "在锁定的内容控件里，请先解除锁定"
                if any(markup.local(one) == "dataBinding" for one in told):
                    return "在与数据绑定的内容控件里，请改数据"
                if any(markup.local(one) in _CHOSEN for one in told):
                    return "是从列表或者日历里选的，请在内容控件里重新选"
        return ""

    @cached_property
    def _reckoned(self) -> set[int]:
        """The elements in results of complex fields that are reckoned anew; what a link shows stays."""
        markup = self._markup
        found: set[int] = set()
        opened: list[tuple[str, bool]] = []  # code, whether its result has begun
        for at in range(len(markup)):
            name = markup.local(at)
            if name == "instrText" and opened and not opened[-1][1]:
                opened[-1] = opened[-1][0] + markup.text(at), False
            elif name == "fldChar":
                kind = markup.attribute(at, "fldCharType")
                if kind == "begin":
                    opened.append(("", False))
                elif kind == "separate" and opened:
                    opened[-1] = opened[-1][0], True
                elif kind == "end" and opened:
                    opened.pop()
            elif name in NODES and any(begun and not _is_typed(code) for code, begun in opened):
                found.add(at)
        return found

    def _twins_of(self, choice: int) -> dict[int, int]:
        """The elements of a text box and of its older form, where they hold the same."""
        markup = self._markup
        fallback = next((at for at in markup.children(markup.parents[choice]) if markup.local(at) == "Fallback"), None)
        if fallback is None:
            return {}
        ours, theirs = self._held_in(choice), self._held_in(fallback)
        if [self._told(at) for at in ours] != [self._told(at) for at in theirs]:
            return {}
        return dict(zip(ours, theirs, strict=True))

    def _held_in(self, element: int) -> list[int]:
        return [at for at in self._markup.below(element) if is_counted(self._markup, at)]

    def _told(self, element: int) -> tuple[str, str]:
        name = self._markup.local(element)
        return name, self._markup.text(element) if name in ("t", "delText") else ""


def _is_typed(code: str) -> bool:
    """Whether a field of this code holds words that somebody typed, which stay when fields are reckoned."""
    return code.strip().upper().startswith(("HYPERLINK", "FORMTEXT"))
