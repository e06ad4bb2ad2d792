"""个人住址: 家住、现住、住址 followed by an address down to the house or the room."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_ADDRESS = re.compile(
    r"(?:家住|现住(?!房|户)|家庭住址|户籍所在地|户籍地|(?<!法人)住址|居住在|居住于|住在)(?:为|是|：|:|在|于)?"
    r"([\u4e00-\u9fff]{2,24}(?:\d{1,5}(?:弄|组|巷|号楼|号院|号|栋|幢|座|单元|层|楼)[\u4e00-\u9fff]{0,8}){0,4}\d{1,5}(?:室|单元|号(?![楼院线文]|附近|周边|一带|路口)))"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _ADDRESS.finditer(folded(report.text)):
        start, end = match.span(1)
        words = report.text[start:end]
        yield Finding(
            f"文中有个人住址（{words[:3]}……）。",
            Span(start, end),
            "公开前请删去，或者只写到乡镇、街道。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG704",
    name="home-address",
    title="有个人住址",
    about="“家住”“现住”“住址”等字样后面写到门牌、单元、房间的地址。机关、企业的地址和只写到小区、村的不报。提示里不显示全部地址。",
    basis=Basis.PRACTICE,
    clause="practice/personal-information",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n走访家住阳光小区的老人30户，执法大厅在人民路18号3楼，评查案卷120卷。"),
    ),
    bad=(
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，家住云溪镇人民路18号3单元502室的张某反映漏水。"),
            at="云溪镇人民路18号3单元502室",
        ),
        Bad(
            sample("一、主要举措和成效\n评查案卷120卷，申请人住址：云溪镇青山村3组12号，已办结。"),
            at="云溪镇青山村3组12号",
        ),
    ),
    other_documents=True,
)
