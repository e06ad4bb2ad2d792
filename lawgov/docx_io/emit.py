"""Lines read from a Word part → the text: what is joined, inserted, what stands out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lawgov.docx_io.runs import Extent, Line, Paragraph
from lawgov.sources.build import ROW_BLANK, SourceBuilder
from lawgov.sources.model import Anchor, BlockKind, Cell, Omission, Source, Span


class Emitter:
    """Puts lines behind one another and remembers how they look."""

    def __init__(self) -> None:
        self.builder = SourceBuilder()
        self._insertions: list[Span] = []
        self._looks: list[tuple[int, list[Extent], int]] = []  # block, its line's extents, characters cut at the start
        self._plain = 0  # characters of lines that name neither font nor weight
        self._pending: Line | None = None  # a paragraph whose mark was deleted

    def paragraph(self, paragraph: Paragraph) -> None:
        lines = paragraph.lines
        if self._pending is not None:
            self._pending.extend(lines[0])
            lines = [self._pending, *lines[1:]]
            self._pending = None
        if paragraph.joins_next:
            self._pending = lines[-1]
            lines = lines[:-1]
        for position, line in enumerate(lines):
            self.line(line, paragraph.level, paragraph.centred, continues=position > 0)

    def row(
        self, cells: Sequence[Sequence[Line]], place: Anchor, table: int = 0, merged: tuple[Cell, ...] = ()
    ) -> None:
        """A table row: a cell for each column, apart by tabs, the lines of a cell by spaces, as are tabs in it."""
        whole = Line()
        for position, cell in enumerate(cells):
            if position:
                begins = next((line.pieces[0][1] for line in cell if line.pieces), place)
                whole.add("\t", begins._replace(node=-1), (False, None), False)
            joined = Line()
            for line in cell:
                joined.extend(line, " ")
            joined.pieces = [(text.replace("\t", " "), anchor) for text, anchor in joined.pieces]
            whole.extend(joined)
        self.line(whole, kind=BlockKind.ROW, table=table, cells=merged)

    def line(
        self,
        line: Line,
        level: int | None = None,
        centred: bool = False,
        continues: bool = False,
        kind: BlockKind = BlockKind.PARAGRAPH,
        table: int = 0,
        cells: tuple[Cell, ...] = (),
    ) -> None:
        level = None if level == -1 else level
        span = self.builder.line(
            line.pieces, kind=kind, level=level, centred=centred, continues=continues, table=table, cells=cells
        )
        if span is None:
            return
        if True in line.inserted:
            cut = line.text.lstrip(ROW_BLANK) if table else line.text.lstrip()
            self._insert(line, span, len(line.text) - len(cut))
        if kind is BlockKind.PARAGRAPH and any(bold or font for bold, font in line.looks):
            self._looks.append((len(self.builder.blocks) - 1, line.extents(), line.text.index(line.text.strip())))
        else:
            self._plain += span.end - span.start

    def _insert(self, line: Line, span: Span, cut: int) -> None:
        at = span.start - cut
        for (text, _), inserted in zip(line.pieces, line.inserted, strict=True):
            if inserted and at + len(text) > span.start and at < span.end:
                self._insertions.append(Span(max(at, span.start), min(at + len(text), span.end)))
            at += len(text)

    def finish(self) -> None:
        """A paragraph whose mark was deleted and that nothing follows."""
        if self._pending is not None:
            line, self._pending = self._pending, None
            self.line(line)

    def build(self, omissions: Iterable[Omission], title: str | None) -> Source:
        self._mark_looks()
        return self.builder.build("docx", omissions=omissions, insertions=self._insertions, page_title=title)

    def _mark_looks(self) -> None:
        """Which lines stand out: bold ones, and those in another font than most of the text."""
        fonts: Counter[str | None] = Counter()
        weights: Counter[bool] = Counter()
        for _, extents, _ in self._looks:
            for extent in extents:
                fonts[extent.font] += extent.length
                weights[extent.bold] += extent.length
        if not fonts:
            return
        fonts[None] += self._plain
        weights[False] += self._plain
        usual_font = max(fonts.items(), key=lambda item: (item[1], item[0] or ""))[0]
        usual_bold = weights[True] > weights[False]
        blocks = self.builder.blocks
        for index, extents, cut in self._looks:
            strong = [
                extent.blank or (extent.bold and not usual_bold) or (extent.font not in (usual_font, None))
                for extent in extents
            ]
            if not any(is_strong and not extent.blank for is_strong, extent in zip(strong, extents, strict=True)):
                continue
            lead = next((n for n, is_strong in enumerate(strong) if not is_strong), None)
            told = 0 if lead is None else sum(extent.length for extent in extents[:lead]) - cut
            if blocks[index].kind is BlockKind.PARAGRAPH:
                blocks[index] = replace(blocks[index], emphasis=lead is None, lead=max(told, 0))
