"""署名和成文日期的位置不合标准: neither as without a seal nor as with one (GB/T 9704 7.3.5).

Positions are worked out from alignment, indents and the width of the words. What spaces push into
place is the business of ``indent-by-spaces``.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.layout.widths import characters
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import Line, laid_out, place_of
from lawgov.rules.layout.indent_by_spaces import is_spaced
from lawgov.sources.model import Span

_LINE = 28.0  # characters of 16 points that the standard counts in a line
_LONG = 24.0  # characters: a longer 署名 leaves no room for two on each side
_CELL = 8844 / 28 / 20  # points of one of them


def _edges(line: Line, text: str) -> tuple[float, float]:
    """Where the words begin and end, in characters of the line."""
    paragraph = line.paragraph
    unit = _unit(line)
    width = _width(line, text)
    left, right = float(paragraph.left + paragraph.first_line) * unit, _LINE - float(paragraph.right) * unit
    if paragraph.alignment == "right":
        right -= _pushed(paragraph.text) * unit
        return right - width, right
    if paragraph.alignment == "center":
        middle = (left + right) / 2
        return middle - width / 2, middle + width / 2
    return left, left + width


def _pushed(text: str) -> int:
    """Full-width spaces behind the words, which push them away from the edge they are set to."""
    return len(text.rstrip(" \t")) - len(text.rstrip(" \t\u3000"))


def _unit(line: Line) -> float:
    look = line.paragraph.look
    return float(look.size * look.scale / 100 + look.tracking) / _CELL


def _width(line: Line, text: str) -> float:
    """White space at the end shows nothing."""
    return characters(line.span.of(text).rstrip(" \u3000\t")) * _unit(line)


def _unsealed(names: Sequence[tuple[float, float]], date: tuple[float, float], near: float) -> bool:
    """署名 two from the right and the date begins two further right than it.

    A longer date is two from the right itself. Names too long for that (over 24 characters) leave
    the date two from the right as they are.
    """
    at_right = [abs(end - (_LINE - 2)) <= near for _, end in (*names, date)]
    if max(end - begin for begin, end in names) > _LONG - near and at_right[-1]:
        return all(at_right) or min(begin for begin, _ in names) <= near
    if not any(abs(date[0] - begin - 2) <= near for begin, _ in names):
        return False
    longest = max(end - begin for begin, end in names)
    return all(at_right[:-1]) or (at_right[-1] and date[1] - date[0] > longest - near)


def _sealed(names: Sequence[tuple[float, float]], date: tuple[float, float], near: float) -> bool:
    """The date four from the right, each 署名 centred over it; both stand further left if a name is long."""
    middle = sum(date) / 2
    if any(abs(sum(name) / 2 - middle) > near for name in names):
        return False
    if abs(date[1] - (_LINE - 4)) <= near:
        return True
    longest = max(end - start for start, end in names)
    return longest / 2 > (date[1] - date[0]) / 2 + 4 - near and max(end for _, end in names) >= _LINE - near


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    lines = view.of(Role.SIGNATURE, Role.DATE) if view is not None else []
    names, dates = ([line for line in lines if line.role is role] for role in (Role.SIGNATURE, Role.DATE))
    if not names or not dates or any(is_spaced(line.paragraph) for line in lines):
        return
    placed, date, near = [_edges(line, report.text) for line in names], _edges(dates[0], report.text), float(options.share("tolerance"))  # fmt: skip
    if _unsealed(placed, date, near) or _sealed(placed, date, near):
        return
    begins, ends = placed[0]
    shift = date[0] - begins
    has_left = max(ends, date[1]) < _LINE / 2
    message = (
        "署名和成文日期居左，位置不合。"
        if has_left
        else f"署名右空{max(_LINE - ends, 0):.1f}字，成文日期右空{max(_LINE - date[1], 0):.1f}字、"
        f"首字比署名首字{'右' if shift >= 0 else '左'}移{abs(shift):.1f}字，位置不合。"
    )
    widths = [_width(line, report.text) for line in names]
    suggestion = (
        f"不盖章的，{advice_for(max(widths), _width(dates[0], report.text))}；盖章的，日期右空四字，署名在日期上居中。"
    )
    yield Finding(message, Span(names[0].span.start, place_of(names[0].span, report.text).end), suggestion)


def advice_for(name: float, date: float) -> str:
    """What the standard comes to for words as wide as these."""
    if name > _LONG:
        return "署名和日期都右空二字"
    if date > name:
        return f"日期右空2字，署名右空{4 + date - name:.1f}字（日期首字比署名首字右移二字）".replace(".0字", "字")
    return f"署名右空2字，日期右空{max(name - date, 0):.1f}字（日期首字比署名首字右移二字）".replace(".0字", "字")


RULE = Rule(
    id="LG516",
    name="sign-off-position",
    title="署名和日期位置不合标准",
    about="署名和成文日期既不是不加盖印章的排法（署名右空二字，日期首字比署名首字右移二字；日期长于署名的，日期右空二字），"
    "也不是加盖印章的排法（日期右空四字，署名在其上居中）。位置由对齐、缩进和字数推算。不合格的例子：署名和日期都靠右顶格。",
    basis=Basis.STANDARD,
    clause="gbt-9704/sign-off",
    severity=Severity.WARNING,
    check=check,
    good=("署名右空二字、日期首字右移二字的 Word 文件", "日期右空四字、署名在其上居中的 Word 文件"),
    bad=(),
    options={"tolerance": Option(Decimal(1), "允许的偏差，字")},
)
