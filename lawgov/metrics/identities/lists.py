"""A count announced and the list that follows: 三方面…一是…二是."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lawgov.chinese import chinese_number
from lawgov.document.numbering import parse_label
from lawgov.metrics.identities.view import View
from lawgov.metrics.model import Identity
from lawgov.sources.model import Span

_ANNOUNCED = re.compile(
    r"(?P<what>(?P<count>[两二三四五六七八九十]|(?<![\d.])[2-9](?![\d.]))\s?个?(?:大|点|项)?(?:方面|短板|不足|问题|(?<=点)|(?<=项))(?:的?(?:问题|不足|短板|工作|措施|原因|内容|薄弱环节|困难|安排|任务))?)"
    r"(?P<rest>[^。；;：:\n]{0,12}?)(?P<end>[：:。，,]|$)",
    re.MULTILINE,
)
_LEAD = re.compile(
    r"(?:以下|如下|下列|主要|存在|体现在|表现在|集中在|还有|仍有|突出|做好|抓好|着力|重点)[^。；;\n]{0,12}$"
)
_ABOUT = re.compile(
    r"(?:针对|围绕|紧盯|聚焦|对照|对|整改|解决|反馈|反映|查摆|梳理|指出|提出|上年|去年)[^。；;，,\n]{0,16}$"
)
"""What follows 针对这5个问题 are answers, not the problems."""
_NAME = re.compile(r"制度|专项|整治|行动|攻坚|改革|工程|机制|体系|清单|标准|活动|计划")
"""三项制度, 六个方面专项整治: the count is of something else than the list."""
_ITEM = re.compile(
    r"(?:(?<=[。；;：:，,、\n ])|^)(?:第(?=[一二三四五六七八九十][，,]))?(?P<number>[一二三四五六七八九十])(?:是|(?<=第[一二三四五六七八九十])[，,])"
)
_FIRST = re.compile(r"\s*(?:一是|（一）|\(一\)|1[.、．]|（1）|第一[，,])")


def announced_lists(view: View) -> Iterator[Identity]:
    for match in _ANNOUNCED.finditer(view.text):
        before = view.text[max(0, match.start() - 20) : match.start()]
        if not (_LEAD.search(before) or match["rest"].startswith(("如下",)) or match["end"] in "：:"):
            continue
        if _ABOUT.search(before) or _NAME.search(match["rest"]):
            continue
        count = chinese_number(match["count"]) or int(match["count"])
        found = _following(view, match.end())
        if found < 2:
            continue
        what = Span(match.start("what"), match.end("what"))
        yield Identity(
            "list",
            "holds" if count == found else "broken",
            (),
            Decimal(found),
            Decimal(count),
            Decimal(0),
            what,
            f"前面说“{what.of(view.report.text)}”，后面列出了{found}项。",
            "请核对项数，或者补上缺少的内容。",
        )


def _following(view: View, at: int) -> int:
    """How many items of one list begin right behind ``at``: within the paragraph, or paragraph by paragraph."""
    end = view.text.find("\n", at)
    end = len(view.text) if end < 0 else end
    if _FIRST.match(view.text, at, end):
        return _consecutive(match["number"] for match in _ITEM.finditer(view.text, at, end))
    if end - at > 2:
        return 0
    return _labelled(view, end + 1)


def _consecutive(numbers: Iterator[str]) -> int:
    count = 0
    for number in numbers:
        value = chinese_number(number)
        if value == count + 1:
            count += 1
        elif value is not None and value <= count:
            break  # another list begins, or the outer one goes on
    return count


def _labelled(view: View, at: int) -> int:
    """Paragraphs that bear consecutive numbers of one form, whatever stands between them."""
    form, count, misses = None, 0, 0
    for line in view.text[at : at + 20_000].split("\n"):
        label = parse_label(line)
        if label is None:
            misses += 1
            if not count or misses > 8:
                break
            continue
        form = form or label.label.form
        if label.label.form != form:
            if count and label.label.rank < 2:
                break
            continue
        if label.label.number != count + 1:
            break
        count, misses = count + 1, 0
    return count
