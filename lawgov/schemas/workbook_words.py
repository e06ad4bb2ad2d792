"""A complaint in the words of a data file → the same for a workbook, where columns have names and lists are lines."""

import re

from lawgov.reporters.names import KINDS, LEVELS
from lawgov.schemas.workbook_layout import BASICS, NUMBERS, ROWS, Kind

_NAMED = {**KINDS, **LEVELS}
_LABELS = {
    **{column.path[-1]: column.label for sheet in ROWS for column in sheet.columns if column.path},
    **{column.path[-1]: column.label for column in reversed(BASICS.columns)},
    **{column.path[-1]: column.label for column in NUMBERS.columns if column.path and column.kind is not Kind.NOTE},
    "names": "发文机关",
    "issuer": "发文机关",
    "columns": "表头",
}
_PHRASES = (
    ("约数加 approximate: true", f"约数在“{_LABELS['approximate']}”一列选“是”"),
    ("要写明 name 和 unit", f"要写明“{_LABELS['name']}”和“{_LABELS['unit']}”"),
    ("没有写 share_of", f"没有写“{_LABELS['share_of']}”"),
    ("figures 里", f"“{NUMBERS.title}”表里"),
    ("应为 true 或者 false", "应为“是”或者“否”"),
    ("应为列表，请每项一行，行首写“- ”", "应为几项，请每项一行（用 Alt+回车 换行）"),
    ("请每个机关写一项", "请每个机关写一行（用 Alt+回车 换行）"),
    ("，或者每段一项的列表", ""),
    ("，请加引号", ""),
)
_EXPLAINED = re.compile(rf"\b(?:{'|'.join(_NAMED)})（([^（）]+)）")
_BARE = re.compile(rf"\b(?:{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b")
_MISSING = re.compile("缺少“([a-z_]+)”")
_QUOTES = re.compile("；值以“{”开头的要加引号.*")


def in_workbook(reason: str) -> str:
    for data_file, workbook in _PHRASES:
        reason = reason.replace(data_file, workbook)
    reason = _QUOTES.sub("", reason)
    reason = _MISSING.sub(lambda match: f"缺少“{_LABELS.get(match[1], match[1])}”", reason)
    if "请写明" in reason or reason.startswith("只能是"):
        reason = _BARE.sub(lambda match: _NAMED[match[0]], _EXPLAINED.sub(r"\1", reason))
    return reason
