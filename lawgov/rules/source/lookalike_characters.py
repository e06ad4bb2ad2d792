"""形近字误识: letters in numbers (2O23年, 2l件), 政冶, 己经, 15曰: what a scan or a slip put for the right sign."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_LETTERS = str.maketrans("OoIl", "0011")
_NUMBER = re.compile(
    r"(?=[0-9OoIl])(?:(?<![A-Za-z0-9.\-/])(?=[0-9OoIl]{0,3}[OoIl])(?=[OoIl]{0,3}\d)[12][0-9OoIl]{3}(?=\s?年)"
    r"|(?<![A-Za-z0-9.\-/])\d[\dOoIl]{0,5}[OoIl][\dOoIl]{0,5}(?=余?[件人次个名项起宗份条户家期篇册卷%]))"
)
_WORDS = {
    "法冶": "法治",
    "政冶": "政治",
    "冶理": "治理",
    "冶安": "治安",
    "整冶": "整治",
    "综冶": "综治",
    "自冶": "自治",
    "防冶": "防治",
    "己经": "已经",
    "末成年": "未成年",
}
_PACKED = ("个", "件", "份", "条")  # 10l个包装: a litre
_CONFUSED = re.compile(
    r"(?=[法政整综自防冶己末曰])(?:(?:[法政整综自防]冶(?![炼金铸钢铁厂煤])|(?:(?<=社会|综合|源头|基层|系统|依法|环境|专项|诉源|数字|国家|全面|共同|协同|长效|乡村|城市|市域|社区)冶理|(?<![大中])冶安(?=管理|案件|防控|秩序|处罚|状况|形势|环境|隐患|问题|行政|拘留|调解|联防))|(?<![自知克律利舍])己经(?![营济历验])|(?<![期周年月])末成年)|(?<=\d)曰)"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = [
        (match.span(), match[0].translate(_LETTERS))
        for match in _NUMBER.finditer(text)
        if not (match[0].endswith("l") and text.startswith(_PACKED, match.end()))
    ]
    found += [(match.span(), _WORDS.get(match[0], "日")) for match in _CONFUSED.finditer(text)]
    for (start, end), fix in sorted(found):
        yield Finding(f"“{text[start:end]}”是形近字，应为“{fix}”。", Span(start, end), f"请改为“{fix}”。", fix=fix)


RULE = Rule(
    id="LG818",
    name="lookalike-characters",
    title="形近字误识",
    about="扫描识别或者录入时认错的形近字：数字里夹着字母（2O23年），“政冶”“法冶”“己经”“末成年”，日期里的“曰”。只收肯定是错的。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n陶冶理想情操，服务自己经营的商户，检查方法冶炼企业3家，使用O2O模式，评查案卷120卷。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2O23年评查案卷120卷。"), at="2O23"),
        Bad(sample("一、主要举措和成效\n提高政冶站位，评查案卷120卷。"), at="政冶"),
        Bad(sample("一、主要举措和成效\n评查案卷12O卷，培训310人次。"), at="12O"),
    ),
    other_documents=True,
)
