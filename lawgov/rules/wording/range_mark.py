"""数值范围用短横线: 2021-2025年, 20-30件. One note for the document; telephone numbers, dates and codes are no ranges."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import UNITS, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_N = r"\d+(?:\.\d+)?"
_RANGE = re.compile(
    rf"(?<![\d.+/A-Za-z-])(?:(?P<years>(?:19|20)\d{{2}}年?\s?[-－–~]\s?(?:19|20)\d{{2}})(?=\s?年|[）)])"
    rf"|(?P<date>\d{{1,2}}月?[-－–~]\d{{1,2}}(?=月|日(?![常用均报])|时(?![候段期])))"
    rf"|(?P<amount>{_N}[%％]?[-－–~]{_N})(?=[%％]|[余多]?[万亿]?(?:{UNITS}|周岁|万)))"
)


_CODE = re.compile(r"(?:编号|编码|代码|序号|文号|合同号?|标准|批次?号?|型号|[A-Za-z/])[^，。；\n]{0,2}$")
_DOORS = re.compile(r"[余多]?[户号室栋幢]")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = []
    for match in matches(report, _RANGE):
        first, last = (float(number) for number in re.findall(r"\d+(?:\.\d+)?", match[0]))
        if first >= last and "月" not in match[0]:
            continue
        if match["amount"] and (
            last > 20 * max(first, 1)
            or _CODE.search(text, max(match.start() - 8, 0), match.start())
            or (_DOORS.match(text, match.end()) and last >= 100)
        ):
            continue  # numbers of a contract, a standard, a door
        if match["amount"] and text[match.end()] in "余多万亿":
            continue  # 3-5万元: it would have to be 3万～5万元, or 3元～5万元
        right = re.sub(r"\s?[-－–~]\s?", "～" if match["amount"] else "—", match[0])
        found.append(
            Finding(
                f"范围“{match[0]}”用了{'半角的波浪号' if '~' in match[0] else '短横线'}，应当用“{'～' if match['amount'] else '—'}”。",
                Span(*match.span()),
                f"请改为“{right}”。",
                fix=right,
            )
        )
    yield from told(found, 1, lambda count: f"全文有{count}处范围（起止年份、数值）用了短横线，应当用“—”或者“～”。")


RULE = Rule(
    id="LG450",
    name="range-mark",
    title="范围用短横线连接",
    about=(
        "起止年份、月日用一字线“—”，数值范围用浪纹线“～”，不用短横线。多为全文的习惯，合并为一条提示。"
        "电话号码、编号、标准号、门牌号、“2025-02-25”一类的日期不算；“3-5万元”前一个数的单位说不准，不报。百分号省略由“范围的百分号省略”一项报告。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15835/range",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n落实《规划（2021—2025年）》，培训20～30人次，电话0563-3012345，编号2951467/2022-50733。"
        ),
        sample("一、主要举措和成效\n执行GB/T 9704-2012，完善区-街镇两级机制，办结12345-1号件，推行“1-2-3”工作法。"),
        sample(
            "一、主要举措和成效\n检验报告编号2023-1115份数齐全，批次号20230115-3批，执行GB 3095-2012级标准，走访3-201户，投入3-5万元。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n落实《规划（2021-2025年）》，审结50件。"), at="2021-2025"),
        Bad(sample("一、主要举措和成效\n每月评查20-30件，2021-2025年共评查120卷。"), at="20-30"),
    ),
    other_documents=True,
)
