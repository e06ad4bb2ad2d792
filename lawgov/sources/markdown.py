"""Markdown marks on a line: told apart from the text, with the columns kept."""

import re
from typing import NamedTuple

_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:[ \t\u3000]+|(?=[^\s#]))")
_QUOTE = re.compile(r"\s{0,3}(?:>[ \t]?)+")
_LIST = re.compile(r"\s*[-*+][ \t]+")
_RULE = re.compile(r"\s{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)\s*")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_SIGNS = re.compile(
    r"(?P<escape>\\(?P<char>[\\`*_{}\[\]()#+\-.!|>~]))|(?P<strong>\*\*|__)|(?P<tick>`+)|(?P<br><br\s*/?>)|(?P<tag></?(?:b|strong|u|i|em|font|span|p|center)(?:\s[^<>]{0,200})?>)"
    r"|(?P<comment><!--)|(?P<image>!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\))|(?P<link>\[(?P<words>[^\]\n]{1,200})\]\((?:[^()\s]{0,500})\))|(?P<em>(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*]))|(?P<entity>&(?:nbsp|amp|lt|gt|quot|emsp|ensp);)"
)
_ENTITIES = {
    "&nbsp;": "\xa0",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&emsp;": "\u2003",
    "&ensp;": "\u2002",
}
_EVIDENCE = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]{1,20}\S|^[ \t]{0,20}\|?[ \t]{0,20}:?-{3,200}:?[ \t]{0,20}\|", re.M)
_BOLD = re.compile(r"\*\*[^*\n]{1,200}\*\*")


class MarkedLine(NamedTuple):
    """A line without its marks: pieces of text with the column each stands at (from 1)."""

    pieces: list[tuple[str, int]]
    level: int | None  # 1 to 6 for # to ######
    emphasis: bool  # all of it is bold
    lead: int  # so many characters at the start are bold, the rest is not
    cells: list[list[tuple[str, int]]] | None  # of a table row

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


def is_markdown(text: str) -> bool:
    """Whether a text uses marks that plain text does not: headings, a table's rule, several bold runs."""
    sample = text[:200_000]
    return bool(_EVIDENCE.search(sample)) or len(_BOLD.findall(sample)) >= 2


def is_nothing(line: str) -> bool:
    """A rule, a fence, a table's rule, the underline of a heading."""
    return bool(_RULE.fullmatch(line) or _FENCE.match(line) or _TABLE_RULE.fullmatch(line))


def strip_marks(line: str) -> MarkedLine:
    """Take the marks off one line."""
    at = 0
    level = None
    if quote := _QUOTE.match(line):
        at = quote.end()
    if heading := _HEADING.match(line, at):
        at, level = heading.end(), len(heading[1])
    elif item := _LIST.match(line, at):
        at = item.end()
    end = len(line.rstrip())
    if level:
        end = len(line[:end].rstrip("#").rstrip()) or end
    if "|" in line and line.strip().startswith("|") and line.strip().count("|") >= 2:
        return MarkedLine([], None, False, 0, _cells(line, at, end))
    pieces, strong = _inline(line, at, end)
    total = sum(len(text) for text, _ in pieces)
    bold = sum(len(text) for (text, _), is_strong in zip(pieces, strong, strict=True) if is_strong)
    lead = 0
    for (text, _), is_strong in zip(pieces, strong, strict=True):
        if not is_strong:
            break
        lead += len(text)
    whole = bool(total) and bold == total
    return MarkedLine(pieces, level, whole, 0 if whole else lead, None)


def _cells(line: str, at: int, end: int) -> list[list[tuple[str, int]]]:
    cells: list[list[tuple[str, int]]] = []
    begin = line.index("|", at) + 1
    while begin <= end:
        bar = begin
        while bar < end and (line[bar] != "|" or line[bar - 1] == "\\"):
            bar += 1
        if bar < end or line[begin:bar].strip():
            cells.append(_inline(line, begin, bar)[0])
        begin = bar + 1
    return cells


def _inline(line: str, at: int, end: int) -> tuple[list[tuple[str, int]], list[bool]]:
    pieces: list[tuple[str, int]] = []
    strong: list[bool] = []
    bold = False

    def add(text: str, column: int) -> None:
        if text:
            pieces.append((text, column + 1))
            strong.append(bold)

    while at < end:
        match = _SIGNS.search(line, at, end)
        if match is None:
            break
        add(line[at : match.start()], at)
        at = match.end()
        kind = match.lastgroup
        if match["escape"]:
            add(match["char"], match.start() + 1)
        elif match["link"]:
            add(match["words"], match.start() + 1)
        elif match["entity"]:
            add(_ENTITIES[match["entity"]], match.start())
        elif match["strong"]:
            if bold or line.find(match["strong"], at, end) >= 0:
                bold = not bold
        elif match["comment"]:
            close = line.find("-->", at, end)
            at = end if close < 0 else close + 3
        elif match["br"]:
            add(" ", match.start())
        assert kind is not None
    add(line[at:end], at)
    return pieces, strong
