"""行距不合标准: the pitch of body lines does not give 22 lines a page, or is not fixed at all.

Where the profile names a pitch (28, 29, 29.2 points), that one is wanted; else any that gives 22 lines.
"""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import LaidOut, Line, cure, laid_out, number, told

_AREA = Decimal("637.8")  # points: 225 mm
_STANDARD = Decimal("28.95")
_NEAR = Decimal("0.025")  # half a twip: 29 is not 28.95
_LOW, _HIGH = Decimal(1), Decimal("1.3")  # how high a line of type is by itself, in its size: from font to font
_WHITE = 1  # points above or below a paragraph that count


def pitch_of(line: Line, view: LaidOut) -> Decimal | None:
    """Points from line to line; None where the font decides."""
    paragraph, section = line.paragraph, view.layout.section_of(line.paragraph)
    size = paragraph.look.size
    if paragraph.line_rule == "exact":
        return paragraph.line
    if paragraph.line_rule == "atLeast":
        return paragraph.line if paragraph.line >= size * _HIGH else None
    if section.grid is None or not section.grid_pitch or not paragraph.snaps or paragraph.line != 1:
        return None
    few, many = (ceil(size * height / section.grid_pitch) for height in (_LOW, _HIGH))
    return section.grid_pitch * few if few == many else None


def fits(pitch: Decimal, wanted: Decimal | None) -> bool:
    """``wanted`` None: whatever gives 22 lines."""
    if wanted is None:
        return pitch > 0 and _AREA // pitch == 22
    return abs(pitch - wanted) < _NEAR


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    stated = options.stated_by("line_pitch")
    pitch = options.share("line_pitch")
    wanted = pitch if stated else None
    asked_by = stated if stated and _AREA // pitch != 22 else ""
    pitches = [(line, pitch_of(line, view)) for line in view.of(Role.BODY)]
    target = f"行距设为固定值{number(pitch)}磅，段前段后为0"

    loose = [line for line, has in pitches if has is None]
    yield from told(
        loose, f"正文行距不是固定值{number(pitch)}磅，每页行数随字体而变", cure(loose, "spacing", target), report, _loose, asked_by=asked_by
    )  # fmt: skip

    def shown(line: Line) -> str:
        has = pitch_of(line, view) or Decimal(0)
        return f"{number(has)}磅，每页{int(_AREA // has) if has else 0}行"

    off = [line for line, has in pitches if has is not None and not fits(has, wanted)]
    what = f"正文行距应为{number(pitch)}磅" if stated else f"正文行距排不成每页22行（固定值{number(pitch)}磅）"
    yield from told(off, what, cure(off, "spacing", target), report, shown, asked_by=asked_by)

    known = [line for line, has in pitches if has is not None and fits(has, wanted)]
    spaced = [line for line in known if max(line.paragraph.before, line.paragraph.after) >= _WHITE]
    yield from told(
        spaced, "正文段前段后有间距，每页排不满22行", cure(spaced, "spacing", "段前段后设为0"), report, _white
    )


def _loose(line: Line) -> str:
    paragraph = line.paragraph
    if paragraph.line_rule == "atLeast":
        return f"最小值{number(paragraph.line)}磅，小于字高，由字体决定"
    return "单倍行距，随字号和网格" if paragraph.line == 1 else f"{number(paragraph.line)}倍行距"


def _white(line: Line) -> str:
    paragraph = line.paragraph
    sides = (("段前", paragraph.before), ("段后", paragraph.after))
    return "、".join(f"{name}{number(points)}磅" for name, points in sides if points)


RULE = Rule(
    id="LG503",
    name="line-pitch-off",
    title="行距不合标准",
    about="正文行距不能使版心排下 22 行（固定值 28 到 28.98 磅可以），或者是单倍、多倍行距，行数由字体决定；或者段前段后有间距。行距为 1 倍而对齐到行网格的，看网格。"
    "配置集 [layout] 的 line_pitch 另有规定的（如 28、29、29.2），照它的数值。不合格的例子：1.5 倍行距；固定值 30 磅。",
    basis=Basis.STANDARD,
    clause="gbt-9704/lines",
    severity=Severity.WARNING,
    check=check,
    good=("正文行距为固定值 28.95 磅的 Word 文件", "每页 22 行的网格、正文对齐到网格的 Word 文件"),
    bad=(),
    options={"line_pitch": Option(_STANDARD, "行距，磅；没有另外写明时，凡是每页 22 行的都可以")},
)
