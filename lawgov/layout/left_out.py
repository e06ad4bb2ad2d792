"""What a file holds besides its text, and what becomes of it when the text is laid out anew."""

from collections import Counter
from collections.abc import Iterator

from lawgov.sources.model import Source

_TOLD = {
    "deletion": "{}处修订删去的文字没有带过去",
    "comment": "{}条批注没有带过去",
    "hidden": "{}处隐藏的文字没有带过去",
    "contents": "目录没有带过去，请在 Word 里重新生成",
    "header": "原来的页眉没有带过去",
    "footer": "原来的页脚没有带过去",
    "picture": "{}张图片、图表没有带过去，请自行补上",
}


def left_out(source: Source) -> Iterator[str]:
    """One Chinese sentence for each kind of thing."""
    counted = Counter(omission.kind for omission in source.omissions)
    for kind, sentence in _TOLD.items():
        if counted[kind]:
            yield sentence.format(counted[kind])
    if source.insertions:
        yield f"{len(source.insertions)}处修订增加的文字按已接受处理"
    yield from source.notes
