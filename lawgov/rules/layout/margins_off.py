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
_ROUND = Decimal("0.05")  # millimetres: Word keeps twips, and shows a tenth of a millimetre


def _faults(section: SectionLayout, options: Options) -> list[str]:
    """What is off; of the type area only what does not follow from a margin already named."""
    if section.top is None or section.left is None or section.bottom is None or section.right is None:
        return ["没有写明页边距"]
    top, left, width, height = (options.share(name) for name in ("top", "left", "width", "height"))

    def off(has: Decimal, want: Decimal) -> bool:
        return abs(has - want) > options.share("tolerance") + _ROUND

    found = []
    for name, has, want in (("天头（上边距）", section.top, top), ("订口（左边距）", section.left, left)):
        if off(has, want):
            found.append(f"{name}{number(has)}毫米，应为{number(want)}毫米")
    if is_a4(section) and section.width is not None and section.height is not None:
        for name, whole, near, far, want_near, want in (
            ("版心宽", section.width, section.left, section.right, left, width),
            ("版心高", section.height, section.top, section.bottom, top, height),
        ):
            begins = want_near if off(near, want_near) else near
            if off(whole - near - far, want) and off(whole - begins - far, want):
                found.append(f"{name}{number(whole - near - far)}毫米，应为{number(want)}毫米")
    return found


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    if view is None:
        return
    sections = view.text_sections
    portrait = [(s, span) for s, span in sections if not s.landscape]
    if sections and not portrait:
        suggestion = "请把纸张方向改为纵向，上边距37毫米、下35毫米、左28毫米、右26毫米；只有附表可以横排。"
        yield Finding(
            "全文都是横向的页面，正文应竖排，版心156毫米×225毫米。", place_of(sections[0][1], report.text), suggestion
        )
    wrong = [(faults, span) for s, span in portrait if (faults := _faults(s, options))]
    if wrong:
        faults, span = wrong[0]
        many = f"（共{len(wrong)}节，这是第一处）" if len(wrong) > 1 else ""
        asked_by = next(filter(None, (options.stated_by(name) for name in ("top", "left", "width", "height"))), "")
        top, left, width, height = (options.share(name) for name in ("top", "left", "width", "height"))
        suggestion = f"A4 纸请设上边距{number(top)}毫米、下{number(297 - top - height)}毫米、左{number(left)}毫米、右{number(210 - left - width)}毫米，装订线0。"
        by = f"按{asked_by}，" if asked_by else ""
        yield Finding(
            f"{by}{'；'.join(faults)}{many}。", place_of(span, report.text), suggestion, stands_for=len(wrong), asked_by=asked_by
        )  # fmt: skip


RULE = Rule(
    id="LG502",
    name="margins-off",
    title="页边距不合标准",
    about="竖排的各节，天头应为 37 毫米，订口应为 28 毫米（装订线算在内），版心应为 156 毫米×225 毫米；纸张不是 A4 时只看天头和订口；全文横排的也报。"
    "不合格的例子：上下 25.4 毫米、左右 31.8 毫米的默认边距。",
    basis=Basis.STANDARD,
    clause="gbt-9704/margins",
    severity=Severity.WARNING,
    check=check,
    good=("上 37、下 35、左 28、右 26 毫米的 Word 文件", "左边距 20 毫米、装订线 8 毫米的 Word 文件"),
    bad=(),
    options={
        "tolerance": Option(Decimal(1), "允许的偏差，毫米"),
        "top": Option(_TOP, "天头（上边距），毫米"),
        "left": Option(_LEFT, "订口（左边距），毫米"),
        "width": Option(_WIDTH, "版心宽，毫米"),
        "height": Option(_HEIGHT, "版心高，毫米"),
    },
)
