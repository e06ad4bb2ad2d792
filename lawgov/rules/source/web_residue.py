"""留有网页上的文字: 【打印】【关闭】, 分享到, 上一篇, 责任编辑 within the report. Told once.

What stands around the report on its page is none of its text; only what lies in the body, or is
glued to a paragraph, counts. 扫一扫 as something that people do is left alone.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_INSIDE = re.compile(
    r"[【\[〖](?:打\s?印(?:本页)?|关\s?闭(?:窗口)?|收\s?藏|字体[：:]?|大|中|小|返回(?:顶部)?|分享)[】\]〗](?:\s?[【\[〖][^【】\[\]〖〗\n]{1,6}[】\]〗])*"
    r"|字体[：:]\s?[【\[]?\s?大\s?中?\s?小[】\]]?|分享到[：:]|分享到(?=微信|微博|QQ|朋友圈)[^，。\n]{0,12}|[上下]一[篇条][：:][^\n。]{0,60}"
    r"|责任编辑[：:]\s?[^\s。，]{0,8}|(?:浏览|阅读|点击|访问)(?:次数|量|数)[：:]\s?\d*\s?次?|微信扫一扫[^，。\n]{0,12}|扫一扫在手机[^。\n]{0,12}|打开微信[^。\n]{0,24}扫一扫[^。\n]{0,16}"
    r"|(?:当前|您(?:现在|当前)?(?:所在)?的?)位置[：:][^。\n]{0,60}|版权所有[：:©][^。\n]{0,40}|(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备)\d+号(?:-\d+)?"
)
_LINE = re.compile(
    r"(?:返回(?:上一[级页]|首页|顶部|列表)?|字\s*号(?:大小)?|打\s*印(?:本页)?|关\s*闭(?:窗口|本页)?|分\s*享(?:到)?|收\s*藏|纠错|我要纠错|复制链接|大\s+中\s+小|微信扫一扫|扫一扫|网站地图|无障碍浏览|长者版|相关(?:链接|文章|稿件)[：:]?.{0,30})"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    body = report.document.body_span
    found = [Span(*match.span()) for match in _INSIDE.finditer(report.text, body.start, body.end)]
    found += [
        block.span
        for block in report.document.lines(body)
        if block.end - block.start <= 40 and _LINE.fullmatch(report.text, block.start, block.end)
    ]
    if not found:
        return
    first = min(found)
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    yield Finding(f"正文里留有网页上的文字“{first.of(report.text)}”{many}。", first, "请删去，这不是报告的内容。")


RULE = Rule(
    id="LG807",
    name="web-residue",
    title="留有网页上的文字",
    about="正文里夹着“【打印】【关闭】”“分享到”“上一篇：”“责任编辑：”“浏览次数：”等网页上的文字。页头页脚里的不算；全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/residue",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n群众扫一扫即可评价，推出“一键分享”，评查案卷120卷。"),
        "返回上一级\n字号\n打印\n" + sample(),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，发出监督通知书6份。【打印】【关闭】"), at="【打印】【关闭】"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，发出监督通知书6份。责任编辑：李华"), at="责任编辑：李华"),
    ),
    other_documents=True,
)
