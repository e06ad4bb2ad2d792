"""发文字号残缺: the brackets of a document number are lost: 国办发202327号, 〔202526号, 2023〕27号."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_NUMBER = re.compile(
    r"(?:(?<=[\u4e00-\u9fff][发字函办规复通呈])(?<![印下制转核颁签换补首开交承经催督回答来批][发字函办规复通呈])|(?<=厅字)) ?(20[0-2]\d) ?([1-9]\d{0,3})号(?![楼线])"
    r"|〔(20[0-2]\d) ?([1-9]\d{0,3})号|(?<![〔\[（(【\d])(20[0-2]\d)〕 ?(\d{1,4})号"
    r"|(?<=[（(《“][\u4e00-\u9fff]{3}[发法函字])(20[0-2]\d)([1-9]\d{0,2})(?=[）)])"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _NUMBER.finditer(folded(report.text)):
        year, number = (part for part in match.groups() if part)
        span = Span(match.end() - len(match[0].lstrip()), match.end())
        fix = f"〔{year}〕{number}号"
        yield Finding(f"发文字号“{span.of(report.text)}”残缺，丢了括号。", span, f"请对照原文，应为“{fix}”。", fix=fix)


RULE = Rule(
    id="LG806",
    name="document-number-damaged",
    title="发文字号残缺",
    about="发文字号的括号丢失，年份和序号粘在一起或者只剩一半括号，多为转换、复制时丢字。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n落实国办发〔2023〕27号文件，印发2023年1号公告，学习2023年第15号令，评查案卷120卷。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n落实国办发202327号文件，评查案卷120卷。"), at="202327号"),
        Bad(sample("一、主要举措和成效\n落实云府办发〔20236号文件，评查案卷120卷。"), at="〔20236号"),
        Bad(sample("一、主要举措和成效\n落实云府办发2023〕6号文件，评查案卷120卷。"), at="2023〕6号"),
    ),
    other_documents=True,
)
