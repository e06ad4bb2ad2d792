"""Lines of a web page or a 版头 that are not the report: navigation, widgets, records, marks."""

import re

from lawgov.chinese import fold

_WIDGET = re.compile(
    r"(?:返回(?:上一[级页]|首页|顶部|列表|主站)?|上一[篇条页].*|下一[篇条页].*|字\s*[号体](?:大小)?|打\s*印(?:本页)?|关\s*闭(?:窗口|本页)?|收\s*藏|分\s*享(?:到)?|"
    r"纠错|我要纠错|复制链接|扫一扫.{0,40}|打开微信.{0,60}|微信扫一扫.{0,30}|用微信.{0,40}|无障碍(?:浏览|阅读)?|大\s*中\s*小|默认|超大|"
    r"主动公开|依申请公开|首\s*页|网站地图|联系我们|长者(?:版|模式)|繁体(?:版)?|简体|登录|注册|朗读|语音播报|下载|全文下载|附件下载|"
    r"责任编辑.{0,20}|编辑[:：].{0,20}|审核[:：].{0,20}|版权所有.{0,80}|主办(?:单位)?[:：].{0,60}|承办(?:单位)?[:：].{0,60}|技术支持.{0,40}|"
    r".{0,10}ICP备.{0,40}|.{0,10}公网安备.{0,40}|网站标识码.{0,40}|您(?:现在|当前)?(?:所在)?的?位置.{0,120}|当前(?:位置|所在位置).{0,120}|"
    r"[\[【]?\s*(?:大|中|小|打印|关闭|字体|字号)(?:[\s|\]】\[【]*(?:大|中|小|打印|关闭|字体|字号|收藏))*\s*[\]】]?|"
    r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?\s*\d*\s*次?|相关(?:附件|文章|链接|稿件|信息|阅读|解读).{0,30}|第?\d+页?(?:\s*/\s*\d+)?|用户登录|信息公开|政务公开|智能问答)"
    r"[\s:：]*"
)
_CRUMBS = re.compile(r"[^。]{1,20}(?:\s*[>＞›»]{1,2}\s*[^。>＞›»]{1,40}){1,8}")
_KEY = (
    r"索\s*引\s*号|信息索引号?|文\s*号|发文字号|发布机构|发文机关|发文机构|发布单位|公开单位|信息来源|稿件来源|来\s*源|成文日期|成文时间|发文日期|发文时间|生成日期|制发日期|"
    r"发布日期|发布时间|公开日期|公开时间|发布于|更新日期|更新时间|生效日期|有效性|时效性|主题分类|主题词|主题类别|体裁分类|公开方式|公开类别|公开形式|公开范围|公开属性|信息分类|信息类别|所属主题|"
    r"名\s*称|标\s*题|信息名称|作\s*者|浏览次数|浏览量|阅读次数|点击数|访问量|字\s*[号体]|关键词|责任编辑|编辑|发布人|废止日期|失效日期|统一编号|内容概述|组配分类|服务对象|文件编号|文种"
)
_RECORD = re.compile(rf"[\[【（(]?\s*(?P<key>{_KEY})\s*[\]】）)]?\s*[:：\t]\s*")
_BARE_KEY = re.compile(rf"[\[【]?\s*(?:{_KEY})\s*[\]】]?\s*[:：]?")
_DATE_ONLY = re.compile(
    r"[\[（(]?\s*(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[\]）)]?"
)
_HEAD_MARK = re.compile(
    r"[\u4e00-\u9fff（）()、\s]{2,40}文件|[^\s。，]{1,20}\s*[〔\[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d{1,4}\s*号(?:.{0,20}签发人.{0,20})?|签\s*发\s*人.{0,20}|\d{6}|"
    r"(?:绝密|机密|秘密)\S{0,8}|特急|加急|平急|特\s*急|加\s*急|紧急程度.{0,10}|[─—\-_=*★]{3,}"
)


def is_widget(line: str) -> bool:
    """Navigation, font sizes, sharing, copyright: what a page shows around an article."""
    return len(line) <= 160 and (_WIDGET.fullmatch(line) is not None or _CRUMBS.fullmatch(line) is not None)


def is_head_mark(line: str) -> bool:
    """A line of the 版头: 「××县司法局文件」, 发文字号, 签发人, 密级, 份号, a rule."""
    return len(line) <= 60 and _HEAD_MARK.fullmatch(line) is not None


def is_bare_date(line: str) -> bool:
    return len(line) <= 30 and _DATE_ONLY.fullmatch(fold(line)) is not None


def is_key(text: str) -> bool:
    """Nothing but the name of a record entry, its value elsewhere: 「成文日期」, 「索 引 号：」."""
    return len(text) <= 16 and _BARE_KEY.fullmatch(text.strip()) is not None


def record_entries(line: str) -> list[tuple[str, int, int]]:
    """The entries of a record line: name without white space, start and end of the value in the line.

    「索引号: 2951467/2022-50733」 gives one, 「发布机构: 江北区司法局 成文日期: 2022-02-28」 two.
    A line that does not begin with an entry has none.
    """
    if len(line) > 400:
        return []
    matches = list(_RECORD.finditer(line))
    if not matches or line[: matches[0].start()].strip(" \t\u3000|[【（("):
        return []
    entries = []
    for match, after in zip(matches, [*matches[1:], None], strict=False):
        end = after.start() if after else len(line)
        value = line[match.end() : end]
        entries.append((re.sub(r"\s", "", match["key"]), match.end(), match.end() + len(value.rstrip(" \t\u3000|[【"))))
    return entries


def is_record(line: str) -> bool:
    """A line of nothing but record entries, each with a short value."""
    entries = record_entries(line)
    return bool(entries) and all(end - start <= 60 for _, start, end in entries)
