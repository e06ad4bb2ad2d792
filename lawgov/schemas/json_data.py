"""JSON with the line of every value: the standard module tells no places, and lets duplicate keys pass."""

import json
import re
from bisect import bisect_right
from decimal import Decimal
from typing import Any

from lawgov.schemas.located import DEPTH, FieldPath, Tree, Unreadable

_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*+"')
_SPACE = re.compile(r"[ \t\n]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9]\d{0,29}))(\.\d{1,30})?([eE][+-]?\d{1,2})?(?![\d.eE])")
_WORDS = re.compile(r"true|false|null")
_VALUES = {"true": True, "false": False, "null": None}
_NO_NUMBER = re.compile(r"-?(?:NaN|Infinity)")


def read_json(text: str) -> Tree:
    """The one value that the text holds.

    Raises:
        Unreadable: the text is no JSON, nests too deep, or has a key twice.
    """
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._places: dict[FieldPath, str] = {}

    def read(self) -> Tree:
        data = self._value(())
        self._space()
        if self._at < len(self._text):
            raise self._wrong("后面有多余的内容，一个文件只能写一份数据")
        return Tree(data, self._places)

    def _value(self, path: FieldPath) -> Any:
        self._space()
        self._places.setdefault(path, self._place())
        char = self._text[self._at : self._at + 1]
        if char in ("{", "[") and len(path) >= DEPTH:
            raise self._wrong(f"嵌套超过 {DEPTH} 层，请核对括号")
        if char == "{":
            return self._object(path)
        if char == "[":
            return self._array(path)
        if char == '"':
            return self._string()
        if word := _WORDS.match(self._text, self._at):
            self._at = word.end()
            return _VALUES[word.group()]
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            return int(number.group()) if number.group(2, 3) == (None, None) else Decimal(number.group())
        if _NO_NUMBER.match(self._text, self._at):
            raise self._wrong("NaN 和 Infinity 不是数字，请写出数字，不知道的写 null")
        raise self._wrong("不是正确的 JSON，请核对引号、逗号和括号；文字要用英文双引号括住")

    def _object(self, path: FieldPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self._at += 1
        while not self._closes("}", first=not found):
            self._space()
            place = self._place()
            if self._text[self._at : self._at + 1] != '"':
                raise self._wrong("键要用英文双引号括住，最后一项后面不要逗号")
            key = self._string()
            if key in found:
                raise Unreadable(place, f"键“{key}”写了两次，请删去一个")
            self._space()
            if self._text[self._at : self._at + 1] != ":":
                raise self._wrong(f"键“{key}”后面缺少半角冒号")
            self._at += 1
            self._places[*path, key] = place
            found[key] = self._value((*path, key))
        return found

    def _array(self, path: FieldPath) -> list[Any]:
        found: list[Any] = []
        self._at += 1
        while not self._closes("]", first=not found):
            found.append(self._value((*path, len(found))))
        return found

    def _closes(self, bracket: str, first: bool) -> bool:
        """Whether the list ends here; else past the comma that another item needs."""
        self._space()
        char = self._text[self._at : self._at + 1]
        if char == bracket:
            self._at += 1
            return True
        if first:
            return False
        if char != ",":
            raise self._wrong(f"缺少逗号或者“{bracket}”")
        self._at += 1
        return False

    def _string(self) -> str:
        found = _STRING.match(self._text, self._at)
        if found is None:
            raise self._wrong("文字的引号没有配对，或者里面有直接换行、不对的反斜杠")
        self._at = found.end()
        return str(json.loads(found.group()))

    def _space(self) -> None:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at

    def _place(self) -> str:
        return f"第 {bisect_right(self._starts, self._at)} 行"

    def _wrong(self, reason: str) -> Unreadable:
        return Unreadable(self._place(), reason)
