"""What jinja2 says of a fault, in Chinese."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_TAGS = (
    "autoescape", "block", "call", "elif", "else", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endset", "endwith",
    "extends", "filter", "for", "from", "if", "import", "include", "macro", "set", "with",
)  # fmt: skip
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "文件末尾",
    "name": "名称",
    "string": "带引号的文字",
    "integer": "整数",
    "block_end": "%}",
    "variable_end": "}}",
}
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), chinese)
    for pattern, chinese in (
        (r"(?:Unexpected end of template|unexpected end of template).*closed is '(?P<a>\w+)'", "{{% {a} %}} 没有收尾，请加上 {{% end{a} %}}"),
        (r"Encountered unknown tag '(?P<a>end\w+|else|elif)'.*looking for (?:the following tags: )?(?P<b>'[^.]+)\.", "{{% {a} %}} 与前面的标签不配对，这里应当是 {b}"),
        (r"Encountered unknown tag '(?P<a>end\w+|else|elif)'", "{{% {a} %}} 前面没有与它配对的标签"),
        (r"Encountered unknown tag '(?P<a>.*?)'", "没有“{a}”这种标签{tag}"),
        (r"No filter named '(?P<a>.*?)'", "没有“{a}”这个过滤器{filter}"),
        (r"No test named '(?P<a>.*?)'", "没有“{a}”这个判断{test}"),
        (r"Missing end of comment tag", "注释 {{# 没有用 #}} 收尾"),
        (r"Missing end of raw directive", "{{% raw %}} 没有用 {{% endraw %}} 收尾"),
        (r"unexpected char '(?P<a>[，。：；（）“”‘’｜【】《》、！])'", "标签里有全角的“{a}”，请改成半角"),
        (r"unexpected char (?P<a>.*?) at", "标签里有不认识的字符 {a}"),
        (r"expected token '(?P<a>.*?)', got '(?P<b>.*?)'", "标签的写法不对：应当是“{a}”，却是“{b}”"),
        (r"Expected an expression, got '(?P<a>.*?)'", "标签的写法不对：“{a}”前面缺少内容"),
        (r"unexpected end of template", "标签没有写完，文件就结束了"),
        (r"unexpected '(?P<a>.*?)'", "标签的写法不对：多了“{a}”，或者缺少与它配对的符号"),
        (r"tag name expected", "{{% 后面缺少 for、if 等标签名"),
        (r"can't assign to", "不能给这个名称赋值，请换一个名称"),
        (r"Range too big", "range 的范围超过上限 100000"),
        (r"can only concatenate|unsupported operand", "文字和数不能直接相加或者运算，连接文字请用 ~，例如 {{{{ year ~ '年' }}}}"),
        (r"block '(?P<a>.*?)' defined twice", "block “{a}”定义了两次"),
    )
)  # fmt: skip


def told(error: Exception, filters: Iterable[str], tests: Iterable[str], *, template_error: bool) -> str:
    """One sentence on an error that jinja2 or a computation in the template raised."""
    message = str(getattr(error, "message", None) or error)
    if isinstance(error, (RecursionError, MemoryError, SyntaxError)):  # Python's own: too many blocks in blocks
        return "模板嵌套太深，或者占用的内存太多，请检查模板里的宏和循环"
    if isinstance(error, ZeroDivisionError):
        return "除数是 0，请先用 {% if %} 判断"
    for pattern, chinese in _PATTERNS:
        found = pattern.search(message)
        if found:
            a, b = (_token(found.groupdict().get(key) or "") for key in "ab")
            return chinese.format(a=a, b=b, tag=_hint(a, _TAGS), filter=_hint(a, filters), test=_hint(a, tests))
    if template_error:
        return f"模板的写法有误，请对照 Jinja2 的语法修改（原提示：{message[:200]}）"
    return f"这里的数据不能这样计算或者处理，请检查类型是否合适（原提示：{message[:200]}）"


def _token(text: str) -> str:
    text = re.sub(r"'(\w+)'(?: or )?", r"{% \1 %} ", text).strip() if "'" in text else text
    return _TOKENS.get(text, text)


def _hint(wanted: str, names: Iterable[str]) -> str:
    close = get_close_matches(wanted, sorted(names), 1, 0.5)
    return f"，是不是“{close[0]}”？" if close else ""
