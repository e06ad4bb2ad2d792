"""Which lines are headings, and which paragraphs begin with one: evidence from label, style and words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawgov.document.model import Label
from lawgov.document.numbering import parse_label
from lawgov.sources.model import Block, BlockKind

LINE_LENGTH = 80  # a heading on lines of its own is no longer than this
BARE_LENGTH = 36  # nor a line without any mark than this
RUN_IN_LENGTH = 60  # nor a run-in heading than this
_END = "。！？；!?;"
_OPEN_END = re.compile(r"[、，,和与及暨并的对在以为将把向从等至《（(“\-—加强推进]$")
_SENTENCE = re.compile(r"[。！？；：!?;:]|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])")
_ENUMERATION = ("一是", "第一，")
_COUNTING = re.compile(r"\d+(?:\.\d+)?(?:件|次|人|个|名|项|场|份|起|家|条|万|%|％)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading found in the lines ``first`` to ``last`` (inclusive block indexes), before it has a level."""

    first: int
    last: int
    start: int  # offset of its first character
    end: int  # offset after its last, the closing full stop of a run-in heading left out
    label: Label | None
    text: str
    title: str
    run_in: bool
    evidence: str
    style: int | None = None  # the level that the file itself gives the line


def line_heading(block: Block, text: str, index: int, following: str | None = None) -> Candidate | None:
    """The heading that this one line is or begins with, judged by label and style; ``following`` is the next line of the body."""
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    found = parse_label(text)
    if found is not None and found.end < len(text):
        return _labelled(block, text, index, found.label, found.end, following)
    styled = block.level is not None and block.level > 0
    stands_out = block.emphasis or block.centred
    if (styled or stands_out) and is_heading_line(text):
        evidence = "style" if styled else "emphasis"
        return Candidate(index, index, block.start, block.end, None, text, text, False, evidence, block.level)
    return None


def is_heading_line(text: str) -> bool:
    """Short, and without the marks of a sentence; one full stop or colon at the very end is forgiven."""
    body = text[:-1] if text[-1:] in "。：:." else text
    return (
        2 <= len(text) <= LINE_LENGTH
        and not re.search(r"[。！？；!?;]|[\u4e00-\u9fff]\.[\u4e00-\u9fff]", body)
        and not text.endswith(("，", "、", ",", "；"))
    )


def _labelled(block: Block, text: str, index: int, label: Label, at: int, following: str | None) -> Candidate | None:
    rest = text[at:]
    enumerated = label.form in _ENUMERATION
    whole = is_heading_line(text) or _is_cut_off(text, following)
    if (
        whole
        and not (enumerated and (text[-1] in _END or len(text) > 30))
        and not _is_statement(label, text, following)
    ):
        title = rest.rstrip("。：:.")
        return Candidate(index, index, block.start, block.end, label, text, title, False, "label", block.level)
    end = _run_in_end(block, text, at)
    if end is None:
        if label.rank <= 1 and len(rest) > RUN_IN_LENGTH:
            return None
        end = at
    title = text[at:end].strip()
    evidence = "emphasis" if block.lead else "label"
    return Candidate(
        index,
        index,
        block.start,
        block.start + max(end, len(label.text)),
        label,
        text[:end].strip(),
        title,
        True,
        evidence,
    )


def _is_cut_off(text: str, following: str | None) -> bool:
    """A heading broken after a comma: the next line is short, without number or sentence."""
    if following is None or text[-1] not in "，、," or len(text) > 40:
        return False
    return (
        is_heading_line(text[:-1])
        and len(following) <= 40
        and is_heading_line(following)
        and not parse_label(following)
    )


def _is_statement(label: Label, text: str, following: str | None) -> bool:
    """「1.全年受理行政复议申请59件。」 is an item: it ends as a sentence does, and no text of its own follows."""
    if text[-1] not in "。." or label.rank <= 1:
        return False
    if len(text) > 45 or (label.rank >= 3 and _COUNTING.search(text)):
        return True
    return following is None or parse_label(following) is not None


def _run_in_end(block: Block, text: str, at: int) -> int | None:
    """Where the run-in heading of a paragraph ends: with what stands out, or with the first sentence if short."""
    if at < block.lead < len(text) and block.lead - at <= RUN_IN_LENGTH:
        return _without_stop(text, block.lead)
    match = _SENTENCE.search(text, at)
    if match is None or match.start() - at > RUN_IN_LENGTH or match.start() == at:
        return None
    if match.start() >= len(text.rstrip()) - 1:
        return None
    sentence = text[at : match.start()]
    if sentence.count("，") + sentence.count(",") > 2 or _COUNTING.search(sentence):
        return None
    return match.start()


def _without_stop(text: str, end: int) -> int:
    while end and text[end - 1] in "。：:. \u3000":
        end -= 1
    return end


def is_bare_heading(blocks: Sequence[Block], texts: Sequence[str], index: int, last: int) -> bool:
    """A short line without number, style or marks between the end of one paragraph and the start of the next."""
    text = texts[index]
    if blocks[index].kind is not BlockKind.PARAGRAPH or index + 1 >= last or not 4 <= len(text) <= BARE_LENGTH:
        return False
    if re.search(r"[。；！？：:;!?\t《》]", text) or text[-1] in "，、," or parse_label(text):
        return False
    following = texts[index + 1]
    if blocks[index + 1].kind is not BlockKind.PARAGRAPH or len(following) < 25 or following[-1] not in "。；：":
        return False
    before = texts[index - 1] if index else ""
    return not before or before[-1] in "。；" or is_heading_line(before)


def continues_heading(blocks: Sequence[Block], texts: Sequence[str], heading: Candidate, following: int) -> bool:
    """Whether the line ``following`` is the rest of a heading that was broken over lines."""
    if heading.run_in or following >= len(texts):
        return False
    block, text, before = blocks[following], texts[following], texts[heading.last]
    if (
        block.kind is not BlockKind.PARAGRAPH
        or parse_label(text)
        or len(text) > 40
        or len(heading.text) + len(text) > LINE_LENGTH
    ):
        return False
    if not is_heading_line(text) or before[-1] in _END + "：:":
        return False
    if block.continues:
        return text[-1] not in _END  # after <br> a short sentence is body
    if heading.style is not None and block.level != heading.style:
        return False
    return bool(_OPEN_END.search(before)) and len(before) >= 6


def joined(heading: Candidate, block: Block, text: str, index: int) -> Candidate:
    """The heading with one more line."""
    return Candidate(
        heading.first,
        index,
        heading.start,
        block.end,
        heading.label,
        heading.text + text,
        heading.title + text,
        False,
        heading.evidence,
        heading.style,
    )
