"""Markup around a template's tags: kept out of the template as numbered pieces, put back when it is filled.

The child process then sees tags only. A value cannot look like a piece, for its control characters are
replaced, and it cannot bring markup, for it is escaped.
"""

import re
from xml.sax.saxutils import escape

from lawgov.templating.plain import Refused

_OPEN, _CLOSE = "\x02", "\x03"
LINE, TAB = "<?lawgov line?>", "<?lawgov tab?>"
_PIECE = re.compile("\x02(\\d{1,9})\x03")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def mark(number: int) -> str:
    return f"{_OPEN}{number}{_CLOSE}"


def escape_piece(text: str) -> str:
    """A value as XML; breaks and tabs as instructions, since Word has elements for them."""
    clean = _FORBIDDEN.sub("\ufffd", re.sub(r"\r\n?", "\n", text))
    return escape(clean).replace("\n", LINE).replace("\t", TAB)


def join_pieces(written: str, pieces: list[str], most: int) -> str:
    """The markup put back in.

    Raises:
        Refused: it would be longer than ``most``, or the template has cut a piece.
    """
    numbers = [int(found) for found in _PIECE.findall(written)]
    if any(number >= len(pieces) for number in numbers):
        raise Refused("模板改动了文字以外的内容，没有填写")
    if len(written) + sum(len(pieces[number]) for number in numbers) > most:
        raise Refused(f"填出来的文件超过上限 {most} 个字符，请检查模板里的循环")
    joined = _PIECE.sub(lambda found: pieces[int(found[1])], written)
    if _OPEN in joined or _CLOSE in joined:
        raise Refused("模板改动了文字以外的内容，没有填写")
    return joined
