"""What a file holds besides its text, and what becomes of it when the text is laid out anew."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lawgov.sources.model import Block, BlockKind, Omission, Source
from lawgov.sources.residue import is_record, is_widget

_TOLD = {
    "deletion": "{}处修订删去的文字没有带过去",
    "comment": "{}条批注没有带过去",
    "hidden": "{}处隐藏的文字没有带过去",
    "contents": "目录没有带过去，请在 Word 里重新生成",
    "header": "原来的页眉没有带过去",
    "footer": "原来的页脚没有带过去",
    "picture": "{}张图片、图表没有带过去，请自行补上",
}
_NAMED = 5  # places of pictures told one by one
_WORDS = 12  # characters quoted of each
_GAPS = re.compile(r"\S(?:\t|[ \u3000]{2,})\S")
_NUMBERS = re.compile(r"(?<!\S)[\d,.%]+(?!\S)")
_ITS_OWN = re.compile(r"主动公开|依申请公开|不予公开|\d{6}")  # 公文 say this themselves; 份号


def left_out(source: Source) -> Iterator[str]:
    """One Chinese sentence for each kind of thing: what is gone, what should not stay, what to look at."""
    counted = Counter(omission.kind for omission in source.omissions)
    for kind, sentence in _TOLD.items():
        if counted[kind]:
            yield sentence.format(counted[kind]) + (_places(source) if kind == "picture" else "")
    if source.insertions:
        yield f"{len(source.insertions)}处修订增加的文字按已接受处理"
    if notes := sum(block.kind is BlockKind.NOTE for block in source.blocks):
        yield f"{notes}条脚注、尾注排在全文之后，注号没有带过去，请把要紧的写进正文"
    debris = [text for block in source.blocks if _is_of_the_page(block, text := block.span.of(source.text))]
    if debris:
        yield f"网页自身的 {len(debris)} 行（{_ends(debris)}）留在文中，请删去"
    if source.format in ("pdf", "ofd") and _has_table(source):
        yield f"表格是按 {source.format.upper()} 里文字的位置辨认的，请对照原件逐一核对"
    yield from source.notes


def _places(source: Source) -> str:
    """Behind which words the pictures stood."""
    pictures = [omission for omission in source.omissions if omission.kind == "picture"]
    places = list(dict.fromkeys(_place(source, omission) for omission in pictures))
    places = [place for place in places if place]
    if not places:
        return ""
    more = "等处" if len(places) > _NAMED else ""
    return f"（原在{'、'.join(places[:_NAMED])}{more}）"


def _place(source: Source, omission: Omission) -> str:
    if omission.at is None:
        return ""
    before = source.text[: min(omission.at, len(source.text))].rstrip().rpartition("\n")[2]
    if not before:
        return "开头"
    words = before.replace("\t", " ").strip()
    return f"“{'…' if len(words) > _WORDS else ''}{words[-_WORDS:].strip()}”之后"


def _is_of_the_page(block: Block, text: str) -> bool:
    """A line that the reader marks as the page's own record, or knows as navigation and tools."""
    if block.kind is BlockKind.METADATA:
        return True
    aside = is_widget(text) or is_record(text)
    return block.kind is BlockKind.PARAGRAPH and aside and _ITS_OWN.fullmatch(text) is None


def _ends(lines: Sequence[str]) -> str:
    """The first and the last of some lines, shortened."""
    first, last = _short(lines[0]), _short(lines[-1])
    return first if len(lines) == 1 else f"{first}……{last}"


def _short(line: str) -> str:
    words = re.split(r"[:：\t]", line, maxsplit=1)[0].strip()
    return words if len(words) <= _WORDS else f"{words[:_WORDS]}…"


def _has_table(source: Source) -> bool:
    """Rows, or lines that look like rows whose cells ran together."""
    for block in source.blocks:
        text = block.span.of(source.text)
        if block.kind is BlockKind.ROW or (
            len(text) <= 120 and (_GAPS.search(text) or len(_NUMBERS.findall(text)) > 2)
        ):
            return True
    return False
