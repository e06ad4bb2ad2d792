"""有自造字符: characters of the private areas of Unicode, which show otherwise, or not at all, elsewhere. Told once.

At the beginning of a line such a character is most often a bullet of a symbol font.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_PRIVATE = re.compile("(?<!^)[\ue000-\uf8ff\U000f0000-\U0010fffd]", re.M)


def check(report: Report, options: Options) -> Iterator[Finding]:
    if report.text.isascii():
        return
    found = list(_PRIVATE.finditer(report.text))
    if found:
        many = f"，全文共{len(found)}处" if len(found) > 1 else ""
        yield Finding(
            f"文中有自造字符（U+{ord(found[0][0]):04X}）{many}，在别的电脑上可能显示为空白或者别的字。",
            Span(*found[0].span()),
            "请换成通用的字符；造字的人名、地名请核对。",
            certainty=Certainty.NEEDS_REVIEW,
        )


RULE = Rule(
    id="LG814",
    name="private-use-characters",
    title="有自造字符",
    about="文中有 Unicode 专用区的字符（造字、符号字体），换一台电脑可能看不见。行首的项目符号不报；全文报一次。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.WARNING,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n\uf0b7 评查案卷120卷，发出监督通知书6份。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查\ue5d2案卷120卷。"), at="\ue5d2"),
        Bad(sample(sign_off="云溪县司法局\n2024年1月15日\n联系人：王\ue863"), at="\ue863"),
    ),
    other_documents=True,
)
