"""行距不合标准: the pitch of body lines does not give 22 lines a page, or is not fixed at all.

Where the profile names a pitch (28, 29, 29.2 points), that one is wanted; else any that gives 22 lines.
"""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.model import Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import LaidOut, Line, laid_out, number, told

_AREA = Decimal("637.8")  # points: 225 mm
_STANDARD = Decimal("28.95")
_NEAR = Decimal("0.05")


def pitch_of(line: Line, view: LaidOut) -> Decimal | None:
    """Points from line to line; None where the font decides."""
    paragraph, section = line.paragraph, view.layout.section_of(line.paragraph)
    if paragraph.line_rule != "auto":
        return paragraph.line
    if section.grid is not None and paragraph.snaps and paragraph.line == 1:
        return section.grid_pitch
    return None


def fits(pitch: Decimal, wanted: Decimal) -> bool:
    if abs(wanted - _STANDARD) <= _NEAR:
        return pitch > 0 and _AREA // pitch == 22
    return abs(pitch - wanted) <= _NEAR


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    wanted = options.share("line_pitch")
    pitches = [(line, pitch_of(line, view)) for line in view.of(Role.BODY)]
    suggestion = f"请把正文行距设为固定值{number(wanted)}磅，段前段后为0。"
    loose = [line for line, pitch in pitches if pitch is None]
    yield from told(loose, "正文行距不是固定值，每页行数随字体而变", suggestion, report, _multiple)
    off = [line for line, pitch in pitches if pitch is not None and not fits(pitch, wanted)]

    def shown(line: Line) -> str:
        pitch = pitch_of(line, view) or Decimal(0)
        return f"{number(pitch)}磅，每页{int(_AREA // pitch) if pitch else 0}行"

    yield from told(
        off, "正文行距不合要求" if wanted != _STANDARD else "正文行距排不成每页22行", suggestion, report, shown
    )


def _multiple(line: Line) -> str:
    return "单倍行距" if line.paragraph.line == 1 else f"{number(line.paragraph.line)}倍行距"


RULE = Rule(
    id="LG503",
    name="line-pitch-off",
    title="行距不合标准",
    about="正文行距不能使版心排下 22 行（固定值 28 到 28.98 磅可以），或者是单倍、多倍行距，行数由字体决定。行距为 1 倍而对齐到行网格的，看网格。"
    "配置集 [layout] 的 line_pitch 另有规定的（如 28、29、29.2），照它的数值。不合格的例子：1.5 倍行距；固定值 30 磅。",
    basis=Basis.STANDARD,
    clause="gbt-9704/lines",
    severity=Severity.WARNING,
    check=check,
    good=("正文行距为固定值 28.95 磅的 Word 文件", "每页 22 行的网格、正文对齐到网格的 Word 文件"),
    bad=(),
    options={"line_pitch": Option(_STANDARD, "行距，磅；28.95 表示凡是每页 22 行的都可以")},
)
