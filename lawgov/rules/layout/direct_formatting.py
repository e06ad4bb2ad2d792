"""格式没有用样式: font, size, indent or pitch set on the paragraphs of the body themselves, one by one.

Silent unless ``share`` is set below 1: most files are made so, and it does not show in print.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.laid_out import TEXT, laid_out, place_of

_NAMES = {"fonts": "字体", "size": "字号", "indent": "缩进", "spacing": "行距", "alignment": "对齐", "bold": "加粗", "colour": "颜色"}  # fmt: skip
_TOLD = ("fonts", "size", "indent", "spacing")


def check(report: Report, options: Options) -> Iterator[Finding]:
    view = laid_out(report)
    lines = view.of(*TEXT) if view is not None else []
    direct = [line for line in lines if set(line.paragraph.direct) & set(_TOLD)]
    if len(lines) < options.count("least") or len(direct) <= len(lines) * options.share("share"):
        return
    kinds = Counter(name for line in direct for name in line.paragraph.direct if name in _TOLD)
    listed = "、".join(_NAMES[name] for name in _TOLD if kinds[name])
    message = f"正文和标题共{len(lines)}段，其中{len(direct)}段直接设了{listed}，没有用样式。"
    suggestion = "请把格式设在样式里再套用，改一处就全文一致；不影响打印的效果。"
    yield Finding(message, place_of(direct[0].span, report.text), suggestion, stands_for=len(direct))


RULE = Rule(
    id="LG525",
    name="direct-formatting",
    title="格式没有用样式",
    about="正文和各级标题的大部分段落，字体、字号、缩进、行距是直接设在段落上的，没有用样式。看起来一样，改起来要逐段改，也容易漏改。不影响打印，经办人的文件多是这样，所以默认不报；要求用样式的，把 share 设为 0.5。不合格的例子：每一段都单独设了仿宋三号。",
    basis=Basis.PRACTICE,
    clause="practice/styles",
    severity=Severity.NOTE,
    check=check,
    good=("格式都设在样式里的 Word 文件", "个别段落单独设了格式的 Word 文件"),
    bad=(),
    options={
        "share": Option(Decimal(1), "超过这个比例才报；默认 1，即不报"),
        "least": Option(5, "段数不到这么多的不看"),
    },
)
