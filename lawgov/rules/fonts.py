"""Families of fonts: 仿宋_GB2312, 方正仿宋_GBK and FangSong are one to the standard.

Only what bears the family's own name is of it: 微软雅黑 is no 黑体, PingFang SC no 仿宋.
"""

import re
from collections.abc import Mapping

from lawgov.layout.formatting import RunLook

_FAMILIES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (
        ("小标宋", r"小标宋|xiaobiao|FZXBS|serif.*cjk|source.*han.*serif|思源宋"),
        ("仿宋", r"仿宋|fang_?-? ?song|FZFS|FandolFang|CNFS"),
        ("黑体", r"黑体|sim ?hei|ST ?hei|FZHei|FZHT|FandolHei|^hei ?ti"),
        ("楷体", r"楷|kai ?ti|sim ?kai|ST ?kai|FZKai|FZKT|FandolKai|^kai$"),
        ("宋体", r"宋|song|simsun|mingliu"),
    )
}
_JAPANESE = re.compile(r"ＭＳ|MS (?:明朝|ゴシック|Mincho|P?Gothic)|[ぁ-んァ-ヶ]|明朝|游|Yu |Meiryo", re.IGNORECASE)


def is_like(font: str | None, wanted: str) -> bool:
    """Whether a font is the wanted one, or of its family."""
    if font is None:
        return False
    if font.casefold() == wanted.casefold():
        return True
    family = family_of(wanted)
    return family is not None and _FAMILIES[family].search(font) is not None and (family != "宋体" or family_of(font) == family)  # fmt: skip


def family_of(font: str) -> str | None:
    return next((name for name, pattern in _FAMILIES.items() if pattern.search(font)), None)


def is_trap(look: RunLook) -> bool:
    """A theme's East Asian font that is Japanese, or none at all: nobody chose it."""
    return look.from_theme and (look.east_asian is None or _JAPANESE.search(look.east_asian) is not None)


def font_name(look: RunLook) -> str:
    return look.east_asian or "没有写明中文字体"


def other_than(asked: str, usual: str) -> bool:
    """Whether a font that a place asks for is not of the family of the standard's own."""
    return not is_like(asked, usual)
