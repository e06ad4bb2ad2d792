"""Data → commented YAML: the comments come from the model, each field explained where it first stands."""

import json
import re
import types
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lawgov.metrics.catalogue import built_in
from lawgov.schemas.draft import Draft, FigureEntry
from lawgov.schemas.yaml_data import plain_value
from lawgov.skeleton import Skeleton
from lawgov.skeleton.amounts import amount_text

_PLAIN = re.compile(
    r"[A-Za-z\u4e00-\u9fff《〔（“0-9](?:[\w\u4e00-\u9fff《》〔〕（）“”‘’，。；、：！？—…·%./+{}()\-]| (?=[^\s#]))*"
)
_FLOW = re.compile(r"[A-Za-z\u4e00-\u9fff0-9][\w\u4e00-\u9fff]*")
_NUMBER_LIKE = re.compile(r"[\d.,_:+\-]*(?:[eExXoO][\da-fA-F+\-_]*)?")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_UNPRINTABLE = re.compile(
    "[^\\x20-\\x7e\\xa0-\\u2027\\u202f-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)

_HEADER = """\
# {year}年度法治政府建设情况报告的数据{previous}
#
# 怎么填：在冒号后面写内容（冒号后留一个空格）；空着的会在报告里成为醒目的【待补充】；
#   不适用的项连同它下面的行一起删去；# 开头的是说明，不进报告。
# 数字只在 figures 里写一次：正文里写 {{编号}} 就填入数字，{{编号:同比}}、{{编号:占比}} 填入算出的话；
#   值以 {{ 开头或者含“: ”“ #”的，整个值要用英文双引号括住。
# 填好以后：lawgov draft 数据.yaml -o 报告.docx，再用 lawgov check 报告.docx 检查。
"""


def yaml_text(skeleton: Skeleton) -> str:
    """The whole file; read back it is the same data."""
    year = skeleton.previous_year
    previous = ""
    if skeleton.adjacent:
        previous = f"，上年数和去年的安排取自{year}年度的报告"
    elif skeleton.from_report:
        report = f"{year}年度的报告" if year is not None else "看不出年度的报告"
        previous = f"，参照{report}；它不是上一年的，上年数都空着"
    header = _HEADER.format(year=skeleton.data.get("year", ""), previous=previous)
    return header + "\n".join(_Writer(skeleton).lines()) + "\n"


class _Writer:
    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton = skeleton
        self._explained: set[type[BaseModel]] = set()

    def lines(self) -> Iterator[str]:
        for name, info in Draft.model_fields.items():
            yield ""
            if name not in self._skeleton.data:
                yield from _absent(name, info)
                continue
            about = f"# 【{info.title}】{_about(info, title=False)}".rstrip()
            yield self._dated(about) if name == "promises" else about
            if name == "problems":
                yield from self._last_problems()
            value = self._skeleton.data[name]
            if name == "figures" and value:
                yield from _figure_help()
                yield "figures:"
                for key, entry in value.items():
                    yield from self._figure(key, entry)
            elif name == "promises":
                yield from (
                    self._dated(line) if line.lstrip(" -").startswith("#") else line
                    for line in self._field(name, info, value)
                )
            else:
                yield from self._field(name, info, value)

    def _dated(self, line: str) -> str:
        """A comment that speaks of last year, for a report of another year."""
        return line.replace("去年", self._skeleton.then) if self._skeleton.from_report else line

    def _last_problems(self) -> Iterator[str]:
        if self._skeleton.problems:
            yield f"# {self._skeleton.then.removesuffix('报告')}报告写的不足，仍然存在的接着写，已经解决的写进举措和成效："
            for problem in self._skeleton.problems:
                yield f"#   {_comment(problem)}"

    def _figure(self, key: str, entry: Any) -> Iterator[str]:
        known = built_in().entry(key)
        unit = entry.get("unit") if isinstance(entry, dict) else None
        note = f"  # {known.name}（{unit or known.units[0]}）" if known is not None else ""
        if (remark := self._skeleton.remark(key)) is not None:
            note += f"，{_comment(remark)}"
        if not isinstance(entry, dict):
            yield f"  {_scalar(key)}:{_after(entry)}{note}"
        elif not entry:
            yield f"  {_scalar(key)}: {{}}{note}"
        else:
            yield f"  {_scalar(key)}:{note}"
            for name, value in entry.items():
                yield f"    {name}:{_after(value)}"

    def _mapping(self, model: type[BaseModel], data: dict[str, Any]) -> Iterator[str]:
        explain = model not in self._explained
        self._explained.add(model)
        for name, info in model.model_fields.items():
            if name in data:
                if explain:
                    yield f"# {_about(info)}"
                yield from self._field(name, info, data[name])
            elif explain:
                yield from _absent(name, info)

    def _field(self, name: str, info: FieldInfo, value: Any) -> Iterator[str]:
        model = _model(info.annotation)
        if isinstance(value, dict):
            yield f"{name}:" if value else f"{name}: {{}}"
            if value and model is not None:
                yield from (f"  {line}" for line in self._mapping(model, value))
        elif isinstance(value, list | tuple) and value:
            yield f"{name}:"
            for item in value:
                yield from (f"  {line}" for line in self._item(model, item))
        else:
            yield f"{name}:{_after(value)}"

    def _item(self, model: type[BaseModel] | None, item: Any) -> Iterator[str]:
        if not isinstance(item, dict) or model is None:
            yield f"-{_after(item, in_list=True)}"
            return
        first = True
        for line in self._mapping(model, item) if item else iter(["{}"]):
            if first and line.startswith("#"):
                yield line
            else:
                yield f"- {line}" if first else f"  {line}"
                first = False


def _absent(name: str, info: FieldInfo) -> Iterator[str]:
    """A field that is left out by habit, told of so that it can be added."""
    yield f"# 还可以写 {name}：{_about(info)}"
    model = _model(info.annotation)
    if model is not None:
        for key, inner in model.model_fields.items():
            yield f"#   {key}：{_about(inner)}"


def _figure_help() -> Iterator[str]:
    yield "# 一般在冒号后面直接写本年数；要写别的就换行缩进，写成“键: 值”："
    for name, info in FigureEntry.model_fields.items():
        yield f"#   {name}：{_about(info)}"


def _about(info: FieldInfo, title: bool = True) -> str:
    """Title, description and example in one line."""
    text = "；".join(filter(None, [info.title if title else "", info.description]))
    example = _example((info.examples or [None])[0])
    return text + (f"{'。' if text else ''}例：{example}" if example else "")


def _example(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(str(item) for item in value) if not any(isinstance(item, list) for item in value) else ""
    return "true" if value is True else "" if value is None else str(value)


def _comment(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)


def _after(value: Any, in_list: bool = False) -> str:
    """What follows the colon or the dash."""
    if value is None or (value == "" and not in_list):
        return ""
    if isinstance(value, list | tuple):
        return f" [{', '.join(_scalar(item, flow=True) for item in value)}]"
    return "" if value == "" else f" {_scalar(value)}"


def _scalar(value: Any, flow: bool = False) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return amount_text(value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    plain = _FLOW if flow else _PLAIN
    percent = re.fullmatch(r"\d{1,3}(?:\.\d+)?%", text) and not flow
    if percent or (
        plain.fullmatch(text)
        and not _NUMBER_LIKE.fullmatch(text)
        and text.lower() not in _WORDS
        and plain_value(text) is text
    ):
        return text
    return _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _model(annotation: Any) -> type[BaseModel] | None:
    """The model in an annotation, behind ``Annotated``, 「or None」 and lists."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, BaseModel) else None
    if get_origin(annotation) in (Annotated, Union, types.UnionType, list):
        inner = get_args(annotation)
        kinds = inner[:1] if get_origin(annotation) is Annotated else inner
        return next((found for kind in kinds if (found := _model(kind)) is not None), None)
    return None
