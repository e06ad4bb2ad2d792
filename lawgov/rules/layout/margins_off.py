"""页边距不合标准: 天头, 订口 and 版心, measured in the set-up of each portrait section."""

from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import SectionLayout
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import laid_out, number, place_of
from lawgov.rules.layout.paper_not_a4 import is_a4

_TOP, _LEFT, _WIDTH, _HEIGHT = Decimal(37), Decimal(28), Decimal(156), Decimal(225)


def _faults(section: SectionLayout, tolerance: Decimal) -> list[str]:
    if section.top is None or section.left is None or section.bottom is None or section.right is None:
        return ["没有写明页边距"]
    wanted = [("天头（上边距）", section.top, _TOP), ("订口（左边距）", section.left, _LEFT)]
    if is_a4(section) and section.width is not None and section.height is not None:
        wanted += [
            ("版心宽", section.width - section.left - section.right, _WIDTH),
            ("版心高", section.height - section.top - section.bottom, _HEIGHT),
        ]
    return [f"{name}{number(has)}毫米，应为{want}毫米" for name, has, want in wanted if abs(has - want) > tolerance]


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    portrait = [(s, span) for s, span in view.text_sections if not s.landscape]
    wrong = [(faults, span) for s, span in portrait if (faults := _faults(s, options.share("tolerance")))]
    if wrong:
        faults, span = wrong[0]
        many = f"（共{len(wrong)}节，这是第一处）" if len(wrong) > 1 else ""
        suggestion = "A4 纸请设上边距37毫米、下35毫米、左28毫米、右26毫米，装订线0。"
        yield Finding("；".join(faults) + f"{many}。", place_of(span, report.text), suggestion, stands_for=len(wrong))


RULE = Rule(
    id="LG502",
    name="margins-off",
    title="页边距不合标准",
    about="竖排的各节，天头应为 37 毫米，订口应为 28 毫米（装订线算在内），版心应为 156 毫米×225 毫米；纸张不是 A4 时只看天头和订口。"
    "不合格的例子：上下 25.4 毫米、左右 31.8 毫米的默认边距。",
    basis=Basis.STANDARD,
    clause="gbt-9704/margins",
    severity=Severity.WARNING,
    check=check,
    good=("上 37、下 35、左 28、右 26 毫米的 Word 文件", "左边距 20 毫米、装订线 8 毫米的 Word 文件"),
    bad=(),
    options={"tolerance": Option(Decimal(1), "允许的偏差，毫米")},
)
