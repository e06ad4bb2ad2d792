"""不是法治政府建设年度报告: another kind of document was handed in.

The judgement is ``report.document_type``, made from title, opening and structure; this rule only
says it. No other rule of the family runs on such a document.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.document_type == "other":
        yield Finding(
            f"这不是法治政府建设年度报告：{report.type_reason}",
            report.title_span,
            "请核对是否选错了文件；如果确是年度报告，请在标题写明“法治政府建设年度报告”和年度。",
        )


RULE = Rule(
    id="LG101",
    name="not-this-document",
    title="不是法治政府建设年度报告",
    about="看标题、开头和结构，判断是不是法治政府建设年度报告。工作总结、政府信息公开年报、工作要点、实施方案、解读、新闻等都是其他文件，其余内容规则不再检查。",
    basis=Basis.FACT,
    clause="fact/another-document",
    severity=Severity.ERROR,
    check=check,
    good=(sample(), sample(title="云溪县人民政府关于2023年度法治政府建设情况的报告")),
    bad=(
        Bad("云溪县司法局2023年普法工作总结\n一、主要工作\n开展宣传活动30场。", at="云溪县司法局2023年普法工作总结"),
        Bad(
            "云溪县2024年法治政府建设工作要点\n一、健全执法体系\n开展案卷评查。", at="云溪县2024年法治政府建设工作要点"
        ),
    ),
    other_documents=True,
)
