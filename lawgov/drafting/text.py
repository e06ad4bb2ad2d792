"""A rendered template → Source: the text as it stands, one line a block, rows by their tabs."""

from lawgov.sources.build import SourceBuilder
from lawgov.sources.model import Anchor, BlockKind, Source


def source_of(text: str) -> Source:
    """Nothing is guessed here, unlike in a file that was read: a line is a paragraph, one with tabs a table's row."""
    builder, table, within = SourceBuilder(), 0, False
    for number, line in enumerate(text.split("\n"), 1):
        is_row = "\t" in line and bool(line.strip())
        table += is_row and not within
        within = is_row
        kind = BlockKind.ROW if is_row else BlockKind.PARAGRAPH
        builder.line([(line, Anchor(0, line=number, column=1))], kind=kind, table=table if is_row else 0)
    return builder.build("draft")
