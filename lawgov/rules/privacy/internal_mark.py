"""标有内部或者不公开: 内部资料 注意保存, 此件不公开, 不予公开, in a document meant for publication."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import SIGN_OFF, sample
from lawgov.sources.model import Span

_ANYWHERE = re.compile(
    r"内部(?:资料|文件|材料|刊物)[，,、 　·]{0,2}(?:请)?(?:注意保存|妥善保管|严禁外传|请勿外传|不得外传|严禁扩散|请勿扩散|不得公开)"
    r"|[（(](?:此件|本件)?(?:不公开(?:发布)?|不予公开|依申请公开)[）)]|此件(?:不公开|不予公开|不得公开|依申请公开)(?:发布)?|(?:仅供|限)内部(?:使用|参考|参阅|传阅)"
)
_LINE = re.compile(r"[【\[（(]?(?:内部(?:资料|文件|材料|使用|参阅)|不予公开|不公开)[】\]）)]?")
_RECORD = re.compile(
    r"(?:公开(?:方式|属性|类别|形式|选项|性质)|信息公开选项)\s*[:：\t]\s*((?:不予公开|不公开|依申请公开))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = {Span(*match.span()) for match in _ANYWHERE.finditer(text)}
    found |= {Span(*match.span(1)) for match in _RECORD.finditer(text)}
    body = report.document.body_span
    for block in report.source.blocks:
        outside = block.start < body.start or block.start >= body.end
        if outside and block.end - block.start <= 12 and _LINE.fullmatch(text, block.start, block.end):
            found.add(block.span)
    for span in sorted(found):
        owed = "，而年度报告应当向社会公开" if report.document_type == "annual_report" else ""
        yield Finding(
            f"文件标有“{span.of(text)}”{owed}。",
            span,
            "请核对公开属性；可以公开的改为主动公开，不能公开的不要发布。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG708",
    name="internal-mark",
    title="标有内部资料或者不公开",
    about="“内部资料 注意保存”“此件不公开”“仅供内部使用”“公开方式：不予公开”等标志。正文里说“对不予公开的事项”不报。",
    basis=Basis.LAW,
    clause="inspection-2019/publication",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n依申请公开答复12件，其中不予公开2件，加强内部资料管理，评查案卷120卷。",
            sign_off=SIGN_OFF + "\n（此件公开发布）",
        ),
    ),
    bad=(
        Bad("内部资料 注意保存\n" + sample(), at="内部资料 注意保存"),
        Bad(sample(sign_off=SIGN_OFF + "\n（此件不公开）"), at="（此件不公开）"),
    ),
    other_documents=True,
)
