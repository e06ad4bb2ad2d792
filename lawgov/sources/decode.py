"""Bytes → text: UTF-8, UTF-16, GB18030, Big5, with or without a mark, whatever the declaration says."""

import codecs
import re
from typing import NamedTuple

_COMMON = frozenset(
    "的一是在了和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级就年阶义发成部民可出能方进同行面说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使性前等反体合斗路图把结第里正新开论之物从当两些还天资事队批如应形想制心样干都向变关点育重其思与间内去因件日利相由压员气业代全组数果期导平各基或月毛然问比展那它最及外没看治提五解系林者米群头意只明四道马认次文通但条较克又公孔领军流入接席位情运器并飞原油放立题质指建区验活众很教决特此常石强极土少已根共直团统式转别造切九你取西持总料连任志观调七么山程百报更见必真保热委手改管处己将修支识病象几先老光专什六型具示复安带每东增则完风回南广劳轮科北打积车计给节做务被整联步类集号列温装即毫知轴研单色坚据速防史拉世设达尔场织历花受求传口断况采精金界品判参层止边清至万确究书术状厂须离再目海交权且儿青才证低越际八试规斯近注办布门铁需走议县兵固除般引齿千胜细影济白格效置推空配刀叶率述今选养德话查差半敌始片施响收华觉备名红续均药标记难存测士身紧液派准斤角降维板许破述技消底床田势端感往神便贺村构照容非搞亚磨族火段算适讲按值美态黄易彪服早班麦削信排台声该击素张密害侯草何树肥继右属市严径螺检左页抗苏显苦英快称坏移约巴材省黑武培著河帝仅针怎植京助升王眼她抓含苗副杂普谈围食射源例致酸旧却充足短划剂宣环落首尺波承粉践府鱼随考刻靠够满夫失包住促枝局菌杆周护岩师举曲春元超负砂封换太模贫减阳扬江析亩木言球朝医校古呢稻宋听唯输滑站另卫字鼓刚写刘微略范供阿块某功套友限项余倒卷创律雨让骨远帮初皮播优占死毒圈伟季训控激找叫云互跟裂粮粒母练塞钢顶策双留误础吸阻故寸盾晚丝女散焊功株亲院冷彻弹错散商视艺灭版烈零室轻血倍缺厘泵察绝富城冲喷壤简否柱李望盘磁雄似困巩益洲脱投送奴侧润盖挥距触星松获独官混纪依未突架宽冬章湿偏纹吃执阀矿寨责熟稳夺硬价努翻奇甲预职评读背协损棉侵灰虽矛厚罗泥辟告卵箱掌氧恩爱停曾溶营终纲孟钱待尽俄缩沙退陈讨奋械载胞幼哪剥迫旋征槽殖握担仍呀鲜吧卡粗介钻逐弱脚怕盐末阴丰雾冠丙街莱贝辐肠付吉渗瑞惊顿挤秒悬姆烂森糖圣凹陶词迟蚕亿矩请申诉讼贯习审仲裁廉履督监访镇乡宪罚诚惠窗扶纷矫厅案牵贡键骤障境违宅涉侦狱赔偿罢届汇登录购税赋穿饬聘顾询谐隐患疫灾贸综摩擦疏筹拟废释编缴颁令暂扣押"
)


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "hz-gb-2312", "cp936", "ms936", "x-gbk", "gb-2312-80", "gb2312-80", "936"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "big5-hkscs", "big5hkscs", "cp950", "x-x-big5", "csbig5"), "big5hkscs"),
}  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a]")
_WIDE = re.compile(r"[^\x00-\x7f]{1,2000}")
_FOREIGN = re.compile("[\u0080-\u1fff]")
_NOT_CHINESE = re.compile("[\u0100-\u1fff\u3040-\u312f\uac00-\ud7ff\ufe30-\ufe6f]")  # other scripts, vertical forms
_CHINESE = re.compile("[\u2000-\uffff]")


class Decoded(NamedTuple):
    text: str
    encoding: str
    replaced: int  # bytes that had no meaning and became U+FFFD


def mark_of(data: bytes) -> bytes:
    """The byte order mark that the data begin with; it is no part of the text."""
    return next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``.

    A byte order mark decides, then strict UTF-8, then the pattern of UTF-16, then the reading that
    looks most like Chinese among the declared encoding, GB18030 and Big5. What cannot be decoded
    becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    strict = _strict_utf8(data)
    if strict is not None and b"\x00" not in data and not _CONTROL.search(data, 0, 4096) and not _is_odd(strict.text):
        return strict
    wide = _utf16(data)
    if wide is not None:
        return _lenient(data, wide)
    if strict is not None and not _is_odd(strict.text):
        return strict
    encodings = dict.fromkeys(name for name in (_known(declared), "gb18030", "big5hkscs") if name)
    best = max((_lenient(data, encoding) for encoding in encodings), key=_likeness)
    utf8 = strict or _lenient(data, "utf-8")
    return utf8 if _likeness(utf8) >= _likeness(best) else best


def _strict_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError:
        return None


def _is_odd(text: str) -> bool:
    """A short text of letters that no report has: bytes of GBK may be valid UTF-8 by chance."""
    return len(text) < 200 and _FOREIGN.search(text) is not None and _CHINESE.search(text) is None


def _known(declared: str | None) -> str | None:
    """The Python name of a declared encoding, None for one that is not used for Chinese."""
    name = (declared or "").strip(" \t\"'").lower().replace("_", "-")
    return _DECLARED.get(name)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: NULs, or the lead bytes of Chinese, stand on one side of each pair."""
    sample = data[: 4096 - len(data) % 2]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 6:
        return None
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        chinese = sum(0x4E <= byte <= 0x9F for byte in high)
        marks = sum(byte in (0x00, 0x30, 0xFF, 0x20) for byte in high)
        if chinese + marks <= len(high) * 0.95:
            continue
        if (0 in high and 0 not in low) or (chinese and _likeness(_lenient(sample, encoding)) > 0.3):
            return encoding
    return None


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, text.count("\ufffd"))


def _likeness(reading: Decoded) -> float:
    """How much a reading looks like Chinese: the share of the commonest characters, less that of damage."""
    from lawgov.chinese import fold

    sample: list[str] = []
    for match in _WIDE.finditer(reading.text):
        sample.extend(fold(match.group()))
        if len(sample) > 20_000:
            break
    if not sample:
        return 0.0
    common = sum(char in _COMMON or char in "，。、：；“”（）《》" for char in sample)
    damage = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in sample)
    foreign = len(_NOT_CHINESE.findall("".join(sample)))
    return (common - 4 * damage - foreign) / len(sample)
