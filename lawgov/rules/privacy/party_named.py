"""案例写了当事人姓名: a party of a case by full name.

Only where the sentence makes a party of the name: a role before it or 诉、不服、涉嫌 after it, a
usual surname, and no word of the language. 张某、李某某、王×× pass; so do officials.

Known limit: rare surnames and names in loose prose are not found; precision comes first.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.names import GIVEN, SURNAME, is_name
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_ROLE = (
    r"(?:当事人|被申请人|申请人|原告人?|被告人?|上诉人|被上诉人|被处罚人|被执行人|受援人|第三人|受害人|被害人|犯罪嫌疑人|嫌疑人|受害者|死者|伤者"
    r"|罪犯|社区矫正对象|矫正对象|戒毒人员|信访人|投诉人|举报人|违法行为人)"
)
_NAME = rf"(?P<n>{SURNAME}{GIVEN}{{1,2}}?)"
_AFTER_ROLE = re.compile(
    rf"{_ROLE}(?:为|是|：|:)?{_NAME}(?=诉(?![讼求称前源至状调])|不服|涉嫌|因|与(?!会)|系|对|（|\(|[，,、](?:男|女)[，,、]|[，。；])"
)
_SUES = re.compile(
    rf"(?:(?<=[，。；：:、“《（\n在对就的理结办定了])|^){_NAME}(?=(?:等\d*人)?(?:诉(?![讼求称前源至状调访])[\u4e00-\u9fff]{{2,24}}(?:案|纠纷)|不服[\u4e00-\u9fff]{{2,24}}(?:案|决定|处罚|复议)"
    r"|涉嫌[\u4e00-\u9fff]{2,12}|(?:故意伤害|盗窃|诈骗|危险驾驶|寻衅滋事|非法经营|交通肇事|贪污|受贿|强奸|抢劫)(?:罪|一?案)))",
    re.M,
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    found = {
        match.span("n")
        for pattern in (_AFTER_ROLE, _SUES)
        for match in pattern.finditer(report.text)
        if is_name(match["n"])
    }
    for start, end in sorted(found):
        yield Finding(
            f"案例里可能写了当事人的姓名（{report.text[start]}{'*' * (end - start - 1)}）。",
            Span(start, end),
            "请核对，案例中的当事人写作“张某”“李某某”。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG705",
    name="party-named",
    title="案例写了当事人姓名",
    about=(
        "“当事人”“申请人”“原告”等称谓后面，或者“诉”“不服”“涉嫌”前面的完整姓名。只认常见姓氏，“张某”“李某某”“王××”不报，"
        "领导干部和先进人物的姓名不报。只作提示，请人工核对。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.NOTE,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n当事人陈述申辩权利得到保障，申请人张某不服处罚决定，申请人程序权利受到尊重，“王某诉县人社局案”入选典型案例，评查案卷120卷。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷，当事人张建国不服行政处罚决定申请复议。"), at="张建国"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，审理李小红诉县人社局工伤认定案。"), at="李小红"),
    ),
    other_documents=True,
)
