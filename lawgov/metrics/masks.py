"""Numbers that count nothing: titles, dates, document numbers, hotlines, ordinals, names in quotes."""

import re

from lawgov.metrics.measures import UNIT

_BEGINS = r"\dA-Za-z《〈〔\[【（(第每“\"'‘零〇一二两三四五六七八九十百千万亿"
"""What any of the patterns begins with: nothing else is tried at a place, for speed."""

_MASKS = re.compile(
    rf"(?=[{_BEGINS}])(?:"
    r"《[^《》\n]{1,120}》|〈[^〈〉\n]{1,80}〉"
    r"|(?:\d{4}|[一二]\s?[〇零○九0][〇零○一二三四五六七八九]{2})\s?年?\s?(?:度)?\s?(?:—{1,4}|–|－|-|~|～|至|到|、|和)\s?(?:\d{4}|[二][〇零○][〇零○一二三四五六七八九]{2})\s?年(?:度)?"
    r"|[〔\[【（(]\s?(?:19|20)\d{2}\s?[〕\]】）)]\s?(?:第?\s?\d{1,6}\s?号)?"
    r"|(?:19|20)\d{2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}(?!\d)"
    r"|(?:19|20)\d{2}\s?[-—–－]{1,4}\s?(?:19|20)\d{2}(?!\d)"
    r"|(?<![\d.])\d{2,4}\s?年(?:度|代|底|初|末|中|间|期|以来|级|前|后)?(?:\s?\d{1,2}\s?月(?:份)?)?(?:\s?\d{1,2}\s?[日号](?!楼|线|文|馆))?"
    r"|\d{1,2}\s?(?:—{1,4}|–|－|-|~|～|至|到)\s?\d{1,3}\s?月(?:份)?|\d{1,3}\s?月(?:份)?(?:\s?\d{1,2}\s?[日号])?|\d{1,2}\s?日|\d{1,2}:\d{2}(?::\d{2})?"
    r"|第\s?(?:\d{1,9}|[零〇一二两三四五六七八九十百千]{1,9})(?:\s?(?:—{1,4}|–|－|-|~|～|至|到|、|和)\s?第?(?:\d{1,9}|[一二三四五六七八九十百]{1,9}))?\s?[\u4e00-\u9fff]?"
    r"|(?<!\d)\d{1,9}\s?号(?!召)|(?<!\d)\d{1,4}(?:\.\d{1,4})?版"
    r"|(?<![A-Za-z0-9])(?=[A-Za-z]{1,20}[A-Za-z/.\-]{0,20}\d)[A-Za-z0-9/.\-]{2,40}|(?<![\d.,])\d{1,9}[A-Za-z][A-Za-z0-9]{0,20}"
    r"|(?<![0-9A-Za-z+])[0-9A-Za-z]{1,9}(?:\+[0-9A-Za-z]{1,9}){1,9}\+?"
    r"|(?:24|二十四)\s?小时(?=自助|服务|不打烊|在线|值[班守]|热线|全天|开放|“?不)|\d{1,3}\s?分钟(?=[^，,。；;\n]{0,12}圈)"
    r"|每\s?\d{1,6}\s?(?:[百千万](?=[人户名])|个?(?:月|季度|周|年|天)|[人户](?=[^，,。；;\n]{0,6}率))|\d{1,2}\s?个[“\"]一[”\"]"
    r"|(?<!\d)(?:0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9})(?!\d)|\d{16,}|[零〇一二两三四五六七八九十百千万亿]{16,}"
    r"|(?<!\d)\d{1,2}\s?[×xX*]\s?\d{1,2}小时?"
    r"|(?<!\d)(?:12345|12348|12315|12309|12368|12329|12333|12336|12338|12350|12355|12358|12365|12366|12369|12388|12393|12318|12328|96\d{3}|110|119|120|122)(?=热线|平台|公共|来电|电话|[“”\"、，,（(接报举法政]|$)"
    r"|(?:二十|十九|十八|十七)[大届]|[“\"'‘][^”\"'’\n]{1,60}[”\"'’]"
    r")"
)
_POINT = re.compile(r"(?<=\d)．(?=\d)")
_GROUPS = re.compile(
    rf"(?<![\d.,，第 ])\d{{1,3}}(?:，\d{{3}}){{1,4}}(?=\.\d|\s?[万亿余多%]|\s?(?:{UNIT}))"
    rf"|(?<=[\u4e00-\u9fff])(?<![第表图])(?<!附件)\d{{1,3}}(?: \d{{3}}){{1,4}}(?=\.\d|[万亿余多]|(?:{UNIT}))"
)
_SHARES = re.compile(r"\d+(?:\.\d+)?%|百分之[零一二三四五六七八九十百点]+")


def _with_commas(match: re.Match[str]) -> str:
    """「１，５４３」 and 「1 543」 → 「1,543」."""
    return match.group().replace("，", ",").replace(" ", ",")


def without_names(text: str) -> str:
    """A folded text with names, dates and numbers of documents blotted out (a rate in quotes stays), and the
    separators of digits in one form; the length stays the same.
    """

    def blot(match: re.Match[str]) -> str:
        words = match.group()
        if words[0] in "“\"'‘" and (share := _SHARES.search(words)):
            at, end = share.span()
            return "□" * at + words[at:end] + "□" * (len(words) - end)
        return "□" * len(words)

    return _MASKS.sub(blot, _GROUPS.sub(_with_commas, _POINT.sub(".", text)))
