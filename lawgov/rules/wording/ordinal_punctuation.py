"""序号后的标点不当: 一是、 第一、 （一）、 一. and the like.

「1、」 at the head of lines is a habit of many offices: one note for the document.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_N = "一二三四五六七八九十"
_FAULT = re.compile(
    rf"(?<=[。；：:;.\n，,])(?:(?P<item>[{_N}]{{1,2}}是)(?P<a>[、：:]+)"
    rf"|(?P<order>第[{_N}]{{1,2}}|首先|其次|再次|最后)(?P<b>、+)(?![{_N}第\d]|首先|其次|再次|最后|然后|最)"
    rf"|(?<=\n)(?P<bracket>[（(](?:[{_N}]{{1,3}}|\d{{1,2}})[）)])(?P<c>[、，,.．：:]+)(?![（(])"
    rf"|(?<=\n)(?P<plain>[{_N}]{{1,3}})(?P<d>[.．，,])(?![{_N}])(?=[\u4e00-\u9fff])"
    r"|(?<=\n)(?P<circle>[①-⑳])(?P<e>[、.．，]+)(?![①-⑳]))"
)
_DIGITS = re.compile(r"(?<=\n)\d{1,2}、(?=\D)")
_RIGHT = {"item": "", "order": "，", "bracket": "", "plain": "、", "circle": ""}


def check(report: Report, options: Options) -> Iterator[Finding]:
    faults: list[Finding] = []
    for match in matches(report, _FAULT):
        name = next(name for name in _RIGHT if match[name])
        right = match[name] + _RIGHT[name]
        faults.append(
            Finding(
                f"序号“{match[0]}”后的标点不对，应写作“{right}”。", Span(*match.span()), f"请改为“{right}”。", fix=right
            )
        )
    yield from told(faults, 5, lambda count: f"全文有{count}处序号后的标点不对，例如应写作“{faults[0].fix}”的地方。")
    digits = [
        Finding(
            f"序号“{match[0]}”后用了顿号，阿拉伯数字的序号用下脚点。",
            Span(*match.span()),
            "请改为下脚点“.”。",
            severity=Severity.NOTE,
            fix=f"{match[0][:-1]}.",
        )
        for match in matches(report, _DIGITS)
    ]
    if len(digits) < 2:
        return  # one alone among others: numbering-mixed
    yield from told(digits, 1, lambda count: f"全文有{count}处阿拉伯数字的序号后用了顿号，应当用下脚点。")


RULE = Rule(
    id="LG436",
    name="ordinal-punctuation",
    title="序号后的标点不当",
    about=(
        "“一是”“二是”后面直接说事，不加顿号、冒号；“第一”“首先”后用逗号；“（一）”“（1）”“①”后不加点号；“一”后用顿号。"
        "“1、”应当用下脚点，多为全文的习惯，只作一条提示。“第一、二、三产业”等不是序号。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15834/ordinals",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(
            "一、主要举措和成效\n一是规范执法，评查120卷。二是，培训3期。第一，普法120场。第一、二、三产业协调发展。第一、第二批共12项。"
        ),
        sample(
            "一、主要举措和成效\n抓好三个环节；首先、其次、最后三个环节均有专人负责。\n（一）、（二）项工作已完成120件。"
        ),
        sample("一、主要举措和成效\n（一）规范执法\n1.评查案卷120卷。\n2.培训3期。\n（二）化解争议\n审结50件。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n主要做了两项工作。首先、、加强监督，评查120卷。其次，培训3期。"), at="首先、、"
        ),
        Bad(sample("一、主要举措和成效\n主要做了两项工作。一是、规范执法，评查120卷。二是培训3期。"), at="一是、"),
        Bad(
            sample("一、主要举措和成效\n（一）、规范行政执法\n评查案卷120卷。\n（二）化解行政争议\n审结50件。"),
            at="（一）、",
        ),
        Bad(sample("一、主要举措和成效\n1、规范执法。评查案卷120卷。\n2、化解争议。审结50件。"), at="1、"),
    ),
    other_documents=True,
)
