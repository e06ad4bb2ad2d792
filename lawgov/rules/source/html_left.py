"""留有网页代码: &nbsp; <br> </p> in the text. Told once."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_CODE = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|emsp|ensp|thinsp|[lr][ds]quo|[mn]dash|hellip|middot|times|bull|permil|#\d{2,6}|#x[0-9A-Fa-f]{2,5});"
    r"|&nbsp(?![A-Za-z])|</?(?:p|br|div|span|font|strong|b|i|u|em|td|tr|th|table|tbody|img|a|h[1-6]|ul|ol|li|center|sup|sub|o:p|style|script)(?:\s[^<>\n]{0,300})?\s?/?>|<!--|-->"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    if "&" not in report.text and "<" not in report.text and "-->" not in report.text:
        return
    found = list(_CODE.finditer(report.text))
    if not found:
        return
    many = f"，全文共{len(found)}处" if len(found) > 1 else ""
    yield Finding(
        f"文中留有网页代码“{found[0][0][:30]}”{many}。", Span(*found[0].span()), "请删去，或者换成它表示的字符。"
    )


RULE = Rule(
    id="LG812",
    name="html-left",
    title="留有网页代码",
    about="文中有 &nbsp; 等字符实体，或者 <br>、</p> 等标签。全文报一次，标在第一处。",
    basis=Basis.FACT,
    clause="fact/residue",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n与R&D企业座谈，落实《关于贯彻<方案>的通知》，合格率>98%，评查案卷120卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，&nbsp;发出监督通知书6份。"), at="&nbsp;"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，<br>发出监督通知书6份。"), at="<br>"),
    ),
    other_documents=True,
)
