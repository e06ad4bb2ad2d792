"""错别字: a spelling that is wrong wherever it stands (布署, 再接再励, 权利清单), from data/words.toml.

Known limit: a list, not a spell checker; where the letters may belong to two right words (贯彻消防), nothing is told.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.rules.typos import typos_in


def check(report: Report, options: Options) -> Iterator[Finding]:
    for typo, span in typos_in(report, "wrong"):
        if typo.doubt:
            yield Finding(
                f"“{typo.wrong}”可能有错别字，这里通常写作“{typo.right}”。",
                span,
                f"请核对，如果是笔误，改为“{typo.right}”。",
                certainty=Certainty.NEEDS_REVIEW,
            )
        else:
            yield Finding(
                f"“{typo.wrong}”有错别字，应为“{typo.right}”。", span, f"请改为“{typo.right}”。", fix=typo.right
            )


RULE = Rule(
    id="LG424",
    name="wrong-word",
    title="错别字",
    about=(
        "按一张词表找在任何语境里都写错的词，例如“布署”（部署）、“再接再励”（再接再厉）、“权利清单”（权力清单）。"
        "词表只收把握大的，不是全面的校对；“其它”“做出”“制订”等两可的写法不报；"
        "前后文能另读成别的词的（“贯彻消防”里的“彻消”），也不报。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/characters",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample("一、主要举措和成效\n公布署名文章12篇，沟通迅速，按装机容量核定，公布权力清单，保障当事人权利。"),
        sample("一、主要举措和成效\n首批淮河治理项目落地，年末发生的案件办结，自己经办的事自己负责，股份量化到人。"),
        sample(
            "一、主要举措和成效\n贯彻消防安全责任制，推动学习进平台、进课堂，批复盖有公章，研究竞争政策，公布企业权利清单。"
        ),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n县司法局认真研究布署法治政府建设工作4次。"), at="布署"),
        Bad(sample("一、主要举措和成效\n及时调整权利清单和责任清单120项。"), at="权利清单"),
        Bad(sample("一、主要举措和成效\n召开坐谈会12次，听取意见45条。"), at="坐谈会"),
    ),
    other_documents=True,
)
