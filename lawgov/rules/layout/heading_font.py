"""各级标题字体字号不合标准: 一、黑体 （一）楷体 1.（1）仿宋, all of 16 points. Headings inside a paragraph are not judged."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lawgov.findings import Basis, Finding, Severity
from lawgov.layout.formatting import RunLook
from lawgov.layout.model import HEADINGS, Role
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.fonts import font_name, is_like, is_trap, other_than
from lawgov.rules.laid_out import LaidOut, Line, laid_out, size_name, told

_NAMES = dict(zip(HEADINGS, ("一级", "二级", "三级", "四级"), strict=True))
_OPTIONS = dict(zip(HEADINGS, ("heading1_font", "heading2_font", "body_font", "body_font"), strict=True))
_USUAL = {"heading1_font": "黑体", "heading2_font": "楷体_GB2312", "body_font": "仿宋_GB2312"}


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    fonts: Mapping[Role, str] = dict(
        zip(HEADINGS, (options.text("heading1_font"), options.text("heading2_font"), *[options.text("body_font")] * 2), strict=True)
    )  # fmt: skip
    base = _base(view) if view is not None else None

    def as_body(line: Line) -> bool:
        """What takes the font of the body takes its fault too, which is told there."""
        return line.role in HEADINGS[2:] and base is not None

    def wrong_font(line: Line) -> bool:
        look = line.paragraph.look
        if is_trap(look) or is_like(look.east_asian, fonts[line.role]):
            return False
        return not (as_body(line) and base is not None and look.east_asian == base.east_asian)

    def wrong_size(line: Line) -> bool:
        size = line.paragraph.look.size
        return size != 16 and not (as_body(line) and base is not None and size == base.size)

    def shown(line: Line) -> str:
        look = line.paragraph.look
        return f"{size_name(look.size)}{'' if is_trap(look) else font_name(look)}，{_NAMES[line.role]}标题应为三号{fonts[line.role]}"

    lines = view.headings() if view is not None else []
    wrong = [line for line in lines if wrong_font(line) or wrong_size(line)]
    suggestion = f"请在标题样式里改：一级{fonts[Role.HEADING1]}、二级{fonts[Role.HEADING2]}、三级四级{fonts[Role.HEADING3]}，都用三号。"
    if sum(bool({"fonts", "size"} & set(line.paragraph.direct)) for line in wrong) * 2 > len(wrong):
        suggestion = suggestion.replace("请在标题样式里改：", "请选中标题直接改（现在是直接设在文字上的）：")
    local = {_OPTIONS[line.role] for line in wrong if wrong_font(line)}
    stated = [options.stated_by(name) for name in sorted(local) if other_than(options.text(name), str(_USUAL[name]))]
    yield from told(
        wrong, "标题的字体字号与层次不合", suggestion, report, shown, asked_by=next(filter(None, stated), "")
    )


def _base(view: LaidOut) -> RunLook | None:
    """The look that most paragraphs of the body have."""
    looks = Counter(line.paragraph.look for line in view.of(Role.BODY))
    return looks.most_common(1)[0][0] if looks else None


RULE = Rule(
    id="LG511",
    name="heading-font",
    title="各级标题字体字号不合标准",
    about="单独成段、有编号的标题，“一、”应为黑体、“（一）”应为楷体、“1.”和“（1）”应为仿宋，都是三号。同一字族的字体都可以。段首接排的标题不看。"
    "不合格的例子：“一、主要举措和成效”是仿宋。",
    basis=Basis.STANDARD,
    clause="gbt-9704/level-fonts",
    severity=Severity.WARNING,
    check=check,
    good=("一级标题黑体、二级标题楷体的 Word 文件", "二级标题为楷体_GB2312 的 Word 文件"),
    bad=(),
    options={
        "heading1_font": Option("黑体", "一级标题字体"),
        "heading2_font": Option("楷体_GB2312", "二级标题字体"),
        "body_font": Option("仿宋_GB2312", "三级、四级标题字体"),
    },
)
