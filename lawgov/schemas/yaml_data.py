"""YAML as a clerk needs it: text stays as it is printed, and every value knows its line.

Built from the parser's events, not by its constructors: no alias is ever followed, no tag obeyed, no
word such as 「no」 or 「0001」 or 「12:30」 turned into something else.
"""

import re
from decimal import Decimal
from typing import Any

import yaml

from lawgov.schemas.located import DEPTH, FieldPath, Tree, Unreadable
from lawgov.schemas.yaml_faults import explain

_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d{0,29})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9]\d{0,29})\.\d{1,30}")
_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None, "true": True, "True": True, "false": False, "False": False}  # fmt: skip


def plain_value(text: str) -> Any:
    """What a value without quotes means: nothing, true or false, a number by its printed digits, else text."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def read_yaml(text: str) -> Tree:
    """The one document that the text holds.

    Raises:
        Unreadable: the text is no YAML, or uses what a data file needs not: aliases, tags, a second document.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            builder.take(event)
    except yaml.YAMLError as error:
        place, reason = explain(text, error)
        raise Unreadable(place, reason) from error
    return Tree(builder.root, builder.places)


class _Builder:
    """Values from events, with a stack of its own: deep nesting is refused, not survived."""

    def __init__(self) -> None:
        self.root: Any = None
        self.places: dict[FieldPath, str] = {}
        self._open: list[dict[str, Any] | list[Any]] = []
        self._path: list[str | int] = []
        self._key: str | None = None
        self._documents = 0

    def take(self, event: Any) -> None:
        place = f"第 {event.start_mark.line + 1} 行"
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise Unreadable(place, "一个文件只能写一份数据，请去掉“---”，或者分成几个文件")
        elif isinstance(event, yaml.AliasEvent):
            raise Unreadable(place, "值以“*”开头会被当成引用，请给整个值加引号")
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                raise Unreadable(place, "值以“&”开头会被当成锚点，请给整个值加引号")
            if getattr(event, "tag", None) is not None:
                raise Unreadable(place, "值以“!”开头会被当成类型标记，请给整个值加引号")
            self._node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            if self._path:
                self._path.pop()

    def _node(self, event: Any, place: str) -> None:
        into = self._open[-1] if self._open else None
        if isinstance(into, dict) and self._key is None:
            self._take_key(event, place, into)
            return
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            value = plain_value(event.value) if event.style is None else event.value
        else:
            value = {} if isinstance(event, yaml.MappingStartEvent) else []
        step: list[str | int] = []
        if isinstance(into, dict) and self._key is not None:
            into[self._key] = value
            step, self._key = [self._key], None
        elif isinstance(into, list):
            into.append(value)
            step = [len(into) - 1]
        else:
            self.root = value
        self.places.setdefault((*self._path, *step), place)
        if not isinstance(event, yaml.ScalarEvent):
            if len(self._open) >= DEPTH:
                raise Unreadable(place, f"嵌套超过 {DEPTH} 层，请核对缩进和括号")
            self._path += step
            self._open.append(value)

    def _take_key(self, event: Any, place: str, into: dict[str, Any]) -> None:
        if not isinstance(event, yaml.ScalarEvent) or (not event.value and event.style is None):
            raise Unreadable(place, "冒号前面应为键的名字；值以“{”“[”“?”开头的要加引号")
        key = event.value
        if key == "<<" and event.style is None:
            raise Unreadable(place, "不能用“<<”合并，请把内容写全")
        if key in into:
            raise Unreadable(place, f"键“{key}”写了两次，请删去一个")
        into[key] = None
        self._key = key
        self.places[*self._path, key] = place
