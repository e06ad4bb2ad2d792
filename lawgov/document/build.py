"""Source → Document."""

from lawgov.document.frame import find_frame
from lawgov.document.model import Document
from lawgov.document.outline import Names, build_tree, find_headings
from lawgov.sources.model import Source, Span


def build_document(source: Source, names_part: Names) -> Document:
    """See a source as a document.

    Args:
        names_part: tells which statutory part a line names (``report.classify`` knows);
            it finds headings that have neither number nor style.
    """
    blocks = source.blocks
    texts = [block.span.of(source.text) for block in blocks]
    frame = find_frame(source)
    length = len(source.text)

    def at(index: int) -> int:
        return blocks[index].start if index < len(blocks) else length

    first, last = frame.body
    body_end = blocks[last - 1].end if last > first else at(first)
    sections = build_tree(find_headings(blocks, texts, first, last, names_part), body_end)
    title = Span(blocks[frame.title[0]].start, blocks[frame.title[1] - 1].end) if frame.title else None
    opening_end = sections[0].span.start if sections else body_end
    closing = (
        Span(at(frame.closing[0]), blocks[frame.closing[1] - 1].end)
        if frame.closing[1] > frame.closing[0]
        else Span(body_end, body_end)
    )
    return Document(
        source=source,
        title_span=title,
        head_span=Span(0, title.start if title else at(first)),
        opening_span=Span(at(first), max(opening_end, at(first))),
        body_span=Span(at(first), max(body_end, at(first))),
        sections=sections,
        closing_span=closing,
        tail_span=Span(min(closing.end, length), length),
    )
