"""Jinja2 tags in the text of a Word paragraph, with what autocorrect and the keyboard have done to them undone."""

import re
from dataclasses import dataclass
from enum import StrEnum

from lawgov.docx_io.filling.budget import MOST_TAGS
from lawgov.templating.plain import Refused

BODY_NAMES = ("body", "正文")
ANNEX_NAMES = ("annexes", "附件")
OPENERS = {"if": "endif", "for": "endfor", "with": "endwith"}
CLOSERS = {closer: opener for opener, closer in OPENERS.items()}
MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
_ALLOWED = (*OPENERS, *CLOSERS, *MIDDLES, "set")

_LONGEST = 2_000  # characters of one tag
_BEGIN = re.compile(r"\{[{%#]")
_DOUBLE, _SINGLE = "“”„‟〝〞", "‘’‚‛"
_SPACE = re.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NOTHING = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_NAME = re.compile(r"(?<![.\w])[^\W\d]\w*")
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")


class Kind(StrEnum):
    VALUE = "value"  # {{ … }}
    CONTROL = "control"  # {% … %}
    COMMENT = "comment"  # {# … #}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: where it stands in the paragraph's text, and as jinja2 takes it."""

    start: int
    end: int
    kind: Kind
    source: str  # quotes straight, blanks plain, no marks of white space control
    inner: str

    @property
    def keyword(self) -> str:
        return self.inner.split(maxsplit=1)[0] if self.kind is Kind.CONTROL and self.inner else ""

    @property
    def names(self) -> frozenset[str]:
        """The names it uses, wherever they come from."""
        return frozenset(_NAME.findall(_STRING.sub(" ", self.inner)))


def find_tags(text: str) -> list[Tag]:
    """The tags of a paragraph in order.

    Raises:
        Refused: one does not end in the same paragraph, or is of a kind that Word templates do not have.
    """
    found: list[Tag] = []
    position = 0
    while begin := _BEGIN.search(text, position):
        tag = _tag(text, begin.start())
        found.append(tag)
        if len(found) > MOST_TAGS:
            raise Refused(f"模板里的标签超过上限 {MOST_TAGS} 个")
        position = tag.end
    return found


def _tag(text: str, start: int) -> Tag:
    opening = text[start : start + 2]
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[opening]
    if opening == "{#":
        end = text.find(closing, start + 2)
        if end < 0:
            raise Refused("“{#”在这一段里没有用“#}”收尾")
        return Tag(start, end + 2, Kind.COMMENT, "", "")
    read = _read(text, start + 2, closing, strict=True) or _read(text, start + 2, closing, strict=False)
    if read is None:
        raise Refused(f"“{opening}”在这一段里没有用“{closing}”收尾，或者标签长过 {_LONGEST} 个字符")
    inner, end = read
    inner = inner.strip().strip("-+").strip()
    tag = Tag(start, end, Kind.VALUE if opening == "{{" else Kind.CONTROL, f"{opening} {inner} {closing}", inner)
    if tag.kind is Kind.CONTROL and tag.keyword not in _ALLOWED:
        raise Refused(f"Word 模板里不能用 {{% {tag.keyword} %}}，能用的是 if、elif、else、for、set、with 和收尾的标签")
    if tag.keyword == "set" and "=" not in inner:
        raise Refused("Word 模板里的 {% set %} 要写成“名称 = 值”")
    return tag


def _read(text: str, position: int, closing: str, *, strict: bool) -> tuple[str, int] | None:
    """The inside of a tag up to its end, and that end; None without one.

    A string ends at its own kind of quotation mark; if no end is found so, at any mark of its width, since
    autocorrect may have changed one of a pair.
    """
    out: list[str] = []
    quote, ends = "", ""
    most = min(len(text), position + _LONGEST)
    while position < most:
        char = text[position]
        if quote:
            if char == "\\" and position + 1 < len(text):
                out.append(text[position : position + 2])
                position += 2
                continue
            if char in ends:
                out.append(quote)
                quote = ""
            else:
                out.append("\\" + char if char == quote else " " if char == "\n" else char)
        elif text.startswith(closing, position):
            return "".join(out), position + 2
        elif char in "\"'" or char in _DOUBLE or char in _SINGLE:
            double = char == '"' or char in _DOUBLE
            quote = '"' if double else "'"
            curly = _DOUBLE if double else _SINGLE
            ends = quote if strict and char == quote else curly if strict else curly + quote
            out.append(quote)
        elif not _NOTHING.fullmatch(char):
            out.append(" " if _SPACE.fullmatch(char) else char)
        position += 1
    return None
