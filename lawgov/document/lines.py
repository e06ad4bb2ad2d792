"""Blocks of a span, found by bisection."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lawgov.sources.model import Block, Span


def block_start(block: Block) -> int:
    return block.start


def blocks_in(blocks: Sequence[Block], span: Span) -> Iterator[Block]:
    """The blocks that share at least one character with ``span``, in order."""
    index = max(bisect_right(blocks, span.start, key=block_start) - 1, 0)
    while index < len(blocks) and blocks[index].start < span.end:
        if blocks[index].end > span.start:
            yield blocks[index]
        index += 1
