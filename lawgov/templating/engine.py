"""The Jinja2 environment: sandboxed, strict, without chance or clock, and every failure told in Chinese with its line."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from types import GeneratorType, TracebackType
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2 import nodes as ast
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from lawgov.chinese import chinese_numeral
from lawgov.templating.folder import read_file, template_files
from lawgov.templating.messages import told
from lawgov.templating.plain import Failure, Json, Refused

LONGEST = 2_000_000  # characters of one text that a template multiplies or pads
_WIDEST = 1_000  # of one padded or formatted value
_EXPONENT = 10_000  # bits of a power
_REMOVED = (
    "attr", "e", "escape", "forceescape", "pprint", "random", "safe", "tojson", "urlize", "xmlattr", "filesizeformat",
)  # fmt: skip
_METHODS = frozenset(
    {
        "capitalize", "count", "endswith", "find", "index", "isdecimal", "isdigit", "isnumeric", "join", "lower", "lstrip", "partition",
        "removeprefix", "removesuffix", "replace", "rfind", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip",
        "title", "upper",
    }
)  # fmt: skip
_USES = (
    "__iter__", "__str__", "__len__", "__eq__", "__ne__", "__bool__", "__hash__", "__contains__", "__add__", "__radd__", "__sub__", "__rsub__",
    "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__pos__", "__neg__",
    "__call__", "__getitem__", "__lt__", "__le__", "__gt__", "__ge__", "__int__", "__float__", "__pow__", "__rpow__",
)  # fmt: skip
_WIDE_FORMAT = re.compile(r"%[^a-zA-Z%]*(?:\d{4}|\*)")


def _numeral(value: object) -> str:
    """``{{ loop.index|cn }}``: 1 → 一."""
    if isinstance(value, int) and 0 < value < 100:
        return chinese_numeral(value)
    raise Refused("过滤器 cn 只能用于 1 到 99 的整数")


def _center(value: object, width: int = 80) -> str:
    if width > _WIDEST:
        raise Refused(f"宽度 {width} 超过上限 {_WIDEST}")
    return str(value).center(width)


class Engine(ImmutableSandboxedEnvironment):
    """An environment for one set of values.

    Templates see plain data. A dot reads the entry of that name, never a method of a mapping or list,
    so ``problems.items`` is data; of a text, methods that only look at it or cut it.
    """

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self, values: Mapping[str, Json], *, markup: bool = False, escape: Callable[[str], str] = str) -> None:
        super().__init__(
            trim_blocks=not markup,
            lstrip_blocks=not markup,
            keep_trailing_newline=True,
            autoescape=markup,
            undefined=_undefined_of(self),
            finalize=self._written,
            loader=FunctionLoader(_load),
            auto_reload=False,
            cache_size=50,
        )
        self._values, self._escape, self._assigned = values, escape, frozenset[str]()
        self._markup = markup
        del self.globals["lipsum"]
        for name in _REMOVED:
            del self.filters[name]
        self.filters |= {"cn": _numeral, "center": _center}

    def text(self, source: str, most: int | None = None) -> str:
        """The template filled in.

        Raises:
            Failure: it cannot be compiled or filled, or gives more than ``most`` characters.
        """
        try:
            template = self._compiled(source)
            written, size = [], 0
            for piece in template.root_render_func(template.new_context(dict(self._values))):
                size += len(piece)
                if most is not None and size > most:
                    raise Refused(f"填出来的文字超过上限 {most} 个字符，请检查模板里的循环")
                written.append(piece)
            return "".join(written)
        except TemplateSyntaxError as error:
            raise Failure(error.name, error.lineno, self._reason(error)) from error
        except Exception as error:
            name, line = _place(error.__traceback__)
            raise Failure(name, line, self._reason(error)) from error

    def _compiled(self, source: str) -> Template:
        tree = self.parse(source)
        self._assigned = frozenset(node.name for node in tree.find_all(ast.Name) if node.ctx in ("store", "param"))
        return self.from_string(source)

    def _reason(self, error: Exception) -> str:
        if isinstance(error, Refused):
            return str(error)
        if isinstance(error, TemplateNotFound):
            return f"没有“{error.name}”可以引用，能引用的只有：{'、'.join(template_files())}"
        if isinstance(error, SecurityError):
            return "用了模板里不允许的写法，模板只能使用数据本身"
        return told(error, self.filters, self.tests, template_error=isinstance(error, TemplateError))

    def hint(self, wanted: str, names: Iterable[str]) -> str:
        close = get_close_matches(wanted, sorted(names), 1, 0.6)
        return f"，是不是“{close[0]}”？" if close else ""

    def names(self) -> list[str]:
        """What a template may name at all."""
        return [*self._values, *sorted(self._assigned), *self.globals]

    # what jinja2 asks the environment

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Mapping):
            try:
                return obj[argument]
            except (KeyError, TypeError):
                return self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str):
            return attr in _METHODS
        if obj is None or isinstance(obj, (int, float, list, tuple, Mapping)):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        _bounded(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _written(self, value: object) -> object:
        """What ``{{ … }}`` puts into the text."""
        if self._markup and isinstance(value, Markup):
            return value
        text = _as_text(value)
        return Markup(self._escape(text)) if self._markup else text


def _as_text(value: object) -> str:
    """Texts and numbers as they are, a list of them one a line; a mapping has no text."""
    if isinstance(value, StrictUndefined):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, (str, int, float)):
        return str(value)
    if isinstance(value, GeneratorType):  # what ``map`` and ``select`` give
        return _as_text(list(value))
    if isinstance(value, (list, tuple)) and not any(isinstance(item, (list, tuple, Mapping)) for item in value):
        return "\n".join(_as_text(item) for item in value)
    if isinstance(value, Mapping):
        raise Refused(f"这里是一组数据，不能直接写进文字，请写出其中一项：{'、'.join(map(str, list(value)[:12]))}")
    if isinstance(value, (list, tuple)):
        raise Refused("这里是一列数据，请用 {% for %} 逐项写出")
    raise Refused("这里不是可以写进文字的数据")


def _bounded(operator: str, left: Any, right: Any) -> None:
    """Refuse what would fill the memory by one sign; the limits of the process are for the rest."""
    if operator == "*":
        for text, times in ((left, right), (right, left)):
            if isinstance(text, (str, list, tuple)) and isinstance(times, int) and len(text) * times > LONGEST:
                raise Refused(f"重复后超过上限 {LONGEST} 个字符")
    if operator == "%" and isinstance(left, str) and _WIDE_FORMAT.search(left):
        raise Refused(f"宽度超过上限 {_WIDEST}")
    if operator in ("*", "**") and isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
        if bits > _EXPONENT:
            raise Refused("算出的数太大")


def _undefined_of(engine: Engine) -> type[StrictUndefined]:
    """Undefined names that say in Chinese which they are, and what was perhaps meant."""

    def fail(self: Any, *_: object, **__: object) -> Any:
        name = str(self._undefined_name)
        owner = self._undefined_obj
        if isinstance(owner, Mapping):
            hint = engine.hint(name, map(str, owner))
            raise Refused(f"数据里没有“{name}”这一项" + (hint or f"，有的是：{'、'.join(map(str, list(owner)[:12]))}"))
        if owner is missing:
            raise Refused(f"没有“{name}”这个名称" + (engine.hint(name, engine.names()) or "，请改成数据里有的名称"))
        if isinstance(owner, (list, tuple)):
            raise Refused(f"这里是一列数据（{len(owner)} 项），没有“{name}”，请用 {{% for %}} 逐项写出")
        attributes = _METHODS if isinstance(owner, str) else [item for item in dir(owner) if not item.startswith("_")]
        raise Refused(f"这里没有“{name}”这一项" + engine.hint(name, attributes))

    body: dict[str, Any] = dict.fromkeys(_USES, fail)
    body |= {"__slots__": (), "_fail_with_undefined_error": fail}
    return type("Missing", (StrictUndefined,), body)


def _load(name: str) -> str | None:
    try:
        return read_file(name)
    except KeyError:
        return None


def _place(trace: TracebackType | None) -> tuple[str | None, int | None]:
    """The innermost line of a template on the way to the error: the built-in file's name, or None for the template."""
    found: tuple[str | None, int | None] = (None, None)
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            found = (template.name, template.get_corresponding_lineno(trace.tb_lineno))
        trace = trace.tb_next
    return found
