"""有乱码: 锟斤拷, 烫烫烫, text in UTF-8 that was read as another code (Ã©, 銆), ?? between characters. Told once."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_GARBLED = re.compile(
    r"(?:锟斤拷?|斤拷)+|烫{3,}|屯{3,}|锘縗?|ï»¿|(?:[ÂÃâð][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u20ac\u2122]{1,3}|[ä-é][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u20ac\u2122]{2}){1,}"
    r"|(?:鈥[\u4e00-\u9fff?]|銆[\u4e00-\u9fff?]|锛[\u4e00-\u9fff?]|鐨勩?|鏄痋?|涓€|鍜屽|娉曟不|鏀垮簻|宸ヤ綔|寤鸿){1,}"
    r"|(?<=[\u4e00-\u9fff，。])\?{2,}(?=[\u4e00-\u9fff，。])"
)
_RARE = "锟烫屯锘ï鈥銆锛鐨鏄涓鍜娉鏀宸寤斤?ÂÃâåæçèéäð"
"""The characters it may begin with: without any of them the text is not searched."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    if not any(char in report.text for char in _RARE):
        return
    found = list(_GARBLED.finditer(report.text))
    if not found:
        return
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    yield Finding(
        f"文中有乱码“{found[0][0][:20]}”{many}。", Span(*found[0].span()), "请对照原件改正，或者从原件重新另存。"
    )


RULE = Rule(
    id="LG813",
    name="garbled-text",
    title="有乱码",
    about="编码用错留下的字：“锟斤拷”“烫烫烫”、成串的西文变音字母、UTF-8 误作 GBK 读出的生僻字、汉字之间的“??”。全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n为什么?怎么办?发放café优惠券，防止烫伤，评查案卷120卷。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查锟斤拷案卷120卷。"), at="锟斤拷"),
        Bad(sample("一、主要举措和成效\n评查??案卷120卷。"), at="??"),
        Bad(sample("一、主要举措和成效\n评查â€œ案卷120卷。"), at="â€œ"),
    ),
    other_documents=True,
)
