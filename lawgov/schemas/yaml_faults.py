"""What a YAML parser complains of → what the clerk did, and the way out, in Chinese with the line."""

import re
from typing import Any

import yaml

_WIDE_COLON = re.compile(r"\s*(?:- +)*[\w.]+：")
_NO_SPACE = re.compile(r"\s*(?:- +)*[\w.]+:[^\s:]")
_NO_DASH_SPACE = re.compile(r"\s*-[^\s\-\d]")
_KEY = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:[\w.]+|\"[^\"]*\"): *(?P<value>(?! ).*)")
_AFTER_KEY = re.compile(r"\s*(?:- +)*(?:[^\s:\"'][^:]*: +)?(?P<value>\S.*)")
_OPENED = re.compile(r"""(["'])(?:(?!\1).|\1\1)*\1\s*[^\s#,\]}]""")

_QUOTE = "，请给整个值加引号"


def explain(text: str, error: yaml.YAMLError) -> tuple[str, str]:
    """Place and reason."""
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return f"第 {line} 行", f"有不能用的控制字符（U+{_code(error.character):04X}），请删去"
    lines = text.split("\n")
    context, problem = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    words = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}"
    if problem is not None and _misaligned(lines, problem.line):
        return f"第 {problem.line + 1} 行", "缩进与上一行不齐，同一层的键要左边对齐"
    for number in _candidates(lines, context, problem, words):
        reason = _line_fault(lines[number])
        if reason is not None:
            return f"第 {number + 1} 行", reason
    at = problem or context
    number = min(at.line, len(lines) - 1) if at is not None else 0
    if "quoted scalar" in words and context is not None:
        return f"第 {context.line + 1} 行", "引号没有配对，请在值的末尾补上引号"
    if "flow" in words and context is not None:
        return f"第 {context.line + 1} 行", "括号没有配对，或者值以“{”“[”开头" + _QUOTE
    if "mapping values are not allowed" in words:
        if ": " in lines[number].replace(": ", "", 1) or lines[number].rstrip().endswith(":"):
            return f"第 {number + 1} 行", "值里有冒号" + _QUOTE
        return f"第 {number + 1} 行", "缩进不对，同一层的键要左边对齐"
    if "could not find expected ':'" in words and context is not None:
        return f"第 {context.line + 1} 行", "缺少冒号，或者接着上一行的文字没有缩进，应写作“键: 值”"
    if "block scalar" in words:
        return f"第 {number + 1} 行", "“|”“>”后面要换行，值以它们开头的请加引号"
    return f"第 {number + 1} 行", "缩进不对，同一层的键要左边对齐，下一层多空两格"


def _code(character: Any) -> int:
    return character if isinstance(character, int) else ord(character[:1] or "\0")


def _candidates(lines: list[str], context: Any, problem: Any, words: str) -> list[int]:
    """The lines that may be to blame, the likeliest first.

    A block's context is where it begins, far above; that of a key, a quoted or a flow value is the place itself.
    """
    found: list[int] = []
    if problem is not None:
        found.append(problem.line)
    if context is not None and "block" not in words.split("expected")[0]:
        found.insert(0, context.line)
    for number in [*found]:
        above = next((n for n in range(min(number, len(lines)) - 1, -1, -1) if lines[n].strip()), None)
        if above is not None:
            found.append(above)
    return [number for number in dict.fromkeys(found) if number < len(lines)]


def _misaligned(lines: list[str], number: int) -> bool:
    """Whether a key stands deeper than one that has its value already, or at a column where nothing began."""
    here = _KEY.fullmatch(lines[number]) if number < len(lines) else None
    if here is None:
        return False
    column, deepest, taken = len(here["indent"]), -1, False
    columns: list[int] = []  # where the levels that are open begin
    for line in lines[:number]:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        above = _KEY.fullmatch(line)
        indent = len(line) - len(line.lstrip(" "))
        columns = [open_at for open_at in columns if open_at < indent]
        columns.append(indent)
        taken = False
        if above is not None:
            deepest = indent + len(above["dashes"])
            columns += [indent + at + 2 for at in range(len(above["dashes"])) if above["dashes"][at] == "-"]
            value = above["value"].partition(" #")[0].strip()
            taken = bool(value) and value[0] not in "|>#"
    return (taken and column > deepest) or (bool(columns) and column < columns[-1] and column not in columns)


def _line_fault(line: str) -> str | None:
    """What is plainly wrong with a line by itself."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "用了制表符（Tab）缩进，请改用空格"
    if _WIDE_COLON.match(line):
        return "冒号要用半角的“:”，后面空一格"
    if _NO_SPACE.match(line):
        return "冒号后面要空一格"
    if _NO_DASH_SPACE.match(line):
        return "“-”后面要空一格"
    found = _AFTER_KEY.match(line)
    value = found["value"] if found else ""
    if value[:1] in "{[" and value:
        hint = '，如 "{编号}…"' if value[0] == "{" else ""
        return f"值以“{value[0]}”开头{_QUOTE}{hint}"
    if value[:1] and value[0] in "@`%*&!|>,]}":
        return f"值以“{value[0]}”开头{_QUOTE}"
    if value[:1] in ('"', "'") and _OPENED.match(value):
        return "引号只括住了值的一部分，请括住整个值，里面的引号改用“”"
    if "\t" in line:
        return "有制表符（Tab），请改用空格"
    return None
