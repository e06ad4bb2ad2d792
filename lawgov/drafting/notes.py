"""What the person should hear about a draft that the document itself does not say."""

from collections.abc import Iterator, Mapping
from typing import Any

from lawgov.drafting.gather import Figures
from lawgov.drafting.references import references
from lawgov.holes import HOLE
from lawgov.schemas.draft import Draft, texts_of

_SHOWN = 5


def notes_of(draft: Draft, figures: Figures, values: Mapping[str, Any], text: str) -> Iterator[str]:
    """One Chinese sentence each."""
    holes = len(HOLE.findall(text))
    if holes:
        yield f"还有 {holes} 处内容没有填，文中写作黄底的【待补充：……】，补完再用 lawgov check 检查"
    unused = list(_unused(draft, figures))
    if unused:
        more = "等" if len(unused) > _SHOWN else ""
        yield f"figures 里有 {len(unused)} 个数字没有写进报告：{'、'.join(unused[:_SHOWN])}{more}"
    if values["web"]:
        yield "网上公开前请作保密审查，核对有没有国家秘密、工作秘密和个人信息"
        if draft.sign_off.note:
            yield f"附注（{draft.sign_off.note}）没有印在公开稿里"
        if draft.formal is not None and draft.formal.secrecy:
            yield f"数据里写有密级“{draft.formal.secrecy}”，公开稿里没有印；涉密的报告不得公开，请先核实"


def _unused(draft: Draft, figures: Figures) -> Iterator[str]:
    """Figures with a value that no text and no list asks for."""
    asked = [key for item in draft.achievements.items for key in item.figures]
    asked += [reference.key for path, text in texts_of(draft) if path[0] != "figures" for reference in references(text)]
    used = {found.key for key in asked if (found := figures.find(key))}
    for key in draft.figures:
        named = figures.find(key)
        if named is not None and named.figure is not None and named.key not in used:
            yield named.name
